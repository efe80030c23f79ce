// The views of queries: the index of all of them, and one with its form and rows.
import { element, replace } from "/page/shell/elements.js";
import { format, go, note, setting } from "/page/shell/address.js";
import { get, getFile, hasKey, listQueries, rowsPath } from "/page/shell/service.js";
import { announce } from "/page/shell/news.js";
import { problemBox } from "/page/shell/problem.js";
import { count, title } from "/page/shell/words.js";
import { entityField } from "/page/queries/combobox.js";
import { queryForm } from "/page/queries/form.js";
import { findEntities } from "/page/queries/cells.js";
import { rowTable } from "/page/queries/table.js";

const MOST_PAGES = 100;

/** The front page: a search for an entity, and the queries by topic. */
export async function showIndex(sheet, address, { signal }) {
  const queries = await listQueries(signal);
  const search = entityField({ id: "find", describedBy: "find-doc", chosen: (entity) => go({ view: "graph", subject: entity.id }) });
  replace(sheet,
    element("h1", {}, "Who gained what, from whom, and who says so"),
    element("p", { class: "lead" }, "A graph of wars, treaties and the people between them. Every answer can be opened to the sentence it rests on."),
    element("form", {
      class: "find",
      onsubmit: (event) => {
        event.preventDefault();
        if (search.value()) {
          go({ view: "graph", subject: "", settings: new Map([["name", search.value()]]) });
        }
      },
    },
    element("label", { for: "find" }, "Find a state, person, treaty, war or place"),
    element("div", { class: "find-line" }, search.node, element("button", { type: "submit" }, "Find")),
    element("p", { id: "find-doc", class: "doc" }, "By any of its names, in any language: Qing China, Vertrag von Aigun, Россия")),
    topics(queries).map(([topic, members]) => element("section", { class: "topic" },
      element("h2", {}, title(topic)),
      element("ul", { class: "query-list" }, members.map((query) => element("li", {},
        element("a", { href: format({ view: "query", subject: query.name }) }, title(query.name)),
        element("span", { class: "summary" }, query.summary)))))));
  return "Queries";
}

/** One query: its form, and its rows where nothing it needs is missing. */
export async function showQuery(sheet, address, { signal }) {
  const [queries, query] = await Promise.all([listQueries(signal), get(`/queries/${encodeURIComponent(address.subject)}`, signal)]);
  const results = element("section", { class: "results", "aria-label": "Rows", "aria-busy": "true" });
  const form = queryForm(query, address.parameters, (values) => {
    const next = { view: "query", subject: query.name, parameters: values };
    if (format(next) === location.hash) {
      show();
    } else {
      go(next);
    }
  });
  const show = () => answer(query, address, form, results, signal);
  replace(sheet,
    element("div", { class: "with-side" },
      chooser(queries, query.name),
      element("div", { class: "sheet" },
        element("h1", {}, title(query.name)),
        element("p", { class: "lead" }, `${query.summary}.`),
        query.description ? element("p", {}, query.description) : null,
        form.node,
        results,
        element("details", { class: "text-of-query" },
          element("summary", {}, "The Cypher text of this query"),
          element("pre", { tabindex: "0" }, element("code", {}, query.cypher))))));
  const missing = query.parameters.find((parameter) => parameter.required && !parameter.default && !address.parameters.has(parameter.name));
  if (missing) {
    results.removeAttribute("aria-busy");
    replace(results, element("p", { class: "waiting" }, "Fill in what is needed to see rows."));
  } else {
    sheet.addEventListener("shown", show, { once: true });
  }

  return title(query.name);
}

function topics(queries) {
  const topicsByName = new Map();
  for (const query of queries) {
    topicsByName.set(query.topic, [...(topicsByName.get(query.topic) ?? []), query]);
  }

  return [...topicsByName];
}

function chooser(queries, current) {
  return element("nav", { class: "side", "aria-label": "All queries" },
    element("details", { open: matchMedia("(min-width: 60rem)").matches },
      element("summary", {}, "All queries"),
      topics(queries).map(([topic, members]) => [
        element("h2", {}, title(topic)),
        element("ul", {}, members.map((query) => element("li", {},
          element("a", { href: format({ view: "query", subject: query.name }), "aria-current": query.name === current ? "page" : false }, title(query.name))))),
      ])));
}

