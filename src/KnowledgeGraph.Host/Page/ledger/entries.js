// The ledger itself: under each treaty a line for each party, what it gave on the left and what it got on the right.
import { drawing, element, replace } from "/page/shell/elements.js";
import { format } from "/page/shell/address.js";
import { count, grouped } from "/page/shell/words.js";
import { cell } from "/page/queries/cells.js";
import { evidenceOfRow } from "/page/evidence/cards.js";
import { items } from "/page/ledger/kinds.js";

/** The sign of a kind. */
export const sign = (kind) => drawing("svg", { class: "sign", viewBox: "-8 -8 16 16", "aria-hidden": "true" }, drawing("path", { class: `shape gain-${kind.kind}`, d: kind.path }));

/** One treaty with its parties. `rows` are those of treaty-ledger. */
export function entry(rows, kinds, entities) {
  const [{ treaty, date }] = rows;
  const bearers = entities.get(treaty) ?? [];
  const subject = bearers.length === 1 ? bearers[0].id : treaty;
  return element("section", { class: "entry" },
    element("h3", {}, element("a", { href: format({ view: "ledger", parameters: new Map([["treaty", subject]]) }) }, treaty), element("span", { class: "when" }, ` ${date ?? ""}`)),
    element("div", { class: "entry-head", "aria-hidden": "true" }, element("span", {}, "gave"), element("span", {}, ""), element("span", {}, "got")),
    rows.map((row) => line(row, kinds, entities)));
}

function line(row, kinds, entities) {
  const evidence = element("div", { class: "entry-evidence", hidden: true });
  const button = row.citations?.length ? element("button", {
    type: "button",
    class: "unfold",
    "aria-expanded": "false",
    "aria-label": `${count(row.citations.length, "sentence")} on ${row.party}`,
    onclick: async () => {
      evidence.hidden = !evidence.hidden;
      button.setAttribute("aria-expanded", String(!evidence.hidden));
      if (!evidence.hidden && !evidence.hasChildNodes()) {
        replace(evidence, await evidenceOfRow(row.citations));
      }
    },
  }, count(row.citations.length, "sentence")) : null;
  return [
    element("div", { class: "entry-line" },
      side(row, kinds, entities, false),
      element("div", { class: "entry-party" }, cell(row.party, entities), button),
      side(row, kinds, entities, true)),
    evidence,
  ];
}

function side(row, kinds, entities, isGain) {
  const given = kinds.flatMap((kind) => items(row, kind, isGain).map((item) => ({ kind, item })));
  return element("ul", { class: isGain ? "got" : "gave", "aria-label": `${row.party} ${isGain ? "got" : "gave"}` }, given.map(({ kind, item }) =>
    element("li", {}, sign(kind), element("span", { class: "unseen" }, `${kind.kind}: `), element("span", {}, cell(entities.has(item) ? item : grouped(item), entities)))));
}
