"""The names at the head of a typed entry, in the ways that people type them.

| typed | read |
| --- | --- |
| Siegel, D. J., & Bryson, T. P. | surname first, initials: APA, Harvard |
| Siegel, Daniel J., and Tina Payne Bryson | the first one inverted: Chicago, MLA |
| Siegel DJ, Bryson TP | initials without a stop: Vancouver |
| D. J. Siegel and T. P. Bryson; Daniel Siegel | as spoken |
| Siegel, Bryson & Porges | surnames only |
| Siegel, Daniel; Bryson, Tina | parted by semicolons |
| World Health Organization | a group |
| ———. | the authors of the entry above |
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.listed.chunks import (
    Chunk,
    chunks_of,
    is_initials,
    is_suffix,
    without_others,
)
from ipnb_refs.listed.groups import as_groups, joiners, names_group
from ipnb_refs.listed.persons import (
    Read,
    as_spoken,
    group,
    inverted_name,
    is_particle,
    is_vancouver,
    named,
    of_vancouver,
    particles,
    with_suffix,
)
from ipnb_refs.model import Name
from ipnb_refs.names import PARTICLES
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_REPEATED = regex(r"[—–_\-]{2,}[.,]?\s*")
_WORDS = read_as().lists
_LABELS = alternatives(_WORDS.editors | _WORDS.roles, space=r"\s?")
ROLE = rf"(?:{_LABELS})"
"""A pattern for the label of a role, without its period."""
_ROLE = regex(
    rf"[,\s]*(?:\({ROLE}\.?(?:\s?[&,]\s?{ROLE}\.?)?\)(?=[\s,.;]|$)|,\s{ROLE}[\s.,:;]*$)",
    re.IGNORECASE,
)
_HANDLE = regex(r"\s?\[[^\[\]]{1,60}\]")
_STOPPED = regex(r"[^\W\d_]{3,}\s*\.\s*$")
_SLASHED = regex(
    r"[^/,;]+,[^/]+/|(?:[^\W\d_a-z][\w’'.-]*\s){1,3}[^\W\d_a-z][\w’'-]+\s?/"
    r"(?=\s?[^\W\d_a-z][\w’'.-]*\s[^\W\d_a-z])"
)
"""Names with slashes between them: "Weber, Max/Simmel, Georg", "Max Weber/Georg Simmel"."""

_LONGEST_SURNAME = 4
_LEAST_BARE = 2
_MOST_GIVEN = 3


@frozen
class Names:
    """The names of a head.

    `others` says that "et al." ends them, or that dots stand for some; `role` is the range of
    "(Eds.)"; `repeated` says that a dash stands for the names of the entry above.
    """

    names: tuple[Read, ...] = ()
    others: bool = False
    role: tuple[int, int] | None = None
    repeated: bool = False


@lru_cache(maxsize=1024)  # a head is read again where the list tells what one entry does not
def read_names(head: str, *, surnames_only: bool = False) -> Names:
    """Read the names at the head of an entry, whose date or title comes behind it.

    `surnames_only` says that the list has no given names: "Vargas Llosa" is a surname there.
    """
    if dash := _REPEATED.match(head):
        rest = read_names(head[dash.end() :]) if head[dash.end() :].strip(" .,") else Names()
        return Names((), others=rest.others, role=rest.role, repeated=True)
    head = _blanked(_HANDLE, head)
    roles = list(_ROLE.finditer(head))
    if len(roles) == 1 and _is_given_name(head, roles[0]):
        roles = []
    role = roles[-1].span() if roles else None
    head = _blanked(_ROLE, head) if roles else head
    if _SLASHED.match(head):
        head = head.replace("/", ";")
    bare = without_others(head)
    others = bare != head
    chunks = chunks_of(bare)
    if len(chunks) == 1 and _STOPPED.search(head) and len(chunks[0].words) > 1:
        # "Childish Gambino. (2018)": persons are inverted, groups and stage names end with a stop.
        return Names((group(chunks[0]),), others, role)
    if surnames_only and not _is_group(chunks):
        people = [Read(named(chunk.words, ""), chunk.start, chunk.end) for chunk in chunks]
        return Names(tuple(people), others, role)
    return Names(tuple(_people(chunks, bare)), others, role)


def has_inverted_names(heads: Sequence[str]) -> bool:
    """Say whether lists with these heads have surnames first: most have a comma in the name."""
    return sum("," in head for head in heads) > len(heads) / 2


def as_group(head: str, names: Names) -> Names:
    """Take a head of several words without a comma for the name of a group."""
    read = names.names[0] if len(names.names) == 1 else None
    if read is None or "," in head or "." in read.name.given or not read.name.given:
        return names
    literal = " ".join(head[read.start : read.end].split())
    return Names((Read(Name(literal=literal), read.start, read.end),), names.others, names.role)


def _is_given_name(head: str, role: re.Match[str]) -> bool:
    """Say whether "Ed" is somebody's name: "Crépin, Ed. 2014", "Moretti, Ed (2001)"."""
    typed = role[0].strip(" ,:;")
    alone = "," not in head[: role.start()]
    return "(" not in role[0] and (typed == "Ed" or (typed == "Ed." and alone))


def has_surnames_only(heads: Sequence[str]) -> bool:
    """Say whether lists with these heads have no given names.

    There are no initials, and most names are of one word, or most of those that stand alone.
    """
    read = [(head, [each.name for each in read_names(head).names]) for head in heads]
    people = [(head, names) for head, names in read if names and not names[0].literal]
    if any("." in name.given for _, names in people for name in names):
        return False
    every = [name for _, names in people for name in names]
    alone = [names[0] for _, names in people if len(names) == 1]
    inverted = any("," in head for head, names in people if len(names) == 1)
    return _are_bare(every) or (not inverted and _are_bare(alone))


