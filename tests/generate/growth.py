"""Families of inputs that would be slow if anything in the library were worse than linear.

A family is made of any number of units: posts, lists, stores, near misses, and fixes. Whatever is
done with it, twice the units may take twice the time. It is the processor's time, the least of some
runs: a busy machine stretches the clock.
"""

from __future__ import annotations

import sys
import timeit
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from time import process_time
from typing import TYPE_CHECKING, Any

import ipnb_refs
from generate import hostile
from ipnb_refs.rules import check_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Made = Callable[[int], str]
_MOST_TABLES = 64
"""Caches of so many values at most are tables by language or format, not what inputs hold."""


def _reads(post: str, store: str) -> None:
    known = ipnb_refs.load_store(text=store)
    ipnb_refs.resolve(ipnb_refs.parse(ipnb_refs.read(post), known), known)


def _reads_html(post: str, store: str) -> None:
    known = ipnb_refs.load_store(text=store)
    ipnb_refs.resolve(ipnb_refs.parse(ipnb_refs.read(post, "html"), known), known)


def _opens(post: str, store: str) -> None:
    del store
    ipnb_refs.read(post)


def _opens_html(post: str, store: str) -> None:
    del store
    ipnb_refs.read(post, "html")


def _opens_text(post: str, store: str) -> None:
    del store
    ipnb_refs.read(post, "text")


def _checks(post: str, store: str) -> None:
    ipnb_refs.check(ipnb_refs.read(post), ipnb_refs.load_store(text=store))


def _fixes(post: str, store: str) -> None:
    ipnb_refs.fix(ipnb_refs.read(post), ipnb_refs.load_store(text=store), unsafe=True)


def _loads(post: str, store: str) -> None:
    del post
    known = ipnb_refs.load_store(text=store)
    assert known.entries is not None
    check_store(known)


def _loads_json(post: str, store: str) -> None:
    del post
    known = ipnb_refs.load_store(text=store, format="csl-json")
    assert known.entries is not None


def _lists(post: str, store: str) -> None:
    known = ipnb_refs.load_store(text=store)
    document = ipnb_refs.read(post)
    found = ipnb_refs.resolve(ipnb_refs.parse(document, known), known)
    ipnb_refs.write(ipnb_refs.build_references(found, known), "html")


def _imports(post: str, store: str) -> None:
    del store
    ipnb_refs.import_lists(ipnb_refs.read(post))


@dataclass(frozen=True)
class Family:
    """Inputs of one kind: a post and a store of so many units, and what is done with them."""

    name: str
    run: Callable[[str, str], None]
    post: Made
    store: Made

    def seconds(self, units: int, runs: int) -> float:
        """The least processor time of some runs.

        Without the collector, as `timeit` does: what it takes grows with all the process holds.
        """
        post, store = self.post(units), self.store(units)
        once = lambda: self.run(post, store)  # noqa: E731 - `timeit` calls it
        return min(timeit.repeat(once, _forget, timer=process_time, number=1, repeat=runs))


def _forget() -> None:
    """Empty what is remembered of single inputs, as a new process has it.

    Else a small input is remembered whole from run to run, and a large one is not. What is made
    once for a language or a format is kept: made anew, it would hide how the rest grows.
    """
    rooms = tuple(name for name in sys.modules if name.startswith("ipnb_refs"))
    for each in _remembering(rooms):
        each.cache_clear()


@cache
def _remembering(rooms: tuple[str, ...]) -> tuple[Any, ...]:
    found = [each for room in rooms for each in vars(sys.modules[room]).values()]
    caches = [each for each in found if hasattr(each, "cache_parameters")]
    return tuple(
        {
            id(each): each
            for each in caches
            if (each.cache_parameters()["maxsize"] or 0) > _MOST_TABLES
        }.values()
    )


def _nothing(_units: int) -> str:
    return ""


def _works(_units: int) -> str:
    return hostile.WORKS


def _families() -> Iterator[Family]:
    for name, unit in hostile.POSTS.items():
        yield Family(f"read {name}", _reads, unit, _works)
    for name, unit in hostile.PAGES.items():
        yield Family(f"read {name} (HTML)", _reads_html, unit, _works)
    for name, (post, store) in hostile.CHECKED.items():
        yield Family(f"check {name}", _checks, post, store)
    for name, (post, store) in hostile.FIXED.items():
        yield Family(f"fix {name}", _fixes, post, store)
    for name, post in hostile.LISTS.items():
        yield Family(f"check a list: {name}", _checks, post, _nothing)
        yield Family(f"import a list: {name}", _imports, post, _nothing)
    for name, store in hostile.STORES.items():
        yield Family(f"load {name}", _loads, _nothing, store)
    for name, store in hostile.CSL_JSON.items():
        yield Family(f"load CSL-JSON: {name}", _loads_json, _nothing, store)
    for name, (post, store) in hostile.PRINTED.items():
        yield Family(f"print {name}", _lists, post, store)


FAMILIES = tuple(_families())


def _marks() -> Iterator[Family]:
    for unit in hostile.MARKS:
        post = unit.__mul__
        yield Family(f"open {unit!r}", _opens, post, _nothing)
        if "<" in unit or "&" in unit:
            yield Family(f"open {unit!r} (HTML)", _opens_html, post, _nothing)
        if unit[:1].isalpha():
            yield Family(f"open {unit!r} (text)", _opens_text, post, _nothing)


MARKS = tuple(_marks())
"""Single marks, over and over: posts are only opened, and nothing is read in them."""


def growth(
    family: Family, least: float, factors: Sequence[int], runs: int = 3, most: int = 1 << 20
) -> tuple[float, ...]:
    """How many times as long each multiple takes as the one before; nothing where all are quick.

    One unit is as many as take `least` seconds; where not even `most` take so long, nobody waits.
    """
    units = 8
    family.seconds(units, 1)  # what is loaded and compiled once
    while (once := family.seconds(units, 1)) < least:
        units *= 2 if once > least / 4 else 4
        if units > most:
            return ()
    times = [family.seconds(units * factor, runs) for factor in (1, *factors)]
    return tuple(after / before for before, after in pairwise(times))
