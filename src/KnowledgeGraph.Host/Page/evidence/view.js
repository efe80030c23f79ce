// The view of one fact: who took part, and every claim behind it.
import { element, replace } from "/page/shell/elements.js";
import { format } from "/page/shell/address.js";
import { readFact } from "/page/shell/service.js";
import { count, plain, title } from "/page/shell/words.js";
import { card } from "/page/evidence/cards.js";
import { cell } from "/page/queries/cells.js";

/** Shows a fact. */
export async function showFact(sheet, address, { signal }) {
  const fact = await readFact(address.subject, signal);
  const properties = Object.entries(fact.properties).filter(([name]) => !/^(earliest|latest)Day$/.test(name));
  replace(sheet,
    element("h1", {}, title(fact.type)),
    element("dl", { class: "facts" },
      fact.date ? pair("date", fact.date) : null,
      fact.roles.map((role) => pair(plain(role.role), element("a", { href: format({ view: "graph", subject: role.entity.id }), class: "entity" }, role.entity.name))),
      properties.map(([name, value]) => pair(plain(name), cell(value, new Map()))),
      pair("id", element("code", {}, fact.id))),
    element("h2", {}, `${count(fact.claims.length, "claim")} behind it`),
    element("ol", { class: "evidence" }, fact.claims.map((claim) => element("li", {}, card(claim)))));
  return title(fact.type);
}

const pair = (name, value) => element("div", {}, element("dt", {}, name), element("dd", {}, value));
