// Finds room for words on lines: they give way to the entities, their names, and words that stand already.
const LETTER = 6.4;
const HEIGHT = 14;
const STEPS = [0, 0.1, -0.1, 0.2, -0.2, 0.28, -0.28];
const FIRST = 0.18;
const LAST = 0.82;

/** The room of one picture. */
export class Room {
  #boxes = [];

  /** Takes the room of a box around a place. */
  take(x, y, width, height) {
    this.#boxes.push({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });
  }

  /** Takes room for words: where along a line they should stand, else the nearest place with the least in the way. `on` says where a place of the line is. */
  words(text, wanted, on) {
    const width = text.length * LETTER;
    let best = null;
    for (const step of STEPS) {
      const place = on(Math.min(LAST, Math.max(FIRST, wanted + step)));
      const covered = this.#covered(place, width);
      if (best === null || covered < best.covered) {
        best = { place, covered };
      }

      if (covered === 0) {
        break;
      }
    }

    this.take(best.place.x, best.place.y, width, HEIGHT);
    return best.place;
  }

  #covered({ x, y }, width) {
    return this.#boxes.reduce((sum, box) => {
      const across = Math.min(box.right, x + width / 2) - Math.max(box.left, x - width / 2);
      const down = Math.min(box.bottom, y + HEIGHT / 2) - Math.max(box.top, y - HEIGHT / 2);
      return sum + (across > 0 && down > 0 ? across * down : 0);
    }, 0);
  }
}
