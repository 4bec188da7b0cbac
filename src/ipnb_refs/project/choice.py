"""Which settings a post has: those of its folder, and what was chosen over them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.errors import UsageError
from ipnb_refs.frozen import value
from ipnb_refs.rules import refuse_unknown_rules, unknown_rules
from ipnb_refs.settings import Settings, discover

if TYPE_CHECKING:
    from pathlib import Path


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
        named = (*self._choice.select, *self._choice.extend_select, *self._choice.ignore)
        if unknown := unknown_rules(named):
            raise UsageError("\n".join(unknown))

    def of(self, folder: Path) -> Settings:
        """Find the nearest settings of a folder upwards, or those that hold without any.

        Raises `SettingsError`, also for a rule that does not exist.
        """
        if folder not in self._found:
            settings = discover(folder) or Settings()
            refuse_unknown_rules(settings)
            self._found[folder] = self._choice.over(settings)
        return self._found[folder]

    def forget(self) -> None:
        """Look up every folder anew."""
        self._found.clear()
