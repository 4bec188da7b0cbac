"""How the tool that makes pages of posts reads their Markdown, told by its configuration.

Links are HTML tags, which some tools leave out of Markdown; others take Markdown for MDX. The files
are looked through for a few words, never run; in doubt they say nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.files import Unfit, read_small
from ipnb_refs.frozen import frozen
from ipnb_refs.regex import regex
from ipnb_refs.settings.discovery import upwards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Told = tuple[str, str]
    """How Markdown is read, and what is to be done where tags are left out."""

HTML, PLAIN, MDX = "html", "plain", "mdx"
"""Tags are kept, tags are left out, tags and braces are code."""
_LEFT_OUT = "leaves HTML tags out of Markdown"

_COMMENT = regex(r"(?m)(?:^|(?<=\s))(?:#|//).*$")
_UNSAFE = regex(r"(?i)\bunsafe[\"']?\s*[:=]\s*[\"']?true\b")
_OF_HUGO = regex(r"(?im)^\s*[\"']?(?:baseurl|languagecode|defaultcontentlanguage|markup)\b")
_HANDLER = regex(r"(?i)\bdefaultmarkdownhandler[\"']?\s*[:=]\s*[\"']?(?!goldmark\b)\w")
_COMMONMARK = regex(r"(?im)^markdown:\s*[\"']?(?:commonmark|commonmarkghpages)\b")
_UNSAFE_OPTION = regex(r"\bUNSAFE\b")
_NO_RAW_HTML = regex(r"(?m)^\s*(?:from|reader):.*-raw_html\b")
_NO_TAGS = regex(r"\bhtml\s*:\s*(?:false|!1)\b")
_TAGS = regex(r"\bhtml\s*:\s*(?:true|!0)\b")
_NO_MDX = regex(r"\bformat\s*:\s*[\"'](?:md|detect)[\"']")

_MERGED = regex(r"\b_merge\b")
"""What lets a theme of Hugo have a say in what is read here."""

_MOST_FILES = 40
_HUGO_FOLDERS = ("config/_default", "config/production")
_HUGO_SUFFIXES = ("toml", "yaml", "yml", "json")
_SCRIPTS = ("js", "mjs", "cjs", "ts", "mts")
_KEEPING = (
    "mkdocs.yml", "mkdocs.yaml", "zensical.toml", "pelicanconf.py",
    *(f"astro.config.{suffix}" for suffix in _SCRIPTS),
)  # fmt: skip
"""Files of tools that keep tags, whatever these files say."""


@frozen
class SiteMarkdown:
    """How posts of a site are read: "html", "plain" or "mdx"; "" where nothing tells.

    `advice` says what is to be done where tags are left out. `unread` has the files that could not
    be read, and why.
    """

    reads: str = ""
    advice: str = ""
    unread: tuple[str, ...] = ()


def markdown_of_site(folder: Path) -> SiteMarkdown:
    """Find the site that the posts of a folder are part of: the nearest configuration upwards.

    It is looked for as far as the repository reaches.
    """
    unread: list[str] = []
    for above in upwards(folder):
        told = [found for read in _READERS if (found := read(above, unread)) is not None]
        if len({reads for reads, _ in told}) == 1:
            reads, advice = told[0]
            # What lies beside the configuration of Docusaurus, such as a README, is no page.
            is_page = reads != MDX or above != upwards(folder)[0]
            return SiteMarkdown(reads if is_page else "", advice, tuple(unread))
        if told or (above / ".git").exists():
            break
    return SiteMarkdown(unread=tuple(unread))


def _hugo(folder: Path, unread: list[str]) -> Told | None:
    """Hugo leaves tags out unless it is told to keep them; themes have no say in that."""
    own = _first(folder, (f"hugo.{suffix}" for suffix in _HUGO_SUFFIXES))
    file = own or _first(folder, (f"config.{suffix}" for suffix in _HUGO_SUFFIXES))
    more = [
        each
        for part in _HUGO_FOLDERS
        for suffix in _HUGO_SUFFIXES
        for each in sorted((folder / part).glob(f"*.{suffix}"))[:_MOST_FILES]
    ]
    if file is None and not more:
        return None
    texts = [_text(each, unread) for each in (*([file] if file else []), *more)]
    known = "\n".join(text for text in texts if text is not None)
    if own is None and not more and not _OF_HUGO.search(known):
        return None
    if None in texts or _MERGED.search(known):
        return "", ""
    if _UNSAFE.search(known) or _HANDLER.search(known):
        return HTML, ""
    name = _named(file or more[0])
    return PLAIN, f"Hugo {_LEFT_OUT}: set `markup.goldmark.renderer.unsafe = true` in {name}"


def _jekyll(folder: Path, unread: list[str]) -> Told | None:
    """Jekyll keeps tags, but for its converters for CommonMark."""
    file = _first(folder, ("_config.yml", "_config.yaml", "_config.toml"))
    if file is None or (text := _text(file, unread)) is None:
        return None if file is None else ("", "")
    if not _COMMONMARK.search(text) or _UNSAFE_OPTION.search(text):
        return HTML, ""
    wanted = f'set `options: ["UNSAFE"]` below `commonmark:` in {_named(file)}'
    return PLAIN, f"Jekyll with CommonMark {_LEFT_OUT}: {wanted}"


def _quarto(folder: Path, unread: list[str]) -> Told | None:
    file = _first(folder, ("_quarto.yml", "_quarto.yaml"))
    if file is None or (text := _text(file, unread)) is None:
        return None if file is None else ("", "")
    if not _NO_RAW_HTML.search(text):
        return HTML, ""
    return PLAIN, f"Quarto {_LEFT_OUT}: take `-raw_html` out of {_named(file)}"


def _eleventy(folder: Path, unread: list[str]) -> Told | None:
    names = (".eleventy.js", *(f"eleventy.config.{suffix}" for suffix in _SCRIPTS))
    file = _first(folder, names)
    if file is None or (text := _text(file, unread)) is None:
        return None if file is None else ("", "")
    if not _NO_TAGS.search(text) or _TAGS.search(text):
        return HTML, ""
    return PLAIN, f"markdown-it {_LEFT_OUT}: set `html: true` in {_named(file)}"


def _docusaurus(folder: Path, unread: list[str]) -> Told | None:
    """Docusaurus takes .md for MDX unless it is told otherwise."""
    file = _first(folder, (f"docusaurus.config.{suffix}" for suffix in _SCRIPTS))
    if file is None or (text := _text(file, unread)) is None:
        return None if file is None else ("", "")
    return (HTML if _NO_MDX.search(text) else MDX), ""


def _keeping(folder: Path, unread: list[str]) -> Told | None:  # noqa: ARG001 - as the others
    return (HTML, "") if _first(folder, _KEEPING) else None


_READERS: tuple[Callable[[Path, list[str]], Told | None], ...] = (
    _hugo, _jekyll, _quarto, _eleventy, _docusaurus, _keeping
)  # fmt: skip


def _first(folder: Path, names: Iterable[str]) -> Path | None:
    """Find the first of some files that is there."""
    return next((file for name in names if (file := folder / name).exists()), None)


def _text(file: Path, unread: list[str]) -> str | None:
    """Read a configuration, without its comments; None for one that cannot be read."""
    try:
        return _COMMENT.sub("", read_small(file).decode("utf-8", "replace"))
    except (OSError, Unfit) as error:
        why = f"cannot be read: {error.strerror}" if isinstance(error, OSError) else str(error)
        unread.append(f"{_named(file)}: {why}; how the site reads Markdown is not known")
        return None


def _named(file: Path) -> str:
    """Name a file from the current folder where it is below it."""
    here = Path.cwd()
    return str(file.relative_to(here) if file.is_relative_to(here) else file)
