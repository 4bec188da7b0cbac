"""`ipnb-refs version`."""

from __future__ import annotations

import click

from ipnb_refs import __version__
from ipnb_refs.cli.console import put


@click.command("version")
def command() -> None:
    """Print the version."""
    put(f"{__version__}\n")
