"""`ipnb-refs words`."""

from __future__ import annotations

from pathlib import Path

import click

from ipnb_refs.cli.console import put
from ipnb_refs.load import load_store
from ipnb_refs.metadata import CHECKERS, spelling_words


@click.command("words")
@click.argument(
    "stores",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
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
    put(spelling_words(load_store(*stores), to))
    return 0
