"""Measures accuracy over a folder of data, and writes docs/reference/accuracy.md.

python benchmarks/accuracy/run.py FOLDER [--no-peers] [--no-page]
"""

from __future__ import annotations

import argparse
import platform
import sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import measures
import peers
from collect import Collected, collect
from ours import OURS
from shapes import FACTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from measures import Counts, Finds, Found, Program
    from shapes import Article, Post, TaggedList

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "accuracy.md"
HEAD = """\
# Accuracy

How often the program is right, on data that others have tagged. `make accuracy DATA=FOLDER` writes
this page, never a hand; `benchmarks/accuracy/README.md` says which data it takes. None of them is
part of this project.

Measured on {day} with {versions}, Python {python} on {system}.
"""
DEVELOPMENT = """\
These are the data that the program was developed with: on others, expect somewhat less. More than
that, the weights by which typed entries are read were learned from these two sets;
[How typed entries are read](../explanation/reading-lists.md) has the figures for entries that were
not learned from.
"""
FIND = """\
## Citations in posts

A citation is found where the year that somebody marked is taken for one; no program knows a
bibliography here; the others, which know plain text, get blanks for markup. *Precision* is the
share of what was found that is right, *recall* the share of what there is that was found, and *F1*
their harmonic mean.
"""
LINK = """\
## Citations in articles

The same for articles whose citations carry tags. *Links* are right where the work is the one that
the tag names; for them the program has the list of the article as its bibliography. It never
guesses: of two works that both fit, it takes neither. A citation that has no tag counts as a false
alarm.
"""
LISTS = """\
## Typed entries

Entries of lists as people typed them, taken apart. *Seen* is the share that is taken for an entry
at all, *all right* the share of which every fact that somebody tagged is right; the other columns
are the F1 of one fact, a dash where a program never gives it. An author is the surname of the first
one; titles, containers, and publishers may differ in a tenth of their letters, and the number of an
issue may stand for that of the volume.
"""
LINT = """\
## Errors in posts with a typed list

An error is a citation or an entry that a reader would have to ask about: missing from the list,
never cited, or with another name or year than the list; two at the same place count for one. A
finding counts for one error, and a *false* one is beside none.
"""
SOURCES = """\
## The data

| source | what | license |
| --- | --- | --- |
{rows}
"""


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--no-page", action="store_true")
    parser.add_argument("--development", action="store_true", help="the data we develop with")
    given = parser.parse_args()
    if not given.folder.is_dir():
        sys.exit(f"{given.folder}: no such folder; it holds a folder for each source")
    found = collect(given.folder)
    for note in found.notes:
        print(f"left out: {note}", file=sys.stderr)
    if not (found.articles or found.posts or found.lists):
        sys.exit(f"{given.folder}: no data in a format that is known")
    others, notes = ([], []) if given.no_peers else peers.installed()
    text = page([OURS, *others], found, notes, is_development=given.development)
    print(text)
    if not given.no_page:
        PAGE.write_text(text, "utf-8", newline="\n")


def page(
    programs: Sequence[Program], found: Collected, notes: Sequence[str], *, is_development: bool
) -> str:
    """The page of the documentation."""
    head = HEAD.format(
        day=date.today().isoformat(),
        versions=", ".join(f"{each.name} {each.version}" for each in programs),
        python=platform.python_version(),
        system=platform.system(),
    )
    parts = [head, DEVELOPMENT] if is_development else [head]
    if found.posts:
        parts.append(FIND + "\n" + "\n".join(_posts(programs, found.posts)) + "\n")
    if found.articles:
        parts.append(LINK + "\n" + "\n".join(_articles(programs, found.articles)) + "\n")
    if found.lists:
        parts.append(LISTS + "\n" + "\n".join(_lists(programs, found.lists)) + "\n")
    marked = [each for each in found.posts if each.errors is not None]
    if marked:
        parts.append(LINT + "\n" + "\n".join(_errors(programs, marked)) + "\n")
    if notes:
        parts.append("## Other programs\n\n" + "\n".join(f"- {each}." for each in notes) + "\n")
    parts.append(SOURCES.format(rows="\n".join(_sources(found))))
    return "\n".join(parts)


