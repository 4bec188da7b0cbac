#!/usr/bin/env bash
# pandoc 3.9 (of pypandoc_binary 1.17) on RIS as its specification describes it: a date is YYYY/MM/DD/other, where
# the parts may be empty and the slashes may not, and a name is "Lastname, Firstname, Suffix".
# What is seen: with a month the year is lost ("n.d."), without one it becomes the start of a range, and the
# suffix is taken for the first name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17
pandoc=$(echo "$folder"/venv/lib/python*/site-packages/pypandoc/files/pandoc)
seen=$(for date in 1963/03// 1963/// 1963; do
  printf 'TY  - BOOK\nAU  - Roe, Ann Lee, Jr.\nTI  - Rooms\nPY  - %s\nER  - \n' "$date" |
    "$pandoc" --from ris --citeproc --to plain | sed "s|^|$date: |"
done)
echo "$seen"
[ "$seen" = "1963/03//: Roe, Jr., Ann Lee. n.d. Rooms.
1963///: Roe, Jr., Ann Lee. 1963–. Rooms.
1963: Roe, Jr., Ann Lee. 1963. Rooms." ] || { echo "this has changed" >&2; exit 1; }
