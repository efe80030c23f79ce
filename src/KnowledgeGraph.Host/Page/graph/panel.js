// What is known of one node: beside the picture, and the edges as a list that holds what the picture holds.
import { element } from "/page/shell/elements.js";
import { format } from "/page/shell/address.js";
import { count, plain } from "/page/shell/words.js";

const MOST_LINES = 40;

/** The panel of a node. `toggle` opens or closes it in the picture. */
export function nodePanel(node, bundles, names, isMiddle, toggle) {
  const lines = bundles
    .filter((bundle) => bundle.from === node.id || bundle.to === node.id)
    .flatMap((bundle) => [...bundle.edges.values()].map((edge) => ({ bundle, edge })))
    .sort((left, right) => String(left.edge.date ?? "9").localeCompare(String(right.edge.date ?? "9")));
  return [
    element("h2", {}, node.name),
    element("p", { class: "kind" }, node.labels.join(", ")),
    element("p", { class: "panel-actions" },
      isMiddle ? null : element("button", { type: "button", onclick: toggle }, node.isOpen ? "Close" : "Show its neighbours"),
      isMiddle ? null : element("a", { href: format({ view: "graph", subject: node.id }) }, "Graph around it"),
      more(node)),
    element("ul", { class: "edges-of-node" }, lines.slice(0, MOST_LINES).map(({ bundle, edge }) => edgeLine(node, bundle, edge, names))),
    lines.length > MOST_LINES ? element("p", { class: "doc" }, `${lines.length - MOST_LINES} more in the list.`) : null,
  ];
}

/** All edges as a table. */
export function edgeTable(edges) {
  return element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Edges" },
    element("table", { class: "rows" },
      element("caption", {}, count(edges.length, "edge")),
      element("thead", {}, element("tr", {}, ["from", "what", "to", "date", "evidence"].map((head) => element("th", { scope: "col" }, head)))),
      element("tbody", {}, edges.map((edge) => element("tr", {},
        element("td", { "data-label": "from" }, graphLink(edge.from)),
        element("td", { "data-label": "what" }, plain(edge.type)),
        element("td", { "data-label": "to" }, graphLink(edge.to)),
        element("td", { class: "short", "data-label": "date" }, edge.date ?? ""),
        element("td", { "data-label": "evidence" }, factLink(edge.event)))))));
}

const graphLink = (entity) => element("a", { href: format({ view: "graph", subject: entity.id }), class: "entity" }, entity.name);

const factLink = (event) => (event ? element("a", { href: format({ view: "fact", subject: event }), class: "fact-id" }, "sentence") : "");

function more(node) {
  const kind = node.labels.includes("Treaty") ? "treaty" : node.labels.some((label) => label === "State" || label === "Group") ? "party" : null;
  return kind ? element("a", { href: format({ view: "ledger", parameters: new Map([[kind, node.id]]) }) }, "Its ledger") : null;
}

function edgeLine(node, bundle, edge, names) {
  const isOut = bundle.from === node.id;
  const other = isOut ? bundle.to : bundle.from;
  return element("li", {},
    element("span", { class: "when" }, edge.date ?? ""), " ",
    isOut ? [plain(bundle.type), " ", element("b", {}, names.get(other))] : [element("b", {}, names.get(other)), " ", plain(bundle.type)], " ",
    factLink(edge.event));
}
