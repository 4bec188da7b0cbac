"""Every word that users type has a case, and a slip in it is answered with the word that is near.

That each key of the settings and each option has a case is held by `test_settings` and `test_cli`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from ipnb_refs import Settings, check, load_store, read
from ipnb_refs.cli.main import COMMANDS, main
from ipnb_refs.errors import SettingsError
from ipnb_refs.rules import CATALOGUE
from ipnb_refs.settings import FILES, KEYS, load
from ipnb_refs.suppressions import Verb

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = Path(__file__).parent / "cases"
POSTS = (CASES / "directives.toml").read_text("utf-8")
BIBS = (CASES / "cli" / "bib_directives.toml").read_text("utf-8")
FORMS = {"<!--": POSTS, "{/*": POSTS, "%": BIBS}
"""How directives begin, and where their cases are: in Markdown and HTML, in MDX, in a .bib file."""
FRONT_MATTER = ("ipnb-refs: {ignore: [", "ipnb-refs:\n  ignore:", "ipnb-refs = { ignore = [")
RULES = [rule.id for rule in CATALOGUE if rule.id.code.startswith(("CIT", "REF"))]


def slips(word: str) -> Iterator[str]:
    """The word with a letter left out, with one twice, and with two swapped, in its middle."""
    at = (len(word) - 1) // 2
    yield word[:at] + word[at + 1 :]
    yield word[:at] + word[at] + word[at:]
    yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("begins", FORMS)
def test_every_form_of_every_directive_has_a_case(verb: Verb, begins: str) -> None:
    assert f"{begins} ipnb-refs: {verb}[" in FORMS[begins]


@pytest.mark.parametrize("form", FRONT_MATTER)
def test_every_form_of_front_matter_has_a_case(form: str) -> None:
    assert form in POSTS


@pytest.mark.parametrize("verb", Verb)
def test_a_misspelled_directive_is_answered(verb: Verb) -> None:
    store = load_store(text="@book{a, author={Siegel, D.}, year=2012, title={M}}")
    for typed in set(slips(verb)) - set(Verb):
        found = check(read(f"So (Siegel, 2012). <!-- ipnb-refs: {typed}[CIT101] -->"), store)
        said = [f"{each.message} {each.help}" for each in found if each.rule.code == "SUP102"]
        assert [each for each in said if verb in each.partition("did you mean ")[2]] == said != []


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
@pytest.mark.parametrize("file", FILES)
def test_a_misspelled_key_is_answered(key: object, file: str, tmp_path: Path) -> None:
    spelled = str(getattr(key, "spelled"))  # noqa: B009 - the type of keys is private
    table = "" if file == FILES[0] else "[tool.ipnb-refs]\n"
    for typed in set(slips(spelled)) - {each.spelled for each in KEYS}:
        (tmp_path / file).write_text(f"{table}{typed} = 1\n", "utf-8")
        with pytest.raises(SettingsError) as caught:
            load(tmp_path / file)
        assert f"unknown key {typed!r}; did you mean {spelled!r}?" in str(caught.value)


def options() -> list[tuple[str, str]]:
    return [
        (name, typed)
        for name in COMMANDS
        for each in (main.get_command(click.Context(main), name) or main).params
        if isinstance(each, click.Option)
        for typed in (*each.opts, *each.secondary_opts)
        if typed.startswith("--")
    ]


@pytest.mark.parametrize(("command", "option"), options())
def test_a_misspelled_option_is_answered(command: str, option: str) -> None:
    known = {typed for name, typed in options() if name == command}
    for typed in {f"--{slip}" for slip in slips(option[2:])} - known:
        said = CliRunner().invoke(main, [command, typed]).stderr
        assert typed in said
        assert option in said.partition(typed)[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_misspelled_command_is_answered(command: str) -> None:
    for typed in slips(command):
        said = CliRunner().invoke(main, [typed]).stderr
        assert f"no command is called “{typed}”; did you mean {command}?" in said


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_misspelled_rule_is_answered(rule: object) -> None:
    name = str(getattr(rule, "name"))  # noqa: B009 - as above
    for typed in set(slips(name)):
        with pytest.raises(SettingsError, match="did you mean") as caught:
            check(read("So."), load_store(text=""), Settings(select=(typed,)))
        assert name in str(caught.value)
