"""Numbers in words: "2 posts", and how often each rule was broken."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ipnb_refs.lines import STDIN
from ipnb_refs.report.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ipnb_refs.model import Diagnostic


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Say how many: `count(1, "post")` is "1 post", `count(2, "post")` "2 posts"."""
    return f"{number} {noun}" if number == 1 else f"{number} {plural or noun + 's'}"


def said_unread(unread: Iterable[Diagnostic]) -> str:
    """Say how many entries of which files could not be read, a line for each file; "" for none."""
    files = Counter(visible(problem.path or STDIN) for problem in unread)
    return "".join(
        f"{count(number, 'entry', 'entries')} of {path} could not be read.\n"
        for path, number in files.items()
    )


def said_set_aside(number: int) -> str:
    """Say how many findings the baseline has, in a line; "" for none."""
    are = "is" if number == 1 else "are"
    return f"{count(number, 'finding')} {are} set aside by the baseline.\n" if number else ""


def said_undone(problems: Sequence[str]) -> str:
    """Say that something could not be done, in a line; "" for nothing."""
    errors = count(len(problems), "error")
    return f"Not everything could be checked: {errors}.\n" if problems else ""


def statistics(findings: Iterable[Diagnostic]) -> str:
    """Count the findings of each rule, the most frequent first, in columns separated by tabs."""
    counts = Counter(finding.rule for finding in findings)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(f"{number}\t{rule.code}\t{rule.name}\n" for rule, number in ordered)
