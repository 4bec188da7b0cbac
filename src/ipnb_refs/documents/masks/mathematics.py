r"""Formulas in TeX become blanks: `$x$`, `$$x$$`, `\(x\)`, `\\[x\\]`, `\\begin{equation}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents.canvas import CITES, fill
from ipnb_refs.model import Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_MARK = regex(r"\$\$?|\\\\?[()\[\]]|\\(?:begin|end)\{([A-Za-z]+\*?)\}|`|\n[ \t>]*\n|<!--|-->")
_CLOSING = {
    "$": "$", "$$": "$$", "\\(": "\\)", "\\\\(": "\\\\)", "\\[": "\\]", "\\\\[": "\\\\]",
}  # fmt: skip
_ENVIRONMENTS = frozenset(
    {
        "align", "alignat", "aligned", "array", "bmatrix", "cases", "displaymath", "eqnarray",
        "equation", "flalign", "gather", "gathered", "math", "matrix", "multline", "pmatrix",
        "split", "subequations", "tikzpicture", "vmatrix",
    }
)  # fmt: skip
_TAG = regex(r"</?[A-Za-z][^<>$]*>")
_SIGNS = regex(r"[\^_=+<>{}]|(?<!\A)(?<!\A\\)\\[A-Za-z]")
_COMMAND = regex(r"\\(?:text\{[^{}]*\}|[A-Za-z]+)")
_WORD_OR_YEAR = regex(r"[^\W\d_]{2}|\d{4}")
_ENDS_WORD = regex(r"[\w$\\]\Z")


def blank_formulas(text: str) -> str:
    """Blank formulas; "$5 (Smith, 2012) and $7" has none, nor has any stretch that cites.

    A formula ends in its paragraph and holds no code. As in pandoc, an opening dollar has no space
    behind it, a closing one none before it and no digit behind it.
    """
    if "$" not in text and "\\" not in text:
        return text
    return fill(text, _formulas(text))


def _formulas(text: str) -> Iterator[Span]:
    opened: tuple[str, int] | None = None
    for match in _MARK.finditer(text):
        mark, start, end = match[0], match.start(), match.end()
        if opened and _closes(text, opened[0], match):
            if _is_formula(text, opened[1], end):
                yield Span(opened[1], end)
                opened = None
                continue
            opened = None
        if mark[0] in "`\n<-":
            opened = None
        elif not opened or opened[0] == "$":
            opened = (_closing_of(match), start) if _opens(text, match) else None


def _opens(text: str, match: re.Match[str]) -> bool:
    mark, end = match[0], match.end()
    if mark[0] != "$":
        return mark in _CLOSING or (
            mark.startswith("\\b") and match[1].rstrip("*") in _ENVIRONMENTS
        )
    before = text[max(0, match.start() - 1) : match.start()]
    if mark == "$$":
        return before != "\\"
    return not _ENDS_WORD.match(before) and not text[end : end + 1].isspace()


def _closing_of(match: re.Match[str]) -> str:
    return _CLOSING.get(match[0]) or f"\\end{{{match[1]}}}"


def _closes(text: str, closing: str, match: re.Match[str]) -> bool:
    if match[0] != closing:
        return False
    before, behind = text[match.start() - 1], text[match.end() : match.end() + 1]
    if closing[0] != "$":
        return True
    return before != "\\" and (closing == "$$" or not (before.isspace() or behind.isdigit()))


def _is_formula(text: str, start: int, end: int) -> bool:
    formula = text[start:end]
    if formula.startswith("\\b"):
        return True
    if CITES.search(_COMMAND.sub("", formula)) or _TAG.search(formula):
        return False
    # In Markdown a bracket with a backslash may be no more than a bracket: "\\[APA\\]".
    bracketed = formula.lstrip("\\")[0] in "(["
    return not bracketed or bool(_SIGNS.search(formula)) or not _WORD_OR_YEAR.search(formula)
