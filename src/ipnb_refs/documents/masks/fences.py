"""Fences of MyST, Quarto and pandoc: those round prose are blanked, so that the prose is read."""

from __future__ import annotations

from ipnb_refs.documents.canvas import spaces
from ipnb_refs.regex import regex

_PROSE_DIRECTIVES = frozenset(
    {
        "abstract", "admonition", "aside", "attention", "blockquote", "card", "caution",
        "corollary", "danger", "definition", "deprecated", "details", "div", "dropdown", "epigraph",
        "error", "example", "exercise", "figure", "glossary", "grid", "grid-item", "grid-item-card",
        "highlights", "hint", "important", "lemma", "list-table", "margin", "note", "only", "proof",
        "pull-quote", "question", "quote", "remark", "seealso", "sidebar", "solution", "tab-item",
        "tab-set", "table", "theorem", "tip", "todo", "topic", "versionadded", "versionchanged",
        "warning",
    }
)  # fmt: skip
_CODE_DIRECTIVES = frozenset(
    {
        "bibliography", "code", "code-block", "code-cell", "eval-rst", "literalinclude", "math",
        "mermaid", "raw", "toctree",
    }
)  # fmt: skip
_AROUND_PROSE = (":::", "```{", "~~~{", "``` {", "~~~ {")
_FENCE = regex(r"[ \t>]*(`{3,}|~{3,}|:{3,})[ \t]*([^\r\n]*)")
_DIRECTIVE = regex(r"\{([\w-]+)\}")
_OPTION = regex(r"[ \t>]*:[\w-]+:(?:\s|$)")
_ONLY_COLONS = regex(r"[ \t>]*:{3,}\s*$")
_MOST_OPTIONS = 40
_RULE = regex(r"[ \t>]*---\s*$")


def blank_prose_fences(text: str) -> str:
    """Blank the fence lines of MyST, Quarto and pandoc around prose, so that the prose is read.

    These are all lines of `:::`, and the fences of backticks or tildes whose directive is known to
    hold prose (`{note}`), with the options right below. What stands in any other fence is code and
    left as it is; in a fence of colons round code (`:::{code-cell}`) it is blanked.
    """
    # To look from the right is faster, and for one character fastest.
    if not any(fence[0] in text and text.rfind(fence) >= 0 for fence in _AROUND_PROSE):
        return text
    reader = _FencedLines(text.split("\n"))
    for index, line in enumerate(reader.lines):
        if match := _FENCE.match(line):
            reader.visit(index, match[1], match[2].rstrip())
        elif reader.is_code_of_colons:
            reader.blank(index)
    return "\n".join(reader.lines)


class _FencedLines:
    """The lines of a text, and the fences that are open."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self._open: list[str] = []
        self._code: str | None = None
        self._last: int | None = None

    @property
    def is_code_of_colons(self) -> bool:
        """Whether this line stands in a fence of colons that holds code."""
        return self._code is not None and self._code[0] == ":"

    def blank(self, index: int) -> None:
        """Blank one line."""
        self.lines[index] = spaces(self.lines[index])

    def visit(self, index: int, fence: str, info: str) -> None:
        """Take a line that is a fence."""
        if self._code is not None:
            closes = _closes(fence, info, self._code)
            if self.is_code_of_colons:
                self.blank(index)
            self._code = None if closes else self._code
        elif self._open and _closes(fence, info, self._open[-1]):
            self._open.pop()
            self.blank(index)
        elif fence[0] == ":" and _directive(info) in _CODE_DIRECTIVES and self._is_closed(index):
            self._code = fence
            self.blank(index)
        elif fence[0] == ":" or _directive(info) in _PROSE_DIRECTIVES:
            if fence[0] != ":":
                self._open.append(fence)
            self.blank(index)
            self._blank_options(index + 1)
        elif fence[0] != "`" or "`" not in info:
            self._code = fence

    def _is_closed(self, index: int) -> bool:
        """Whether a fence of colons is closed at all: if not, all below would be code."""
        return self._last_colons() > index

    def _last_colons(self) -> int:
        if self._last is None:
            closing = (
                i for i in reversed(range(len(self.lines))) if _ONLY_COLONS.match(self.lines[i])
            )
            self._last = next(closing, -1)
        return self._last

    def _blank_options(self, index: int) -> None:
        if index < len(self.lines) and _RULE.match(self.lines[index]):
            for end in range(index + 1, min(index + _MOST_OPTIONS, len(self.lines))):
                if _RULE.match(self.lines[end]):
                    for i in range(index, end + 1):
                        self.blank(i)
                    return
        while index < len(self.lines) and _OPTION.match(self.lines[index]):
            self.blank(index)
            index += 1


def _closes(fence: str, info: str, opening: str) -> bool:
    return not info and fence[0] == opening[0] and len(fence) >= len(opening)


def _directive(info: str) -> str:
    found = _DIRECTIVE.match(info)
    return found[1].lower() if found else ""
