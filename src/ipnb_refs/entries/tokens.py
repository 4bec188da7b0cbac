"""The tokens of a typed entry: words, numbers, addresses, and single signs, each with its shape."""

from __future__ import annotations

from functools import lru_cache

from ipnb_refs.regex import regex

_TOKEN = regex(r"https?://\S+|www\.\S+|10\.\d{4,9}/\S+|[^\W\d_]+(?:[’'][^\W\d_]+)*|\d+|[^\w\s]|_")
_YEAR = regex(r"(?:1[4-9]|20)\d\d")
_SHORT = 3
"""Letters of a word in capitals that may still be initials: "DJ"."""

ADDRESS = "URL"
YEAR = "YEAR"
INITIAL = "I"


def tokens_of(text: str) -> list[tuple[int, int]]:
    """Cut an entry into tokens: half-open ranges of its text, in order, without white space."""
    return [found.span() for found in _TOKEN.finditer(text)]


@lru_cache(maxsize=65536)
def shape_of_token(token: str) -> str:
    """Say what a token looks like: "Aa", "aa", "I", "AAAA", "YEAR", "N2", "URL", or a sign itself.

    Numbers tell how many digits they have, up to five.
    """
    first = token[0]
    if first.isdigit():
        if "/" in token:
            return ADDRESS
        return YEAR if _YEAR.fullmatch(token) else f"N{min(len(token), 5)}"
    if not first.isalpha():
        return token
    if "." in token:
        return ADDRESS
    if len(token) == 1:
        return INITIAL if first.isupper() else "i"
    if token.isupper():
        return "AA" if len(token) <= _SHORT else "AAAA"
    return "Aa" if first.isupper() else "aa"
