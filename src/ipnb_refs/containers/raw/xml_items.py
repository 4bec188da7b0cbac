"""XML read strictly, item by item, with the place of all content in the file.

The parser is expat, which opens nothing; a file that declares entities of its own is refused. A
file that is not well-formed is read once more with bare "&" and HTML's names covered, as many
bytes as before, so that places stay; if it still is not, each item is read by itself.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING
from xml.parsers import expat

from ipnb_refs.containers.inner_post import RawText, Unreadable
from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.frozen import frozen, record

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 200
_MOST_FAULTS = 100
_BLOCK = 4_096
_CONTINUATION = bytes(range(0x80, 0xC0))
_START_TAG = re.compile(rb"<[^\s<>/\"'=]+(?:\s+[^\s=<>\"']+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>")
_SPACES = re.compile(rb"\sxmlns(?::[\w.-]+)?\s*=\s*(?:\"[^\"<]*\"|'[^'<]*')")
_NO_XML = re.compile(
    rb"<!\[CDATA\[|<!--|(?:&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});))++"
    rb"|[\x00-\x08\x0b\x0c\x0e-\x1f]++"
)
_PREFIX = re.compile(rb"</?([A-Za-z_][\w.-]{0,30}):[A-Za-z_]")
_MOST_PREFIXES = 50
_CLOSES = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@record
class XmlNode:
    """An element: the address of its name space, its name, and where its content stands."""

    space: str
    name: str
    attributes: dict[str, str]
    start: int
    end: int = 0
    children: list[XmlNode] = field(default_factory=list)

    def child(self, name: str, space: str = "") -> XmlNode | None:
        """Give the first child of this name, whose name space begins so; "" is none."""
        return next(
            (
                each
                for each in self.children
                if each.name == name and (each.space.startswith(space) if space else not each.space)
            ),
            None,
        )


@frozen
class XmlItems:
    """The items of a file, and what of it cannot be read.

    `repaired` counts the signs that are not XML and were read as what they mean; `damage` is what
    is wrong outside of the items.
    """

    items: tuple[XmlNode, ...]
    faults: tuple[Unreadable, ...] = ()
    repaired: int = 0
    damage: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said of it."""
        if not self.repaired:
            return self.damage
        number = self.repaired
        signs = "1 character was" if number == 1 else f"{number:,} characters were"
        return (f"not valid XML: {signs} read as plain text, such as a bare &",)


def read_items(raw: RawText, wanted: str) -> XmlItems:
    """Read all elements of a name that stand in the root, or in an element of it."""
    data = raw.text.encode()
    places = _Places(data)
    repaired = 0
    try:
        items = _StrictPass(data, wanted).items(places)
    except _Broken as first:
        if first.is_refused:
            return XmlItems((), (Unreadable(first.message, raw, places.text(first.at)),))
        data, repaired = _covered(data)
        try:
            items = _StrictPass(data, wanted).items(places)
        except _Broken as broken:
            return _one_by_one(raw, data, wanted, broken, places)
    if data.count(b"</%s>" % wanted.encode()) > len(items) and _is_run_together(raw, items, wanted):
        endless = _Broken("a section of CDATA has no end", len(data))
        return _one_by_one(raw, data, wanted, endless, places)
    return XmlItems(tuple(items), (), repaired)


def _is_run_together(raw: RawText, items: list[XmlNode], wanted: str) -> bool:
    """Say whether an item is inside of another: a section that has no end runs into the next."""
    seam = re.compile(rf"</{wanted}>\s*<{wanted}[\s>]")
    return any(seam.search(raw.text, each.start, each.end) for each in items)


