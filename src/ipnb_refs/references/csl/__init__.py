"""Other styles than ours, by their CSL files, through citeproc-py; its only importer.

`find_style` finds a style and refuses those that cite otherwise (`style_files`), `build` prints
works in it (`printing`). citeproc-py formats; what it lacks is supplied here:

- a fault in one work would end the list: each is printed by itself, under a number (`printing`);
- text is taken as it is and comes back as inline nodes (`marks`);
- roles that it does not know make it crash: they are left out (`printing`);
- labels in title case stay small: they are asked for with a first capital (`style_files`);
- names substituted for the author printed twice, dates from one to another within a year, groups
  that hold nothing but words, roles and numbers with a hyphen: `faults`;
- an entry that fails, or prints nothing, is printed in APA 7 instead, and named in `unprinted`;
- works are sorted and lettered by us where the style sorts by author.

citeproc-py takes longer to import than all the rest, so all of this is imported on demand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand

if TYPE_CHECKING:
    from ipnb_refs.references.csl.printing import build
    from ipnb_refs.references.csl.style_files import Csl, find_style

__all__ = ["Csl", "build", "find_style"]

_ON_DEMAND = {"Csl": "style_files", "build": "printing", "find_style": "style_files"}
"""Each name and the module that has it."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
