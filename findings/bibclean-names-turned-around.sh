#!/usr/bin/env bash
# bibclean 2.11.4.1 (Debian 12) puts first names first, to do without the commas outside of braces. A last name of two
# words gets no braces then, so half of it becomes a first name; and the name of a firm, which is in braces, is torn
# apart at its "and" and its comma. It exits with 0 and warns of nothing.
# What is seen: the authors after bibclean, and the last names that pybtex 0.26.1 reads before and after.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 bibclean=2.11.4.1-4.1+b1
dpkg-deb --extract bibclean_*.deb .
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pybtex==0.26.1
cat > before.bib <<'BIB'
@book{a, author={Mac Roe, Ann}, title={Rooms}, year=2012}
@book{b, author={{Roe and Poe, Inc.}}, title={Halls}, year=2013}
BIB
usr/bin/bibclean before.bib > after.bib
seen=$(venv/bin/python - 2>/dev/null <<'PYTHON'
from pybtex.database import parse_file

for name in ("before.bib", "after.bib"):
    for entry in parse_file(name).entries.values():
        print(f"{name}:", *(" ".join(person.last_names) for person in entry.persons["author"]))
PYTHON
)
seen="$(grep --only-matching 'author.*' after.bib)
$seen"
echo "$seen"
[ "$seen" = 'author =       "Ann Mac Roe",
author =       "{Roe and Inc.} Poe",
before.bib: Mac Roe
before.bib: {Roe and Poe, Inc.}
after.bib: Roe
after.bib: Poe' ] || { echo "this has changed" >&2; exit 1; }
