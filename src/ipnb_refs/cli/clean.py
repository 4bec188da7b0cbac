"""What `check` says where nothing was found; that all is well only where nothing was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.report import count, said_set_aside, said_unread

if TYPE_CHECKING:
    from ipnb_refs.project import Tally


def said_clean(tally: Tally, *, is_chosen: bool) -> str:
    """Say that there are no findings; `is_chosen` says that only some rules were asked for."""
    more = said_set_aside(tally.set_aside) + said_unread(tally.unread)
    verdict = "No new findings" if tally.set_aside else "No findings"
    if lost := tally.unresolved:
        chosen = "" if tally.set_aside else " by the selected rules"
        are = "is" if lost == 1 else "are"
        of_all = f"{lost} of {count(tally.cites, 'citation')} {are} not resolved"
        return f"{verdict}{chosen}; {of_all}.\n{more}"
    if is_chosen:
        verdict += " by the selected rules"
    elif not more:
        verdict = "All is well"
    return f"{verdict}: {_counted(tally)}.\n{more}"


def _counted(tally: Tally) -> str:
    """Say what was looked at."""
    parts = []
    if tally.posts:
        cites = count(tally.cites, "citation") if tally.cites else "no citations"
        verdict = ", every one resolved" if tally.cites else ""
        parts.append(f"{cites} in {count(tally.posts, 'post')}{verdict}")
    if tally.stores:
        parts.append(count(tally.stores, "bibliography", "bibliographies"))
    return "; ".join(parts)
