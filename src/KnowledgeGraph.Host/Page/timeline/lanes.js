// Puts stretches of time into as few lanes as keep them, and their names, apart.

const LETTER = 6.9;
const GAP = 14;
const MARK = 8;
const LONGEST = 34;

/**
 * Places items (with `start` and `end` in years) into lanes: [{ item, lane, x, end, label, labelX }]. `isNamed` says whether there
 * is to be room for every name; where not, a name is shown if nothing follows it closely.
 */
export function lanes(items, scale, isNamed) {
  const ends = [];
  const placed = items.map((item) => {
    const x = Math.max(scale.x(item.start), 0);
    const end = Math.min(Math.max(scale.x(item.end), x + MARK), scale.width);
    const label = item.name.length > LONGEST ? `${item.name.slice(0, LONGEST - 1)}…` : item.name;
    const needed = label.length * LETTER + GAP;
    const length = isNamed ? needed : 0;
    // A name that would leave the picture on the right stands to the left of its mark.
    const isLeft = item.kind === "treaty" && x + MARK + length > scale.width;
    const limit = scale.width - needed + GAP / 2;
    const from = isLeft ? x - length : isNamed ? Math.max(0, Math.min(x, limit)) : x;
    const upTo = isLeft ? end : Math.max(end, x + length + (item.kind === "treaty" ? MARK : 0));
    return { item, x, end, label, isLeft, isNamed, from, upTo, nameEnd: x + needed, limit };
  }).sort((left, right) => left.from - right.from);
  for (const each of placed) {
    let lane = ends.findIndex((end) => end <= each.from);
    lane = lane < 0 ? ends.length : lane;
    ends[lane] = each.upTo + 6;
    each.lane = lane;
  }

  if (!isNamed) {
    const last = ends.map(() => null);
    for (const each of placed) {
      nameIfRoom(last[each.lane], each.from);
      last[each.lane] = each;
    }

    last.forEach((each) => nameIfRoom(each, scale.width));
  }

  return { placed, number: ends.length };
}

function nameIfRoom(each, end) {
  if (each && each.nameEnd <= end) {
    each.isNamed = true;
    each.isLeft = false;
  }
}
