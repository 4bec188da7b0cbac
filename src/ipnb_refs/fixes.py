"""Fixes of findings, applied to the text of a post or a store until nothing more can be mended.

One round applies all fixes that do not touch each other, the first in the text first; the text is
then read and checked again, since mending one thing may bring out another or make it go away. A
fix that does harm, or leaves its own finding as it was, is not applied at all.
"""

from __future__ import annotations

from bisect import bisect, insort
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from ipnb_refs.documents import read
from ipnb_refs.load import reread
from ipnb_refs.model import Applicability
from ipnb_refs.pipeline import examine, require
from ipnb_refs.rules import check_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ipnb_refs.model import Diagnostic, Document, Edit, Span
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

MOST_ROUNDS = 20
MOST_TRIES = 200
"""How often texts are read anew in all; fixes that are not known to be good by then are left out.
"""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A post after its fixes.

    `applied` are the findings that were mended, in the order in which that was done; their spans
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


@dataclass(frozen=True, slots=True)
class FixedStore:
    """A store after its fixes; `applied`, `findings` (what is left) and `settled` as in `Fixed`."""

    store: Store
    findings: tuple[Diagnostic, ...]
    applied: tuple[Diagnostic, ...] = ()
    settled: bool = True


def fix(
    document: Document,
    store: Store,
    settings: Settings | None = None,
    *,
    unsafe: bool = False,
) -> Fixed:
    """Mend what can be mended in a post; with `unsafe` also what may change what it says.

    Nothing outside the edits of the fixes changes, and nothing is written. Fixing what was fixed
    changes nothing more. A fix after which fewer cites are resolved is left out. Raises as `check`
    does.
    """
    require("fix", document, store, settings)
    post = _Post(document, examine(document, store, settings), store, settings)
    post, applied, settled = _settle(post, unsafe=unsafe)
    return Fixed(post.document, post.examination, applied, settled)


def fix_store(
    store: Store,
    settings: Settings | None = None,
    *,
    unsafe: bool = False,
    cited: frozenset[str] | None = None,
) -> FixedStore:
    """Mend what can be mended in the files of a store; see `fix`, and `check_store` for `cited`.

    `store.sources` of the result has the new texts; nothing is written. A fix that would lose or
    rename an entry, or bring a new trouble into a file, is left out.
    """
    files = _Files(store, check_store(store, settings, cited=cited), settings, cited)
    files, applied, settled = _settle(files, unsafe=unsafe)
    return FixedStore(files.store, files.findings, applied, settled)


class _Texts(Protocol):
    """What is mended: texts by their path, and what is found in them."""

    @property
    def texts(self) -> Mapping[str | None, str]: ...

    @property
    def findings(self) -> tuple[Diagnostic, ...]: ...

    def reread(self, texts: Mapping[str | None, str]) -> Self | None:
        """Read and check new texts; None where something of the old ones got lost."""
        ...


@dataclass(frozen=True, slots=True)
class _Post:
    document: Document
    examination: Examination
    store: Store
    settings: Settings | None

    @property
    def texts(self) -> Mapping[str | None, str]:
        return {self.document.path: self.document.text}

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        return self.examination.diagnostics

    def reread(self, texts: Mapping[str | None, str]) -> _Post | None:
        document = read(texts[self.document.path], self.document.format, self.document.path)
        examination = examine(document, self.store, self.settings)
        if examination.resolved < self.examination.resolved:
            return None
        return _Post(document, examination, self.store, self.settings)


@dataclass(frozen=True, slots=True)
class _Files:
    store: Store
    findings: tuple[Diagnostic, ...]
    settings: Settings | None
    cited: frozenset[str] | None

    @property
    def texts(self) -> Mapping[str | None, str]:
        return dict(self.store.sources.items())

    def reread(self, texts: Mapping[str | None, str]) -> _Files | None:
        store = reread(self.store, {path: text for path, text in texts.items() if path is not None})
        if store.keys() != self.store.keys():
            return None
        if len(store.diagnostics) > len(self.store.diagnostics):
            return None
        findings = check_store(store, self.settings, cited=self.cited)
        return _Files(store, findings, self.settings, self.cited)


_T = TypeVar("_T", bound=_Texts)


def _settle(texts: _T, *, unsafe: bool) -> tuple[_T, tuple[Diagnostic, ...], bool]:
    """Go through rounds until one mends nothing: the texts, what was mended, whether that ended."""
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
            refused.update(chosen)  # what they stood in the way of may be mended
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


def _after(texts: _T, mended: Sequence[Diagnostic]) -> _T | None:
    """Give the texts after some fixes; None where something is lost, or as wrong as before."""
    edits: dict[str | None, list[Edit]] = {path: [] for path in texts.texts}
    for finding in mended:
        edits[finding.path] += finding.fix.edits if finding.fix else ()
    new = {path: edited(text, edits[path]) for path, text in texts.texts.items()}
    after = texts.reread(new) if new != texts.texts else None
    if after is None:
        return None
    before, left = (Counter(map(_what, each.findings)) for each in (texts, after))
    gone = Counter(map(_what, mended))
    return after if all(left[what] <= before[what] - n for what, n in gone.items()) else None


def _what(finding: Diagnostic) -> tuple[str | None, str, str]:
    return finding.path, finding.rule.code, finding.message


def choose(
    text: str, findings: Iterable[Diagnostic], *, unsafe: bool = False
) -> tuple[Diagnostic, ...]:
    """Choose findings whose fixes do not touch each other, the first in the text first.

    A fix is taken whole or not at all: one whose own edits overlap, stand outside of the text or
    cut a line ending in two is left out.
    """
    taken: list[tuple[int, int]] = []  # sorted
    chosen: list[Diagnostic] = []
    for finding in sorted(findings, key=_place):
        if finding.fix is None or not is_fixable(finding, unsafe=unsafe):
            continue
        places = [(edit.span.start, edit.span.end) for edit in finding.fix.edits]
        if places and _is_sound(text, places) and not any(_is_taken(p, taken) for p in places):
            for place in places:
                insort(taken, place)
            chosen.append(finding)
    return tuple(chosen)


def is_fixable(finding: Diagnostic, *, unsafe: bool = False) -> bool:
    """Whether a finding has a fix that may be applied."""
    fix = finding.fix
    return fix is not None and (unsafe or fix.applicability is Applicability.SAFE)


def edited(text: str, edits: Sequence[Edit], within: Span | None = None) -> str:
    """Apply edits that do not touch each other; to a stretch of the text where one is given."""
    done, end = (within.start, within.end) if within is not None else (0, len(text))
    pieces = []
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += [text[done : edit.span.start], edit.replacement]
        done = edit.span.end
    return "".join([*pieces, text[done:end]])


def _place(finding: Diagnostic) -> tuple[int, int, str]:
    edits = finding.fix.edits if finding.fix else ()
    start = min((edit.span.start for edit in edits), default=0)
    return start, max((edit.span.end for edit in edits), default=0), finding.rule.code


def _is_sound(text: str, places: Sequence[tuple[int, int]]) -> bool:
    return (
        all(0 <= start <= end <= len(text) for start, end in places)
        and not any(text[at - 1 : at + 1] == "\r\n" for place in places for at in place if at)
        and not any(_touch(one, other) for one, other in combinations(places, 2))
    )


def _is_taken(place: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a place touches one of those, which are sorted and do not touch each other."""
    at = bisect(taken, place)
    return any(_touch(place, other) for other in taken[max(0, at - 1) : at + 1])


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two places overlap, or stand side by side so that their order would matter."""
    return one[0] <= other[1] and other[0] <= one[1]
