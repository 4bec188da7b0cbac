"""A .docx is an archive of XML files; each is read within bounds, and none can refer elsewhere."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from ipnb_refs.containers.inner_post import Unreadable
from ipnb_refs.containers.raw import open_archive
from ipnb_refs.errors import IpnbRefsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

DEEPEST = 120
"""Elements inside one another; Word itself stays below 60."""
MAIN = "officeDocument"


class UnreadableDocx(IpnbRefsError):  # noqa: N818 - a verdict on the file, no error of the program
    """A file that is no Word document, or a damaged one; the message says what is wrong."""


class _Builder(ElementTree.TreeBuilder):
    """Makes the tree, and refuses what no Word document has: a DTD, and depth without end."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:  # noqa: ARG002
        raise UnreadableDocx("it declares a document type, which no Word document does")

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        if self._depth > DEEPEST:
            raise UnreadableDocx(f"its elements are nested more than {DEEPEST} deep")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


class Package:
    """The XML files of a Word document, each parsed when it is asked for."""

    def __init__(self, data: bytes) -> None:
        """Raise `UnreadableDocx` for what is no archive."""
        archive = open_archive(data)
        if isinstance(archive, Unreadable):
            raise UnreadableDocx("it is not a Word document (.docx)")
        self._archive = archive
        self._names = frozenset(archive.names)
        main = self._of_kind("", MAIN)
        if main is None:
            raise UnreadableDocx("it is an archive without a Word document in it")
        self._main = main

    def document(self) -> Element:
        """Parse the main text."""
        found = self._parsed(self._main)
        if found is None:
            raise UnreadableDocx(f"the file {self._main!r} in it is missing")
        return found

    def related(self, kind: str) -> Element | None:
        """Parse the file that the main text names for a purpose: "styles", "numbering", ..."""
        name = self._of_kind(self._main, kind)
        return None if name is None else self._parsed(name)

    def links(self, kind: str | None = None) -> dict[str, str]:
        """Give the address of each link by its id, of the main text or of its notes."""
        source = self._main if kind is None else self._of_kind(self._main, kind)
        relations = self._relations(source) if source else ()
        return {name: target for name, to, target in relations if to == "hyperlink"}

    def _of_kind(self, source: str, kind: str) -> str | None:
        """Find the file that another one names for a purpose."""
        for _, found, target in self._relations(source):
            if found == kind:
                folder = posixpath.dirname(source)
                return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        return None

    def _relations(self, source: str) -> Iterator[tuple[str, str, str]]:
        """Give id, purpose and target of what a file refers to."""
        folder, name = posixpath.split(source)
        found = self._parsed(posixpath.join(folder, "_rels", f"{name}.rels"))
        for each in () if found is None else found:
            kind = each.get("Type", "").rpartition("/")[2]
            yield each.get("Id", ""), kind, each.get("Target", "")

    def _parsed(self, name: str) -> Element | None:
        if name not in self._names:
            return None
        data = self._archive.read(name)
        if isinstance(data, Unreadable):
            raise UnreadableDocx(f"the file {name!r} in it cannot be read: {data.message}")
        parser = ElementTree.XMLParser(target=_Builder())  # noqa: S314 - `_Builder` refuses a DTD
        try:
            parser.feed(data)
            found: Element = parser.close()
        except (ElementTree.ParseError, LookupError, ValueError) as error:  # or its encoding
            raise UnreadableDocx(f"the file {name!r} in it is damaged: {error}") from error
        return found
