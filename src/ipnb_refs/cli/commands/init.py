"""`ipnb-refs init`: a folder of posts made ready."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ipnb_refs.cli.adopting import ADDRESS, PRE_COMMIT, SERVICES, look_at, settings_file, workflow
from ipnb_refs.cli.command_run import Run
from ipnb_refs.cli.commands.import_lists import add_lists, summary
from ipnb_refs.cli.console import put
from ipnb_refs.cli.options import ExistingPath
from ipnb_refs.cli.saving import save
from ipnb_refs.files import read_text
from ipnb_refs.frozen import frozen
from ipnb_refs.listed import merge_lists
from ipnb_refs.load import load_store
from ipnb_refs.pipeline import NO_STORE
from ipnb_refs.project import NAMES, Request
from ipnb_refs.replacing import FileChanged
from ipnb_refs.report import count, visible
from ipnb_refs.settings import discover

if TYPE_CHECKING:
    from ipnb_refs.cli.adopting import FirstLook, NewFile


def _from_here(path: Path | None) -> str:
    """Give a path from the current folder, if it is below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path and path.is_relative_to(here) else path)


@frozen
class InitOptions:
    """What was typed after `init`, by the names of the options."""

    imports: bool
    pre_commit: bool
    workflow: str | None
    dry_run: bool


@click.command("init")
@click.argument("folder", default=".", type=ExistingPath("folder", file_okay=False))
@click.option(
    "--import",
    "imports",
    is_flag=True,
    help="Turn the lists typed in the posts into a bibliography, references.bib.",
)
@click.option("--pre-commit", is_flag=True, help="Write .pre-commit-config.yaml.")
@click.option(
    "--workflow",
    type=click.Choice(SERVICES),
    help="Write a workflow that checks every push.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be written; write nothing.")
def command(folder: Path, **typed: bool | str | None) -> int:
    """Make a folder of posts ready: say what is there, and write settings for it.

    Existing files are left as they are; what could be added to them is printed.
    """
    options = InitOptions(**typed)  # type: ignore[arg-type]  # click gives each its type
    run = Run(Request((folder,)))
    look = look_at(run, folder)
    put("".join(f"{visible(line)}\n" for line in [f"In {folder}:", *look.said()]))
    start = _Start(folder, look, options, run)
    start.write()
    put("".join(f"{visible(line)}\n" for line in ["", "Next:", *start.next_steps()]))
    return run.exit()


class _Start:
    """One run of `init`."""

    def __init__(self, folder: Path, look: FirstLook, options: InitOptions, run: Run) -> None:
        self._folder, self._look, self._options, self._run = folder, look, options, run
        self._bibs = look.bibs
        self._unknown: list[str] = []

    def write(self) -> None:
        """Write what was asked for, or say what would be written."""
        put("\n")
        if self._options.imports:
            self._import()
        settings = discover(self._folder)
        if settings is not None:
            put(f"{visible(_from_here(settings.file))} is left as it is\n")
        elif self._look.posts or self._bibs or self._run.session.unnamed:
            self._offer(settings_file(self._bibs))
        else:
            put("no settings are written: nothing is here that they could be for\n")
        if self._options.pre_commit:
            self._offer(PRE_COMMIT)
        if self._options.workflow:
            self._offer(workflow(self._options.workflow))

    def next_steps(self) -> list[str]:
        """Say what to do now."""
        where = "" if self._folder == Path() else f" {self._folder}"
        steps = [
            f"in {file}, write where pip finds ipnb-refs in the place of {ADDRESS}: it is not on "
            "PyPI yet"
            for file in self._unknown
        ]
        if not self._look.posts:
            unnamed = self._run.session.unnamed
            steps += [f"{unnamed}   checks what is only read when it is named"] if unnamed else []
            return [*steps, "ipnb-refs init FOLDER   looks at the folder that has your posts"]
        if self._look.lists and not self._options.imports:
            steps.append(
                f"ipnb-refs init{where} --import   turns what is typed in lists into a bibliography"
            )
        steps.append(f"ipnb-refs check{where}   finds what is wrong with the citations")
        if self._look.lists and self._options.imports and not self._options.dry_run:
            # A typed list is left alone while citations do not find their entries in it.
            steps.append(
                f"ipnb-refs references --write --adopt {self._folder}   keeps the lists for you, "
                "once the citations are right"
            )
        return [
            *steps,
            f"ipnb-refs check{where} --write-baseline   sets aside what is found today",
        ]

    def _import(self) -> None:
        """Turn typed lists into a bibliography, or say how many works that would give."""
        name = next((each for each in self._bibs if each.as_posix() in NAMES), Path(NAMES[0]))
        output, lists = self._folder / name, list(self._look.lists)
        if not lists:
            put("import: no list is typed in the posts\n")
            return
        if self._options.dry_run:
            known = load_store(output) if output.is_file() else NO_STORE
            number = len(merge_lists(lists, known).entries)
            put(f"would add {count(number, 'entry', 'entries')} to {visible(str(output))}\n")
        elif (imported := add_lists(lists, (), output, self._run)) is not None:
            self._run.console.note(summary(imported, output))
        self._bibs = tuple(dict.fromkeys((*self._bibs, name)))

    def _note_address(self, new: NewFile | None) -> None:
        """Keep in mind that a file does not say yet where to install from."""
        self._unknown += [new.path] if new is not None and ADDRESS in new.text else []

    def _offer(self, new: NewFile) -> None:
        """Write a file if there is none; print what it would have where there is one."""
        path = self._folder / new.path
        shown = visible(str(path))
        if path.exists():
            is_same = read_text(path).text == new.text
            self._note_address(new if is_same else None)
            left = "is as it should be" if is_same else "is left as it is; this could be added:"
            put(f"{shown} {left}\n" + ("" if is_same else f"\n{new.text}\n"))
            return
        self._note_address(new)
        if self._options.dry_run:
            put(f"would write {shown} ({new.what}):\n\n{new.text}\n")
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            if save(path, new.text, None, self._run.console):
                put(f"wrote {shown} ({new.what})\n")
        except FileChanged:
            self._run.console.decline("has been written by somebody else just now", str(path))