class _Broken(IpnbRefsError):  # noqa: N818 - it is a verdict on a file
    """A text that is not well-formed XML, or that asks for what it does not get."""

    def __init__(self, message: str, at: int, *, is_refused: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.at = at
        self.is_refused = is_refused


class _Places:
    """Offsets in UTF-8 as offsets in the text."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._before: list[int] | None = None if data.isascii() else self._counted()

    def _counted(self) -> list[int]:
        before = [0]
        for at in range(0, len(self._data), _BLOCK):
            block = self._data[at : at + _BLOCK]
            before.append(before[-1] + len(block.translate(None, _CONTINUATION)))
        return before

    def text(self, offset: int) -> int:
        """Give the number of characters before a byte."""
        if self._before is None:
            return offset
        number = offset // _BLOCK
        rest = self._data[number * _BLOCK : offset]
        return self._before[number] + len(rest.translate(None, _CONTINUATION))


class _StrictPass:
    """One strict pass over a text; `shift` is where it begins in the file."""

    def __init__(self, data: bytes, wanted: str, shift: int = 0) -> None:
        self._data = data
        self._wanted = wanted
        self._shift = shift
        self._open: list[XmlNode] = []
        self._depth = 0
        self._items: list[XmlNode] = []
        # The file was decoded before: whatever its first line says, it is UTF-8 by now.
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.EntityDeclHandler = self._declared

    def items(self, places: _Places) -> list[XmlNode]:
        """Give the items, their places as offsets in the text; raises `_Broken`."""
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            said = expat.errors.messages.get(error.code, "it cannot be read")
            at = self._parser.ErrorByteIndex
            raise _Broken(f"damaged XML: {said}", self._shift + at) from None
        for node in _all(self._items):
            node.start = places.text(self._shift + node.start)
            node.end = places.text(self._shift + node.end)
        return self._items

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        at = self._parser.CurrentByteIndex
        if self._depth > _DEEPEST:
            raise _Broken("elements are nested too deeply", self._shift + at, is_refused=True)
        space, _, local = name.rpartition(" ")
        if not self._open and (local != self._wanted or self._depth > 3):  # noqa: PLR2004 - see read_items
            return
        tag = _START_TAG.match(self._data, at)
        node = XmlNode(space, local, attributes, tag.end() if tag else at)
        if self._open:
            self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, _name: str) -> None:
        self._depth -= 1
        if self._open:
            node = self._open.pop()
            node.end = max(node.start, self._parser.CurrentByteIndex)
            if not self._open:
                self._items.append(node)

    def _declared(self, *_of_entity: object) -> None:
        at = self._shift + self._parser.CurrentByteIndex
        raise _Broken("the file declares entities of its own and is not read", at, is_refused=True)


def _all(nodes: list[XmlNode]) -> Iterator[XmlNode]:
    stack = [*nodes]
    while stack:
        node = stack.pop()
        yield node
        stack += node.children


def _covered(data: bytes) -> tuple[bytes, int]:
    """Put harmless bytes over what is no XML, one for each; give their number, too.

    In comments and sections of CDATA, only control characters are none.
    """
    pieces: list[bytes] = []
    number = done = 0
    for found in _NO_XML.finditer(data):
        if found.start() < done:
            continue
        end = found.end()
        if close := _CLOSES.get(found[0]):
            closed = data.find(close, end)
            end = closed if closed >= 0 else len(data)
            clean, signs = _CONTROL.subn(b" ", data[found.start() : end])
            number += signs
        else:
            signs = end - found.start()
            clean = (b"+" if found[0].startswith(b"&") else b" ") * signs
            number += signs
        pieces += [data[done : found.start()], clean]
        done = end
    return b"".join([*pieces, data[done:]]), number


def _head(data: bytes, first: int) -> bytes:
    """Make a root for an item by itself, which declares every prefix, known or not."""
    declared = dict.fromkeys(found[0] for found in _SPACES.finditer(data, 0, first))
    known = {each.partition(b"=")[0].strip().removeprefix(b"xmlns:") for each in declared}
    used = {found[1] for found in _PREFIX.finditer(data)} - known - {b"xml", b"xmlns"}
    unknown = (b' xmlns:%s="urn:unknown"' % each for each in sorted(used)[:_MOST_PREFIXES])
    return b"<x" + b"".join([*declared, *unknown]) + b">"


def _opened(piece: bytes, begin: int) -> int:
    """Give the place of the last section in a piece that ends too early, else that of the piece."""
    return begin + max(0, piece.rfind(b"<![CDATA["))


def _one_by_one(
    raw: RawText, data: bytes, wanted: str, first: _Broken, places: _Places
) -> XmlItems:
    """Read each item by itself: those that are well-formed, and a fault for each other one."""
    begins = [found.start() for found in re.compile(rb"<%s[\s>]" % wanted.encode()).finditer(data)]
    if not begins:
        return XmlItems((), (Unreadable(first.message, raw, places.text(first.at)),))
    head = _head(data, begins[0])
    items: list[XmlNode] = []
    faults: list[Unreadable] = []
    last = b"</%s>" % wanted.encode()
    for at, begin in enumerate(begins):
        if len(faults) == _MOST_FAULTS:
            faults.append(Unreadable("much more of this file is damaged; the rest was not read"))
            break
        end = begins[at + 1] if at + 1 < len(begins) else len(data)
        closed = data.rfind(last, begin, end)
        piece = data[begin : closed + len(last)]
        if closed < 0:
            is_last = at + 1 == len(begins)
            message = (
                "the file ends in the middle of this post" if is_last else "this post has no end"
            )
            faults.append(Unreadable(message, raw, places.text(begin)))
            continue
        try:
            items += _StrictPass(head + piece + b"</x>", wanted, begin - len(head)).items(places)
        except _Broken as broken:
            where = broken.at if begin < broken.at < begin + len(piece) else _opened(piece, begin)
            faults.append(Unreadable(broken.message, raw, places.text(where)))
    if not faults and first.at < begins[-1]:
        return XmlItems(tuple(items), (), 0, (f"{first.message}; all posts were read",))
    if not faults:
        faults = [Unreadable(first.message, raw, places.text(first.at))]
    return XmlItems(tuple(items), tuple(faults))
