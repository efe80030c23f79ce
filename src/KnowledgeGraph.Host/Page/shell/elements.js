// The only place that makes elements. Text enters the page as text nodes and attributes that script cannot be read from, never as
// mark-up: names, quotes and documents were written by others.

const SVG = "http://www.w3.org/2000/svg";
const ADDRESSES = new Set(["href", "src", "action", "formaction", "xlink:href"]);

/** An element of HTML. `on…` functions listen; true and false set and leave out an attribute; children are elements or texts. */
export const element = (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);

/** An element of SVG. */
export const drawing = (name, attributes = {}, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

/** Puts other children in place of those an element has. */
export function replace(parent, ...children) {
  parent.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return parent;
}

function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      made.addEventListener(name.replace(/^on/, ""), value);
    } else if (value !== false && value !== null && value !== undefined) {
      set(made, name, value === true ? "" : String(value));
    }
  }

  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      made.append(child);
    }
  }

  return made;
}

function set(made, name, value) {
  if (/^(on|style$|srcdoc$)/i.test(name)) {
    throw new TypeError(`'${name}' is never set from data.`);
  }

  if (ADDRESSES.has(name) && !/^(#|\/(?!\/)|blob:)/.test(value)) {
    throw new TypeError(`The page links only to itself and its service, not to '${value}'.`);
  }

  made.setAttribute(name, value);
}
