"""`ipnb-refs check`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ipnb_refs.citations import parse
from ipnb_refs.cli.console import in_color, put
from ipnb_refs.cli.fixing import Wishes, mend, mend_store, told
from ipnb_refs.cli.options import post_options, rules_option
from ipnb_refs.documents import keys_in
from ipnb_refs.model import Diagnostic, Severity, Status
from ipnb_refs.pipeline import examine
from ipnb_refs.project.projects import Choice
from ipnb_refs.project.session import HERE, Run
from ipnb_refs.project.sources import is_folder
from ipnb_refs.report import REPORTERS
from ipnb_refs.report.findings_json import schema
from ipnb_refs.report.full import count, full, summary
from ipnb_refs.report.statistics import statistics
from ipnb_refs.rules import check_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ipnb_refs.cli.options import Request
    from ipnb_refs.project.sources import Post
    from ipnb_refs.store import Store

FULL = "full"
_FAILING = {
    Severity.ERROR.value: {Severity.ERROR},
    Severity.WARNING.value: {Severity.ERROR, Severity.WARNING},
}


@dataclass(slots=True)
class Tally:
    """What a run has found so far, and in how much."""

    findings: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    applied: list[Diagnostic] = field(default_factory=list)
    posts: int = 0
    cites: int = 0
    unresolved: int = 0
    stores: int = 0
    served: dict[Store, None] = field(default_factory=dict)
    cited: set[str] = field(default_factory=set)


@click.command("check")
@post_options
@rules_option("--select", "The rules to run, and no others: CIT101, unresolved-citation, CIT2.")
@rules_option("--extend-select", "Rules to run besides, such as those that are off by default.")
@rules_option("--ignore", "Rules not to run.")
@click.option(
    "--output-format",
    type=click.Choice(list(REPORTERS)),
    default=FULL,
    show_default=True,
    help="How findings are printed.",
)
@click.option(
    "--fail-on",
    type=click.Choice(list(_FAILING)),
    default=Severity.WARNING.value,
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@click.option("--check-store", is_flag=True, help="Check the stores that serve the posts as well.")
@click.option("--fix", is_flag=True, help="Mend what has a safe fix, and report the rest.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="With --fix or --diff: fixes that may change what is said."
)
@click.option("--diff", is_flag=True, help="Show what --fix would change; nothing is written.")
@click.option("--fix-only", is_flag=True, help="As --fix, without a report of the rest.")
@click.option("--show-fixes", is_flag=True, help="List what was mended.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule, nothing else.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of --output-format json.")
def command(
    request: Request,
    /,
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    output_format: str,
    fail_on: str,
    **flags: bool,
) -> int:
    """Find citation errors in posts.

    PATHS are posts, folders of posts, .bib files, or - for standard input; without any, the
    current folder is checked. .bib files among them are checked as stores. A post is checked
    against the list of references typed in it and against its store; one of the two is enough. The
    exit code is 1 where something was found, and 2 where something could not be done.
    """
    if flags["schema"]:
        put(schema())
        return 0
    wishes = _wishes(flags)
    choice = Choice(select, extend_select, ignore)
    run = Run(replace(request, paths=request.paths or HERE), choice)
    tally = Tally()
    for path in run.bibs:
        store = _check_store(run.stores.load((path,)), run, tally, wishes)
        if store is not None:
            run.stores.renew((path,), store)
    for post in run.posts("checking"):
        if isinstance(post, Diagnostic):
            tally.findings.append(post)
        else:
            _check_post(post, run, tally, wishes)
    if flags["check_store"]:
        for store in tally.served:
            whole = not run.console.troubled and _covers(request.paths or HERE, store, run)
            _check_store(store, run, tally, wishes, frozenset(tally.cited) if whole else None)
    run.stores.say_missing()
    _tell(run, tally, wishes, _printed(tally, output_format, wishes, run, flags))
    if wishes.diff:
        return run.console.exit(found=bool(tally.applied))
    failing = _FAILING[fail_on]
    found = not wishes.only and any(each.severity in failing for each in tally.findings)
    return run.console.exit(found=found)


def _wishes(flags: Mapping[str, bool]) -> Wishes:
    wishes = Wishes(
        write=flags["fix"] or flags["fix_only"],
        unsafe=flags["unsafe_fixes"],
        diff=flags["diff"],
        only=flags["fix_only"],
        show=flags["show_fixes"],
    )
    if wishes.unsafe and not wishes.any:
        raise click.UsageError("--unsafe-fixes goes with --fix, --fix-only or --diff")
    return wishes


def _printed(
    tally: Tally, output_format: str, wishes: Wishes, run: Run, flags: Mapping[str, bool]
) -> str:
    if wishes.only or wishes.diff:
        return ""
    if flags["statistics"]:
        return statistics(tally.findings)
    return _report(tally, output_format, well=not run.console.troubled)


def _tell(run: Run, tally: Tally, wishes: Wishes, report: str) -> None:
    """Print the report; to standard error where standard output is the mended text."""
    if wishes.show:
        report = told(tally.applied) + report
    mends_input = wishes.any and any(source.file is None for source in run.sources)
    if wishes.diff or mends_input:
        run.console.note(report)
    else:
        put(report)


def _covers(paths: Iterable[Path], store: Store, run: Run) -> bool:
    """Whether the paths hold all posts of the project that a store belongs to.

    A folder among them then has the files of the store in it, and the root of their settings.
    """
    folders = [path.resolve() for path in paths if is_folder(path)]
    needed = {Path(path).resolve().parent for path in store.sources}
    settings = map(run.projects.settings, tuple(needed))
    needed |= {each.root.resolve() for each in settings if each.file is not None}
    return any(all(each.is_relative_to(folder) for each in needed) for folder in folders)


def _check_store(
    store: Store | None,
    run: Run,
    tally: Tally,
    wishes: Wishes,
    cited: frozenset[str] | None = None,
) -> Store | None:
    """Check a store, and mend it where that is wanted; what was said of it is not said again."""
    if store is None:
        return None
    settings = run.projects.settings(Path(next(iter(store.sources), "")).parent)
    if wishes.any:
        fixed = mend_store(store, settings, wishes, run.console, cited)
        if fixed is None:
            return None
        store, found = fixed.store, fixed.findings
        tally.applied += fixed.applied
    else:
        found = check_store(store, settings, cited=cited)
    tally.stores += not all(path in tally.texts for path in store.sources)
    known = set(tally.findings)
    tally.findings += [each for each in (*store.diagnostics, *found) if each not in known]
    tally.texts.update(store.sources)
    return store


def _check_post(post: Post, run: Run, tally: Tally, wishes: Wishes) -> None:
    source, document = post.source, post.document
    store = run.stores.of(source, document)
    if store is None and document.lists.every and not run.stores.paths(source, document):
        # Most posts begin without a store: the list typed in them is one.
        store = run.stores.empty
    if store is None:
        if parse(document):
            run.stores.miss(source, document)
        else:
            tally.posts += 1
        if wishes.write and not wishes.diff and source.file is None:
            put(document.text)
        return
    tally.served[store] = None
    settings = run.projects.settings(source.folder)
    examined = examine(document, store, settings) if not wishes.any else None
    if examined is None:
        mended = mend(post, store, settings, wishes, run.console)
        if mended is None:
            return
        document, examined = mended.document, mended.examination
        tally.applied += mended.applied
    tally.cited.update(key for each in examined.in_store for key in each.candidates)
    tally.cited.update(store.keys() if "*" in document.meta.nocite else document.meta.nocite)
    tally.cited.update(keys_in(document.text))
    tally.posts += 1
    tally.cites += len(examined.resolutions)
    tally.unresolved += sum(
        resolution.status in {Status.UNRESOLVED, Status.AMBIGUOUS}
        for resolution in examined.resolutions
    )
    if examined.diagnostics:
        tally.findings += examined.diagnostics
        tally.texts[source.name] = document.text
        tally.texts.update(store.sources)


def _report(tally: Tally, output_format: str, *, well: bool) -> str:
    if output_format != FULL:
        return REPORTERS[output_format](tally.findings, tally.texts)
    if tally.findings:
        fixed = len(tally.applied)
        return full(tally.findings, tally.texts, color=in_color(), fixed=fixed)
    if tally.applied:
        return summary((), fixed=len(tally.applied))
    return _all_is_well(tally) if well and (tally.posts or tally.stores) else ""


def _all_is_well(tally: Tally) -> str:
    parts = []
    if tally.posts:
        cites = count(tally.cites, "citation") if tally.cites else "no citations"
        resolved = tally.cites - tally.unresolved
        of_them = "every one" if resolved == tally.cites else f"{resolved} of them"
        verdict = f", {of_them} resolved" if tally.cites else ""
        parts.append(f"{cites} in {count(tally.posts, 'post')}{verdict}")
    if tally.stores:
        parts.append(count(tally.stores, "store"))
    return f"All is well: {'; '.join(parts)}.\n"
