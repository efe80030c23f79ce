// Wars as bars, treaties as marks on their day, in lanes below an axis of years.
import { drawing } from "/page/shell/elements.js";
import { count } from "/page/shell/words.js";
import { lanes } from "/page/timeline/lanes.js";

const AXIS = 24;
const LANE = 22;
const SPACE = 18;
const MOST_NAMED = 44;

/** The picture: { svg, ids } with ids in the order of time, and whether there was room for names. */
export function timelinePicture(items, scale, current, focused) {
  const wars = items.filter((item) => item.kind === "war");
  const treaties = items.filter((item) => item.kind === "treaty");
  const named = [lanes(wars, scale, true), lanes(treaties, scale, true)];
  const isNamed = named[0].number + named[1].number <= MOST_NAMED;
  const [warLanes, treatyLanes] = isNamed ? named : [lanes(wars, scale, false), lanes(treaties, scale, false)];
  const treatyTop = AXIS + warLanes.number * LANE + SPACE;
  const height = treatyTop + treatyLanes.number * LANE + 8;
  const order = [...items].sort((left, right) => left.start - right.start || left.name.localeCompare(right.name));
  const shown = order.some((item) => item.id === current) ? current : order[0]?.id;
  const svg = drawing("svg", { class: "timeline", viewBox: `0 0 ${scale.width} ${height}`, height, role: "group", "aria-describedby": "timeline-keys",
    "aria-label": `${scale.from} to ${scale.to}: ${count(wars.length, "war")}, ${count(treaties.length, "treaty", "treaties")}` },
  axis(scale, height, treatyTop),
  drawing("g", {}, warLanes.placed.map((each) => mark(each, AXIS + each.lane * LANE, shown, current, focused))),
  drawing("g", {}, treatyLanes.placed.map((each) => mark(each, treatyTop + each.lane * LANE, shown, current, focused))));
  return { svg, ids: order.map((item) => item.id), isNamed };
}

function axis(scale, height, treatyTop) {
  return drawing("g", { class: "axis", "aria-hidden": "true" },
    scale.ticks().map((year) => [
      drawing("line", { x1: scale.x(year), x2: scale.x(year), y1: AXIS - 6, y2: height }),
      drawing("text", { x: Math.min(scale.x(year) + 3, scale.width - 30), y: 13 }, String(year)),
    ]),
    drawing("line", { class: "rule", x1: 0, x2: scale.width, y1: treatyTop - SPACE / 2, y2: treatyTop - SPACE / 2 }));
}

function mark({ item, x, end, label, isLeft, isNamed, limit }, y, inReach, current, focused) {
  const isWar = item.kind === "war";
  const words = `${item.name}, ${item.kind}, ${item.dates}`;
  return drawing("g", {
    class: `mark ${item.kind}${item.id === current ? " current" : ""}`,
    role: "button",
    tabindex: item.id === inReach ? "0" : "-1",
    "data-id": item.id,
    "aria-label": words,
    onfocus: () => focused(item.id),
    onclick: (event) => event.currentTarget.focus(),
  },
  isWar
    ? drawing("rect", { class: "shape", x, y: y + 3, width: end - x, height: 15, rx: 2 })
    : drawing("path", { class: "shape", d: `M${x + 4} ${y + 4}l6 6.5-6 6.5-6-6.5Z` }),
  isNamed ? drawing("text", { x: isWar ? Math.max(4, Math.min(x + 5, limit)) : isLeft ? x - 6 : x + 14, y: y + 15, "text-anchor": isLeft ? "end" : "start" }, label) : null,
  drawing("title", {}, words));
}
