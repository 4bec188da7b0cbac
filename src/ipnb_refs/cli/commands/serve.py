"""`ipnb-refs serve`: the page on this machine."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from ipnb_refs.cli.console import Console, finish_printing, put
from ipnb_refs.cli.options import INPUT, ExistingPath, GroupedCommand, configured, option
from ipnb_refs.project import Request, Session
from ipnb_refs.web import Desk, PageServer

_HIGHEST_PORT = 65535


@click.command("serve", cls=GroupedCommand)
@option(
    "--bib",
    group=INPUT,
    multiple=True,
    metavar="FILE",
    type=ExistingPath(dir_okay=False, readable=False),
    help="The bibliography; several files are read as one. Without it: what the settings name, or "
    "the nearest references.bib, data/references.bib or bibliography.bib. Another one can be "
    "chosen on the page.",
)
@option(
    "--config",
    group=INPUT,
    multiple=True,
    metavar="FILE|KEY=VALUE",
    help="A settings file in the place of the one that is found, or a key over it.",
)
@option("--isolated", group=INPUT, is_flag=True, help="Read no settings files.")
@click.option(
    "--port",
    type=click.IntRange(0, _HIGHEST_PORT),
    default=0,
    metavar="N",
    help="The port to listen on; without it, any that is free.",
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
def command(
    bib: tuple[Path, ...], config: tuple[str, ...], *, isolated: bool, port: int, no_browser: bool
) -> int:
    """Open a page in the browser: paste a post, see what is wrong, fix it, copy the list.

    The page is served by this computer for this computer alone, and asks nothing of the network:
    what you paste goes nowhere. It is there until you press Ctrl-C.
    """
    console = Console()
    session = Session(Request((), bib, configuration=configured(config, is_isolated=isolated)))
    session.settings(Path.cwd())  # what is wrong with them is said before the page opens
    with PageServer(Desk(session), port) as server:
        put(f"{server.address}\n")
        finish_printing()
        console.note("the page is open until you press Ctrl-C")
        if not no_browser and not webbrowser.open(server.address):
            console.note("no browser could be opened: open the address yourself")
        server.serve_forever()
    return console.exit(found=False)  # pragma: no cover - Ctrl-C ends it
