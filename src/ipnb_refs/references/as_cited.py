"""Works as APA 7 cites them (8.10, 8.17, 8.19), without decoding their entries.

It serves messages, and `in_text`, which prints whole citations; so it imports nothing that prints
references.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ipnb_refs.names import fold, initials

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ipnb_refs.model import Work

_FEW = 2


def cited(work: Work, *, enclosed: bool = False) -> str:
    """Name a work: "LeDoux and Pine (2016)", or "LeDoux & Pine, 2016" where it is enclosed."""
    authors = authors_in_text(work, "&" if enclosed else "and")
    from ipnb_refs.references.apa import year_label  # noqa: PLC0415 - only messages name a work

    date = year_label(work.issued, work.year_suffix)
    return f"{authors}, {date}" if enclosed else f"{authors} ({date})"


def authors_in_text(work: Work, joint: str = "and") -> str:
    """Name the authors of a work: "LeDoux and Pine", "Siegel et al."; the title where it has none.

    `joint` is what joins two: "and" in an English sentence, "&" in parentheses.
    """
    surnames = [name.surname for name in work.names] or [f"“{work.title}”"]
    if is_shortened(work):
        return joined_names(surnames[:1], joint, et_al=True)
    return joined_names(surnames, joint)


def is_shortened(work: Work) -> bool:
    """Whether only the first author is cited, with "et al.": of three names or more (8.17)."""
    return bool(work.names) and (work.others or len(work.names) > _FEW)


def joined_names(
    names: Sequence[str], joint: str, *, et_al: bool = False, final_comma: bool = True
) -> str:
    """Join surnames: "Lam, Orr, & Roe", "Lam et al.", "Lam, Orr, et al." (8.17, 8.18).

    `final_comma` says whether a comma stands before the joint of three names or more.
    """
    if et_al:
        comma = "," if len(names) > 1 else ""
        return f"{', '.join(names)}{comma} et al."
    if len(names) == 1:
        return names[0]
    comma = "," if len(names) > _FEW and final_comma else ""
    return f"{', '.join(names[:-1])}{comma} {joint} {names[-1]}"


def namesakes(works: Iterable[Work]) -> set[str]:
    """Find the surnames of different first authors; "D." and "D. J." may be one person (8.20)."""
    given: dict[str, set[str]] = defaultdict(set)
    for work in works:
        first = work.names[0] if work.names else None
        if first is not None and first.given and not first.literal:
            given[fold(first.surname)].add(initials(first.given))
    return {surname for surname, found in given.items() if _differ(found)}


def _differ(found: set[str]) -> bool:
    return any(
        not (one.startswith(other) or other.startswith(one)) for one in found for other in found
    )
