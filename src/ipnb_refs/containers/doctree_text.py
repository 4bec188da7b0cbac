"""Doctrees of docutils, made of reStructuredText, and the prose in them.

Nothing that a text names is opened, and no raw HTML is passed through.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from docutils import nodes as nodes  # noqa: PLC0414 - the other rooms have it from here
from docutils.core import publish_doctree
from docutils.parsers.rst import Directive, directives, roles

from ipnb_refs.frozen import frozen
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

Doctree: TypeAlias = nodes.document
_GAP = "\n\n"
_NOT_PROSE = (
    nodes.literal,
    nodes.math,
    nodes.image,
    nodes.raw,
    nodes.problematic,
    nodes.system_message,
)
_SETTINGS = {
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,
    "halt_level": 5,
    "line_length_limit": 1_000_000,
    "_disable_config": True,
}
_UNKNOWN = regex(r"Unknown (directive type|interpreted text role) \"([\w.:+-]{1,60})\"")
_MOST_PASSES = 4
"""Directives in directives are seen when the outer ones are known."""
_CODE = re.compile(r"code|literal|math|graph|plot|raw|ipython|jupyter|testsetup|doctest")


@frozen
class TreeText:
    """A piece of text in a doctree, and where it begins in the post that is made of it."""

    node: nodes.Text
    start: int


@frozen
class TreeProse:
    """The paragraphs and titles of a doctree as one text; what is no prose in them is blank.

    `texts` are its pieces in the order of the text, `blocks` its paragraphs with their places.
    """

    text: str
    texts: tuple[TreeText, ...]
    blocks: tuple[tuple[int, nodes.Element], ...]


def prose_of(tree: Doctree) -> TreeProse:
    """Put the paragraphs and titles of a doctree together, with an empty line between them."""
    pieces: list[str] = []
    texts: list[TreeText] = []
    blocks: list[tuple[int, nodes.Element]] = []
    length = 0
    for block in tree.findall(nodes.TextElement):
        if not isinstance(block, nodes.paragraph | nodes.title) or _is_message(block):
            continue
        blocks.append((length, block))
        for node in block.findall(nodes.Text):
            typed = str(node)
            is_prose = not any(isinstance(each, _NOT_PROSE) for each in above(node, block))
            if is_prose:
                texts.append(TreeText(node, length))
            pieces.append(typed if is_prose else " " * len(typed))
            length += len(typed)
        pieces.append(_GAP)
        length += len(_GAP)
    return TreeProse("".join(pieces), tuple(texts), tuple(blocks))


def _is_message(block: nodes.Element) -> bool:
    """Say whether docutils says this, about a mistake in the text."""
    return any(isinstance(each, nodes.system_message) for each in above(block, None))


def above(node: nodes.Node, last: nodes.Node | None) -> Iterator[nodes.Node]:
    """Give the elements that a node is in, from the innermost up to the last."""
    while node.parent is not None and node is not last:
        node = node.parent
        yield node


def read_restructured(text: str, path: str) -> Doctree:
    """Read reStructuredText; what directives and roles of other tools hold is read as text.

    Raises `ValueError` for a text that docutils cannot read.
    """
    for _ in range(_MOST_PASSES):
        tree = _tree(text, path)
        unknown = {
            (found[1], found[2])
            for message in tree.findall(nodes.system_message)
            for found in _UNKNOWN.finditer(message.astext())
        }
        if not unknown:
            break
        for kind, name in unknown:
            _register(kind, name)
    return tree


def _register(kind: str, name: str) -> None:
    if kind == "directive type":
        directives.register_directive(name, _Code if _CODE.search(name) else _Unknown)
    else:
        roles.register_local_role(name, _unknown_role)  # type: ignore[arg-type] # typed too narrowly


def _tree(text: str, path: str) -> Doctree:
    try:
        return publish_doctree(text, path, settings_overrides=_SETTINGS)
    except RecursionError:
        raise
    except Exception as error:  # docutils raises whatever its parts do
        raise ValueError(str(error)) from error


class _Unknown(Directive):
    """A directive of another tool, such as Sphinx: its content is text."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Read arguments and content as they stand; options among them are left out."""
        holder = nodes.container()
        said = "\n".join(line for each in self.arguments for line in _without_options(each))
        if said:
            words, messages = self.state.inline_text(said, self.lineno)
            holder += [nodes.paragraph(said, "", *words), *messages]
        self.state.nested_parse(self.content, self.content_offset, holder)
        return [holder]


def _without_options(argument: str) -> list[str]:
    return [line for line in argument.splitlines() if not re.match(r"\s*:[\w-]+:", line)]


class _Code(_Unknown):
    """A directive of another tool whose content is code."""

    def run(self) -> list[nodes.Node]:
        """Leave the content out."""
        return []


def _unknown_role(
    _name: str, rawtext: str, text: str, *_more: Any
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """Read the text of a role of another tool as text, without the target behind it."""
    said = re.sub(r"\s*<[^<>]*>\s*$", "", nodes.unescape(text)) or text
    return [nodes.inline(rawtext, said)], []
