"""What `check` does with a baseline: takes out what it has, writes it, says what is out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.cli.saving import CHANGING, save
from ipnb_refs.errors import SettingsError
from ipnb_refs.project import load_baseline, set_aside, take_out
from ipnb_refs.replacing import FileChanged
from ipnb_refs.report import count

if TYPE_CHECKING:
    from pathlib import Path

    from ipnb_refs.cli.command_run import Run
    from ipnb_refs.files import TextFile
    from ipnb_refs.project import Tally


def use_baseline(
    file: Path, tally: Tally, run: Run, *, whole: bool, write: bool, prune: bool
) -> str:
    """Take what a baseline has out of what was found, or write down what was found.

    Give what is to be said in the place of the report, "" for the report itself. Raises
    `SettingsError` for a file that is named and does not exist, or is no baseline.
    """
    baseline, settings = load_baseline(file), run.session.settings_at
    if write:
        number, text = set_aside(tally, baseline, settings, whole=whole)
        if not _saved(file, text, baseline.read, run):
            return ""
        are = "it is" if number == 1 else "they are"
        return f"Wrote {count(number, 'finding')} to {file}; {are} not reported any more.\n"
    if baseline.read is None:
        raise SettingsError(f"there is no file {file}; --write-baseline makes it")
    baseline = take_out(tally, baseline, settings, whole=whole)
    for path, old in baseline.moved:
        said = f"has what the baseline knows as {old}, which is gone"
        run.console.note(f"{said}; --write-baseline writes the new name", path)
    gone = len(baseline.stale)
    if gone and prune:
        if _saved(file, baseline.kept, baseline.read, run):
            run.console.note(f"took {count(gone, 'finding')} out that {_are(gone)} gone", str(file))
    elif gone:
        said = f"{count(gone, 'finding')} of it {_are(gone)} gone; --prune-baseline takes "
        run.console.note(f"{said}{'it' if gone == 1 else 'them'} out", str(file))
    return ""


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _saved(file: Path, text: str, read: TextFile | None, run: Run) -> bool:
    run.tidy(file)
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    if read is not None and text == read.text:
        return True
    try:
        return save(file, text, read, run.console)
    except FileChanged:
        run.console.decline(CHANGING, str(file))
        return False
