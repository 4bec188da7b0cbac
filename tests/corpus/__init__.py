"""Posts as people write them, and the two snapshots of what is read and found in them.

The README of this folder says what lies in it and how to add a post.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs import Format, Settings, load_store, locate, read
from ipnb_refs.pipeline import examine
from ipnb_refs.rules import CATALOGUE

if TYPE_CHECKING:
    from ipnb_refs import Cite, Diagnostic, Document, Resolution, Store
    from ipnb_refs.pipeline import Examination

FOLDER = Path(__file__).parent
FINDINGS, CITATIONS = FOLDER / "findings.txt", FOLDER / "citations.txt"
FAULTY, LISTED, STORED = "faulty", "listed", "stored"
FORMATS = {".md": Format.MARKDOWN, ".mdx": Format.MARKDOWN, ".qmd": Format.MARKDOWN,
           ".html": Format.HTML, ".txt": Format.TEXT}  # fmt: skip
EVERY_RULE = Settings(
    # Those that are off by default are called in full.
    extend_select=tuple(rule.id.code for rule in CATALOGUE if rule.id.code[:3] in ("CIT", "REF")),
    ignore=("REF109",),
)
"""Rules that are off by default run too, but for the one that asks for a list in every post."""

POSTS = tuple(
    str(path.relative_to(FOLDER))
    for folder in (FAULTY, LISTED, STORED)
    for path in sorted((FOLDER / folder).iterdir())
)
"""Every post by its path in this folder: `listed/en-slow-trains.md`."""

_STORE = load_store(FOLDER.parents[1] / "data" / "references.bib")
_NO_STORE = load_store(text="")
_UNSAID = "not yet said"
_HEADS = {
    FINDINGS: """\
# Every finding in the posts of this folder: file:line:column code severity «marked words» | why.
# Written by `python -m corpus --write`, run in the folder above; what follows a bar is kept.
""",
    CITATIONS: """\
# What is read in the posts of this folder: the number of cites of each, and the cites in text
# order with their verdict. Written by `python -m corpus --write`, run in the folder above.
""",
}
_SECTIONS = {
    True: "# --- mistakes made on purpose",
    False: "# --- known false alarms: each says after the bar why it is wrong",
}


@cache
def document_of(post: str) -> Document:
    """Read a post."""
    path = FOLDER / post
    return read(path.read_text("utf-8"), format=FORMATS[path.suffix], path=post)


def store_of(post: str) -> Store:
    """Give what a post is checked against: the project's own store where its list is not typed."""
    return _NO_STORE if post.startswith(LISTED) else _STORE


@cache
def examined(post: str) -> Examination:
    """Read, resolve and lint a post."""
    return examine(document_of(post), store_of(post), EVERY_RULE)


def finding_line(found: Diagnostic, text: str) -> str:
    """Say where a finding is, of which rule, and which words it marks; not what it says of them."""
    assert found.span is not None
    line, column = locate(text, found.span.start)
    words = " ".join(found.span.of(text).split())
    return f"{found.path}:{line}:{column} {found.rule.code} {found.severity} «{words}»"


def findings() -> list[str]:
    """Every finding of every post."""
    return [
        finding_line(each, document_of(post).text)
        for post in POSTS
        for each in examined(post).diagnostics
    ]


def cite_line(resolution: Resolution) -> str:
    """Say who is cited, of when, and what becomes of it."""
    verdict = " ".join((resolution.reason, *resolution.candidates))
    return f"    {named(resolution.cite)}: {verdict}"


def named(cite: Cite) -> str:
    """The names and the date of a cite."""
    names = " & ".join(name.name.surname for name in cite.names)
    others = " et al." if cite.et_al else ""
    date = cite.date
    assert date is not None
    original = f"{date.original_year}/" if date.original_year else ""
    return f"{names}{others}, {original}{date.year or date.status}{date.year_suffix}"


def citations() -> list[str]:
    """What is read in every post."""
    rows = []
    for post in POSTS:
        resolutions = examined(post).resolutions
        rows += [f"{post}: {len(resolutions)}", *map(cite_line, resolutions)]
    return rows


def snapshot(file: Path) -> list[tuple[str, str]]:
    """Give the lines of a snapshot, each with what is said of it after a bar."""
    rows = file.read_text("utf-8").splitlines() if file.exists() else []
    parted = [row.partition(" | ") for row in rows if row and not row.startswith("# ")]
    return [(row, why) for row, _, why in parted]


def write() -> None:
    """Write both snapshots anew."""
    said, found = dict(snapshot(FINDINGS)), sorted(findings())
    rows = []
    for on_purpose, section in _SECTIONS.items():
        rows += ["", section]
        for row in found:
            if row.startswith(FAULTY) is on_purpose:
                why = said.get(row) or ("" if on_purpose else _UNSAID)
                rows.append(f"{row} | {why}" if why else row)
    FINDINGS.write_text(_HEADS[FINDINGS] + "\n".join(rows) + "\n", "utf-8")
    CITATIONS.write_text(_HEADS[CITATIONS] + "\n" + "\n".join(citations()) + "\n", "utf-8")


def unexplained() -> list[str]:
    """Known false alarms that nobody has said anything of."""
    return [
        row
        for row, why in snapshot(FINDINGS)
        if not row.startswith(FAULTY) and why in ("", _UNSAID)
    ]
