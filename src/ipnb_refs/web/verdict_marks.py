"""What is marked in a text: each work that is cited, and where else something is found.

Marks never overlap. A finding belongs to the first mark that it touches; one that touches none has
a mark of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.model import Form, Severity, Span, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.model import Citation, Resolution
    from ipnb_refs.pipeline import Examination

_LONGEST = 400
"""Code points of a mark: a finding on a whole list is marked where the list begins."""
_LONGEST_WORD = 40

FOUND, WRONG, DOUBTFUL, QUIET, UNKNOWN = "found", "wrong", "doubtful", "quiet", "unknown"
"""What a mark says: all is well; to be fixed; worth a look; needs nothing; not looked up."""


@value
class VerdictMark:
    """A marked stretch, what was cited there (None where nothing was), and what is said of it.

    `findings` are numbers of `Examination.diagnostics`.
    """

    span: Span
    resolution: Resolution | None
    findings: tuple[int, ...]
    says: str


def verdict_marks(post: Examination) -> tuple[VerdictMark, ...]:
    """Give the marks of a post in the order of its text."""
    cited = _apart(_cited(post))
    starts = [span.start for span, _ in cited]
    at: dict[int, list[int]] = {}
    others: list[tuple[Span, int]] = []
    for number, finding in enumerate(post.diagnostics):
        if finding.span is None:
            continue
        span = _seen(finding.span, post.document.text)
        here = _touched(span, cited, starts)
        if here is None:
            others.append((span, number))
        else:
            at.setdefault(here, []).append(number)
    marks = [
        _mark(post, span, resolution, tuple(at.get(number, ())))
        for number, (span, resolution) in enumerate(cited)
    ]
    marks += (_mark(post, span, None, tuple(found)) for span, found in _gathered(others, cited))
    return tuple(sorted(marks, key=lambda mark: mark.span))


def _cited(post: Examination) -> Iterator[tuple[Span, Resolution]]:
    for citation, resolutions in post.context.clusters:
        for resolution in resolutions:
            yield _linked(citation, resolution), resolution


def _linked(citation: Citation, resolution: Resolution) -> Span:
    """Give the stretch that stands for a cite: all of a narrative citation of one work."""
    alone = len(citation.cites) == 1 and citation.form is Form.NARRATIVE
    return citation.span if alone else resolution.cite.span


def _apart(marks: Iterable[tuple[Span, Resolution]]) -> list[tuple[Span, Resolution]]:
    """Cut off what stands in an earlier mark, and leave out what has nothing else."""
    kept: list[tuple[Span, Resolution]] = []
    for span, resolution in sorted(marks, key=lambda mark: mark[0]):
        done = kept[-1][0].end if kept else 0
        if span.end > max(done, span.start):
            kept.append((Span(max(done, span.start), span.end), resolution))
    return kept


def _seen(span: Span, text: str) -> Span:
    """Give a stretch that can be seen: a place between two characters stands for its word."""
    start, end = span.start, span.end
    if start == end:
        while start > max(0, end - _LONGEST_WORD) and not text[start - 1].isspace():
            start -= 1
        end = end if start < end else min(len(text), end + 1)
    if text[end : end + 1] == ")" and "(" in text[start:end]:
        end += 1  # "Roe, A. (1999" is all of an entry that somebody needs to see
    return Span(start, min(end, start + _LONGEST))


def _touched(span: Span, cited: list[tuple[Span, Resolution]], starts: list[int]) -> int | None:
    first = max(0, bisect_right(starts, span.start) - 1)
    for number in (first, first + 1):
        if number < len(cited):
            mark = cited[number][0]
            if span.start < mark.end and mark.start < span.end:
                return number
    return None


def _gathered(
    others: list[tuple[Span, int]], cited: list[tuple[Span, Resolution]]
) -> Iterator[tuple[Span, list[int]]]:
    """Bring findings together that touch each other, none of which touches a cite."""
    starts = [span.start for span, _ in cited]
    span, found = Span(0, 0), list[int]()
    for other, number in sorted(others):
        if found and other.start < span.end:
            found.append(number)
            continue
        if found:
            yield span, found
        after = bisect_right(starts, other.start)
        border = starts[after] if after < len(starts) else other.end
        span, found = Span(other.start, min(other.end, border)), [number]
    if found:
        yield span, found


def _mark(
    post: Examination, span: Span, resolution: Resolution | None, findings: tuple[int, ...]
) -> VerdictMark:
    severities = {post.diagnostics[number].severity for number in findings}
    return VerdictMark(span, resolution, findings, _says(post, resolution, severities))


def _says(post: Examination, resolution: Resolution | None, severities: set[Severity]) -> str:
    if Severity.ERROR in severities and (resolution is None or post.is_looked_up):
        return WRONG  # that nothing can be looked up is no fault of a citation
    if Severity.WARNING in severities:
        return DOUBTFUL
    if resolution is None or resolution.status is Status.EXEMPT:
        return QUIET
    if not post.is_looked_up:
        return UNKNOWN
    return FOUND if resolution.status is Status.RESOLVED else QUIET
