"""What MkDocs needs to know of the documentation: `mkdocs.yml` loads this as its hooks.

The navigation is the map in docs/index.md. Pages of the project outside docs/ that the docs name
(the changelog, the license) are pages of the site as well; a link to a file of the source becomes
its name, since the site does not have it.
"""

from __future__ import annotations

import os.path
import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
BESIDE = ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
"""Pages beside docs/ that are pages of the site."""
_LINK = re.compile(
    r"(?P<code>^(?P<fence>`{3,}).*?^(?P=fence)$|`[^`\n]+`(?!\]))"
    r"|(?<!!)\[(?P<words>[^\[\]]*)\]\((?!https?:|mailto:|#)(?P<target>[^)#\s]+)(?P<to>#[^)\s]*)?\)",
    re.M | re.S,
)
_SECTION = re.compile(r"^## (?P<title>[^:\n]+).*?\n(?P<rows>.*?)(?=^## |\Z)", re.M | re.S)
_RULE = "reference/rules/"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the navigation of the map."""
    sections = [
        {each["title"]: _pages(each["rows"])} for each in _SECTION.finditer(_read("docs/index.md"))
    ]
    config.nav = [{"Home": "index.md"}, *sections]
    return config


def _pages(rows: str) -> list[object]:
    pages: list[object] = []
    for link in _LINK.finditer(rows):
        if link["code"] is not None:
            continue
        page = posixpath.normpath(link["target"]).removeprefix("../")
        if page.startswith(_RULE):
            rules = sorted(path.name for path in (DOCS / _RULE).glob("*[0-9].md"))
            pages.append({"Rules": [page, *(f"{_RULE}{name}" for name in rules)]})
        elif page.endswith(".md"):
            pages.append(page)
    return pages


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that stand beside docs/."""
    for name in BESIDE:
        files.append(File.generated(config, name, content=_read(name)))
    return files


def on_page_markdown(markdown: str, /, *, page: Page, files: Files, **_: object) -> str:
    """Lead links to what the site has, and leave the words of the others."""
    folder = "" if page.file.src_uri in BESIDE else f"docs/{posixpath.dirname(page.file.src_uri)}"

    def led(link: re.Match[str]) -> str:
        if link["code"] is not None:
            return link[0]
        target = posixpath.normpath(posixpath.join(folder, link["target"]))
        on_site = target.removeprefix("docs/")
        if files.get_file_from_path(on_site) is None:
            return link["words"] if (ROOT / target).exists() else link[0]
        way = os.path.relpath(on_site, posixpath.dirname(page.file.src_uri) or ".")
        return f"[{link['words']}]({way}{link['to'] or ''})"

    return _LINK.sub(led, markdown)


def _read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")
