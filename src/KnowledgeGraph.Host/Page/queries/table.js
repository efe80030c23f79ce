// The rows of an answer as a table: sortable columns, rows that unfold to their evidence.
import { element, replace } from "/page/shell/elements.js";
import { cell } from "/page/queries/cells.js";
import { evidenceOfRow } from "/page/evidence/cards.js";
import { announce } from "/page/shell/news.js";
import { count, plain } from "/page/shell/words.js";

const HIDDEN = new Set(["event", "events", "day"]);
const LONGEST_UNBROKEN = 11;
const collator = new Intl.Collator("en", { numeric: true });

/**
 * The table of an answer. `state` is { sort: "column" | "-column" | "", entities }; `sorted` is told of a new order.
 */
export function rowTable(answer, rows, state, sorted) {
  const columns = visible(answer.columns);
  const cites = rows.some((row) => row.citations);
  const body = element("tbody");
  const heads = columns.map((column) => heading(column, (order) => {
    state.sort = order;
    draw();
    sorted(order);
    announce(order ? `Sorted by ${plain(order.replace("-", ""))}, ${order.startsWith("-") ? "descending" : "ascending"}.` : "In the order of the query.");
  }));
  const draw = () => {
    heads.forEach((head) => head.mark(state.sort));
    replace(body, order(rows, state.sort).map((row, index) => line(row, columns, cites, state, index)));
  };
  draw();
  return element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": `Rows of ${answer.query}` },
    element("table", { class: "rows" },
      element("caption", { class: "unseen" }, `Rows of ${answer.query}`),
      element("thead", {}, element("tr", {}, heads.map((head) => head.node), cites ? element("th", { scope: "col", class: "evidence-head" }, "evidence") : null)),
      body));
}

// What only orders rows or names facts is for programs; the evidence of a row shows it to people.
function visible(columns) {
  const shown = columns.filter((column) => !HIDDEN.has(column));
  return shown.length ? shown : columns;
}

function heading(column, choose) {
  const arrow = element("span", { class: "arrow", "aria-hidden": "true" });
  let now = "";
  const button = element("button", {
    type: "button",
    class: "sort",
    onclick: () => choose(now === column ? `-${column}` : now === `-${column}` ? "" : column),
  }, plain(column), arrow);
  const node = element("th", { scope: "col" }, button);
  return {
    node,
    mark: (sort) => {
      now = sort;
      const direction = sort === column ? "ascending" : sort === `-${column}` ? "descending" : null;
      arrow.textContent = direction === "ascending" ? "▲" : direction === "descending" ? "▼" : "";
      if (direction) {
        node.setAttribute("aria-sort", direction);
      } else {
        node.removeAttribute("aria-sort");
      }
    },
  };
}

function order(rows, sort) {
  if (!sort) {
    return rows;
  }

  const column = sort.replace(/^-/, "");
  const turn = sort.startsWith("-") ? -1 : 1;
  return [...rows].sort((left, right) => compare(left[column], right[column], turn));
}

// Nothing goes last, whichever way.
function compare(left, right, turn) {
  const isEmpty = (value) => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  if (isEmpty(left) || isEmpty(right)) {
    return Number(isEmpty(left)) - Number(isEmpty(right));
  }

  return turn * (typeof left === "number" && typeof right === "number" ? left - right : collator.compare(String(left), String(right)));
}

function line(row, columns, cites, state, index) {
  const id = `evidence-${index}`;
  const main = element("tr", {}, columns.map((column) => {
    const value = row[column];
    const quoted = (row.citations ?? []).find((citation) => citation.quote === value);
    const isQuote = column === "quote" || quoted !== undefined;
    const language = isQuote ? quoted?.language ?? "" : undefined;
    const isNumber = typeof value === "number";
    const isShort = !isQuote && typeof value === "string" && value.length <= LONGEST_UNBROKEN;
    return element("td", { class: isNumber ? "number" : isQuote ? "quote" : isShort ? "short" : false, "data-label": plain(column) },
      value === null || value === undefined ? cell(value, state.entities) : cell(value, state.entities, language));
  }));
  if (!cites) {
    return [main];
  }

  const number = row.citations?.length ?? 0;
  if (number === 0) {
    main.append(element("td", { class: "evidence-cell", "data-label": "evidence" }, element("span", { class: "nothing" }, "none")));
    return [main];
  }

  const place = element("td", { colspan: columns.length + 1 });
  const below = element("tr", { id, class: "evidence-row", hidden: true }, place);
  const button = element("button", {
    type: "button",
    class: "unfold",
    "aria-expanded": "false",
    "aria-controls": id,
    onclick: async () => {
      const open = below.hidden;
      below.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
      if (open && !place.hasChildNodes()) {
        place.setAttribute("aria-busy", "true");
        replace(place, await evidenceOfRow(row.citations));
        place.removeAttribute("aria-busy");
      }
    },
  }, count(number, "sentence"));
  main.append(element("td", { class: "evidence-cell", "data-label": "evidence" }, button));
  return [main, below];
}
