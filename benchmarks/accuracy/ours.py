"""Our own program as it is measured: with what stands in `ipnb_refs.__all__`."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from measures import Found, Program

import ipnb_refs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from shapes import Article, Post


def citations(text: str, markup: str) -> Iterator[Found]:
    """Find citations without a bibliography."""
    for citation in ipnb_refs.parse(ipnb_refs.read(text, format=markup)):
        yield from (Found(c.date.span.start) for c in citation.cites if c.date is not None)


def linked(article: Article) -> Iterator[Found]:
    """Find citations, and look each up among the works."""
    store = ipnb_refs.load_store(
        text=article.bibtex or json.dumps([*article.works]),
        format="bibtex" if article.bibtex else "csl-json",
    )
    read = ipnb_refs.parse(ipnb_refs.read(article.text, format="text"), store=store)
    for each in ipnb_refs.resolve(read, store):
        if each.cite.date is not None:
            yield Found(each.cite.date.span.start, each.key)


def entries(texts: Sequence[str]) -> list[Mapping[str, str] | None]:
    """Take the entries of one list apart."""
    page = "References\n\n" + "\n\n".join(texts) + "\n"
    found: dict[int, Mapping[str, str]] = {}
    for entry in ipnb_refs.load_store(text=page, format="typed"):
        if entry.origin is not None:
            found.setdefault((entry.origin.line - 3) // 2, _facts(entry.to_csl()))
    return [found.get(at) for at in range(len(texts))]


def _facts(told: Mapping[str, object]) -> Mapping[str, str]:
    csl = json.loads(json.dumps(told))
    first = (csl.get("author") or [{}])[0]
    year = (csl.get("issued", {}).get("date-parts") or [[""]])[0][0]
    return {
        "author": first.get("family") or first.get("literal", ""),
        "year": str(year),
        "title": csl.get("title", ""),
        "container": csl.get("container-title", ""),
        "volume": str(csl.get("volume", "")),
        "issue": str(csl.get("issue", "")),
        "page": str(csl.get("page", "")),
        "publisher": csl.get("publisher", ""),
    }


@cache
def _nothing() -> ipnb_refs.Store:
    return ipnb_refs.load_store(text="")


def errors(post: Post) -> Iterator[tuple[tuple[int, int], ...]]:
    """Check a post against its own list; warnings are matters of form."""
    document = ipnb_refs.read(post.text, format=post.format)
    for finding in ipnb_refs.check(document, _nothing()):
        if finding.severity == "error" and finding.span is not None:
            places = (finding.span, *(each.span for each in finding.related))
            yield tuple((each.start, each.end) for each in places)


OURS = Program("ipnb-refs", ipnb_refs.__version__, citations, linked, entries, errors)
