"""Numbers of a source that what stands beside them says more of.

| typed | read |
| --- | --- |
| Title (2 vols.). Publisher | how many volumes there are, and no volume |
| Minds, 22. Jg., H. 3, S. 4–9 | the label of the volume behind it, then the issue |
| Minds (12), e4711 | an issue without a volume |
| TED video, 20:38 | how long it runs, and no volume with pages |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import DESCRIPTIONS, alternatives, read_as
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from ipnb_refs.listed.source.imprint_ends import Source

_WORDS = read_as().lists
_VOLUMES = alternatives(word for word in _WORDS.volumes if len(word) > 1)
_ISSUES = alternatives(_WORDS.issues)
_COUNT = regex(rf"\s(?i:{alternatives(_WORDS.counted_volumes)})\b\.?(?!\.?\s?\d)")
_LABEL_BEHIND = regex(
    rf"\.?\s(?i:{_VOLUMES})\b\.?(?:\s\((?:1[5-9]|20)\d\d\))?"
    rf"(?:[,;]\s?(?i:{_ISSUES})\b\.?\s?(?P<issue>\d{{1,4}}(?:\s?[/–-]\s?\d{{1,4}})?))?(?!\.?\s?\d)"
)
_ISSUE_ALONE = regex(r"\s?\((?P<issue>\d{1,3})\)(?=[,:.]\s?)")
_ISSUE_LAST = regex(r"\s\((?P<issue>\d{1,3})\)\Z")
_RUNNING_TIME = regex(r":[0-5]\d(?![\d–-])")
_MEDIUM_LAST = regex(rf"(?i:\b(?:{'|'.join(DESCRIPTIONS)}))\Z")
_NUMBERS = {"issue", "pages"}
_IMPRINT = {"publisher", "place", "editors", *_NUMBERS}


def read_labels_behind(text: str, source: Source) -> None:
    """Put the numbers of a source right by what stands behind them."""
    if "volume" in source:
        _of_volume(text, source)
    elif "container" in source and "pages" in source and "issue" not in source:
        start, end = source["container"]
        if last := _ISSUE_LAST.search(text, start, end):
            source |= {"container": (start, last.start()), "issue": last.span("issue")}
        elif alone := _ISSUE_ALONE.match(text, end):
            source["issue"] = alone.span("issue")


def _of_volume(text: str, source: Source) -> None:
    end = source["volume"][1]
    if _is_running_time(text, source):
        for name in ("container", "volume", "pages"):
            del source[name]
    elif not source.keys() & _NUMBERS and _COUNT.match(text, end):
        del source["volume"]
        if "container" in source and not source.keys() & _IMPRINT:
            source["publisher"] = source.pop("container")
    elif label := _LABEL_BEHIND.match(text, end):
        if label["issue"] and source.get("issue", (label.end(), 0))[0] >= label.start():
            source["issue"] = label.span("issue")
        if "publisher" in source and label.start() <= source["publisher"][0] < label.end():
            del source["publisher"]


def _is_running_time(text: str, source: Source) -> bool:
    """Say whether a recording runs for what looks like a volume with its pages."""
    if "container" not in source or "pages" not in source or "issue" in source:
        return False
    time = _RUNNING_TIME.match(text, source["volume"][1])
    is_time = time is not None and time.end() == source["pages"][1]
    return is_time and _MEDIUM_LAST.search(text, *source["container"]) is not None
