"""One run of a subcommand over posts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.cli.console import Console, with_progress
from ipnb_refs.project.projects import Projects
from ipnb_refs.project.sources import find_sources, read_post
from ipnb_refs.project.stores import Stores

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.cli.options import Request
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.project.projects import Choice
    from ipnb_refs.project.sources import Post


class Run:
    """The sources, stores and settings that a request comes to, and what it has to say.

    `sources` are posts still to be read, `bibs` the .bib files among the paths.
    """

    def __init__(self, request: Request, choice: Choice | None = None) -> None:
        self.console = Console()
        self.projects = Projects(choice)
        self.sources, self.bibs = find_sources(request.paths, request.stdin, self.console)
        self.stores = Stores(request.bib, self.projects, self.console, checked=self.bibs)
        if not (self.sources or self.bibs or self.console.troubled) and request.paths:
            where = ", ".join(map(str, request.paths))
            self.console.note(f"nothing to do: no posts in {where}")

    def posts(self, doing: str) -> Iterator[Post | Diagnostic]:
        """Read the posts one after another; a finding stands for one that is not text."""
        for source in with_progress(self.sources, doing):
            post = read_post(source, self.console)
            if post is not None:
                yield post

    def refuse_stores(self) -> None:
        """Say that .bib files among the paths are no posts."""
        for path in self.bibs:
            self.console.trouble(f"{path}: this is a store and no post; name it with --bib")


HERE = (Path(),)
"""The paths of a command that was given none."""
