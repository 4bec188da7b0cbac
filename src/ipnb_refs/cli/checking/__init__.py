"""What belongs to `check` alone: its options, its report, and how it watches files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.cli.checking.check_options import FAILING, CheckOptions, Hiding, add_options
    from ipnb_refs.cli.checking.check_report import Changed, printed, tell_all
    from ipnb_refs.cli.checking.watching import watch

__all__ = [
    "FAILING",
    "Changed",
    "CheckOptions",
    "Hiding",
    "add_options",
    "printed",
    "tell_all",
    "watch",
]

_ON_DEMAND = parts(
    check_options="FAILING CheckOptions Hiding add_options",
    check_report="Changed printed tell_all",
    watching="watch",
)
"""Help needs the options alone, and few watch."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
