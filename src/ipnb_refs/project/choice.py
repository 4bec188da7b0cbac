"""Which settings a post has: those of its folder, and what was chosen over them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs import rules
from ipnb_refs.errors import SettingsError, UsageError
from ipnb_refs.model import value
from ipnb_refs.settings import Settings, discover, is_meant

if TYPE_CHECKING:
    from pathlib import Path

    from ipnb_refs.model import RuleId


@value
class Choice:
    """The rules that are asked for over the settings; see `Settings` for the three."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def over(self, settings: Settings) -> Settings:
        """The settings with this choice; what it selects takes precedence."""
        if self.select:
            settings = replace(settings, select=self.select, extend_select=())
        return replace(
            settings,
            extend_select=(*settings.extend_select, *self.extend_select),
            ignore=(*settings.ignore, *self.ignore),
        )


class FolderSettings:
    """Settings by folder, each folder looked up once.

    Raises `UsageError` for a choice of rules that do not exist.
    """

    def __init__(self, choice: Choice | None = None) -> None:
        self._found: dict[Path, Settings] = {}
        self._choice = choice or Choice()
        unknown = _unknown_rules(self._choice)
        if unknown:
            raise UsageError("\n".join(map(unknown_rule, unknown)))

    def of(self, folder: Path) -> Settings:
        """Find the nearest settings of a folder upwards, or those that hold without any.

        Raises `SettingsError`, also for a rule that does not exist.
        """
        if folder not in self._found:
            settings = discover(folder) or Settings()
            unknown = _unknown_rules(settings)
            if unknown:
                told = (f"{settings.file}: {unknown_rule(name)}" for name in unknown)
                raise SettingsError("\n".join(told))
            self._found[folder] = self._choice.over(settings)
        return self._found[folder]

    def forget(self) -> None:
        """Look up every folder anew."""
        self._found.clear()


def _unknown_rules(chosen: Choice | Settings) -> list[str]:
    named = (*chosen.select, *chosen.extend_select, *chosen.ignore)
    return [name for name in named if not any(is_meant(each, name) for each in _optional())]


def _optional() -> list[RuleId]:
    # The catalogue is loaded when it is asked for, which most runs never do.
    return [rule.id for rule in rules.CATALOGUE if rule.is_optional]


def unknown_rule(name: str) -> str:
    """Say that no rule has this name, and which ones are near."""
    if rules.rule_named(name) is not None:
        return f"{name!r} is a problem of files, not a rule: it cannot be turned on or off"
    from difflib import get_close_matches  # noqa: PLC0415 - few runs have a name to correct

    near = get_close_matches(
        name, [text for each in _optional() for text in (each.code, each.name)]
    )
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"no rule is called {name!r}{hint} (ipnb-refs explain lists all rules)"
