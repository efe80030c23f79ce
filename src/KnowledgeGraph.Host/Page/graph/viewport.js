// Which part of the picture is seen: zoom and pan of an SVG by wheel, pinch, drag and key.

const STEP = 1.25;
const MARGIN = 40;
const MOST = 4;
const LEAST = 0.1;
const LEAST_TO_READ = 0.62;

/** The window onto a picture in an SVG. `moved` hears when a person, and not the layout, has moved it. */
export class Viewport {
  #svg;
  #scale = 1;
  #x = 0;
  #y = 0;
  #pointers = new Map();
  #isOwn = false;

  constructor(svg) {
    this.#svg = svg;
    svg.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    svg.addEventListener("pointerdown", (event) => this.#down(event));
    svg.addEventListener("pointermove", (event) => this.#drag(event));
    svg.addEventListener("pointerup", (event) => this.#pointers.delete(event.pointerId));
    svg.addEventListener("pointercancel", (event) => this.#pointers.delete(event.pointerId));
  }

  /** Whether a person has chosen what is seen; the layout then no longer does. */
  get isOwn() {
    return this.#isOwn;
  }

  /** How many units of the picture a pixel is. */
  get unit() {
    return 1 / this.#scale;
  }

  /** The place in the picture below a point of the screen. */
  place(event) {
    const box = this.#svg.getBoundingClientRect();
    return { x: this.#x + (event.clientX - box.left) / this.#scale, y: this.#y + (event.clientY - box.top) / this.#scale };
  }

  /** Shows a box whole, as long as its words can be read; else its middle. */
  fit(box) {
    const { width, height } = this.#size();
    const scale = Math.min(1.15, Math.max(LEAST_TO_READ, Math.min((width - MARGIN) / (box.width || 1), (height - MARGIN) / (box.height || 1))));
    this.#show(scale, box.x + box.width / 2 - width / scale / 2, box.y + box.height / 2 - height / scale / 2);
    this.#isOwn = false;
  }

  /** Zooms by whole steps about the middle. */
  zoom(steps) {
    const { width, height } = this.#size();
    this.#zoomAt(STEP ** steps, this.#x + width / this.#scale / 2, this.#y + height / this.#scale / 2);
  }

  /** Moves what is seen by a part of its size. */
  pan(right, down) {
    const { width, height } = this.#size();
    this.#show(this.#scale, this.#x + (right * width) / this.#scale, this.#y + (down * height) / this.#scale);
    this.#isOwn = true;
  }

  /** Makes sure that a place is seen. */
  reveal({ x, y }) {
    const { width, height } = this.#size();
    const margin = MARGIN / this.#scale;
    const within = (value, start, length) => Math.min(value - margin, Math.max(value + margin - length, start));
    this.#show(this.#scale, within(x, this.#x, width / this.#scale), within(y, this.#y, height / this.#scale));
  }

  #size() {
    return { width: this.#svg.clientWidth || 600, height: this.#svg.clientHeight || 400 };
  }

  #show(scale, x, y) {
    const { width, height } = this.#size();
    this.#scale = scale;
    this.#x = x;
    this.#y = y;
    this.#svg.setAttribute("viewBox", `${x} ${y} ${width / scale} ${height / scale}`);
  }

  #zoomAt(factor, x, y) {
    const scale = Math.min(MOST, Math.max(LEAST, this.#scale * factor));
    const kept = this.#scale / scale;
    this.#show(scale, x - (x - this.#x) * kept, y - (y - this.#y) * kept);
    this.#isOwn = true;
  }

  // The wheel alone still scrolls the page.
  #wheel(event) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const { x, y } = this.place(event);
      this.#zoomAt(Math.exp(-event.deltaY / 300), x, y);
    }
  }

  #down(event) {
    if (event.target === this.#svg || event.pointerType === "touch") {
      this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    }
  }

  #drag(event) {
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      return;
    }

    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const middle = this.place({ clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 });
      this.#zoomAt(Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1), middle.x, middle.y);
    } else {
      this.#show(this.#scale, this.#x - (now.x - before.x) / this.#scale, this.#y - (now.y - before.y) / this.#scale);
      this.#isOwn = true;
    }

    this.#pointers.set(event.pointerId, now);
  }
}
