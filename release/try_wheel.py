"""Builds wheel and sdist, and runs the tests against the wheel, as a new user would have it.

python release/try_wheel.py [--smoke] [--all]

1. `python -m build`, `twine check --strict`, `cffconvert --validate`; every file of the program
   must be in the wheel.
2. For the oldest and the newest Python that is there (`--all`: for each): the wheel alone in a
   clean environment, and what a user types, in an empty folder. Each data file of the wheel must
   be opened by one of those commands, which proves that it is found.
3. The tests of the sdist, unpacked elsewhere, against that wheel (not with `--smoke`).

It is run by `make wheel`, with the tools of release/requirements.txt in the environment of the
Python that runs it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build" / "release"
OLDEST, NEWEST = 11, 20
LOOK = "import ensurepip, json, sys; print(json.dumps([*sys.version_info[:3]]))"
WATCH = """\
import os, sys
seen = os.environ.get("OPENED")
def note(event, told):
    if event == "open" and isinstance(told[0], str) and "ipnb_refs" in told[0]:
        if not told[0].endswith((".py", ".pyc")):
            descriptor = os.open(seen, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
            os.write(descriptor, (told[0] + "\\n").encode())
            os.close(descriptor)
if seen:
    sys.addaudithook(note)
"""
"""Written into the environment as sitecustomize: the data files that the program opens."""


def run(*typed: str | Path, cwd: Path = ROOT, **set_to: str) -> None:
    """Run a command; end with its exit code where that is not 0."""
    done = subprocess.run(  # noqa: S603 - commands of this file
        [str(each) for each in typed], cwd=cwd, env={**os.environ, **set_to}, check=False
    )
    if done.returncode:
        sys.exit(f"failed ({done.returncode}): {' '.join(map(str, typed))}")


def build() -> tuple[Path, Path]:
    """Build both, and look at what is in them: the wheel and the sdist."""
    shutil.rmtree(BUILD, ignore_errors=True)
    # The wheel is built from the sdist, so what that lacks is lacking in both.
    run(sys.executable, "-m", "build", "--outdir", BUILD)
    (wheel,), (sdist,) = BUILD.glob("*.whl"), BUILD.glob("*.tar.gz")
    run(sys.executable, "-m", "twine", "check", "--strict", wheel, sdist)
    run(sys.executable, "-m", "cffconvert.cli.cli", "--validate")
    source = ROOT / "src"
    ours = {
        each.relative_to(source).as_posix()
        for each in (source / "ipnb_refs").rglob("*")
        if each.is_file() and "__pycache__" not in each.parts
    }
    with zipfile.ZipFile(wheel) as packed:
        lost = ours - {*packed.namelist()}
    if lost:
        sys.exit(f"not in the wheel: {', '.join(sorted(lost))}")
    return wheel, sdist


def pythons() -> dict[tuple[int, ...], str]:
    """The newest patch of each Python from 3.11 on that is on this machine and can make venvs."""
    installed = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    named = [found for n in range(OLDEST, NEWEST) if (found := shutil.which(f"python3.{n}"))]
    candidates = [sys.executable, *named, *map(str, installed.glob("3.*/bin/python"))]
    found: dict[tuple[int, ...], str] = {}
    patches: dict[tuple[int, ...], tuple[int, ...]] = {}
    for each in candidates:
        told = subprocess.run(  # noqa: S603 - a Python
            [each, "-I", "-c", LOOK], capture_output=True, encoding="utf-8", check=False
        )
        version = tuple(json.loads(told.stdout)) if told.returncode == 0 else (0, 0, 0)
        if version >= (3, OLDEST) and version > patches.get(version[:2], ()):
            patches[version[:2]], found[version[:2]] = version, each
    return found


def environment(python: str, name: str) -> Path:
    """A new environment; its folder of programs."""
    home = BUILD / name
    shutil.rmtree(home, ignore_errors=True)
    run(python, "-m", "venv", home)
    return home / ("Scripts" if os.name == "nt" else "bin")


def smoke(bin_: Path, wheel: Path, extra: str) -> None:
    """Install the wheel, and do what users do with nothing else around."""
    install(bin_, f"{wheel}{extra}")
    inside = subprocess.run(  # noqa: S603 - the Python of the environment
        [str(bin_ / "python"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.strip()
    (Path(inside) / "sitecustomize.py").write_text(WATCH, "utf-8")
    opened = bin_.parent / "opened.txt"
    opened.touch()
    typed = [ROOT / "release/smoke.py", bin_ / "ipnb-refs"]
    styled = ["--styles"] if extra else []
    # Elsewhere: below this project, its bibliography and its settings would be found.
    with tempfile.TemporaryDirectory() as empty:
        run(sys.executable, *typed, empty, *styled, OPENED=str(opened))
    lines = opened.read_text("utf-8").splitlines()
    seen = {each.replace(os.sep, "/").rpartition("/ipnb_refs/")[2] for each in lines}
    with zipfile.ZipFile(wheel) as packed:
        data = {
            each.removeprefix("ipnb_refs/")
            for each in packed.namelist()
            if each.startswith("ipnb_refs/") and not each.endswith((".py", "/", "py.typed"))
        }
    if unseen := data - seen:
        sys.exit(f"no command opened {', '.join(sorted(unseen))}")
    print(f"{len(data)} data files of the wheel were found and opened: {', '.join(sorted(data))}")


def install(bin_: Path, *what: str) -> None:
    """Install into an environment."""
    run(bin_ / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what)


def tests(bin_: Path, wheel: Path, sdist: Path) -> None:
    """Run the tests of the sdist against the wheel."""
    install(bin_, "--constraint", str(ROOT / "constraints.txt"), f"{wheel}[dev]")
    home = bin_.parent / "unpacked"
    with tarfile.open(sdist) as packed:
        packed.extractall(home, filter="data")
    (tree,) = home.iterdir()
    where = "import ipnb_refs, sys; sys.exit(not ipnb_refs.__file__.startswith(sys.prefix))"
    run(bin_ / "python", "-c", where, cwd=tree)
    run(bin_ / "python", "-m", "pytest", "-q", "-n", "auto", cwd=tree, CI="1", OPENED="")


def main() -> None:
    """Build, and try what was built."""
    wheel, sdist = build()
    found = sorted(pythons().items())
    chosen = {version for version, _ in (found if "--all" in sys.argv else (found[0], found[-1]))}
    for version, python in found:
        name = ".".join(map(str, version))
        if version not in chosen:
            print(f"== Python {name} is between them: skipped (--all runs it) ==", flush=True)
            continue
        print(f"== Python {name}: the wheel alone ==", flush=True)
        smoke(environment(python, f"alone-{name}"), wheel, "")
        print(f"== Python {name}: with the extra `styles` ==", flush=True)
        bin_ = environment(python, f"tests-{name}")
        smoke(bin_, wheel, "[styles]")
        if "--smoke" not in sys.argv:
            print(f"== Python {name}: the tests ==", flush=True)
            tests(bin_, wheel, sdist)
    print(f"Both work: {wheel.name}, {sdist.name}, in {BUILD.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
