#!/usr/bin/env bash
# bibutils 7.2 (Debian 12): as RIS, for EndNote, and for the Web of Science the persons are written first and the
# organizations behind them, although the first author decides how a work is cited and sorted. BibTeX keeps the order.
# What is seen: the authors in each format, of a work by an institute and a person.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 bibutils=7.2-2 libbibutils8=7.2-2
for package in *.deb; do dpkg-deb --extract "$package" .; done
export LD_LIBRARY_PATH=$(echo usr/lib/*)
printf '@book{a, author={{Institute of Rooms} and Roe, Ann}, title={Rooms}, year={2012}}\n' > works.bib
usr/bin/bib2xml works.bib > works.xml 2>/dev/null
seen=$(for format in bib ris end isi; do
  echo "$format:" $("usr/bin/xml2$format" works.xml 2>/dev/null | grep --extended-regexp '^(author=|and |AU|%A)')
done)
echo "$seen"
[ "$seen" = 'bib: author="{Institute of Rooms} and Roe, Ann",
ris: AU - Roe, Ann AU - Institute of Rooms
end: %A Roe, Ann %A Institute of Rooms
isi: AU Roe, A AU Institute of Rooms' ] || { echo "this has changed" >&2; exit 1; }
