"""Where settings are found: the nearest settings file upwards from a folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ipnb_refs.errors import SettingsError
from ipnb_refs.files import Unfit, read_small
from ipnb_refs.settings.declared import KEYS, Settings
from ipnb_refs.settings.keys import held, problems, unknown_key

if TYPE_CHECKING:
    from collections.abc import Iterable

SHARED_FILE = "pyproject.toml"
FILES = ("ipnb_refs.toml", SHARED_FILE)
"""Where settings may live; in one folder the first takes precedence over the second."""

PATHS = ("bib", "trust_paths", "baseline")
"""The keys that hold paths; they are relative to the file that has them."""

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
    table = _table(file)
    return None if table is None else _settings(table, file, (file.resolve(),))


def with_values(settings: Settings, typed: Iterable[str], origin: str) -> Settings:
    """Give settings in which keys that were typed ("lang=de") hold over those of the file.

    What is no TOML is taken for a text, so that quotation marks can be left out. Tables are
    merged. Raises `SettingsError`, with `origin` before each problem.
    """
    values: dict[str, object] = {}
    for each in typed:
        for name, value in _typed_table(each, origin).items():
            before = values.get(name, getattr(settings, name, None))
            if isinstance(value, Mapping) and isinstance(before, Mapping):
                values[name] = {**before, **value}
            else:
                values[name] = value
    return replace(settings, **_held(values, origin)) if values else settings


def _typed_table(typed: str, origin: str) -> dict[str, object]:
    import json  # noqa: PLC0415 - seldom asked for
    import tomllib  # noqa: PLC0415 - as above

    name, _, value = typed.partition("=")
    for text in (typed, f"{name}={json.dumps(value.strip(), ensure_ascii=False)}"):
        with suppress(ValueError, RecursionError):
            return _with_names(tomllib.loads(text))
    raise SettingsError(f"{origin}: {typed!r} is not KEY=VALUE")


def _table(file: Path) -> dict[str, object] | None:
    """Read the table of a file that is ours; None where it does not speak of us."""
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
    return _our_table(document, file) if shared else document


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


def _settings(table: Mapping[str, object], file: Path, chain: tuple[Path, ...]) -> Settings:
    """Make settings of a table; `chain` are the files that led here, each extending the next."""
    values = _held(_with_names(table), str(file))
    base = values.get("extend")
    if base:
        values = {**_extended(file, str(base), chain), **values}
    return Settings(**values, root=file.parent, file=file)


def _extended(file: Path, base: str, chain: tuple[Path, ...]) -> dict[str, Any]:
    """Give the keys of the file that another one extends, their paths seen from there."""
    other = file.parent / base
    if other.resolve() in chain:
        raise SettingsError(f"{file}: extend: {base} leads back to this file")
    try:
        is_there = other.is_file()
    except OSError:  # a name of thousands of letters
        is_there = False
    if not is_there:
        raise SettingsError(f"{file}: extend: there is no file {base}")
    table = _table(other)
    if table is None:
        raise SettingsError(f"{file}: extend: {base} has no table [tool.ipnb-refs]")
    settings = _settings(table, other, (*chain, other.resolve()))
    values = {each.name: getattr(settings, each.name) for each in KEYS}
    for name in PATHS:
        value = values[name]
        there = [value] if isinstance(value, str) else value
        here = tuple(_from(file.parent, other.parent / path) for path in there if path)
        values[name] = "".join(here) if isinstance(value, str) else here
    return values


def _from(folder: Path, path: Path) -> str:
    try:
        return os.path.relpath(path, folder)
    except ValueError:  # on another drive
        return str(path.absolute())


def _with_names(table: Mapping[str, object]) -> dict[str, object]:
    return {name.replace("-", "_"): value for name, value in table.items()}


def _as_in_files(problem: str) -> str:
    """Spell the key before a problem as files have it."""
    name, colon, rest = problem.partition(":")
    return f"{name.replace('_', '-')}{colon}{rest}"


def _held(values: Mapping[str, object], origin: str) -> dict[str, Any]:
    """Give the values as settings hold them; raises `SettingsError` for all problems at once."""
    known = {each.name for each in KEYS}
    found = [unknown_key(name, KEYS) for name in values if name not in known]
    found += map(_as_in_files, problems(KEYS, values))
    if found:
        raise SettingsError("\n".join(f"{origin}: {problem}" for problem in found))
    return held(KEYS, values)
