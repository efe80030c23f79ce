// Dates as the graph has them (EDTF: 1858, 1858-05, 1858-05-28, ~1689, 1858?, 185X, 1856/1860) as stretches of years for drawing.

const DATE = /^(-?[\dX]{4})(?:-(\d\dX?|XX))?(?:-(\d\d|XX))?/;
const MONTHS = 12;
const DAYS = 31;

/** The stretch of time a date names, in years with a fraction: { from, to }, or null where it cannot be read. */
export function stretch(text) {
  if (!text) {
    return null;
  }

  const [first, last] = text.split("/").map((part) => single(part.replaceAll(/[~?%]/g, "")));
  if (!first && !last) {
    return null;
  }

  return { from: (first ?? last).from, to: (last ?? first).to };
}

function single(text) {
  const match = DATE.exec(text);
  if (!match) {
    return null;
  }

  const [, year, month, day] = match;
  const early = Number(year.replaceAll("X", "0"));
  const late = Number(year.replaceAll("X", "9"));
  if (!month || Number.isNaN(Number(month)) || Number(month) > MONTHS) {
    return { from: early, to: late + 1 };
  }

  const start = early + (Number(month) - 1) / MONTHS;
  if (!day || Number.isNaN(Number(day))) {
    return { from: start, to: start + 1 / MONTHS };
  }

  const point = start + (Number(day) - 1) / DAYS / MONTHS;
  return { from: point, to: point + 1 / DAYS / MONTHS };
}