def _are_bare(names: Sequence[Name]) -> bool:
    bare = sum(not name.given for name in names)
    return bare >= _LEAST_BARE and 2 * bare >= len(names)


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: " " * len(found[0]), text)


def _people(chunks: list[Chunk], head: str) -> list[Read]:
    if not chunks:
        return []
    if _is_group(chunks):
        return [group(chunk) for chunk in as_groups(chunks, head)]
    if all(is_vancouver(chunk.text) for chunk in chunks):
        return [of_vancouver(chunk) for chunk in chunks]
    pairs = _inverted(chunks)
    are_spoken = len(chunks) > 1 and not pairs and all(map(_is_spoken, chunks))
    people: list[Read] = []
    at = 0
    while at < len(chunks):
        chunk = chunks[at]
        following = chunks[at + 1] if at + 1 < len(chunks) else None
        given = (
            following if following is not None and _belongs(chunk, following, pairs, at) else None
        )
        at += 1
        if given is not None:
            at += 1
            suffix = chunks[at] if at < len(chunks) and is_suffix(chunks[at].text) else None
            at += suffix is not None
            people.append(inverted_name(chunk, given, suffix))
        elif is_suffix(chunk.text) and people:
            people[-1] = with_suffix(people[-1], chunk)
        elif is_vancouver(chunk.text):
            people.append(of_vancouver(chunk))
        elif _has_article(chunk) or names_group(chunk.text):
            people.append(group(chunk))
        else:
            in_full = are_spoken or (bool(pairs) and chunk.joined)
            people.append(as_spoken(chunk, in_full=in_full))
    return people


def _has_article(chunk: Chunk) -> bool:
    first, space, _ = chunk.text.partition(" ")
    return bool(space) and first in _WORDS.before_groups


def _belongs(chunk: Chunk, given: Chunk, pairs: set[int], at: int) -> bool:
    """Say whether what follows a surname are the given names of the same person."""
    if given.joined or given.apart or not _may_be_surname(chunk):
        return False
    if is_suffix(given.text):
        return False
    words = given.words
    while len(words) > 1 and is_particle(words[-1]):
        words.pop()
    return is_initials(" ".join(words)) or _ends_in_initial(given) or at in pairs


def _inverted(chunks: list[Chunk]) -> set[int]:
    """Find the surnames whose given names are typed in full, by what the last name looks like."""
    if any(chunk.apart for chunk in chunks):
        return {
            at
            for at, chunk in enumerate(chunks[:-1])
            if not chunks[at + 1].apart
            and not chunks[at + 1].joined
            and (at == 0 or chunk.apart or chunk.joined)
        }
    if any(is_initials(chunk.text) for chunk in chunks):
        return set()
    joined = [at for at, chunk in enumerate(chunks) if chunk.joined]
    first_is_pair = len(chunks) > 1 and not chunks[1].joined and _may_be_given(chunks[1])
    if not joined:
        is_pair = len(chunks) == 2 and first_is_pair
        inner = [c for c in chunks[1::2] if _ends_in_initial(c)]
        if not is_pair and len(chunks) % 2 == 0 and inner:
            return set(range(0, len(chunks), 2))
        return {0} if is_pair or (first_is_pair and _ends_in_initial(chunks[1])) else set()
    last = chunks[joined[-1] :]
    if len(last) > 1 and len(last) % 2 == 0 and joined[-1] % 2 == 0:
        return set(range(0, len(chunks), 2))
    if len(last) == 1 and all(map(_is_spoken, (chunks[0], chunks[1], last[0]))):
        return set()  # "Jo Lau, Ben Zimm, and Flo Schaub"
    if len(last) == 1 and len(last[0].words) > 1 and not particles(last[0].words) and first_is_pair:
        # "Siegel, Daniel, and Tina Bryson"; but "Siegel, Bryson, and van der Kolk".
        return {0} if joined[0] == 2 or (len(chunks) > 2 and len(chunks[2].words) > 1) else set()
    return set()


def _is_spoken(chunk: Chunk) -> bool:
    """Say whether a chunk can be given names and a surname: two words or more with capitals."""
    words = chunk.words
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _is_group(chunks: list[Chunk]) -> bool:
    """Say whether the head is the name of a group, or of several."""
    if any(is_initials(chunk.text) or is_vancouver(chunk.text) for chunk in chunks):
        return False
    return any(names_group(chunk.text) for chunk in chunks)


def words_of_title(head: str) -> int:
    """Count the lower-case words of a head that names and groups do not have: titles do."""
    bare = _blanked(_ROLE, head)
    words = [word.strip(".,:;()“”\"'") for word in bare.split()]
    known = _known_small_words()
    return sum(word.islower() and word.isalpha() and word not in known for word in words[1:])


def _ends_in_initial(chunk: Chunk) -> bool:
    """Say whether given names end with an initial, and begin with none: "Daniel J."."""
    words = chunk.words
    return len(words) > 1 and is_initials(words[-1]) and words[-1].endswith(".")


def _may_be_surname(chunk: Chunk) -> bool:
    words = chunk.words
    return 0 < len(words) <= _LONGEST_SURNAME and not is_initials(words[0])


def _may_be_given(chunk: Chunk) -> bool:
    words = chunk.words
    while len(words) > 1 and is_particle(words[-1]):
        words.pop()  # "Harbou, Thea von"
    return 0 < len(words) <= _MOST_GIVEN and all(word[:1].isupper() for word in words)


@lru_cache(maxsize=1)
def _known_small_words() -> frozenset[str]:
    words = read_as()
    return joiners() | words.connectors | PARTICLES | words.function_words
