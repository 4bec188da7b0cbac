"""A plugin of MkDocs: `plugins: [ipnb-refs]` in mkdocs.yml."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base, config_options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger

from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.integrations.site import CHECKS, LISTS, Site, SiteOptions, say

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

LOGGER = get_plugin_logger("ipnb_refs")


class CitationsConfig(base.Config):
    """The options of the plugin; `bib` is relative to mkdocs.yml."""

    bib = config_options.Type((str, list), default=[])
    check = config_options.Choice(CHECKS, default=CHECKS[0])
    links = config_options.Type(bool, default=False)
    list = config_options.Choice(LISTS, default=LISTS[0])


class CitationsPlugin(BasePlugin[CitationsConfig]):
    """Checks the citations of each page and gives it its list, which is then in its contents."""

    def __init__(self) -> None:
        self._site: Site | None = None
        self._bibs: set[Path] = set()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Begin a build."""
        typed = self.config
        bib = (typed.bib,) if isinstance(typed.bib, str) else tuple(typed.bib)
        options = SiteOptions(typed.check, typed.list, typed.links, bib)
        file = config.config_file_path
        try:
            self._site = Site(options, Path(file).parent if file else None)
        except IpnbRefsError as error:
            raise PluginError(str(error)) from error
        return config

    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Give a page its list, and tell what was found in it."""
        del files  # MkDocs passes them
        if self._site is None:
            return markdown
        path = Path(page.file.abs_src_path or Path(config.docs_dir) / page.file.src_uri)
        whole = path.read_text("utf-8-sig", errors="replace") if path.is_file() else markdown
        front = whole.removesuffix(markdown) if whole.endswith(markdown) else None
        try:
            built = self._site.page(markdown, path, front=front)
        except IpnbRefsError as error:
            raise PluginError(str(error)) from error
        say(built.findings, LOGGER)
        self._bibs.update(built.bibs)
        return built.text

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Build anew when a bibliography changes."""
        del config, builder  # MkDocs passes them
        for path in self._bibs:
            server.watch(str(path))
        return server
