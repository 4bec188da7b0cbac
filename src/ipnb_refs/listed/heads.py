"""The head of an entry that has its date in brackets behind the names, as APA and Harvard have it.

"Siegel, D. J. (2012a, May 3)." is read by its form alone: nothing else looks like it. In the place
of the names a title can stand (APA 9.12).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.listed import typed_dates
from ipnb_refs.listed.groups import begins_with_article, names_group
from ipnb_refs.listed.typed_names import Names, read_names, words_of_title

if TYPE_CHECKING:
    from ipnb_refs.listed.typed_dates import TypedDate

_LONGEST_HEAD = 2000
_LONGEST_GROUP_HEAD = 200
_STOP = re.compile(r"(?P<word>[^\W\d_]+)[.?!]\s+(?=\S)")
_ALL = read_as()
_WITHIN = re.compile(rf"(?:{alternatives(_ALL.lists.within)})(?::\s|\s)")
_ONLY_DESCRIBED = re.compile(r"[\s.,;:]*(?:\[[^\[\]]*\]|\([^()]*\))*[\s.,;:]*")
_TRAILER = re.compile(r"\s*(?:\[[^\[\]]*\]|\((?=[^()]*(?:\d|[A-Za-z]{2,}s?\.))[^()]*\))$")


@dataclass(frozen=True, slots=True)
class EarlyHead:
    """The names and the date of an entry; or `title`, the range of one in the place of the names.

    What stands before `end` is the head.
    """

    names: Names
    date: TypedDate
    end: int
    title: tuple[int, int] | None = None


def early_head(text: str) -> EarlyHead | None:
    """Read the head of an entry with a date in brackets; None where that can be something else."""
    date = typed_dates.in_brackets(text)
    if date is None or not _is_head(text[: date.start]):
        return None
    head = text[: date.start]
    bare = head.rstrip(" .,:;")
    head = head if bare != head.rstrip() else bare
    names = read_names(head)
    if not names.repeated and _is_title(head, names, text[date.end :]):
        title = len(_TRAILER.sub("", head.rstrip(" .,")))
        return EarlyHead(Names(), date, len(head.rstrip(" .,")), (0, title))
    if not (names.names or names.repeated):
        return None
    return EarlyHead(names, date, date.start)


def _is_head(head: str) -> bool:
    """Say whether what stands before a date can be names: no sentence ends in it."""
    bare = head.rstrip(" .,:;(")
    if not bare or len(bare) > _LONGEST_HEAD or not any(c.isalpha() or c in "—–_-" for c in bare):
        return False
    if re.search(r"[^\s]\s?[“„«»\"]", bare):
        return False
    return all(
        len(stop["word"]) <= 2
        or stop["word"].lower() in _ALL.lists.stopped
        or _in_abbreviation(bare, stop.start())
        for stop in _STOP.finditer(bare)
    )


def _in_abbreviation(text: str, at: int) -> bool:
    """Say whether a word stands right behind a full stop: the "S" of "U.S."."""
    return at > 0 and text[at - 1] == "."


def _is_title(head: str, names: Names, rest: str) -> bool:
    """Say whether a title stands in the place of the names (APA 9.12)."""
    if names.role:
        return False
    if head.lstrip()[:1] in '“"„«‘' or "(" in head:
        return True
    given = [read.name.given for read in names.names if read.name.given]
    if any("." in each for each in given):
        return False
    behind = rest.lstrip(" .,:;").partition("http")[0]
    if _WITHIN.match(behind) or not _ONLY_DESCRIBED.sub("", behind, count=1).strip(" .,"):
        return not given
    if given and len(head.split()) <= 3:
        return False
    if begins_with_article(head) and not given and not names_group(head):
        return True
    return words_of_title(head) > 2 * names_group(head) or len(head) > _LONGEST_GROUP_HEAD
