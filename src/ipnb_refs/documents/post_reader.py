"""Text to `Document`: the prose that a format's module paints, and the lists that stand in it."""

from __future__ import annotations

from importlib import import_module

from ipnb_refs.documents.canvas import PaintedText, spaces
from ipnb_refs.documents.frontmatter import (
    bibliography,
    find_front_matter,
    ignored_rules,
    language,
    nocite,
)
from ipnb_refs.documents.lists import as_list, find_lists, hide
from ipnb_refs.documents.post_formats import is_own_page
from ipnb_refs.errors import UsageError, misuse
from ipnb_refs.model import BORDER, Document, Format, Lists, Meta, Regions
from ipnb_refs.regex import regex

_LONE_RETURN = regex(r"\r(?!\n)")
_MODULES = {Format.MARKDOWN: "markdown", Format.HTML: "html", Format.TEXT: "plain"}
_MDX = "mdx"


def read(text: str, format: Format | str = "markdown", path: str | None = None) -> Document:  # noqa: A002 - the word a user expects
    """Read a post; a page that the program made (a report, lists) has nothing to be read.

    `path` is remembered, nothing is opened; one that ends in .mdx says that Markdown is MDX.
    Raises `UsageError` for an unknown format; no text makes it raise. All spans are half-open, in
    code points of the text.
    """
    if not isinstance(text, str):
        advice = "read the file first, and pass its name as path="
        raise misuse("read", "a text", text, advice)
    try:
        known = Format(format)
    except ValueError:
        names = ", ".join(Format)
        raise UsageError(f"unknown format “{format}”: it must be one of {names}") from None
    lines = _with_line_feeds(text)
    if known is Format.HTML and is_own_page(text):
        return _document(text, lines, known, path, PaintedText(spaces(text)), Lists())
    painted = _read_as(known, lines, path)
    return _document(text, lines, known, path, painted, find_lists(lines, painted))


def read_as_list(text: str, path: str | None = None) -> Document:
    """Read a plain text that is nothing but lists of works: one, where none is found in it."""
    lines = _with_line_feeds(text)
    painted = _read_as(Format.TEXT, lines, path)
    lists = find_lists(lines, painted)
    lists = lists if lists.every else as_list(lines, painted)
    return _document(text, lines, Format.TEXT, path, painted, lists)


def _with_line_feeds(text: str) -> str:
    """Write the line ends of old files, a lone carriage return, as all others; nothing moves."""
    if "\r" not in text or text.count("\r") == text.count("\r\n"):
        return text
    return _LONE_RETURN.sub("\n", text)


def _document(
    text: str, lines: str, known: Format, path: str | None, painted: PaintedText, lists: Lists
) -> Document:
    quotations = tuple(painted.quotations)
    if quotations:
        from ipnb_refs.documents.quotations import without_source  # noqa: PLC0415 - few posts quote

        quotations = tuple(without_source(painted.prose, span) for span in quotations)
    return Document(
        text,
        known,
        path,
        prose=_with_borders(hide(painted.prose, lists), painted.borders),
        regions=Regions(
            painted.headings,
            quotations,
            painted.tables,
            painted.links,
            painted.quotations,
            painted.comments if known is not Format.TEXT else (),
        ),
        lists=lists,
        meta=_meta(lines) if known is not Format.TEXT else Meta(),
    )


def _meta(text: str) -> Meta:
    front = find_front_matter(text)
    named = front.of(text) if front else ""
    return Meta(bibliography(named), nocite(named), language(text, named), ignored_rules(named))


def _with_borders(prose: str, borders: tuple[int, ...]) -> str:
    """Mark the blanks between blocks that no empty line keeps apart."""
    pieces, done = [], 0
    for border in borders:
        if done <= border and prose[border : border + 1].isspace():
            pieces += [prose[done:border], BORDER]
            done = border + 1
    return "".join([*pieces, prose[done:]])


def _read_as(format: Format, text: str, path: str | None) -> PaintedText:  # noqa: A002 - as above
    # The parser of Markdown is only loaded for Markdown.
    module = import_module(f"ipnb_refs.documents.{_MODULES[format]}")
    is_mdx = format is Format.MARKDOWN and path and path.lower().endswith(".mdx")
    painted: PaintedText = module.read(text, _MDX) if is_mdx else module.read(text)
    return painted