def _posts(programs: Iterable[Program], posts: Sequence[Post]) -> list[str]:
    rows = ["| program | citations | precision | recall | F1 |", "| --- | --- | --- | --- | --- |"]
    for program in programs:
        if program.citations is not None:
            counts = measures.citations_in_posts(program.citations, posts)
            rows.append(f"| {program.name} | {counts.wanted:,} | {_three(counts)} |")
    return rows


def _articles(programs: Iterable[Program], articles: Sequence[Article]) -> list[str]:
    rows = [
        "| program | citations | precision | recall | F1 | links: precision | recall | F1 |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for program in programs:
        if program.linked is not None:
            dates, links = measures.citations_in_articles(program.linked, articles)
            name = f"{program.name}, with the bibliography"
            rows.append(f"| {name} | {dates.wanted:,} | {_three(dates)} | {_three(links)} |")
        if program.citations is not None:
            finds = program.citations
            dates, _ = measures.citations_in_articles(
                lambda a, f=finds: f(a.text, "text"), articles
            )
            rows.append(f"| {program.name} | {dates.wanted:,} | {_three(dates)} | | | |")
    return rows


def _as_text(finds: Finds, article: Article) -> Iterable[Found]:
    return finds(article.text, "text")


def _lists(programs: Sequence[Program], lists: Sequence[TaggedList]) -> list[str]:
    named = " | ".join(FACTS)
    rows = [f"| source | program | entries | seen | {named} | all right |", "| --- " * 12 + "|"]
    for source in dict.fromkeys(each.origin.source for each in lists):
        of_source = [each for each in lists if each.origin.source == source]
        for program in programs:
            if program.entries is None:
                continue
            got = measures.entries_of_lists(program.entries, of_source)
            facts = " | ".join(
                f"{each.f1:.3f}" if each.found else "–" for each in got.facts.values()
            )
            whole = f"{got.whole / got.n:.3f}"
            seen = f"{got.seen / got.n:.3f}"
            rows.append(f"| {source} | {program.name} | {got.n:,} | {seen} | {facts} | {whole} |")
    return rows


def _errors(programs: Iterable[Program], posts: Sequence[Post]) -> list[str]:
    rows = ["| program | errors | found | findings | false |", "| --- | --- | --- | --- | --- |"]
    for program in programs:
        if program.errors is not None:
            got = measures.errors_in_posts(program.errors, posts)
            rows.append(
                f"| {program.name} | {got.wanted} | {got.found} | {got.shown} | {got.false} |"
            )
    return rows


def _three(counts: Counts) -> str:
    return f"{counts.precision:.3f} | {counts.recall:.3f} | {counts.f1:.3f}"


def _sources(found: Collected) -> list[str]:
    """A row for each source: what there is, and under which licenses how much of it."""
    counted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for article in found.articles:
        counted[article.origin.source, "article"][article.origin.license] += 1
    for post in found.posts:
        counted[post.origin.source, "post or excerpt"][post.origin.license] += 1
    for each in found.lists:
        counted[each.origin.source, "typed entry"][each.origin.license] += len(each.entries)
    rows = []
    for (source, what), licenses in counted.items():
        url, number = found.urls.get(source), licenses.total()
        name = f"[{source}]({url})" if url else source
        many = {"typed entry": "typed entries", "post or excerpt": "posts and excerpts"}
        shown = what if number == 1 else many.get(what, f"{what}s")
        told = ", ".join(each or "not named" for each, _ in licenses.most_common())
        rows.append((what, -number, f"| {name} | {number:,} {shown} | {told} |"))
    return [row for *_, row in sorted(rows)]


if __name__ == "__main__":
    main()
