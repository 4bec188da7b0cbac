"""A post with the list and the links that it should have: every surface goes this way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents import read
from ipnb_refs.model import Format
from ipnb_refs.sections.adopting import without_section
from ipnb_refs.sections.citation_links import with_links
from ipnb_refs.sections.not_ours import has_typed_list
from ipnb_refs.sections.update import adopt_list, update_section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import Document, ReferenceList, Resolution
    from ipnb_refs.settings import Settings


def drops_tags(document: Document, settings: Settings | None) -> bool:
    """Say whether the tags of links would be left out of the page that is made of a post."""
    is_plain = settings is not None and settings.markdown == "plain"
    return is_plain and document.format is Format.MARKDOWN


def with_list(
    document: Document,
    resolutions: Sequence[Resolution],
    references: ReferenceList,
    settings: Settings | None = None,
    *,
    adopt: bool = False,
    links: bool = False,
) -> str:
    """Put the list into the text of a post that has no links of ours, and links where wanted.

    A post that cites nobody loses its list. Where the settings say that Markdown is read without
    tags, it gets no links. With `adopt` the list goes in the place of one that was
    typed by hand. Raises `SectionError` where there is no place for it.
    """
    if not (resolutions or references.references):
        return without_section(document)
    write = adopt_list if adopt and has_typed_list(document) else update_section
    if links and not drops_tags(document, settings):
        text = with_links(document, resolutions)
        document = read(text, document.format, document.path)
    return write(document, references, settings)
