"""Comments that hide findings, put where the findings are: the edits that add them to a post."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from ipnb_refs.errors import UsageError
from ipnb_refs.model import Edit, Format, Span
from ipnb_refs.regex import regex
from ipnb_refs.suppressions.blocks import PostBlocks
from ipnb_refs.suppressions.directives import Verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ipnb_refs.model import Diagnostic, Document

_MDX = ".mdx"
_CLOSING = ("--", "*/", "\n", "\r")
"""What would end a comment, or its line, too early."""
_HIDEABLE = ("CIT", "REF")
_IN_BIBLIOGRAPHIES = ("BIB",)
_HEAD = regex(r"^[ \t]*(?P<at>@)\w+[ \t]*[{(]", re.MULTILINE)


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


def bib_comments(
    path: str, text: str, findings: Iterable[Diagnostic], reason: str
) -> Mapping[Edit, tuple[Diagnostic, ...]]:
    """Make a comment above each entry of a BibTeX file with findings: the edits, what each hides.

    What belongs to no entry is hidden in all of the file, by a comment at its beginning.
    """
    heads = [found.start("at") for found in _HEAD.finditer(text)]
    if not heads:  # JSON has no comments
        return {}
    by_entry: dict[int, list[Diagnostic]] = {}
    for finding in findings:
        if finding.path == path and finding.rule.code.startswith(_IN_BIBLIOGRAPHIES):
            at = finding.span.start if finding.span is not None else -1
            before = bisect_right(heads, at)
            by_entry.setdefault(heads[before - 1] if before else -1, []).append(finding)
    end = "\r\n" if "\r\n" in text else "\n"
    made = {}
    for head, found in by_entry.items():
        verb = Verb.IGNORE if head >= 0 else Verb.FILE_IGNORE
        place = Span(max(head, 0), max(head, 0))
        made[Edit(place, f"% {_said(verb, found, reason)}{end}")] = tuple(found)
    return made


def _comment(document: Document, verb: Verb, findings: Iterable[Diagnostic], reason: str) -> str:
    said = _said(verb, findings, reason)
    is_mdx = (document.path or "").lower().endswith(_MDX)
    return f"{{/* {said} */}}" if is_mdx else f"<!-- {said} -->"


def _said(verb: Verb, findings: Iterable[Diagnostic], reason: str) -> str:
    codes = ", ".join(sorted({finding.rule.code for finding in findings}))
    return f"ipnb-refs: {verb.value}[{codes}] {reason}".rstrip()


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
