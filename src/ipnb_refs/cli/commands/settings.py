"""`ipnb-refs settings`: which keys there are, and which of them hold where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ipnb_refs.cli.console import put
from ipnb_refs.cli.options import configured
from ipnb_refs.project import Request, Session, is_folder
from ipnb_refs.report import visible
from ipnb_refs.settings import KEYS, json_schema, plain_words, toml_of

if TYPE_CHECKING:
    from ipnb_refs.settings import Key, Settings


@click.command("settings")
@click.option(
    "--show",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="Print the settings that hold for a post or a folder, and where they come from.",
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of settings files.")
@click.option(
    "--config",
    multiple=True,
    metavar="FILE|KEY=VALUE",
    help="A settings file in the place of the one that is found, or a key over it.",
)
@click.option("--isolated", is_flag=True, help="Read no settings files.")
def command(show: Path | None, *, schema: bool, config: tuple[str, ...], isolated: bool) -> int:
    """List the keys of settings files, or print the settings that hold for a post.

    Settings live in ipnb_refs.toml, or in pyproject.toml under [tool.ipnb-refs]; the nearest file
    upwards from a post counts.
    """
    if schema:
        put(json_schema(KEYS))
    elif show is None:
        put("".join(map(_described, KEYS)))
    else:
        configuration = configured(config, is_isolated=isolated)
        session = Session(Request(configuration=configuration))
        settings = (
            session.settings(show.absolute()) if is_folder(show) else session.settings_at(str(show))
        )
        put(_shown(settings))
    return 0


def _described(key: Key) -> str:
    words = plain_words(key)
    first = words.partition(". ")[0].removesuffix(".")
    return f"{key.spelled} ({key.takes})\n    {first}.\n    {key.spelled} = {key.example}\n"


def _shown(settings: Settings) -> str:
    """Print settings as TOML; keys that nobody has set are comments."""
    origin = f"from {settings.file}" if settings.file is not None else "no settings file was found"
    lines = [f"# {visible(origin)}"]
    for key in KEYS:
        value = getattr(settings, key.name)
        mark = "# " if value == key.default else ""
        lines.append(f"{mark}{key.spelled} = {visible(toml_of(value))}")
    return "\n".join([*lines, ""])
