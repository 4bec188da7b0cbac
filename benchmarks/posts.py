"""Posts and bibliographies for the benchmarks, the same each time."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SURNAMES = (
    "Adler Baker Conti Dupont Eriksen Fischer Hansen Ito Jansen Keller Lindqvist Moreau Novak "
    "Olsen Petrov Quinn Rossi Santos Tanaka Ueda Vogel Weber Xu Young Zimmer"
).split()
WORDS = "mind brain fear safety attachment memory care sleep pain {DNA} {Europe}".split()
PARAGRAPH = (
    "We go on for a while about what is known of care and company, and of what people told us over "
    "the years when they came to see us at the clinic. "
)
CITED = 20


def works(entries: int) -> list[tuple[str, str, str, int]]:
    """The key, the two surnames and the year of so many works."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return [
        (
            f"key{n}",
            SURNAMES[n % 25] + letters[n // 25 % 26] + ("", "x", "y", "z")[n // 650 % 4],
            SURNAMES[(n * 7 + 3) % 25],
            1950 + n % 70,
        )
        for n in range(entries)
    ]


def bibliography(entries: int) -> str:
    """The text of a .bib file of so many articles."""
    draw = random.Random(7)  # noqa: S311 - the same file each time, not a secret
    return "\n".join(
        f"@article{{{key},\n  author = {{{first}, A. and {second}, B.}},\n"
        f"  title = {{{' '.join(draw.choices(WORDS, k=7))} {n}}},\n  year = {{{year}}},\n"
        f"  journal = {{Journal of {draw.choice(WORDS)}}},\n  volume = {{{n % 120}}},\n"
        f"  pages = {{{n}--{n + 9}}},\n  doi = {{10.1000/{n}}}\n}}\n"
        for n, (key, first, second, year) in enumerate(works(entries))
    )


def one_post(folder: Path, entries: int) -> None:
    """A post with 20 citations, as people type them and with the keys of pandoc."""
    cited = [works(entries)[n * 9 % entries] for n in range(CITED)]
    typed = (f"The mind is shaped by others ({a} & {b}, {year}). " for _, a, b, year in cited)
    keyed = (f"The mind is shaped by others [@{key}]. " for key, *_ in cited)
    for name, cites in (("post.md", typed), ("keyed.txt", keyed)):
        text = "\n\n".join(PARAGRAPH * 3 + cite + PARAGRAPH for cite in cites)
        (folder / name).write_text(f"# Care\n\n{text}\n", "utf-8")
    (folder / "references.bib").write_text(bibliography(entries), "utf-8")


def blog(folder: Path, posts: int, entries: int) -> None:
    """So many posts of some 10 kB in a repository, with citations of all forms and a few slips."""
    draw, known = random.Random(3), works(entries)  # noqa: S311 - the same posts each time
    (folder / ".git").mkdir()
    (folder / "posts").mkdir()
    (folder / "references.bib").write_text(bibliography(entries), "utf-8")
    for number in range(posts):
        parts = (PARAGRAPH * 2 + _cited(draw, known) + PARAGRAPH for _ in range(CITED))
        text = f"---\ntitle: Post {number}\n---\n\n# Care {number}\n\n" + "\n\n".join(parts)
        (folder / "posts" / f"p{number:04}.md").write_text(f"{text}\n", "utf-8")


def as_pages(folder: Path) -> list[str]:
    """The posts of a blog as HTML, in files of their own beside it."""
    (folder / "pages").mkdir()
    pages = []
    for file in sorted((folder / "posts").glob("*.md")):
        text = file.read_text("utf-8").rpartition("---\n")[2]
        page = "\n".join(f"<p>{each}</p>" for each in text.split("\n\n") if each.strip())
        (folder / "pages" / f"{file.stem}.html").write_text(page, "utf-8")
        pages.append(page)
    return pages


def as_export(texts: Iterable[str]) -> str:
    """An export of WordPress with these posts."""
    items = "".join(
        f"<item><title>Post {number}</title><content:encoded><![CDATA[{text}]]></content:encoded>"
        f"<wp:post_name>post-{number}</wp:post_name><wp:status>publish</wp:status></item>\n"
        for number, text in enumerate(texts)
    )
    return (
        '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        f'xmlns:wp="http://wordpress.org/export/1.2/"><channel>\n{items}</channel></rss>\n'
    )


def _cited(draw: random.Random, known: list[tuple[str, str, str, int]]) -> str:
    (_, a, b, year), (_, c, d, other) = draw.choice(known), draw.choice(known)
    forms = (
        (40, f"The mind is shaped by others ({a} & {b}, {year}). "),
        (30, f"As {a} and {b} ({year}) said, the mind is shaped. "),
        (10, f"In a later study, Daniel {a} and {b} ({year}, p. 3) wrote of it. "),
        (10, f"This was seen twice (see {a} & {b}, {year}; {c} & {d}, {other}). "),
        (5, f"Others ({a} & {b}, {year + 40}) doubt it. "),
        (5, f"The {year} meeting in Paris was long, and ({a}, {year}) was there. "),
    )
    return draw.choices([form for _, form in forms], [weight for weight, _ in forms])[0]
