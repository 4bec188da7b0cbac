"""`Settings`: what a project has decided; each key is declared here and nowhere else."""

from __future__ import annotations

from copy import copy
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ipnb_refs.errors import SettingsError
from ipnb_refs.frozen import frozen
from ipnb_refs.settings.frozen_table import FrozenTable, empty_aliases
from ipnb_refs.settings.keys import held, key, keys_of, primary_subtag, problems
from ipnb_refs.settings.known_texts import (
    alphabets,
    languages_read,
    severities,
    severities_that_fail,
    ways_to_read,
)
from ipnb_refs.settings.rule_names import is_meant, most_exact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.model import RuleId

_ONE_LANGUAGE: Any = {"noun": "language", "known": languages_read, "folded": primary_subtag}

REQUIRING = {"require_list": "REF109", "require_pages": "CIT213"}
"""The keys that turn on a rule of their own."""


@frozen
class Settings:
    """What a project has decided: `Settings(bib="references.bib", ignore=("CIT201", "CIT204"))`.

    Every key has a default. What is given is checked as it is in a settings file, and held as a
    tuple where a key takes several texts: one text alone, or a list, will do. Regions of languages
    are left out: "pt-BR" is held as "pt". `bib`, `exclude` and `trust_paths` are relative to
    `root`, the folder of the settings file; `file` is that file, None where the settings come from
    no file.

    Nothing changes settings once they are made; they can be hashed and pickled. Raises
    `SettingsError`, with one line for each value that cannot be used.
    """

    bib: tuple[str, ...] = field(
        default=(),
        metadata=key(
            """The stores, relative to the settings file; several are read as one, and
            `"refs/*.bib"` stands for all that there are. `--bib` takes precedence over it, and it
            takes precedence over what a post names in its front matter.""",
            example="references.bib",
        ),
    )
    select: tuple[str, ...] = field(
        default=(),
        metadata=key(
            """The rules to run, by code (`"CIT101"`), by the beginning of codes (`"CIT2"`, all for
            the form of citations) or by name (`"unresolved-citation"`), in capitals or not.
            Without it all run but the few that are off by default ([Rules](rules/index.md)), which
            are always named in full. `check --select`, `--extend-select` and `--ignore` do the same
            for one run; `--select` takes precedence over the settings, the others add to them.""",
            example="CIT101",
        ),
    )
    extend_select: tuple[str, ...] = field(
        default=(),
        metadata=key(
            """Rules to run as well, such as `"comma-before-year"`, which is off by default.""",
            example="CIT212",
        ),
    )
    ignore: tuple[str, ...] = field(
        default=(),
        metadata=key(
            """The rules not to run, written in the same way; takes precedence over `select`.""",
            example="CIT201",
        ),
    )
    severity: Mapping[str, str] = field(
        default=FrozenTable(),
        metadata=key(
            """How much findings weigh: a table of rules, written as in `select`, and `error`,
            `warning` or `info`, which never causes exit code 1. The most exact name decides.""",
            example={"CIT2": "info"},
            of="rules and severities",
            item="error, warning or info",
            noun="severity",
            known=severities,
        ),
    )
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(
        default=FrozenTable(),
        metadata=key(
            """The rules not to run on some files: a table of patterns as in `.gitignore`, relative
            to the settings file, and lists of rules.""",
            example={"2012/": ["CIT2"]},
            of="patterns and lists of rules",
            item="a list of rules",
        ),
    )
    require_list: bool = field(
        default=False,
        metadata=key(
            """Whether a post that cites must have a list: turns on [REF109](rules/REF109.md).""",
            example="true",
        ),
    )
    require_pages: bool = field(
        default=False,
        metadata=key(
            """Whether what is quoted must have its page: turns on [CIT213](rules/CIT213.md).""",
            example="true",
        ),
    )
    exclude: tuple[str, ...] = field(
        default=(),
        metadata=key(
            """Files and folders that are left out when a folder is searched for posts: patterns as
            in `.gitignore`, relative to the settings file.""",
            example="drafts/",
        ),
    )
    force_exclude: bool = field(
        default=False,
        metadata=key(
            """Whether `exclude` counts for files that are named one by one as well, as pre-commit
            does it; `check --force-exclude` does the same for one run.""",
            example="true",
        ),
    )
    trust_paths: tuple[str, ...] = field(
        default=(),
        metadata=key(
            """Files and folders outside the project whose bibliographies a post may name in its
            front matter, relative to the settings file. Without it only .bib and .json files below
            the folder of the settings file are opened for a post.""",
            example="../library",
        ),
    )
    aliases: Mapping[str, str] = field(
        default=FrozenTable(),
        metadata=key(
            """A table of abbreviations and the full names of the groups they stand for. A group
            that the store has under its full name can then be cited by its abbreviation.""",
            example={"APA": "American Psychological Association"},
            of="abbreviations and full names",
            item="the full name of a group",
            check=empty_aliases,
        ),
    )
    languages: tuple[str, ...] = field(
        default=(),
        metadata=key(
            """The languages that the posts are written in, so that the words of the others are no
            longer taken for parts of citations. Without it, or where the list is empty, all are
            read. A region is accepted and makes no difference: `"pt-BR"` is `"pt"`.""",
            example="de",
            **_ONE_LANGUAGE,
        ),
    )
    lang: str = field(
        default="",
        metadata=key(
            """The language whose words a list of references prints ("Hrsg.", "Abgerufen am").
            Without it the list takes the language of its post (`lang` or `language` in the front
            matter, `<html lang="...">`), else English. A work that names no language of its own
            (`langid`) is then taken for one in the language of the list: only English titles are
            put into sentence case.""",
            example="de",
            **_ONE_LANGUAGE,
        ),
    )
    sort: str = field(
        default="",
        metadata=key(
            """The alphabet that lists are sorted by, where it has letters after "z": `sv` and `fi`
            (å, ä, ö), `da`, `no`, `nb` and `nn` (æ, ø, å), `is` (þ, æ, ö). Without it lists are
            sorted as APA does, with "Öhman" under O.""",
            example="sv",
            noun="alphabet",
            known=alphabets,
            folded=primary_subtag,
        ),
    )
    style: str = field(
        default="",
        metadata=key(
            """The style in which `references` prints lists, as with `--style`. Lists that are
            written into posts are always in APA style.""",
            example="chicago-author-date",
        ),
    )
    heading: str = field(
        default="",
        metadata=key(
            """The heading above a list that is written into a post. Without it that is the word of
            the list's language: "References", "Literatur".""",
            example="Sources",
        ),
    )
    links: bool = field(
        default=False,
        metadata=key(
            "Whether `references --write` links citations to their entries and back.", "true"
        ),
    )
    markdown: str = field(
        default="",
        metadata=key(
            """How your site reads Markdown: `html` keeps HTML tags, `plain` leaves out tags and
            [links](../how-to/keeping-lists.md#links), `mdx` is MDX. Without it the site tells.""",
            example="plain",
            noun="way to read Markdown",
            known=ways_to_read,
        ),
    )
    fail_on: str = field(
        default="",
        metadata=key(
            """The lowest severity of a finding that causes exit code 1: `warning`, or `error`.
            Without it that is `warning`; `check --fail-on` takes precedence.""",
            example="error",
            noun="severity",
            known=severities_that_fail,
        ),
    )
    baseline: str = field(
        default="",
        metadata=key(
            """The file with what is [set aside](../how-to/old-blog.md), relative to the
            settings file. Without it a file `ipnb-refs-baseline.json` in the folder of what is
            checked, or in one above it in the same repository, is taken.""",
            example="citations-baseline.json",
        ),
    )
    cache_dir: str = field(
        default="",
        metadata=key(
            """The folder in which `check` keeps what it found, relative to the settings file.
            Without it that is `.ipnb_refs_cache` beside the settings file, else in the root of the
            repository; where there is neither, nothing is kept.""",
            example=".cache/ipnb-refs",
        ),
    )
    extend: str = field(
        default="",
        metadata=key(
            """Another settings file, relative to this one, whose keys hold where this one has none.
            Nothing else is merged: without this key only the nearest settings file counts.""",
            example="../ipnb_refs.toml",
        ),
    )
    root: Path = Path()
    file: Path | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        values = ((each, getattr(self, each.name)) for each in KEYS)
        given = {each.name: value for each, value in values if value is not each.default}
        if found := problems(KEYS, given):
            raise SettingsError("\n".join(found))
        for name, value in held(KEYS, given).items():
            object.__setattr__(self, name, value)
        object.__setattr__(self, "root", Path(self.root))

    def for_post(self, lang: str | None) -> Settings:
        """Give the settings for a post in this language, which its list takes unless they name one.

        `lang` is a tag ("pt-BR"), None where the post names none.
        """
        if not lang or self.lang:
            return self
        settings = copy(self)
        # A post may be in a language that is not known here; its list is then printed in English.
        object.__setattr__(settings, "lang", primary_subtag(lang))
        return settings

    def severity_of(self, rule: RuleId) -> str | None:
        """Give the severity that is chosen for a rule, None where none is."""
        named = most_exact(rule, self.severity) if self.severity else None
        return self.severity[named] if named is not None else None

    def selects(self, rule: RuleId, *, default: bool = True) -> bool:
        """Say whether a rule is wanted, by full name if not by `default`; `ignore` counts more."""
        if any(is_meant(rule, name) for name in self.ignore):
            return False
        named = (*self.select, *self.extend_select)
        wanted = any(is_meant(rule, name) if default else rule.is_called(name) for name in named)
        if any(code == rule.code and getattr(self, name) for name, code in REQUIRING.items()):
            return True
        return wanted or (default and not self.select)


KEYS = keys_of(Settings)
"""All keys, in the order of the fields."""

DEFAULTS = Settings()
"""What holds where a project has decided nothing."""
