"""The baseline of a project on disk: its file, its entries, and which of them are out of date."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.errors import SettingsError
from ipnb_refs.files import NotText, TextFile, Unfit, decode, read_small
from ipnb_refs.frozen import value
from ipnb_refs.lines import STDIN
from ipnb_refs.project.renamed import known_elsewhere
from ipnb_refs.rules import Scope, rule_named
from ipnb_refs.suppressions import compared, entries, read_baseline, write_baseline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.project.summary import Tally
    from ipnb_refs.settings import Settings
    from ipnb_refs.suppressions import SetAside

_MOST_BYTES = 100_000_000


@value
class Baseline:
    """A baseline beside what a run has found.

    `read` is what the file said, None where there is none yet. Of its `entries` those in `used`
    were found again; those that are `stale` are of findings that are gone. `moved` has files that
    are called otherwise now, with the names that the baseline has.
    """

    file: Path
    read: TextFile | None = None
    entries: tuple[SetAside, ...] = ()
    used: frozenset[SetAside] = frozenset()
    stale: frozenset[SetAside] = frozenset()
    moved: tuple[tuple[str, str], ...] = ()

    @property
    def kept(self) -> str:
        """The text of the file without what is out of date."""
        return write_baseline(each for each in self.entries if each not in self.stale)


def load_baseline(file: Path) -> Baseline:
    """Read a baseline; one without entries where there is no file.

    Raises `SettingsError` for a file that is no baseline or cannot be read.
    """
    try:
        read = decode(read_small(file, _MOST_BYTES))
        return Baseline(file, read, read_baseline(read.text))
    except FileNotFoundError:
        return Baseline(file)
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {error.strerror}") from None
    except (NotText, Unfit, SettingsError) as error:
        raise SettingsError(f"{file}: {error}") from None


def take_out(
    tally: Tally, baseline: Baseline, settings_at: Callable[[str], Settings], *, whole: bool
) -> Baseline:
    """Take what a baseline has out of what was found; give it with what became of its entries.

    `whole` says that all posts of the project were checked, so that rules for projects ran.
    """
    names = _names(tally, baseline.file)
    before = len(tally.findings)
    result = compared(tally.findings, tally.texts, names, baseline.entries)
    renamed = known_elsewhere(result, tally.texts, names, baseline.entries, baseline.file.parent)
    used = result.used | renamed.used
    tally.findings, tally.set_aside = list(renamed.new), before - len(renamed.new)
    unused = (each for each in baseline.entries if each not in used)
    paths = {names[path]: path for path in tally.checked}
    stale = frozenset(
        each for each in unused if _is_gone(each, baseline.file, paths, settings_at, whole=whole)
    )
    return Baseline(baseline.file, baseline.read, baseline.entries, used, stale, renamed.moved)


def unknown_to(
    baseline: Baseline, findings: tuple[Diagnostic, ...], path: str, text: str
) -> tuple[Diagnostic, ...]:
    """Give the findings of one post that a baseline does not have."""
    names = {path: _named(path, os.path.realpath(baseline.file.absolute().parent))}
    return compared(findings, {path: text}, names, baseline.entries).new


def set_aside(
    tally: Tally, baseline: Baseline, settings_at: Callable[[str], Settings], *, whole: bool
) -> tuple[int, str]:
    """Set aside all that a run has found: how many that are, and the text of the baseline then.

    What the baseline has of files that were not checked, and of rules that did not run, stays.
    """
    names = _names(tally, baseline.file)
    named = [each for each in tally.findings if each.path not in (None, STDIN)]
    found = entries(named, tally.texts, names)
    before = take_out(tally, baseline, settings_at, whole=whole)
    others = set(baseline.entries) - before.used - before.stale
    tally.findings, tally.set_aside = [], len(found)
    return len(found), write_baseline((*found, *others))


def _is_gone(
    entry: SetAside,
    file: Path,
    checked: dict[str, str],
    settings_at: Callable[[str], Settings],
    *,
    whole: bool,
) -> bool:
    """Say whether a finding would have been found if it were still there."""
    if entry.path not in checked:
        # A post in an export has the path of that before the last "#".
        inside = entry.path.rpartition("#")[0] or entry.path
        return not any((file.parent / each).exists() for each in (entry.path, inside))
    rule = rule_named(entry.code)
    if rule is None:
        return True
    if rule.scope is Scope.PROJECT and not whole:
        return False
    settings = settings_at(checked[entry.path])
    return not rule.is_optional or settings.selects(rule.id, default=rule.default)


def _names(tally: Tally, file: Path) -> dict[str, str]:
    """Give the paths of a run as a baseline has them: from its folder, with slashes."""
    folder = os.path.realpath(file.absolute().parent)
    paths: Iterable[str] = {*tally.checked, *tally.texts, *(f.path or "" for f in tally.findings)}
    return {path: _named(path, folder) for path in paths if path}


def _named(path: str, folder: str) -> str:
    absolute = Path(os.path.realpath(Path(path).absolute().parent)) / Path(path).name
    try:
        return os.path.relpath(absolute, folder).replace("\\", "/")
    except ValueError:  # on another drive
        return absolute.as_posix()
