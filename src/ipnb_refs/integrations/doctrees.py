"""Doctrees of docutils: their paragraphs as a post, and the list and its links as nodes.

This is how reStructuredText is read: as it is understood, whatever directives and roles it uses.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.containers import above, nodes, prose_of
from ipnb_refs.documents import read
from ipnb_refs.frozen import frozen
from ipnb_refs.languages import language_of, terms_for
from ipnb_refs.model import Format, Span, Style
from ipnb_refs.sections import heading_words, place_of_link
from ipnb_refs.writers import html_id, runs_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.containers import Doctree, TreeText
    from ipnb_refs.model import Cite, Document, Reference, ReferenceList, Resolution
    from ipnb_refs.settings import Settings
    from ipnb_refs.writers import TextRun

_STYLES = {
    Style.ITALIC: nodes.emphasis,
    Style.SUPERSCRIPT: nodes.superscript,
    Style.SUBSCRIPT: nodes.subscript,
}
_IN_CODE = ":docstring of "
_ARROW = "\N{LEFTWARDS ARROW WITH HOOK}"


@frozen
class TreePost:
    """The paragraphs and titles of a doctree as a post of plain text.

    `texts` are its pieces in the order of the text, `blocks` its paragraphs with their places.
    """

    document: Document
    texts: tuple[TreeText, ...]
    blocks: tuple[tuple[int, nodes.Element], ...]

    def line(self, position: int) -> int | None:
        """Give the line of the file on which something stands; None for docstrings, and others.

        Their lines are not those of the file that is built.
        """
        start, block = self._block(position)
        if block.line is None or _IN_CODE in (block.source or ""):
            return None
        return int(block.line) + self.document.text.count("\n", start, position)

    def _block(self, position: int) -> tuple[int, nodes.Element]:
        return max((each for each in self.blocks if each[0] <= position), key=lambda each: each[0])


def read_tree(tree: Doctree, path: str) -> TreePost:
    """Make a post of the paragraphs and titles of a doctree; what is no prose in them is blank."""
    prose = prose_of(tree)
    document = read(prose.text, Format.TEXT, path)
    quoted = (
        Span(start, start + len(block.astext()))
        for start, block in prose.blocks
        if _is_quoted(block)
    )
    regions = replace(document.regions, quotations=tuple(quoted))
    return TreePost(replace(document, regions=regions), prose.texts, prose.blocks)


def _is_quoted(block: nodes.Element) -> bool:
    return any(isinstance(each, nodes.block_quote) for each in above(block, None))


def has_list_of_others(tree: Doctree) -> bool:
    """Say whether another extension puts a list of references here (`.. bibliography::`)."""
    return any(type(node).__name__ == "bibliography" for node in tree.findall())


def put_list(tree: Doctree, post: TreePost, references: ReferenceList, settings: Settings) -> None:
    """Put a list at the end of a doctree, as a section like its others."""
    section = nodes.section()
    words = heading_words(post.document, settings)
    section["names"].append(nodes.fully_normalize_name(words))
    section += nodes.title("", words)
    entries = nodes.container(classes=["references"])
    entries += [_entry(each) for each in references.references]
    section += entries
    sections = [each for each in tree.children if isinstance(each, nodes.section)]
    (sections[0] if len(sections) == 1 else tree).append(section)
    tree.note_implicit_target(section, section)


def _entry(reference: Reference) -> nodes.paragraph:
    paragraph = nodes.paragraph(ids=[html_id(reference.key)])
    paragraph += [_styled(run) for run in runs_of(reference.content)]
    return paragraph


def _styled(run: TextRun) -> nodes.Node:
    node: nodes.Node = nodes.Text(run.text)
    for style in sorted(run.styles & _STYLES.keys()):
        node = _STYLES[style]("", "", node)
    return nodes.reference("", "", node, refuri=run.url) if run.url else node


def put_links(tree: Doctree, post: TreePost, cited: Sequence[Resolution]) -> None:
    """Link the citations of a doctree to their entries in it, and the entries back.

    A citation that is part of a link or a title stays as it is.
    """
    places: dict[str, list[str]] = {}
    found: dict[int, list[tuple[Span, str, str]]] = {}
    for each in cited:
        spot = _spot(post, each.cite)
        if each.key is None or spot is None:
            continue
        span, index = spot
        entry, start = html_id(each.key), post.texts[index].start
        own = places.setdefault(entry, [])
        own.append(f"{entry.replace('ref-', 'cite-', 1)}-{len(own) + 1}")
        at = Span(span.start - start, span.end - start)
        found.setdefault(index, []).append((at, entry, own[-1]))
    for index, links in found.items():
        _link(post.texts[index].node, links)
    language = language_of(None, post.document.prose)
    label = (language.terms if language else terms_for(None)).back
    for paragraph in list(tree.findall(nodes.paragraph)):
        for entry in paragraph["ids"]:
            paragraph.extend(_back_links(places.get(entry, []), label))


def _back_links(places: list[str], label: str) -> Iterator[nodes.Node]:
    """Make the links of an entry back to the places that cite it."""
    for number, place in enumerate(places, start=1):
        title = label.format(number)
        link = nodes.reference("", _ARROW, refid=place, internal=True, reftitle=title)
        if len(places) > 1:
            link += nodes.superscript("", str(number))
        yield nodes.Text(" ")
        yield link


def _spot(post: TreePost, cite: Cite) -> tuple[Span, int] | None:
    """Find what becomes the link of a cite, and the piece of text that all of it is in.

    That is its year where markup stands inside; None where there can be no link.
    """
    for span in (place_of_link(post.document, cite), cite.date.span if cite.date else None):
        if span is None:
            continue
        for index, text in enumerate(post.texts):
            if text.start <= span.start and span.end <= text.start + len(text.node):
                holders = above(text.node, None)
                return None if any(map(_holds_no_link, holders)) else (span, index)
    return None


def _holds_no_link(node: nodes.Node) -> bool:
    return isinstance(node, nodes.title | nodes.reference | nodes.footnote_reference)


def _link(text: nodes.Text, links: list[tuple[Span, str, str]]) -> None:
    """Put links into a piece of text, in whose place several nodes then stand."""
    typed, end, parts = str(text), 0, list[nodes.Node]()
    for span, entry, place in sorted(links):
        parts.append(nodes.Text(typed[end : span.start]))
        link = nodes.reference("", typed[span.start : span.end], refid=entry, internal=True)
        link["ids"].append(place)
        parts.append(link)
        end = span.end
    parts.append(nodes.Text(typed[end:]))
    text.parent.replace(text, [each for each in parts if each.astext()])
