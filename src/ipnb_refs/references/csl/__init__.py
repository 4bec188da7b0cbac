"""Other styles than ours, by their CSL files, through citeproc-py; its only importer.

`find_style` finds a style and refuses those that cite otherwise (`styles`), `build` prints works in
it (`printing`). citeproc-py formats; what it lacks is supplied here:

- a fault in one work would end the list: each is printed by itself, under a number (`printing`);
- text is taken as it is and comes back as inline nodes (`marks`);
- roles that it does not know make it crash: they are left out (`printing`);
- labels in title case stay small: they are asked for with a first capital (`styles`);
- names substituted for the author printed twice, dates from one to another within a year, groups
  that hold nothing but words, roles and numbers with a hyphen: `faults`;
- an entry that fails, or prints nothing, is printed in APA 7 instead, and named in `unprinted`;
- works are sorted and lettered by us where the style sorts by author.
"""

from ipnb_refs.references.csl.printing import build
from ipnb_refs.references.csl.style_files import Csl, find_style

__all__ = ["Csl", "build", "find_style"]
