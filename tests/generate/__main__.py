"""Prints what is not read as it was meant: `python -m generate [items of each form and language]`."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict

from generate.items import items
from generate.verdicts import troubles


def main() -> None:
    """Count the troubles by form and kind, with the shortest text of each."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    shortest: dict[tuple[str, str], str] = {}
    counts: Counter[tuple[str, str]] = Counter()
    totals: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for item in items(count):
        for alone in (False, True) if item.alone else (False,):
            mode = f"{item.form.id} alone" if alone else item.form.id
            totals[mode] += 1
            found = sorted(set(troubles(item, alone=alone)))
            failed[mode] += bool(found)
            for trouble in found:
                key = (mode, trouble)
                counts[key] += 1
                if len(item.text) < len(shortest.get(key, item.text + " ")):
                    shortest[key] = f"{item.text!r:.300} [{item.name}]"
    by_mode: dict[str, list[str]] = defaultdict(list)
    for (mode, trouble), n in counts.most_common():
        by_mode[mode].append(f"    {n:5} {trouble}: {shortest[mode, trouble]}")
    for mode, n in failed.most_common():
        if n:
            print(f"{mode}: {n} of {totals[mode]}")
            print("\n".join(by_mode[mode]))
    print(f"{sum(failed.values())} of {sum(totals.values())}")


main()
