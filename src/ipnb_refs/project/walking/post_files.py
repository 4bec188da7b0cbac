"""The posts among files: those of a folder, and in which format each is by its name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.documents import OWN_PAGE_WITHIN, format_of, is_own_page
from ipnb_refs.model import Format
from ipnb_refs.project.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ipnb_refs.settings import Settings


def posts_in(folder: Path, settings: Settings) -> Iterator[Path | Notice]:
    """Walk a folder: its posts, but for the pages that the program made, and what was wrong."""
    # Whoever names posts needs no patterns of .gitignore, nor the time to import them.
    from ipnb_refs.project.walking.folder_walk import walk  # noqa: PLC0415 - see above

    found = walk(folder, lambda file: markup_of(file) is not None, settings)
    return (each for each in found if isinstance(each, Notice) or not _is_ours(each))


def markup_of(file: Path) -> Format | None:
    """Tell the format of a post by its file name, as `format_of` does, or None."""
    return _markup_of_ending(file.suffix)


@lru_cache(maxsize=64)  # nearly all files of a blog have one of few
def _markup_of_ending(ending: str) -> Format | None:
    return format_of(f"post{ending}")


def _is_ours(file: Path) -> bool:
    """Say whether a file is a page that the program made: a report, a list to copy."""
    if markup_of(file) is not Format.HTML:
        return False
    try:
        with file.open("rb") as page:
            return is_own_page(page.read(OWN_PAGE_WITHIN).decode("utf-8", "replace"))
    except OSError:
        return False
