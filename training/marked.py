"""Prints how many entries of known lists `import` marks with "% check", of the right and the wrong.

    python training/marked.py LISTS.jsonl.gz

LISTS is of the shape that `learn_entries.py` reads. An entry is right where all facts that are
known of it were read as they are; good marks stand at the wrong ones, and seldom at the right ones.
The first shares are those of the marks that say what may be read wrongly, the second those of all:
a word that was not read, or given names that are not typed, are marked in a right entry too.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from facts import wrong_facts

import ipnb_refs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HEADING = "References"
UNSURE = "may be read wrongly"


def judged(refs: list[Mapping[str, str]]) -> Iterator[tuple[bool, bool, bool]]:
    """Import the entries of one list, and say of each whether it is right, unsure, and marked."""
    texts = [" ".join(ref["text"].split()) for ref in refs]
    post = ipnb_refs.read(f"{HEADING}\n\n" + "\n\n".join(texts) + "\n", format="text")
    imported = ipnb_refs.import_lists(post)
    for entry, doubts in zip(imported.entries, imported.doubts, strict=True):
        ref = refs[(entry.origin.line - len((HEADING, ""))) // 2]
        unsure = any(doubt.endswith(UNSURE) for doubt in doubts)
        yield not wrong_facts(ref, entry.to_csl()), unsure, bool(doubts)


def main() -> None:
    """Read the lists, and print two shares for each kind of list."""
    path = Path(sys.argv[1])
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    total: Counter[tuple[str, bool]] = Counter()
    unsure: Counter[tuple[str, bool]] = Counter()
    marked: Counter[tuple[str, bool]] = Counter()
    for row in map(json.loads, filter(None, text.split("\n"))):
        kind = row["id"].partition("/")[0]
        for is_right, is_unsure, is_marked in judged(row["refs"]):
            total[kind, is_right] += 1
            unsure[kind, is_right] += is_unsure
            marked[kind, is_right] += is_marked
    for kind in dict.fromkeys(kind for kind, _ in total):
        shares = [
            f"{unsure[kind, is_right] / max(1, total[kind, is_right]):.3f} "
            f"({marked[kind, is_right] / max(1, total[kind, is_right]):.3f}) of "
            f"{total[kind, is_right]} {name} entries"
            for is_right, name in ((False, "wrong"), (True, "right"))
        ]
        print(f"{kind}: marked {' and '.join(shares)}")


if __name__ == "__main__":
    main()
