"""What is loaded, and when: a room by itself, a name when somebody asks, little to check a post."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import ipnb_refs

SOURCE = Path(ipnb_refs.__file__).parent
LOADED = Path(__file__).parent / "cases" / "loaded.txt"
UPDATE = "run `python test_loading.py --write` in tests/ where that is wanted"
HEAD = "# What `ipnb-refs check` loads for a post without slips, apart from the standard library.\n"
ROOMS = sorted(
    ".".join(("ipnb_refs", *face.parent.relative_to(SOURCE).parts))
    for face in SOURCE.rglob("__init__.py")
)
POST = """\
---
title: Company
---

# What heals

The mind takes shape between people (Siegel, 2012). Fear is not threat (LeDoux & Pine, 2016), and
distress stays in the body (Orzechowska et al., 2021).

- A list of thoughts, and [a link](https://example.org).
"""
STORE = """\
@book{a, author = {Siegel, Daniel J.}, title = {The Developing Mind}, year = {2012}}

@article{b,
  author = {LeDoux, Joseph E. and Pine, Daniel S.}, title = {Using Neuroscience}, year = {2016}
}

@article{c,
  author = {Orzechowska, A. and Maruszewska, P. and Gałecki, P.}, title = {Distress}, year = {2021}
}
"""
COMMAND = """
import sys
before = {*sys.modules}
from ipnb_refs.cli.main import main
try:
    main([*sys.argv[1:], "post.md"])
finally:
    import json
    print(json.dumps(sorted({*sys.modules} - before)), file=sys.stderr)
"""
ALONE = """
import os, sys
from importlib import import_module
import citeproc, click, pyromark, rapidfuzz  # they are not what is tested
failed = []
for room in sys.argv[1:]:
    child = os.fork()
    if not child:
        try:
            module = import_module(room)
            for name in getattr(module, "__all__", ()):
                getattr(module, name)
        except BaseException as error:
            print(f"{room}: {error!r}", file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        failed.append(room)
sys.exit(bool(failed))
"""


def loaded(folder: Path, command: str = "check", says: str = "All is well") -> list[str]:
    """The modules that a command over the post loads, without those of the standard library."""
    (folder / "post.md").write_text(POST, "utf-8")
    (folder / "references.bib").write_text(STORE, "utf-8")
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", COMMAND, command],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert says in done.stdout, done.stderr
    modules: list[str] = json.loads(done.stderr.splitlines()[-1])
    tops = {each: each.partition(".")[0] for each in modules}
    ours = {each for each, top in tops.items() if top == "ipnb_refs"}
    return sorted(ours | ({*tops.values()} - sys.stdlib_module_names))


def test_a_check_loads_what_it_needs_and_no_more(tmp_path: Path) -> None:
    """What is on this path costs every user a bit of each run: a longer list is a decision."""
    assert f"{HEAD}{chr(10).join(loaded(tmp_path))}\n" == LOADED.read_text("utf-8"), UPDATE


def test_a_list_is_printed_without_what_writes_it_or_reads_typed_ones(tmp_path: Path) -> None:
    rooms = {each.removeprefix("ipnb_refs.") for each in loaded(tmp_path, "references", "Siegel")}
    assert not rooms & {"listed", "entries", "store.export", "sections.update", "report.readings"}
    assert not rooms & {"overview.gathering", "overview.one_page"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the rooms are loaded in forks")
@pytest.mark.no_cover  # a hundred processes that import the same
def test_every_room_works_alone_and_gives_all_that_it_offers() -> None:
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", ALONE, *ROOMS], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


if __name__ == "__main__" and sys.argv[1:] == ["--write"]:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as name:
        LOADED.write_text(f"{HEAD}{chr(10).join(loaded(Path(name)))}\n", "utf-8", newline="\n")
