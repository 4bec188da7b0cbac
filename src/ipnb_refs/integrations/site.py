"""The posts of a site while it is built: each comes back with its list, and with what was found.

Nothing is written to the files of the posts; what they cite and where their bibliography is follows
the same rules as on the command line.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.documents import format_of, read
from ipnb_refs.errors import SettingsError
from ipnb_refs.files import read_text
from ipnb_refs.frozen import frozen
from ipnb_refs.lines import Lines
from ipnb_refs.model import Format, Severity
from ipnb_refs.pipeline import examine
from ipnb_refs.project import (
    Level,
    Request,
    Session,
    Source,
    is_excluded,
    load_baseline,
    unknown_to,
)
from ipnb_refs.references import build_references
from ipnb_refs.sections import (
    ListFilledElsewhere,
    SectionError,
    TypedListFound,
    with_list,
    without_links,
)

if TYPE_CHECKING:
    import logging
    from collections.abc import Callable, Iterable, Iterator

    from ipnb_refs.model import Diagnostic, Document, ReferenceList, Resolution
    from ipnb_refs.project import Served
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

    Places = Callable[[int], tuple[int | None, int | None]]
    """Line and column of an offset, None where they are not known."""

CHECKS = ("warn", "off")
LISTS = ("append", "update", "leave")
_NAMELESS = "a page"
_OF_WRITTEN_LISTS = frozenset({"REF101", "REF107", "REF109"})
"""The rules that ask for what is done here: a list that is there, and up to date."""
_BESIDE = 30
"""How many characters are shown on both sides of a place whose line is not known."""


@frozen
class SiteOptions:
    """What is done to each post: `check` "warn" or "off", `list` "append", "update" or "leave".

    "append" gives every post that cites a list, "update" only brings lists up to date that were
    written before. With `links` citations are linked to their entries. `bib` takes precedence over
    the bibliographies that are found for a post.
    """

    check: str = CHECKS[0]
    list: str = LISTS[0]
    links: bool = False
    bib: tuple[str, ...] = ()


@frozen
class PageFinding:
    """Something that was found in a post; a strict build fails on what `is_error`.

    `line` is 1-based, None where it is not known; `excerpt` then tells the place. `code` is that of
    the rule, "" for what keeps a list from being written or a bibliography from being read.
    """

    message: str
    is_error: bool
    path: str | None = None
    line: int | None = None
    column: int | None = None
    excerpt: str = ""
    code: str = ""

    @property
    def said(self) -> str:
        """What is to be said where the tool itself names the file and the line."""
        message = f"{self.code} {self.message}" if self.code else self.message
        return message + (f" (in “{self.excerpt}”)" if self.excerpt else "")

    def __str__(self) -> str:
        place = [str(each) for each in (self.path, self.line, self.column) if each is not None]
        return f"{':'.join(place)}: {self.said}" if place else self.said


@frozen
class WantedList:
    """The list that a post should have, what is cited in it, and the settings that hold for it."""

    references: ReferenceList
    cited: tuple[Resolution, ...]
    settings: Settings


@frozen
class SitePage:
    """The text of a post as it should be built, what was found, and its bibliographies.

    `wanted` is None for a post that gets no list, or keeps the one that it has.
    """

    text: str
    findings: tuple[PageFinding, ...] = ()
    bibs: tuple[Path, ...] = ()
    wanted: WantedList | None = None


class Site:
    """The posts of a site, for one build or several: a bibliography that changes is read anew.

    `folder` is what the paths of `bib` are relative to. Raises `SettingsError` for options of
    unknown values, for settings that cannot be used, and for a baseline that is none.
    """

    def __init__(self, options: SiteOptions, folder: Path | None = None) -> None:
        for name, value, known in (
            ("check", options.check, CHECKS),
            ("list", options.list, LISTS),
        ):
            if value not in known:
                raise SettingsError(f"ipnb-refs: {name} is {value!r}, must be {_either(known)}")
        base = folder or Path()
        self._options = options
        self._session = Session(Request(bib=tuple(_short(base / each) for each in options.bib)))
        file = self._session.baseline()
        self._baseline = load_baseline(file) if file is not None else None
        self._said: set[str] = set()

    def page(
        self,
        text: str,
        path: Path | None = None,
        markup: Format = Format.MARKDOWN,
        front: str | None = "",
    ) -> SitePage:
        """Give a post as it should be built.

        `path` is its file, which need not exist; None where the tool does not tell. `front` is what
        that file has above the text: front matter, which tells language and bibliography too. None
        says that the text is not as in the file, so that lines do not tell where something is.
        """
        document = read((front or "") + text, markup, _name(path))
        has_lines = path is not None and front is not None
        page = self._page(document, document, path, _lines(document) if has_lines else None)
        return replace(page, text=page.text[len(front or "") :])

    def rendered(self, html: str, path: Path) -> SitePage:
        """Give a page that its tool has made HTML of already, from a file.

        The file is checked where its format is known, so that findings have their line.
        """
        markup = format_of(path)
        if markup is None or not path.is_file():
            return self.page(html, path, Format.HTML, front=None)
        source = read(read_text(path).text, markup, _name(path))
        built = replace(read(html, Format.HTML, _name(path)), meta=source.meta)
        return self._page(source, built, path, _lines(source))

    def parsed(self, document: Document, line: Callable[[int], int | None]) -> SitePage:
        """Give a post that its tool has taken apart; `line` tells where its file has what."""
        path = Path(document.path) if document.path else None
        return self._page(document, document, path, lambda position: (line(position), None))

    def _page(
        self, source: Document, built: Document, path: Path | None, places: Places | None
    ) -> SitePage:
        """Check what was typed, and put the list into what is built."""
        settings = self._session.settings_at(source.path)
        if path is not None and settings.exclude and is_excluded(path, settings):
            return SitePage(built.text)
        served = self._session.serving(Source(source.path or "", source.format), source)
        findings = list(self._notices(n.text for n in served.notices if n.level is Level.PROBLEM))
        if served.store is None and served.paths and not served.refused:
            return SitePage(built.text, tuple(findings))
        found = self._found(source, served, settings) if self._options.check != "off" else ()
        findings += (_told(each, source, places) for each in found)
        text, wanted = built.text, None
        try:
            text, wanted = self._with_list(built, served.store, settings)
        except (TypedListFound, ListFilledElsewhere):
            pass  # a list that is there is left alone
        except SectionError as error:
            findings.append(PageFinding(str(error), is_error=True, path=source.path))
        return SitePage(text, tuple(findings), served.paths, wanted)

    def _found(
        self, document: Document, served: Served, settings: Settings
    ) -> tuple[Diagnostic, ...]:
        """Check a post; what is done here need not be asked for."""
        diagnostics = examine(document, served.store, settings).diagnostics
        found = (*served.refused, *diagnostics)
        if self._baseline is not None:
            found = unknown_to(self._baseline, found, document.path or "", document.text)
        if self._options.list == "leave":
            return found
        return tuple(each for each in found if each.rule.code not in _OF_WRITTEN_LISTS)

    def _notices(self, problems: Iterable[str]) -> Iterator[PageFinding]:
        """Give problems of bibliographies, each once."""
        for each in problems:
            if each not in self._said:
                self._said.add(each)
                yield PageFinding(each, is_error=True)

    def _with_list(
        self, document: Document, store: Store | None, settings: Settings
    ) -> tuple[str, WantedList | None]:
        """Give the text with its list and links; raises `SectionError` where there can be none."""
        has_list = document.lists.fence is not None
        how = self._options.list
        if store is None or how == "leave" or (how == "update" and not has_list):
            return document.text, None
        bare = without_links(document)
        had_links = bare != document.text
        plain = document
        if had_links:
            plain = replace(read(bare, document.format, document.path), meta=document.meta)
        cited = examine(plain, store, settings, lint=False, typed_list=False).in_store
        own = settings.for_post(plain.meta.lang)
        references = build_references(cited, store, settings=own)
        links = self._options.links or had_links
        text = with_list(plain, cited, references, own, links=links)
        is_listed = bool(references.references)
        return text, WantedList(references, cited, own) if is_listed else None


def say(findings: Iterable[PageFinding], logger: logging.Logger) -> None:
    """Tell findings to a logger: errors as warnings, which strict builds fail on."""
    for each in findings:
        if each.is_error:
            logger.warning("%s", each)
        else:
            logger.info("%s", each)


def _told(finding: Diagnostic, document: Document, places: Places | None) -> PageFinding:
    is_error, span = finding.severity is Severity.ERROR, finding.span
    line, column, excerpt = None, None, ""
    if span is not None:
        line, column = places(span.start) if places is not None else (None, None)
        if line is None:
            text = document.text[max(0, span.start - _BESIDE) : span.end + _BESIDE]
            excerpt = " ".join(text.split())
    code = finding.rule.code
    return PageFinding(finding.message, is_error, document.path, line, column, excerpt, code)


def _lines(document: Document) -> Places:
    return Lines(document.text).position


def _name(path: Path | None) -> str:
    return str(_short(path)) if path is not None else _NAMELESS


def _short(path: Path) -> Path:
    absolute, here = Path(os.path.abspath(path)), Path.cwd()  # noqa: PTH100 - links stay
    return absolute.relative_to(here) if absolute.is_relative_to(here) else absolute


def _either(known: tuple[str, ...]) -> str:
    return f"{', '.join(map(repr, known[:-1]))} or {known[-1]!r}"
