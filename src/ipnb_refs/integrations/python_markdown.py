"""An extension of Python-Markdown: `markdown.markdown(text, extensions=["ipnb_refs"])`.

It serves whatever reads posts with Python-Markdown and has no plugin of ours: Zensical, Nikola. The
extension is told a text and not its file, so findings name what they are about in place of a line.
"""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from ipnb_refs.integrations.site import Site, SiteOptions, say

if TYPE_CHECKING:
    from markdown import Markdown

LOGGER = logging.getLogger("mkdocs.plugins.ipnb_refs")
"""MkDocs counts what is logged below its own name in strict builds, the others count all."""
_BEFORE_FENCED_CODE = 26
_site = cache(Site)
"""MkDocs makes an extension for each page; the bibliography is to be read once."""


class CitationsExtension(Extension):
    """Checks the citations of a text and gives it its list; see `SiteOptions` for the options."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "check": ["warn", 'Tell what is wrong with citations: "warn" or "off".'],
            "list": ["append", 'Give texts their list: "append", "update" or "leave".'],
            "links": [False, "Link citations to their entries."],
            "bib": [[], "Bibliographies, relative to the current folder; else they are found."],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that is called
        """Let texts come by here before anything else is read in them but metadata."""
        bib = self.getConfig("bib")
        options = SiteOptions(
            self.getConfig("check"),
            self.getConfig("list"),
            self.getConfig("links"),
            (bib,) if isinstance(bib, str) else tuple(bib),
        )
        md.preprocessors.register(_ListPutIn(md, _site(options)), "ipnb_refs", _BEFORE_FENCED_CODE)


class _ListPutIn(Preprocessor):
    def __init__(self, md: Markdown, site: Site) -> None:
        super().__init__(md)
        self._site = site

    def run(self, lines: list[str]) -> list[str]:
        page = self._site.page("\n".join(lines))
        say(page.findings, LOGGER)
        return page.text.split("\n")


def makeExtension(**options: Any) -> CitationsExtension:  # noqa: N802 - the name that is called
    """Make the extension for a tool that names this module."""
    return CitationsExtension(**options)
