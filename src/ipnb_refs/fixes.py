"""Fixes of findings, applied to the text of a post until nothing more can be mended.

One round applies all fixes that do not touch each other, the first in the text first; the post is
then read and checked again, since mending one thing may bring out another or make it go away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.check import examine
from ipnb_refs.documents import read
from ipnb_refs.model import Applicability

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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


def apply(
    text: str, findings: Iterable[Diagnostic], *, unsafe: bool = False
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Apply the fixes of findings that do not touch each other, the first in the text first.

    Returns the new text and the findings that were mended.
    """
    chosen: list[Edit] = []
    mended: list[Diagnostic] = []
    for finding in sorted(findings, key=_place):
        edits = finding.fix.edits if finding.fix and is_fixable(finding, unsafe=unsafe) else ()
        if edits and not any(_touch(edit, other) for edit in edits for other in chosen):
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


def _touch(one: Edit, other: Edit) -> bool:
    """Whether two edits overlap, or stand side by side so that their order would matter."""
    return one.span.start <= other.span.end and other.span.start <= one.span.end
