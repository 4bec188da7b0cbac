"""What `init` finds in a folder: posts, what they cite, their lists, and bibliographies."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.project import NAMES, is_open
from ipnb_refs.report import count

if TYPE_CHECKING:
    from ipnb_refs.cli.command_run import Run
    from ipnb_refs.listed import TypedList
    from ipnb_refs.project import Post


@frozen
class FirstLook:
    """What is in a folder; `lists` are those that were typed, `bibs` relative to the folder."""

    posts: tuple[Post, ...]
    citing: int
    cites: int
    lists: tuple[TypedList, ...]
    kept: int
    bibs: tuple[Path, ...]

    def said(self) -> list[str]:
        """Say it, in a line for each kind of thing."""
        kinds = Counter(post.document.format.value for post in self.posts)
        shown = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
        lines = [f"{count(len(self.posts), 'post')} ({shown})" if shown else "no posts"]
        if self.posts:
            lines.append(f"{count(self.cites, 'citation')} in {count(self.citing, 'post')}")
        if self.lists:
            lines.append(f"{count(len(self.lists), 'list')} of references, typed by hand")
        if self.kept:
            lines.append(f"{count(self.kept, 'list')} of references, written by ipnb-refs")
        files = ", ".join(path.as_posix() for path in self.bibs)
        number = count(len(self.bibs), "bibliography", "bibliographies")
        lines.append(f"{number}: {files}" if files else "no bibliography")
        return lines


def look_at(run: Run, folder: Path) -> FirstLook:
    """Read what is in a folder; files that cannot be read are said."""
    posts, lists, citing, cites, kept = [], [], 0, 0, 0
    for post in run.texts():
        reading = run.reading(post, None)
        posts.append(post)
        citing += bool(reading.citations)
        cites += sum(len(each.cites) for each in reading.citations)
        if post.document.lists.fence is not None:
            kept += 1
        elif reading.comparison.listed is not None:
            lists.append(reading.comparison.listed)
    return FirstLook(tuple(posts), citing, cites, tuple(lists), kept, find_bibs(folder))


def find_bibs(folder: Path) -> tuple[Path, ...]:
    """Find the bibliographies below a folder, relative to it; those found by their name first."""
    found = []
    for here, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if is_open(name)]
        found += [Path(here, name).relative_to(folder) for name in files if name.endswith(".bib")]
    return tuple(sorted(found, key=lambda each: (each.as_posix() not in NAMES, each)))
