"use strict";

// Editors keep styles only where they stand in the elements themselves.
const HANGING = "margin:0 0 0.6em;padding-left:2em;text-indent:-2em";

function entries(list) {
  return [...list.querySelectorAll(".references > p")].map((entry) => {
    const copy = entry.cloneNode(true);
    copy.querySelectorAll("[role=doc-backlink]").forEach((link) => link.remove());
    copy.querySelectorAll(".small-caps").forEach((part) => part.setAttribute("style", "font-variant:small-caps"));
    copy.removeAttribute("id");
    copy.setAttribute("style", HANGING);
    return copy;
  });
}

function copyList(list) {
  const found = entries(list);
  // A listener may fill the clipboard without asking for a permission.
  const fill = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/html", found.map((entry) => entry.outerHTML).join("\n"));
    event.clipboardData.setData("text/plain", found.map((entry) => entry.textContent.trim()).join("\n") + "\n");
  };
  document.addEventListener("copy", fill, { once: true });
  const copied = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return copied;
}

for (const list of document.querySelectorAll(".list")) {
  list.querySelector("button").addEventListener("click", () => {
    const status = list.querySelector(".status");
    status.textContent = copyList(list) ? "Copied." : "Your browser did not copy it: select the list and copy it.";
  });
}
