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

import pytest

from ipnb_refs import Severity, check, load_store, read

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


EVERY = pytest.mark.parametrize("case", cases(), ids=lambda case: case.sentence)
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
def test_what_stands_around_a_citation_changes_nothing(case: Case) -> None:
    for name, around in AROUND.items():
        text = post(around.format(case.sentence), case.entries, PLAIN)
        assert errors(text) == sorted(case.errors), name


@EVERY
def test_the_markup_of_a_list_changes_nothing(case: Case) -> None:
    for name, layout in LISTS.items():
        assert errors(post(case.sentence, case.entries, layout)) == sorted(case.errors), name


@EVERY
def test_wrapped_entries_change_nothing(case: Case) -> None:
    wrapped = [textwrap.fill(each, 50, break_on_hyphens=False) for each in case.entries]
    assert errors(post(case.sentence, wrapped, PLAIN)) == sorted(case.errors)


@EVERY
def test_moved_entries_change_nothing(case: Case) -> None:
    if any(entry.startswith(("[", "—", "Ders", "Dies", "Idem")) for entry in case.entries):
        return  # a number, or what stands for the names above, says where an entry stands
    for at in range(1, len(case.entries)):
        moved = [*case.entries[at:], *case.entries[:at]]
        assert errors(post(case.sentence, moved, PLAIN)) == sorted(case.errors)


@EVERY
def test_html_changes_nothing(case: Case) -> None:
    def shown(text: str) -> str:
        text = html.escape(text, quote=False).replace("&amp;amp;", "&amp;").replace("\\_", "_")
        text = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', text)
        return re.sub(r"\*([^*]+)\*", r"<em>\1</em>", text)

    for before, after in (
        ("<p>", "</p>"),
        ("<li>", "</li>"),
        ('<div class="csl-entry">', "</div>"),
    ):
        listed = "\n".join(before + shown(entry) + after for entry in case.entries)
        text = f"<p>{shown(case.sentence)}</p>\n<h2>References</h2>\n{listed}\n"
        assert errors(text, "html") == sorted(case.errors), before
