// The form of a query: a field for each parameter, as many as one likes where it is a list.
import { element } from "/page/shell/elements.js";
import { field, hint } from "/page/queries/fields.js";
import { plain } from "/page/shell/words.js";

/**
 * Makes the form. `values` maps names to the values in the address; `run` is called with such a map when it is sent.
 * Gives { node, values(), point(problem), fill(name, value) }.
 */
export function queryForm(query, values, run) {
  const entries = query.parameters.map((parameter) => entry(parameter, values.get(parameter.name) ?? []));
  const node = element("form", {
    class: "query-form",
    "aria-label": `Parameters of ${query.name}`,
    novalidate: true,
    onsubmit: (event) => {
      event.preventDefault();
      const missing = entries.find((each) => each.parameter.required && !each.parameter.default && each.values().length === 0);
      if (missing) {
        missing.point(`${plain(missing.parameter.name)} is needed.`);
      } else {
        run(collect(entries));
      }
    },
  },
  entries.map((each) => each.node),
  element("div", { class: "form-actions" },
    element("button", { type: "submit" }, "Show rows"),
    query.parameters.length ? element("button", { type: "button", class: "plain", onclick: () => run(new Map()) }, "Clear") : null));
  return {
    node,
    values: () => collect(entries),
    point: (problem) => entries.find((each) => each.parameter.name === problem.parameter)?.point(`${problem.title}.`),
    fill: (name, value) => entries.find((each) => each.parameter.name === name)?.fill(value),
  };
}

function collect(entries) {
  return new Map(entries.map((each) => [each.parameter.name, each.values()]).filter(([, values]) => values.length > 0));
}

function entry(parameter, values) {
  const id = `parameter-${parameter.name}`;
  const doc = element("p", { id: `${id}-doc`, class: "doc" }, [describe(parameter), hint(parameter)].filter(Boolean).join(". "));
  const wrong = element("p", { id: `${id}-wrong`, class: "wrong", hidden: true });
  const describedBy = `${id}-wrong ${id}-doc`;
  const fields = [];
  const holder = element("div", { class: "values" });
  const add = (value) => {
    const made = field(parameter, fields.length ? `${id}-${fields.length + 1}` : id, value, describedBy);
    if (fields.length) {
      made.input.setAttribute("aria-label", `${plain(parameter.name)}, value ${fields.length + 1}`);
    }

    made.input.addEventListener("input", () => clear(made.input));
    fields.push(made);
    holder.append(made.node);
    return made;
  };
  const clear = (input) => {
    input.removeAttribute("aria-invalid");
    wrong.hidden = true;
  };
  add(values[0] ?? "");
  if (parameter.list) {
    values.slice(1).forEach(add);
  }

  return {
    parameter,
    node: element("div", { class: "field" },
      element("label", { for: id }, plain(parameter.name), parameter.required ? element("span", { class: "needed" }, " (needed)") : null),
      holder,
      parameter.list ? element("button", { type: "button", class: "plain", onclick: () => add("").input.focus() }, `Another ${plain(parameter.name)}`) : null,
      wrong, doc),
    values: () => fields.map((each) => each.value()).filter((value) => value !== ""),
    fill: (value) => fields[0].set(value),
    point: (detail) => {
      wrong.textContent = detail;
      wrong.hidden = false;
      fields[0].input.setAttribute("aria-invalid", "true");
      fields[0].input.focus();
    },
  };
}

function describe(parameter) {
  const words = parameter.doc ? parameter.doc.charAt(0).toUpperCase() + parameter.doc.slice(1) : "";
  return parameter.example ? `${words}, such as ${parameter.example}` : words;
}
