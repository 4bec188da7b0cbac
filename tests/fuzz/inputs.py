"""Inputs for the fuzz runner: what the generators make, cut up, doubled, and mixed with marks."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generate import hostile, items
from generate.forms import FORMS
from generate.lists import STYLES, make_list
from generate.posts import SEEDS, make_post, seeded
from generate.words import LANGUAGES

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

CASES = Path(__file__).parents[1] / "cases"
LONGEST = 6_000
MARKUPS = ("markdown", "html", "text")
DIGITS = "9" * 5_000
PIECES = (
    *hostile.MARKS, "\0", "\x1b[31m", "\u202e", "\u200b", "\u00a0", "\ufeff", "\ud800", "\ue07f",
    "\ue001", "\u2028", "\r", "\r\n", "\t", "İ", "ß", "ǆ", "½", "²", "٣", "𝟙", "e\u0301", "😀",
    "(", ")", "[", "]", "{", "}", "}}", '"', "'", "%", "#", "\\", "~", "^", "_", "=", ",", ";", ":",
    " and ", " & ", " et al.", "@", "@article{k,", "@ book\n{k,", "@string{a = ", "@comment{",
    "@preamble{", "crossref = {k},", "xdata = {k},", "author = {", "year = 2012", "date = {",
    "2012", "1066", "350 BCE", "13th century", "n.d.", "in press", "199X?", "/..", "--", "–", "—",
    DIGITS, "-" + DIGITS, "0", "-1", "1e999", "NaN", "Infinity", "null", "true", "[[", "{\"a\":",
    "[" * 2_000, "{" * 2_000, '{"a":' * 1_500, "\\emph{", "\\'", "\\\"{", "$", "\\begin{it}",
    "bibliography: ", "nocite: '@*'\n", "lang: de\n", "---\n", "+++\n", "```\n", "ipnb-refs: begin",
)  # fmt: skip


def mutated(draw: random.Random, text: str, others: Sequence[str] = ()) -> str:
    """Change a text in a few places: pieces come in, stretches go, repeat, or change places."""
    for _ in range(draw.choice((0, 1, 1, 2, 3, 5, 8))):
        at = draw.randint(0, len(text))
        to = min(len(text), at + draw.choice((1, 2, 5, 20, 100)))
        kind = draw.randrange(7)
        if kind == 0:
            text = text[:at] + draw.choice(PIECES) + text[at:]
        elif kind == 1:
            text = text[:at] + text[to:]
        elif kind == 2:
            text = text[:to] + text[at:]
        elif kind == 3:
            text = text[:at] + text[at:to] * draw.choice((2, 3, 30)) + text[to:]
        elif kind == 4:
            text = text[:at] + draw.choice(PIECES) + text[to:]
        elif kind == 5 and others:
            other = draw.choice(others)
            cut = draw.randint(0, len(other))
            text = text[:at] + other[cut:] + (text[at:] if draw.random() < 0.5 else "")
        else:
            letter = chr(draw.randrange(draw.choice((0x250, 0xD800))))
            text = text[:at] + letter + text[to:]
    return text[: LONGEST * 3]


def post(draw: random.Random, number: int) -> tuple[str, str]:
    """A post and its markup."""
    language, markup = draw.choice(LANGUAGES), draw.choice(MARKUPS)
    kind = draw.randrange(4)
    if kind == 0:
        made = make_post(f"fuzz/{number}", language, markup, draw.choice(STYLES))
        text = (seeded(made, draw.choice([*SEEDS])) or made).text
    elif kind == 1:
        found = (items.make(f"{draw.choice([*FORMS])}/{language}/{number + n}") for n in range(5))
        text = "\n\n".join(each.text for each in found if each is not None)
    elif kind == 2:
        text = draw.choice([*hostile.POSTS.values(), *hostile.PAGES.values()])(draw.randint(1, 20))
    else:
        text = draw.choice([*hostile.CHECKED.values()])[0](draw.randint(1, 20))
    return mutated(draw, text, fronts()), markup


def front_matter(draw: random.Random, number: int) -> str:
    """A post that begins with a front matter."""
    del number
    front = mutated(draw, draw.choice(fronts()))
    return f"{front}\n\nSiegel (2012) met Roe (2001)."


@cache
def fronts() -> tuple[str, ...]:
    """Front matters that name bibliographies."""
    names = ("a.bib", "../a.bib", "/dev/zero", "[a.bib, 'b.json']", "\n  - a.bib\n  - pipe.bib")
    yaml = (f"---\ntitle: x\nbibliography: {name}\nlang: de\nnocite: '@a'\n---\n" for name in names)
    return (*yaml, '+++\nbibliography = "a.bib"\n+++\n', "---\nbibliography: [\n---\n")


def typed_list(draw: random.Random, number: int) -> str:
    """A list as people type it."""
    if draw.random() < 0.2:
        return mutated(draw, draw.choice([*hostile.LISTS.values()])(draw.randint(1, 12)))
    name = f"{draw.choice(LANGUAGES)}/{number}"
    language = name.partition("/")[0]
    made = make_list(name, language, draw.choice(MARKUPS), draw.choice(STYLES))
    return mutated(draw, made.text)


def store(draw: random.Random, number: int) -> str:
    """A store in BibTeX."""
    kind = draw.randrange(3)
    if kind == 0:
        text = draw.choice([*hostile.STORES.values()])(draw.randint(1, 20))
    elif kind == 1:
        source = next(iter(items.library(number % items.LIBRARIES).store.sources.values()))
        at = draw.randrange(len(source))
        text = source[source.rfind("\n@", 0, at) + 1 : at + draw.randint(200, 3_000)]
    else:
        text = draw.choice(_stored())
    return mutated(draw, text, _stored())


@cache
def _stored() -> tuple[str, ...]:
    files = ("troubles.toml", "entries.toml", "dates.toml", "names.toml", "tricky.toml")
    loaded = (tomllib.loads((CASES / "store" / file).read_text("utf-8")) for file in files)
    return tuple(case["bib"] for each in loaded for case in each.get("case", ()) if "bib" in case)


def csl_json(draw: random.Random, number: int) -> str:
    """A store in CSL-JSON."""
    values: Callable[[], object] = lambda: draw.choice(_VALUES)  # noqa: E731 - drawn again and again
    item: dict[str, object] = {"id": f"k{number}", "type": draw.choice(("book", "chapter", "x"))}
    for name in draw.sample(_VARIABLES, draw.randint(0, 6)):
        item[name] = values()
    if draw.random() < 0.7:
        item["author"] = [{"family": "Siegel", "given": values()}, values()]
        dates = ({"date-parts": [[2012, values()]]}, {"raw": values()}, values())
        item["issued"] = draw.choice(dates)
    return mutated(draw, json.dumps([item, item] if draw.random() < 0.3 else [item]))


_VARIABLES = (
    "title", "container-title", "volume", "issue", "page", "edition", "DOI", "URL", "publisher",
    "original-date", "year-suffix", "issued", "author", "editor", "note", "id", "type", "language",
)  # fmt: skip
_VALUES: tuple[object, ...] = (
    "x", "", "2012", 2012, -5, 0, 1e300, None, True, [], {}, [[]], {"a": 1}, {"family": 3},
    {"literal": ""}, {"date-parts": [[10**18, 13, 99]]}, {"date-parts": "x"}, {"season": 99},
    {"raw": "13th century"}, {"literal": "n.d."}, "<i>x</i>", DIGITS,
)  # fmt: skip


def settings(draw: random.Random, number: int) -> str:
    """A settings file."""
    del number
    return mutated(draw, draw.choice(_settings()), _settings())


@cache
def _settings() -> tuple[str, ...]:
    cases = tomllib.loads((CASES / "settings.toml").read_text("utf-8"))["case"]
    return tuple(case["text"] for case in cases if "text" in case)
