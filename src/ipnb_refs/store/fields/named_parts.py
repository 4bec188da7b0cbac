"""BibLaTeX's names with named parts ("family=Kolk, prefix=van der"), and the options of names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import Name
from ipnb_refs.regex import regex
from ipnb_refs.store.tex import to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PARTS = frozenset({"family", "given", "prefix", "suffix"})
_PAIR = regex(r"\s*\"?\s*([a-z-]+)\s*=(.*)", re.IGNORECASE | re.DOTALL)
_OPTION = regex(r"\s*\"?[a-z-]+\s*=\s*(?:\{[^{}]*\}|[^\s{}]+)\s*")
_COMMA = regex(r"[{}\",]")
_NO = frozenset({"false", "0"})


def named_name(raw: str) -> Name | None:
    """Read a name with named parts: `family=Kolk, prefix=van der, useprefix=true`.

    Options and initials (`id=kolk`, `given-i=B`) may stand anywhere among the parts; None where
    there are no parts.
    """
    parts = {name: text for part in at_commas(raw) for name, text in _pairs(part)}
    if parts.keys().isdisjoint(_PARTS):
        return None
    family, prefix = parts.get("family", ""), parts.get("prefix", "")
    given, suffix = parts.get("given", ""), parts.get("suffix", "")
    if not (family or prefix) or (family and not (prefix or given or suffix)):
        return Name(literal=" ".join(filter(None, (given, family, suffix))))
    drops = parts.get("useprefix", "").lower() in _NO
    return Name(
        family=family,
        given=given,
        dropping_particle=prefix if drops else "",
        non_dropping_particle="" if drops else prefix,
        suffix=suffix,
    )


def without_options(texts: Iterable[str]) -> tuple[list[str], bool]:
    """Take the options out of a list of names: "nosortothers=true" is nobody.

    An option before a name without named parts is none of its parts either. Also say whether an
    option of the list is that "von" is no part of the surname ("useprefix=false").
    """
    names: list[str] = []
    options: dict[str, str] = {}
    for text in texts:
        parts = at_commas(text)
        if any(name in _PARTS for part in parts for name, _ in _pairs(part)):
            names.append(text)
            continue
        said = [part for part in parts if not _OPTION.fullmatch(part)]
        if said:
            names.append(",".join(said).strip())
        else:
            options |= {name: value for part in parts for name, value in _pairs(part)}
    return names, options.get("useprefix", "").lower() in _NO


def at_commas(raw: str) -> list[str]:
    """Split at the commas outside of braces and of quotation marks."""
    parts, start, depth, quoted = [], 0, 0, False
    for match in _COMMA.finditer(raw):
        sign = match[0]
        if sign == '"':
            quoted = not quoted
        elif sign == "," and depth == 0 and not quoted:
            parts.append(raw[start : match.start()])
            start = match.end()
        elif sign != ",":
            depth += 1 if sign == "{" else -1
    return [*parts, raw[start:]]


def _pairs(part: str) -> Iterator[tuple[str, str]]:
    """Read what is named, if it is; quotation marks may stand around its value or around both."""
    if found := _PAIR.fullmatch(part):
        yield found[1].lower(), to_text(found[2].strip().strip('"')).strip()
