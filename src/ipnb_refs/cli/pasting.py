"""`references --to-paste`: for each post with a change, a page with what to replace by what."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.cli.lost_entries import say_dropped, say_lost
from ipnb_refs.cli.saving import save
from ipnb_refs.documents import PAGE_MARK
from ipnb_refs.edits import edited
from ipnb_refs.errors import UsageError
from ipnb_refs.files import NotText, read_text
from ipnb_refs.frozen import frozen
from ipnb_refs.model import Applicability, Span
from ipnb_refs.pipeline import examine
from ipnb_refs.regex import regex
from ipnb_refs.replacing import FileChanged
from ipnb_refs.report import count
from ipnb_refs.sections import filled_elsewhere, has_typed_list, heading_words
from ipnb_refs.writers import PastePage, TextChange, paste_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.cli.cited import CitedPost
    from ipnb_refs.cli.command_run import Run
    from ipnb_refs.files import TextFile
    from ipnb_refs.model import Diagnostic

_CONTEXT = 60
_TAG = regex(r"<[^<>]*>")
_CUT_TAG = regex(r"^[^<>]*>")
_OPEN_TAG = regex(r"<[^<>]*$")
_BLOCK = regex(
    r"</?(?:p|div|h[1-6]|li|ul|ol|td|blockquote|figcaption|section)\b[^<>]*>|<br\b[^<>]*>|\n\s*\n",
    re.IGNORECASE,
)
_NO_NAME = regex(r"[^\w-]+")


@frozen
class ListToPaste:
    """Where the new list of a post goes, and which entries change."""

    instruction: str = ""
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()


def write_pages(folder: Path, posts: Iterable[CitedPost], run: Run) -> bool:
    """Write a page for each post in which something changes; say whether any was declined."""
    pages = PasteFolder(folder, run)
    declined = [each for each in posts if pages.add(each)]
    pages.sum_up()
    return bool(declined)


class PasteFolder:
    """A folder of pages; what ipnb-refs did not write is never written over."""

    def __init__(self, folder: Path, run: Run) -> None:
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"{folder} is not a folder; name another one")
        self._folder = folder
        self._run = run
        self._written: set[Path] = set()

    def add(self, cited: CitedPost) -> bool:
        """Write the page of a post, if anything changes in it; say whether that was declined.

        Where a typed list has more than the new one it stays, and only words change; so it does
        where there is no bibliography to make a new one from.
        """
        has_store = bool(cited.store.works)
        is_typed = has_typed_list(cited.post.document)
        keeps = say_dropped(cited, self._run) or (
            has_store and is_typed and say_lost(cited, self._run)
        )
        listed = _list_to_paste(cited) if has_store and not keeps else ListToPaste()
        changes = tuple(_changes(cited))
        if not (listed.instruction or changes):
            return keeps
        source = cited.post.source
        page = PastePage(
            (source.inside.title if source.inside else "") or Path(source.name).name,
            source.address,
            changes,
            cited.references(),
            listed.instruction,
            listed.gone,
            listed.come,
        )
        return not self._save(self._file(source.name), paste_page(page)) or keeps

    def sum_up(self) -> None:
        """Say how many pages there are, and which are left from another run."""
        self._run.console.note(f"{count(len(self._written), 'post')} to change", str(self._folder))
        old = [each for each in _pages(self._folder) if each not in self._written]
        for each in sorted(old):
            self._run.console.note("this page is from an earlier run; delete it", str(each))

    def _file(self, name: str) -> Path:
        shown = Path(name).name if "#" not in name else name.rpartition("#")[2]
        stem = _NO_NAME.sub("-", Path(shown).stem).strip("-") or "post"
        file, number = self._folder / f"{stem}.html", 1
        while file in self._written:
            number += 1
            file = self._folder / f"{stem}-{number}.html"
        return file

    def _save(self, file: Path, text: str) -> bool:
        self._folder.mkdir(parents=True, exist_ok=True)
        before = _page(file)
        self._written.add(file)
        try:
            return save(file, text, before, self._run.console)
        except FileChanged:
            self._run.console.decline("somebody else writes this file; run this again", str(file))
            return False


def _pages(folder: Path) -> Iterator[Path]:
    for each in folder.glob("*.html"):
        try:
            if PAGE_MARK in each.read_text("utf-8", "replace"):
                yield each
        except OSError:
            continue


def _page(file: Path) -> TextFile | None:
    """Read the page that a new one replaces; raises `UsageError` where it is something else."""
    if not file.exists():
        return None
    try:
        found = read_text(file)
    except NotText:
        found = None
    if found is None or PAGE_MARK not in found.text:
        raise UsageError(
            f"{file} was not written by ipnb-refs; name another folder, or remove it first"
        )
    return found


def _list_to_paste(cited: CitedPost) -> ListToPaste:
    """Say where the new list goes; nothing where the post has all of it, just so."""
    document, references = cited.post.document, cited.references()
    if not references.references or filled_elsewhere(document) is not None:
        return ListToPaste()
    new = [" ".join(str(each.content).split()) for each in references.references]
    listed = next(
        (each for each in document.lists.every if each.span == document.lists.references), None
    )
    old = [item.text for item in listed.items if item.is_entry] if listed is not None else []
    if old == new:
        return ListToPaste()
    gone = tuple(each for each in old if each not in set(new))
    come = tuple(each for each in new if each not in set(old))
    if old:
        entries = count(len(old), "entry", "entries")
        place = f"Replace the list of references in your post ({entries}) with the one below."
        same = " It has the same entries in another order." if not (gone or come) else ""
        return ListToPaste(place + same, gone, come)
    heading = heading_words(document, cited.settings)
    return ListToPaste(f"Type the heading “{heading}” at the end of your post, and paste below it:")


def _changes(cited: CitedPost) -> Iterator[TextChange]:
    """Give the fixes of the text that need no decision; those of the list are in the new list."""
    document, source = cited.post.document, cited.post.source
    examined = examine(document, cited.store if cited.store.works else None, cited.settings)
    lists = [each.span for each in document.lists.every]
    for finding in examined.diagnostics:
        whole = _stretch(finding)
        if whole is None or any(each.contains(whole) for each in lists):
            continue
        edits = finding.fix.edits if finding.fix is not None else ()
        yield TextChange(
            (source.inside.paragraph(whole) if source.inside else None) or 1,
            _before(document.text, whole.start),
            _words(whole.of(document.text)),
            _words(edited(document.text, edits, whole)),
            _after(document.text, whole.end),
        )


def _stretch(finding: Diagnostic) -> Span | None:
    """Give all that a safe fix changes, with the finding itself; None for other findings."""
    fix = finding.fix
    if fix is None or fix.applicability is not Applicability.SAFE or finding.span is None:
        return None
    spans = [finding.span, *(each.span for each in fix.edits)]
    return Span(min(each.start for each in spans), max(each.end for each in spans))


def _before(text: str, end: int) -> str:
    """Give the words of the same block before a place; a word that is cut through is left out."""
    raw = text[max(0, end - _CONTEXT) : end]
    cut = [found.end() for found in _BLOCK.finditer(raw)]
    if cut:
        return _words(raw[cut[-1] :])
    raw = _CUT_TAG.sub("", raw)
    return _words(raw.partition(" ")[2] if end > _CONTEXT else raw)


def _after(text: str, start: int) -> str:
    """Give the words of the same block after a place."""
    raw = text[start : start + _CONTEXT]
    if cut := _BLOCK.search(raw):
        return _words(raw[: cut.start()])
    raw = _OPEN_TAG.sub("", raw)
    return _words(raw.rpartition(" ")[0] if start + _CONTEXT < len(text) else raw)


def _words(raw: str) -> str:
    return html.unescape(_TAG.sub("", raw))
