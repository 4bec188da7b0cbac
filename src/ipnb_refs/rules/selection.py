"""Where settings meet rules: those that select or ignore a rule that does not exist are refused."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ipnb_refs.errors import SettingsError
from ipnb_refs.settings import is_meant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.model import RuleId
    from ipnb_refs.settings import Settings


def refuse_unknown_rules(settings: Settings) -> None:
    """Raise `SettingsError` where settings name rules that do not exist, one line for each."""
    spared = (rule for rules in settings.per_file_ignores.values() for rule in rules)
    named = (*settings.select, *settings.extend_select, *settings.ignore, *settings.severity)
    found = unknown_rules((*named, *spared))
    if found:
        file = f"{settings.file}: " if settings.file is not None else ""
        raise SettingsError("\n".join(f"{file}{each}" for each in found))


@lru_cache(maxsize=16)  # every post of a project has the same settings
def unknown_rules(named: tuple[str, ...]) -> tuple[str, ...]:
    """Say of each name that no rule has that it is unknown, and which rules are near."""
    if not named:
        return ()
    from ipnb_refs.rules.catalogue import CATALOGUE  # noqa: PLC0415 - only for those who choose

    ids = tuple(rule.id for rule in CATALOGUE if rule.is_optional)
    lost = (name for name in named if not any(is_meant(each, name) for each in ids))
    return tuple(_unknown(name, ids) for name in lost)


def _unknown(name: str, ids: tuple[RuleId, ...]) -> str:
    from ipnb_refs.rules.catalogue import rule_named  # noqa: PLC0415 - only where something is wrong

    if rule_named(name) is not None:
        return f"{name!r} is a problem of files, not a rule: it cannot be turned on or off"
    hint = did_you_mean(name, [known for each in ids for known in (each.code, each.name)])
    return f"no rule is called {name!r}{hint} (ipnb-refs explain lists all rules)"


def did_you_mean(typed: str, names: Iterable[str]) -> str:
    """Name what is near to what was typed, as the end of a sentence; "" where nothing is."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    near = get_close_matches(typed, [*names])
    return f"; did you mean {' or '.join(near)}?" if near else ""
