"""The fuzz runner: `python -m fuzz SECONDS [SEED]`, from this folder's parent.

All targets take turns. An exception, a broken promise, or an input that takes longer than two
seconds of the processor is told once for each place in the code, with the seed that makes it again:
`python -m fuzz --again TARGET SEED`. The exit code is 1 where there is any. At the end a folder of
hostile files is checked as a whole.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from fuzz.folder import check_folder
from fuzz.targets import TARGETS

SLOW = 2.0
FILES = 1_000


def trouble(target: str, number: int) -> str:
    """Run one input; what is wrong and where, "" for nothing."""
    draw = random.Random(f"{target} {number}")  # noqa: S311 - the same input again, not a secret
    start = time.process_time()
    try:
        TARGETS[target](draw, number)
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        place = next((f for f in reversed(frames) if "ipnb_refs" in f.filename), frames[-1])
        mine = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}"
        return f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno} ({mine})"
    took = time.process_time() - start
    return f"slow: {took:.1f} s" if took > SLOW else ""


def fuzz(seconds: float, first: int) -> int:
    """Run all targets in turn for so long; gives how many kinds of trouble there are."""
    counts: Counter[str] = Counter()
    found: dict[tuple[str, str], int] = {}
    for target in TARGETS:
        trouble(target, first)  # what is loaded and made once
    number, until = first, time.monotonic() + seconds
    while time.monotonic() < until:
        number += 1
        for target in TARGETS:
            counts[target] += 1
            said = trouble(target, number)
            kind = (target, said.partition(":")[0] if said.startswith("slow") else said)
            if said and kind not in found:
                found[kind] = number
                print(f"{target} {number}: {said}", flush=True)
    for target, count in counts.items():
        print(f"{count:>9,} {target}")
    return len(found)


def main() -> int:
    """Do what the command line asks for."""
    if sys.argv[1:2] == ["--again"]:
        target, number = sys.argv[2], int(sys.argv[3])
        TARGETS[target](random.Random(f"{target} {number}"), number)  # noqa: S311 - as above
        return 0
    seconds = float(sys.argv[1]) if sys.argv[1:] else 60.0
    seed = int(sys.argv[2]) if sys.argv[2:] else int(time.time()) * 1_000
    kinds = fuzz(seconds, seed)
    with tempfile.TemporaryDirectory() as name:
        code, changed = check_folder(Path(name), FILES, seed)
    print(f"a folder of {FILES:,} hostile files: exit code {code}, {changed} changed")
    return int(bool(kinds) or code not in (0, 1) or bool(changed))


if __name__ == "__main__":
    sys.exit(main())
