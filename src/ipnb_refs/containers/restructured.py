"""A post in reStructuredText, as docutils understands it."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from ipnb_refs.containers.inner_post import FilePlaces, InnerPost, Opened, Unreadable
from ipnb_refs.containers.post_names import PostNames
from ipnb_refs.model import Format
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.containers.doctree_text import TreeProse
    from ipnb_refs.containers.inner_post import ContainerFile
    from ipnb_refs.containers.placed_text import Runs

_LONGEST = 20_000
"""Of lines without an empty one between them: the time of docutils grows with their square."""
_TOO_LONG = f"a paragraph has more than {_LONGEST:,} characters; docutils cannot read it in time"
_MOST_SUBSTITUTED = 100_000
_GROWS = (
    f"its substitutions add more than {_MOST_SUBSTITUTED:,} characters; "
    "docutils cannot read it in time"
)
_DEFINITION = regex(r"(?m)^[ \t]*\.\.[ \t]+\|([^|\n]{1,200})\|(.*(?:\n[ \t]+\S.*)*)")
_SUBSTITUTED = regex(r"\|(?=([^|\n]{1,200})\|)")
_NEEDED = (
    "reStructuredText is read by docutils, which is missing (the extra rst): pip install docutils"
)


def read(file: ContainerFile) -> Opened:
    """Read the paragraphs and titles of a post; the words stand in the file as they are typed."""
    raw = file.raw
    try:
        from ipnb_refs.containers.doctree_text import prose_of, read_restructured  # noqa: PLC0415 - it is an extra
    except ImportError:
        return Opened(faults=(Unreadable(_NEEDED),))
    if (start := _long_paragraph(raw.text)) is not None:
        return Opened(faults=(Unreadable(_TOO_LONG, raw, start),))
    if _substituted(raw.text) > _MOST_SUBSTITUTED:
        return Opened(faults=(Unreadable(_GROWS, raw, 0),))
    try:
        tree = read_restructured(raw.text, file.path)
    except ValueError as error:
        return Opened(faults=(Unreadable(f"docutils cannot read this file: {error}", raw, 0),))
    prose = prose_of(tree)
    name = PostNames(file.path).name("", PurePath(file.path).stem)
    places = FilePlaces(raw, partial(_places, raw.text, prose))
    return Opened((InnerPost(file.path, name, "", prose.text, Format.TEXT, places),))


def _long_paragraph(text: str) -> int | None:
    """Find the first paragraph that is too long, if any."""
    start = at = 0
    for line in text.splitlines(keepends=True):
        at += len(line)
        if not line.strip():
            start = at
        elif at - start > _LONGEST:
            return start
    return None


def _substituted(text: str) -> int:
    """Count the characters that substitutions add, at most: they may hold each other, doubled."""
    bodies = {found[1].lower(): found[2] for found in _DEFINITION.finditer(text)}
    lengths: dict[str, int] = {}

    def length(name: str) -> int:
        if name not in lengths:
            lengths[name] = 0  # one that holds itself is not replaced
            body = bodies.get(name, "")
            lengths[name] = len(body) + added(body)
        return lengths[name]

    def added(body: str) -> int:
        return sum(length(name.lower()) for name in _SUBSTITUTED.findall(body)) if bodies else 0

    return added(text)


def _places(text: str, prose: TreeProse) -> Runs:
    """Find each line of the prose in the file, one after another.

    What docutils has changed, such as a text that stands for another, has the place of what comes
    before it.
    """
    runs, at = [], 0
    for piece in prose.texts:
        shown = piece.start
        for line in str(piece.node).splitlines(keepends=True):
            words = line.strip()
            found = text.find(words, at) if words else -1
            if found >= 0:
                runs.append((shown + len(line) - len(line.lstrip()), found))
                at = found + len(words)
            shown += len(line)
    return tuple(runs)
