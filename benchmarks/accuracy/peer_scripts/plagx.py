"""plagx-preflight: JSON questions on standard input, answers on standard output."""

import json
import re
import sys

from plagx_preflight import check_draft, find_citations


def back(text):
    """Offsets are in UTF-16; give those in code points by them."""
    places, at = {}, 0
    for number, char in enumerate(text):
        places[at] = number
        at += 2 if ord(char) > 0xFFFF else 1
    places[at] = len(text)
    return places


def citations(text):
    places, seen = back(text), set()
    for each in find_citations(text):
        start, end = places[each["start"]], places[each["end"]]
        for found in re.finditer(re.escape(each["year"]), text[start:end], re.IGNORECASE):
            if start + found.start() not in seen:
                seen.add(start + found.start())
                yield start + found.start()
                break


def errors(text):
    places = back(text)
    for each in check_draft(text, checks=["references"])["issues"]:
        if "reference" in each["code"]:
            start, end = places[each["start"]], places[each["end"]]
            yield start, min(end, start + 100)  # it marks the whole of an entry that is not cited


for line in sys.stdin:
    asked = json.loads(line)
    answer = [*(citations if asked["what"] == "citations" else errors)(asked["text"])]
    print(json.dumps(answer), flush=True)
