"""The head of a typed entry in chunks: what commas, semicolons and words such as "and" part."""

from __future__ import annotations

import re
from functools import lru_cache

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import (
    ET_AL,
    ET_AL_WITH_CAPITALS,
    NAME_SUFFIXES,
    alternatives,
    read_as,
)
from ipnb_refs.regex import regex

UPPER = r"[^\W\d_a-zß-öø-ÿ]"
CAPITALS = rf"{UPPER}(?:[’'-]?{UPPER})+"
"""A word of a surname in capitals: "D'AMICO"."""
_INITIAL = rf"(?!St\.){UPPER}[a-z]{{0,2}}\.|{UPPER}(?=[\s.\-‐]|$)"
_INITIALS = regex(rf"(?:(?>{_INITIAL})[\s\-‐.]*+)++")
_SHORT_PARTS = regex(r"[^.\-‐]{0,2}(?:[.\-‐][^.\-‐]{0,2})*")
_ELLIPSIS = regex(r",?\s?(?:…|\.\s?\.\s?\.|\[…\])\s?(?:[,&]\s?)?")

_INVERTED = regex(rf"{UPPER}[\w’'-]+,\s{UPPER}\.")
_NO_COMMA = regex(rf"(?<=[^\W\d_],\s{UPPER}\.)\s+(?={UPPER}[\w’'-]+,\s{UPPER}\.)")
"""Where the comma behind an initial is missing: "Roe, A. Moss, B., & Cole, D."."""
_NAME_ENDS = regex(rf",.*[\s,]{UPPER}[\w’'.-]*\Z|{UPPER}\.?\Z", re.DOTALL)
"""What a name of a person has before "with": a comma, or an initial at its end."""
_REACH = 60  # characters of a name before "with"
_DOTS = ("…", "..", ". .")


@frozen
class Chunk:
    """What stands between two separators; `joined` says that a word such as "and" came before."""

    text: str
    start: int
    joined: bool = False
    apart: bool = False

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)

    @property
    def words(self) -> list[str]:
        """Its words, with the punctuation at them."""
        return self.text.split()


def chunks_of(head: str) -> list[Chunk]:
    """Part a head at commas, semicolons and the words that join names."""
    parts: list[tuple[int, int, str]] = []
    start, before = 0, ""
    signs = [*_separators().finditer(head)]
    if _INVERTED.match(head) and (missing := [*_NO_COMMA.finditer(head)]):
        signs = sorted([*signs, *missing], key=lambda sign: sign.start())
    for found in signs:
        at = found.start()
        if found[0].strip() in _helping() and not _NAME_ENDS.search(head, max(0, at - _REACH), at):
            continue  # "Working with Men", "linked with Down syndrome"
        parts.append((start, found.start(), before))
        start, before = found.end(), found[0]
    parts.append((start, len(head), before))
    chunks = []
    pending = ""
    for begin, end, sign in parts:
        text = head[begin:end]
        bare = text.strip()
        pending += sign
        if not bare.strip("."):
            continue
        at = begin + len(text) - len(text.lstrip())
        joined = pending.strip(" ,;") != ""
        chunks.append(Chunk(_without_stop(bare), at, joined, ";" in pending))
        pending = ""
    return chunks


@lru_cache(maxsize=1)
def _helping() -> frozenset[str]:
    return read_as().lists.joins


def _without_stop(text: str) -> str:
    """Drop the full stop that ends the head, not that of an initial or "Jr."."""
    if not text.endswith("."):
        return text
    last = text.rsplit(maxsplit=1)[-1]
    word = last.rstrip(".")
    if not word[:1].isupper():
        return text[:-1]
    keeps = _SHORT_PARTS.fullmatch(word) or word.lower() in NAME_SUFFIXES
    return text if keeps else text[:-1]


def without_others(head: str) -> str:
    """Put blanks for "et al." and its kin, and a comma for the dots that stand for names."""
    bare = et_al().sub(lambda found: " " * len(found[0]), head)
    if not any(dots in bare for dots in _DOTS):
        return bare
    return _ELLIPSIS.sub(lambda found: "," + " " * (len(found[0]) - 1), bare)


@lru_cache(maxsize=1024)  # asked of the same few words by whoever may have read them
def is_initials(text: str) -> bool:
    """Say whether a text is nothing but initials: "D. J.", "J.-P.", "A"."""
    return _INITIALS.fullmatch(text) is not None


def is_suffix(text: str) -> bool:
    """Say whether a text is "Jr.", "III" or the like."""
    return text.strip(".").lower() in NAME_SUFFIXES


@lru_cache(maxsize=1)
def _separators() -> re.Pattern[str]:
    joining = alternatives(read_as().connectors | read_as().lists.joins)
    # "Müller, A. u. Maier, B."
    joint = rf"(?:{joining})\.?"
    # What each of them begins with comes first: letters are passed in one step.
    return regex(rf"(?=[\s,;&])(?:\s*[,;]\s*(?:{joint}\s|&\s*)?|\s+(?:{joint}|/)\s+|\s*&\s*)")


@lru_cache(maxsize=1)
def et_al() -> re.Pattern[str]:
    """Make the pattern of what stands for further authors."""
    words = read_as()
    small = alternatives({*ET_AL, *words.et_al, *words.lists.et_al}, space=r"\s?")
    large = alternatives(ET_AL_WITH_CAPITALS)
    return regex(rf"[,\s](?<=[\w.,\s].)\s?(?:{small}|{large})\.?(?=[\s,.;:(]|$)")
