"""Compares what two builds say of the same posts: to show that a rebuilding changed no behavior.

    python benchmarks/compare_builds.py OLD NEW FOLDER...

OLD and NEW are `ipnb-refs` programs, each in its own environment. Each FOLDER is a folder of posts,
with a `references.bib` where they have one. Compared are the JSON of `parse` and of `check`
(messages and help aside), and, byte for byte, what `references` prints. The exit code is 1 where
anything differs; the first differences are shown.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

WORDS = frozenset({"message", "help", "title", "explanation", "advice", "name", "why"})
"""Keys whose values are words for people."""
SHOWN = 5


def said(program: str, folder: Path, *words: str) -> str:
    """What a command prints about a folder, run inside it."""
    done = subprocess.run(  # noqa: S603 - the two programs that were named
        [program, *words, "."], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    return done.stdout


def bare(value: Any) -> Any:
    """A JSON value without the words for people; the name of a person is kept."""
    if isinstance(value, dict):
        return {k: bare(v) for k, v in value.items() if k not in WORDS or isinstance(v, dict)}
    if isinstance(value, list):
        return [bare(each) for each in value]
    return value


def leaves(value: Any, path: str = "") -> dict[str, Any]:
    """The leaves of a JSON value by their path."""
    pairs = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    inner = [leaves(each, f"{path}.{key}") for key, each in pairs]
    return {k: v for each in inner for k, v in each.items()} if inner else {path: value}


def differences(old: str, new: str) -> list[str]:
    """Where two JSON texts differ, words aside."""
    ours, theirs = leaves(bare(json.loads(old))), leaves(bare(json.loads(new)))
    keys = dict.fromkeys((*ours, *theirs))
    return [
        f"{k}: {ours.get(k)!r} -> {theirs.get(k)!r}" for k in keys if ours.get(k) != theirs.get(k)
    ]


def compared(old: str, new: str, folder: Path) -> dict[str, list[str]]:
    """What differs between two builds in one folder, by command."""
    found = {}
    for command in ("parse", "check"):
        words = (command, "--output-format", "json")
        found[command] = differences(said(old, folder, *words), said(new, folder, *words))
    lists = [said(each, folder, "references", "--to", "text") for each in (old, new)]
    found["references"] = [] if lists[0] == lists[1] else ["the printed lists differ"]
    return found


def main() -> int:
    """Compare, and say what differs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("folders", nargs="+", type=Path)
    options = parser.parse_args()
    old, new = (str(Path(program).absolute()) for program in (options.old, options.new))
    total = {"parse": 0, "check": 0, "references": 0}
    with ThreadPoolExecutor() as pool:
        results = pool.map(lambda f: (f, compared(old, new, f)), options.folders)
        for folder, found in results:
            for command, rows in found.items():
                total[command] += bool(rows)
                for row in rows[:SHOWN]:
                    print(f"{folder}: {command}: {row}")
    print(
        f"{len(options.folders)} folders: "
        + ", ".join(f"{c} differs in {n}" for c, n in total.items())
    )
    return int(any(total.values()))


if __name__ == "__main__":
    sys.exit(main())
