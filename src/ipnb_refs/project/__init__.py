"""Which posts, stores and settings belong together; what is noted on the way is a value.

A surface (the command line, an editor, a page) makes a `Session` and asks it: which posts there
are, what their texts say now, which store serves each, which settings hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand

if TYPE_CHECKING:
    from ipnb_refs.project.baselines import Baseline, load_baseline, set_aside, take_out, unknown_to
    from ipnb_refs.project.checked import Checked, check_post
    from ipnb_refs.project.choice import Choice, Configuration
    from ipnb_refs.project.keeping import KnownStore, outcome_of
    from ipnb_refs.project.notice import Level, Notice
    from ipnb_refs.project.post_checks import check_posts
    from ipnb_refs.project.session import BASELINE, HERE, Request, Session
    from ipnb_refs.project.sources import (
        Post,
        Source,
        Sources,
        Stdin,
        is_folder,
        no_text,
        read_stdin,
    )
    from ipnb_refs.project.stores import NAMES, Served
    from ipnb_refs.project.summary import Tally, covers
    from ipnb_refs.project.walking import is_excluded, is_open

__all__ = [
    "BASELINE",
    "HERE",
    "NAMES",
    "Baseline",
    "Checked",
    "Choice",
    "Configuration",
    "KnownStore",
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
    "check_post",
    "check_posts",
    "covers",
    "is_excluded",
    "is_folder",
    "is_open",
    "load_baseline",
    "no_text",
    "outcome_of",
    "read_stdin",
    "set_aside",
    "take_out",
    "unknown_to",
]

_HOMES = {
    "baselines": ("Baseline", "load_baseline", "set_aside", "take_out", "unknown_to"),
    "checked": ("Checked", "check_post"),
    "choice": ("Choice", "Configuration"),
    "keeping": ("KnownStore", "outcome_of"),
    "notice": ("Level", "Notice"),
    "post_checks": ("check_posts",),
    "session": ("BASELINE", "HERE", "Request", "Session"),
    "sources": ("Post", "Source", "Sources", "Stdin", "is_folder", "no_text", "read_stdin"),
    "stores": ("NAMES", "Served"),
    "summary": ("Tally", "covers"),
    "walking": ("is_excluded", "is_open"),
}
_ON_DEMAND = {name: home for home, names in _HOMES.items() for name in names}
"""All of it, since a command that reads no posts needs nothing but `Notice`."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
