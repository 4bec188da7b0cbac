"""Fixes of findings, applied to the text of a post or a store until there is nothing left to fix.

One round applies all fixes that do not touch each other, the first in the text first; the text is
then read and checked again, since one fix may make another finding go away. A fix that loses
something, brings out a finding that was not there, or leaves its own as it was is not applied at
all.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from ipnb_refs.controls import brings_controls
from ipnb_refs.documents import read
from ipnb_refs.edits import are_sound, edited, touches_any
from ipnb_refs.fingerprints import appearing
from ipnb_refs.frozen import frozen
from ipnb_refs.load import reread
from ipnb_refs.model import Applicability
from ipnb_refs.pipeline import NO_STORE, examine, required
from ipnb_refs.rules import check_store
from ipnb_refs.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ipnb_refs.model import Diagnostic, Document, Edit, Span
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.store import Store

MOST_ROUNDS = 20
MOST_TRIES = 200
"""How often texts are read again in all; fixes not known to be good by then are left out.
"""


@frozen
class Fixed:
    """A post after its fixes.

    `applied` are the findings that were fixed, in the order in which that was done; their spans
    are those of the text before their round. `examination` is what is left. `settled` is False
    where rounds without end would have followed.
    """

    document: Document
    examination: Examination
    applied: tuple[Diagnostic, ...] = ()
    settled: bool = True

    @property
    def text(self) -> str:
        """The fixed text, to be written where the post came from."""
        return self.document.text

    @property
    def remaining(self) -> tuple[Diagnostic, ...]:
        """The findings that are left, in the fixed text."""
        return self.examination.diagnostics


@frozen
class FixedStore:
    """A store after its fixes; `applied`, `findings` (what is left) and `settled` as in `Fixed`."""

    store: Store
    findings: tuple[Diagnostic, ...]
    applied: tuple[Diagnostic, ...] = ()
    settled: bool = True


def fix(
    document: Document,
    store: Store | None,
    settings: Settings | None = None,
    *,
    unsafe: bool = False,
) -> Fixed:
    """Apply the safe fixes of a post; with `unsafe` also those that may change what it says.

    Nothing outside the edits of the fixes changes, and nothing is written. Fixing what was fixed
    changes nothing more. A fix after which fewer cites are resolved, or after which there is a
    finding that was not there, is left out; None is no store at all. Raises as `check` does.
    """
    chosen = required("fix", document, NO_STORE if store is None else store, settings)
    post = _FixablePost(document, examine(document, store, chosen), store, chosen)
    post, applied, settled = _settle(post, unsafe=unsafe)
    return Fixed(post.document, post.examination, applied, settled)


def with_one_fix(
    examined: Examination, finding: Diagnostic, store: Store | None, settings: Settings = DEFAULTS
) -> Examination | None:
    """Apply the fix of one finding of a post, safe or not, and examine the post again.

    None where the finding has no fix, or one that `fix` leaves out since it does harm. The store
    and the settings are those that the post was examined with.
    """
    post = _FixablePost(examined.document, examined, store, settings)
    chosen = choose(examined.document.text, (finding,), unsafe=True)
    _, after = _harmless(post, chosen, iter(range(1)))
    return after.examination if after is not None else None


def fix_store(
    store: Store,
    settings: Settings = DEFAULTS,
    *,
    unsafe: bool = False,
    cited: frozenset[str] | None = None,
) -> FixedStore:
    """Apply the fixes of the files of a store; see `fix`, and `check_store` for `cited`.

    `store.sources` of the result has the new texts; nothing is written. A fix that would lose or
    rename an entry, or bring a new problem into a file, is left out.
    """
    files = _FixableStore(store, check_store(store, settings, cited=cited), settings, cited)
    files, applied, settled = _settle(files, unsafe=unsafe)
    return FixedStore(files.store, files.findings, applied, settled)


class _Fixable(Protocol):
    """What is fixed: texts by their path, and what is found in them."""

    @property
    def texts(self) -> Mapping[str | None, str]: ...

    @property
    def findings(self) -> tuple[Diagnostic, ...]: ...

    def reread(self, texts: Mapping[str | None, str]) -> Self | None:
        """Read and check new texts; None where something of the old ones got lost."""
        ...


@frozen
class _FixablePost:
    document: Document
    examination: Examination
    store: Store | None
    settings: Settings

    @property
    def texts(self) -> Mapping[str | None, str]:
        return {self.document.path: self.document.text}

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        return self.examination.diagnostics

    def reread(self, texts: Mapping[str | None, str]) -> _FixablePost | None:
        document = read(texts[self.document.path], self.document.format, self.document.path)
        examination = examine(document, self.store, self.settings)
        if examination.resolved < self.examination.resolved:
            return None
        return _FixablePost(document, examination, self.store, self.settings)


@frozen
class _FixableStore:
    store: Store
    findings: tuple[Diagnostic, ...]
    settings: Settings
    cited: frozenset[str] | None

    @property
    def texts(self) -> Mapping[str | None, str]:
        return dict(self.store.sources.items())

    def reread(self, texts: Mapping[str | None, str]) -> _FixableStore | None:
        store = reread(self.store, {path: text for path, text in texts.items() if path is not None})
        if store.keys() != self.store.keys():
            return None
        if len(store.diagnostics) > len(self.store.diagnostics):
            return None
        findings = check_store(store, self.settings, cited=self.cited)
        return _FixableStore(store, findings, self.settings, self.cited)


_T = TypeVar("_T", bound=_Fixable)


def _settle(texts: _T, *, unsafe: bool) -> tuple[_T, tuple[Diagnostic, ...], bool]:
    """Go through rounds until one fixes nothing: the texts, what was fixed, whether that ended."""
    applied: list[Diagnostic] = []
    refused: set[Diagnostic] = set()
    tries = iter(range(MOST_TRIES))
    for _ in range(MOST_ROUNDS):
        chosen: list[Diagnostic] = []
        for path, text in texts.texts.items():
            here = [each for each in texts.findings if each.path == path and each not in refused]
            chosen += choose(text, here, unsafe=unsafe)
        good, after = _harmless(texts, tuple(chosen), tries)
        if after is not None:
            texts = after
            applied += good
            refused.clear()
        elif chosen:
            refused.update(chosen)  # what they stood in the way of may be fixed
        else:
            return texts, tuple(applied), True
    return texts, tuple(applied), False


def _harmless(
    texts: _T,
    chosen: tuple[Diagnostic, ...],
    tries: Iterator[int],
    kept: tuple[Diagnostic, ...] = (),
) -> tuple[tuple[Diagnostic, ...], _T | None]:
    """Keep the findings whose fixes do no harm on top of those already kept.

    Also give the texts after those and the kept ones; None where none is left. Halves find the
    few that do harm in few steps.
    """
    tried = chosen and next(tries, None) is not None
    after = _after(texts, (*kept, *chosen)) if tried else None
    if after is not None or len(chosen) <= 1:
        return (chosen if after is not None else ()), after
    half = len(chosen) // 2
    left, after_left = _harmless(texts, chosen[:half], tries, kept)
    right, after_right = _harmless(texts, chosen[half:], tries, (*kept, *left))
    return (*left, *right), after_right or after_left


def _after(texts: _T, fixed: Sequence[Diagnostic]) -> _T | None:
    """Give the texts after some fixes; None where something is lost, or wrong that was not.

    What nobody sees and programs obey comes into no text, whatever a list or a store has.
    """
    edits: dict[str | None, list[Edit]] = {path: [] for path in texts.texts}
    for finding in fixed:
        edits[finding.path] += finding.fix.edits if finding.fix else ()
    for path, text in texts.texts.items():
        if any(brings_controls(edit.replacement, text) for edit in edits[path]):
            return None
    new = {path: edited(text, edits[path]) for path, text in texts.texts.items()}
    after = texts.reread(new) if new != texts.texts else None
    if after is None:
        return None
    before, left = (Counter(map(_what, each.findings)) for each in (texts, after))
    gone = Counter(map(_what, fixed))
    if any(left[what] > before[what] - n for what, n in gone.items()):
        return None
    return None if any(appearing(texts.findings, after.findings, edits)) else after


def _what(finding: Diagnostic) -> tuple[str | None, str, str]:
    return finding.path, finding.rule.code, finding.message


def choose(
    text: str, findings: Iterable[Diagnostic], *, unsafe: bool = False
) -> tuple[Diagnostic, ...]:
    """Choose findings whose fixes do not touch each other, the first in the text first.

    A fix is taken whole or not at all: one whose own edits touch each other, lie outside the text
    or cut a line ending in two is left out.
    """
    taken: list[Span] = []  # sorted
    chosen: list[Diagnostic] = []
    for finding in sorted(findings, key=_place):
        if finding.fix is None or not is_fixable(finding, unsafe=unsafe):
            continue
        edits = finding.fix.edits
        free = not any(touches_any(edit.span, taken) for edit in edits)
        if edits and free and are_sound(text, edits):
            for edit in edits:
                insort(taken, edit.span)
            chosen.append(finding)
    return tuple(chosen)


def is_fixable(finding: Diagnostic, *, unsafe: bool = False) -> bool:
    """Whether a finding has a fix that may be applied."""
    fix = finding.fix
    return fix is not None and (unsafe or fix.applicability is Applicability.SAFE)


def _place(finding: Diagnostic) -> tuple[int, int, str]:
    edits = finding.fix.edits if finding.fix else ()
    start = min((edit.span.start for edit in edits), default=0)
    return start, max((edit.span.end for edit in edits), default=0), finding.rule.code
