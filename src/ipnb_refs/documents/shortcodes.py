"""Template markup that posts hold and no parser of Markdown or HTML knows, blanked beforehand."""

from __future__ import annotations

import re

from ipnb_refs.documents.canvas import FILLER, spaces

_OPENING = re.compile(r"\{\{|\{%")
_CLOSING = {"{{": "}}", "{%": "%}"}
# A code of a template ends in its paragraph; to look further would eat prose after a stray "{{".
_BOUNDARY = re.compile(r"\n[ \t>]*(?:\r?\n|```|~~~)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ONLY_FILLED = re.compile(f"^[ \t{FILLER}]+$", re.MULTILINE)

_PROSE_DIRECTIVES = frozenset(
    {
        "admonition", "attention", "aside", "caution", "danger", "dropdown", "epigraph", "error",
        "example", "figure", "highlights", "hint", "important", "margin", "note", "pull-quote",
        "quote", "seealso", "sidebar", "tip", "topic", "warning",
    }
)  # fmt: skip
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,}|:{3,})[ \t]*([^\r\n]*)")
_DIRECTIVE = re.compile(r"\{([\w-]+)\}")


def blank_shortcodes(text: str) -> str:
    """Blank Liquid, Jinja and Hugo codes (`{{ x }}`, `{% x %}`, `{{< x >}}`) and lone surrogates.

    A line of nothing else becomes an empty one. In other lines they become the filler, which the
    canvas shows as spaces: real ones at the start of a line would make a block of code of it.
    """
    if not text.isascii():
        text = _SURROGATE.sub(" ", text)
    if "{{" not in text and "{%" not in text:
        return text
    pieces, done = [], 0
    ahead = _Ahead(text)
    while opening := _OPENING.search(text, done):
        end = ahead.closing(opening[0], opening.end())
        if end is None or end > ahead.boundary(opening.end()):
            pieces.append(text[done : opening.end()])
            done = opening.end()
        else:
            filled = spaces(text[opening.start() : end]).replace(" ", FILLER)
            pieces += [text[done : opening.start()], filled]
            done = end
    filled = "".join([*pieces, text[done:]])
    return _ONLY_FILLED.sub(lambda line: " " * len(line[0]), filled)


class _Ahead:
    """What comes next, looked up once for each place where it is: linear for 100,000 "{{"."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: dict[str, int] = {}
        self._boundary = -1

    def closing(self, opening: str, start: int) -> int | None:
        """Find the end of the code that is opened here, if there is one."""
        mark = _CLOSING[opening]
        end = self._ends.get(mark, 0)
        if end < start + len(mark):
            found = self._text.find(mark, start)
            end = self._ends[mark] = len(self._text) + 1 if found < 0 else found + len(mark)
        return end if end <= len(self._text) else None

    def boundary(self, start: int) -> int:
        """Find the end of the paragraph."""
        if self._boundary < start:
            match = _BOUNDARY.search(self._text, start)
            self._boundary = match.start() if match else len(self._text)
        return self._boundary


def blank_prose_fences(text: str) -> str:
    """Blank the fence lines of MyST, Quarto and pandoc around prose, so that the prose is read.

    These are all lines of `:::`, and the fences of backticks or tildes whose directive is known to
    hold prose (`{note}`). What stands in any other fence is code and left as it is.
    """
    if not any(fence in text for fence in (":::", "```{", "~~~{", "``` {")):
        return text
    lines = text.split("\n")
    open_directives: list[str] = []
    code: str | None = None
    for index, line in enumerate(lines):
        match = _FENCE.match(line)
        if not match:
            continue
        fence, info = match[1], match[2].rstrip()
        if code is not None:
            code = None if _closes(fence, info, code) else code
        elif open_directives and _closes(fence, info, open_directives[-1]):
            open_directives.pop()
            lines[index] = spaces(line)
        elif _holds_prose(fence, info):
            if fence[0] != ":":
                open_directives.append(fence)
            lines[index] = spaces(line)
        elif fence[0] != "`" or "`" not in info:
            code = fence
    return "\n".join(lines)


def _closes(fence: str, info: str, opening: str) -> bool:
    return not info and fence[0] == opening[0] and len(fence) >= len(opening)


def _holds_prose(fence: str, info: str) -> bool:
    if fence[0] == ":":
        return True
    directive = _DIRECTIVE.match(info)
    return directive is not None and directive[1] in _PROSE_DIRECTIVES
