#!/usr/bin/env bash
# pandoc 3.9 (of pypandoc_binary 1.17) on the XML that EndNote exports. It puts the pages into a variable "pages", which
# CSL does not have (it is "page"), and the issue into "number", which CSL has for the number of the work itself.
# What is seen: an article with its issue where the pages would be, without pages and DOI, and a chapter without the
# editor of its book. The same two in RIS have them all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17
pandoc=$(echo "$folder"/venv/lib/python*/site-packages/pypandoc/files/pandoc)
cd "$folder"
cat > works.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?><xml><records>
<record><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>Roe, Ann</author></authors></contributors>
<titles><title>Rooms</title><secondary-title>Journal of Halls</secondary-title></titles>
<pages>123-145</pages><volume>3</volume><number>4</number><dates><year>2012</year></dates>
<electronic-resource-num>10.1000/rooms</electronic-resource-num></record>
<record><rec-number>2</rec-number><ref-type name="Book Section">5</ref-type>
<contributors><authors><author>Roe, Ann</author></authors>
<secondary-authors><author>Poe, Tim</author></secondary-authors></contributors>
<titles><title>Attics</title><secondary-title>Houses</secondary-title></titles>
<publisher>Doe</publisher><dates><year>2013</year></dates></record>
</records></xml>
XML
cat > works.ris <<'RIS'
TY  - JOUR
AU  - Roe, Ann
TI  - Rooms
T2  - Journal of Halls
SP  - 123
EP  - 145
VL  - 3
IS  - 4
PY  - 2012
DO  - 10.1000/rooms
ER  - 

TY  - CHAP
AU  - Roe, Ann
A2  - Poe, Tim
TI  - Attics
T2  - Houses
PB  - Doe
PY  - 2013
ER  - 
RIS
seen=$(for file in endnotexml:works.xml ris:works.ris; do
  "$pandoc" --from "${file%%:*}" --citeproc --to plain --wrap=none "${file#*:}" | sed "/^$/d; s/^/${file%%:*}: /"
done)
echo "$seen"
[ "$seen" = "endnotexml: Roe, Ann. 2012. “Rooms.” Journal of Halls 3: 4.
endnotexml: Roe, Ann. 2013. “Attics.” In Houses. Doe.
ris: Roe, Ann. 2012. “Rooms.” Journal of Halls 3 (4): 123–45. https://doi.org/10.1000/rooms.
ris: Roe, Ann. 2013. “Attics.” In Houses, edited by Tim Poe. Doe." ] || { echo "this has changed" >&2; exit 1; }
