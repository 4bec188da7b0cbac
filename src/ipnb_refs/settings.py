"""Settings of a project: what they are, and where they are found.

They stand in `ipnb_refs.toml`, or in `pyproject.toml` under `[tool.ipnb_refs]`, which may be
spelt `[tool.ipnb-refs]` too.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping  # noqa: TC003 - pydantic reads the annotations
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from ipnb_refs.errors import SettingsError
from ipnb_refs.languages import LANGUAGES as ALL_LANGUAGES
from ipnb_refs.order import ALPHABETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import RuleId

SHARED_FILE = "pyproject.toml"
FILES = ("ipnb_refs.toml", SHARED_FILE)
"""Where settings may stand; the first goes before the second in the same folder."""

LANGUAGES = {language.tag: language.name for language in ALL_LANGUAGES}
"""The languages whose citations are read, by their codes."""

_SUBTAG = re.compile("[-_]")
_BEGINNING = re.compile(r"[a-z]{3}\d{0,2}")
"""The beginning of a code, which stands for all rules that have it."""
_TABLES = ("ipnb_refs", "ipnb-refs")


# A standard dataclass, since every run needs the name and few runs need pydantic, whose import
# alone takes as long as checking a post: it validates in `load`, when there is something to read.
@dataclass(frozen=True, slots=True)
class Settings:
    """What a project has settled: `Settings(bib=("refs.bib",), ignore=("CIT201",))`.

    `bib` are stores and `exclude` patterns in the manner of `.gitignore`, both relative to `root`,
    the folder of the settings file. `select` and `ignore` name rules as `is_meant` reads them; an
    empty `select` means all that run by default, and `extend_select` adds to them. `aliases` has
    the full names of groups by their abbreviations, and cannot be changed. `languages` are keys of
    `LANGUAGES` that the posts are written in; none means all of them. `file` is where the settings
    stand, None where they come from no file.

    `lang` is the language whose words lists of references print, "" that of the post; `sort` is one
    of `order.ALPHABETS` that lists are sorted by, "" APA's own order.
    """

    bib: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict, hash=False)
    languages: tuple[str, ...] = ()
    lang: str = ""
    sort: str = ""
    root: Path = Path()
    file: Path | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "aliases", MappingProxyType(dict(self.aliases)))
        languages = dict.fromkeys(_SUBTAG.split(each)[0].lower() for each in self.languages)
        object.__setattr__(self, "languages", tuple(languages))
        object.__setattr__(self, "lang", _SUBTAG.split(self.lang)[0].lower())
        object.__setattr__(self, "sort", _SUBTAG.split(self.sort)[0].lower())

    def for_post(self, lang: str | None) -> Settings:
        """Give the settings for a post in this language, which its list takes unless they name one.

        `lang` is a tag ("pt-BR"), None where the post names none.
        """
        return replace(self, lang=lang) if lang and not self.lang else self

    def selects(self, rule: RuleId, *, default: bool = True) -> bool:
        """Say whether a rule is wanted; `ignore` goes before `select`.

        `default` says whether it runs where nobody speaks of it.
        """
        if any(is_meant(rule, typed) for typed in self.ignore):
            return False
        wanted = any(is_meant(rule, typed) for typed in (*self.select, *self.extend_select))
        return wanted or (default and not self.select)


def is_meant(rule: RuleId, typed: str) -> bool:
    """Say whether a rule is named by its code or the beginning of it ("CIT2"), or by its name."""
    folded = typed.casefold()
    begins = _BEGINNING.fullmatch(folded) and rule.code.casefold().startswith(folded)
    return bool(begins) or folded in (rule.code.casefold(), rule.name.casefold())


_KEYS = tuple(each.name for each in fields(Settings) if each.name not in ("root", "file"))


def discover(start: Path) -> Settings | None:
    """Read the nearest settings from a folder upwards; None where there are none.

    `ipnb_refs.toml` goes before a `pyproject.toml` beside it; a `pyproject.toml` without our table
    is passed over. Raises `SettingsError` for a file that cannot be understood.
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

    Raises `SettingsError` with one line for each trouble: the file, the key, what is allowed.
    """
    text = _text_of(file)
    shared = file.name == SHARED_FILE
    if shared and not any(name in text for name in _TABLES):
        return None
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: not valid TOML: {error}") from None
    table = _our_table(document, file) if shared else document
    return None if table is None else _validated(table, file)


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
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


def _validated(table: Mapping[str, object], file: Path) -> Settings:
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - see `Settings`

    table = {key.replace("-", "_"): value for key, value in table.items()}
    troubles = [_unknown(key) for key in table if key not in _KEYS]
    # One string is what everybody tries first, and it can mean one thing only.
    values = {
        key: [value] if isinstance(value, str) and key not in _NO_LISTS else value
        for key, value in table.items()
        if key in _KEYS
    }
    try:
        settings = TypeAdapter(Settings).validate_python(values)
    except ValidationError as error:
        troubles += [_wrong_value(trouble["loc"], trouble["input"]) for trouble in error.errors()]
    else:
        troubles += [*_unusable_aliases(settings), *_unknown_languages(settings)]
        if settings.sort and settings.sort not in ALPHABETS:
            known = ", ".join(ALPHABETS)
            troubles.append(f"sort: unknown alphabet {settings.sort!r}; known are {known}")
    if troubles:
        raise SettingsError("\n".join(f"{file}: {trouble}" for trouble in troubles))
    return replace(settings, root=file.parent, file=file)


def _unknown(key: str) -> str:
    near = get_close_matches(key, _KEYS, n=1)
    hint = f" (did you mean {near[0]!r}?)" if near else ""
    return f"unknown key {key!r}{hint}; known are {', '.join(_KEYS)}"


def _wrong_value(place: tuple[int | str, ...], value: object) -> str:
    key, *inner = place
    if key == _ALIASES:
        if inner:
            return f"{key}: {inner[0]} is {value!r}, must be the full name of a group"
        return (
            f"{key}: is {value!r}, must be a table of abbreviations and full names, such as "
            '{ APA = "American Psychological Association" }'
        )
    if key in _TEXTS:
        return f'{key}: is {value!r}, must be a text, such as "{_EXAMPLES[str(key)]}"'
    if inner and isinstance(inner[0], int):
        return f"{key}: item {inner[0] + 1} is {value!r}, must be a string"
    return f'{key}: is {value!r}, must be a list of strings, such as ["{_EXAMPLES[str(key)]}"]'


def _unusable_aliases(settings: Settings) -> Iterator[str]:
    for short, full in settings.aliases.items():
        if not short.strip():
            yield f"{_ALIASES}: an abbreviation is empty, that of {full!r}"
        if not full.strip():
            yield f"{_ALIASES}: {short} is empty, must be the full name of a group"


def _unknown_languages(settings: Settings) -> Iterator[str]:
    codes = {name.lower(): code for code, name in LANGUAGES.items()} | {c: c for c in LANGUAGES}
    known = ", ".join(f"{code} ({name})" for code, name in LANGUAGES.items())
    typed = [("languages", language) for language in settings.languages]
    for key, language in [*typed, ("lang", settings.lang)]:
        if language and language not in LANGUAGES:
            near = get_close_matches(language, codes, n=1)
            hint = f" (did you mean {codes[near[0]]!r}?)" if near else ""
            yield f"{key}: unknown language {language!r}{hint}; known are {known}"


_ALIASES = "aliases"
_TEXTS = ("lang", "sort")
_NO_LISTS = (_ALIASES, *_TEXTS)
_EXAMPLES = {
    "bib": "references.bib",
    "select": "CIT101",
    "extend_select": "CIT212",
    "ignore": "CIT201",
    "exclude": "drafts/",
    "languages": "de",
    "lang": "de",
    "sort": "sv",
}
