"""A list typed by hand replaced by one that is kept up to date, and a kept one taken out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents import balanced
from ipnb_refs.model import Format, Span
from ipnb_refs.regex import regex
from ipnb_refs.sections.fence import line_ending
from ipnb_refs.sections.section_formats import format_of_section

if TYPE_CHECKING:
    from ipnb_refs.model import Document

_BEFORE_ITEM = regex(r"[ \t]*(?:(?:[-*+•]|\d{1,3}[.)]|\[\d{1,3}\])[ \t]+)?")
_ENTRY_TAG = regex(r"</?(?:ul|ol|li|p|div|span|br|a|b|i|em|strong|cite|small)\b[^<>]*>")
_MORE = regex(r"[^\W\d_]{2}|[`!<]|\{[{%/]|:::")
"""What no marks of entries have: words, code, pictures, tags, codes of templates, fences."""
_CODE = regex(r"\{[{%]")
_TAG = regex(r"<[^<>]*>")
_WORD = regex(r"[^\W_]+")
_MARKUP = regex(r"[ \t]*(?:<|!\[|\{[{%<:]|:::)")
_LINE = regex(r"[^\r\n]+")
_EMPTY_LINE = regex(r"[ \t]*(?:\r\n|\r|\n)[ \t]*(?=\r|\n)")
_EMPTY_LINE_BEFORE = regex(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)[ \t]*\Z")
_BREAK = regex(r"\r\n|\r|\n")
_BLANK_LINES = regex(r"(?:[ \t]*(?:\r\n|\r|\n|\Z))*")


def adopted(document: Document, section: str) -> str | None:
    """Put a kept list in the place of the one typed by hand, below the heading of that.

    In Markdown, markup above the first entry or below the last stays there. None where the typed
    one is part of markup that would break, or has more between its entries (`other_than_entries`).
    """
    typed = _entries(document)
    if typed is None or _first_other(document, typed) is not None:
        return None
    text, ending = document.text, line_ending(document)
    breaks = ending * len(_BREAK.findall(format_of_section(document).gap))
    above, below = text[: typed.start].rstrip(" \t\r\n"), text[typed.end :]
    gap = breaks if above else ""
    behind = below.lstrip(" \t\r\n")
    return above + gap + section + (breaks + behind if behind else ending)


def _entries(document: Document) -> Span | None:
    """Find the stretch of the typed list below its heading, whole lines or whole elements."""
    text, section = document.text, document.lists.references
    listed = next((each for each in document.lists.every if each.span == section), None)
    if listed is None or not listed.items:
        return None
    start = listed.heading.end if listed.heading else listed.items[0].whole.start
    if document.format is Format.HTML:
        return balanced(text, Span(start, listed.items[-1].whole.end))
    if listed.heading is None:
        line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
        if not _BEFORE_ITEM.fullmatch(text, line, start):
            return None
        start = line
    rest = _BREAK.search(text, listed.span.end)
    end = rest.start() if rest else len(text)
    if text[listed.span.end : end].strip():
        return None
    return _between_edges(text, Span(start, end), listed.items[0].whole, listed.items[-1].whole)


def _between_edges(text: str, typed: Span, first: Span, last: Span) -> Span:
    """Leave out the markup that an empty line keeps apart from the first and the last entry.

    Prose there may be an entry that could not be read: with it nothing is replaced.
    """
    start, end = typed.start, typed.end
    line = max(text.rfind("\n", start, first.start), text.rfind("\r", start, first.start)) + 1
    if _is_markup(text[start:line]) and _EMPTY_LINE_BEFORE.search(text, start, line):
        start = line
    if _is_markup(text[last.end : end]) and (empty := _EMPTY_LINE.match(text, last.end, end)):
        end = empty.start()
    return Span(start, end)


def other_than_entries(document: Document) -> Span | None:
    """Find the first line of a typed list that is neither an entry nor markup of entries.

    That is a comment, code, a picture, words of a template.
    """
    typed = _entries(document)
    return None if typed is None else _first_other(document, typed)


def _first_other(document: Document, typed: Span) -> Span | None:
    text, done = document.text, typed.start
    items = [item.whole for each in document.lists.every for item in each.items]
    for item in [*filter(typed.contains, items), Span(typed.end, typed.end)]:
        for line in _LINE.finditer(text, done, max(done, item.start)):
            if _is_more(line[0]):
                return Span(*line.span())
        done = item.end
    return None


def _is_markup(typed: str) -> bool:
    """Whether tags, comments, pictures, or codes of templates are typed, and no prose."""
    others = [line for line in _LINE.findall(typed) if _is_more(line)]
    return bool(others) and all(map(_MARKUP.match, others))


def _is_more(typed: str) -> bool:
    """Whether anything but blanks and the markup of entries is typed."""
    return _MORE.search(_ENTRY_TAG.sub(" ", typed)) is not None


def without_section(document: Document) -> str:
    """Take the list that is kept in a post out of it, with the heading right above.

    The text of a post without one is given back as it is.
    """
    text, fence = document.text, document.lists.fence
    if fence is None:
        return text
    start = fence.start
    for each in document.lists.every:
        if each.span.contains(fence) and each.heading is not None:
            is_above = not text[each.heading.end : fence.start].strip()
            if is_above and _says_no_more(document, each.heading):
                start = each.heading.start
    above, below = text[:start], text[fence.end :]
    behind = _BLANK_LINES.match(below)
    below = below[behind.end() :] if behind else below
    return above + below if below else _without_gap(above, format_of_section(document).gap)


def _says_no_more(document: Document, heading: Span) -> bool:
    """Say whether a heading holds its words and marks alone: codes of templates stay."""
    raw = heading.of(document.text)
    if _CODE.search(raw):  # plain text shows them, so that no comparison would tell
        return False
    typed = _TAG.sub(" ", raw) if document.format is Format.HTML else raw
    shown = {each.span: each.text for each in document.regions.headings}
    return _WORD.findall(typed) == _WORD.findall(shown.get(heading, raw))


def _without_gap(text: str, gap: str) -> str:
    """Take the empty line that was put below the text back, where it is the only one."""
    breaks = _BREAK.findall(text, len(text.rstrip("\r\n")))
    if len(breaks) != len(_BREAK.findall(gap)):
        return text
    body = text.rstrip("\r\n")
    return body and body + str(breaks[0])
