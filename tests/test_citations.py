"""Citations are read as the files under `cases/citations` say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ipnb_refs import Cite, Form, Lexicon, Name, parse, read
from ipnb_refs.model import FIRST_PLAIN_YEAR
from ipnb_refs.names import fold_variants
from shares import share

CASES = Path(__file__).parent / "cases" / "citations"


class Words(Lexicon):
    """A lexicon made of "London 1999, Öhman 2005"."""

    def __init__(self, works: str) -> None:
        self.years: dict[str, set[int]] = {}
        self.rare: dict[str, frozenset[str]] = {}
        for work in works.split(",") if works else ():
            name, date = re.split(r" (?=\d)", work.strip(), maxsplit=1)
            for folded in fold_variants(name):
                if date.isdecimal():
                    self.years.setdefault(folded, set()).add(int(date))
                if not date.isdecimal() or int(date) < FIRST_PLAIN_YEAR:
                    self.rare[date] = frozenset({folded})

    def years_of(self, folded: str) -> frozenset[int]:
        return frozenset(self.years.get(folded, ()))

    def has_name(self, folded: str) -> bool:
        return folded in self.years

    def rare_dates(self) -> dict[str, frozenset[str]]:
        return self.rare


AROUND = (
    "It rained all day. {} Es war schon spät. Puis tout le monde est parti.",
    "- one\n- {}\n- last",
    "| who | what |\n| --- | --- |\n| one | {} |",
    "A word.[^1]\n\n[^1]: {}",
    "> {}",
)
"""Other sentences and other blocks, in which a text says the same."""
OF_BLOCKS = ("#", ">", "|", "`", "{", "!", "-", "<")
"""How a text begins that says itself in which block it stands."""


def cases() -> list[object]:
    found: list[tuple[str, str, list[str], str]] = []
    store = ""
    for file in sorted(CASES.glob("*.txt")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if line.startswith("store:"):
                store = line.removeprefix("store:").strip()
            elif line.startswith("    "):
                found[-1][2].append(line.strip())
            elif line and not line.startswith("# --- "):
                found.append((store, line.replace(r"\n", "\n"), [], f"{file.stem}:{number}"))
                store = ""
    return [pytest.param(store, text, cites, id=name) for store, text, cites, name in found]


def known() -> dict[str, list[str]]:
    """Texts that are not yet read as their case says, with what is read in each today."""
    found: dict[str, list[str]] = {}
    text = ""
    for line in (CASES / "known" / "failures.txt").read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[text].append(line.strip())
        elif line and not line.startswith("# --- "):
            text = line
            found[text] = []
    return found


KNOWN = known()


def shown(name: Name) -> str:
    if name.literal:
        return f"{{{name.literal}}}"
    return ", ".join(filter(None, (name.surname, name.suffix, name.given)))


def described(cite: Cite, form: str) -> str:
    names = " & ".join(shown(each.name) for each in cite.names) + (" et al." if cite.et_al else "")
    date = cite.date
    assert date is not None
    year = (
        f"{date.original_year}/{date.year}" if date.original_year else str(date.year or date.status)
    )
    rest = [f"prefix={cite.prefix.text}"] if cite.prefix else []
    rest += [f"{cite.locator.label}={cite.locator.value}"] if cite.locator else []
    rest += [f"suffix={cite.suffix.text}"] if cite.suffix else []
    rest += ["inherited"] if cite.inherited else []
    rest += [cite.exemption.value] if cite.exemption else []
    letter = f"-{date.year_suffix}" if date.status and date.year_suffix else date.year_suffix
    return " | ".join([names, year + letter, form, *rest])


@pytest.mark.parametrize(("store", "text", "expected"), cases())
def test_cites_are_read_as_the_case_says(store: str, text: str, expected: list[str]) -> None:
    found = read_in(text, store)
    today = KNOWN.get(text.replace("\n", r"\n"))
    if today is not None:
        assert found != expected, "read as it should be now: strike it off known/failures.txt"
        assert found == today, "read in another way than known/failures.txt says, and not rightly"
        return
    assert found == expected


@pytest.mark.no_cover  # the same lines as for the cases alone
@pytest.mark.parametrize(("store", "text", "expected"), cases())
def test_what_stands_around_changes_no_cite(store: str, text: str, expected: list[str]) -> None:
    if text in KNOWN or text.startswith(OF_BLOCKS) or "|" in text or "\n" in text:
        return
    for around in share(AROUND, len(text), 2):
        assert read_in(around.replace("{}", text), store) == expected, around


def read_in(text: str, store: str) -> list[str]:
    found: list[str] = []
    for citation in parse(read(text), Words(store) if store else None):
        found += [
            described(cite, "+" if i else Form(citation.form).value)
            for i, cite in enumerate(citation.cites)
        ]
        if citation.apart:
            found[-1] += f" | apart {citation.apart.label}={citation.apart.value}"
    return found


def test_every_known_failure_is_a_case() -> None:
    texts = {line for file in CASES.glob("*.txt") for line in file.read_text("utf-8").splitlines()}
    assert KNOWN.keys() <= texts
