"""Findings and directives -> the findings that are left, and which names of rules hid some."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.model import Diagnostic, Document, Span
    from ipnb_refs.suppressions.directives import Directive


@frozen
class Sifted:
    """What directives make of findings; `used` are the spans of the names that hid one."""

    kept: tuple[Diagnostic, ...]
    hidden: tuple[Diagnostic, ...] = ()
    used: frozenset[Span] = frozenset()


def sift(
    findings: Iterable[Diagnostic], directives: tuple[Directive, ...], document: Document
) -> Sifted:
    """Take out the findings that begin where a directive is about that names their rule.

    Findings come in the order of the text. One about a whole file is hidden by what holds for all
    of it, or for its first sign.
    """
    waiting: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
    for directive in directives:
        for code in directive.codes if directive.is_known else ():
            waiting[code.of(document.text).casefold()].append((directive.about, code))
    for abouts in waiting.values():
        abouts.sort(reverse=True)
    open_at: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
    kept: list[Diagnostic] = []
    hidden: list[Diagnostic] = []
    used: set[Span] = set()
    for finding in findings:
        start = finding.span.start if finding.span is not None else 0
        names: set[Span] = set()
        for name in (finding.rule.code.casefold(), finding.rule.name):
            while waiting[name] and waiting[name][-1][0].start <= start:
                open_at[name].append(waiting[name].pop())
            open_at[name] = [each for each in open_at[name] if each[0].end > start]
            names |= {code for _, code in open_at[name]}
        used |= names
        (hidden if names else kept).append(finding)
    return Sifted(tuple(kept), tuple(hidden), frozenset(used))
