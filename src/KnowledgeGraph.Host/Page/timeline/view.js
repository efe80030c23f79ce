// The view of the timeline of wars and treaties.
import { element, replace } from "/page/shell/elements.js";
import { format, go, note, setting } from "/page/shell/address.js";
import { get, rowsPath } from "/page/shell/service.js";
import { announce } from "/page/shell/news.js";
import { stretch } from "/page/shell/dates.js";
import { count } from "/page/shell/words.js";
import { entityField } from "/page/queries/combobox.js";
import { findEntities, cell } from "/page/queries/cells.js";
import { centuries, overview } from "/page/timeline/overview.js";
import { timelinePicture } from "/page/timeline/picture.js";
import { timeScale, period } from "/page/timeline/scale.js";

const QUERY = "wars-and-treaties";
const MOST_ROWS = 10000;
const DECADE = 10;
const CENTURY = 100;
const SHORTEST = 2;
const NARROWEST = 280;

/** Shows wars and treaties, of one party where the address names it. */
export async function showTimeline(sheet, address, { signal }) {
  const answer = await get(rowsPath(QUERY, address.parameters, { limit: MOST_ROWS }), signal);
  new TimelineView(sheet, address, answer.rows, signal);
  return "Timeline of wars and treaties";
}

class TimelineView {
  #address;
  #items;
  #dateless;
  #signal;
  #whole;
  #view;
  #current;
  #ids = [];
  #tools = element("div", { class: "timeline-tools" });
  #strip = element("div", { class: "strip" });
  #canvas = element("div", { class: "canvas" });
  #state = element("p", { class: "doc" });
  #panel = element("aside", { class: "panel", "aria-label": "Chosen war or treaty" });
  #table = element("div");

