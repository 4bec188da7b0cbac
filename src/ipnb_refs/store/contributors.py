"""Lists of names as BibTeX writes them -> CSL's parts.

BibTeX knows "First von Last", "von Last, First" and "von Last, Jr, First"; braces keep what they
hold together and make a group out of a whole name. See "Tame the BeaST", section 11, for the rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ipnb_refs.model import Name
from ipnb_refs.store.tex import to_text

_AND = re.compile(r"\sand\s", re.IGNORECASE)
_BREAK = re.compile(
    r"[{}]|\\[a-z]+(?:\s+(?!and\s))?|\\.|\s++and(?=\s)|,|\s+|~", re.IGNORECASE | re.DOTALL
)
# Nine of ten names: one word without TeX, a comma, given names without TeX.
_SIMPLE = re.compile(r"([^\s,{}\\~'`$-]+),([^,{}\\~'`$-]+)")
_OTHERS = frozenset({"others", "et al.", "et al"})
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "esq", "esq."})
_NO_NAME = Name()
_JUNIOR = 3
"""Parts of a name with commas: "von Last, Jr, First"."""


@dataclass(frozen=True, slots=True)
class Contributors:
    """A list of names; `others` says that "and others" ends it."""

    names: tuple[Name, ...] = ()
    others: bool = False


@lru_cache(maxsize=4096)
def read_contributors(raw: str) -> Contributors:
    """Read a list of names: `van der Kolk, Bessel A. and others`.

    Empty names between two "and" are passed over; "et al." counts as "others".
    """
    texts = [text for typed in split_list(raw) if (text := typed.strip())]
    people = [text for text in texts if text.lower() not in _OTHERS]
    names = tuple([name for name in map(read_name, people) if name != _NO_NAME])
    return Contributors(names, others=len(people) < len(texts))


@lru_cache(maxsize=16384)
def read_name(raw: str) -> Name:
    r"""Read one name: `{\"O}hman, Arne` is `Name(family="Öhman", given="Arne")`.

    A name in braces, or of one word, is a `literal`.
    """
    if simple := _SIMPLE.fullmatch(raw):
        return Name(family=simple[1], given=" ".join(simple[2].split()))
    if _is_group(raw):
        return Name(literal=to_text(raw[1:-1]).strip())
    parts = _split_words(raw)
    if len(parts) > 1:
        return _with_commas(parts)
    words = parts[0]
    if len(words) < 2:  # noqa: PLR2004 - a name has two words or it is no first and last
        return Name(literal=_text(words))
    return _first_last(words, suffix="")


def _with_commas(parts: list[list[str]]) -> Name:
    last, *rest = parts
    first = rest[-1]
    suffix = rest[0] if len(parts) >= _JUNIOR else []
    given = [word for part in rest[1:] for word in part] if suffix else first
    if _is_suffix(given) and (suffix or len(last) > 1):
        # "King, Martin Luther, Jr." and "Martin Luther King, Jr." are no BibTeX, but common.
        suffix, given = given, suffix
    if suffix and not given and len(last) > 1:
        return _first_last(last, suffix=_text(suffix))
    particles = 0
    while particles < len(last) - 1 and _is_lower(last[particles]):
        particles += 1
    return Name(
        family=_text(last[particles:]),
        given=_text(given),
        non_dropping_particle=_text(last[:particles]),
        suffix=_text(suffix),
    )


def _first_last(words: list[str], *, suffix: str) -> Name:
    """Read "First von Last": lower-case words part the given names from the surname."""
    lower = [i for i, word in enumerate(words[:-1]) if _is_lower(word)]
    begin, end = (lower[0], lower[-1] + 1) if lower else (len(words) - 1, len(words) - 1)
    return Name(
        family=_text(words[end:]),
        given=_text(words[:begin]),
        non_dropping_particle=_text(words[begin:end]),
        suffix=suffix,
    )


def _text(words: list[str]) -> str:
    return to_text(words[0] if len(words) == 1 else " ".join(words)).strip() if words else ""


def _is_suffix(words: list[str]) -> bool:
    return len(words) == 1 and words[0].lower() in _SUFFIXES


def _is_lower(word: str) -> bool:
    """Say whether a word is a particle; what stands in braces is never one."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    return (to_text(word) if "\\" in word else word)[:1].islower()


def _is_group(raw: str) -> bool:
    """Say whether one pair of braces holds the whole name, and no single accent."""
    if not (raw.startswith("{") and raw.endswith("}")):
        return False
    depth = 0
    for match in _BREAK.finditer(raw):
        depth += (match[0] == "{") - (match[0] == "}")
        if depth == 0:
            return match.end() == len(raw) and (not raw.startswith("{\\") or " " in raw)
    return False


def split_list(raw: str) -> list[str]:
    """Split a list of names or publishers at each " and " outside of braces."""
    if "{" not in raw:
        return _AND.split(raw)
    names, start, depth = [], 0, 0
    for match in _BREAK.finditer(raw):
        depth += (match[0] == "{") - (match[0] == "}" and depth > 0)
        if depth == 0 and match[0].strip().lower() == "and":
            names.append(raw[start : match.start()])
            start = match.end()
    return [*names, raw[start:]]


def _split_words(raw: str) -> list[list[str]]:
    """Split at commas, and those parts into words, outside of braces."""
    if "{" not in raw and "\\" not in raw:
        return [part.replace("~", " ").split() for part in raw.split(",")]
    parts: list[list[str]] = [[]]
    start, depth = 0, 0
    for match in _BREAK.finditer(raw):
        sign = match[0]
        depth += (sign == "{") - (sign == "}" and depth > 0)
        if depth == 0 and (sign in ",~" or sign[0].isspace()):
            parts[-1].append(raw[start : match.start()])
            # The blank before an "and" that is a word of a name is all that goes.
            start = match.end() if sign.strip().lower() != "and" else match.end() - len("and")
            if sign == ",":
                parts.append([])
    parts[-1].append(raw[start:])
    return [[word for word in part if word] for part in parts]
