"""Writers beside each other, and writers stopped at random moments: no file damaged, no edit lost.

`make torture`, or `python tests/torture/torture.py --rounds 100 --stops 300`. Each run of a command
is a process of its own: a fork of this one, which has loaded the program already, so that what is
hit is its work and not its start. Runs that are stopped get a random moment, or the one at which a
temporary file appears; then the command runs again, and all must be as if nothing had happened.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import signal
import sys
import time
from collections import Counter
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from click.testing import CliRunner

from ipnb_refs import load_store
from ipnb_refs.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable

INTERRUPTED = 130
WORK = """\
@book{siegel2012, author = {Siegel, D. J.}, title = {The developing mind}, year = 2012}
@book{schore2009, author = {Schore, A. N.}, title = {Relational trauma}, year = 2009}
@book{porges2011, author = {Porges, S. W.}, title = {The polyvagal theory}, year = 2011}
"""
POST = "# Minds\n\nMinds grow (Siegel, 2012; Schore, 2009), and so on (Porges, 2011).\n"
LISTED = "Words.\n\n## References\n\nRoe, A. ({year}). *Harbors*. Lumi.\n\n{own}\n"
OWN = "Vidal, {initial}. (2001). *Minds of {title}*. Lumi."
SLIP = "@misc{seen, title={Seen}, doi={doi:10.1000/x}}\n"
ALONE = 3
"""How many works an import brings."""

TOGETHER = 5
"""How many works two of them bring: one twice, and two of their own each."""


@dataclass(frozen=True)
class Command:
    """A command with the file that it writes."""

    arguments: tuple[str, ...]
    file: str

    def __str__(self) -> str:
        return " ".join(self.arguments)


WRITE = Command(("references", "--write", "post.md"), "post.md")
FIX_STORE = Command(("check", "--fix", "--fix-only", "new.bib"), "new.bib")
FIX = Command(("check", "--fix", "post.md"), "post.md")
IMPORTS = tuple(Command(("import", f"{name}.md", "-o", "new.bib"), "new.bib") for name in "ab")


class Damage(Exception):  # noqa: N818 - it is what was found, no error of this script
    """Something that must never happen did."""


def lay_out(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    (folder / "references.bib").write_text(WORK)
    (folder / "post.md").write_text(POST)
    for initial, titles in {"a": ("rivers", "lakes"), "b": ("seas", "ponds")}.items():
        own = "\n\n".join(OWN.format(initial=initial.upper(), title=title) for title in titles)
        (folder / f"{initial}.md").write_text(LISTED.format(year=2002, own=own))


# --- processes -----------------------------------------------------------------------------------


def start(command: Command, folder: Path, go: int | None = None) -> int:
    """Fork a run of a command; with `go` it waits until that pipe is closed."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    process = os.fork()
    if process == 0:
        # The one interrupt may come while all this ends. It must never get out of here, or the
        # fork would go on as its parent.
        try:
            os._exit(_run(command, folder, go))
        except KeyboardInterrupt:
            os._exit(INTERRUPTED)
        except BaseException:
            os._exit(1)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    return process


def _run(command: Command, folder: Path, go: int | None) -> int:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.chdir(folder)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    if go is not None:
        os.read(go, 1)
    try:
        main(list(command.arguments), prog_name="ipnb-refs")
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1
    return 0


