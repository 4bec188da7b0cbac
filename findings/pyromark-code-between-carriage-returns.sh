#!/usr/bin/env bash
# pyromark 0.10.3 (pulldown-cmark) on a post whose lines end in a lone carriage return, which CommonMark (2.1) counts
# as a line ending like any other: a fence of code is not seen, its code becomes words, and the words after it
# become code. Headings, lists, and paragraphs are read rightly in the same text.
# What is seen: with line feeds a block of code and a paragraph, with carriage returns a paragraph and a block of code.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyromark==0.10.3
seen=$("$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
import pyromark

TEXT = "```\nx = 1\n```\n\nWords.\n"
for text in (TEXT, TEXT.replace("\n", "\r")):
    started = [event["Start"] for event in pyromark.events(text) if isinstance(event, dict) and "Start" in event]
    print([each if isinstance(each, str) else next(iter(each)) for each in started])
PYTHON
)
echo "$seen"
[ "$seen" = "['CodeBlock', 'Paragraph']
['Paragraph', 'CodeBlock']" ] || { echo "this has changed" >&2; exit 1; }
