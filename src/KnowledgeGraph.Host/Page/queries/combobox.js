// A field for an entity that completes what is typed: the editable combobox with a list of the ARIA Authoring Practices.
// What is chosen is kept as an id; words that nothing was chosen for go to the service as they are, which finds or asks.
import { element, replace } from "/page/shell/elements.js";
import { get } from "/page/shell/service.js";
import { announce } from "/page/shell/news.js";
import { count } from "/page/shell/words.js";

const PAUSE = 120;
const MOST = 12;
const ID = /^[\p{Ll}\d]+(-[\p{Ll}\d]+)*$/u;

/** Makes the field. `label` names the only kind of entity wanted; `value` is an id or a name; `chosen` hears of each choice. */
export function entityField({ id, value = "", label = null, required = false, describedBy = null, chosen = () => {} }) {
  const list = element("ul", { id: `${id}-list`, role: "listbox", class: "options", hidden: true, "aria-label": "Suggestions" });
  const input = element("input", {
    id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    required,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    "aria-describedby": describedBy,
  });
  const field = new Field(input, list, label, chosen);
  if (value) {
    field.begin(value);
  }

  return { node: element("div", { class: "combobox" }, input, list), input, value: () => field.value(), set: (text) => field.begin(text) };
}

class Field {
  #input;
  #list;
  #label;
  #chosen;
  #matches = [];
  #active = -1;
  #id = null;
  #waiting = null;
  #asking = new AbortController();

  constructor(input, list, label, chosen) {
    this.#input = input;
    this.#list = list;
    this.#label = label;
    this.#chosen = chosen;
    input.addEventListener("input", () => this.#typed());
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("blur", () => this.#close());
  }

  value() {
    return this.#id ?? this.#input.value.trim();
  }

  // An id from an address is shown as the name of its entity.
  async begin(text) {
    this.#input.value = text;
    this.#id = null;
    if (!ID.test(text)) {
      return;
    }

    try {
      const entity = await get(`/entities/${encodeURIComponent(text)}?limit=1`);
      if (this.#input.value === text) {
        this.#input.value = entity.name;
        this.#id = entity.id;
      }
    } catch (error) {
      // Words that are no id stay as they are: the query's own answer says whether they name something.
      if (error.status !== 404) {
        announce(error.detail ?? error.title);
      }
    }
  }

  #typed() {
    this.#id = null;
    clearTimeout(this.#waiting);
    this.#asking.abort();
    if (this.#input.value.trim() === "") {
      this.#close();
      return;
    }

    this.#waiting = setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    this.#asking = new AbortController();
    const search = new URLSearchParams({ search: this.#input.value.trim(), limit: MOST });
    if (this.#label) {
      search.set("label", this.#label);
    }

    try {
      const { entities } = await get(`/entities?${search}`, this.#asking.signal);
      this.#open(entities);
    } catch (error) {
      if (error.name !== "AbortError") {
        this.#close();
        announce(error.detail ?? error.title);
      }
    }
  }

  #open(entities) {
    if (document.activeElement !== this.#input) {
      return;
    }

    this.#matches = entities;
    this.#active = -1;
    this.#input.removeAttribute("aria-activedescendant");
    replace(this.#list, entities.map((entity, index) => this.#option(entity, index)));
    const isOpen = entities.length > 0;
    this.#list.hidden = !isOpen;
    this.#input.setAttribute("aria-expanded", String(isOpen));
    announce(isOpen ? `${count(entities.length, "suggestion")}. Use the arrow keys.` : "No suggestion.");
  }

  #option(entity, index) {
    return element("li", {
      id: `${this.#list.id}-${index}`,
      role: "option",
      "aria-selected": "false",
      // Before the field loses the focus, which closes the list.
      onmousedown: (event) => {
        event.preventDefault();
        this.#choose(entity);
      },
    },
    element("span", { class: "option-name" }, entity.name),
    element("span", { class: "option-kind" }, ` ${entity.labels.join(", ")}`),
    entity.matched !== entity.name ? element("span", { class: "option-alias" }, ` – also ${entity.matched}`) : null);
  }

  #key(event) {
    const isOpen = !this.#list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) {
        this.#ask();
      } else {
        this.#move(event.key === "ArrowDown" ? 1 : -1);
      }
    } else if (event.key === "Enter" && isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#matches[this.#active]);
    } else if (event.key === "Escape") {
      if (isOpen) {
        event.preventDefault();
        this.#close();
      } else {
        this.#input.value = "";
        this.#id = null;
      }
    } else if (event.key === "Tab" && isOpen && this.#active >= 0) {
      this.#choose(this.#matches[this.#active]);
    }
  }

  #move(step) {
    const number = this.#matches.length;
    // From the field itself, up leads to the last and down to the first.
    this.#active = this.#active < 0 && step < 0 ? number - 1 : (this.#active + step + number) % number;
    [...this.#list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === this.#active)));
    const option = this.#list.children[this.#active];
    this.#input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  #choose(entity) {
    this.#input.value = entity.name;
    this.#id = entity.id;
    this.#close();
    this.#chosen(entity);
  }

  #close() {
    clearTimeout(this.#waiting);
    this.#asking.abort();
    this.#list.hidden = true;
    this.#active = -1;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}
