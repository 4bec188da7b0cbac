"""An extension of Sphinx: `extensions = ["ipnb_refs.integrations.sphinx"]` in conf.py.

Markdown (MyST) is read as its files are, reStructuredText as Sphinx has understood it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.errors import ExtensionError
from sphinx.util import logging

import ipnb_refs
from ipnb_refs.documents import format_of
from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.integrations.doctrees import (
    has_list_of_others,
    put_links,
    put_list,
    read_tree,
)
from ipnb_refs.integrations.site import CHECKS, LISTS, Site, SiteOptions
from ipnb_refs.model import Format

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

    from ipnb_refs.containers import Doctree
    from ipnb_refs.integrations.site import PageFinding

LOGGER = logging.getLogger(__name__)
_BEFORE_CONTENTS = 400
"""Sphinx collects the headings of a page at 500."""


class _SphinxSite:
    """The site that is built, and what Sphinx calls for it."""

    def __init__(self) -> None:
        self._site: Site | None = None

    def begin(self, app: Sphinx) -> None:
        """Begin a build with the values of conf.py."""
        config, bib = app.config, app.config.ipnb_refs_bib
        options = SiteOptions(
            config.ipnb_refs_check,
            config.ipnb_refs_list,
            config.ipnb_refs_links,
            (bib,) if isinstance(bib, str) else tuple(bib),
        )
        try:
            self._site = Site(options, Path(app.confdir))
        except IpnbRefsError as error:
            raise ExtensionError(str(error)) from error

    def read_source(self, app: Sphinx, name: str, source: list[str]) -> None:
        """Give a page in Markdown its list."""
        path = Path(app.env.doc2path(name))
        if self._site is None or format_of(path) is not Format.MARKDOWN:
            return
        page = self._site.page(source[0], path)
        self._tell(app, name, page.findings, page.bibs)
        source[0] = page.text

    def read_doctree(self, app: Sphinx, tree: Doctree) -> None:
        """Give a page in reStructuredText its list."""
        name = app.env.docname
        path = Path(app.env.doc2path(name))
        if self._site is None or format_of(path) is Format.MARKDOWN:
            return
        post = read_tree(tree, str(path))
        page = self._site.parsed(post.document, post.line)
        self._tell(app, name, page.findings, page.bibs)
        if page.wanted is not None and not has_list_of_others(tree):
            put_list(tree, post, page.wanted.references, page.wanted.settings)
            if app.config.ipnb_refs_links:
                put_links(tree, post, page.wanted.cited)

    def _tell(
        self, app: Sphinx, name: str, findings: Iterable[PageFinding], bibs: Iterable[Path]
    ) -> None:
        """Tell findings, and have the page read again when one of its bibliographies changes."""
        for path in bibs:
            app.env.note_dependency(str(path.absolute()))
        for each in findings:
            log = LOGGER.warning if each.is_error else LOGGER.info
            location = (name, each.line) if each.path else None
            log("%s", each.said, location=location, type="ipnb_refs", subtype=each.code)


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the values of conf.py, and what to call."""
    app.add_config_value("ipnb_refs_check", CHECKS[0], "env", [str])
    app.add_config_value("ipnb_refs_list", LISTS[0], "env", [str])
    app.add_config_value("ipnb_refs_links", False, "env", [bool])
    app.add_config_value("ipnb_refs_bib", (), "env", [str, list, tuple])
    citations = _SphinxSite()
    app.connect("builder-inited", citations.begin)
    app.connect("source-read", citations.read_source)
    app.connect("doctree-read", citations.read_doctree, priority=_BEFORE_CONTENTS)
    return {
        "version": ipnb_refs.__version__,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
