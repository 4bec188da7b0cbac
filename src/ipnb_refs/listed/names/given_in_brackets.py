"""Names as French lists have them, with the given ones in brackets: "MOREL (Pierre), "."""

from __future__ import annotations

from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.regex import regex

_SURNAME = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ’' -]+"
_GIVEN = (
    r"(?:(?:[^\W\d_a-z]\.[\s-]?){1,4}"
    r"|[^\W\d_a-z][\w’'-]*\.?(?:[\s-][^\W\d_a-z][\w’'-]*\.?){0,2})"
)
_NAME = rf"{_SURNAME}\s\({_GIVEN}(?:\)|\Z)"
_JOINS = alternatives(read_as().connectors)
_NAMES = regex(rf"{_NAME}(?:(?:\s?[,;/&]\s?|\s(?:{_JOINS})\s){_NAME})*(?:,\s)?")
_JOINT = regex(rf"(?<=\))(?:\s?[,;/&]\s?|\s(?:{_JOINS})\s)(?={_SURNAME}\s\()")
_BRACKETED = regex(rf"\s\((?P<given>{_GIVEN})(?P<closing>\)|\Z)")
_SPELLED_OUT = regex(r"(\w)(?:(\w)\w*\s\(\1[\w’'-]+\s\2|\w{0,3}\s\(\1[\w’'-]{5})")
"""What no name is: "WHO (World Health Organization), ", "WR (Wissenschaftsrat)"."""


def without_brackets(text: str) -> str:
    """Write "MOREL (Luc) et ROTH (Nils), " as "MOREL, Luc ;   ROTH, Nils:  ", as long as before."""
    names = _NAMES.match(text)
    if names is None or _SPELLED_OUT.match(text):
        return text
    joined = _JOINT.sub(lambda found: ";".ljust(len(found[0])), names[0])
    typed = _BRACKETED.sub(lambda found: f", {found['given']}{' ' * len(found['closing'])}", joined)
    shown = f"{typed[:-3]}:".ljust(len(typed)) if typed.endswith(" , ") else typed
    return shown + text[names.end() :]
