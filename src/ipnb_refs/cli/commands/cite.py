"""`ipnb-refs cite`: citations as APA prints them in the text."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

import click

from ipnb_refs.cli.console import put
from ipnb_refs.cli.options import Request
from ipnb_refs.documents import read
from ipnb_refs.errors import UsageError
from ipnb_refs.languages import LANGUAGES
from ipnb_refs.model import Content, Form, Format
from ipnb_refs.project.session import Run
from ipnb_refs.project.sources import Source
from ipnb_refs.references import Citer, Quoted
from ipnb_refs.writers import write_line


@click.command("cite")
@click.argument("keys", nargs=-1, required=True, metavar="KEY...")
@click.option("--narrative", "shape", flag_value="narrative", help="Siegel (2012)")
@click.option("--possessive", "shape", flag_value="possessive", help="Siegel’s (2012)")
@click.option("--author-only", "shape", flag_value="author-only", help="Siegel")
@click.option("--year-only", "shape", flag_value="year-only", help="2012")
@click.option("--locator", default="", metavar="TEXT", help='The part that is meant: "pp. 3-4".')
@click.option("--prefix", default="", metavar="TEXT", help='Words before the first work: "see".')
@click.option("--suffix", default="", metavar="TEXT", help="Words behind the last work.")
@click.option("--cited-in", default="", metavar="KEY", help="The work in which it was read about.")
@click.option(
    "--later", is_flag=True, help="The abbreviation of a group was introduced in the text before."
)
@click.option(
    "--bib",
    multiple=True,
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, readable=False, path_type=Path),
    help="The store; without it the one that posts in the current folder have.",
)
@click.option(
    "--lang",
    type=click.Choice([each.tag for each in LANGUAGES]),
    default="en",
    help="The language.",
)
@click.option(
    "--to",
    "markup",
    type=click.Choice(["text", "markdown", "html", "latex"]),
    default="text",
    show_default=True,
    help="How it is written.",
)
def command(keys: tuple[str, ...], bib: tuple[Path, ...], **typed: str | bool) -> int:
    """Print a citation of the works with these keys, as APA 7 has it in the text.

    Several works share one pair of parentheses, in the order of the list.
    """
    run = Run(Request(bib=bib))
    source = Source(str(Path("post.md")), Format.MARKDOWN, None)
    store = run.stores.of(source, read(""))
    if store is None:
        if not run.console.troubled:
            raise UsageError("no store found; name one with --bib FILE")
        return run.console.exit(found=False)
    cited_in = str(typed["cited_in"])
    known = [work.key for work in store.works]
    for key in (*keys, *([cited_in] if cited_in else [])):
        if key not in store:
            near = get_close_matches(key, known)
            hint = f"; did you mean {' or '.join(near)}?" if near else ""
            raise UsageError(f"there is no entry “{key}” in the store{hint}")
    works = [Quoted(key, introduced=bool(typed["later"])) for key in keys]
    works[0] = replace(works[0], prefix=str(typed["prefix"]))
    works[-1] = replace(
        works[-1], locator=str(typed["locator"]), suffix=str(typed["suffix"]), cited_in=cited_in
    )
    everything = [*keys, *([cited_in] if cited_in else [])]
    citer = Citer(store, everything, lang=str(typed["lang"]))
    put(write_line(_printed(citer, works, typed["shape"]), str(typed["markup"])) + "\n")
    return run.console.exit(found=False)


def _printed(citer: Citer, works: list[Quoted], shape: str | bool) -> Content:
    """Print the citation, or the part of it that was asked for."""
    if shape and len(works) > 1:
        raise UsageError(f"a {shape} citation has one work")
    if shape == "author-only":
        return citer.authors(works[0])
    if shape == "year-only":
        return citer.year(works[0])
    form = Form.NARRATIVE if shape else Form.PARENTHETICAL
    return citer.cite(works, form, possessive=shape == "possessive")
