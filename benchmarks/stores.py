"""Ratios of speed and memory of stores; bare seconds mean nothing on a shared machine.

Loading 10,000 entries against bibtexparser's own split of the same text, the growth to 100,000,
many small files that people typed, and how many entries are decoded to check one post. A store
makes its rows and finds its problems when they are asked for: what a check needs is all of it.
"""

from __future__ import annotations

import logging
import random
import time
import tracemalloc
from pathlib import Path
from tempfile import TemporaryDirectory
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
ODD_FILES, ODD_RUNS = 200, 15
ODD = {
    "author": [
        '"J{\\"o}rg N{\\\'e}meth"',
        "ADLER # { and Bo Berg}",
        "{Ann Adler\n\t\tand Bo Berg}",
    ],
    "title": ['"Plain Minds"', "{The {Brain}:\n\t\t  a Study}", '"{AND\\slash OR} trees"'],
    "journal": ["KONF-81", "{Mind}", "{Journal of Minds}"],
    "year": ["1981", "{1982}", '"1983"'],
    "month": ["sep", 'aug # "~13"', "{May}"],
    "pages": ["{71--109}", "{3-12}", '"9"'],
    "volume": ["{7}", "12", "{3}"],
    "note": ['"ask ann@example.org"', "{Wow!}", "{In ~\\cite{Minds}.}"],
    "annote": [
        "{Says what a mind is,\n\t\t  and what it is for.\n\t\t  " + "So it is. " * 12 + "}"
    ],
}
"""Values as people type them, by their fields."""

AROUND = ["", "", "", "% Encoding: UTF-8\n", "Minds and brains:\n\n", "@comment{by hand}\n\n"]
"""What stands before an entry."""


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


def odd_files(files: int) -> list[str]:
    """The texts of so many small files, as people typed them for decades; alike each time."""
    draw = random.Random(13)  # noqa: S311 - as above
    return [_odd_file(number, draw) for number in range(files)]


def _odd_file(number: int, draw: random.Random) -> str:
    """One entry; each third in capitals, and now and then without commas between its fields."""
    opening, closing = draw.choice([("{", "}"), ("(", ")")])
    end = "\n" if number % 40 == 0 else ",\n"
    lines = end.join(f"\t{name} =\t{draw.choice(ODD[name])}" for name in draw.sample([*ODD], 6))
    head = f"@{draw.choice(KINDS)}{opening}"
    if number % 3 == 0:
        head, lines = head.upper(), lines.replace("author", "AUTHOR").replace("title", "TITLE")
    return f"{draw.choice(AROUND)}{head}Key:{number},\n{lines}\n{closing}\n\n"


def whole(loaded: ipnb_refs.Store) -> tuple[object, ...]:
    """All that a check needs of a store: its rows, the tables of names, its problems."""
    return loaded.works, loaded.has_name("adler"), loaded.diagnostics


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
    theirs = seconds(lambda: Splitter(text).split(), runs)
    ours = seconds(lambda: ipnb_refs.load_store(text=text), runs)
    found[f"loading {size:,} entries / bibtexparser's split"] = ours / theirs
    ours = seconds(lambda: whole(ipnb_refs.load_store(text=text)), runs)
    found[f"loading {size:,} entries, and all that a check needs / the same"] = ours / theirs
    return ours


def loading_odd_files(found: dict[str, float]) -> None:
    """How long many small files take, one by one and as one store; the ratios go to the found."""
    texts = odd_files(ODD_FILES)
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.bib" for number in range(ODD_FILES)]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, "utf-8")
        ways: dict[str, Callable[[], object]] = {
            "text": lambda: [Splitter(text).split() for text in texts],
            "file": lambda: [Splitter(path.read_text("utf-8")).split() for path in paths],
            "each": lambda: [ipnb_refs.load_store(text=text) for text in texts],
            "one": lambda: ipnb_refs.load_store(*paths),
            "whole": lambda: whole(ipnb_refs.load_store(*paths)),
        }
        turns = [{name: seconds(run, 1) for name, run in ways.items()} for _ in range(ODD_RUNS)]
        times = {name: min(turn[name] for turn in turns) for name in ways}
    files = f"{ODD_FILES:,} small odd files"
    found[f"loading {files}, each alone / the same"] = times["each"] / times["text"]
    found[f"loading {files} as one store / the same"] = times["one"] / times["file"]
    found[f"loading {files} as one store, and all that / the same"] = times["whole"] / times["file"]


def rows() -> dict[str, float]:
    """All ratios by their name."""
    found: dict[str, float] = {}
    small, large = (loading(size, found) for size in SIZES)
    found["ten times the entries / once"] = large / small
    few = store(SMALL)
    loading_odd_files(found)
    if theirs := peers.seconds_of_pybtex(few):
        ours = seconds(lambda: whole(ipnb_refs.load_store(text=few)))
        found[f"loading {SMALL:,} entries / pybtex"] = ours / theirs
    tracemalloc.start()
    loaded = ipnb_refs.load_store(text=store(SIZES[0]))
    whole(loaded)
    found["MB of memory for 10,000 entries, at most"] = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    found["entries decoded to check one post"] = decoded_for_one_post(loaded)
    return found


def main() -> None:
    """Print the ratios."""
    logging.disable()
    for name, ratio in rows().items():
        print(f"{name:<64} {ratio:6.2f}")


if __name__ == "__main__":
    main()
