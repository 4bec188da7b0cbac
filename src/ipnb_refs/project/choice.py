"""Which settings a file has: those of its folder, and what was chosen over them."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.errors import SettingsError, UsageError
from ipnb_refs.frozen import value
from ipnb_refs.rules import refuse_unknown_rules, unknown_rules
from ipnb_refs.settings import Settings, discover, load_settings, upwards, with_values

if TYPE_CHECKING:
    from ipnb_refs.project.walking import IgnorePatterns

_TYPED = "--config"


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


@value
class Configuration:
    """Where settings come from: `file` in the place of those that are found, `typed` keys over all.

    What `is_isolated` has no settings but these.
    """

    file: Path | None = None
    typed: tuple[str, ...] = ()
    is_isolated: bool = False

    def settings(self, folder: Path) -> Settings:
        """Give the settings of a folder; raises `SettingsError`."""
        found = None
        if self.file is not None:
            found = load_settings(self.file)
        elif not self.is_isolated:
            found = discover(folder)
        return (
            with_values(found or Settings(), self.typed, _TYPED)
            if self.typed
            else (found or Settings())
        )


class FolderSettings:
    """Settings by folder, each folder looked up once.

    Raises `UsageError` for a choice of rules that do not exist.
    """

    def __init__(
        self, choice: Choice | None = None, configuration: Configuration | None = None
    ) -> None:
        self._found: dict[Path, Settings] = {}
        self._by_parent: dict[str, Settings] = {}
        self._patterns: dict[Settings, tuple[tuple[IgnorePatterns, tuple[str, ...]], ...]] = {}
        self._choice = choice or Choice()
        self._configuration = configuration or Configuration()
        named = (*self._choice.select, *self._choice.extend_select, *self._choice.ignore)
        if unknown := unknown_rules(named):
            raise UsageError("\n".join(unknown))

    def of(self, folder: Path) -> Settings:
        """Find the nearest settings of a folder upwards, or those that hold without any.

        Raises `SettingsError`, also for a rule that does not exist.
        """
        if folder not in self._found:
            settings = self._configuration.settings(folder)
            refuse_unknown_rules(settings)
            self._found[folder] = self._choice.over(settings)
        return self._found[folder]

    def at(self, path: str) -> Settings:
        """Find the settings of a file: those of its folder, without the rules it is spared."""
        parent = os.path.dirname(path)  # noqa: PTH120 - asked for every post; a `Path` is slow
        settings = self._by_parent.get(parent)
        if settings is None:
            settings = self._by_parent[parent] = self.of(upwards(Path(parent))[0])
        if not settings.per_file_ignores:
            return settings
        spared = self._spared(settings, upwards(Path(path))[0])
        return replace(settings, ignore=(*settings.ignore, *spared)) if spared else settings

    def _spared(self, settings: Settings, file: Path) -> tuple[str, ...]:
        """Give the rules that are not run on a file, by the patterns that name it."""
        root = upwards(settings.root)[0]
        if not file.is_relative_to(root):
            return ()
        if settings not in self._patterns:
            self._patterns[settings] = _read_patterns(settings)
        parts = file.relative_to(root).parts
        return tuple(
            rule
            for patterns, rules in self._patterns[settings]
            for rule in rules
            if patterns.verdict(parts, is_folder=False)
        )

    def forget(self) -> None:
        """Look up every folder anew."""
        self._found.clear()
        self._by_parent.clear()


def _read_patterns(settings: Settings) -> tuple[tuple[IgnorePatterns, tuple[str, ...]], ...]:
    from ipnb_refs.project.walking import IgnorePatterns  # noqa: PLC0415 - few settings have any

    found = []
    for pattern, rules in settings.per_file_ignores.items():
        read = IgnorePatterns((pattern,))
        for _, fault in read.faults:
            said = f"{settings.file or _TYPED}: per_file_ignores: “{pattern}” {fault}"
            raise SettingsError(said)
        found.append((read, rules))
    return tuple(found)
