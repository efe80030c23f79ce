// One treaty as a picture: from who gave, through what was given, to who got it.
import { drawing } from "/page/shell/elements.js";
import { grouped } from "/page/shell/words.js";
import { KINDS } from "/page/ledger/kinds.js";

const ROW = 30;
const TOP = 12;
const SIDE = 170;
const LETTER = 7;
const NAMES = { territory: "territory", indemnity: "indemnity", port: "ports", right: "rights", recognition: "recognition", independence: "recognition" };

/** The picture of the rows of who-gained-what for one treaty. */
export function flows(rows, width) {
  const height = TOP + rows.length * ROW + 8;
  const order = [...rows].sort((left, right) => String(left.from).localeCompare(String(right.from)) || left.gainer.localeCompare(right.gainer));
  const place = (index) => TOP + index * ROW + ROW / 2;
  const givers = middles(order, "from", place);
  const gainers = middles(order, "gainer", place);
  const most = Math.floor((width - 2 * SIDE - 120) / LETTER);
  const labels = order.map((row) => grouped(row.gain)).map((gain) => (gain.length > most ? `${gain.slice(0, most - 1)}…` : gain));
  const reach = Math.min((Math.max(0, ...labels.map((label) => label.length)) * LETTER) / 2 + 24, width / 2 - SIDE - 20);
  return drawing("svg", { class: "flows", viewBox: `0 0 ${width} ${height}`, height, role: "img", "aria-label": order.map((row) => `${row.gainer} got ${row.gain} from ${row.from}`).join("; ") },
    drawing("defs", {}, drawing("marker", { id: "flow-arrow", viewBox: "0 0 8 8", refX: "7", refY: "4", markerWidth: "8", markerHeight: "8", markerUnits: "userSpaceOnUse", orient: "auto" },
      drawing("path", { d: "M0 0.5 8 4 0 7.5Z", class: "arrowhead" }))),
    order.map((row, index) => {
      const kind = KINDS.find((each) => each.kind === NAMES[row.kind]) ?? KINDS[0];
      const y = place(index);
      const middle = width / 2;
      return drawing("g", {},
        drawing("path", { class: "flow", d: bend(SIDE, givers.get(row.from), middle - reach, y) }),
        drawing("path", { class: "flow", d: bend(middle + reach, y, width - SIDE, gainers.get(row.gainer)), "marker-end": "url(#flow-arrow)" }),
        drawing("path", { class: `shape gain-${kind.kind}`, d: kind.path, transform: `translate(${middle - reach + 10} ${y})` }),
        drawing("text", { x: middle - reach + 24, y: y + 4 }, labels[index]),
        drawing("title", {}, `${row.gainer} got ${row.gain} from ${row.from}`));
    }),
    [...givers].map(([name, y]) => drawing("text", { class: "party-name", x: SIDE - 8, y: y + 4, "text-anchor": "end" }, name)),
    [...gainers].map(([name, y]) => drawing("text", { class: "party-name", x: width - SIDE + 8, y: y + 4 }, name)));
}

// A party stands in the middle of what it gave or got; where two would meet, the later one gives way.
function middles(rows, column, place) {
  const places = new Map();
  rows.forEach((row, index) => places.set(row[column], [...(places.get(row[column]) ?? []), place(index)]));
  const sorted = [...places].map(([name, ys]) => [name, ys.reduce((sum, y) => sum + y, 0) / ys.length]).sort((left, right) => left[1] - right[1]);
  sorted.forEach((each, index) => {
    if (index > 0) {
      each[1] = Math.max(each[1], sorted[index - 1][1] + ROW * 0.7);
    }
  });
  return new Map(sorted);
}

const bend = (x1, y1, x2, y2) => `M${x1} ${y1}C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`;
