"""What MDX adds to Markdown: imports, exports and expressions in braces are no prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.documents.canvas import fill, outermost
from ipnb_refs.documents.captions import marked_but, of_code
from ipnb_refs.documents.masks.urls import occurrences
from ipnb_refs.model import Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_IMPORT = (
    r"import\s+(?:[\w*{][^'\"\n;]*(?:\n[^'\"\n;]+){0,20}\sfrom\s+)?['\"][^'\"\n]+['\"];?[ \t]*$"
)
_EXPORT = (
    r"export\s+(?:default\s+(?:(?:async\s+)?(?:function|class)\b|[({\[\"'`]|[\w$.]+\s*(?:[;(]|$))"
    r"|(?:const|let|var)\s+(?:[\w$]+\s*[=:;]|[{\[])|(?:async\s+)?(?:function|class)\s+[\w$]+\s*[({]"
    r"|\{[^{}]*\}\s*(?:from\b|;|$)|\*\s)"
)
_STATEMENTS = "import", "export"
_STATEMENT = regex(rf"^(?:{_IMPORT}|{_EXPORT})", re.MULTILINE)
_TOKEN = regex(r"[{}]|`+|\n[ \t>]*(?:~~~|(?=\n))")
_BRACE = regex(r"[{}]")
_TAG = regex(r"</?[A-Z][\w.]*+(?:[^<>\"']++|\"[^\"\n]*+\"|'[^'\n]*+')*+>|</?>")
_FENCES = ("```", "````", "~~~")
_PARAGRAPH_END = regex(r"\n[ \t]*\r?\n|\Z")


def blank_mdx_in_markdown(text: str) -> str:
    """Blank comments in braces (`{/* x */}`).

    A post that begins with an import is MDX, whatever its name.
    """
    start = len(text) - len(text.lstrip())
    if text.startswith(_STATEMENTS, start) and _STATEMENT.match(text, start):
        return blank_mdx(text)
    return fill(text, comments_of(text))


def blank_mdx(text: str) -> str:
    """Blank imports, exports and all that stands in braces, and mask the tags of components."""
    text = fill(text, _statements(text))
    text = fill(text, outermost(_expressions(text)))
    return _TAG.sub(_marked, text)


def _marked(tag: re.Match[str]) -> str:
    return marked_but(tag[0], of_code(tag[0], Span(0, len(tag[0]))))


def comments_of(text: str) -> Iterator[Span]:
    """Find the comments in braces, those in blocks of code too."""
    done = 0
    for start in occurrences(text, "{/*"):
        end = text.find("*/}", start)
        if end < 0:
            return
        if start >= done and text[start - 1 : start] != "`":
            done = end + len("*/}")
            yield Span(start, done)


def _statements(text: str) -> Iterator[Span]:
    done, may_close = 0, True
    for statement in _STATEMENT.finditer(text):
        if statement.start() < done:
            continue
        done = statement.end()
        if statement[0].startswith("export"):
            end = _end_of_export(text, statement.start()) if may_close else None
            # Where one brace is never closed, to look for others each time would take too long.
            may_close = end is not None
            done = end or _end_of_paragraph(text, done)
        yield Span(statement.start(), done)


def _end_of_export(text: str, start: int) -> int | None:
    depth, end = 0, _end_of_paragraph(text, start)
    for brace in _BRACE.finditer(text, start):
        if not depth and brace.start() >= end:
            break
        depth += 1 if brace[0] == "{" else -1
        if depth <= 0:
            end = max(end, _end_of_line(text, brace.end()))
    return end if depth <= 0 else None


def _end_of_paragraph(text: str, start: int) -> int:
    found = _PARAGRAPH_END.search(text, start)
    return found.start() if found else len(text)


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _expressions(text: str) -> Iterator[Span]:
    """Pair the braces outside of code."""
    opened: list[int] = []
    code: str | None = None
    for token in _TOKEN.finditer(text):
        mark = token[0].strip(" \t\n>")
        if not mark:
            # Code in a line ends in its paragraph, closed or not.
            code = code if code in _FENCES else None
        elif mark[0] in "`~" and not opened:
            code = None if code == mark else code or mark
        elif code is None and mark == "{":
            opened.append(token.start())
        elif code is None and mark == "}" and opened:
            yield Span(opened.pop(), token.end())
