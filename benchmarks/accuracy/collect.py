"""A folder of data becomes articles, posts, and lists, each with its source and license."""

from __future__ import annotations

import gzip
import re
import tomllib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import from_anystyle
import from_excite
import from_jats
import from_jsonl
from shapes import Article, Origin, Post, TaggedList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    Data = Article | Post | TaggedList
    Reader = Callable[[str, str, str], Iterable[Data]]

ROOT = re.compile(r"<(?![?!])(?:\w+:)?(\w+)")


@dataclass
class Collected:
    """All data; `notes` say which files gave none, and why."""

    articles: list[Article] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    lists: list[TaggedList] = field(default_factory=list)
    urls: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def collect(folder: Path) -> Collected:
    """Read a folder that has a folder for each source."""
    found = Collected()
    for home in sorted(each for each in folder.iterdir() if each.is_dir()):
        about = _about(home)
        if about.get("url"):
            found.urls[home.name] = about["url"]
        for file in sorted(each for each in home.rglob("*") if each.is_file()):
            if file.name == "about.toml":
                continue
            shown = f"{home.name}/{file.relative_to(home).as_posix()}"
            try:
                data = [*_read(file, file.stem, home.name)]
            except (ValueError, ET.ParseError, OSError) as error:
                found.notes.append(f"{shown}: {error}")
                continue
            if not data:
                found.notes.append(f"{shown}: nothing that is read here")
            for each in data:
                _put(found, each, about.get("license", ""))
    return found


def _about(home: Path) -> dict[str, str]:
    file = home / "about.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}


def _read(file: Path, name: str, source: str) -> Iterator[Data]:
    text = (gzip.decompress if file.suffix == ".gz" else bytes)(file.read_bytes()).decode(
        "utf-8-sig"
    )
    reader = reader_of(file.name, text)
    if reader is not None:
        yield from reader(text, name, source)


def reader_of(name: str, text: str) -> Reader | None:
    """Tell what a file is by its name and its root; None for what is none of ours."""
    if name.endswith((".jsonl", ".jsonl.gz")):
        return from_jsonl.read
    root = ROOT.search(re.sub(r"<!--.*?-->", "", text[:5000], flags=re.DOTALL))
    kinds: dict[str, Reader] = {"article": from_jats.read, "dataset": from_anystyle.read}
    if root is not None and root[1] in kinds:
        return kinds[root[1]]
    return from_excite.read if "<author>" in text else None


def _put(found: Collected, each: Data, license_: str) -> None:
    if license_ and not each.origin.license:
        each = replace(each, origin=Origin(each.origin.source, license_))
    match each:
        case Article():
            found.articles.append(each)
        case Post():
            found.posts.append(each)
        case TaggedList():
            found.lists.append(each)
