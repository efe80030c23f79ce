// Shows what went wrong, in the words of the service, with what was probably meant.
import { element } from "/page/shell/elements.js";
import { keepKey } from "/page/shell/service.js";

const UNAUTHORIZED = 401;

/**
 * A box that tells of a problem. `again` is called when trying again may help; `choose`, where given, takes the parameter and
 * the candidate that was clicked.
 */
export function problemBox(problem, again, choose) {
  if (problem.status === UNAUTHORIZED) {
    return keyForm(problem, again);
  }

  const candidates = problem.candidates ?? [];
  return element("section", { class: "problem", role: "alert" },
    element("h2", {}, problem.title ?? "Something went wrong"),
    problem.parameter ? element("p", { class: "problem-parameter" }, "Parameter ", element("code", {}, problem.parameter)) : null,
    element("p", {}, problem.detail ?? problem.message ?? String(problem)),
    problem.line ? element("p", {}, `Line ${problem.line}${problem.column ? `, column ${problem.column}` : ""}.`) : null,
    candidates.length && choose
      ? [element("p", {}, "Did you mean:"), element("ul", { class: "candidates" }, candidates.map((candidate) =>
        element("li", {}, element("button", { type: "button", class: "plain", onclick: () => choose(problem.parameter, candidate) }, candidate))))]
      : null,
    again && !problem.parameter ? element("p", {}, element("button", { type: "button", onclick: again }, "Try again")) : null);
}

function keyForm(problem, again) {
  const input = element("input", { id: "key", type: "password", autocomplete: "off", required: true });
  return element("section", { class: "problem" },
    element("h2", {}, problem.title ?? "A key is needed"),
    element("form", {
      class: "key-form",
      onsubmit: (event) => {
        event.preventDefault();
        keepKey(input.value);
        again();
      },
    },
    element("label", { for: "key" }, "Key of the service"), input,
    element("p", { class: "doc" }, "It is kept only while this tab is open."),
    element("button", { type: "submit" }, "Use it")));
}
