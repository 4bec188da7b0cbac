"""Learns the weights by which typed entries are read: writes `src/ipnb_refs/entries/weights.json`.

    python training/learn_entries.py --lists LISTS.jsonl.gz --stores FOLDER --prose FILE
        [--folds 5] [--write]

LISTS holds one list a line: `{"id": ..., "refs": [{"text": ..., "first" or "authors": ..., "year",
"title", "container", "publisher", "volume", "page"}]}`; FOLDER holds .bib files, whose works are
printed in several styles and learned too; FILE holds paragraphs of prose, one a line, as they stand
between entries. README.md beside this file names the public data. With --folds the lists are cut in
as many parts, each is read by weights learned from the others, and the share of entries is printed
whose facts are all right. It needs `python-crfsuite`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

import pycrfsuite
from aligned import Aligned, aligned
from facts import wrong_facts

import ipnb_refs
from ipnb_refs.entries.labels import EntryLabel, Labeled, best_path, label
from ipnb_refs.entries.likeness import clues_of_entry
from ipnb_refs.entries.token_places import clues_of, keys_of
from ipnb_refs.entries.tokens import tokens_of
from ipnb_refs.entries.weights import Weights, weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

TABLE = Path(__file__).parents[1] / "src/ipnb_refs/entries/weights.json"
STYLES = {
    "apa": 1400, "chicago-author-date": 350, "harvard-cite-them-right": 350,
    "american-sociological-association": 200, "elsevier-harvard": 200,
}  # fmt: skip
"""How many printed works of each style are learned from."""

LEARNING = {"c1": 1.0, "c2": 0.02, "max_iterations": 150, "feature.minfreq": 3}
LEAST = 0.01
ITALIC_LISTS, ITALIC_PRINTS = 0.4, 0.6
"""Shares of typed entries and of printed ones that are learned with their italics."""

FACTS = ("author", "year", "title", "container", "volume", "page", "publisher")
List = tuple[str, list[tuple[dict[str, str], Aligned]]]


class _Plain(HTMLParser):
    """The text of printed HTML, and the ranges in italics."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.italics: list[tuple[int, int]] = []
        self._start: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in ("i", "em"):
            self._start = len(self.text)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("i", "em") and self._start is not None:
            self.italics.append((self._start, len(self.text)))
            self._start = None

    def handle_data(self, data: str) -> None:
        self.text += data


def lists_of(path: Path) -> list[List]:
    """Read the lists, with their facts aligned."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    rows = [json.loads(line) for line in text.split("\n") if line]
    return [(row["id"], [(ref, aligned(ref)) for ref in row["refs"]]) for row in rows]


def printed(folder: Path) -> list[Aligned]:
    """Print the works of the .bib files, each style its share, with all facts found again."""
    found: list[Aligned] = []
    left = dict(STYLES)
    for path in sorted(folder.rglob("*.bib")):
        store = ipnb_refs.load_store(path)
        keys = [work.key for work in store.works]
        for style, wanted in list(left.items()):
            if wanted <= 0 or not keys:
                continue
            part, keys = keys[:12], [*keys[12:], *keys[:12]]
            rows = json.loads(
                ipnb_refs.write(ipnb_refs.build_references(None, store, style=style), "json")
            )
            by_key = {row["key"]: row["html"] for row in rows}
            for key in part:
                entry = store.entry(key).to_csl()
                if key in by_key and "title" in entry and entry["type"] != "document":
                    one = _aligned_print(by_key[key], entry)
                    if not one.missing:
                        found.append(one)
                        left[style] -= 1
    return found


def _aligned_print(html: str, entry: Mapping[str, Any]) -> Aligned:
    plain = _Plain()
    plain.feed(html.strip())
    people = entry.get("author") or entry.get("editor") or ()
    facts = {
        "first": next((p.get("family") or p.get("literal", "") for p in people), ""),
        "year": next((d[0] for d in entry.get("issued", {}).get("date-parts", ())), ""),
        "title": entry["title"],
        "container": entry.get("container-title", ""),
        "publisher": entry.get("publisher", ""),
        "volume": entry.get("volume", ""),
        "page": entry.get("page", ""),
    }
    row = {name: re.sub("<[^<>]+>", "", str(fact)) for name, fact in facts.items() if fact}
    # What a style leaves out is no fault of the alignment.
    text = " ".join(plain.text.split("\n"))
    row = {n: f for n, f in row.items() if n in ("first", "title") or _is_printed(f, text)}
    return aligned({"text": text, **row}, tuple(plain.italics))


def _is_printed(fact: str, text: str) -> bool:
    words = re.findall(r"\w+", fact)
    return bool(words) and all(re.search(rf"\b{re.escape(w)}\b", text, re.I) for w in words[:3])


def trained(trainer: Any) -> Any:
    """Train, and give the features with their weights."""
    with NamedTemporaryFile(suffix=".crf") as model:
        trainer.train(model.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(model.name)
        return tagger.info()


def learn(rows: Iterable[Aligned]) -> dict[str, Any]:
    """Learn the table of weights from entries."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(LEARNING)
    for row in rows:
        tokens = tokens_of(row.text)
        if tokens:
            trainer.append(clues_of(keys_of(row.text, tokens, row.italics)), row.labels)
    learned = trained(trainer)
    clues: dict[str, dict[str, int]] = {}
    for (clue, each), weight in learned.state_features.items():
        if abs(weight) >= LEAST:
            clues.setdefault(clue, {})[each] = round(100 * weight)
    return {
        "labels": "".join(EntryLabel),
        "transitions": {a + b: round(100 * w) for (a, b), w in learned.transitions.items()},
        "clues": clues,
    }


