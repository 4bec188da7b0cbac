"""Comments that hide findings, put where the findings are: the edits that add them to a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.errors import UsageError
from ipnb_refs.model import Edit, Format, Span
from ipnb_refs.suppressions.blocks import PostBlocks
from ipnb_refs.suppressions.directives import Verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ipnb_refs.model import Diagnostic, Document

_MDX = ".mdx"
_CLOSING = ("--", "*/", "\n", "\r")
"""What would end a comment, or its line, too early."""
_HIDEABLE = ("CIT", "REF")


def check_reason(reason: str) -> None:
    """Raise `UsageError` for a reason that cannot stand in a comment."""
    if found := next((each for each in _CLOSING if each in reason), None):
        raise UsageError(f"a reason cannot have {found!r} in it: it would end the comment")


def block_comments(
    document: Document, findings: Iterable[Diagnostic], reason: str
) -> Mapping[Edit, tuple[Diagnostic, ...]]:
    """Make a comment for each block with findings, at its end: the edits, and what each hides.

    Plain text has no comments.
    """
    if document.format is Format.TEXT:
        return {}
    blocks = PostBlocks(document)
    by_block: dict[int, list[Diagnostic]] = {}
    for finding in findings:
        if finding.span is not None and finding.rule.code.startswith(_HIDEABLE):
            end = _end(document, blocks.at(finding.span.start))
            by_block.setdefault(end, []).append(finding)
    return {
        Edit(Span(end, end), f" {_comment(document, Verb.IGNORE, found, reason)}"): tuple(found)
        for end, found in by_block.items()
    }


def file_comment(
    document: Document, findings: Iterable[Diagnostic], reason: str
) -> Mapping[Edit, tuple[Diagnostic, ...]]:
    """Make one comment at the end of a post that hides findings in all of it."""
    found = tuple(each for each in findings if each.rule.code.startswith(_HIDEABLE))
    if not found or document.format is Format.TEXT:
        return {}
    text = document.text
    line_end = "\r\n" if "\r\n" in text else "\n"
    before = "" if text.endswith(("\n", "\r")) or not text else line_end
    comment = _comment(document, Verb.FILE_IGNORE, found, reason)
    place = Span(len(text), len(text))
    return {Edit(place, f"{before}{line_end}{comment}{line_end}"): found}


def _comment(document: Document, verb: Verb, findings: Iterable[Diagnostic], reason: str) -> str:
    codes = ", ".join(sorted({finding.rule.code for finding in findings}))
    said = f"ipnb-refs: {verb.value}[{codes}] {reason}".rstrip()
    is_mdx = (document.path or "").lower().endswith(_MDX)
    return f"{{/* {said} */}}" if is_mdx else f"<!-- {said} -->"


def _end(document: Document, block: Span) -> int:
    """Find where a comment at the end of a block goes: behind its last word, inside of its row."""
    is_html = document.format is Format.HTML
    shown = document.prose if is_html else document.text
    end = block.start + len(shown[block.start : block.end].rstrip())
    row = document.text[block.start : end]
    tables = document.regions.tables
    is_row = any(each.start <= block.start < each.end for each in tables)
    if is_row and not is_html and row.endswith("|"):
        end = block.start + len(row[:-1].rstrip())
    return end
