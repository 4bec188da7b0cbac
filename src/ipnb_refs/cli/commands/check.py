"""`ipnb-refs check`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ipnb_refs import rules
from ipnb_refs.cli.checking import (
    FAILING,
    Changed,
    CheckOptions,
    Hiding,
    add_options,
    printed,
    tell_all,
)
from ipnb_refs.cli.command_run import Run
from ipnb_refs.cli.console import Exit, give_back, put
from ipnb_refs.cli.options import GroupedCommand, post_options
from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.lines import STDIN
from ipnb_refs.model import Diagnostic, Severity
from ipnb_refs.project import (
    BASELINE,
    HERE,
    Checked,
    Level,
    Tally,
    check_post,
    covers,
    outcome_of,
    read_stdin,
)

if TYPE_CHECKING:
    from ipnb_refs.fixes import FixedStore
    from ipnb_refs.ignoring import IgnoredStore
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.project import KnownStore, Post, Request
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store


@click.command("check", cls=GroupedCommand)
@post_options
@add_options
def command(request: Request, /, **typed: Any) -> int:
    """Find citation errors in posts.

    PATHS are posts, folders of posts, .bib files, or - for standard input; without any, the
    current folder is checked. .bib files among them are checked as bibliographies. A post is
    compared with the list of references typed in it and with its bibliography; one of the two is
    enough. The exit code is 1 if something was found, and 2 if something could not be done.
    """
    options = CheckOptions(**typed)
    if options.schema:
        from ipnb_refs.report import findings_schema  # noqa: PLC0415 - seldom asked for

        put(findings_schema())
        return 0
    options.refuse_contradictions(has_input=STDIN in map(str, request.paths))
    request = replace(request, paths=request.paths or HERE)
    if options.watch:
        from ipnb_refs.cli.checking import watch  # noqa: PLC0415 - seldom asked for

        watch(lambda: _Check(request, options), request)
    try:
        check = _Check(request, options)
    except IpnbRefsError:
        if options.rewrites and STDIN in map(str, request.paths):
            give_back(read_stdin())
        raise
    return check.exit_code()


class _Check:
    """One run of `check`: it goes through stores and posts, and counts what it finds."""

    def __init__(self, request: Request, options: CheckOptions) -> None:
        self._paths = request.paths
        self._options = options
        self._run = Run(request, options.choice, rewrites=options.rewrites, is_quiet=options.quiet)
        self._run.refuse_as_output(options.output_file)
        self._tally = Tally()
        self._hidden: list[Diagnostic] = []
        self._is_chosen = False
        self._has_input = any(each.file is None for each in self._run.session.sources)
        self._owes_input = options.rewrites and self._has_input

    def exit_code(self) -> int:
        """Check and report; what standard input held, if it was to be fixed, comes back."""
        try:
            code = self._exit_code()
        except Exception:
            self._give_back()
            raise
        return Exit.CLEAN if self._options.exit_zero and code == Exit.FOUND else code

    def served(self) -> tuple[Path, ...]:
        """Give the files of the bibliographies that served."""
        return tuple(Path(path) for facts in self._tally.served for path in facts.sources)

    def _exit_code(self) -> int:
        run, options, tally = self._run, self._options, self._tally
        for path in run.session.bibs:
            store = run.load(path) if run.may_read(path) else None
            if store is not None and (fixed := self._check_store(store)) is not None:
                run.session.renew(path, fixed)
        if options.changes:
            self._change_posts()
        else:
            self._check_posts()
        self._give_back()
        if options.check_store:
            from ipnb_refs.store import Store  # noqa: PLC0415 - only to check one

            for store in [each for each in tally.served if isinstance(each, Store)]:
                self._check_store(store, tally.cited if self._is_whole(store) else None)
        is_broken = options.strict_store and bool(tally.unread)
        if is_broken and options.reports:
            tally.add_unread()
        run.say_missing(Level.NOTE)
        tally.findings = tally.elsewhere.told(tally.findings)
        said = self._set_aside()
        report = said or printed(tally, options, run, is_chosen=self._is_chosen)
        changed = Changed(tuple(tally.applied), tuple(self._hidden), self._has_input)
        tell_all(report, tally, options, run, changed)
        if options.diff:
            return run.exit(found=is_broken or bool(tally.applied or self._hidden))
        found = any(map(self._fails, tally.findings))
        return run.exit(found=is_broken or (found and not options.fix_only))

    def _set_aside(self) -> str:
        """Take out what the baseline has; give what is to be said in the place of the report."""
        options, run, file = self._options, self._run, self._baseline()
        if file is None and not options.write_baseline:
            return ""
        from ipnb_refs.cli.adopting import use_baseline  # noqa: PLC0415 - few have a baseline

        return use_baseline(
            file or Path(BASELINE),
            self._tally,
            run,
            whole=all(map(self._is_whole, self._tally.served)),
            write=options.write_baseline,
            prune=options.prune_baseline,
        )

    def _is_whole(self, store: Store | KnownStore) -> bool:
        """Say whether all posts that belong to a store were checked."""
        session, has_problems = self._run.session, self._run.console.has_problems
        return not has_problems and covers(self._paths, store, session.settings)

    def _fails(self, finding: Diagnostic) -> bool:
        """Say whether a finding causes exit code 1."""
        level = self._options.fail_on or self._run.session.settings_at(finding.path).fail_on
        return finding.severity in FAILING[level or Severity.WARNING.value]

    def _give_back(self) -> None:
        """Print what standard input held as it was, where that is still owed."""
        if self._owes_input:
            self._owes_input = False
            give_back(self._run.session.given())

    def _check_store(self, store: Store, cited: frozenset[str] | None = None) -> Store | None:
        """Check a store, and change it where that is wanted; None where it cannot be written."""
        settings = self._run.session.settings_at(next(iter(store.sources), ""))
        changes = self._options.changes
        changed = self._changed_store(store, settings, cited) if changes else None
        if changed is None:  # the files are still what they were
            self._tally.add_store(store, rules.check_store(store, settings, cited=cited))
            return None if changes else store
        self._tally.add_store(changed.store, changed.findings)
        return changed.store

    def _changed_store(
        self, store: Store, settings: Settings, cited: frozenset[str] | None
    ) -> FixedStore | IgnoredStore | None:
        """Fix a store, or hide what is found in it; None where it cannot be written."""
        options, run = self._options, self._run
        if options.rewrites:
            for path in store.sources:
                run.tidy(Path(path))
        if options.add_ignore is not None:
            from ipnb_refs.cli.adopting import commented_store  # noqa: PLC0415 - seldom asked for

            hiding = Hiding(options.add_ignore, self._baseline(), options.diff)
            ignored = commented_store(store, settings, run.console, cited, hiding)
            self._hidden += ignored.hidden if ignored is not None else ()
            return ignored
        from ipnb_refs.cli.fixing import fixed_store  # noqa: PLC0415 - seldom asked for

        unsafe, diff = options.unsafe_fixes, options.diff
        fixed = fixed_store(store, settings, run.console, cited, unsafe=unsafe, diff=diff)
        self._tally.applied += fixed.applied if fixed is not None else ()
        return fixed

    def _baseline(self) -> Path | None:
        options, session = self._options, self._run.session
        return None if options.no_baseline else options.baseline or session.baseline()

    def _check_posts(self) -> None:
        """Check all posts, those that the cache knows without reading them."""
        options = self._options
        # Rules for bibliographies need all of them.
        keeps = not (options.no_cache or options.check_store)
        for post, checked in self._run.checked(options.jobs, keeps=keeps):
            if isinstance(post, Diagnostic):
                self._no_text(post)
            elif checked is not None:
                self._run.console.say(*checked.served.notices)
                if checked.outcome is not None:
                    self._say_settings(post)
                self._count(post, checked)

    def _say_settings(self, post: Post) -> None:
        settings = self._run.session.settings_at(post.source.name)
        self._is_chosen |= bool(settings.select or settings.ignore)
        if self._options.verbose:
            self._run.console.note(f"settings: {settings.file or 'none'}", post.source.name)

    def _change_posts(self) -> None:
        """Check all posts, and change them."""
        for post in self._run.posts("checking"):
            if isinstance(post, Diagnostic):
                self._no_text(post)
            elif self._run.refuses_to_write(post.source):
                self._count(post, check_post(self._run.session, post))
            elif self._options.rewrites:
                self._run.rewriting(post, self._change_post)
            else:
                self._change_post(post)

    def _change_post(self, post: Post) -> None:
        served = self._run.session.serving(post.source, post.document)
        if served.store is None and served.paths and not served.refused:
            self._count(post, Checked(served, None))
            return
        self._run.console.say(*served.notices)
        self._say_settings(post)
        if (examination := self._examined(post, served.store)) is not None:
            checked = Checked(served, outcome_of(examination, served.store))
            self._count(post.with_text(examination.document.text), checked)

    def _count(self, post: Post, checked: Checked) -> None:
        """Count a post that was checked, or one whose bibliography cannot be used."""
        served, outcome, name = checked.served, checked.outcome, post.source.name
        self._run.console.say(*served.notices)
        self._tally.add_refused(served.refused, name, post.file.text)
        if outcome is None:
            # It has been said why the bibliography cannot be used.
            self._tally.posts += not self._run.reading(post, None, typed_list=False).citations
            return
        if outcome.is_open and not served.refused:
            self._run.miss(post.source)
        self._tally.add_post(name, outcome, post.file.text, served.facts)

    def _no_text(self, finding: Diagnostic) -> None:
        if self._options.reports:
            self._tally.findings.append(finding)
        else:
            self._run.say_no_text(finding)

    def _examined(self, post: Post, store: Store | None) -> Examination | None:
        """Run the rules on a post, and fix it or hide what is found."""
        settings = self._run.session.settings_at(post.source.name)
        if self._options.add_ignore is not None:
            return self._commented(post, store, settings, self._options.add_ignore)
        from ipnb_refs.cli.fixing import fixed_post  # noqa: PLC0415 - seldom asked for
        from ipnb_refs.pipeline import examine  # noqa: PLC0415 - nothing is read where all is known

        unsafe, diff = self._options.unsafe_fixes, self._options.diff
        fixed = fixed_post(post, store, settings, self._run.console, unsafe=unsafe, diff=diff)
        if fixed is None:  # the post is still what it was
            return None if post.source.file is None else examine(post.document, store, settings)
        if post.source.file is None:
            self._owes_input = False
        self._tally.applied += fixed.applied
        return fixed.examination

    def _commented(
        self, post: Post, store: Store | None, settings: Settings, reason: str
    ) -> Examination | None:
        """Put comments into a post that hide what is found; None where it cannot be written."""
        from ipnb_refs.cli.adopting import commented_post  # noqa: PLC0415 - seldom asked for
        from ipnb_refs.pipeline import examine  # noqa: PLC0415 - as above

        hiding = Hiding(reason, self._baseline(), self._options.diff)
        ignored = commented_post(post, store, settings, self._run.console, hiding)
        if ignored is None:
            return None if post.source.file is None else examine(post.document, store, settings)
        if post.source.file is None:
            self._owes_input = False
        self._hidden += ignored.hidden
        return ignored.examination
