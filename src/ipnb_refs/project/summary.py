"""What a run over many posts comes to: findings, counts, and what was cited in all of them."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.frozen import record
from ipnb_refs.model import Diagnostic, Severity
from ipnb_refs.project.elsewhere import Elsewhere
from ipnb_refs.project.sources import is_folder
from ipnb_refs.project.stores import problems_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ipnb_refs.project.keeping import KnownStore, Outcome
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

    Facts = Store | KnownStore
    """A store, or what is known of it without loading it."""


@record
class Tally:
    """What a run has found so far, and in how much.

    `texts` are the raw texts that findings point into, by path; `applied` the findings that were
    fixed; `served` the stores in which posts were looked up, in that order, and `outcomes`
    what came of each post; `elsewhere` knows what other posts list. `doubtful` counts the cites
    that were not found and may be none; `checked` are the paths of all that was looked at, and
    `set_aside` counts the findings that a baseline has, and `hidden` those that comments wave off.
    """

    findings: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    applied: list[Diagnostic] = field(default_factory=list)
    posts: int = 0
    cites: int = 0
    unresolved: int = 0
    doubtful: int = 0
    exempt: int = 0
    stores: int = 0
    served: dict[Facts, None] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    elsewhere: Elsewhere = field(default_factory=Elsewhere)
    checked: set[str] = field(default_factory=set)
    set_aside: int = 0
    hidden: int = 0

    def add_post(self, name: str, outcome: Outcome, text: str, facts: Facts | None) -> None:
        """Count a post that was looked up in its store, or in its list alone."""
        self.outcomes.append(outcome)
        if facts is not None:
            self.served[facts] = None
        self.elsewhere.add(outcome, name)
        self.checked.add(name)
        self.hidden += outcome.hidden
        self.posts += 1
        self.cites += outcome.cites
        self.unresolved += outcome.missing
        self.doubtful += outcome.doubtful
        self.exempt += outcome.exempt
        if outcome.findings:
            self.findings += outcome.findings
            self.texts[name] = text
            self.texts.update(facts.sources if facts is not None else {})

    @property
    def cited(self) -> frozenset[str]:
        """The keys that posts cite."""
        return frozenset(key for each in self.outcomes for key in each.traces.cited)

    @property
    def unread(self) -> tuple[Diagnostic, ...]:
        """Why entries of the stores that served posts could not be read; what is found is not."""
        problems = [
            each
            for store in self.served
            for each in problems_of(store)
            if each.severity is Severity.ERROR
        ]
        known = set(self.findings) if problems else ()  # a run may have found thousands
        return tuple(dict.fromkeys(each for each in problems if each not in known))

    def add_unread(self) -> None:
        """Count entries that could not be read among what was found."""
        self.findings += self.unread
        for store in self.served:
            self.texts.update(store.sources)

    def add_refused(self, found: Sequence[Diagnostic], name: str, text: str) -> None:
        """Count bibliographies that are not opened for a post."""
        if found:
            self.findings += found
            self.texts[name] = text

    def add_store(self, store: Store, found: Iterable[Diagnostic]) -> None:
        """Count a store that was checked; what was said of it before is not said again."""
        self.stores += not all(path in self.texts for path in store.sources)
        self.checked.update(store.sources)
        known = set(self.findings)
        self.findings += [each for each in (*problems_of(store), *found) if each not in known]
        self.texts.update(store.sources)


def covers(paths: Iterable[Path], store: Facts, settings_of: Callable[[Path], Settings]) -> bool:
    """Say whether the paths hold all posts of the project that a store belongs to.

    A folder among them then has the files of the store in it, and the root of their settings.
    """
    folders = [path.resolve() for path in paths if is_folder(path)]
    needed = {Path(path).resolve().parent for path in store.sources}
    settings = map(settings_of, tuple(needed))
    needed |= {each.root.resolve() for each in settings if each.file is not None}
    return any(all(each.is_relative_to(folder) for each in needed) for folder in folders)
