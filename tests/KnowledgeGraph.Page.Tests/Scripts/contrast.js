// Gives every text on the page whose contrast with what lies behind it is too low (WCAG 2.2, 1.4.3), as "ratio text".
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const parse = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return { r, g, b, a: a / 255 };
  };
  const over = (top, below) => {
    const mix = (name) => top[name] * top.a + below[name] * (1 - top.a);
    return { r: mix("r"), g: mix("g"), b: mix("b"), a: 1 };
  };
  const luminance = ({ r, g, b }) => {
    const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const ratio = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const isDrawing = (each) => each instanceof SVGElement && !(each instanceof SVGSVGElement);
  // What one element paints behind things that lie on it.
  const paint = (each) => {
    const style = getComputedStyle(each);
    if (isDrawing(each)) {
      const isFilled = /^(rect|path|circle)$/.test(each.localName) && style.fill !== "none";
      const colour = parse(isFilled ? style.fill : "transparent");
      return { ...colour, a: colour.a * Number(style.fillOpacity) * Number(style.opacity) };
    }
    return parse(style.backgroundColor);
  };
  const behind = (owner, x, y) => {
    const stack = document.elementsFromPoint(x, y);
    const from = stack.indexOf(owner);
    const layers = [];
    for (const each of from < 0 ? stack : stack.slice(isDrawing(owner) ? from + 1 : from)) {
      const layer = paint(each);
      if (layer.a > 0) {
        layers.push(layer);
      }
      if (layer.a === 1) {
        break;
      }
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), parse(getComputedStyle(document.documentElement).backgroundColor));
  };
  const wrong = [];
  let checked = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!node.data.trim() || !owner.checkVisibility({ visibilityProperty: true }) || owner.closest(".unseen, title, option, noscript, script")) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getClientRects()[0];
    if (!box || box.width < 2 || box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth || box.top >= innerHeight) {
      continue;
    }
    const style = getComputedStyle(owner);
    const halo = isDrawing(owner) && style.paintOrder.startsWith("stroke") && parseFloat(style.strokeWidth) >= 2 ? parse(style.stroke) : null;
    const ground = halo ?? behind(owner, box.left + box.width / 2, box.top + box.height / 2);
    const colour = over(parse(isDrawing(owner) ? style.fill : style.color), ground);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const found = ratio(colour, ground);
    checked += 1;
    if (found < (isLarge ? 3 : 4.5)) {
      wrong.push(`${found.toFixed(2)} ${owner.localName}.${owner.getAttribute("class") ?? ""} ${node.data.trim().slice(0, 40)}`);
    }
  }
  return { checked, wrong };
};
