"""Edits of a text: applied, and told apart from those that must not be applied together."""

from __future__ import annotations

from bisect import bisect
from itertools import combinations
from typing import TYPE_CHECKING

from ipnb_refs.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ipnb_refs.model import Edit


def edited(text: str, edits: Iterable[Edit], within: Span | None = None) -> str:
    """Apply edits that do not touch each other; to a stretch of the text where one is given.

    The edits may come in any order. With `within` only that stretch is returned, edited.
    """
    done, end = (within.start, within.end) if within is not None else (0, len(text))
    pieces = []
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += [text[done : edit.span.start], edit.replacement]
        done = edit.span.end
    return "".join([*pieces, text[done:end]])


def are_sound(text: str, edits: Sequence[Edit]) -> bool:
    r"""Say whether edits may be applied together.

    All of them lie inside the text, none cuts a "\r\n" in two, and no two touch each other.
    """
    spans = [edit.span for edit in edits]
    return (
        all(0 <= span.start <= span.end <= len(text) for span in spans)
        and not any(
            text[at - 1 : at + 1] == "\r\n" for span in spans for at in (span.start, span.end) if at
        )
        and not any(touch(one, other) for one, other in combinations(spans, 2))
    )


def touch(one: Span, other: Span) -> bool:
    """Say whether two spans overlap, or lie side by side so that the order of edits matters."""
    return one.start <= other.end and other.start <= one.end


def touches_any(span: Span, taken: Sequence[Span]) -> bool:
    """Say whether a span touches one of those, which are sorted and do not touch each other."""
    at = bisect(taken, span)
    return any(touch(span, other) for other in taken[max(0, at - 1) : at + 1])


def moved(span: Span, edits: Iterable[Edit]) -> Span:
    """Give the place of a span after edits that do not touch each other.

    What was inside an edit is at its replacement then.
    """
    start, end = span.start, span.end
    for edit in edits:
        change = len(edit.replacement) - (edit.span.end - edit.span.start)
        if edit.span.end <= span.start:
            start += change
        elif edit.span.start < span.start:
            start += edit.span.start - span.start
        if edit.span.end <= span.end:
            end += change
        elif edit.span.start < span.end:
            end += edit.span.start + len(edit.replacement) - span.end
    return Span(start, max(start, end))
