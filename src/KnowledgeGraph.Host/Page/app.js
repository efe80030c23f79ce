// Starts the page: which view belongs to an address, and the frame around it.
import { read, onChange } from "/page/shell/address.js";
import { announce } from "/page/shell/news.js";
import { element, replace } from "/page/shell/elements.js";
import { problemBox } from "/page/shell/problem.js";
import { showIndex, showQuery } from "/page/queries/view.js";
import { showFact } from "/page/evidence/view.js";
import { showGraph } from "/page/graph/view.js";
import { showTimeline } from "/page/timeline/view.js";
import { showLedger } from "/page/ledger/view.js";

const views = {
  "": { show: showIndex, tab: "queries" },
  query: { show: showQuery, tab: "queries" },
  fact: { show: showFact, tab: "queries" },
  graph: { show: showGraph, tab: "graph" },
  timeline: { show: showTimeline, tab: "timeline" },
  ledger: { show: showLedger, tab: "ledger" },
};

const main = document.getElementById("main");
let shown = null;
let leaving = new AbortController();

async function show(address) {
  const view = views[address.view];
  for (const link of document.querySelectorAll("[data-view]")) {
    if (view && link.dataset.view === view.tab) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }

  // What the view that is left still loads or draws ends with it.
  leaving.abort();
  leaving = new AbortController();
  const signal = leaving.signal;
  const sheet = element("div", { class: `view view-${address.view || "index"}` });
  const place = `${address.view}/${address.subject}`;
  const isOther = shown !== null && shown !== place;
  shown = place;
  try {
    if (!view) {
      throw { title: "There is no such view", detail: `The address names '${address.view}', but the views are queries, graph, timeline and ledger.` };
    }

    const title = await view.show(sheet, address, { signal });
    if (signal.aborted) {
      return;
    }

    replace(main, sheet);
    document.title = `${title} – Diplomatic relations`;
    sheet.dispatchEvent(new CustomEvent("shown"));
    if (isOther) {
      // A reader of the screen hears where it is now; the eyes see it anyway.
      main.focus({ preventScroll: true });
      window.scrollTo(0, 0);
      announce(title);
    }
  } catch (error) {
    if (!signal.aborted) {
      replace(main, problemBox(error, () => show(read())));
      announce(error.detail ?? String(error));
    }
  }
}

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
  main.scrollIntoView();
});
onChange(show);
show(read());
