"""Texts that would be slow to read if anything in reading them were worse than linear."""

from __future__ import annotations

import timeit
from time import process_time
from typing import TYPE_CHECKING

import ipnb_refs
from generate.items import library

if TYPE_CHECKING:
    from collections.abc import Callable

_SENTENCE = (
    "The mind takes shape between people and what heals is company (Siegel, 2012; Adler & Baker, "
    "1999, p. 3). Schore (2001a, b) says so, and in 2016 Koehler did. "
)

TEXTS: dict[str, tuple[int, Callable[[int], str]]] = {
    "a long post": (3_000, lambda n: "\n\n".join(_SENTENCE for _ in range(n))),
    "citations in brackets": (100_000, lambda n: "(Siegel, 2012) " * n),
    "citations in sentences": (100_000, lambda n: "Siegel (2012) " * n),
    "opening parentheses": (100_000, lambda n: "(" * n),
    "<a": (100_000, lambda n: "<a " * n),
    "no space": (1_000_000, lambda n: "x" * n),
    "et al.": (100_000, lambda n: "et al. " * n),
    "capitalised words": (100_000, lambda n: "Siegel " * n),
    "capitalised words and commas": (100_000, lambda n: "Siegel, " * n),
    "initials": (100_000, lambda n: "J. " * n),
    "years": (100_000, lambda n: "2012 " * n),
    "one bracket of many works": (10_000, lambda n: f"({'; '.join(['Siegel, 2012'] * n)})"),
    "years of one author": (10_000, lambda n: f"(Siegel, {', '.join(['2012'] * n)})"),
    "nested brackets": (10_000, lambda n: "(" * n + "Siegel, 2012" + ")" * n),
    "brackets never closed": (20_000, lambda n: "(Siegel, 2012, " * n),
    "prefixes": (100_000, lambda n: f"({'see ' * n}Siegel, 2012)"),
    "entities": (100_000, lambda n: "&amp; " * n),
    "quotation marks": (100_000, lambda n: "“" * n + "2012"),
}
"""Each by its full size and by what makes it of a size; sizes count units, not characters."""

FORMATS = ("markdown", "html", "text")


def seconds(text: str, markup: str, runs: int = 3) -> float:
    """The best of some runs of reading and resolving a text with a store, of the processor's time.

    A busy machine stretches the clock. Without the collector, as `timeit` does: what it takes grows
    with all that the process holds.
    """
    store = library(0).store

    def run() -> None:
        ipnb_refs.resolve(ipnb_refs.parse(ipnb_refs.read(text, markup), store), store)

    return min(timeit.repeat(run, timer=process_time, number=1, repeat=runs))


def growth(name: str, markup: str, share: float = 1.0, runs: int = 3) -> tuple[float, float]:
    """Seconds for a text of a share of its full size, and how many times as many for two of it."""
    full, made = TEXTS[name]
    size = max(1, int(full * share))
    once, twice = (seconds(made(n), markup, runs) for n in (size, size * 2))
    return twice, twice / once
