// Draws the picture: nodes with shapes and labels, edges with arrowheads and types.
import { drawing, replace } from "/page/shell/elements.js";
import { plain } from "/page/shell/words.js";
import { Room } from "/page/graph/room.js";
import { shape } from "/page/graph/shapes.js";

const RADIUS = 15;
const NAME_BELOW = 24;
const NAME_HEIGHT = 16;
const BEND = 26;
const LONGEST_LABEL = 26;
const MOST_UNFOLDED = 14;
const MOST_NAMED_LINES = 16;
const TOWARDS_LEAF = 0.62;

/** A drawing in an SVG. `layout` says where nodes are; `acts` hears of focus, toggle and drag. */
export class Drawing {
  #layers = { edges: drawing("g", { class: "edges" }), labels: drawing("g", { class: "edge-labels", "aria-hidden": "true" }), nodes: drawing("g", { class: "nodes" }) };
  #nodes = new Map();
  #bundles = [];
  #lines = [];
  #layout;
  #acts;

  constructor(svg, layout, acts) {
    this.#layout = layout;
    this.#acts = acts;
    replace(svg,
      drawing("defs", {}, drawing("marker", { id: "arrow", viewBox: "0 0 8 8", refX: "7", refY: "4", markerWidth: "8", markerHeight: "8", markerUnits: "userSpaceOnUse", orient: "auto-start-reverse" },
        drawing("path", { d: "M0 0.5 8 4 0 7.5Z", class: "arrowhead" }))),
      this.#layers.edges, this.#layers.labels, this.#layers.nodes);
  }

  /** Takes what is to be drawn; elements of nodes that stay are kept, and so is the focus. */
  take({ nodes, bundles }, current) {
    const before = this.#nodes;
    this.#nodes = new Map(nodes.map((node) => [node.id, before.get(node.id) ?? this.#node(node)]));
    const held = [...this.#nodes.values()].find((each) => each.element === document.activeElement);
    for (const node of nodes) {
      this.#describe(this.#nodes.get(node.id), node, node.id === current);
    }

    const kept = new Set([...this.#nodes.values()].map((each) => each.element));
    [...this.#layers.nodes.children].filter((child) => !kept.has(child)).forEach((child) => child.remove());
    kept.forEach((child) => child.isConnected || this.#layers.nodes.append(child));
    held?.element.focus({ preventScroll: true });
    this.#bundles = bundles;
    this.mark(current);
  }

  /** Gives a node the focus of the keyboard. */
  focus(id) {
    this.#nodes.get(id)?.element.focus({ preventScroll: true });
  }

  /** Marks the node that the panel tells of, and the edges at it. */
  mark(id) {
    this.#nodes.forEach((each, key) => {
      each.element.setAttribute("tabindex", key === id ? "0" : "-1");
      each.element.classList.toggle("current", key === id);
    });
    this.#lines = lines(this.#bundles, id);
    replace(this.#layers.edges, this.#lines.map((each) => each.path));
    replace(this.#layers.labels, this.#lines.map((each) => each.label));
    this.#layers.labels.classList.toggle("many", this.#lines.length > MOST_NAMED_LINES);
    this.move();
  }

  /** Puts everything where the layout has it. */
  move() {
    const room = new Room();
    this.#nodes.forEach(({ element }, id) => {
      const { x, y, width } = this.#layout.at(id);
      room.take(x, y, 2 * RADIUS, 2 * RADIUS);
      room.take(x, y + NAME_BELOW, width, NAME_HEIGHT);
      element.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    });
    for (const { from, to, lane, at, path, label } of this.#lines) {
      const line = curve(this.#layout.at(from), this.#layout.at(to), lane);
      const place = room.words(label.textContent, at, line.on);
      path.setAttribute("d", line.path);
      label.setAttribute("x", place.x.toFixed(1));
      label.setAttribute("y", place.y.toFixed(1));
    }
  }

  /** The box around all nodes with their labels. */
  box() {
    const places = [...this.#nodes.keys()].map((id) => this.#layout.at(id));
    const left = Math.min(...places.map((place) => place.x - place.width / 2 - 10));
    const right = Math.max(...places.map((place) => place.x + place.width / 2 + 10));
    const top = Math.min(...places.map((place) => place.y - 26));
    const bottom = Math.max(...places.map((place) => place.y + 40));
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  #node(node) {
    const form = shape(node.labels);
    const made = drawing("g", {
      class: `node kind-${form.name}`,
      role: "button",
      tabindex: "-1",
      "data-id": node.id,
      onfocus: () => this.#acts.focused(node.id),
      onpointerdown: (event) => this.#acts.pressed(node.id, event),
    },
    drawing("circle", { class: "ring", r: "19" }),
    drawing("path", { class: "shape", d: form.path }),
    drawing("text", { class: "more-mark", "text-anchor": "middle", dy: "4" }, ""),
    drawing("text", { class: "name", "text-anchor": "middle", y: "28" }, node.name.length > LONGEST_LABEL ? `${node.name.slice(0, LONGEST_LABEL - 1)}…` : node.name),
    drawing("title", {}, node.name));
    return { element: made };
  }

  #describe({ element }, node, isCurrent) {
    const kind = node.labels.join(", ");
    const rest = node.isOpen && node.neighbours > node.shown ? `, ${node.shown} of ${node.neighbours} neighbours shown` : "";
    element.setAttribute("aria-label", `${node.name}, ${kind}${rest}`);
    element.setAttribute("aria-expanded", String(node.isOpen));
    element.setAttribute("tabindex", isCurrent ? "0" : "-1");
    element.classList.toggle("open", node.isOpen);
    element.querySelector(".more-mark").textContent = node.isOpen ? "" : "+";
  }
}

// Between two entities there is one line that names the most frequent type. At the chosen node, where there are not too many, each
// type has a line of its own.
function lines(bundles, current) {
  const pairs = new Map();
  const numbers = new Map();
  for (const bundle of bundles) {
    const key = [bundle.from, bundle.to].sort().join("|");
    pairs.set(key, [...(pairs.get(key) ?? []), bundle]);
  }

  for (const [first] of pairs.values()) {
    [first.from, first.to].forEach((id) => numbers.set(id, (numbers.get(id) ?? 0) + 1));
  }

  const isAt = (bundle) => bundle.from === current || bundle.to === current;
  const unfolds = bundles.filter(isAt).length <= MOST_UNFOLDED;
  return [...pairs.values()].flatMap((members) => (unfolds && isAt(members[0])
    ? members.map((bundle) => line([bundle], bundle.lane, 0.5, true))
    : [line(members, 0, numbers.get(members[0].from) > 1 === numbers.get(members[0].to) > 1 ? 0.5 : null, isAt(members[0]), numbers)]));
}

// `at` is where along the line its words stand; null puts them nearer to the end at which fewer lines meet.
function line(members, lane, at, isNear, numbers) {
  const [first, ...others] = [...members].sort((left, right) => right.edges.size - left.edges.size);
  const words = (bundle) => `${plain(bundle.type)}${bundle.edges.size > 1 ? ` ×${bundle.edges.size}` : ""}`;
  const number = members.reduce((sum, bundle) => sum + bundle.edges.size, 0);
  const isMutual = others.some((bundle) => bundle.from !== first.from);
  const near = isNear ? " near" : "";
  return {
    from: first.from,
    to: first.to,
    lane,
    at: at ?? (numbers.get(first.from) > numbers.get(first.to) ? TOWARDS_LEAF : 1 - TOWARDS_LEAF),
    path: drawing("path", { class: `edge${near}`, "marker-end": "url(#arrow)", "marker-start": isMutual ? "url(#arrow)" : null, "stroke-width": Math.min(1 + Math.log2(number) * 0.5, 3.5).toFixed(1) },
      drawing("title", {}, members.map(words).join(", "))),
    label: drawing("text", { class: `edge-label${near}`, "text-anchor": "middle", dy: "3" }, `${words(first)}${others.length ? ` +${others.length}` : ""}`),
  };
}

// From rim to rim, bent to one side where several lines join the same two.
function curve(from, to, lane) {
  const x = to.x - from.x;
  const y = to.y - from.y;
  const length = Math.hypot(x, y) || 1;
  const [across, along] = [{ x: -y / length, y: x / length }, { x: x / length, y: y / length }];
  const middle = { x: (from.x + to.x) / 2 + across.x * lane * BEND * 2, y: (from.y + to.y) / 2 + across.y * lane * BEND * 2 };
  const start = { x: from.x + along.x * RADIUS, y: from.y + along.y * RADIUS };
  const end = { x: to.x - along.x * (RADIUS + 3), y: to.y - along.y * (RADIUS + 3) };
  return {
    path: `M${start.x.toFixed(1)} ${start.y.toFixed(1)}Q${middle.x.toFixed(1)} ${middle.y.toFixed(1)} ${end.x.toFixed(1)} ${end.y.toFixed(1)}`,
    on: (at) => ({ x: onCurve(start.x, middle.x, end.x, at), y: onCurve(start.y, middle.y, end.y, at) }),
  };
}

const onCurve = (start, middle, end, at) => (1 - at) ** 2 * start + 2 * at * (1 - at) * middle + at ** 2 * end;
