// From years to places in the picture, and the years worth a line.

const STEPS = [100, 50, 20, 10, 5, 2, 1];
const ROOM = 70;

/** A scale for the years from `from` to `to` over some pixels. */
export function timeScale(from, to, width) {
  const unit = width / (to - from);
  return {
    from,
    to,
    width,
    x: (year) => (year - from) * unit,
    ticks: () => {
      const step = STEPS.findLast((each) => each * unit >= ROOM) ?? STEPS[0];
      const years = [];
      for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
        years.push(year);
      }

      return years;
    },
  };
}

/** The century or decade around a year, as { from, to }. */
export const period = (year, length) => {
  const from = Math.floor(year / length) * length;
  return { from, to: from + length };
};
