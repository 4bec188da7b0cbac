"""Comments put into posts and bibliographies until nothing is found that a comment can hide."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ipnb_refs.documents import read
from ipnb_refs.edits import edited
from ipnb_refs.frozen import frozen
from ipnb_refs.load import reread
from ipnb_refs.pipeline import examine
from ipnb_refs.rules import check_store, problems_left
from ipnb_refs.suppressions import bib_comments, block_comments, file_comment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ipnb_refs.model import Diagnostic, Document, Edit
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

    Comments = Mapping[Edit, tuple[Diagnostic, ...]]
    Findings = tuple[Diagnostic, ...]


@frozen
class Ignored:
    """A post with comments: what is left to be found in it, and what the comments hide."""

    examination: Examination
    hidden: tuple[Diagnostic, ...] = ()


def add_ignores(
    document: Document,
    store: Store | None,
    settings: Settings,
    reason: str = "",
    chosen: Callable[[Document, Findings], Findings] = lambda _document, findings: findings,
) -> Ignored:
    """Hide what is found in a post by comments beside it, or else by one for all of the post.

    A comment that would not hide what it is for, or that would change what else is found or
    resolved, is left out. Adding to what was added changes nothing more. `chosen` says which of the
    findings are to be hidden.
    """
    post = _Commented(examine(document, store, settings), store, settings)
    for offered in (block_comments, file_comment):
        document = post.now.document
        wanted = offered(document, chosen(document, post.now.diagnostics), reason)
        # Most often all of them do; only where one does not, each is tried alone.
        if wanted and not post.take(wanted):
            alone = {e: found for e, found in wanted.items() if post.with_comments({e: found})}
            post.take(alone)
    return Ignored(post.now, tuple(post.hidden))


@frozen
class IgnoredStore:
    """A store with comments: what is left to be found in it, and what the comments hide."""

    store: Store
    findings: tuple[Diagnostic, ...]
    hidden: tuple[Diagnostic, ...] = ()


def add_store_ignores(
    store: Store,
    settings: Settings,
    reason: str = "",
    chosen: Callable[[str, str, Findings], Findings] = lambda _path, _text, findings: findings,
    *,
    cited: frozenset[str] | None = None,
) -> IgnoredStore:
    """Hide what is found in the files of a store by comments above the entries.

    A store that would not be the same with them, or would have other findings, stays as it is.
    `chosen` says which of the findings in a file are to be hidden, by its path and text.
    """
    found = check_store(store, settings, cited=cited)
    texts, hidden = dict(store.sources), []
    for path, text in store.sources.items():
        here = tuple(each for each in (*problems_left(store), *found) if each.path == path)
        wanted = bib_comments(path, text, chosen(path, text, here), reason)
        texts[path] = edited(text, wanted)
        hidden += [each for group in wanted.values() for each in group]
    after = reread(store, texts)
    left = check_store(after, settings, cited=cited)
    if after.keys() != store.keys() or len(left) > len(found):
        return IgnoredStore(store, found)
    return IgnoredStore(after, left, tuple(hidden))


class _Commented:
    """A post on its way: as it is now, and what its new comments hide."""

    def __init__(self, now: Examination, store: Store | None, settings: Settings) -> None:
        self.now = now
        self.hidden: list[Diagnostic] = []
        self._store = store
        self._settings = settings

    def take(self, wanted: Comments) -> bool:
        """Add comments if they hide what they are for, and nothing else changes."""
        after = self.with_comments(wanted)
        if after is None:
            return False
        self.now = after
        self.hidden += [each for found in wanted.values() for each in found]
        return True

    def with_comments(self, wanted: Comments) -> Examination | None:
        """Examine the post with comments; None where they do not do just what they are for."""
        before = self.now
        text = edited(before.document.text, wanted)
        document = read(text, before.document.format, before.document.path)
        after = examine(document, self._store, self._settings)
        expected = _codes(before.diagnostics)
        expected.subtract(_codes(each for found in wanted.values() for each in found))
        fits = _codes(after.diagnostics) == +expected and after.resolved == before.resolved
        return after if fits else None


def _codes(findings: Iterable[Diagnostic]) -> Counter[str]:
    return Counter(finding.rule.code for finding in findings)
