"""Ratios of speed on a generated article; bare seconds mean nothing on a shared machine.

Reading and resolving against a bare scan for years, Markdown and HTML against plain text, a post
with links that the program wrote against the same without, loading a store against bibtexparser's
own split, and the growth of the time when the text doubles.
"""

from __future__ import annotations

import logging
import random
import re
import time
from typing import TYPE_CHECKING

import peers
from bibtexparser.splitter import Splitter

import ipnb_refs
from ipnb_refs.sections import with_links

if TYPE_CHECKING:
    from collections.abc import Callable

SURNAMES = "Adler Baker Conti Dupont Eriksen Fischer García Hansen Ito Jansen Keller López".split()
WORDS = "the mind takes shape between people and what heals is company in a safe room".split()
WORKS = [(SURNAMES[i % 12], 1960 + i % 60) for i in range(60)]
YEAR = re.compile(r"(?<!\d)(?:1[4-9]\d\d|20[0-3]\d)(?!\d)")


def article(size: int) -> str:
    """Prose of at least so many characters, a citation in every fourth sentence.

    So dense are citations in articles; nearly all of these are in the store of `bib(60)`.
    """
    draw = random.Random(7)  # noqa: S311 - the same article each time, not a secret
    sentences: list[str] = []
    length = 0
    while length < size:
        cite = ""
        if len(sentences) % 4 == 0:
            name, other = draw.sample(WORKS, 2)
            cite = draw.choice([" ({} & Baker, {})", " ({} & Baker, {}; {} & Baker, {})"])
            cite = cite.format(*name, *other)
        sentences.append(" ".join(draw.choices(WORDS, k=15)).capitalize() + f"{cite}.")
        length += len(sentences[-1]) + 1
    return "\n\n".join(" ".join(sentences[i : i + 6]) for i in range(0, len(sentences), 6))


def bib(entries: int) -> str:
    """A store of so many articles."""
    return "\n".join(
        f"@article{{key{i}, author = {{{WORKS[i % 60][0]}, A. and Baker, B.}},\n"
        f"  year = {{{WORKS[i % 60][1]}}},\n"
        f"  title = {{A title of {{Some}} length {i}}}, journal = {{Journal}}, volume = {{{i}}}}}"
        for i in range(entries)
    )


def linked(text: str, store: ipnb_refs.Store) -> str:
    """A post in Markdown whose citations are links, as `references --write --links` makes them."""
    document = ipnb_refs.read(text)
    return with_links(document, ipnb_refs.resolve(ipnb_refs.parse(document, store), store))


def seconds(run: Callable[[], object]) -> float:
    """The best of five runs."""
    times = []
    for _ in range(5):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def rows() -> dict[str, float]:
    """All ratios by their name."""
    text, source = article(50_000), bib(10_000)
    store = ipnb_refs.load_store(text=bib(60))
    marked = "\n\n".join(f"<p>{p}</p>" for p in text.split("\n\n"))

    def reading(post: str, markup: str) -> float:
        return seconds(
            lambda: ipnb_refs.resolve(ipnb_refs.parse(ipnb_refs.read(post, markup), store), store)
        )

    plain = reading(text, "text")
    long = article(80_000)
    theirs = peers.seconds_of_touchneedle(text)
    alone = seconds(lambda: ipnb_refs.parse(ipnb_refs.read(text, "text")))
    compared = {"touchneedle finding citations / reading them": theirs / alone} if theirs else {}
    return {
        "reading and resolving / a bare scan for years": plain
        / seconds(lambda: YEAR.findall(text)),
        "Markdown / plain text": reading(text, "markdown") / plain,
        "HTML / plain text": reading(marked, "html") / plain,
        "a post with its citations linked / without links": reading(linked(long, store), "markdown")
        / reading(long, "markdown"),
        "twice the text / once": reading(text * 2, "text") / plain,
        "loading 10,000 entries / bibtexparser's split": seconds(
            lambda: ipnb_refs.load_store(text=source)
        )
        / seconds(lambda: Splitter(source).split()),
        **compared,
    }


def main() -> None:
    """Print the ratios."""
    logging.disable()
    for name, ratio in rows().items():
        print(f"{name:<56} {ratio:6.1f}")


if __name__ == "__main__":
    main()
