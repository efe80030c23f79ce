// The contrast of the colours of borders, rings, shapes and bars with what they lie on (WCAG 2.2, 1.4.11), as { "name on name": ratio }.
() => {
  const style = getComputedStyle(document.documentElement);
  const luminance = (name) => {
    const digits = style.getPropertyValue(`--${name}`).trim().slice(1);
    const part = (at) => {
      const value = parseInt(digits.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4);
  };
  const grounds = ["paper", "sheet"];
  const things = ["edge", "focus", "accent", "state", "group", "person", "treaty", "war", "battle", "territory", "place", "waterway", "ship",
    "gain-territory", "gain-indemnity", "gain-ports", "gain-rights", "gain-recognition"];
  const ratios = {};
  for (const thing of things) {
    for (const ground of grounds) {
      const [light, dark] = [luminance(thing), luminance(ground)].sort((x, y) => y - x);
      ratios[`${thing} on ${ground}`] = (light + 0.05) / (dark + 0.05);
    }
  }
  return ratios;
};
