"""The most memory that a process takes which reads a large store, a large post, or a long list.

Each is measured in a process of its own; the exit code is 1 where one needs more than it may.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import chdir, suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from posts import as_export

import ipnb_refs
from generate import hostile
from ipnb_refs.cli.main import main as command

MB = 1_000_000
POSTS = Path(__file__).parents[1] / "tests" / "corpus" / "stored"
"""Posts as people write them; one after the other, again and again, they make a long one."""


def main() -> int:
    """Print one line for each input; with the name of one, read it and print its memory."""
    if sys.argv[1:]:
        CASES[sys.argv[1]][1]()
        print(_most())
        return 0
    failed = False
    for name, (allowed, _) in CASES.items():
        done = subprocess.run(  # noqa: S603 - this file again
            [sys.executable, __file__, name], capture_output=True, check=True, text=True
        )
        took = int(done.stdout)
        failed |= took > allowed * MB
        print(f"{name:<32}{took // MB:>6} MB of {allowed} MB", flush=True)
    return int(failed)


def _most() -> int:
    import resource  # noqa: PLC0415 - not there on Windows, where only this fails

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _store() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "references.bib"
        with path.open("w", encoding="utf-8") as file:
            number = 0
            while file.tell() < 50 * MB:
                file.write(hostile.full_entry(number))
                number += 1
        store = ipnb_refs.load_store(path)
    ipnb_refs.check(ipnb_refs.read("Siegel (2001)"), store)


def _post() -> None:
    posts = "\n\n".join(path.read_text("utf-8") for path in sorted(POSTS.glob("*.md")))
    _checked(posts * (20 * MB // len(posts)))


def _dense_post() -> None:
    _checked(hostile.POSTS["a long post"](20 * MB // 160))


def _checked(text: str) -> None:
    ipnb_refs.check(ipnb_refs.read(text), ipnb_refs.load_store(text=hostile.WORKS))


def _export() -> None:
    posts = "\n\n".join(path.read_text("utf-8") for path in sorted(POSTS.glob("*.md")))
    export = as_export([(posts * 9)[:20_000]] * 1_000)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "export.xml").write_text(export, "utf-8")
        with chdir(folder), suppress(SystemExit):
            command(["check", "export.xml", "-o", "found", "--jobs", "1", "--no-cache", "-q"])


def _list() -> None:
    post, store = hostile.CHECKED["a list that a store has too"]
    del store
    ipnb_refs.check(ipnb_refs.read(post(20_000)), ipnb_refs.load_store(text=""))


CASES = {
    "a store of 50 MB": (700, _store),
    "a post of 20 MB": (500, _post),
    "the same, citing every 40 signs": (700, _dense_post),
    "an export of 20 MB": (400, _export),
    "a typed list of 20,000 entries": (500, _list),
}

if __name__ == "__main__":
    sys.exit(main())
