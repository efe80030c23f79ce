// The view of the graph around an entity: picture, panel and list.
import { drawing, element, replace } from "/page/shell/elements.js";
import { format, go, note, setting } from "/page/shell/address.js";
import { get } from "/page/shell/service.js";
import { announce } from "/page/shell/news.js";
import { problemBox } from "/page/shell/problem.js";
import { count, plain } from "/page/shell/words.js";
import { entityField } from "/page/queries/combobox.js";
import { allEdges, picture, firstNeighbours } from "/page/graph/model.js";
import { ForceLayout } from "/page/graph/force.js";
import { Viewport } from "/page/graph/viewport.js";
import { Drawing } from "/page/graph/drawing.js";
import { neighbour, walks } from "/page/graph/walk.js";
import { edgeTable, nodePanel } from "/page/graph/panel.js";
import { shape } from "/page/graph/shapes.js";

const MOST_EDGES = 1000;
const CLICK = 4;
const STEPS_A_FRAME = 3;
const FIRST_STEPS = 80;

/** Shows the graph around the entity of the address, or a search for one. */
export async function showGraph(sheet, address, { signal }) {
  const search = searchForm();
  if (!address.subject) {
    replace(sheet, element("h1", {}, "Graph"), element("p", { class: "lead" }, "Choose where to begin."), search, await candidates(setting(address, "name"), signal));
    return "Graph";
  }

  const open = [address.subject, ...(address.settings.get("open") ?? [])];
  const answers = await Promise.all([...new Set(open)].map((id) => read(id, signal)));
  new GraphView(sheet, address, answers, search, signal);
  return `Graph around ${answers[0].name}`;
}

const read = (id, signal) => get(`/entities/${encodeURIComponent(id)}?limit=${MOST_EDGES}`, signal);

function searchForm() {
  const field = entityField({ id: "start", chosen: (entity) => go({ view: "graph", subject: entity.id }) });
  return element("form", {
    class: "find",
    onsubmit: (event) => {
      event.preventDefault();
      if (field.value()) {
        go({ view: "graph", settings: new Map([["name", field.value()]]) });
      }
    },
  }, element("label", { for: "start" }, "Around which entity?"), element("div", { class: "find-line" }, field.node, element("button", { type: "submit" }, "Show")));
}

async function candidates(name, signal) {
  if (!name) {
    return null;
  }

  const { entities } = await get(`/entities?${new URLSearchParams({ search: name, limit: 50 })}`, signal);
  return element("section", { class: "found" },
    element("h2", {}, `${count(entities.length, "entity", "entities")} for “${name}”`),
    element("ul", { class: "query-list" }, entities.map((entity) => element("li", {},
      element("a", { href: format({ view: "graph", subject: entity.id }), class: "entity" }, entity.name),
      element("span", { class: "summary" }, entity.labels.join(", "), entity.matched !== entity.name ? ` – ${entity.matched}` : "")))));
}

class GraphView {
  #address;
  #answers;
  #signal;
  #layout = new ForceLayout();
  #svg = drawing("svg", { class: "graph", role: "group", "aria-describedby": "graph-keys" });
  #panel = element("aside", { class: "panel", "aria-label": "Chosen entity" });
  #list = element("section", { class: "graph-list", "aria-label": "Edges as a list" });
  #kinds = element("div", { class: "kinds" });
  #legend = element("ul", { class: "legend", "aria-label": "Shapes" });
  #viewport;
  #drawing;
  #shown;
  #current;
  #drag = null;