def ended(process: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def beside(folder: Path, *commands: Command) -> list[int]:
    """Run commands at the same time; give their exit codes."""
    reader, writer = os.pipe()
    processes = [start(command, folder, reader) for command in commands]
    os.close(reader)
    os.write(writer, b"." * len(commands))
    os.close(writer)
    return [ended(process) for process in processes]


def leftovers(folder: Path) -> list[str]:
    return [name for name in os.listdir(folder) if name.startswith(".")]  # noqa: PTH208 - polled


def expect(holds: object, what: str) -> None:
    if not holds:
        raise Damage(what)


def warm_up(folder: Path) -> None:
    """Load all that the commands load, so that forks need not."""
    for command in (WRITE, FIX, *IMPORTS):
        lay_out(folder)
        with chdir(folder):
            done = CliRunner().invoke(main, command.arguments)
        expect(done.exit_code == 0, f"{command}: {done.output}")
    import_beside_fixes(folder)
    gc.freeze()


# --- writers beside each other -------------------------------------------------------------------


def lists_beside_fixes(folder: Path) -> None:
    lay_out(folder)
    codes = beside(folder, WRITE, FIX)
    text = (folder / "post.md").read_text()
    expect(codes == [0, 0], f"exit codes {codes}")
    expect("(Schore, 2009; Siegel, 2012)" in text, f"the fix is lost: {text}")
    expect(text.count("ipnb-refs:begin") <= 1, f"two lists: {text}")
    expect("*The polyvagal theory*" in text, f"the list is lost: {text}")
    expect(leftovers(folder) == [], f"left: {leftovers(folder)}")


def imports_beside_each_other(folder: Path) -> None:
    lay_out(folder)
    codes = beside(folder, *IMPORTS)
    store = load_store(folder / "new.bib")
    expect(codes == [0, 0], f"exit codes {codes}")
    expect(len(store) == TOGETHER, f"{len(store)} entries: {store.keys()}")
    expect(store.diagnostics == (), f"{store.diagnostics}")
    expect(leftovers(folder) == [], f"left: {leftovers(folder)}")


def import_beside_fixes(folder: Path) -> None:
    """The fix may be declined, which is said by its exit code; it is never half there."""
    lay_out(folder)
    (folder / "new.bib").write_text(SLIP)
    imported, fixed = beside(folder, IMPORTS[0], FIX_STORE)
    text = (folder / "new.bib").read_text()
    expect(imported == 0 and fixed in {0, 1}, f"exit codes {imported}, {fixed}")
    expect(text.count("@") == ALONE + 1, f"entries are lost: {text}")
    expect(("doi={10.1000/x}" in text) == (fixed == 0), f"exit code {fixed}: {text}")
    expect(leftovers(folder) == [], f"left: {leftovers(folder)}")


BESIDE = {
    "references --write beside check --fix": lists_beside_fixes,
    "import -o beside import -o": imports_beside_each_other,
    "import -o beside check --fix of the same file": import_beside_fixes,
}


# --- writers that are stopped --------------------------------------------------------------------


@dataclass(frozen=True)
class Whole:
    """What a command makes of its file when nobody stops it, and how long that takes."""

    before: bytes | None
    after: bytes
    seconds: float


def content(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def measured(command: Command, folder: Path) -> Whole:
    lay_out(folder)
    before = content(folder / command.file)
    started = time.monotonic()
    expect(ended(start(command, folder)) == 0, f"{command} fails by itself")
    seconds = time.monotonic() - started
    after = content(folder / command.file)
    expect(after is not None and after != before, f"{command} does nothing")
    return Whole(before, after or b"", seconds)


def stop(command: Command, folder: Path, whole: Whole, how: signal.Signals, by: str) -> bool:
    """Stop a command while it runs, and run it again; say whether a temporary file was left."""
    lay_out(folder)
    process = start(command, folder)
    if by == "time":
        time.sleep(random.uniform(0, whole.seconds * 1.1))  # noqa: S311 - no secret
    else:
        until = time.monotonic() + whole.seconds * 2
        while not leftovers(folder) and time.monotonic() < until:
            pass
        time.sleep(random.uniform(0, 0.001))  # noqa: S311 - no secret
    os.kill(process, how)
    code = ended(process)
    file = folder / command.file
    left = leftovers(folder)
    expect(content(file) in {whole.before, whole.after}, f"{file.name} is damaged")
    if how is signal.SIGINT:
        expect(code in {0, INTERRUPTED}, f"exit code {code} after an interrupt")
        expect(left == [], f"an interrupt left {left}")
    expect(ended(start(command, folder)) == 0, "the next run fails")
    expect(content(file) == whole.after, f"the next run leaves {file.name} unlike it should be")
    expect(leftovers(folder) == [], f"the next run left {leftovers(folder)}")
    return bool(left)


# --- the whole -----------------------------------------------------------------------------------


def rounds(number: int, folder: Path, name: str, work: Callable[[Path], None]) -> None:
    for _ in range(number):
        work(folder)
    print(f"{name}: {number} rounds, no edit lost, no file damaged, nothing left")


def stops(number: int, folder: Path, how: signal.Signals) -> None:
    commands = (WRITE, FIX, IMPORTS[0])
    wholes = {command: measured(command, folder) for command in commands}
    left: Counter[str] = Counter()
    for turn in range(number):
        command = commands[turn % len(commands)]
        by = ("time", "file")[turn // len(commands) % 2]
        left[str(command)] += stop(command, folder, wholes[command], how, by)
    said = f"{left.total()} left a temporary file, which the next run removed"
    print(f"{number} runs stopped by {how.name}: no file damaged, no edit lost; {said}")


def torture() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--stops", type=int, default=300)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 100_000)
    chosen = parser.parse_args()
    random.seed(chosen.seed)
    try:
        with TemporaryDirectory() as name:
            folder = Path(name)
            warm_up(folder)
            for said, work in BESIDE.items():
                rounds(chosen.rounds, folder, said, work)
            stops(chosen.stops, folder, signal.SIGKILL)
            stops(chosen.stops, folder, signal.SIGINT)
    except Damage as damage:
        print(f"seed {chosen.seed}: {damage}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(torture())
