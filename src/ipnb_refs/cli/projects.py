"""The settings of the posts of one run."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from ipnb_refs.errors import SettingsError
from ipnb_refs.rules import ALL_RULES, TROUBLES, Rule
from ipnb_refs.rules.store import STORE_RULES, StoreRule
from ipnb_refs.settings import Settings, discover

if TYPE_CHECKING:
    from pathlib import Path

_RULES: tuple[Rule | StoreRule, ...] = (*ALL_RULES, *STORE_RULES)


class Projects:
    """Settings by folder, each folder looked up once."""

    def __init__(self) -> None:
        self._found: dict[Path, Settings] = {}

    def settings(self, folder: Path) -> Settings:
        """Find the nearest settings of a folder upwards, or those that hold without any.

        Raises `SettingsError`, also for a rule that does not exist.
        """
        if folder not in self._found:
            settings = discover(folder) or Settings()
            _require_known_rules(settings)
            self._found[folder] = settings
        return self._found[folder]


def _require_known_rules(settings: Settings) -> None:
    known = {name.casefold() for rule in _RULES for name in (rule.id.code, rule.id.name)}
    named = (*settings.select, *settings.extend_select, *settings.ignore)
    unknown = [name for name in named if name.casefold() not in known]
    if unknown:
        raise SettingsError("\n".join(f"{settings.file}: {unknown_rule(name)}" for name in unknown))


def unknown_rule(name: str) -> str:
    """Say that there is no such rule, and which ones are near."""
    for trouble in TROUBLES:
        if name.casefold() in (trouble.id.code.casefold(), trouble.id.name):
            return f"{name!r} is a trouble of files and no rule: it cannot be switched on or off"
    near = get_close_matches(name, [n for rule in _RULES for n in (rule.id.code, rule.id.name)])
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"no rule is called {name!r}{hint} (ipnb-refs explain lists all rules)"
