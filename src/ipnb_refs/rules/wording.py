"""The words of messages: citations as they were typed, works as they are cited, names of files."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from ipnb_refs.citations import closed
from ipnb_refs.languages import AMPERSAND, LEADS, joining_word, read_as
from ipnb_refs.model import BORDER, MASK, Name, Related
from ipnb_refs.references import authors_in_text, cited
from ipnb_refs.regex import regex
from ipnb_refs.resolving import first_difference, same_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ipnb_refs.model import Cite, CiteName, Document, Span, Suggestion, Work
    from ipnb_refs.rules.context import Context
    from ipnb_refs.store import Store

LIST = "the list"
BIBLIOGRAPHY = "the bibliography"
MOST_NAMED = 12
"""So many works are named in a message; nobody reads a hundred."""
SEPARATORS = f" ;,\t\r\n\xa0{MASK}"
"""Signs between works, and what nobody sees."""
_JOINING = read_as().connectors | {AMPERSAND, ""}
_BEFORE = 9
"""Characters that say whether a sentence begins."""
_LONGEST_TITLE = 60
_RAISED = regex(r"<sup\b[^<>]*>\s*\d+\s*</sup>")


def also_cited(span: Span) -> Related:
    """Give another place of a cite that is reported once."""
    return Related("also cited here", span, is_same=True)


def is_lead(words: str) -> bool:
    """Say whether words lead to a work and say nothing of how it belongs to others: "see"."""
    last = words.lower().rstrip(" .,:").split()[-1:]
    return not last or last[0] in LEADS


def only_joins(between: str) -> bool:
    """Say whether what stands between works joins them and says nothing: a sign, or "and"."""
    return between.strip(SEPARATORS).lower() in _JOINING


def as_typed(context: Context, cite: Cite) -> str:
    """A cite of the post that rules look at, as `typed_cite` shows it."""
    return typed_cite(context.document, cite)


def typed_cite(document: Document, cite: Cite) -> str:
    """The names and the date of a cite as they were typed, on one line.

    A further year is shown with the names that it inherits: "Smith, 2019"; so are names that the
    year stands before: "In 2016, Koehler noted".
    """
    date = cite.date
    if not (cite.inherited or is_before_names(cite)):
        end = date.span.end if date is not None and not has_span(cite) else cite.span.end
        return closed(_on_one_line(document, cite.names[0].span.start, end))
    return f"{_names(document, cite)}, {typed_date(cite)}"


def has_span(cite: Cite) -> bool:
    """Say whether a span of years ends a cite: "Smith, 1990–1992"."""
    ends = cite.locator is None and cite.suffix is None and not is_before_names(cite)
    return ends and cite.date is not None and cite.span.end > cite.date.span.end


def is_before_names(cite: Cite) -> bool:
    """Whether the date stands in the sentence before the names: "In 2016, Koehler noted"."""
    return cite.date is not None and cite.date.span.start < cite.names[0].span.start


def typed_names(context: Context, cite: Cite) -> str:
    """The names of a cite as they were typed, or as it inherits them, on one line."""
    return _names(context.document, cite)


def _names(document: Document, cite: Cite) -> str:
    end = (cite.et_al or cite.names[-1]).span.end
    return _on_one_line(document, cite.names[0].span.start, end)


def typed_date(cite: Cite) -> str:
    """The date of a cite: "2012a", "in press"; "" where it has none."""
    date = cite.date
    return dated(date.year, date.status, date.year_suffix) if date is not None else ""


def _on_one_line(document: Document, start: int, end: int) -> str:
    prose, text = document.prose[start:end], document.text
    if "<sup" in text[start:end]:  # the number of an edition: "<sup>2</sup>2012"
        for found in _RAISED.finditer(text, start, end):
            at, stop = found.start() - start, found.end() - start
            prose = prose[:at] + MASK * (stop - at) + prose[stop:]
    return " ".join(prose.replace(MASK, "").split())


def dated(year: int | None, status: str | None, letter: str) -> str:
    """A year or what replaces it, with its letter: "2012a", "in press-a" (APA 8.19)."""
    if year is not None:
        return f"{year}{letter}"
    return "-".join(filter(None, (status or "n.d.", letter)))


def file_of(store: Store) -> str:
    """A store in words: the name of its one file, or "the bibliography"."""
    paths = [path for path in store.sources if not path.startswith("<")]
    return PurePath(paths[0]).name if len(paths) == 1 else BIBLIOGRAPHY


def base(context: Context) -> str:
    """What cites are looked for in, in words: "the list" where the post has one."""
    return LIST if context.listed is not None else file_of(context.store)


def home(context: Context, keys: Iterable[str]) -> str:
    """Where works are, in words: a post with a list may be near one of its store."""
    in_list = any(map(context.comparison.entry, keys))
    return LIST if in_list else file_of(context.store)


def described(context: Context, keys: Sequence[str]) -> str:
    """Works with their titles, those of the store with their keys as well; the first of many."""
    more = len(keys) - MOST_NAMED
    rest = [f"and {more} more"] if more > 0 else []
    return "; ".join([*(_described(context, key) for key in keys[:MOST_NAMED]), *rest])


def _described(context: Context, key: str) -> str:
    work = context.comparison.work(key)
    titled = ", ".join(filter(None, (cited(work), _shortened(work.title))))
    return titled if context.comparison.entry(key) else f"{titled} [{key}]"


def _shortened(title: str) -> str:
    """The beginning of a title, up to the end of a word."""
    if len(title) <= _LONGEST_TITLE:
        return title
    space = title.rfind(" ", 0, _LONGEST_TITLE)
    return title[: space if space > 0 else _LONGEST_TITLE - 1].rstrip(" ,:;.–—-") + "…"


def choice(context: Context, cite: Cite, keys: Sequence[str], part: str) -> str:
    """Name the works that may have been meant, and what to correct: the text or the other place.

    `part` is what differs ("year"). Where the bibliography has exactly what is cited, the list is
    what is wrong.
    """
    works, place = described(context, keys), home(context, keys)
    if place == LIST and context.comparison.is_stored(cite):
        stored = file_of(context.store)
        return f"{stored} has it as cited here: correct the {part} in the list, {works}"
    return f"did you mean {works}? Correct the {part} here or in {place}"


def cited_names(context: Context, work: Work, cite: Cite, *, enclosed: bool) -> str | None:
    """The authors of a work as the post would cite them; None where that is unclear.

    It is where nobody knows the language, or the small letters of a surname that only the list
    has, in capitals.
    """
    joint: str | None = "&"
    if not enclosed:
        joint = cite.connector.text if cite.connector is not None else None
        joint = joint or joining_word(context.document.meta.lang, context.document.prose)
    names = authors_in_text(work, joint if joint is not None else MASK)
    if not any(typed.name.surname.isupper() for typed in cite.names):
        for name in work.names:
            if name.surname in names and name.family.isupper() and len(name.family) > 1:
                typed = (each.name for each in cite.names if same_name(each.name, name))
                names = names.replace(name.surname, next(typed, Name(family=MASK)).surname)
    if MASK in names:
        return None
    return as_begun(context, cite.names[0].span.start, names)


def misspelled(cite: Cite, work: Work) -> CiteName:
    """The typed name that the work near to it spells differently."""
    found = first_difference(cite, work)
    return found[0] if found else cite.names[0]


def spelled(typed: CiteName, near: Suggestion) -> str:
    """How a name is typed and how it is spelled where it comes from.

    The typed one is shown with as many words as the one that may have been meant.
    """
    words = f"{typed.name.given} {typed.name.surname}".split()
    number = max(len(near.surname.split()), len(typed.name.surname.split()))
    return f"“{' '.join(words[-number:])}” is spelled “{near.surname}”"


def as_begun(context: Context, start: int, names: str) -> str:
    """Give names a capital where they begin a sentence: "Von Schlippe (2012) says"."""
    before = context.document.prose[max(0, start - _BEFORE) : start].replace(MASK, "")
    last = before.rstrip(" ")[-1:]
    begins = last in ("", "\n", BORDER) or (last in ".!?" and before[-1:].isspace())
    return names[:1].upper() + names[1:] if begins else names
