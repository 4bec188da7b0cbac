"""The kinds of files that hold posts, and which module reads each."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from ipnb_refs.containers.inner_post import ContainerFile, Opened, Unreadable
from ipnb_refs.files import NotText
from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    Reader = Callable[[ContainerFile], Opened | None]
    """Reads a file of its kind; None for a file that is of another kind."""


@frozen
class FileKind:
    """What files of one ending can be: the modules that are asked, and what they read, in words."""

    modules: tuple[str, ...]
    holds: str


KINDS = {
    ".xml": FileKind(
        ("exports.wxr", "exports.blogger"), "an export of WordPress, Squarespace, or Blogger"
    ),
    ".atom": FileKind(("exports.blogger",), "an export of Blogger"),
    ".json": FileKind(("exports.ghost",), "an export of Ghost"),
    ".csv": FileKind(
        ("exports.wix",),
        "a table of posts by Wix, with the columns Title and Rich Content",
    ),
    ".zip": FileKind(
        ("exports.substack", "exports.medium", "exports.packed"),
        "an export of Substack or Medium, or an archive with exports in it",
    ),
    ".epub": FileKind(("epub",), "a book"),
    ".rst": FileKind(("restructured",), "a post in reStructuredText"),
    ".ipynb": FileKind(("notebook",), "a notebook of Jupyter"),
    ".docx": FileKind(("word",), "a Word document"),
}
"""The kinds by the ends of file names, in lower case."""

MOST_BYTES = 512_000_000
"""More than any export of a blog; pictures are not in it."""


def is_container(path: PurePath | str) -> bool:
    """Say whether a file holds posts, by its name."""
    return PurePath(path).suffix.lower() in KINDS


def open_container(file: ContainerFile) -> Opened | None:
    """Read the posts of a file; None where it is of a kind that nobody knows.

    What cannot be read is among the faults, never raised.
    """
    if len(file.data) > MOST_BYTES:
        most = MOST_BYTES // 1_000_000
        return Opened(faults=(Unreadable(f"the file is larger than {most} MB; it was not read"),))
    for module in KINDS[file.suffix].modules:
        read: Reader = import_module(f"ipnb_refs.containers.{module}").read
        try:
            opened = read(file)
        except NotText:
            return Opened(faults=(Unreadable("this is not a text file"),))
        except RecursionError:
            return Opened(faults=(Unreadable("what is in this file is nested too deeply"),))
        except ValueError:  # such as a number of a million digits
            return Opened(faults=(Unreadable("this file is damaged"),))
        if opened is not None:
            return opened
    return None
