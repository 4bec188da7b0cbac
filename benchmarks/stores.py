"""Ratios of speed and memory of stores; bare seconds mean nothing on a shared machine.

Loading 10,000 entries against bibtexparser's own split of the same text, the growth to 100,000,
and how many entries are decoded to check one post.
"""

from __future__ import annotations

import logging
import random
import time
import tracemalloc
from typing import TYPE_CHECKING
from unittest import mock

import peers
from bibtexparser.splitter import Splitter

import ipnb_refs
from ipnb_refs.store.bibtex import decode_entry

if TYPE_CHECKING:
    from collections.abc import Callable

SURNAMES = "Adler Baker Conti Dupont Eriksen Fischer Hansen Ito Jansen Keller".split()
SPECIAL = ["{\\'E}mile Zola", "van der Berg, Jan", "Garc{\\'\\i}a L{\\'o}pez, C.", "{The Group}"]
WORDS = "mind brain fear safety attachment memory care sleep pain {DNA} {Europe}".split()
KINDS = ("article", "book", "incollection", "inproceedings", "phdthesis", "online")
SIZES = (10_000, 100_000)
SMALL = 2_000


def store(entries: int) -> str:
    """The text of a .bib file of so many entries, alike each time."""
    draw = random.Random(11)  # noqa: S311 - the same file each time, not a secret
    return "\n".join(_entry(number, draw) for number in range(entries))


def _entry(number: int, draw: random.Random) -> str:
    people = [f"{draw.choice(SURNAMES)}, {draw.choice('ABCDE')}. {number % 97}." for _ in range(2)]
    if number % 9 == 0:
        people.append(draw.choice(SPECIAL))
    fields = {
        "author": " and ".join(people),
        "title": " ".join(draw.choices(WORDS, k=8)) + f" {number}",
        "year": str(1950 + number % 75),
        "journal": f"Journal of {draw.choice(WORDS)}",
        "volume": str(number % 120),
        "pages": f"{number}--{number + 9}",
        "doi": f"10.1000/{number}",
        "abstract": " ".join(draw.choices(WORDS, k=60)),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@{KINDS[number % len(KINDS)]}{{key{number},\n{lines}\n}}\n"


def seconds(run: Callable[[], object], runs: int = 5) -> float:
    """The best of some runs."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def decoded_for_one_post(loaded: ipnb_refs.Store) -> int:
    """How many entries are decoded to check a post that cites three works."""
    works = loaded.works[100:103]
    cites = "; ".join(
        f"{work.names[0].surname}, {work.issued.year}" for work in works if work.issued
    )
    with mock.patch("ipnb_refs.store.bibtex.decode_entry", wraps=decode_entry) as decoded:
        ipnb_refs.check(ipnb_refs.read(f"So it is ({cites})."), loaded)
    return decoded.call_count


def loading(size: int, found: dict[str, float]) -> float:
    """The seconds that so many entries take to load; the ratio goes to what was found."""
    text = store(size)
    runs = 5 if size == SIZES[0] else 1
    ours = seconds(lambda: ipnb_refs.load_store(text=text), runs)
    found[f"loading {size:,} entries / bibtexparser's split"] = ours / seconds(
        lambda: Splitter(text).split(), runs
    )
    return ours


def rows() -> dict[str, float]:
    """All ratios by their name."""
    found: dict[str, float] = {}
    small, large = (loading(size, found) for size in SIZES)
    found["ten times the entries / once"] = large / small
    few = store(SMALL)
    if theirs := peers.seconds_of_pybtex(few):
        ours = seconds(lambda: ipnb_refs.load_store(text=few))
        found[f"loading {SMALL:,} entries / pybtex"] = ours / theirs
    tracemalloc.start()
    loaded = ipnb_refs.load_store(text=store(SIZES[0]))
    found["MB of memory for 10,000 entries, at most"] = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    found["entries decoded to check one post"] = decoded_for_one_post(loaded)
    return found


def main() -> None:
    """Print the ratios."""
    logging.disable()
    for name, ratio in rows().items():
        print(f"{name:<56} {ratio:6.1f}")


if __name__ == "__main__":
    main()
