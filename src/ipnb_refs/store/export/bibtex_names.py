"""Names as BibTeX has them: the plainest spelling that is read back as the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.store import mapping
from ipnb_refs.store.fields import read_contributors, read_name
from ipnb_refs.store.tex import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.model import Name
    from ipnb_refs.store.entry import Entry

_EDITORS = tuple(mapping.EDITORS)
_EDITOR_KINDS = {role: kind for kind, role in reversed(mapping.EDITOR_TYPES.items())}
_OWN_FIELDS: dict[str, str] = {}
for _name, _role in mapping.ROLES:
    _OWN_FIELDS.setdefault(_role, _name)


def fields_of_names(entry: Entry) -> Iterator[tuple[str, str]]:
    """Write all roles; those without a field of their own are editors of some type."""
    roles = [role for role in (*_OWN_FIELDS, "editor", *_EDITOR_KINDS) if getattr(entry, role)]
    slots = iter(_EDITORS)
    for role in dict.fromkeys(roles):
        value = _list(getattr(entry, role), others=role in entry.others)
        if role in _OWN_FIELDS:
            yield _OWN_FIELDS[role], value
            continue
        name, typed = next(slots, ("", ""))
        if not name:
            return
        yield name, value
        if role != "editor":
            yield typed, _EDITOR_KINDS[role]


def _list(names: Iterable[Name], *, others: bool) -> str:
    texts = [name_of(name) for name in names]
    return " and ".join([*texts, "others"] if others else texts)


def name_of(name: Name) -> str:
    """Write one name: "van der Kolk, Bessel A.", "{World Health Organization}"."""
    return next((text for text in _spellings(name) if _is(name, text)), group_of(str(name.surname)))


def _is(name: Name, text: str) -> bool:
    if read_name(text) != name:
        return False
    read = read_contributors(text)
    return read.names == (name,) and not (read.others or read.problem)


def _spellings(name: Name) -> Iterator[str]:
    if name.literal:
        yield group_of(name.literal)
        return
    particle, family = escaped(name.non_dropping_particle), escaped(name.family)
    given, suffix = escaped(name.given), escaped(name.suffix)
    for last in (family, f"{{{family}}}"):
        for typed in (given, f"{{{given}}}"):
            whole = f"{particle} {last}" if particle else last
            first = " ".join(filter(None, (typed, escaped(name.dropping_particle))))
            yield ", ".join([whole, suffix, first] if suffix else [whole, first]).rstrip()
    prefix = escaped(name.dropping_particle or name.non_dropping_particle)
    parts = {"family": family, "given": given, "prefix": prefix, "suffix": suffix}
    named = [f"{part}={{{text}}}" for part, text in parts.items() if text]
    if prefix:
        named.append(f"useprefix={str(not name.dropping_particle).lower()}")
    yield ", ".join(named)


def group_of(name: str) -> str:
    """Write the name of a group, in braces."""
    return f"{{{escaped(name)}}}"
