"""Where settings are found: the nearest settings file upwards from a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.errors import SettingsError
from ipnb_refs.files import Unfit, read_small
from ipnb_refs.settings.declared import KEYS, Settings
from ipnb_refs.settings.keys import held, problems, unknown_key

if TYPE_CHECKING:
    from collections.abc import Mapping

SHARED_FILE = "pyproject.toml"
FILES = ("ipnb_refs.toml", SHARED_FILE)
"""Where settings may live; in one folder the first takes precedence over the second."""

_TABLES = ("ipnb_refs", "ipnb-refs")


def load_settings(path: str | os.PathLike[str]) -> Settings:
    """Read the settings of a project: of a settings file, or the nearest from a folder upwards.

    A folder without settings, in it or above it, has those that hold everywhere: `Settings()`.
    Raises `SettingsError` for a path that does not exist, a file that is not TOML or does
    not speak of us, and, with one line for each, for unknown keys and values that cannot be used.
    """
    place = Path(path)
    if place.is_dir():
        return discover(place) or Settings()
    if not place.exists():
        raise SettingsError(f"there is no file {place}")
    if place.suffix.lower() != ".toml":
        raise SettingsError(f"{place}: not a settings file; pass a .toml file, or a folder")
    settings = load(place)
    if settings is None:
        raise SettingsError(f"{place}: has no table [tool.ipnb-refs]")
    return settings


def discover(start: Path) -> Settings | None:
    """Read the nearest settings from a folder upwards; None where there are none.

    `ipnb_refs.toml` takes precedence over a `pyproject.toml` beside it; a `pyproject.toml` without
    our table is passed over. Raises `SettingsError` for a file that cannot be understood.
    """
    for file in (folder / name for folder in upwards(start) for name in FILES):
        if file.is_file() and (settings := load(file)) is not None:
            return settings
    return None


def upwards(folder: Path) -> tuple[Path, ...]:
    """Give a folder and all above it, absolute and without "..", so that each is above the last."""
    absolute = Path(os.path.normpath(folder.absolute()))
    return (absolute, *absolute.parents)


def load(file: Path) -> Settings | None:
    """Read one settings file; None for a `pyproject.toml` that does not speak of us.

    Raises `SettingsError` with one line for each problem: the file, the key, what is allowed.
    """
    text = _text_of(file)
    shared = file.name == SHARED_FILE
    if shared and not any(name in text for name in _TABLES):
        return None
    import tomllib  # noqa: PLC0415 - most runs read no settings

    try:
        document = tomllib.loads(text)
    except ValueError as error:  # also of a number with thousands of digits
        raise SettingsError(f"{file}: not valid TOML: {error}") from None
    except RecursionError:
        raise SettingsError(f"{file}: not valid TOML: nested too deeply") from None
    table = _our_table(document, file) if shared else document
    return None if table is None else _settings(table, file)


def _text_of(file: Path) -> str:
    try:
        return read_small(file).decode("utf-8-sig").replace("\r\n", "\n")
    except Unfit as fault:
        raise SettingsError(f"{file}: cannot be read: it {fault}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{file}: not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {error.strerror}") from None


def _our_table(document: Mapping[str, object], file: Path) -> dict[str, object] | None:
    tool = document.get("tool")
    if not isinstance(tool, dict) or not (names := [name for name in _TABLES if name in tool]):
        return None
    if len(names) > 1:
        both = " and ".join(f"tool.{name}" for name in names)
        raise SettingsError(f"{file}: {both} are two spellings of one table; keep one of them")
    table: object = tool[names[0]]
    if not isinstance(table, dict):
        raise SettingsError(f"{file}: tool.{names[0]}: must be a table")
    return table


def _settings(table: Mapping[str, object], file: Path) -> Settings:
    values = {name.replace("-", "_"): value for name, value in table.items()}
    known = {each.name for each in KEYS}
    found = [unknown_key(name, KEYS) for name in values if name not in known]
    found += problems(KEYS, values)
    if found:
        raise SettingsError("\n".join(f"{file}: {problem}" for problem in found))
    return Settings(**held(KEYS, values), root=file.parent, file=file)
