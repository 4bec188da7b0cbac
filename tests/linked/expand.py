"""Prints what PyLD reads in page.json: the type and the name of each work."""

import json
from pathlib import Path

from pyld import jsonld

SCHEMA = "https://schema.org/"


def vocabulary(address: str, options: object) -> dict[str, object]:  # noqa: ARG001 - as PyLD calls it
    """Stand for the context at schema.org, which is not asked for here."""
    assert address.rstrip("/") == SCHEMA.rstrip("/")
    context = {"@context": {"@vocab": SCHEMA}}
    return {"contextUrl": None, "documentUrl": address, "document": context}


page = json.loads(Path("page.json").read_text("utf-8"))
(node,) = jsonld.expand(page, {"documentLoader": vocabulary})
works = [
    (work["@type"][0], work[f"{SCHEMA}name"][0]["@value"]) for work in node[f"{SCHEMA}citation"]
]
print(json.dumps(works))
