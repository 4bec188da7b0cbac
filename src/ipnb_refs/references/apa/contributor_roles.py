"""Who stands in the author's place and in what role, and who stands behind the title (9.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import ENGLISH_TERMS as ENGLISH
from ipnb_refs.references.apa.patterns import Template, is_upload
from ipnb_refs.references.apa.printed_names import direct_list
from ipnb_refs.regex import regex
from ipnb_refs.store import OMITTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.languages import Terms
    from ipnb_refs.model import Name
    from ipnb_refs.references.apa.item import Item
    from ipnb_refs.store import Entry

_SAME = {"executiveproducer": "execproducer", "scriptwriter": "writer", "speaker": "narrator"}
_NOT_LETTERS = regex(r"[^a-z]")
_BETWEEN_ROLES = regex(r"\s*(?:,|&)\s*")

# Variables that can take the author's place, in this order.
_PLACES = (
    ("author", ""), ("editor", "editor"), ("director", "director"),
    ("executive_producer", "execproducer"), ("host", "host"), ("producer", "producer"),
    ("composer", "composer"), ("performer", "performer"), ("compiler", "compiler"),
    ("chair", "chair"), ("organizer", "organizer"),
)  # fmt: skip
_HOLDERS = ("chair", "executive_producer")
"""Who stands before the title of a symposium or a series, where a part of it has its own author."""
_BEHIND = ("editor", "translator", "narrator", "illustrator")
"""Who stands behind the title of a work that stands alone."""


@frozen
class Credit:
    """Names with what is said of all of them (`role`) and of each (`marks`, as many or none).

    `last_known` says that those of the `others` that are left out stand before the last name.
    """

    names: tuple[Name, ...] = ()
    others: bool = False
    role: str = ""
    marks: tuple[str, ...] = ()
    last_known: bool = False


def leading(item: Item) -> Credit:
    """Find who takes the author's place; nobody where the title does (9.12)."""
    entry = item.entry
    if entry.author and entry.director:
        return _writers_and_directors(item, "author")
    if entry.script_writer and not (entry.author or entry.editor):
        return _writers_and_directors(item, "script_writer")
    for variable, role in _PLACES:
        names: tuple[Name, ...] = getattr(entry, variable)
        if names and not (variable == "editor" and item.pattern.template is Template.PART):
            others = variable in entry.others
            unsaid = variable == "director" and is_upload(entry)
            own = "" if unsaid else label(role, item.terms, several=others or len(names) > 1)
            said = _said_of_all(entry, variable)
            if said:
                own = label(said, item.terms, several=others or len(names) > 1)
            gap = others and any(
                (each.field, each.name) == (variable, OMITTED) for each in entry.annotations
            )
            return Credit(names, others, own, _marks(entry, variable, item.terms), gap)
    return Credit()


def label(role: str, terms: Terms, *, several: bool, short: bool = False) -> str:
    """Print a role: "execproducer" is "Executive Producer"; "writer, director" are joined by "&".

    A role that is not known stands as it was typed.
    """
    parts = [part for part in _BETWEEN_ROLES.split(role) if part]
    return " & ".join(_label(part, terms, several=several, short=short) for part in parts)


def _label(role: str, terms: Terms, *, several: bool, short: bool) -> str:
    key = _key(role)
    pair = _pair(key, terms, short=short) or _pair(key, ENGLISH, short=short)
    return pair[several] if pair else role


def _pair(key: str, terms: Terms, *, short: bool) -> tuple[str, str] | None:
    """Find the label of a role for one and for several; `short` inside brackets (10.7)."""
    return (terms.short_roles.get(key) if short else None) or terms.roles.get(key)


def _key(role: str) -> str:
    """Find the key of a role however it is typed: "Executive Producers" is "execproducer"."""
    key = _NOT_LETTERS.sub("", role.casefold())
    key = key if key in ENGLISH.roles else key.removesuffix("s")
    return _SAME.get(key, key)


def _said_of_all(entry: Entry, field: str) -> str:
    said = (a.value for a in entry.annotations if (a.field, a.item, a.name) == (field, 0, "role"))
    parts = [_key(part) for part in _BETWEEN_ROLES.split(entry.author_type)]
    known = field == "author" and all(part in ENGLISH.roles for part in parts)
    return next(said, entry.author_type if known else "")


