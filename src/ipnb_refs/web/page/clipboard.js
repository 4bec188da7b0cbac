// A listener may fill the clipboard without asking for a permission, and what it puts there is
// unchanged: nothing is added to the styles, and no anchor is lost.

export function copy(text, html = "") {
  const fill = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
  };
  document.addEventListener("copy", fill, { once: true, capture: true });
  const copied = document.execCommand("copy");
  document.removeEventListener("copy", fill, { capture: true });
  return copied ? "Copied." : "Your browser did not copy it: select it and copy it.";
}
