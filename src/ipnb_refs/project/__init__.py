"""Which posts, stores and settings belong together; what is noted on the way is a value.

A surface (the command line, an editor, a page) makes a `Session` and asks it: which posts there
are, what their texts say now, which store serves each, which settings hold.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ipnb_refs.project.choice import Choice
    from ipnb_refs.project.notice import Level, Notice
    from ipnb_refs.project.session import HERE, Request, Session
    from ipnb_refs.project.sources import Post, Source, Sources, Stdin, is_folder
    from ipnb_refs.project.stores import NAMES, Served
    from ipnb_refs.project.summary import Tally, covers

__all__ = [
    "HERE",
    "NAMES",
    "Choice",
    "Level",
    "Notice",
    "Post",
    "Request",
    "Served",
    "Session",
    "Source",
    "Sources",
    "Stdin",
    "Tally",
    "covers",
    "is_folder",
]

_HOMES = {
    "choice": ("Choice",),
    "notice": ("Level", "Notice"),
    "session": ("HERE", "Request", "Session"),
    "sources": ("Post", "Source", "Sources", "Stdin", "is_folder"),
    "stores": ("NAMES", "Served"),
    "summary": ("Tally", "covers"),
}
_ON_DEMAND = {name: home for home, names in _HOMES.items() for name in names}
"""All of it, since a command that reads no posts needs nothing but `Notice`."""


def __getattr__(name: str) -> Any:
    """Import a part of the room when it is asked for."""
    if name not in _ON_DEMAND:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ON_DEMAND[name]}"), name)
