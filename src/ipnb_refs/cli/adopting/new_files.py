"""The files that `init` offers: settings, hooks for pre-commit, a workflow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.settings import toml_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SETTINGS = "ipnb_refs.toml"
_POSTS = r"(?i)\.(md|markdown|mdx|qmd|rmd|html?|txt|bib)$"
_PRE_COMMIT = f"""\
repos:
  - repo: local
    hooks:
      - id: ipnb-refs
        name: check citations
        entry: ipnb-refs check --force-exclude
        language: system
        files: {_POSTS}
"""
_GITHUB = """\
name: citations
on: [push, pull_request]
permissions:
  contents: read
jobs:
  citations:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.x"
      # Until the package is published: the address of a clone in the place of its name.
      - run: pip install ipnb-refs
      - run: ipnb-refs check --output-format github .
"""
_GITLAB = """\
citations:
  image: python:3
  script:
    # Until the package is published: the address of a clone in the place of its name.
    - pip install ipnb-refs
    - ipnb-refs check --output-format gitlab -o gl-code-quality-report.json .
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
"""


@frozen
class NewFile:
    """A file that is offered: its path below the folder, its text, and what it is in words."""

    path: str
    text: str
    what: str


PRE_COMMIT = NewFile(".pre-commit-config.yaml", _PRE_COMMIT, "a hook for pre-commit")
WORKFLOWS = {
    "github": NewFile(".github/workflows/citations.yml", _GITHUB, "a workflow for GitHub"),
    "gitlab": NewFile(".gitlab-ci.yml", _GITLAB, "a job for GitLab"),
}


def settings_file(bibs: Iterable[Path]) -> NewFile:
    """Offer settings that name the bibliographies; paths are relative to the folder."""
    named = tuple(path.as_posix() for path in bibs)
    lines = ["# Settings of ipnb-refs; `ipnb-refs settings` lists all keys."]
    lines.append(f"bib = {toml_of(named)}" if named else '# bib = ["references.bib"]')
    return NewFile(SETTINGS, "\n".join([*lines, ""]), "settings")
