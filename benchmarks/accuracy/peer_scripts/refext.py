"""refextract: JSON questions on standard input, answers on standard output."""

import json
import logging
import sys

from refextract import extract_references_from_string

logging.disable()


def entry(text):
    found = extract_references_from_string(text)
    if not found:
        return None
    facts = found[0]
    first = " ".join(facts.get("author", [""])[:1])
    return {
        # It gives all names in one text: "Roe, R. and Poe, P.", or "R. Roe".
        "author": max(first.split(",")[0].split(" and ")[0].split(), key=len, default=""),
        "year": " ".join(facts.get("year", [""])[:1]),
        "title": " ".join(facts.get("title", [""])[:1]),
        "container": " ".join(facts.get("journal_title", [""])[:1]),
        "volume": " ".join(facts.get("journal_volume", [""])[:1]),
        "issue": " ".join(facts.get("journal_issue", [""])[:1]),
        "page": " ".join(facts.get("journal_page", [""])[:1]),
        "publisher": " ".join(facts.get("publisher", [""])[:1]),
    }


for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps([entry(each) for each in asked["texts"]]), flush=True)
