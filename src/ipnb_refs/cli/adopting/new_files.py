"""The files that `init` offers: settings, hooks for pre-commit, a workflow."""

from __future__ import annotations

import json
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
ADDRESS = "ADDRESS-OF-IPNB-REFS"
"""What stands in a workflow where nobody can know yet what to install: the user replaces it."""
_PACKAGE = "ipnb-refs"
_REMOTE = ("https://", "http://", "ssh://")
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
      - run: pip install REQUIREMENT
      - run: ipnb-refs check --output-format github .
"""
_GITLAB = """\
citations:
  image: python:3
  script:
    - pip install REQUIREMENT
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
_WORKFLOWS = {
    "github": NewFile(".github/workflows/citations.yml", _GITHUB, "a workflow for GitHub"),
    "gitlab": NewFile(".gitlab-ci.yml", _GITLAB, "a job for GitLab"),
}
SERVICES = tuple(_WORKFLOWS)
"""The CI services that there are workflows for."""


def workflow(service: str) -> NewFile:
    """Offer the workflow of a service; it installs what is installed here, if it can be known."""
    new = _WORKFLOWS[service]
    return NewFile(new.path, new.text.replace("REQUIREMENT", _requirement()), new.what)


def _requirement() -> str:
    """What `pip install` takes to get this very version elsewhere; `ADDRESS` where nobody knows.

    It is a release where pip found it by its name, or a commit where it came from a repository.
    """
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - slow

    try:
        installed = distribution(_PACKAGE)
    except PackageNotFoundError:
        return ADDRESS
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    if not origin:
        return f"{_PACKAGE}=={installed.version}"
    commit = origin.get("vcs_info", {}).get("commit_id")
    is_known = commit is not None and origin["url"].startswith(_REMOTE)
    return f'"{_PACKAGE} @ git+{origin["url"]}@{commit}"' if is_known else ADDRESS


def settings_file(bibs: Iterable[Path]) -> NewFile:
    """Offer settings that name the bibliographies; paths are relative to the folder."""
    named = tuple(path.as_posix() for path in bibs)
    lines = ["# Settings of ipnb-refs; `ipnb-refs settings` lists all keys."]
    lines.append(f"bib = {toml_of(named)}" if named else '# bib = ["references.bib"]')
    return NewFile(SETTINGS, "\n".join([*lines, ""]), "settings")
