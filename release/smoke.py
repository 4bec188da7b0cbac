"""What somebody does who has only the wheel: run by `try_wheel.py` in an empty folder.

python release/smoke.py PROGRAM EMPTY-FOLDER [--styles]

Each command must end with the code that is given for it and print what is expected; what the
program needs beside its code (stylesheets, scripts, schemas, weights) must be in the wheel for
that. Prints the commands that did not do as they should, and exits with 1 then.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

POST = """\
# Company

The body answers to faces and voices (Roe & Poe, 2011), and so do children (Nemo, 1999).

## References

Roe, R., & Poe, P. (2011). Faces and voices. *Journal of Company*, *3*(2), 11–22. https://doi.org/10.1000/1
"""
COMMANDS: tuple[tuple[str, int, str], ...] = (
    ("version", 0, ""),
    ("check post.md", 1, "CIT101"),
    ("check --output-format sarif post.md", 1, "sarif-2.1.0"),
    ("check --schema", 0, '"$schema"'),
    ("parse --schema", 0, '"$schema"'),
    ("settings --schema", 0, '"$schema"'),
    ("parse post.md", 0, "Roe"),
    ("import post.md -o references.bib", 0, ""),
    ("cite Roe", 0, "(Roe & Poe, 2011)"),
    ("references post.md", 1, "Faces and voices"),
    ("references --page post.md", 1, "<style>"),
    ("report -o report.html", 0, ""),
    ("explain CIT101", 0, "unresolved-citation"),
    ("init --dry-run", 0, "1 post"),
    ("words --to vale references.bib", 0, "Roe"),
    ("check --write-baseline", 0, "Wrote"),
    ("check", 0, ""),
)
NAMED = re.compile(r"[\w-]+\.(?:css|js|svg)\b")
"""The files of the local page, as they name each other."""

STYLED = (("references --style chicago-author-date post.md", 1, "Faces"),)


def served(program: str, folder: Path) -> bool:
    """Whether the local page comes with all that it names."""
    with subprocess.Popen(  # noqa: S603 - the program that is tried
        [program, "serve", "--no-browser"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as process:
        address = process.stdout.readline().partition("#")[0] if process.stdout else ""
        wanted, seen = [""], {""}
        try:
            while wanted:
                with urlopen(f"{address}{wanted.pop()}", timeout=20) as answer:  # noqa: S310 - ours
                    found = {*NAMED.findall(answer.read().decode("utf-8"))} - seen
                wanted += found
                seen |= found
        except (URLError, ValueError) as error:
            print(f"serve: {address}: {error}; asked for {sorted(seen)}")
            return False
        finally:
            process.terminate()
    return True


def main() -> int:
    """Run all of it."""
    program, folder = sys.argv[1], Path(sys.argv[2])
    (folder / "post.md").write_text(POST, "utf-8")
    failed = int(not served(program, folder))
    for typed, code, said in (*COMMANDS, *(STYLED if "--styles" in sys.argv else ())):
        done = subprocess.run(  # noqa: S603 - the commands above
            [program, *typed.split()],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode != code or said not in done.stdout + done.stderr:
            failed += 1
            print(f"$ ipnb-refs {typed}\n{done.stdout}{done.stderr}")
            print(f"ended with {done.returncode}; wanted {code} and {said!r}")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
