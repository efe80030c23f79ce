// The evidence of a fact: each sentence with the quoted words marked, where it stands and which work says it.
import { element } from "/page/shell/elements.js";
import { format } from "/page/shell/address.js";
import { readFact } from "/page/shell/service.js";
import { plain } from "/page/shell/words.js";
import { problemBox } from "/page/shell/problem.js";

/** The evidence of a row: the claims it cites, with their sentences. */
export async function evidenceOfRow(citations) {
  try {
    const facts = new Map();
    for (const id of new Set(citations.map((citation) => citation.fact))) {
      facts.set(id, await readFact(id));
    }

    const cards = citations.map((citation) => {
      const fact = facts.get(citation.fact);
      const claim = fact.claims.find((each) => each.claim === citation.claim);
      return card({ ...citation, ...claim }, fact);
    });
    return element("ol", { class: "evidence" }, cards.map((each) => element("li", {}, each)));
  } catch (error) {
    return problemBox(error);
  }
}

/** One claim; `fact` where a link to it is wanted. */
export function card(claim, fact) {
  const language = claim.language ?? "";
  return element("figure", { class: "claim" },
    element("blockquote", { lang: language, class: claim.rule === "table" ? "table-row" : false }, passage(claim)),
    element("figcaption", {},
      element("cite", {}, claim.document),
      element("span", { class: "offsets" }, `characters ${claim.start}–${claim.end}`),
      claim.source ? element("span", { class: "source" }, claim.source) : null,
      element("span", { class: "reading" }, reading(claim)),
      fact ? element("a", { href: format({ view: "fact", subject: fact.id }), class: "fact-id" }, "this fact") : null));
}

// Offsets count UTF-16 code units, as the strings of this language do.
function passage(claim) {
  const whole = claim.passage;
  if (!whole) {
    return element("mark", {}, claim.quote);
  }

  const at = claim.start - whole.start;
  const isThere = whole.text.slice(at, at + claim.quote.length) === claim.quote;
  const begin = isThere ? at : whole.text.indexOf(claim.quote);
  if (begin < 0) {
    return element("mark", {}, claim.quote);
  }

  return [whole.text.slice(0, begin), element("mark", {}, claim.quote), whole.text.slice(begin + claim.quote.length)];
}

function reading(claim) {
  const parts = [claim.polarity, claim.type ? plain(claim.type) : null, claim.date];
  if (typeof claim.confidence === "number") {
    parts.push(`confidence ${claim.confidence.toFixed(2)}`);
  }

  if (claim.rule) {
    parts.push(`read by ${claim.rule}`);
  }

  return parts.filter(Boolean).join(" · ");
}
