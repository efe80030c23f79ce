// One field for each type of parameter. Each gives { node, input, value(), set(text) }.
import { element } from "/page/shell/elements.js";
import { entityField } from "/page/queries/combobox.js";

const DATE_HINT = "A year, month or day: 1858, 1858-05, 1858-05-28; about 1689: 1689~";

/** The hint that goes with a type, below what the query says of the parameter. */
export const hint = (parameter) => (parameter.type === "edtf-date" ? DATE_HINT : null);

/** Makes the field of a parameter. */
export function field(parameter, id, value, describedBy) {
  const common = { id, required: parameter.required && !parameter.default, "aria-describedby": describedBy };
  if (parameter.type === "entity") {
    return entityField({ id, value, label: parameter.label, required: common.required, describedBy });
  }

  if (parameter.enum.length > 0) {
    return choice(parameter, common, parameter.enum.map((word) => [word, word]), value);
  }

  if (parameter.type === "boolean") {
    return choice(parameter, common, [["true", "yes"], ["false", "no"]], value);
  }

  const kinds = {
    integer: { type: "number", step: "1" },
    decimal: { type: "number", step: "any" },
    "edtf-date": { type: "text", autocomplete: "off", spellcheck: "false", class: "short" },
  };
  const input = element("input", { type: "text", spellcheck: "false", ...kinds[parameter.type], ...common, placeholder: parameter.default });
  input.value = value;
  return plainField(input);
}

function choice(parameter, common, options, value) {
  const select = element("select", common,
    parameter.required && !parameter.default ? null : element("option", { value: "" }, parameter.default ? `${parameter.default} (default)` : "any"),
    options.map(([word, label]) => element("option", { value: word }, label)));
  // A value of an old link that is none any more is still shown, and the service says what it could be.
  if (value && !options.some(([word]) => word === value)) {
    select.append(element("option", { value }, value));
  }

  select.value = value;
  return plainField(select);
}

const plainField = (input) => ({
  node: input,
  input,
  value: () => input.value.trim(),
  set: (text) => {
    input.value = text;
  },
});
