// Gains and losses of each party over all treaties shown: to the right what it got, to the left what it gave, one mark each.
import { drawing, element } from "/page/shell/elements.js";
import { count } from "/page/shell/words.js";
import { items } from "/page/ledger/kinds.js";

const ROW = 30;
const TOP = 24;
const MOST_PARTIES = 12;
const SMALLEST_NUMBER = 15;

/** Sums per party: [{ party, gained: [number per kind], lost: [...], total }], the most moved first. */
export function sums(rows, kinds) {
  const parties = new Map();
  for (const row of rows) {
    const sum = parties.get(row.party) ?? { party: row.party, gained: kinds.map(() => 0), lost: kinds.map(() => 0), total: 0 };
    kinds.forEach((kind, index) => {
      sum.gained[index] += items(row, kind, true).length;
      sum.lost[index] += items(row, kind, false).length;
      sum.total += items(row, kind, true).length + items(row, kind, false).length;
    });
    parties.set(row.party, sum);
  }

  return [...parties.values()].filter((sum) => sum.total > 0).sort((left, right) => right.total - left.total || left.party.localeCompare(right.party));
}

/** The picture of the sums, with the same as a table. */
export function balance(all, kinds, width) {
  const shown = all.slice(0, MOST_PARTIES);
  const most = Math.max(1, ...shown.flatMap((sum) => [total(sum.gained), total(sum.lost)]));
  const half = width / 2;
  const unit = (half - 8) / most;
  const height = TOP + shown.length * ROW * 1.5;
  const svg = drawing("svg", { class: "balance", viewBox: `0 0 ${width} ${height}`, height, role: "img", "aria-label": describe(shown) },
    drawing("text", { x: half - 8, y: 14, "text-anchor": "end", class: "side-name" }, "◂ gave"),
    drawing("text", { x: half + 8, y: 14, class: "side-name" }, "got ▸"),
    drawing("line", { class: "rule", x1: half, x2: half, y1: TOP - 4, y2: height }),
    shown.map((sum, index) => party(sum, kinds, TOP + index * ROW * 1.5, half, unit)));
  return [
    svg,
    all.length > shown.length ? element("p", { class: "doc" }, `The ${shown.length} parties with the most, of ${all.length}.`) : null,
    element("details", { class: "as-table" }, element("summary", {}, "The same as a table"), table(all, kinds)),
  ];
}

const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

const describe = (shown) => `What parties got and gave. ${shown.slice(0, 3).map((sum) => `${sum.party} got ${total(sum.gained)} and gave ${total(sum.lost)}`).join("; ")}. The table below has all of it.`;

function party(sum, kinds, y, half, unit) {
  return drawing("g", {},
    drawing("text", { x: half, y: y + 11, "text-anchor": "middle", class: "party-name" }, sum.party),
    bars(sum.lost, kinds, y + 16, half, -unit),
    bars(sum.gained, kinds, y + 16, half, unit));
}

function bars(numbers, kinds, y, half, unit) {
  let at = half;
  return numbers.map((number, index) => {
    if (number === 0) {
      return null;
    }

    const from = at;
    at += number * unit;
    const [x, length] = [Math.min(from, at), Math.abs(at - from)];
    return [
      drawing("rect", { class: `bar gain-${kinds[index].kind}`, x: x + 0.5, y, width: Math.max(length - 1, 1), height: 18 },
        drawing("title", {}, `${kinds[index].kind}: ${number}`)),
      length >= SMALLEST_NUMBER ? drawing("text", { class: "bar-number", x: x + length / 2, y: y + 13, "text-anchor": "middle" }, String(number)) : null,
    ];
  });
}

function table(all, kinds) {
  return element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Got and gave" },
    element("table", { class: "rows" },
      element("caption", {}, count(all.length, "party", "parties")),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "party"),
        kinds.flatMap((kind) => [element("th", { scope: "col" }, `got ${kind.kind}`), element("th", { scope: "col" }, `gave ${kind.kind}`)]))),
      element("tbody", {}, all.map((sum) => element("tr", {}, element("th", { scope: "row" }, sum.party),
        kinds.flatMap((kind, index) => [
          element("td", { class: "number", "data-label": `got ${kind.kind}` }, String(sum.gained[index])),
          element("td", { class: "number", "data-label": `gave ${kind.kind}` }, String(sum.lost[index])),
        ]))))));
}
