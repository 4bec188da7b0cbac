"""Writes what can be generated in the documentation: rules, API, settings, shown output and more.

`python docs/generate.py` writes, `--check` only says which files are out of date (exit code 1).
`generating/` has its parts: `shown.py` says how pages show what commands print, and `sessions.py`
how pages that lay out files do.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from generating.api_page import api_page
from generating.fields_page import fields_page
from generating.limits_page import limits_page
from generating.reference_pages import (
    NOTE,
    RULES,
    cli_page,
    engines_page,
    formats_page,
    list_page,
    rule_index,
    rule_page,
    verdicts_page,
    with_keys,
)
from generating.sessions import is_session, session
from generating.shown import ROOT, with_output
from generating.terminal_picture import picture
from generating.typing_page import programs_page, typing_page

from ipnb_refs.settings import KEYS, json_schema

if TYPE_CHECKING:
    from pathlib import Path

DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
PICTURE = DOCS / "pictures" / "check.svg"
PICTURED = (
    "ipnb-refs check three-slips.md",
    "examples/posts/three-slips.md",
    "data/references.bib",
)


def pages() -> dict[Path, str]:
    """Every generated file with what it should hold."""
    wanted = {REFERENCE / "rules" / f"{rule.id.code}.md": rule_page(rule) for rule in RULES}
    wanted[REFERENCE / "rules" / "index.md"] = rule_index()
    wanted[REFERENCE / "cli.md"] = cli_page()
    wanted[REFERENCE / "verdicts.md"] = verdicts_page()
    wanted[REFERENCE / "formats.md"] = formats_page()
    wanted[REFERENCE / "engines.md"] = engines_page()
    mapping = NOTE.format(source="src/ipnb_refs/store/mapping")
    wanted[REFERENCE / "fields.md"] = mapping + fields_page()
    wanted[REFERENCE / "list.md"] = list_page()
    cases = NOTE.format(source="tests/cases/references")
    wanted[REFERENCE / "what-to-type.md"] = cases + typing_page()
    wanted[REFERENCE / "programs.md"] = cases + programs_page()
    known = NOTE.format(source="the known failures in tests/")
    wanted[DOCS / "explanation" / "limits.md"] = known + limits_page()
    with suppress(OSError):  # without terminals, the picture stays as it is
        wanted[PICTURE] = picture(*PICTURED)
    wanted[REFERENCE / "api.md"] = NOTE.format(source="the docstrings") + api_page()
    wanted[REFERENCE / "settings.schema.json"] = json_schema(KEYS)
    wanted[REFERENCE / "settings.md"] = with_keys((REFERENCE / "settings.md").read_text("utf-8"))
    for page in (ROOT / "README.md", *sorted(DOCS.rglob("*.md"))):
        if page not in wanted:
            text = page.read_text("utf-8")
            wanted[page] = session(text) if is_session(text) else with_output(text)
    return wanted


def main(arguments: list[str]) -> int:
    """Write the pages, or only say which are out of date."""
    wanted = pages()
    stale = [p for p, text in wanted.items() if not p.exists() or p.read_text("utf-8") != text]
    stray = [p for p in (REFERENCE / "rules").glob("*.md") if p not in wanted]
    for page in [*stale, *stray]:
        print(f"out of date: {page.relative_to(ROOT)}")
    if "--check" in arguments:
        return int(bool(stale or stray))
    for page in stale:
        page.write_text(wanted[page], encoding="utf-8", newline="\n")
    for page in stray:
        page.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
