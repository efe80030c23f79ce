// Which node an arrow key leads to: the nearest one that lies that way.

const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const SIDEWAYS = 2;

/** Whether a key walks. */
export const walks = (key) => key in WAYS;

/** The id of the node that a key leads to from another, or null. `at` gives the place of an id. */
export function neighbour(key, from, ids, at) {
  const [right, down] = WAYS[key];
  const start = at(from);
  let best = null;
  let least = Infinity;
  for (const id of ids) {
    const x = at(id).x - start.x;
    const y = at(id).y - start.y;
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    const cost = ahead + SIDEWAYS * aside;
    if (id !== from && ahead > 0 && aside <= SIDEWAYS * ahead && cost < least) {
      [best, least] = [id, cost];
    }
  }

  return best;
}
