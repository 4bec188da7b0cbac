"""Findings that a project has set aside, known by their fingerprints and never by their lines.

Who adopts this tool in an old blog writes down what is found there once; from then on only what is
new is reported. The file is JSON with a finding in each line, so that versions of it can be merged.
"""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from ipnb_refs.errors import SettingsError
from ipnb_refs.fingerprints import fingerprints
from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ipnb_refs.model import Diagnostic

VERSION = 1
_ABOUT = "Findings that ipnb-refs does not report; `ipnb-refs check --write-baseline` writes them."


@frozen
class SetAside:
    """One finding that is not reported.

    `path` is relative to the folder of the baseline, with slashes. A finding that is as much about
    several places is known by each of them, so `fingerprints` may be several. `message` is for
    people.
    """

    path: str
    code: str
    fingerprints: tuple[str, ...]
    message: str = ""


@frozen
class Compared:
    """Findings beside a baseline: those that are new, those that it has, and its entries in use."""

    new: tuple[Diagnostic, ...]
    known: tuple[Diagnostic, ...]
    used: frozenset[SetAside]


def compared(
    findings: Sequence[Diagnostic],
    texts: Mapping[str, str],
    names: Mapping[str, str],
    baseline: Iterable[SetAside],
) -> Compared:
    """Tell findings that a baseline has from new ones.

    `texts` are the raw texts by the paths of the findings, `names` the paths as the baseline has
    them.
    """
    by_print = {each: entry for entry in baseline for each in entry.fingerprints}
    new: list[Diagnostic] = []
    known: list[Diagnostic] = []
    used: set[SetAside] = set()
    described = entries(findings, texts, names)
    for finding, entry in zip(findings, described, strict=True):
        found = {by_print[each] for each in entry.fingerprints if each in by_print}
        used |= found
        (known if found else new).append(finding)
    return Compared(tuple(new), tuple(known), frozenset(used))


def entries(
    findings: Sequence[Diagnostic], texts: Mapping[str, str], names: Mapping[str, str]
) -> tuple[SetAside, ...]:
    """Describe each finding as a baseline has it; see `compared`."""
    places = [_places(finding, names) for finding in findings]
    told = {names.get(path, path): text for path, text in texts.items()}
    prints = iter(fingerprints([each for group in places for each in group], told))
    return tuple(
        SetAside(group[0].path or "", group[0].rule.code, (*islice(prints, len(group)),), each)
        for group, each in zip(places, (finding.message for finding in findings), strict=True)
    )


def _places(finding: Diagnostic, names: Mapping[str, str]) -> list[Diagnostic]:
    """Give a finding once for each place that it is as much about."""
    path = finding.path
    here = replace(finding, path=names.get(path, path) if path is not None else None)
    again = [each.span for each in finding.related if each.is_same and each.path in (None, path)]
    return [here, *(replace(here, span=span) for span in again)]


def read_baseline(text: str) -> tuple[SetAside, ...]:
    """Read a baseline; raises `SettingsError` where the text is none."""
    try:
        told = json.loads(text)
        if told["version"] != VERSION:
            raise SettingsError(f"is a baseline of version {told['version']!r}, not {VERSION}")
        return tuple(_entry(each) for each in told["findings"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise SettingsError(
            "is not a baseline; write it anew with ipnb-refs check --write-baseline"
        ) from None


def _entry(told: Mapping[str, object]) -> SetAside:
    prints = told["fingerprints"]
    if not isinstance(prints, list):
        raise TypeError
    return SetAside(
        str(told["path"]),
        str(told["code"]),
        tuple(str(each) for each in prints),
        str(told.get("message", "")),
    )


def write_baseline(baseline: Iterable[SetAside]) -> str:
    """Print a baseline, in an order that does not depend on where its findings are."""
    ordered = sorted(set(baseline), key=lambda each: (each.path, each.code, each.fingerprints))
    lines = ",\n".join(f"    {json.dumps(_told(each), ensure_ascii=False)}" for each in ordered)
    findings = f"[\n{lines}\n  ]" if ordered else "[]"
    about = json.dumps(_ABOUT)
    return f'{{\n  "version": {VERSION},\n  "about": {about},\n  "findings": {findings}\n}}\n'


def _told(entry: SetAside) -> dict[str, object]:
    return {
        "path": entry.path,
        "code": entry.code,
        "fingerprints": list(entry.fingerprints),
        "message": entry.message,
    }
