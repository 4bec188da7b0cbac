"""Patterns of `.gitignore`, matched in time that grows with the path and the pattern alone.

Git's rules: a pattern with a slash before its end is relative to the folder of its file, one
without matches at any depth; "*", "?" and "[a-z]" stay within a name, "**" stands for folders;
"!" takes back, and the last pattern that matches decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CLASSES = {
    "alpha": r"^\W\d_", "digit": r"\d", "alnum": r"^\W_", "lower": "a-z", "upper": "A-Z",
    "space": r"\s", "xdigit": "0-9A-Fa-f", "punct": re.escape("!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~"),
}  # fmt: skip
_TOKEN = regex(r"\\(?P<escaped>.)|(?P<stars>\*+)|(?P<any>\?)|(?P<open>\[)|(?P<plain>[^\\])", re.S)
_SET = regex(r"\[(?P<not>[!^]?)(?P<of>\]?(?:\\.|\[:\w+:\]|[^\]\\])*)\]", re.DOTALL)
_IN_SET = regex(r"\[:(?P<kind>\w+):\]|(?P<first>\\.|.)-(?P<last>\\.|.)|(?P<one>\\.|.)", re.DOTALL)


class BadPattern(ValueError):  # noqa: N818 - what it says is meant for a note
    """A pattern that can match nothing; its text says why."""


@frozen
class IgnoreLine:
    """One line: a pattern for each name of a path, None for "**"."""

    names: tuple[re.Pattern[str] | None, ...]
    excludes: bool
    only_folders: bool

    def matches(self, path: Sequence[str]) -> bool:
        """Say whether the names of a path match; "**" takes no more folders than it must."""
        at = here = 0
        folders, last = -1, 0
        while here < len(path):
            name = self.names[at] if at < len(self.names) else _NOTHING
            if name is None:
                folders, last, at = at, here, at + 1
                if at == len(self.names):
                    return True
            elif name.fullmatch(path[here]):
                here, at = here + 1, at + 1
            elif folders >= 0:
                last += 1
                here, at = last, folders + 1
            else:
                return False
        return at == len(self.names)


_NOTHING = regex(r"(?!)")


class IgnorePatterns:
    """The patterns of one file, in its order; `faults` are its bad lines, by number and reason."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.faults: list[tuple[int, str]] = []
        self._patterns: list[IgnoreLine] = []
        for number, line in enumerate(lines, start=1):
            try:
                self._patterns += _read(line)
            except BadPattern as fault:
                self.faults.append((number, str(fault)))
        self._patterns.reverse()

    def verdict(self, path: Sequence[str], *, is_folder: bool) -> bool | None:
        """Say whether a path is left out, by itself or a folder above; None where nothing says."""
        for each in self._patterns:
            if any(
                each.matches(path[:depth])
                for depth in range(1, len(path) + 1)
                if depth < len(path) or is_folder or not each.only_folders
            ):
                return each.excludes
        return None


def _read(line: str) -> Iterator[IgnoreLine]:
    """Read one line: a pattern, or none where it is empty or a comment."""
    typed = re.sub(r"(?<!\\)[ \t]+\Z", "", line.rstrip("\r\n"))
    if not typed or typed.startswith("#"):
        return
    excludes = not typed.startswith("!")
    bare = typed if excludes else typed[1:]
    only_folders = bare.endswith("/")
    bare = bare.removesuffix("/")
    if not bare.strip("/"):
        raise BadPattern("names no file")
    names = bare.removeprefix("/").split("/") if "/" in bare else ["**", bare]
    yield IgnoreLine(
        tuple(None if name == "**" else _pattern_of(name) for name in names), excludes, only_folders
    )


def _pattern_of(name: str) -> re.Pattern[str]:
    """Make a pattern of what stands for one name.

    What follows a star is taken where it comes first, once and for all, but for the last.
    """
    pieces = [""]
    at = 0
    while at < len(name):
        found = _TOKEN.match(name, at)
        if found is None:
            raise BadPattern("ends with a backslash")
        at = found.end()
        if found["stars"]:
            pieces.append("")
        elif found["open"]:
            one_of = _SET.match(name, found.start())
            if one_of is None:
                raise BadPattern("has a “[” that is never closed")
            pieces[-1] += _one_of(one_of)
            at = one_of.end()
        else:
            pieces[-1] += "." if found["any"] else re.escape(found["escaped"] or found["plain"])
    first, *others = pieces
    middle = "".join(f"(?>.*?{piece})" for piece in others[:-1] if piece)
    last = f".*{others[-1]}" if others else ""
    try:
        return re.compile(f"{first}{middle}{last}", re.DOTALL)
    except re.error:
        raise BadPattern("has a range of letters that runs backwards") from None


def _one_of(found: re.Match[str]) -> str:
    """Give the pattern of "[a-z]" and "[!a-z]"."""
    parts: list[str] = []
    negated: list[str] = []
    for each in _IN_SET.finditer(found["of"]):
        if each["kind"]:
            kind = _CLASSES.get(each["kind"], "")
            (negated if kind.startswith("^") else parts).append(kind)
        else:
            ends = filter(None, (each["first"], each["last"], each["one"]))
            parts.append("-".join(re.escape(end.removeprefix("\\") or end) for end in ends))
    options = [f"[{''.join(parts)}]"] if parts else []
    options += [f"[{kind}]" for kind in negated]
    either = f"(?:{'|'.join(options)})" if options else "(?!)"
    return f"(?!{either})." if found["not"] else either
