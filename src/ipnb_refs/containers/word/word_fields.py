"""Fields of Word documents: what add-ins keep behind a citation or a reference list."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

from ipnb_refs.frozen import value
from ipnb_refs.regex import regex

CONTENTS = "contents"
"""A table of contents: a way through the document, no text of its own."""

_ZOTERO = regex(r"\s*ADDIN ZOTERO_ITEM\b")
_MENDELEY = regex(r"\s*ADDIN CSL_CITATION\b")
_ENDNOTE = regex(r"\s*ADDIN EN\.CITE(?![.\w])")
_WORD = regex(r"\s*CITATION\s")
_LINK = regex(r"\s*HYPERLINK\s+\"([^\"]*)\"")
_CONTENTS = regex(r"\s*TOC\b")
_LISTS = regex(r"\s*(?:ADDIN (?:ZOTERO_BIBL|Mendeley Bibliography|EN\.REFLIST)|BIBLIOGRAPHY)\b")
# Of "http://zotero.org/users/1/items/AB12CD" or "http://www.mendeley.com/documents/?uuid=1f-2e".
_LAST_PART = regex(r"[/=]")
_MENDELEY_CITE = "MENDELEY_CITATION_v3_"
_MENDELEY_LIST = "MENDELEY_BIBLIOGRAPHY"


@value
class Field:
    """What a field is: the program that owns it, and the works that it keeps.

    `owner` is "Zotero", "Mendeley", "EndNote" or "Word" for citations and lists of works,
    `CONTENTS` for a table of contents, else "". `items` are works as CSL-JSON; `note` says what was
    wrong.
    """

    owner: str = ""
    is_list: bool = False
    href: str = ""
    items: tuple[dict[str, Any], ...] = ()
    note: str = ""


def field_of(instruction: str) -> Field:
    """Read the instruction of a field."""
    link = _LINK.match(instruction)
    if link is not None:
        return Field(href=link[1])
    if _CONTENTS.match(instruction):
        return Field(CONTENTS)
    for pattern, owner in ((_ZOTERO, "Zotero"), (_MENDELEY, "Mendeley")):
        if pattern.match(instruction):
            return _with_items(owner, instruction[instruction.find("{") :])
    if _ENDNOTE.match(instruction):
        return Field("EndNote")
    if _WORD.match(instruction):
        return Field("Word")
    listed = _LISTS.match(instruction)
    if listed is not None:
        return Field(_owner_of_list(listed[0]), is_list=True)
    return Field()


def field_of_tag(tag: str) -> Field | None:
    """Read the tag of a content control, where Mendeley Cite keeps a citation or the list."""
    if tag.startswith(_MENDELEY_LIST):
        return Field("Mendeley", is_list=True)
    if not tag.startswith(_MENDELEY_CITE):
        return None
    try:
        kept = base64.b64decode(tag.removeprefix(_MENDELEY_CITE), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return Field("Mendeley", note=_unreadable("Mendeley"))
    return _with_items("Mendeley", kept)


def _owner_of_list(instruction: str) -> str:
    for sign, owner in (("ZOTERO", "Zotero"), ("Mendeley", "Mendeley"), ("EN.", "EndNote")):
        if sign in instruction:
            return owner
    return "Word"


def _with_items(owner: str, text: str) -> Field:
    """Take the works out of what Zotero and Mendeley keep in a field."""
    try:
        # Zotero may put more text after the object.
        kept, _ = json.JSONDecoder().raw_decode(text.strip())
        found = tuple(_item(each) for each in kept["citationItems"])
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return Field(owner, note=_unreadable(owner))
    return Field(owner, items=tuple(each for each in found if each))


def _item(kept: dict[str, Any]) -> dict[str, Any]:
    """Give a work, with an id that is the same wherever it is cited."""
    item = kept.get("itemData")
    if not isinstance(item, dict):
        return {}
    uris = kept.get("uris") or kept.get("uri") or [kept.get("id", "")]
    address = uris[0] if isinstance(uris, list) and uris else uris
    name = item.get("citation-key") or _LAST_PART.split(str(address))[-1] or item.get("id", "")
    return {**item, "id": str(name)}


def _unreadable(owner: str) -> str:
    return f"the works that {owner} keeps in this field cannot be read"
