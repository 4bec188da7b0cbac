"""The dictionaries of `words`, loaded by the spell checkers that they are for.

`make integrations` installs the tools; where one is missing its tests are skipped.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import tools
from ipnb_refs import load_store
from ipnb_refs.metadata import spelling_words

if TYPE_CHECKING:
    from collections.abc import Mapping

SPELLING = Path(__file__).parent / "spelling"
TABLE: Mapping[str, Mapping[str, Any]] = tomllib.loads(
    (SPELLING / "checkers.toml").read_text("utf-8")
)
EXAMPLES = sorted((tools.ROOT / "examples" / "posts").glob("*.md"))
STORE = load_store(tools.ROOT / "data" / "references.bib")
BIB = """
@book{a, author={Teh, A. and Orzechowska, B.}, title={A}, year=2012}
@book{b, author={van der Kolk, C.}, title={B}, year=2013}
@article{c, author={Crane-Godreau, D. and Żelazny, E. N. and O'Dea, F.}, title={C}, year=2014,
  journal={Acta Lumbrica}}
@article{d, author={Schore, A. N.}, title={D}, year=2015, journal={Seas}}
@article{e, author={Schore, J. R.}, title={E}, year=2015, journal={Seas}}
"""
POST = """The map of Teh and Orzechowska (2012) is old.

It is van der Kolk’s (2013) map, and van der Kolk's (2013) story (Crane-Godreau et al., 2014), which
Żelazny and O’Dea told in Acta Lumbrica, too (A. N. Schore, 2015; J. R. Schore, 2015).

They recieve the wrold.
"""
SLIP = "recieve"
KNOWN_OF_CODESPELL = {"teh"}
"""The only name of these that a list of frequent slips has."""

pytestmark = [pytest.mark.no_cover, pytest.mark.parametrize("checker", TABLE)]


def unknown(checker: str, words: str, post: str, folder: Path) -> set[str]:
    """The words of a post that a checker with a dictionary does not know; skip without the tool."""
    tools.need(TABLE[checker]["needs"])
    (folder / "post.md").write_text(post, "utf-8")
    (folder / "words.txt").write_text(words, "utf-8")
    done = tools.run(TABLE[checker]["run"], folder, SPELLING, POST="post.md")
    lines = (line.rpartition(":")[2].strip() for line in done.stdout.splitlines())
    found = {plain(line) for line in lines if line}
    assert found or not done.stderr, done.stderr
    return found


def plain(word: str) -> str:
    """A word as it is compared: without the ending of a possessive and the period of initials."""
    return re.sub(r"['’]s$|\.$", "", word).casefold()


def names(store: Any) -> set[str]:
    return {plain(word) for word in spelling_words(store, "harper").split()}


def test_cited_names_are_no_slips_and_slips_are(checker: str, tmp_path: Path) -> None:
    store = load_store(text=BIB)
    before = unknown(checker, "Lumi\n", POST, tmp_path) & names(store)
    assert before >= KNOWN_OF_CODESPELL if checker == "codespell" else len(before) >= 5
    after = unknown(checker, spelling_words(store, checker), POST, tmp_path)
    assert not after & names(store)
    assert SLIP in after


@pytest.mark.parametrize("post", EXAMPLES, ids=lambda post: post.stem)
def test_the_example_posts_have_no_slip_in_a_name(checker: str, post: Path, tmp_path: Path) -> None:
    words = spelling_words(STORE, checker)
    assert not unknown(checker, words, post.read_text("utf-8"), tmp_path) & names(STORE)
