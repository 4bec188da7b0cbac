"""touchneedle, offline: JSON questions on standard input, answers on standard output."""

import json
import sys

import touchneedle

# What it keeps of a citation is the text around it; where that begins is what is asked for.
touchneedle.context = lambda _body, position: position


def citations(text):
    seen = set()
    for each in touchneedle.find_citations(text):
        at = text.find(each.year + each.suffix, each.context)
        while at in seen:
            at = text.find(each.year + each.suffix, at + 1)
        if at >= 0:
            seen.add(at)
            yield at


def entry(text):
    found = touchneedle.parse_entry(text)
    if not (found.name or found.year or found.title):
        return None
    return {
        "author": found.name,
        "year": found.year,
        "title": found.title,
        "container": found.container,
    }


for line in sys.stdin:
    asked = json.loads(line)
    if asked["what"] == "citations":
        answer = [*citations(asked["text"])]
    else:
        answer = [entry(each) for each in asked["texts"]]
    print(json.dumps(answer), flush=True)
