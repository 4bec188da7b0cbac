"""Posts with a typed list: what is found depends on what is cited and listed, on nothing else.

Each case of `cases/beside-a-list*.txt` is a sentence, a list, and all errors in them. Other
sentences around it, other blocks, and other markup of the list neither add one nor lose one.
"""

from __future__ import annotations

import html
import re
import textwrap
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ipnb_refs import Severity, check, load_store, read
from shares import share

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = sorted((Path(__file__).parent / "cases").glob("beside-a-list*.txt"))
NO_STORE = load_store(text="")


@dataclass
class Case:
    """A sentence, the entries of its list, and the errors in them."""

    sentence: str
    entries: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def cases() -> list[Case]:
    found: list[Case] = []
    for line in (line for file in CASES for line in file.read_text("utf-8").splitlines()):
        if line.startswith("  - "):
            found[-1].entries.append(line[4:])
        elif line.startswith("    "):
            found[-1].errors.append(line.strip())
        elif not line.startswith("#"):
            found.append(Case(line))
    return found


pytestmark = pytest.mark.no_cover  # long, and 97 % of the lines are reached without them

ALL = cases()
EVERY = pytest.mark.parametrize("case", ALL, ids=lambda case: case.sentence)
TURNS = {case.sentence: turn for turn, case in enumerate(ALL)}
"""Which of the surroundings a case has its turn with in the gate."""
AROUND = {
    "sentences": "It rained all day. {} Es war schon spät. Puis tout le monde est parti.",
    "an item": "## On method\n\n- one\n- {}\n- last",
    "a cell": "| who | what |\n| --- | --- |\n| one | {} |",
    "a note": "A word.[^1]\n\n[^1]: {}",
}
LISTS = {
    "bullets": ("## Works cited", "- ", "\n"),
    "lines": ("**Bibliografía**", "", "\n"),
}
TAGS = (("<p>", "</p>"), ("<li>", "</li>"), ('<div class="csl-entry">', "</div>"))


def errors(text: str, markup: str = "markdown") -> list[str]:
    found = []
    for each in check(read(text, format=markup), NO_STORE):
        if each.severity is Severity.ERROR and each.span is not None:
            shown = " ".join(each.span.of(text).split())
            marked = html.unescape(re.sub(r"</?\w[^<>]*>|\*", "", shown))
            found.append(f"{each.rule} «{marked}»")
    return sorted(found)


def post(sentence: str, entries: list[str], layout: tuple[str, str, str]) -> str:
    heading, bullet, between = layout
    listed = between.join(bullet + entry for entry in entries)
    return f"{sentence}\n\n{heading}\n\n{listed}\n"


PLAIN = ("## References", "", "\n\n")


@EVERY
def test_errors_are_those_of_the_case(case: Case) -> None:
    assert errors(post(case.sentence, case.entries, PLAIN)) == sorted(case.errors)


@EVERY
def test_nothing_around_it_changes_them(case: Case) -> None:
    turn = TURNS[case.sentence]
    texts = (("markdown", alike(case, turn)), ("html", in_html(case, turn)))
    for markup, posts in texts:
        for name, text in posts:
            assert errors(text, markup) == sorted(case.errors), name


def alike(case: Case, turn: int) -> Iterator[tuple[str, str]]:
    """Give posts that say the same, each with what is different about it."""
    for name in share([*AROUND], turn):
        yield name, post(AROUND[name].format(case.sentence), case.entries, PLAIN)
    for name in share([*LISTS], turn):
        yield name, post(case.sentence, case.entries, LISTS[name])
    wrapped = [textwrap.fill(each, 50, break_on_hyphens=False) for each in case.entries]
    yield "wrapped", post(case.sentence, wrapped, PLAIN)
    if any(entry.startswith(("[", "—", "Ders", "Dies", "Idem")) for entry in case.entries):
        return  # a number, or what stands for the names above, says where an entry stands
    for at in range(1, len(case.entries)):
        yield f"moved by {at}", post(case.sentence, [*case.entries[at:], *case.entries[:at]], PLAIN)


def in_html(case: Case, turn: int) -> Iterator[tuple[str, str]]:
    """Give the same in HTML, each with the tag of its entries."""

    def shown(text: str) -> str:
        text = html.escape(text, quote=False).replace("&amp;amp;", "&amp;").replace("\\_", "_")
        text = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', text)
        return re.sub(r"\*([^*]+)\*", r"<em>\1</em>", text)

    for before, after in share(TAGS, turn):
        listed = "\n".join(before + shown(entry) + after for entry in case.entries)
        yield before, f"<p>{shown(case.sentence)}</p>\n<h2>References</h2>\n{listed}\n"
