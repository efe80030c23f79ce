// The view of the treaty ledger.
import { element, replace } from "/page/shell/elements.js";
import { format, go, note } from "/page/shell/address.js";
import { get, rowsPath } from "/page/shell/service.js";
import { announce } from "/page/shell/news.js";
import { problemBox } from "/page/shell/problem.js";
import { count } from "/page/shell/words.js";
import { entityField } from "/page/queries/combobox.js";
import { findEntities } from "/page/queries/cells.js";
import { balance, sums } from "/page/ledger/balance.js";
import { entry, sign } from "/page/ledger/entries.js";
import { flows } from "/page/ledger/flows.js";
import { KINDS, items } from "/page/ledger/kinds.js";

const MOST_ROWS = 10000;
const FIRST_TREATIES = 40;
const NARROWEST = 280;
const WIDE_ENOUGH = 640;

/** Shows the ledger, of one treaty or party where the address names it. */
export async function showLedger(sheet, address, { signal }) {
  const body = element("div", { class: "ledger" });
  replace(sheet, element("h1", {}, "Treaty ledger"), element("p", { class: "lead" }, "Who got what under each treaty, and who gave it."), filters(address), body);
  try {
    const treaty = address.parameters.get("treaty")?.[0];
    const [ledger, gains] = await Promise.all([
      get(rowsPath("treaty-ledger", address.parameters, { cite: "true", limit: MOST_ROWS }), signal),
      treaty ? get(rowsPath("who-gained-what", new Map([["treaty", [treaty]]]), { limit: MOST_ROWS }), signal) : null,
    ]);
    const found = await findEntities(ledger.rows, ["treaty", "party", ...KINDS.flatMap((kind) => [kind.gain, kind.loss])], signal);
    new LedgerView(sheet, body, address, ledger, gains, found, signal);
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }

    replace(body, problemBox(error, () => go({ view: "ledger" }), (name, value) => go({ view: "ledger", parameters: new Map([...address.parameters, [name, [value]]]) })));
  }

  return "Treaty ledger";
}

function filters(address) {
  const fields = [["treaty", "Treaty", "Treaty"], ["party", "Party", null]].map(([name, words, label]) => {
    const field = entityField({ id: name, label, value: address.parameters.get(name)?.[0] ?? "" });
    return { name, field, node: element("div", { class: "field" }, element("label", { for: name }, words), field.node) };
  });
  return element("form", {
    class: "ledger-filters",
    onsubmit: (event) => {
      event.preventDefault();
      go({ view: "ledger", parameters: new Map(fields.map(({ name, field }) => [name, [field.value()]])) });
    },
  }, fields.map((each) => each.node), element("div", { class: "form-actions" },
    element("button", { type: "submit" }, "Show"),
    element("a", { href: "#/ledger" }, "All treaties")));
}

class LedgerView {
  #address;
  #ledger;
  #gains;
  #found;
  #picture = element("div", { class: "canvas" });
  #entries = element("div", { class: "entries" });
  #shown = FIRST_TREATIES;

  constructor(sheet, body, address, ledger, gains, found, signal) {
    this.#address = address;
    this.#ledger = ledger;
    this.#gains = gains;
    this.#found = found;
    replace(body, this.#toggles(), this.#picture, this.#entries);
    sheet.addEventListener("shown", () => this.#begin(signal), { once: true });
  }

  #begin(signal) {
    this.#list();
    const resized = new ResizeObserver(() => this.#draw());
    resized.observe(this.#picture);
    signal.addEventListener("abort", () => resized.disconnect());
    announce(`${count(this.#treaties().length, "treaty", "treaties")}${this.#ledger.truncated ? ", not all there are" : ""}.`);
  }

  #kinds() {
    const hidden = new Set(this.#address.settings.get("hide") ?? []);
    return KINDS.filter((kind) => !hidden.has(kind.kind));
  }

  #toggles() {
    return element("fieldset", { class: "legend" }, element("legend", {}, "Kinds of gain"), KINDS.map((kind) => element("label", { class: "check" },
      element("input", {
        type: "checkbox",
        checked: this.#kinds().includes(kind),
        onchange: (event) => {
          const hidden = new Set(this.#address.settings.get("hide") ?? []);
          if (event.target.checked) {
            hidden.delete(kind.kind);
          } else {
            hidden.add(kind.kind);
          }

          this.#address.settings.set("hide", [...hidden]);
          note(this.#address);
          this.#draw();
          this.#list();
        },
      }), sign(kind), kind.kind)));
  }

  #treaties() {
    const treaties = new Map();
    for (const row of this.#ledger.rows) {
      const key = `${row.date}|${row.treaty}`;
      if (this.#kinds().some((kind) => items(row, kind, true).length + items(row, kind, false).length > 0)) {
        treaties.set(key, [...(treaties.get(key) ?? []), row]);
      }
    }

    return [...treaties.values()];
  }

  #draw() {
    const width = Math.max(NARROWEST, Math.round(this.#picture.clientWidth));
    if (this.#picture.dataset.drawn === `${width}|${format(this.#address)}`) {
      return;
    }

    this.#picture.dataset.drawn = `${width}|${format(this.#address)}`;
    // The names on both sides need room; where there is none, the entries below say the same.
    if (this.#gains && this.#gains.rows.length > 0 && width >= WIDE_ENOUGH) {
      const names = this.#kinds().map((kind) => kind.kind.replace(/s$/, ""));
      replace(this.#picture, flows(this.#gains.rows.filter((row) => names.includes(row.kind === "independence" ? "recognition" : row.kind)), width));
    } else {
      replace(this.#picture, balance(sums(this.#ledger.rows, this.#kinds()), this.#kinds(), width));
    }
  }

  #list() {
    const treaties = this.#treaties();
    replace(this.#entries,
      element("h2", {}, count(treaties.length, "treaty", "treaties")),
      this.#ledger.truncated ? element("p", { class: "truncated" }, "There are more than the service gives at once.") : null,
      treaties.length === 0 ? element("p", { class: "waiting" }, "No treaty of this kind is known.") : null,
      treaties.slice(0, this.#shown).map((rows) => entry(rows, this.#kinds(), this.#found)),
      treaties.length > this.#shown ? element("button", {
        type: "button",
        class: "more",
        onclick: () => {
          const before = this.#shown;
          this.#shown += FIRST_TREATIES;
          this.#list();
          this.#entries.querySelectorAll(".entry h3 a")[before]?.focus();
          announce(`${count(Math.min(FIRST_TREATIES, treaties.length - before), "more treaty", "more treaties")}.`);
        },
      }, "More treaties") : null);
  }
}
