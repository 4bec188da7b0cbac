"""The page of limits: what is known to be read wrongly, and where the lines are drawn.

All of it is made of what the tests hold: the lists of known failures beside the cases, and the
limits with a text on either side. A test fails when one of them is no longer true.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TESTS = Path(__file__).resolve().parents[2] / "tests"
CASES = TESTS / "cases"
INTRO = """\
# Limits

What `ipnb-refs` is known to read wrongly, with an example of each kind. The page is made of the
known failures of the tests: they fail as soon as one of these is read in any other way, so nothing
here is out of date. Where one of them finds you, [a comment](../how-to/ignoring.md) hides what is
reported, and [what parse shows](../reference/parse.md) says how a post was read.
"""
_SOUNDS = """\
## Taken for a citation, and none

These look like an author with a year, and nothing but their sense says that they are none. They are
reported as missing ([CIT101](../reference/rules/CIT101.md)) where the bibliography has no such
author.
"""
_READ = """\
## Cited, and not read as it was meant
"""
_MADE = """\
## Rare forms

Citations of all forms are made of invented works and read back, in seven languages, with a
bibliography that has all of these works, that has half of them, or with none. These come back in
another way:
"""
_LINES = """\
## Where the lines are

Some things are a matter of degree. On the left is a citation that is just inside, on the right one
that is just outside.
"""
_WITH = {"store": "all works", "half": "half of the works", "alone": "no bibliography"}
_LONGEST = 60


def limits_page() -> str:
    """The whole page."""
    parts = [INTRO, _SOUNDS, *_lookalikes(), _READ, *_cited(), _MADE, *_forms(), _LINES, *_drawn()]
    return "\n".join(parts)


def _lookalikes() -> Iterator[str]:
    """A table of what is taken for a citation, by the reason."""
    groups: dict[str, dict[str, list[str]]] = {}
    why = text = ""
    for line in _lines(CASES / "lookalikes" / "known" / "failures.txt"):
        if line.startswith("# "):
            why = line.removeprefix("# ")
        elif line.startswith("    "):
            read = groups.setdefault(why, {}).setdefault(text, [])
            read += [] if line.strip() in read else [line.strip()]
        else:
            text = line.partition(": ")[2]
    yield from _table("why", "the text", "what is taken for a citation")
    for why, texts in groups.items():
        for text, read in texts.items():
            yield _row(why, _typed(text), _typed(*(_closed(each) for each in read)))
            why = ""  # noqa: PLW2901 - said once for a group
    yield ""


def _cited() -> Iterator[str]:
    """A table of what is read in another way than it was meant."""
    rows: dict[str, list[str]] = {}
    why = text = ""
    whys = {}
    for line in _lines(CASES / "citations" / "known" / "failures.txt"):
        if line.startswith("# --- "):
            why = line.removeprefix("# --- ")
        elif line.startswith("    "):
            names, year, *_ = line.strip().split(" | ")
            rows[text].append(f"{names} ({year})")
        else:
            text = line
            rows[text], whys[text] = [], why
    yield from _table("why", "the text", "what is read")
    yield from (_row(whys[text], _typed(text), _typed(*read)) for text, read in rows.items())
    yield ""


def _forms() -> Iterator[str]:
    """A table of the reasons why made citations are not read back, each with an example."""
    # In a process of its own: the tests have a package of the name of our script.
    command = [sys.executable, "-m", "generate", "reasons"]
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(  # noqa: S603 - our own script
        command, cwd=TESTS, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    yield from _table("why", "an example", "with", "what is read", "how often")
    for each in json.loads(done.stdout):
        text = " ".join(each["text"].split())
        read = re.sub(r" \((?:parenthetical|narrative)\)|resolved |work\d+", "", each["read"])
        read = read.replace(": ;", ";").removesuffix(": ")
        yield _row(each["why"], _typed(text), _WITH[each["with"]], read, str(each["count"]))
    yield ""


def _drawn() -> Iterator[str]:
    """A table of limits with a citation on either side."""
    yield from _table("the line", "inside", "outside")
    rows = tomllib.loads((CASES / "limits-reading.toml").read_text("utf-8"))["limit"]
    for row in rows:
        inside, outside = _shown(row, "inside"), _shown(row, "outside")
        if inside and outside and inside != outside:
            yield _row(row["limits"], _typed(inside), _typed(outside))
    yield ""


def _shown(row: dict[str, Any], side: str) -> str:
    """The post on one side, "" where it is too long for a table or made up."""
    text: str = row.get(side, "")
    return "" if len(text) > _LONGEST or {*text} & {*"\n⟨|`"} else text


def _table(*heads: str) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(each.replace('|', chr(92) + '|') for each in cells)} |"


def _typed(*texts: str) -> str:
    """Texts as code; "nothing" for none."""
    return "<br>".join(f"`{each}`" for each in texts) or "nothing"


def _closed(read: str) -> str:
    """A cite with the bracket that belongs to its citation."""
    return f"{read})" if "(" in read else read


def _lines(file: Path) -> Iterable[str]:
    return (line for line in file.read_text("utf-8").splitlines() if line)
