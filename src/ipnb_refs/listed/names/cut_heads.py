"""The head of a typed entry without what is no name in it: roles, handles, "et al."."""

from __future__ import annotations

import re
from functools import lru_cache

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.listed.names.by_slashes import parted_at_slashes, parts_surnames
from ipnb_refs.listed.names.chunks import Chunk, chunks_of, without_others
from ipnb_refs.regex import regex

_WORDS = read_as().lists
_LABELS = alternatives(_WORDS.editors | _WORDS.roles, space=r"\s?")
ROLE = rf"(?:{_LABELS})"
"""A pattern for the label of a role, without its period."""
ROLES = rf"{ROLE}\.?(?:\s?[&,]\s?{ROLE}\.?)?"
"""A pattern for one label or two: "Ed. & Trans."."""
_ROLE = regex(
    rf"(?=[,\s(])[,\s]*(?:\({ROLES}\)(?=[\s,.;:]|$)|,\s{ROLE}[\s.,:;]*$)",
    re.IGNORECASE,
)
_HANDLE = regex(r"\s?\[[^\[\]]{1,60}\]")
_CONTRIBUTORS = regex(
    rf"(?<=\S)[,\s]\s?[(\[]?(?:{alternatives(_WORDS.contributors)})\s.*", re.IGNORECASE | re.DOTALL
)
_STOPPED = regex(r"[^\W\d_]{3,}\s*\.\s*$")
_JOINED = regex(rf"\s(?:&|{alternatives(read_as().connectors)})\s|;")


@frozen
class CutHead:
    """A head cut into chunks; `text` is what is left of it without roles and "et al."."""

    text: str
    chunks: tuple[Chunk, ...]
    others: bool
    role: tuple[int, int] | None
    stops: bool
    """Whether it ends with a word and a full stop."""
    has_surnames_only: bool
    """Whether slashes part surnames without given names: "Weber/Vargas Llosa"."""


@lru_cache(maxsize=256)  # a head is read again where its list tells more
def cut_head(head: str) -> CutHead:
    """Cut a head into chunks, without what is no name in it."""
    roles = list(_ROLE.finditer(head))
    if len(roles) == 1 and _is_given_name(head, roles[0]):
        roles = []
    role = roles[-1].span() if roles else None
    head = _blanked(_ROLE, head) if roles else head
    head = _blanked(_CONTRIBUTORS, head)
    bare_surnames = "/" in head and parts_surnames(head)
    head = parted_at_slashes(head) if "/" in head else head
    bare = without_others(head)
    stops = _STOPPED.search(head) is not None
    return CutHead(bare, tuple(chunks_of(bare)), bare != head, role, stops, bare_surnames)


def without_roles(head: str) -> str:
    """Put blanks for roles: "(Eds.)"."""
    return _blanked(_ROLE, head)


def without_handles(head: str) -> str:
    """Put blanks for the names that people have on a site: "[@roe]"."""
    return _blanked(_HANDLE, head) if "[" in head else head


def _is_given_name(head: str, role: re.Match[str]) -> bool:
    """Say whether "Ed" is somebody's name: "Crépin, Ed. 2014", "Moretti, Ed (2001)"."""
    typed = role[0].strip(" ,:;")
    alone = "," not in _JOINED.split(head[: role.start()])[-1]
    return "(" not in role[0] and (typed == "Ed" or (typed == "Ed." and alone))


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: " " * len(found[0]), text)
