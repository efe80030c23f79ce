// A force layout: nodes push each other away, edges pull together, labels keep clear of one another. Nothing in it is random, so
// the same graph always comes to lie the same way.

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const REPULSION = 16000;
const SPRING = 0.05;
const LENGTH = 190;
const HUB = 5;
const BETWEEN_HUBS = 340;
const GRAVITY = 0.012;
const FRICTION = 0.62;
const COOLING = 0.982;
const COLD = 0.01;
const LABEL_HEIGHT = 46;
const LETTER = 7;
const FAR = 900;

/** A layout that keeps where nodes are when others come and go. */
export class ForceLayout {
  #places = new Map();
  #links = [];
  #heat = 0;

  /** Whether it still moves. */
  get isWarm() {
    return this.#heat > COLD;
  }

  /** Where a node is: { x, y }. */
  at(id) {
    return this.#places.get(id);
  }

  /** Takes the nodes and bundles to lay out; new nodes begin around the one they hang on. */
  take(nodes, bundles) {
    const before = this.#places;
    this.#places = new Map();
    const born = new Map();
    for (const node of nodes) {
      const known = before.get(node.id);
      const parent = this.#places.get(node.parent) ?? before.get(node.parent) ?? { x: 0, y: 0 };
      const index = born.get(node.parent) ?? 0;
      born.set(node.parent, index + 1);
      const radius = node.parent === null ? 0 : LENGTH * (0.6 + 0.05 * index);
      this.#places.set(node.id, known ?? {
        x: parent.x + radius * Math.cos(index * GOLDEN_ANGLE),
        y: parent.y + radius * Math.sin(index * GOLDEN_ANGLE),
        dx: 0,
        dy: 0,
        isPinned: node.parent === null && nodes[0] === node,
        width: Math.max(40, Math.min(node.name.length, 24) * LETTER),
      });
    }

    const pairs = new Map(bundles.map((bundle) => [[bundle.from, bundle.to].sort().join("|"), bundle]));
    const degrees = new Map();
    pairs.forEach(({ from, to }) => [from, to].forEach((id) => degrees.set(id, (degrees.get(id) ?? 0) + 1)));
    const isHub = (id) => degrees.get(id) >= HUB;
    this.#links = [...pairs.values()].map(({ from, to }) => [this.#places.get(from), this.#places.get(to), isHub(from) && isHub(to) ? BETWEEN_HUBS : LENGTH]);
    this.#heat = 1;
  }

  /** Puts a node somewhere, where it stays. */
  pin(id, x, y) {
    Object.assign(this.#places.get(id), { x, y, dx: 0, dy: 0, isPinned: true });
    this.#heat = Math.max(this.#heat, 0.3);
  }

  /** Lets it move for a number of steps. */
  run(steps) {
    const places = [...this.#places.values()];
    for (let step = 0; step < steps && this.isWarm; step++) {
      this.#push(places);
      this.#pull();
      this.#move(places);
      this.#heat *= COOLING;
    }
  }

  /** Lets it move until it lies still. */
  settle() {
    while (this.isWarm) {
      this.run(50);
    }
  }

  #push(places) {
    for (let i = 0; i < places.length; i++) {
      for (let j = i + 1; j < places.length; j++) {
        const [a, b] = [places[i], places[j]];
        const x = b.x - a.x || 0.1 * (i - j);
        const y = b.y - a.y || 0.1;
        const square = Math.max(x * x + y * y, 100);
        if (square < FAR * FAR) {
          const force = (this.#heat * REPULSION) / square / Math.sqrt(square);
          shove(a, b, x * force, y * force);
        }

        // Labels are wide and low: where two would cover each other, they part the shorter way.
        const tooWide = (a.width + b.width) / 2 + 8 - Math.abs(x);
        const tooHigh = LABEL_HEIGHT - Math.abs(y);
        if (tooWide > 0 && tooHigh > 0) {
          if (tooWide < tooHigh) {
            shove(a, b, 0.25 * tooWide * Math.sign(x), 0);
          } else {
            shove(a, b, 0, 0.25 * tooHigh * Math.sign(y));
          }
        }
      }
    }
  }

  #pull() {
    for (const [a, b, length] of this.#links) {
      const x = b.x - a.x;
      const y = b.y - a.y;
      const distance = Math.hypot(x, y) || 1;
      const force = -this.#heat * SPRING * (distance - length) / distance;
      shove(a, b, x * force, y * force);
    }
  }

  #move(places) {
    for (const place of places) {
      if (!place.isPinned) {
        place.dx = FRICTION * (place.dx - this.#heat * GRAVITY * place.x);
        place.dy = FRICTION * (place.dy - this.#heat * GRAVITY * place.y);
        place.x += place.dx;
        place.y += place.dy;
      }
    }
  }
}

function shove(a, b, x, y) {
  a.dx -= x;
  a.dy -= y;
  b.dx += x;
  b.dy += y;
}
