"""What must always hold: the round trip, spans inside their parents, and that nothing raises.

`IPNB_REFS_EXAMPLES=50` tries so many times more texts than the gate does.
"""

from __future__ import annotations

import os
import re
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generate.forms import FORMS as PRINTED_FORMS
from generate.items import library
from generate.known import items_of
from ipnb_refs import (
    Citation,
    Format,
    Span,
    Store,
    Work,
    build_references,
    load_store,
    parse,
    read,
    resolve,
)

pytestmark = pytest.mark.no_cover  # long, and 98 % of the lines are reached without them

STORE = load_store(Path(__file__).parents[1] / "data" / "references.bib")
WORKS = {work.key: work for work in STORE.works if work.issued and work.issued.year}
LETTERS = {r.key: r.year_suffix for r in build_references(None, STORE).references}
MADE = library(0).store
SCALE = int(os.environ.get("IPNB_REFS_EXAMPLES", "1"))
FORMS = {
    "parenthetical": "Words ({names}, {year}).",
    "without comma": "Words ({names} {year}).",
    "narrative": "As {plain} ({year}) wrote.",
    "possessive": "It is {plain}’s ({year}) idea.",
    "prefix and page": "Words (see {names}, {year}, pp. 3–4, for more).",
    "colon": "Words ({names}, {year}: 12).",
    "first of a cluster": "Words ({names}, {year}; Zzyzx, 1999).",
    "last of a cluster": "Words (Aardvark, 1999; {names}, {year}).",
    "comma between works": "Words (Aardvark, 1999, {names}, {year}).",
    "in square brackets": "Words [{names}, {year}].",
    "linked": "[{plain} ({year})](https://example.org/2001)",
    "year linked": "{plain} ([{year}](https://example.org/2001)) wrote.",
    "bold": "**{plain} ({year})** wrote.",
    "no-break spaces": "Words ({names},\u00a0{year}).",
}


def printed(work: Work, connector: str) -> str:
    surnames = [name.surname for name in work.names]
    if len(surnames) > 2:
        return f"{surnames[0]} et al."
    return f" {connector} ".join(surnames)


def year(work: Work) -> str:
    assert work.issued is not None
    original = f"{work.original_year}/" if work.original_year else ""
    return f"{original}{work.issued.year}{LETTERS[work.key]}"


@pytest.mark.parametrize("key", WORKS)
def test_a_printed_citation_reads_back_to_its_work(key: str) -> None:
    work = WORKS[key]
    plain = printed(work, "and").removesuffix("’s")
    for form in FORMS.values():
        text = form.format(names=printed(work, "&"), plain=plain, year=year(work))
        for store in (STORE, None):
            resolutions = resolve(parse(read(text), store), STORE)
            assert key in {k for r in resolutions for k in r.candidates}, text
            assert [r.key for r in resolutions if r.candidates] == [key], text


WORDS = (
    "Siegel Schore Öhman & and et al. , ; : ( ) [ ] 2012 2012a b 1999 n.d. in press see p. 4 van "
    "der Kolk 's ’ J. - – / * _ ` < > &amp; <b> </b> # as cited in WHO of Ministry personal "
    "communication The Jr. III Organization | {{ }} \\ 漢字 o\u0308 \u00ad \ue07f \U0001f600 "
    "ca. 370 B.C.E. u. a. vgl. “ ” \u2029 &#8203; <a href= <!-- --> $ ~~~ ::: [^2]: ]( &nbsp;"
).split()
WORD = st.sampled_from([*WORDS, "\n", "\n\n", "\u00a0", "> "])
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(WORD, max_size=30).map(" ".join), st.lists(WORD).map("".join)
)
_TOKENS = re.compile(r"\w+|\s+|.", re.DOTALL)


@cache
def printed_texts() -> list[str]:
    return [item.text for form in PRINTED_FORMS for item in items_of(form, 1)]


@st.composite
def mistyped(draw: st.DrawFn) -> str:
    """A printed citation, or two, in which tokens or characters are gone, doubled or swapped."""
    text = "".join(draw(st.lists(st.sampled_from(printed_texts()), min_size=1, max_size=2)))
    pieces = _TOKENS.findall(text) if draw(st.booleans()) else list(text)
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, max(0, len(pieces) - 1)))
        way = draw(st.sampled_from(["gone", "doubled", "swapped", "new"]))
        if way == "new":
            pieces.insert(at, draw(WORD))
        elif way == "doubled":
            pieces[at : at + 1] = pieces[at : at + 1] * 2
        elif way == "swapped":
            pieces[at : at + 2] = pieces[at : at + 2][::-1]
        else:
            del pieces[at : at + 1]
    return "".join(pieces)


def spans(value: object) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for each in value for span in spans(each)]
    if is_dataclass(value):
        return [span for field in fields(value) for span in spans(getattr(value, field.name))]
    return []


def check_spans(citation: Citation, text: str) -> None:
    assert 0 <= citation.span.start < citation.span.end <= len(text)
    for cite in citation.cites:
        assert citation.span.contains(cite.span), (citation, text)
        for span in spans(cite):
            assert span.start < span.end
            parent = citation.span if cite.inherited else cite.span
            assert parent.contains(span), (cite, text)
    starts = [cite.span.start for cite in citation.cites]
    assert starts == sorted(starts)


def check_reading(text: str, markup: str, store: Store | None, works: Store) -> None:
    """What holds for any text: nothing raises, spans nest, and verdicts say what they are."""
    citations = parse(read(text, markup), store)
    for citation in citations:
        check_spans(citation, text)
    assert [c.span for c in citations] == sorted(c.span for c in citations)
    resolutions = resolve(citations, works)
    assert len(resolutions) == sum(len(c.cites) for c in citations)
    for resolution in resolutions:
        assert (resolution.key is not None) == (resolution.status == "resolved")
        assert (len(resolution.candidates) > 1) == (resolution.status == "ambiguous")


@pytest.mark.parametrize("store", [None, STORE], ids=["alone", "with a store"])
@pytest.mark.parametrize("markup", list(Format))
@given(text=TEXTS)
@settings(max_examples=80 * SCALE, deadline=None)
def test_nothing_raises_and_every_span_lies_inside_its_parent(
    text: str, markup: str, store: Store | None
) -> None:
    check_reading(text, markup, store, STORE)


@pytest.mark.parametrize("store", [None, MADE], ids=["alone", "with a store"])
@pytest.mark.parametrize("markup", list(Format))
@given(text=mistyped())
@settings(max_examples=60 * SCALE, deadline=None)
def test_the_same_holds_for_citations_with_slips_of_the_fingers(
    text: str, markup: str, store: Store | None
) -> None:
    check_reading(text, markup, store, MADE)