  constructor(sheet, address, answers, search, signal) {
    this.#address = address;
    this.#answers = answers;
    this.#signal = signal;
    this.#current = setting(address, "at", answers[0].id);
    this.#svg.setAttribute("aria-label", `Graph around ${answers[0].name}`);
    this.#viewport = new Viewport(this.#svg);
    this.#drawing = new Drawing(this.#svg, this.#layout, { focused: (id) => this.#choose(id), pressed: (id, event) => this.#press(id, event) });
    this.#svg.addEventListener("keydown", (event) => this.#key(event));
    this.#svg.addEventListener("pointermove", (event) => this.#pull(event));
    this.#svg.addEventListener("pointerup", () => this.#release());
    replace(sheet, this.#frame(answers[0], search));
    sheet.addEventListener("shown", () => this.#begin(), { once: true });
  }

  #frame(middle, search) {
    const isList = setting(this.#address, "as") === "list";
    const names = [...new Set(Object.entries(middle.names).flatMap(([language, values]) => values.map((value) => `${language}|${value}`)))]
      .map((pair) => pair.split("|"))
      .filter(([, name]) => name !== middle.name);
    return [
      element("h1", {}, middle.name),
      element("p", { class: "lead" }, middle.labels.join(", "), names.flatMap(([language, name]) => [" · ", element("span", { lang: language }, name)])),
      element("div", { class: "toolbar", role: "group", "aria-label": "Picture" },
        [["picture", "Picture"], ["list", "List"]].map(([as, words]) => element("button", { type: "button", "aria-pressed": String(isList === (as === "list")), "data-as": as, onclick: () => this.#show(as) }, words)),
        element("button", { type: "button", "aria-label": "Zoom in", onclick: () => this.#viewport.zoom(1) }, "+"),
        element("button", { type: "button", "aria-label": "Zoom out", onclick: () => this.#viewport.zoom(-1) }, "−"),
        element("button", { type: "button", onclick: () => this.#fit() }, "Fit"),
        element("button", { type: "button", class: "more-neighbours", onclick: () => this.#more() }, "More neighbours")),
      element("div", { class: "graph-frame", hidden: isList }, element("div", { class: "canvas" }, this.#svg, this.#legend), this.#panel),
      element("p", { id: "graph-keys", class: "doc", hidden: isList }, "Click or press Enter to show or close the neighbours of an entity. Arrow keys walk, Shift and arrows move the picture, + − and 0 zoom, Ctrl and the wheel zoom, drag to move."),
      this.#list,
      element("details", { class: "kinds-frame" }, element("summary", {}, "Kinds of edges"), this.#kinds),
      search,
    ];
  }

  #begin() {
    this.#draw();
    if (this.#isStill()) {
      this.#layout.settle();
    } else {
      this.#layout.run(FIRST_STEPS);
    }

    this.#drawing.move();
    this.#fit();
    this.#animate();
    const resized = new ResizeObserver(() => this.#viewport.isOwn || this.#fit());
    resized.observe(this.#svg);
    this.#signal.addEventListener("abort", () => resized.disconnect());
  }

  #isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  #hidden = () => new Set(this.#address.settings.get("hide") ?? []);

  #draw() {
    const most = Number(setting(this.#address, "most")) || firstNeighbours();
    this.#shown = picture(this.#answers, most, this.#hidden());
    this.#layout.take(this.#shown.nodes, this.#shown.bundles);
    this.#drawing.take(this.#shown, this.#current);
    if (!this.#shown.nodes.some((node) => node.id === this.#current)) {
      this.#current = this.#answers[0].id;
    }

    this.#drawing.mark(this.#current);
    this.#tell();
    this.#listKinds();
    const kinds = new Map(this.#shown.nodes.map((node) => [shape(node.labels).name, shape(node.labels)]));
    replace(this.#legend, [...kinds.values()].map(({ name, path }) => element("li", {},
      drawing("svg", { class: `key kind-${name}`, viewBox: "-13 -13 26 26", "aria-hidden": "true" }, drawing("path", { class: "shape", d: path })), name)));
    replace(this.#list, setting(this.#address, "as") === "list" ? edgeTable(allEdges(this.#answers, this.#hidden())) : null);
  }

  #animate() {
    if (this.#isStill()) {
      this.#layout.settle();
    }

    const frame = () => {
      if (this.#signal.aborted) {
        return;
      }

      this.#layout.run(STEPS_A_FRAME);
      this.#drawing.move();
      if (!this.#viewport.isOwn) {
        this.#fit();
      }

      this.#svg.setAttribute("data-still", String(!this.#layout.isWarm));
      if (this.#layout.isWarm) {
        requestAnimationFrame(frame);
      }
    };
    frame();
  }

  #fit() {
    this.#viewport.fit(this.#drawing.box());
  }

  #tell() {
    const node = this.#shown.nodes.find((each) => each.id === this.#current);
    const names = new Map(this.#shown.nodes.map((each) => [each.id, each.name]));
    replace(this.#panel, nodePanel(node, this.#shown.bundles, names, node.id === this.#answers[0].id, () => this.#toggle(node.id)));
  }

  #listKinds() {
    const hidden = this.#hidden();
    replace(this.#kinds, this.#shown.types.map(([type, number]) => element("label", { class: "check" },
      element("input", {
        type: "checkbox",
        checked: !hidden.has(type),
        onchange: (event) => {
          const next = this.#hidden();
          if (event.target.checked) {
            next.delete(type);
          } else {
            next.add(type);
          }

          this.#keep("hide", [...next]);
          this.#again();
        },
      }), ` ${plain(type)} (${number})`)));
  }

  #choose(id) {
    this.#current = id;
    this.#drawing.mark(id);
    this.#tell();
    this.#viewport.reveal(this.#layout.at(id));
    this.#keep("at", id === this.#answers[0].id ? [] : [id]);
  }

  async #toggle(id) {
    const open = this.#answers.findIndex((answer) => answer.id === id);
    if (open === 0) {
      return;
    }

    try {
      if (open > 0) {
        this.#answers.splice(open, 1);
      } else {
        this.#answers.push(await read(id, this.#signal));
      }
    } catch (error) {
      this.#panel.append(problemBox(error));
      return;
    }

    this.#keep("open", this.#answers.slice(1).map((answer) => answer.id));
    const before = this.#shown.nodes.length;
    this.#again();
    const node = this.#shown.nodes.find((each) => each.id === id);
    announce(`${node?.name ?? id} ${open > 0 ? "closed" : "opened"}, ${count(Math.abs(this.#shown.nodes.length - before), "entity", "entities")} ${open > 0 ? "fewer" : "more"}.`);
  }

  #more() {
    const most = (Number(setting(this.#address, "most")) || firstNeighbours()) + firstNeighbours();
    this.#keep("most", [String(most)]);
    const before = this.#shown.nodes.length;
    this.#again();
    announce(`${count(this.#shown.nodes.length - before, "more entity", "more entities")}.`);
  }

  #again() {
    this.#draw();
    this.#animate();
  }

  #show(as) {
    const isList = as === "list";
    this.#keep("as", isList ? ["list"] : []);
    const sheet = this.#list.parentElement;
    sheet.querySelector(".graph-frame").hidden = isList;
    sheet.querySelector("#graph-keys").hidden = isList;
    sheet.querySelectorAll("[data-as]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.as === as)));
    this.#again();
  }

  #keep(name, values) {
    this.#address.settings.set(name, values);
    note(this.#address);
  }

  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }

    const zooms = { "+": 1, "=": 1, "-": -1, "−": -1 };
    if (event.shiftKey && walks(event.key)) {
      const ways = { ArrowRight: [0.15, 0], ArrowLeft: [-0.15, 0], ArrowDown: [0, 0.15], ArrowUp: [0, -0.15] };
      this.#viewport.pan(...ways[event.key]);
    } else if (walks(event.key)) {
      const next = neighbour(event.key, this.#current, this.#shown.nodes.map((node) => node.id), (id) => this.#layout.at(id));
      if (next) {
        this.#drawing.focus(next);
      }
    } else if (event.key === "Home") {
      this.#drawing.focus(this.#answers[0].id);
    } else if (event.key === "Enter" || event.key === " ") {
      this.#toggle(this.#current);
    } else if (event.key in zooms) {
      this.#viewport.zoom(zooms[event.key]);
    } else if (event.key === "0") {
      this.#fit();
    } else {
      return;
    }

    event.preventDefault();
  }

  #press(id, event) {
    if (event.button === 0) {
      this.#drag = { id, x: event.clientX, y: event.clientY, hasMoved: false };
      this.#svg.setPointerCapture(event.pointerId);
      event.preventDefault();
      event.stopPropagation();
      this.#drawing.focus(id);
    }
  }

  #pull(event) {
    if (!this.#drag) {
      return;
    }

    this.#drag.hasMoved ||= Math.hypot(event.clientX - this.#drag.x, event.clientY - this.#drag.y) > CLICK;
    if (this.#drag.hasMoved) {
      const wasStill = !this.#layout.isWarm;
      const { x, y } = this.#viewport.place(event);
      this.#layout.pin(this.#drag.id, x, y);
      if (wasStill) {
        this.#animate();
      }
    }
  }

  #release() {
    const drag = this.#drag;
    this.#drag = null;
    if (drag && !drag.hasMoved) {
      this.#toggle(drag.id);
    }
  }
}
