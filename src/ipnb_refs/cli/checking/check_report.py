"""What `check` prints: the report, or that nothing was found; and where that goes.

That all is well is said only where nothing was left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs import rules
from ipnb_refs.cli.checking.check_options import FULL
from ipnb_refs.cli.console import in_color, put, put_for_programs, width
from ipnb_refs.frozen import value
from ipnb_refs.report import (
    FOR_PROGRAMS,
    WITH_RULES,
    Report,
    count,
    reporter,
    said_set_aside,
    said_undone,
    said_unread,
    statistics,
)

if TYPE_CHECKING:
    from pathlib import Path

    from ipnb_refs.cli.checking.check_options import CheckOptions
    from ipnb_refs.cli.command_run import Run
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.project import Tally


def printed(tally: Tally, options: CheckOptions, run: Run, *, is_chosen: bool) -> str:
    """Print what was found; `is_chosen` says that some rules were left out."""
    if not options.reports:
        return ""
    if options.statistics:
        return statistics(tally.findings)
    console = run.console
    if options.output_format == FULL and not (tally.findings or tally.applied):
        if options.quiet or console.has_declined or not (tally.posts or tally.stores):
            return ""
        if console.has_problems:
            return said_undone(console.problems)
        return said_clean(tally, is_chosen=is_chosen)
    unread = tally.unread
    stores = tally.served if unread else ()
    report = Report(
        tuple(tally.findings),
        {**tally.texts, **{path: text for store in stores for path, text in store.sources.items()}},
        rules.CATALOGUE if options.output_format in WITH_RULES else (),
        fixed=len(tally.applied),
        unread=unread,
        set_aside=tally.set_aside,
        color=in_color(options.color) and (options.output_file is None or options.is_colored),
        width=0 if options.output_file else width(),
        has_summary=not options.quiet,
        problems=tuple(console.problems),
        inside=run.session.inside,
    )
    return reporter(options.output_format)(report)


@value
class Changed:
    """What a run has changed: findings that were fixed, and those that new comments hide.

    `has_input` says that standard output has a text that came in by standard input.
    """

    fixed: tuple[Diagnostic, ...]
    hidden: tuple[Diagnostic, ...]
    has_input: bool


def tell_all(report: str, tally: Tally, options: CheckOptions, run: Run, changed: Changed) -> None:
    """Print the report where it is wanted, and say what was changed.

    It goes to standard error where standard output has the fixed text, or a difference.
    """
    note = run.console.note
    if options.show_fixes:
        from ipnb_refs.cli.fixing import told  # noqa: PLC0415 - seldom asked for

        report = told(changed.fixed) + report
    if options.output_file is not None:
        _write(options.output_file, report, run)
    elif options.diff or (options.rewrites and changed.has_input):
        note(report)
    elif options.output_format in FOR_PROGRAMS and not options.statistics:
        put_for_programs(report)
    else:
        put(report)
    if options.verbose:
        note(f"{count(tally.hidden, 'finding')} hidden by comments")
    if options.add_ignore is not None and not options.diff:
        note(f"Hid {count(len(changed.hidden), 'finding')} by comments.")
    if options.fix_only and not (options.show_fixes or run.console.has_problems):
        note(f"Fixed {count(len(changed.fixed), 'finding')}.")
    if (options.diff or options.fix_only) and options.fixes and not options.unsafe_fixes:
        from ipnb_refs.cli.fixing import hidden  # noqa: PLC0415 - seldom asked for

        note(hidden(tally.findings))


def _write(file: Path, report: str, run: Run) -> None:
    """Write a report in the place of whatever the file says."""
    from ipnb_refs.cli.saving import overwrite  # noqa: PLC0415 - seldom asked for

    if overwrite(file, report, run.console):
        run.console.note(f"report: {file}")


def said_clean(tally: Tally, *, is_chosen: bool) -> str:
    """Say that there are no findings; `is_chosen` says that only some rules were asked for."""
    more = said_set_aside(tally.set_aside) + said_unread(tally.unread)
    verdict = "No new findings" if tally.set_aside else "No findings"
    if lost := tally.unresolved:
        chosen = "" if tally.set_aside or tally.hidden else " by the selected rules"
        were = "was" if lost == 1 else "were"
        of_all = f"{lost} of {count(tally.cites, 'citation')} {were} not found"
        return f"{verdict}{chosen}; {of_all}.\n{more}{_hidden(tally)}"
    if is_chosen:
        verdict += " by the selected rules"
    elif not (more or tally.hidden) and (_found(tally) or tally.stores):
        verdict = "All is well"
    return f"{verdict}: {_counted(tally)}.\n{more}{_hidden(tally)}"


def _hidden(tally: Tally) -> str:
    are = "is" if tally.hidden == 1 else "are"
    said = f"{count(tally.hidden, 'finding')} {are} hidden by comments.\n"
    return said if tally.hidden else ""


def _found(tally: Tally) -> int:
    """Count the citations that were looked up and found."""
    return tally.cites - tally.exempt - tally.doubtful


def _fates(tally: Tally) -> str:
    """Say what became of the citations; those that need no entry were not looked up."""
    if not (tally.exempt or tally.doubtful):
        return ", every one found" if tally.cites else ""
    parts = ["", f"{_found(tally)} found"]
    if tally.doubtful:
        parts.append(f"{tally.doubtful} not found that may be no citation")
        if tally.doubtful > 1:
            parts[-1] += "s"
    if tally.exempt:
        parts.append(f"{tally.exempt} {'needs' if tally.exempt == 1 else 'need'} no entry")
    return ", ".join(parts)


def _counted(tally: Tally) -> str:
    """Say what was looked at."""
    parts = []
    if tally.posts:
        cites = count(tally.cites, "citation") if tally.cites else "no citations"
        parts.append(f"{cites} in {count(tally.posts, 'post')}{_fates(tally)}")
    if tally.stores:
        parts.append(count(tally.stores, "bibliography", "bibliographies"))
    return "; ".join(parts)
