"""The reader of TeX: a value in, inline nodes out, once from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Link, Style, Styled
from ipnb_refs.regex import regex
from ipnb_refs.store.tex import tex_tables as tables
from ipnb_refs.store.tex.symbols import rare_symbol
from ipnb_refs.store.tex.tex_nodes import accented, joined, plain_text, styled
from ipnb_refs.store.tex.verbatim import to_verbatim

if TYPE_CHECKING:
    from ipnb_refs.model import Node

DEEPEST = 50
"""Braces in braces that are read as groups: no one writes more, and Python's stack is short."""

LINKS = frozenset({"url", "path", "nolinkurl", "href"})
"""Commands whose argument is an address, read as it is typed."""

_PIECE = regex(
    r"\\[A-Za-z]+\*?|\\[\s\S]?|\$\$|[!?]`(?!`)|[{}$~^_`']|-{1,3}"
    r"|(?:[^\\{}$~^_`'\-!?]++|[!?](?!`(?!`)))+"
)
_LIGATURES = {"--": "–", "---": "—", "'": "’", "`": "‘", "~": " ", "!`": "¡", "?`": "¿"}
_MATH_SIGNS = {"\\(": "$", "\\)": "$", "\\[": "$$", "\\]": "$$"}
_MATH = frozenset({"$", "$$"})


def read_tex(text: str) -> tuple[Node, ...]:
    """Read a value whose white space is single blanks. Time is linear in its length."""
    pieces = [_MATH_SIGNS.get(piece, piece) for piece in _PIECE.findall(text)]
    return joined(_TexReader(pieces).all())


