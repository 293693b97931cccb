// Starts the page. `wasm` is the module's address, or its bytes.
function start(wasm, lateRules) {
  const failed = function (reason) {
    const sentence = document.createElement("p");
    sentence.setAttribute("role", "alert");
    sentence.textContent = "行文没有打开：此浏览器不能运行它（需要 Chromium 87、Firefox 79 或更新的版本）。" + reason;
    document.body.replaceChildren ? document.body.replaceChildren(sentence) : document.body.append(sentence);
  };
  if (typeof WebAssembly !== "object") {
    failed("缺少 WebAssembly。");
    return;
  }
  wasm_bindgen({ module_or_path: wasm }).then(function () {
    if (!lateRules) return;
    // Policies add up: from here on no script starts, and no text can leave the page.
    const rules = document.createElement("meta");
    rules.httpEquiv = "Content-Security-Policy";
    rules.content = lateRules;
    document.head.append(rules);
  }, failed);
}
