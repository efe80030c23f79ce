// The state of the page is its address, so that what is seen can be linked, cited and gone back to:
// #/VIEW/SUBJECT?parameter=value…&~setting=value…  Parameters keep the names the service gives them;
// settings of the page itself begin with "~", which no parameter of a query can.

/** An address taken apart. `parameters` and `settings` are maps from names to lists of texts. */
export function parse(hash) {
  const [path, search = ""] = split(hash.replace(/^#\/?/, ""), "?");
  const [view, subject = ""] = split(path, "/");
  const parameters = new Map();
  const settings = new Map();
  for (const [name, value] of new URLSearchParams(search)) {
    const kept = name.startsWith("~") ? settings : parameters;
    const key = name.startsWith("~") ? name.slice(1) : name;
    kept.set(key, [...(kept.get(key) ?? []), value]);
  }

  return { view: decode(view), subject: decode(subject), parameters, settings };
}

/** The hash of an address; what is empty is left out. */
export function format({ view, subject = "", parameters = new Map(), settings = new Map() }) {
  const search = new URLSearchParams();
  for (const [names, mark] of [[parameters, ""], [settings, "~"]]) {
    for (const [name, values] of names) {
      for (const value of [values].flat()) {
        if (value !== "" && value !== null && value !== undefined) {
          search.append(mark + name, value);
        }
      }
    }
  }

  const path = `#/${encodeURIComponent(view)}${subject ? `/${encodeURIComponent(subject)}` : ""}`;
  const text = search.toString().replaceAll("%7E", "~");
  return text ? `${path}?${text}` : path;
}

/** The address of the page now. A hash that is no address of ours, such as that of the skip link, is the front page. */
export const read = () => parse(location.hash.startsWith("#/") ? location.hash : "#/");

/** The first value of a setting. */
export const setting = (address, name, otherwise = "") => address.settings.get(name)?.[0] ?? otherwise;

/** Goes to an address, as a step that the browser's Back undoes. */
export function go(address) {
  location.hash = format(address);
}

/** Notes a change within what is shown already: the address follows, nothing is loaded again. */
export function note(address) {
  history.replaceState(null, "", format(address));
}

/** Calls back with each address the page comes to. */
export function onChange(callback) {
  window.addEventListener("hashchange", () => {
    if (location.hash === "" || location.hash.startsWith("#/")) {
      callback(read());
    }
  });
}

function split(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign stands for itself.
    return text;
  }
}
