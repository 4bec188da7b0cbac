"""Files that hold posts and that other tools write: exports of blogs, archives, documents.

`open_container` gives each post with its name, its text, and the place of every character in the
file. To add a kind of file, write a module with `read(file) -> Opened | None`, and name it in
`kinds`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.containers.doctree_text import Doctree, TreeText, above, nodes, prose_of
    from ipnb_refs.containers.inner_post import (
        ContainerFile,
        FilePlaces,
        InnerPost,
        Opened,
        ParagraphPlaces,
        RawText,
        Unreadable,
        known_status,
    )
    from ipnb_refs.containers.kinds import KINDS, is_container, open_container
    from ipnb_refs.containers.word import works_kept

__all__ = [
    "KINDS",
    "ContainerFile",
    "Doctree",
    "FilePlaces",
    "InnerPost",
    "Opened",
    "ParagraphPlaces",
    "RawText",
    "TreeText",
    "Unreadable",
    "above",
    "is_container",
    "known_status",
    "nodes",
    "open_container",
    "prose_of",
    "works_kept",
]

_ON_DEMAND = parts(
    doctree_text="Doctree TreeText above nodes prose_of",
    inner_post="ContainerFile Unreadable FilePlaces InnerPost Opened ParagraphPlaces RawText "
    "known_status",
    kinds="KINDS is_container open_container",
    word="works_kept",
)
"""Most runs read nothing but posts in files of their own."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
