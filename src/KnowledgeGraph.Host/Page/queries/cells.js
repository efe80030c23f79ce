// How values look in a cell, and which of them name an entity.
import { element } from "/page/shell/elements.js";
import { format } from "/page/shell/address.js";
import { get } from "/page/shell/service.js";

const LONGEST_NAME = 90;
const NAMES_AT_ONCE = 40;
const SEPARATOR = ", ";
const FACT = /^event-[0-9a-f]{6,}$/;

/** What a cell shows. `entities` maps names to what bears them; `language` is that of a quote. */
export function cell(value, entities, language) {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
    return element("span", { class: "nothing" }, element("span", { class: "unseen" }, "none"), element("span", { "aria-hidden": "true" }, "–"));
  }

  if (Array.isArray(value)) {
    return element("ul", { class: "values" }, value.map((each) => element("li", {}, cell(each, entities, language))));
  }

  if (typeof value === "boolean") {
    return value ? "yes" : "no";
  }

  if (typeof value === "number") {
    return value.toLocaleString("en", { useGrouping: Math.abs(value) >= 10000, maximumFractionDigits: 6 });
  }

  if (typeof value === "object") {
    return element("code", {}, JSON.stringify(value));
  }

  return words(value, entities, language);
}

/** A link to the graph around what bears a name; where several do, to the choice among them. */
export function entityLink(name, found) {
  const address = found.length === 1 ? { view: "graph", subject: found[0].id } : { view: "graph", settings: new Map([["name", name]]) };
  return element("a", { href: format(address), class: "entity" }, name);
}

/** Asks which texts of the rows are names of entities: a map from name to the entities that bear it. */
export async function findEntities(rows, columns, signal) {
  const names = new Set();
  for (const row of rows) {
    for (const column of columns) {
      candidates(row[column]).forEach((name) => names.add(name));
    }
  }

  const found = new Map();
  const all = [...names];
  for (let at = 0; at < all.length; at += NAMES_AT_ONCE) {
    const search = new URLSearchParams(all.slice(at, at + NAMES_AT_ONCE).map((name) => ["name", name]));
    const { entities } = await get(`/entities?${search}`, signal);
    for (const entity of entities) {
      found.set(entity.name, [...(found.get(entity.name) ?? []), entity]);
    }
  }

  return found;
}

function candidates(value) {
  if (Array.isArray(value)) {
    return value.flatMap(candidates);
  }

  if (typeof value !== "string" || FACT.test(value) || /^[\d-]+$/.test(value)) {
    return [];
  }

  return [value, ...(value.includes(SEPARATOR) ? value.split(SEPARATOR) : [])].filter((text) => text !== "" && text.length <= LONGEST_NAME);
}

function words(text, entities, language) {
  if (FACT.test(text)) {
    return element("a", { href: format({ view: "fact", subject: text }), class: "fact-id" }, text);
  }

  if (entities.has(text)) {
    return entityLink(text, entities.get(text));
  }

  // "France, Great Britain" is two names where each of them is one.
  const parts = text.split(SEPARATOR);
  if (parts.length > 1 && parts.every((part) => entities.has(part))) {
    return parts.flatMap((part, index) => [index ? SEPARATOR : null, entityLink(part, entities.get(part))]);
  }

  return language === undefined ? text : element("q", { lang: language }, text);
}
