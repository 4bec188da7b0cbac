"use strict";

const rows = [...document.querySelectorAll("tbody tr")];
const texts = rows.map((row) => row.textContent.toLowerCase());
const field = document.getElementById("filter");

field.addEventListener("input", () => {
  const wanted = field.value.trim().toLowerCase();
  let shown = 0;
  rows.forEach((row, place) => {
    row.hidden = !texts[place].includes(wanted);
    shown += row.hidden ? 0 : 1;
  });
  document.getElementById("shown").textContent = wanted ? `${shown} of ${rows.length} rows` : "";
});
