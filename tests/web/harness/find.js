// arguments: kind ("control" or "field"), name. Answers the first visible element with that accessible name.
const [kind, name] = arguments;
const selector = {
  control:
    "button, a[href], summary, option, input[type=checkbox], input[type=radio], input[type=button], input[type=submit]," +
    "[role=button], [role=tab], [role=menuitem], [role=option], [role=link], [role=switch], [role=radio], [role=checkbox]," +
    "label, [tabindex]",
  field: "input, textarea, select, [contenteditable], [role=textbox], [role=combobox]",
}[kind];
const words = (text) => (text || "").replace(/\s+/g, " ").trim();
const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return words(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  return (
    words(element.getAttribute("aria-label")) ||
    words([...(element.labels || [])].map((label) => label.textContent).join(" ")) ||
    (kind === "control" ? words(element.innerText) || words(element.value) : words(element.placeholder)) ||
    words(element.title)
  );
};
const shown = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
return (
  shown.find((element) => nameOf(element) === name) ||
  shown.find((element) => nameOf(element).startsWith(name)) ||
  shown.find((element) => nameOf(element).includes(name)) ||
  null
);
