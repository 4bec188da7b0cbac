"""Whether the tree is ready to be published as a tag says; prints what is missing, exits with 1.

python release/check_release.py v0.1.0 [--repository https://github.com/owner/name]

The version is written down once, in `src/ipnb_refs/__init__.py`. What repeats it for people and
other programs (the changelog, CITATION.cff, the package of npm) is compared with it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
NUMBER = re.compile(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?")


def version(root: Path) -> str:
    """The version of the tree."""
    found = VERSION.search((root / "src/ipnb_refs/__init__.py").read_text("utf-8"))
    return found[1] if found else ""


def missing(root: Path, tag: str, repository: str = "") -> Iterator[str]:
    """Say what keeps a tree from being published under a tag, in one line for each thing."""
    ours = version(root)
    if not NUMBER.fullmatch(ours):
        yield f"the version {ours!r} of src/ipnb_refs/__init__.py is not a number such as 1.2.0"
    if tag != f"v{ours}":
        yield f"the tag is {tag}, but src/ipnb_refs/__init__.py has the version {ours} (v{ours})"
    heading = re.compile(rf"^## {re.escape(ours)} \(\d{{4}}-\d\d-\d\d\)$", re.MULTILINE)
    if not heading.search((root / "CHANGELOG.md").read_text("utf-8")):
        yield f"CHANGELOG.md has no heading “## {ours} (YEAR-MONTH-DAY)”"
    cited = (root / "CITATION.cff").read_text("utf-8")
    if f"\nversion: {ours}\n" not in cited:
        yield f"CITATION.cff does not say “version: {ours}”"
    if not re.search(r"^date-released: .?\d{4}-\d\d-\d\d", cited, re.MULTILINE):
        yield "CITATION.cff does not say “date-released: YEAR-MONTH-DAY”"
    npm = json.loads((root / "integrations/npm/package.json").read_text("utf-8"))["version"]
    if npm != ours:
        yield f"integrations/npm/package.json has the version {npm}, not {ours}"
    urls = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["urls"]
    if repository and urls.get("Repository", "").rstrip("/") != repository.rstrip("/"):
        yield f"project.urls of pyproject.toml does not say Repository = {repository!r}"


def main() -> int:
    """Check the tree that this file is part of."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("tag", help="such as v0.1.0")
    parser.add_argument("--repository", default="", help="the address that project.urls must have")
    parser.add_argument("--root", type=Path, default=ROOT, help="another tree")
    given = parser.parse_args()
    found = [*missing(given.root, given.tag, given.repository)]
    for each in found:
        print(f"not ready: {each}", file=sys.stderr)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