def learn_likeness(table: dict[str, Any], entries: Sequence[str], prose: Sequence[str]) -> None:
    """Learn what tells entries from remarks, by the labels that a table gives; put it into that."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.2, "c2": 0.05, "max_iterations": 100})
    known = Weights(table)
    for text, name in [
        *((text, "entry") for text in entries),
        *((text, "prose") for text in prose),
    ]:
        tokens = tuple(tokens_of(text))
        if tokens:
            path = best_path(known.steps[0], known.rows(known.summed(keys_of(text, tokens))))
            labels = "".join(known.labels[at] for at in path)
            trainer.append([[*clues_of_entry(Labeled(text, tokens, labels))]], [name])
    learned = trained(trainer)
    likeness: Counter[str] = Counter()
    for (clue, name), weight in learned.state_features.items():
        likeness[clue] += round(100 * weight) * (1 if name == "entry" else -1)
    table["likeness"] = {clue: weight for clue, weight in likeness.items() if weight}


def with_italics(lists: Iterable[List], chance: random.Random) -> Iterator[Aligned]:
    """All entries as they are typed, and some of them again with italics."""
    for _, rows in lists:
        for _, row in rows:
            yield row
            if chance.random() < ITALIC_LISTS:
                yield row.in_apa_italics()


def sometimes_plain(prints: Iterable[Aligned], chance: random.Random) -> Iterator[Aligned]:
    """Printed entries, some of them without their italics."""
    for row in prints:
        yield row if chance.random() < ITALIC_PRINTS else Aligned(row.text, row.facts)


def read(
    refs: Sequence[Mapping[str, str]],
) -> Iterator[tuple[Mapping[str, str], Mapping[str, Any]]]:
    """Read a list with the weights of the moment: each entry with what is known, as CSL-JSON."""
    heading = "References\n\n"
    typed = heading + "\n\n".join(" ".join(ref["text"].split()) for ref in refs) + "\n"
    store = ipnb_refs.load_store(text=typed, format="typed")
    found = {(entry.origin.line - heading.count("\n")) // 2: entry.to_csl() for entry in store}
    for at, ref in enumerate(refs):
        yield ref, found.get(at, {})


def validated(
    lists: Sequence[List], prints: Sequence[Aligned], prose: Sequence[str], folds: int
) -> None:
    """Print how many entries of each fold are right that was not learned from."""
    chance = random.Random(1)  # noqa: S311 - no secret
    order = list(lists)
    chance.shuffle(order)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    faults: Counter[tuple[str, str]] = Counter()
    for fold in range(folds):
        rest = [each for at, each in enumerate(order) if at % folds != fold]
        table = learn([*with_italics(rest, chance), *sometimes_plain(prints, chance)])
        learn_likeness(table, [row.text for _, rows in rest for _, row in rows], prose)
        weights().take(table)
        label.cache_clear()
        for name, rows in order[fold::folds]:
            kind = name.partition("/")[0]
            for ref, csl in read([ref for ref, _ in rows]):
                bad = wrong_facts(ref, csl)
                total[kind] += 1
                right[kind] += not bad
                faults.update((kind, fact) for fact in bad)
        print(f"fold {fold + 1}/{folds} done", file=sys.stderr)
    for kind in total:
        shares = " ".join(f"{fact} {faults[kind, fact]}" for fact in FACTS)
        print(f"{kind}: {right[kind] / total[kind]:.3f} of {total[kind]} right; wrong: {shares}")


def main() -> None:
    """Learn, and write or validate."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--lists", type=Path, required=True)
    parser.add_argument("--stores", type=Path, required=True)
    parser.add_argument("--prose", type=Path, required=True, help="a paragraph in each line")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    lists, prints = lists_of(options.lists), printed(options.stores)
    print(f"{sum(len(rows) for _, rows in lists)} typed entries, {len(prints)} printed ones")
    if options.folds:
        validated(lists, prints, options.prose.read_text("utf-8").splitlines(), options.folds)
    if options.write:
        chance = random.Random(2)  # noqa: S311 - no secret
        table = learn([*with_italics(lists, chance), *sometimes_plain(prints, chance)])
        typed = [row.text for _, rows in lists for _, row in rows]
        learn_likeness(table, typed, options.prose.read_text("utf-8").splitlines())
        rows = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        TABLE.write_text(rows.replace("},", "},\n") + "\n", "utf-8")
        print(f"{TABLE.name}: {len(table['clues'])} clues, {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
