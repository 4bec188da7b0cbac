"""`ipnb-refs words`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ipnb_refs.cli.console import Console, put
from ipnb_refs.cli.options import ExistingPath
from ipnb_refs.errors import UsageError
from ipnb_refs.load import load_store
from ipnb_refs.metadata import CHECKERS, spelling_words
from ipnb_refs.store import unread_entries

if TYPE_CHECKING:
    from pathlib import Path


@click.command("words")
@click.argument(
    "stores",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=ExistingPath(dir_okay=False),
)
@click.option(
    "--to",
    type=click.Choice(sorted(CHECKERS)),
    default="hunspell",
    show_default=True,
    help="The spell checker that the words are for.",
)
def command(stores: tuple[Path, ...], to: str) -> int:
    """Print the names in bibliographies as a dictionary for a spell checker.

    FILE is a .bib file or CSL-JSON. Spell checkers take each cited name for a slip; this prints
    the surnames, groups, and journals, a word in each line.
    """
    store = load_store(*stores)
    if not store.works:
        names = ", ".join(map(str, stores))
        raise UsageError(f"no entry was found in {names}: name a .bib file, or CSL-JSON")
    console = Console()
    for problem in unread_entries(store):
        console.note(f"an entry was left out: {problem.message}", problem.path)
    put(spelling_words(store, to))
    return 0
