"""Fixes of findings, applied to the text of a post or a store until nothing more can be mended.

One round applies all fixes that do not touch each other, the first in the text first; the text is
then read and checked again, since mending one thing may bring out another or make it go away.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from ipnb_refs.check import examine
from ipnb_refs.documents import read
from ipnb_refs.model import Applicability
from ipnb_refs.rules.store import check_store
from ipnb_refs.store import reread

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ipnb_refs.check import Examination
    from ipnb_refs.model import Diagnostic, Document, Edit
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

MOST_ROUNDS = 20


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
    changes nothing more. A round that would leave fewer cites resolved is not kept.
    """
    examination = examine(document, store, settings)
    applied: list[Diagnostic] = []
    for _ in range(MOST_ROUNDS):
        text, mended = apply(document.text, examination.diagnostics, unsafe=unsafe)
        if not mended or text == document.text:
            return Fixed(document, examination, tuple(applied))
        new = read(text, document.format, document.path)
        after = examine(new, store, settings)
        if after.resolved < examination.resolved:
            return Fixed(document, examination, tuple(applied), settled=False)
        document, examination = new, after
        applied += mended
    return Fixed(document, examination, tuple(applied), settled=False)


def fix_store(
    store: Store,
    settings: Settings | None = None,
    *,
    unsafe: bool = False,
    cited: frozenset[str] | None = None,
) -> FixedStore:
    """Mend what can be mended in the files of a store; see `fix`, and `check_store` for `cited`.

    `store.sources` of the result has the new texts; nothing is written. A round that would lose or
    rename an entry, or bring a new trouble into a file, is not kept.
    """
    findings = check_store(store, settings, cited=cited)
    applied: list[Diagnostic] = []
    for _ in range(MOST_ROUNDS):
        texts, mended = _apply_by_file(store.sources, findings, unsafe=unsafe)
        if not mended or texts == store.sources:
            return FixedStore(store, findings, tuple(applied))
        new = reread(store, texts)
        if new.keys() != store.keys() or len(new.diagnostics) > len(store.diagnostics):
            return FixedStore(store, findings, tuple(applied), settled=False)
        store, findings = new, check_store(new, settings, cited=cited)
        applied += mended
    return FixedStore(store, findings, tuple(applied), settled=False)


def _apply_by_file(
    texts: Mapping[str, str], findings: Iterable[Diagnostic], *, unsafe: bool
) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Apply the fixes of findings in several files; their spans are those of their own file."""
    new = dict(texts)
    mended: list[Diagnostic] = []
    for path, text in texts.items():
        here = [finding for finding in findings if finding.path == path]
        new[path], done = apply(text, here, unsafe=unsafe)
        mended += done
    return new, tuple(mended)


def apply(
    text: str, findings: Iterable[Diagnostic], *, unsafe: bool = False
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Apply the fixes of findings that do not touch each other, the first in the text first.

    A fix is applied whole or not at all: one whose own edits overlap, stand outside of the text or
    cut a line ending in two is left out. Returns the new text and the findings that were mended.
    """
    chosen: list[Edit] = []
    mended: list[Diagnostic] = []
    for finding in sorted(findings, key=_place):
        edits = finding.fix.edits if finding.fix and is_fixable(finding, unsafe=unsafe) else ()
        free = not any(_touch(edit, other) for edit in edits for other in chosen)
        if edits and free and _is_sound(text, edits):
            chosen += edits
            mended.append(finding)
    return edited(text, chosen), tuple(mended)


def is_fixable(finding: Diagnostic, *, unsafe: bool = False) -> bool:
    """Whether a finding has a fix that may be applied."""
    fix = finding.fix
    return fix is not None and (unsafe or fix.applicability is Applicability.SAFE)


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Apply edits that do not touch each other."""
    pieces, done = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += [text[done : edit.span.start], edit.replacement]
        done = edit.span.end
    return "".join([*pieces, text[done:]])


def _place(finding: Diagnostic) -> tuple[int, int, str]:
    edits = finding.fix.edits if finding.fix else ()
    start = min((edit.span.start for edit in edits), default=0)
    return start, max((edit.span.end for edit in edits), default=0), finding.rule.code


def _is_sound(text: str, edits: Sequence[Edit]) -> bool:
    spans = [edit.span for edit in edits]
    return (
        all(0 <= span.start <= span.end <= len(text) for span in spans)
        and not any(text[at - 1 : at + 1] == "\r\n" for s in spans for at in (s.start, s.end) if at)
        and not any(_touch(one, other) for one, other in combinations(edits, 2))
    )


def _touch(one: Edit, other: Edit) -> bool:
    """Whether two edits overlap, or stand side by side so that their order would matter."""
    return one.span.start <= other.span.end and other.span.start <= one.span.end
