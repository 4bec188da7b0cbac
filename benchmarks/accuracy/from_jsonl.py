"""Posts, articles, and lists that somebody marked, one JSON object in each line; see README.md."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from shapes import FACTS, Article, Origin, Post, TaggedEntry, TaggedList

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(text: str, name: str, source: str) -> Iterator[Article | Post | TaggedList]:
    """Give what each line has; raises ValueError with the line that is none of ours."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
            kind = READERS[told["kind"]]
            origin = Origin(told.get("source", source), told.get("license", ""))
            yield kind(told, str(told.get("id", f"{name}:{number}")), origin)
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{name}:{number}: {type(error).__name__}: {error}") from error


def _article(told: Any, id_: str, origin: Origin) -> Article:
    return Article(
        id_,
        origin,
        told["text"],
        frozenset((int(at), str(key)) for at, key in told["citations"]),
        tuple(told.get("works", ())),
        told.get("bibtex", ""),
        frozenset(map(int, told.get("spared", ()))),
        {int(at): int(year) for at, year in told.get("letters", {}).items()},
    )


def _post(told: Any, id_: str, origin: Origin) -> Post:
    marked = told["citations"]
    errors = told.get("errors")
    return Post(
        id_,
        origin,
        told["text"],
        told.get("format", "markdown"),
        frozenset(int(each["start"]) for each in marked),
        frozenset(int(each["start"]) for each in marked if each.get("doubtful")),
        None if errors is None else tuple(e["start"] for e in errors if not e.get("smaller")),
        tuple(e["start"] for e in errors or () if e.get("smaller")),
    )


def _list(told: Any, id_: str, origin: Origin) -> TaggedList:
    return TaggedList(
        id_,
        origin,
        tuple(
            TaggedEntry(
                each["text"],
                {fact: str(each[fact]) for fact in FACTS if each.get(fact)},
                bool(each.get("whole_names")),
            )
            for each in told["entries"]
        ),
    )


READERS = {"article": _article, "post": _post, "list": _list}
