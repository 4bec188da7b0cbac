"""Heads of entries that are written with other signs, as they read with the usual ones.

| typed | as it is read |
| --- | --- |
| MOREL (Pierre), Title | MOREL, Pierre:  Title |
| D'AMICO (Amara) et DE LA TORRE (Luc), Title | D'AMICO, Amara ;  DE LA TORRE, Luc:  Title |
| Ders.: Title | —————: Title |
| Roe, Ann (2011) – Title | Roe, Ann (2011)   Title |
| Roe, Ann — Title | Roe, Ann:  Title |
| Institute [Hrsg.]: Title | Institute (Hrsg.): Title |

They stay as long as they were, so that each part stands where it is typed.
"""

from __future__ import annotations

from ipnb_refs.languages import SAME_AUTHOR, alternatives, read_as
from ipnb_refs.listed.names.chunks import CAPITALS
from ipnb_refs.listed.names.groups import names_group
from ipnb_refs.regex import regex

_SURNAME = rf"(?:(?:[a-z]{{1,4}}\s){{1,3}}|[a-z]{{1,4}}['’])?{CAPITALS}(?:\s{CAPITALS}){{0,3}}"
_GIVEN = (
    r"(?:(?:[^\W\d_a-z]\.[\s-]?){1,4}"
    r"|[^\W\d_a-z][\w’'-]*\.?(?:[\s-][^\W\d_a-z][\w’'-]*\.?){0,2})"
)
_NO_ROLE = rf"(?!(?i:{alternatives(read_as().lists.editors)})\.?\))"
_NAME = rf"{_SURNAME}\s\({_NO_ROLE}{_GIVEN}(?:\)|\Z)"
_JOINS = alternatives(read_as().connectors)
_NAMES = regex(rf"{_NAME}(?:(?:\s?[,;/&]\s?|\s(?:{_JOINS})\s){_NAME})*(?:,\s)?")
_JOINT = regex(rf"(?<=\))(?:\s?[,;/&]\s?|\s(?:{_JOINS})\s)(?={_SURNAME}\s\()")
_BRACKETED = regex(rf"\s\((?P<given>{_GIVEN})(?P<closing>\)|\Z)")
_SPELLED_OUT = regex(r"(\w)(?:(\w)\w*\s\(\1[\w’'-]+\s\2\w|\w{0,3}\s\(\1[\w’'-]{5})")
"""What no name is: "WHO (World Health Organization), ", "WR (Wissenschaftsrat)"."""


_SAME = regex(rf"(?:{alternatives(SAME_AUTHOR)})(?=[\s:,(/]|\Z)")
_ROLE_IN_BRACKETS = regex(
    r"(?P<name>[^\[\]()\d“”„\"]{2,120}?\s)"
    rf"\[(?P<role>(?i:{alternatives(read_as().lists.editors)})\.?)\]"
)
_DASH = regex(
    r"(?:(?P<names>[^\W\d_a-z][\w’'-]+,\s[^\W\d_a-z][^–—():\d,]{0,40})"
    r"|[^–—]{3,200}?(?:[(\[](?:1[4-9]|20)\d\d[a-z]?[)\]]))(?P<dash>\s[–—-]\s)"
)


def in_usual_signs(text: str) -> str:
    """Write the head of an entry, or all of it, with the usual signs."""
    if same := _SAME.match(text):
        return "—" * same.end() + text[same.end() :]
    if "[" in text and (role := _ROLE_IN_BRACKETS.match(text)):
        text = f"{role['name']}({role['role']}){text[role.end() :]}"
    text = _without_brackets(text)
    if dash := _DASH.match(text):
        sign = ":" if dash["names"] else " "
        text = f"{text[: dash.start('dash')]}{sign}  {text[dash.end() :]}"
    return text


def _without_brackets(text: str) -> str:
    names = _NAMES.match(text)
    if names is None or _SPELLED_OUT.match(text) or names_group(names[0].partition("(")[0]):
        return text
    joined = _JOINT.sub(lambda found: ";".ljust(len(found[0])), names[0])
    typed = _BRACKETED.sub(lambda found: f", {found['given']}{' ' * len(found['closing'])}", joined)
    shown = f"{typed[:-3]}:".ljust(len(typed)) if typed.endswith(" , ") else typed
    return shown + text[names.end() :]
