#!/usr/bin/env bash
# @citation-js/plugin-ris 0.8.2: an article of a newspaper is written as RIS without its author, and nothing is said.
# As an article of a magazine the same work keeps its author.
# What is seen: type, author, and title in RIS, of the one and of the other.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2
cat > look.mjs <<'SCRIPT'
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";

for (const type of ["article-magazine", "article-newspaper"]) {
  const work = { id: "a", type, title: "Rooms", author: [{ family: "Roe", given: "Ann" }] };
  const lines = new Cite(work).format("ris").split("\n");
  console.log(`${type}:`, lines.filter((line) => /^(TY|AU|TI)/.test(line)).join(" | "));
}
SCRIPT
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = "article-magazine: TY  - MGZN | AU  - Roe, Ann | TI  - Rooms
article-newspaper: TY  - NEWS | TI  - Rooms" ] || { echo "this has changed" >&2; exit 1; }