// Loads as many pages as the address says were seen, and shows them together.
async function answer(query, address, form, results, signal) {
  results.setAttribute("aria-busy", "true");
  replace(results, element("p", { class: "waiting" }, "Reading the graph…"));
  try {
    const pages = Math.min(Number(setting(address, "pages", "1")) || 1, MOST_PAGES);
    const state = { sort: setting(address, "sort"), entities: new Map(), rows: [], pages: 0, first: null, last: null };
    let next = rowsPath(query.name, address.parameters, query.cites ? { cite: "true" } : {});
    for (let page = 0; page < pages && next; page++) {
      next = await load(next, state, signal);
    }

    draw(query, address, results, state, signal);
    announce(`${count(state.rows.length, "row")}${state.last.truncated ? ", and there are more" : ""}.`);
  } catch (error) {
    if (signal.aborted) {
      return;
    }

    replace(results, problemBox(error, () => answer(query, address, form, results, signal), (name, value) => {
      form.fill(name, value);
      go({ view: "query", subject: query.name, parameters: new Map([...address.parameters, [name, [value]]]) });
    }));
    form.point(error);
  } finally {
    results.removeAttribute("aria-busy");
  }
}

async function load(path, state, signal) {
  const part = await get(path, signal);
  const found = await findEntities(part.rows, part.columns, signal);
  found.forEach((entities, name) => state.entities.set(name, entities));
  state.rows.push(...part.rows);
  state.pages += 1;
  state.first ??= part;
  state.last = part;
  return part.next;
}

function draw(query, address, results, state, signal) {
  const { first, last, rows } = state;
  const keep = (name, value) => {
    address.settings.set(name, [value]);
    note(address);
  };
  const more = last.truncated && last.next ? element("button", {
    type: "button",
    class: "more",
    onclick: async () => {
      more.disabled = true;
      const before = rows.length;
      try {
        await load(last.next, state, signal);
      } catch (error) {
        more.after(problemBox(error));
        more.disabled = false;
        return;
      }

      keep("pages", String(state.pages));
      draw(query, address, results, state, signal);
      announce(`${count(rows.length - before, "more row")}, ${rows.length} in all.`);
      (results.querySelector(".more") ?? results.querySelector(".scroll")).focus();
    },
  }, "More rows") : null;
  replace(results,
    element("div", { class: "results-head" },
      element("h2", {}, count(rows.length, "row")),
      last.truncated ? element("p", { class: "truncated" }, state.sort ? "There are more; the order is that of the rows shown." : "There are more than these.") : null,
      downloads(query, address)),
    rows.length
      ? rowTable(last, rows, state, (order) => keep("sort", order))
      : element("p", { class: "waiting" }, "No row answers this."),
    more,
    provenance(first, rows.length));
}

function downloads(query, address) {
  const options = query.cites ? { cite: "true" } : {};
  return element("ul", { class: "downloads", "aria-label": "Download" }, ["csv", "json"].map((kind) => {
    const path = rowsPath(query.name, address.parameters, options, `.${kind}`);
    const name = `${query.name}.${kind}`;
    return element("li", {}, element("a", {
      href: path,
      download: name,
      onclick: async (event) => {
        // A link cannot show the key, so with one the page fetches the file itself.
        if (hasKey()) {
          event.preventDefault();
          save(await getFile(path), name);
        }
      },
    }, kind.toUpperCase()));
  }));
}

function save(file, name) {
  const address = URL.createObjectURL(file);
  element("a", { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

// A citation line covers an answer from its first row on: that of the first page says so many rows.
function provenance(first, number) {
  const line = first.provenance?.citation;
  if (!line) {
    return null;
  }

  const text = element("code", { class: "citation-line", id: "citation-line", tabindex: "0" }, line);
  const button = element("button", {
    type: "button",
    class: "plain",
    onclick: async () => {
      await copy(text);
    },
  }, "Copy");
  return element("section", { class: "provenance", "aria-labelledby": "cite-this" },
    element("h3", { id: "cite-this" }, "Cite this answer"), text, button,
    number > first.rows.length ? element("p", { class: "doc" }, `This line is for the first ${count(first.rows.length, "row")}.`) : null,
    element("p", { class: "doc" }, "kg verify-citation runs the query again and says whether the answer is still the same."));
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    announce("Copied.");
  } catch {
    // Where the browser does not let pages write to the clipboard, the line is left selected for Ctrl-C.
    getSelection().selectAllChildren(text);
    announce("Selected. Press Ctrl C to copy.");
  }
}
