"""What `check` prints of all that it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs import rules
from ipnb_refs.cli.check_options import FULL
from ipnb_refs.cli.console import in_color
from ipnb_refs.project import Choice
from ipnb_refs.report import (
    WITH_RULES,
    Report,
    count,
    reporter,
    said_set_aside,
    said_unread,
    statistics,
)

if TYPE_CHECKING:
    from ipnb_refs.cli.check_options import CheckOptions
    from ipnb_refs.cli.console import Console
    from ipnb_refs.project import Tally


def printed(options: CheckOptions, tally: Tally, console: Console) -> str:
    """Give the report of a run; "" where there is none."""
    if not options.reports:
        return ""
    if options.statistics:
        return statistics(tally.findings)
    well = not (console.has_problems or console.has_declined)
    if options.output_format == FULL and not (tally.findings or tally.applied):
        return (
            _said_clean(tally, is_chosen=options.choice != Choice())
            if well and (tally.posts or tally.stores)
            else ""
        )
    report = Report(
        tuple(tally.findings),
        tally.texts,
        rules.CATALOGUE if options.output_format in WITH_RULES else (),
        fixed=len(tally.applied),
        unread=tally.unread,
        set_aside=tally.set_aside,
        color=in_color(),
    )
    return reporter(options.output_format)(report)


def _said_clean(tally: Tally, *, is_chosen: bool) -> str:
    """Say that there are no findings; `is_chosen` says that only some rules were asked for."""
    more = said_set_aside(tally.set_aside) + said_unread(tally.unread)
    verdict = "No new findings" if tally.set_aside else "No findings"
    if lost := tally.unresolved:
        chosen = "" if tally.set_aside else " by the selected rules"
        are = "is" if lost == 1 else "are"
        of_all = f"{lost} of {count(tally.cites, 'citation')} {are} not resolved"
        return f"{verdict}{chosen}; {of_all}.\n{more}"
    if is_chosen:
        verdict += " by the selected rules"
    elif not more:
        verdict = "All is well"
    return f"{verdict}: {_counted(tally)}.\n{more}"


def _counted(tally: Tally) -> str:
    """Say what was looked at."""
    parts = []
    if tally.posts:
        cites = count(tally.cites, "citation") if tally.cites else "no citations"
        verdict = ", every one resolved" if tally.cites else ""
        parts.append(f"{cites} in {count(tally.posts, 'post')}{verdict}")
    if tally.stores:
        parts.append(count(tally.stores, "bibliography", "bibliographies"))
    return "; ".join(parts)
