"""A plugin of Pelican: `PLUGINS = ["ipnb_refs.integrations.pelican"]` in pelicanconf.py.

Pelican hands over what it has rendered; the list is put into that, whatever the post is written in.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from pelican import signals
from pelican.contents import Article, Page
from pelican.utils import truncate_html_paragraphs, truncate_html_words

from ipnb_refs.integrations.site import Site, SiteOptions, say

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.contents import Content

LOGGER = logging.getLogger(__name__)


class _PelicanSite:
    """The site that is built; Pelican forgets receivers that nobody else holds."""

    site: Site | None = None

    def begin(self, pelican: Pelican) -> None:
        """Begin a build with the options of `IPNB_REFS`; paths are relative to the current folder.

        Raises `SettingsError` for options that cannot be used.
        """
        options = dict(pelican.settings.get("IPNB_REFS", {}))
        bib = options.pop("bib", ())
        self.site = Site(SiteOptions(bib=(bib,) if isinstance(bib, str) else tuple(bib), **options))

    def give_list(self, content: Content) -> None:
        """Put the list into an article or a page, and leave its summary without."""
        html = content._content
        if self.site is None or not html or not isinstance(content, Article | Page):
            return
        page = self.site.rendered(html, Path(content.source_path))
        say(page.findings, LOGGER)
        if page.text != html:
            if "summary" not in content.metadata:
                content._summary = _shortened(html, content.settings)
            content._content = page.text


def _shortened(html: str, settings: dict[str, int | None]) -> str:
    """Make the summary of a text as Pelican does: links in it would lead nowhere on other pages."""
    paragraphs, words = settings.get("SUMMARY_MAX_PARAGRAPHS"), settings.get("SUMMARY_MAX_LENGTH")
    if paragraphs is not None:
        html = truncate_html_paragraphs(html, paragraphs)
    return truncate_html_words(html, words) if words is not None else html


_SITE = _PelicanSite()


def register() -> None:
    """Tell Pelican what to call."""
    signals.initialized.connect(_SITE.begin)
    signals.content_object_init.connect(_SITE.give_list)