  constructor(sheet, address, rows, signal) {
    this.#address = address;
    this.#signal = signal;
    const dated = rows.map((row) => ({ row, time: span(row) }));
    this.#items = dated.filter(({ time }) => time).map(({ row, time }) => ({
      ...row, start: time.from, end: time.to, dates: row.to ? `${row.from} to ${row.to}` : row.from,
    }));
    this.#dateless = dated.length - this.#items.length;
    this.#whole = extent(this.#items);
    this.#view = this.#readView();
    this.#current = setting(address, "at");
    replace(sheet,
      element("h1", {}, "Timeline of wars and treaties"),
      this.#party(),
      this.#tools, this.#strip, this.#state, this.#canvas,
      element("p", { id: "timeline-keys", class: "doc" }, "Left and right lead through time, Page Up and Page Down move a half page, + and − zoom, 0 shows all, Enter leads to the graph around what is chosen."),
      this.#panel,
      element("details", { class: "as-table" }, element("summary", {}, "The same as a table"), this.#table));
    this.#canvas.addEventListener("keydown", (event) => this.#key(event));
    sheet.addEventListener("shown", () => this.#begin(), { once: true });
  }

  #begin() {
    let width = 0;
    const resized = new ResizeObserver(([entry]) => {
      const now = Math.round(entry.contentRect.width);
      if (now !== width) {
        width = now;
        this.#draw();
      }
    });
    resized.observe(this.#strip);
    this.#signal.addEventListener("abort", () => resized.disconnect());
    announce(`${count(this.#items.length, "war or treaty", "wars and treaties")}.`);
  }

  #party() {
    const field = entityField({ id: "party", value: this.#address.parameters.get("party")?.[0] ?? "", chosen: (entity) => this.#filter(entity.id) });
    return element("form", {
      class: "find",
      onsubmit: (event) => {
        event.preventDefault();
        this.#filter(field.value());
      },
    }, element("label", { for: "party" }, "Only those of one party"), element("div", { class: "find-line" }, field.node, element("button", { type: "submit" }, "Show")));
  }

  #filter(party) {
    go({ view: "timeline", parameters: new Map([["party", [party]]]) });
  }

  #readView() {
    const from = Number(setting(this.#address, "from"));
    const to = Number(setting(this.#address, "to"));
    if (from && to > from) {
      return { from, to };
    }

    return this.#items.length > 60 ? busiest(this.#items) : this.#whole;
  }

  #draw() {
    const width = Math.max(this.#strip.clientWidth, NARROWEST);
    const { from, to } = this.#view;
    const held = this.#canvas.contains(document.activeElement);
    const inView = this.#items.filter((item) => item.end > from && item.start < to);
    replace(this.#tools, centuries(this.#whole, this.#view, (view) => this.#look(view)), this.#zooms());
    replace(this.#strip, overview(this.#items, this.#whole, this.#view, width, (view) => this.#look(view)));
    const { svg, ids, isNamed } = timelinePicture(inView, timeScale(from, to, width), this.#current, (id) => this.#choose(id));
    this.#ids = ids;
    replace(this.#canvas, svg);
    const wars = inView.filter((item) => item.kind === "war").length;
    this.#state.textContent = `${from} to ${to}: ${count(wars, "war")}, ${count(inView.length - wars, "treaty", "treaties")}.`
      + (isNamed ? "" : " Zoom in for their names.") + (this.#dateless ? ` ${this.#dateless} without a date that can be drawn.` : "");
    this.#list(inView);
    this.#tell();
    if (held) {
      (svg.querySelector(".mark.current") ?? svg.querySelector(".mark"))?.focus();
    }
  }

  #zooms() {
    const { from, to } = this.#view;
    const middle = (from + to) / 2;
    const buttons = [
      ["Earlier", () => this.#move(-0.5)], ["Later", () => this.#move(0.5)],
      ["Zoom in", () => this.#zoom(0.5)], ["Zoom out", () => this.#zoom(2)],
    ];
    if (to - from > CENTURY) {
      buttons.push(["Century", () => this.#look(period(middle, CENTURY))]);
    } else if (to - from > DECADE) {
      buttons.push(["Decade", () => this.#look(period(middle, DECADE))]);
    }

    return element("div", { class: "toolbar", role: "group", "aria-label": "Part of time" }, buttons.map(([words, act]) => element("button", { type: "button", "data-act": words, onclick: act }, words)));
  }

  // What has the focus is drawn anew: the button of the same name takes it over.
  #look(view) {
    const length = Math.max(SHORTEST, Math.min(view.to - view.from, this.#whole.to - this.#whole.from));
    const from = Math.round(Math.max(this.#whole.from, Math.min(view.from, this.#whole.to - length)));
    this.#view = { from, to: Math.round(from + length) };
    this.#keep("from", String(this.#view.from));
    this.#keep("to", String(this.#view.to));
    const act = document.activeElement?.textContent;
    const wasStrip = this.#strip.contains(document.activeElement);
    const wasTool = this.#tools.contains(document.activeElement);
    this.#draw();
    if (wasTool) {
      [...this.#tools.querySelectorAll("button")].find((button) => button.textContent === act)?.focus();
    } else if (wasStrip) {
      this.#focusStrip();
    }

    announce(this.#state.textContent);
  }

  #focusStrip() {
    const seen = this.#strip.querySelector(".decade.seen");
    this.#strip.querySelectorAll(".decade").forEach((decade) => decade.setAttribute("tabindex", decade === seen ? "0" : "-1"));
    seen?.focus();
  }

  #move(part) {
    const length = this.#view.to - this.#view.from;
    this.#look({ from: this.#view.from + part * length, to: this.#view.to + part * length });
  }

  #zoom(factor) {
    const item = this.#items.find((each) => each.id === this.#current);
    const middle = item && item.start >= this.#view.from && item.start < this.#view.to ? item.start : (this.#view.from + this.#view.to) / 2;
    const half = ((this.#view.to - this.#view.from) * factor) / 2;
    this.#look({ from: Math.round(middle - half), to: Math.round(middle + half) });
  }

  #choose(id) {
    this.#current = id;
    this.#canvas.querySelectorAll(".mark").forEach((mark) => {
      const isIt = mark.dataset.id === id;
      mark.classList.toggle("current", isIt);
      mark.setAttribute("tabindex", isIt ? "0" : "-1");
    });
    this.#keep("at", id);
    this.#tell();
  }

  async #tell() {
    const item = this.#items.find((each) => each.id === this.#current);
    if (!item) {
      replace(this.#panel, element("p", { class: "waiting" }, "Choose a war or treaty to read more of it."));
      return;
    }

    const found = await findEntities([item], ["parties"], this.#signal).catch(() => new Map());
    if (this.#current !== item.id) {
      return;
    }

    replace(this.#panel,
      element("h2", {}, item.name),
      element("p", { class: "kind" }, `${item.kind}, ${item.dates}`),
      item.parties.length ? [element("h3", {}, item.kind === "war" ? "Known to have taken part" : "Signed by"), cell(item.parties, found)] : null,
      element("p", { class: "panel-actions" },
        element("a", { href: format({ view: "graph", subject: item.id }) }, "Graph around it"),
        item.kind === "treaty" ? element("a", { href: format({ view: "ledger", parameters: new Map([["treaty", item.id]]) }) }, "Its ledger") : null));
  }

  #list(items) {
    replace(this.#table, element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Wars and treaties" },
      element("table", { class: "rows" },
        element("thead", {}, element("tr", {}, ["date", "kind", "name", "parties"].map((head) => element("th", { scope: "col" }, head)))),
        element("tbody", {}, items.map((item) => element("tr", {},
          element("td", { class: "short", "data-label": "date" }, item.dates),
          element("td", { "data-label": "kind" }, item.kind),
          element("td", { "data-label": "name" }, element("a", { href: format({ view: "graph", subject: item.id }), class: "entity" }, item.name)),
          element("td", { "data-label": "parties" }, item.parties.join(", "))))))));
  }

  #keep(name, value) {
    this.#address.settings.set(name, [value]);
    note(this.#address);
  }

  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }

    const at = this.#ids.indexOf(this.#current);
    const last = this.#ids.length - 1;
    const steps = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last };
    const acts = { "+": () => this.#zoom(0.5), "=": () => this.#zoom(0.5), "-": () => this.#zoom(2), "−": () => this.#zoom(2), 0: () => this.#look(this.#whole), PageUp: () => this.#move(-0.5), PageDown: () => this.#move(0.5) };
    if (event.key in steps) {
      const id = this.#ids[Math.max(0, Math.min(last, steps[event.key]))];
      [...this.#canvas.querySelectorAll(".mark")].find((mark) => mark.dataset.id === id)?.focus();
    } else if (event.key in acts) {
      acts[event.key]();
    } else if (event.key === "Enter" && this.#current) {
      go({ view: "graph", subject: this.#current });
    } else {
      return;
    }

    event.preventDefault();
  }
}

function span(row) {
  const from = stretch(row.from);
  return from ? { from: from.from, to: Math.max(stretch(row.to)?.to ?? from.to, from.to) } : null;
}

function extent(items) {
  if (items.length === 0) {
    return { from: 1600, to: 2000 };
  }

  return {
    from: Math.floor(Math.min(...items.map((item) => item.start)) / DECADE) * DECADE,
    to: Math.ceil(Math.max(...items.map((item) => item.end)) / DECADE) * DECADE,
  };
}

// Where there is much, the page begins with the quarter of a century in which most began.
function busiest(items) {
  const length = CENTURY / 4;
  const numbers = new Map();
  items.forEach((item) => numbers.set(period(item.start, length).from, (numbers.get(period(item.start, length).from) ?? 0) + 1));
  const [from] = [...numbers].sort((left, right) => right[1] - left[1])[0];
  return { from, to: from + length };
}