def _marks(entry: Entry, field: str, terms: Terms) -> tuple[str, ...]:
    """Print what an entry says of single names: roles in parentheses, usernames in brackets."""
    if not entry.annotations:
        return ()
    count = len(getattr(entry, field))
    roles, handles = [""] * count, [""] * count
    for each in entry.annotations:
        if each.field == field and 0 < each.item <= count and not each.part:
            if each.name == "role":
                roles[each.item - 1] = f" ({label(each.value, terms, several=False)})"
            elif each.name == "username":
                handles[each.item - 1] = f" [{each.value}]"
    return tuple(role + handle for role, handle in zip(roles, handles, strict=True))


def role_of_each(entry: Entry, terms: Terms) -> tuple[str, ...]:
    """Print the roles of the authors as they stand in a review: ", Dir."; "" for most of them."""
    said = {
        a.item: f", {label(a.value, terms, several=False, short=True)}"
        for a in entry.annotations
        if a.field == "author" and a.name == "role" and a.item
    }
    return tuple(said.get(place, "") for place in range(1, len(entry.author) + 1))


def _writers_and_directors(item: Item, variable: str) -> Credit:
    """Print writers, then directors, each with the role; "(Writer & Director)" for one who is both.

    So an episode is printed whose data keep them apart (10.12). Authors beside a director are
    writers, unless the entry says otherwise.
    """
    entry = item.entry
    writers: tuple[Name, ...] = getattr(entry, variable)
    names = tuple(dict.fromkeys((*writers, *entry.director)))
    own = {
        writers[each.item - 1]: each.value
        for each in entry.annotations
        if each.field == variable and each.name == "role" and 0 < each.item <= len(writers)
    }
    all_ = _said_of_all(entry, variable) or "writer"
    said = [
        ", ".join(
            dict.fromkeys(
                role
                for role, of in ((own.get(name, all_), writers), ("director", entry.director))
                if name in of
            )
        )
        for name in names
    ]
    others = not {variable, "director"}.isdisjoint(entry.others)
    if len(set(said)) == 1:
        return Credit(names, others, label(said[0], item.terms, several=len(names) > 1))
    marks = tuple(f" ({label(each, item.terms, several=False)})" for each in said)
    return Credit(names, others, "", marks)


def behind_title(item: Item, *, editors: bool) -> str:
    """Print who edited, translated and read the work: "J. Strachey, Ed. & Trans." (9.10, 9.39)."""
    variables = _BEHIND if editors else _BEHIND[1:]
    return "; ".join(f"{names}, {role}" for names, role in _credited(item, variables))


def container_editors(item: Item) -> str:
    """Print who stands before the title of a book: "A. Editor & B. Editor (Eds.), " (9.28)."""
    entry = item.entry
    if entry.editor:
        variables = ["editor", "translator"] if edits_and_translates(entry) else ["editor"]
    else:
        found = (variable for variable in _HOLDERS if getattr(entry, variable))
        variables = list(found)[: bool(entry.author or entry.director or entry.script_writer)]
    if not variables:
        people = direct_list(entry.container_author, others="container_author" in entry.others)
        return f"{people}, " if people else ""
    ((names, role),) = _credited(item, variables)
    return f"{names} ({role}), "


def edits_and_translates(entry: Entry) -> bool:
    """Say whether the editors are the translators as well; of the whole book, that is."""
    return bool(entry.editor) and entry.editor == entry.translator


def _credited(item: Item, variables: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Print lists of names with their role, those of the same people in one."""
    entry = item.entry
    groups: dict[tuple[Name, ...], list[str]] = {}
    for variable in variables:
        names: tuple[Name, ...] = getattr(entry, variable)
        if names:
            groups.setdefault(names, []).append(variable)
    for names, roles in groups.items():
        others = any(role in entry.others for role in roles)
        printed = [
            label(_KEYS.get(role, role), item.terms, several=others or len(names) > 1)
            for role in roles
        ]
        yield direct_list(names, others=others), " & ".join(printed)


_KEYS = {"executive_producer": "execproducer"}


def addon(typed: str) -> str:
    """Print what follows a name, "[Grammar Girl]"; in brackets of its own where it has some."""
    return typed if typed.startswith(("(", "[")) else f"[{typed}]"