class _TexReader:
    """Reads pieces once, from left to right."""

    def __init__(self, pieces: list[str]) -> None:
        self.pieces = pieces
        self.position = 0
        self.depth = 0
        self.math = False
        self.delimiters = _math_delimiters(pieces)

    def all(self) -> list[Node]:
        """Read to the end; a closing brace that closes nothing is left out."""
        nodes: list[Node] = []
        while self.position < len(self.pieces):
            nodes += self.until_brace()
            self.position += 1
        return nodes

    def until_brace(self) -> list[Node]:
        r"""Read up to the brace that closes the group, or to the end.

        A switch ("\em") holds to the end of the group, or to the next switch.
        """
        closed: list[Node] = []
        style: Style | None = None
        nodes: list[Node] = []
        while self.position < len(self.pieces) and self.pieces[self.position] != "}":
            name = self.pieces[self.position][1:].rstrip("*")
            if name in tables.SWITCHES and self.pieces[self.position][0] == "\\":
                self.position += 1
                self.skip_space()
                closed += styled(style, nodes)
                style, nodes = tables.SWITCHES[name], []
            else:
                nodes += self.item()
        return closed + styled(style, nodes)

    def item(self) -> list[Node]:
        """Read one thing: a group, a command with its argument, a run of text."""
        piece = self.pieces[self.position]
        self.position += 1
        if piece == "{":
            return self.group(protects=not self.math)
        if piece[0] == "\\":
            return self.command(piece[1:])
        if piece in _MATH:
            end = self.delimiters.get(self.position - 1)
            return [piece] if end is None else self.mathematics(end)
        if piece in "^_" and self.math:
            style = Style.SUPERSCRIPT if piece == "^" else Style.SUBSCRIPT
            return [Styled(style, joined(self.argument()))]
        return [self.text(piece)]

    def mathematics(self, end: int) -> list[Node]:
        """Read up to the sign that closes it; letters in it keep their case."""
        self.math = True
        nodes: list[Node] = []
        while self.position < end and self.pieces[self.position] != "}":
            nodes += self.item()
        self.math = False
        self.position = max(self.position, end + 1)
        return styled(
            Style.NO_CASE if plain_text(nodes).upper() != plain_text(nodes).lower() else None, nodes
        )

    def text(self, piece: str) -> str:
        """Read what is no group, no command and no mathematics."""
        if piece in "`'":
            return self.quotation_mark(piece)
        if piece == "~" and self.in_url():
            return piece
        return _LIGATURES.get(piece, piece)

    def in_url(self) -> bool:
        """Say whether the piece before last ends like a URL, where "~" is a character."""
        before = self.pieces[self.position - 2] if self.position > 1 else ""
        return before.endswith("/") or "://" in before.rpartition(" ")[2]

    def quotation_mark(self, piece: str) -> str:
        """Read one mark, or two as a double one; in mathematics it is a prime."""
        if self.math:
            return "′"
        if self.peek() == piece:
            self.position += 1
            return "“" if piece == "`" else "”"
        return _LIGATURES[piece]

    def group(self, *, protects: bool) -> list[Node]:
        """Read a group whose opening brace is behind us."""
        if self.depth >= DEEPEST:
            return []
        protects = protects and not self.peek().startswith("\\")
        self.depth += 1
        nodes = self.until_brace()
        self.depth -= 1
        self.position += 1
        return styled(Style.NO_CASE if protects else None, nodes)

    def argument(self) -> list[Node]:
        """Read the argument of a command: a group, a command, or one character."""
        self.skip_space()
        piece = self.peek()
        if piece in ("", "}"):
            return []
        if piece == "{":
            self.position += 1
            return self.group(protects=False)
        if piece[0] == "\\":
            if self.depth >= DEEPEST:
                return []
            self.depth += 1
            nodes = self.item()
            self.depth -= 1
            return nodes
        self.pieces[self.position] = piece[1:]
        if not piece[1:]:
            self.position += 1
        return [piece[0]]

    def command(self, name: str) -> list[Node]:
        """Read a command whose name is behind us, with its arguments."""
        bare = name.rstrip("*") or name
        if bare in tables.ACCENTS and not (self.math and bare in "'"):
            return [accented(tables.ACCENTS[bare], bare, plain_text(self.argument()))]
        if bare in tables.SYMBOLS:
            self.skip_space()
            return [tables.SYMBOLS[bare]]
        if not bare[:1].isalpha():
            return [tables.CONTROLS.get(bare, bare or "\\")]
        if bare in tables.ENVIRONMENT and self.peek().lstrip() in ("", "{"):
            return self.environment(bare)
        if bare in LINKS and self.peek() == "{":
            return self.link(bare)
        if bare in tables.MATH_ACCENTS:
            return [accented(tables.MATH_ACCENTS[bare], bare, plain_text(self.argument()))]
        return self.with_argument(bare)

    def with_argument(self, name: str) -> list[Node]:
        """Read a command that does something to its argument, known or not."""
        following = self.pieces[self.position : self.position + 2]
        if following[:1] != ["{"] and following != [" ", "{"]:
            return self.alone(name)
        if name in tables.LATER_ARGUMENT:
            self.argument()
            return self.argument()
        if name not in tables.WITH_ARGUMENT and (sign := rare_symbol(name)):
            return [sign]
        nodes = self.argument()
        if name in tables.HIDDEN:
            return []
        if name in tables.CAPITALS:
            return [plain_text(nodes).upper()]
        if name in tables.STYLES:
            return styled(tables.STYLES[name], nodes)
        if name in tables.QUOTES:
            before, after = tables.QUOTES[name]
            return [before, *nodes, after]
        if name in tables.FRACTIONS:
            return [*nodes, "/", *self.argument()]
        return nodes

    def environment(self, command: str) -> list[Node]:
        r"""Read from "\begin{it}" to its "\end{it}"; the names are not printed."""
        self.skip_space()
        name = self.verbatim().strip("{} ").rstrip("*")
        if command == "end" or self.depth >= DEEPEST:
            return []
        self.optional_argument()
        for _ in range(tables.ENVIRONMENTS.get(name, 0)):
            self.argument()
        self.depth += 1
        outside, self.math = self.math, self.math or name in tables.MATH_ENVIRONMENTS
        nodes: list[Node] = []
        while self.position < len(self.pieces) and self.peek() not in ("}", "\\end"):
            nodes += self.item()
        self.depth, self.math = self.depth - 1, outside
        if self.peek() == "\\end":
            nodes += self.item()
        return styled(tables.SWITCHES.get(name) or tables.STYLES.get(name), nodes)

    def optional_argument(self) -> None:
        """Pass over "[t]" where a piece begins with it."""
        piece = self.peek()
        if piece.startswith("[") and "]" in piece:
            self.pieces[self.position] = piece.partition("]")[2]
            if not self.pieces[self.position]:
                self.position += 1

    def alone(self, name: str) -> list[Node]:
        """Read a command without an argument: a rare sign, or one that sets nothing."""
        if name in tables.WITH_ARGUMENT:
            self.skip_space()
            return []
        sign = rare_symbol(name)
        if sign is None:
            return [f"\\{name}"]
        if not sign.isascii():  # "\\log n" is two words
            self.skip_space()
        return [sign]

    def link(self, name: str) -> list[Node]:
        """Read the URL as it is typed, and for `href` the text that it stands behind."""
        url = to_verbatim(self.verbatim())
        if name != "href":
            return [Link(url, (url,))]
        return [Link(url, joined(self.argument()))]

    def verbatim(self) -> str:
        """Cut out a group as it is typed."""
        start, depth = self.position, 0
        while self.position < len(self.pieces):
            piece = self.pieces[self.position]
            depth += (piece == "{") - (piece == "}")
            self.position += 1
            if depth == 0:
                break
        return "".join(self.pieces[start : self.position])

    def peek(self) -> str:
        """Look at the next piece; an empty one at the end."""
        return self.pieces[self.position] if self.position < len(self.pieces) else ""

    def skip_space(self) -> None:
        """Drop the spaces that end the name of a command."""
        piece = self.peek()
        if piece.startswith(" "):
            self.pieces[self.position] = piece.lstrip(" ")
            if not self.pieces[self.position]:
                self.position += 1


def _math_delimiters(pieces: list[str]) -> dict[int, int]:
    """Find the signs that open mathematics, and those that close it.

    "$" come in pairs; in "costs $5 and $10" they are dollars.
    """
    delimiters: dict[int, int] = {}
    opening: int | None = None
    for position, piece in enumerate(pieces):
        if piece not in _MATH:
            continue
        if opening is not None and _closes(pieces, opening, position):
            delimiters[opening] = position
            opening = None
        else:
            opening = position
    return delimiters


def _closes(pieces: list[str], opening: int, closing: int) -> bool:
    after = pieces[closing + 1] if closing + 1 < len(pieces) else ""
    if pieces[opening] != pieces[closing] or closing == opening + 1:
        return False
    return pieces[opening] == "$$" or (
        not pieces[opening + 1].startswith(" ")
        and not pieces[closing - 1].endswith(" ")
        and not (pieces[opening + 1][:1].isdigit() and after[:1].isdigit())
    )
