// The whole time at a glance: a bar for each decade, which is also the way into it.
import { drawing, element } from "/page/shell/elements.js";
import { count } from "/page/shell/words.js";

const DECADE = 10;
const CENTURY = 100;
const HEIGHT = 56;

/** Buttons for the centuries. */
export function centuries(whole, view, choose) {
  const buttons = [element("button", { type: "button", "aria-pressed": String(view.from === whole.from && view.to === whole.to), onclick: () => choose(whole) }, "All")];
  for (let from = Math.floor(whole.from / CENTURY) * CENTURY; from < whole.to; from += CENTURY) {
    const isIn = view.from >= from && view.to <= from + CENTURY;
    buttons.push(element("button", { type: "button", "aria-pressed": String(isIn), onclick: () => choose({ from, to: from + CENTURY }) }, `${from}s`));
  }

  return element("div", { class: "toolbar", role: "group", "aria-label": "Centuries" }, buttons);
}

/** The bars of the decades. */
export function overview(items, whole, view, width, choose) {
  const unit = width / (whole.to - whole.from);
  const bars = [];
  for (let from = whole.from; from < whole.to; from += DECADE) {
    const within = items.filter((item) => item.start >= from && item.start < from + DECADE);
    const wars = within.filter((item) => item.kind === "war").length;
    bars.push({ from, wars, treaties: within.length - wars });
  }

  const most = Math.max(1, ...bars.map((bar) => bar.wars + bar.treaties));
  const size = (number) => (number / most) * (HEIGHT - 6);
  const svg = drawing("svg", { class: "overview", viewBox: `0 0 ${width} ${HEIGHT}`, height: HEIGHT, role: "group", "aria-label": "Decades" },
    bars.map((bar, index) => {
      const x = (bar.from - whole.from) * unit;
      const isSeen = bar.from >= view.from && bar.from < view.to;
      return drawing("g", {
        class: `decade${isSeen ? " seen" : ""}`,
        role: "button",
        tabindex: index === 0 ? "0" : "-1",
        "aria-label": `${bar.from}s: ${count(bar.wars, "war")} begun, ${count(bar.treaties, "treaty", "treaties")}`,
        onclick: () => choose({ from: bar.from, to: bar.from + DECADE }),
        onkeydown: (event) => press(event, svg, index, () => choose({ from: bar.from, to: bar.from + DECADE })),
      },
      drawing("rect", { class: "back", x, y: 0, width: DECADE * unit, height: HEIGHT }),
      drawing("rect", { class: "treaties", x: x + 1, y: HEIGHT - size(bar.treaties), width: Math.max(DECADE * unit - 2, 1), height: size(bar.treaties) }),
      drawing("rect", { class: "wars", x: x + 1, y: HEIGHT - size(bar.treaties + bar.wars), width: Math.max(DECADE * unit - 2, 1), height: size(bar.wars) }),
      drawing("title", {}, `${bar.from}s: ${count(bar.wars, "war")} begun, ${count(bar.treaties, "treaty", "treaties")}`));
    }));
  return svg;
}

function press(event, svg, index, choose) {
  const bars = [...svg.children];
  const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -bars.length, End: bars.length };
  if (event.key === "Enter" || event.key === " ") {
    choose();
  } else if (event.key in steps) {
    const next = bars[Math.max(0, Math.min(bars.length - 1, index + steps[event.key]))];
    bars.forEach((bar) => bar.setAttribute("tabindex", bar === next ? "0" : "-1"));
    next.focus();
  } else {
    return;
  }

  event.preventDefault();
}
