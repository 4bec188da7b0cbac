"""What looks like a citation and is none stays quiet: the files under `cases/lookalikes`."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from ipnb_refs import Format, Store, load_store, parse, read

pytestmark = pytest.mark.no_cover  # long, and 98 % of the lines are reached without them

CASES = Path(__file__).parent / "cases" / "lookalikes"
STORE = load_store(Path(__file__).parents[1] / "data" / "references.bib")
KINDS = sorted(path.stem for path in CASES.glob("*.txt"))
KNOWN = CASES / "known" / "failures.txt"
LEAST = 450
LEAST_OF_A_KIND = 20
AROUND = (
    "It rained all day. {} Es war schon spät. Puis tout le monde est parti.",
    "- one\n- {}\n- last",
    "| who | what |\n| --- | --- |\n| one | {} |",
    "A word.[^1]\n\n[^1]: {}",
    "> {}",
)
"""Other sentences and other blocks."""
_ONE_FORMAT = re.compile(r"(markdown|html|text): ")
_EMPHASIS = re.compile(r"([*_])(?=\w)([^*_]+)\1")


def lines(kind: str) -> list[tuple[str, str]]:
    """The texts of a kind, each once for every format that it is for."""
    found = []
    for line in (CASES / f"{kind}.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("# "):
            continue
        only = _ONE_FORMAT.match(line)
        formats = [only[1]] if only else [str(each) for each in Format]
        found += [(each, line[only.end() :] if only else line) for each in formats]
    return found


def typed(text: str, markup: str) -> str:
    """The text as it is typed in a format."""
    text = text.replace(r"\n", "\n")
    if markup != "html" or "<" in text:
        return text
    return "<p>" + _EMPHASIS.sub(r"<em>\2</em>", html.escape(text, quote=False)) + "</p>"


def loud(kind: str, store: Store | None = None) -> dict[str, list[str]]:
    """The cases of a kind in which something is read, with the words that are read."""
    found = {}
    for markup, text in lines(kind):
        post = read(typed(text, markup), markup)
        cites = [cite.span.of(post.text) for each in parse(post, store) for cite in each.cites]
        if cites:
            found[f"{kind} {markup}: {text}"] = cites
    return found


def known() -> dict[str, list[str]]:
    """The list of known failures: each case, and indented below it the words that are read."""
    found: dict[str, list[str]] = {}
    case = ""
    for line in KNOWN.read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[case].append(line.strip())
        elif line and not line.startswith("#"):
            assert line not in found, "listed twice"
            case = line
            found[case] = []
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_look_alikes_stay_quiet(kind: str) -> None:
    found = loud(kind)
    expected = {case: cites for case, cites in known().items() if case.startswith(f"{kind} ")}
    assert not sorted(found.keys() - expected.keys()), "read as citations"
    assert not sorted(expected.keys() - found.keys()), f"quiet now: strike these off {KNOWN.name}"
    assert found == expected, f"other words are read than {KNOWN.name} says"


@pytest.mark.parametrize("kind", KINDS)
def test_what_stands_around_makes_none_louder(kind: str) -> None:
    quiet = (text for markup, text in lines(kind) if markup == "markdown" and _is_plain(text))
    known_here = {case.partition(": ")[2] for case in known()}
    for text in quiet:
        if text not in known_here:
            for around in AROUND:
                assert not parse(read(around.replace("{}", text))), (around, text)


def _is_plain(text: str) -> bool:
    """Whether a text says the same in the middle of a line, and in any block."""
    begins_line = text.startswith((*"#>|`{!-<*[ 123456789", "Cf. ", "Siehe ", "Voir "))
    return not begins_line and not any(sign in text for sign in ("|", r"\n", "<", ": "))


@pytest.mark.parametrize("kind", KINDS)
def test_a_store_of_other_works_makes_none_louder(kind: str) -> None:
    assert not sorted(loud(kind, STORE).keys() - loud(kind).keys())


def test_there_are_enough_of_every_kind() -> None:
    texts = {kind: {text for _, text in lines(kind)} for kind in KINDS}
    assert len(set().union(*texts.values())) >= LEAST
    assert all(len(found) >= LEAST_OF_A_KIND for found in texts.values())


def test_every_known_failure_is_of_a_kind() -> None:
    assert {case.split()[0] for case in known()} <= set(KINDS)
