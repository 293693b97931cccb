// The sheets of the preview as data, in millimetres; what the paper brings along is left out.
const mm = (element, name) => parseFloat(element.style[name]) || 0;
const inked = (sheet, selector) => [...sheet.querySelectorAll(`${selector}:not([data-ink=preprinted])`)];
return [...document.querySelectorAll(".sheet")].map((sheet) => ({
  lines: inked(sheet, ".sheet-line").map((line) => ({
    text: line.textContent,
    left: mm(line, "left"),
    top: mm(line, "top"),
    size: mm(line, "fontSize"),
    tracking: mm(line, "letterSpacing"),
    scale: parseFloat((line.style.transform.match(/scaleX\((.*)\)/) || [0, 1])[1]),
    is_turned: line.style.transform.includes("rotate(-90deg)"),
    ink: line.dataset.ink,
  })),
  rules: inked(sheet, ".sheet-rule").map((rule) => ({
    left: +rule.getAttribute("x"),
    top: +rule.getAttribute("y"),
    width: +rule.getAttribute("width"),
    height: +rule.getAttribute("height"),
    ink: rule.dataset.ink,
  })),
}));
