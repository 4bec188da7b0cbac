"""Word documents made from the XML of their body: what Word and its add-ins write, by hand."""

from __future__ import annotations

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOTS = {
    "styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes",
}  # fmt: skip
"""The other files of a document, and the element that each of them is."""


def docx(body: str, links: dict[str, str] | None = None, **parts: str) -> bytes:
    """Pack a document: its body, the addresses of its links by id, what `_ROOTS` names."""
    files = {
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    related = {name: (name, f"{name}.xml") for name in parts}
    related |= {name: ("hyperlink", address) for name, address in (links or {}).items()}
    files["word/_rels/document.xml.rels"] = _relations(related)
    for name, inside in parts.items():
        root = _ROOTS[name]
        files[f"word/{name}.xml"] = f"<w:{root} {_NAMESPACES}>{inside}</w:{root}>"
    return packed(files)


def packed(files: dict[str, str]) -> bytes:
    """Put texts into an archive."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return target.getvalue()


def _relations(found: dict[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{name}" Type="{_KINDS}/{kind}" Target="{target}"/>'
        for name, (kind, target) in found.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{inside}</Relationships>'
