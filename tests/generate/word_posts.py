"""Posts in HTML, typed into Word: python-docx writes the file, and runs get what Word adds."""

from __future__ import annotations

from copy import deepcopy
from html.parser import HTMLParser
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.oxml.text.run import CT_R
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

_ZOTERO = 'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[]}'


def in_word(html: str) -> bytes:
    """Give the .docx of a post; what is done to each of its runs goes through `CHANGES` in turn."""
    typist = _Typist()
    typist.feed(html)
    typist.close()
    target = BytesIO()
    typist.document.save(target)
    return target.getvalue()


class _Typist(HTMLParser):
    """Types headings, paragraphs, items of lists, italics, and bold."""

    def __init__(self) -> None:
        super().__init__()
        self.document = Document()
        self._paragraph: Paragraph | None = None
        self._italic = 0
        self._bold = 0
        self._runs = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in {"p", "div", "li", "blockquote"}:
            self._paragraph = self.document.add_paragraph()
        elif tag[0] == "h" and tag[1:].isdigit():
            self._paragraph = self.document.add_heading(level=int(tag[1:]))
        self._italic += tag in {"i", "em"}
        self._bold += tag in {"b", "strong"}

    def handle_endtag(self, tag: str) -> None:
        self._italic -= tag in {"i", "em"}
        self._bold -= tag in {"b", "strong"}

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split("\n"))
        if self._paragraph is None or (not text.strip() and self._paragraph.text == ""):
            return
        # Word cuts runs where somebody typed in between.
        half = len(text) // 2
        for piece in (text[:half], text[half:]):
            if piece:
                self._run(piece)

    def _run(self, text: str) -> None:
        assert self._paragraph is not None
        run = self._paragraph.add_run(text)
        if self._italic:
            if self._runs % 2:
                run.style = "Emphasis"
            else:
                run.italic = True
        if self._bold:
            run.bold = True
        CHANGES[self._runs % len(CHANGES)](run._r)
        self._runs += 1


def _wrapped(*names: str) -> Callable[[CT_R], None]:
    """Make a change that puts elements round a run."""

    def change(run: CT_R) -> None:
        inner: BaseOxmlElement = run
        for name in names:
            outer = OxmlElement(name)
            inner.addprevious(outer)
            outer.append(inner)
            inner = outer

    return change


def _as_it_is(run: CT_R) -> None:
    del run


def _with_deletion(run: CT_R) -> None:
    """Add what somebody deleted while changes were tracked: it must not count."""
    deleted = OxmlElement("w:del")
    gone = OxmlElement("w:r")
    text = OxmlElement("w:delText")
    text.text = "(Nobody, 1901)"
    gone.append(text)
    deleted.append(gone)
    run.addnext(deleted)


def _hyphenated(run: CT_R) -> None:
    """Put in signs for hyphenation, and hyphens that do not break."""
    for each in list(run.iter(qn("w:t"))):
        first, hyphen, rest = (each.text or "").partition("-")
        if hyphen:
            after = deepcopy(each)
            each.text, after.text = first, rest
            each.addnext(after)
            each.addnext(OxmlElement("w:noBreakHyphen"))
            _keep_blanks(each, after)
    run.append(OxmlElement("w:softHyphen"))


def _keep_blanks(*texts: BaseOxmlElement) -> None:
    for each in texts:
        each.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _in_field(run: CT_R) -> None:
    """Make a run what a field prints."""
    for kind, instruction in (("begin", ""), ("", _ZOTERO), ("separate", "")):
        run.addprevious(_part(kind, instruction))
    run.addnext(_part("end", ""))


def _part(kind: str, instruction: str) -> BaseOxmlElement:
    run = OxmlElement("w:r")
    if kind:
        sign = OxmlElement("w:fldChar")
        sign.set(qn("w:fldCharType"), kind)
        run.append(sign)
    else:
        text = OxmlElement("w:instrText")
        text.text = instruction
        run.append(text)
    return run


CHANGES: tuple[Callable[[CT_R], None], ...] = (
    _as_it_is,
    _wrapped("w:ins"),
    _with_deletion,
    _wrapped("w:smartTag"),
    _hyphenated,
    _wrapped("w:sdtContent", "w:sdt"),
    _in_field,
    _wrapped("w:moveTo"),
    _wrapped("w:customXml"),
    _wrapped("w:hyperlink"),
)
"""What Word and its add-ins do to a run."""
