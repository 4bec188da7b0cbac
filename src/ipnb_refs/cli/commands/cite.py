"""`ipnb-refs cite`: citations as APA prints them in the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from ipnb_refs.cli.command_run import Run
from ipnb_refs.cli.console import put
from ipnb_refs.cli.options import ExistingPath
from ipnb_refs.documents import read
from ipnb_refs.errors import UsageError
from ipnb_refs.frozen import frozen
from ipnb_refs.languages import LANGUAGES
from ipnb_refs.model import Content, Form, Format
from ipnb_refs.project import Request, Session, Source
from ipnb_refs.references import Citer, Quoted, cited
from ipnb_refs.report import visible
from ipnb_refs.rules import did_you_mean
from ipnb_refs.writers import write_line

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem

    from ipnb_refs.model import Work
    from ipnb_refs.store import Store

_MOST_LISTED = 30
_CHOOSE = "these works have it; cite one by its key, or add a word"


@frozen
class CiteOptions:
    """What was typed after `cite` besides keys and words, by the names of the options."""

    shape: str | None
    locator: str
    prefix: str
    suffix: str
    cited_in: str
    later: bool
    lang: str
    markup: str


def _complete_keys(
    context: click.Context, _parameter: click.Parameter, typed: str
) -> list[CompletionItem]:
    """Give the keys that begin as what was typed, of the bibliography that would be cited from."""
    from click.shell_completion import CompletionItem as Item  # noqa: PLC0415 - only in a shell

    session = Session(Request(bib=context.params.get("bib") or ()))
    store = session.serving(Source("post.md", Format.MARKDOWN), read("")).store
    works = store.works if store is not None else ()
    return [Item(work.key, help=cited(work)) for work in works if work.key.startswith(typed)]


@click.command("cite")
@click.argument(
    "typed", nargs=-1, required=True, metavar="KEY...|WORDS", shell_complete=_complete_keys
)
@click.option("--narrative", "shape", flag_value="narrative", help="Siegel (2012)")
@click.option("--possessive", "shape", flag_value="possessive", help="Siegel’s (2012)")
@click.option("--author-only", "shape", flag_value="author-only", help="Siegel")
@click.option("--year-only", "shape", flag_value="year-only", help="2012")
@click.option(
    "--locator", default="", metavar="TEXT", help='The part that is cited: "pp. 3-4", or "3-4".'
)
@click.option("--prefix", default="", metavar="TEXT", help='Words before the first work: "see".')
@click.option("--suffix", default="", metavar="TEXT", help="Words after the last work.")
@click.option(
    "--cited-in",
    default="",
    metavar="KEY",
    help='Key of the secondary source ("as cited in").',
)
@click.option(
    "--later", is_flag=True, help="Use the abbreviation of a group, introduced earlier in the text."
)
@click.option(
    "--bib",
    multiple=True,
    metavar="FILE",
    type=ExistingPath(dir_okay=False, readable=False),
    help="The bibliography. Without it: that of posts in the current folder.",
)
@click.option(
    "--lang",
    type=click.Choice([each.tag for each in LANGUAGES]),
    default="en",
    show_default=True,
    help="The language of the citation.",
)
@click.option(
    "--to",
    "markup",
    type=click.Choice(["text", "markdown", "html", "latex"]),
    default="text",
    show_default=True,
    help="The format of the citation.",
)
def command(typed: tuple[str, ...], bib: tuple[Path, ...], **chosen: Any) -> int:
    """Print a citation of the works with these keys, as APA 7 has it in the text.

    Several works share one pair of parentheses, in the order of the list. Words that are not keys
    search the bibliography: names, years, words of titles. The work that has them all is cited;
    several are listed with their keys, and the exit code is 1.
    """
    options = CiteOptions(**chosen)
    run = Run(Request(bib=bib))
    store = run.serving(Source("post.md", Format.MARKDOWN), read("")).store
    if store is None:
        if not run.console.has_problems:
            raise UsageError(
                "No bibliography found. Pass --bib FILE or set `bib` in ipnb_refs.toml."
            )
        return run.exit()
    keys = _keys(typed, store, run)
    if not keys:
        return run.exit(found=True)
    everything = [*keys, *([options.cited_in] if options.cited_in else [])]
    for key in everything:
        _require(key, store)
    works = [Quoted(key, introduced=options.later) for key in keys]
    works[0] = replace(works[0], prefix=options.prefix)
    works[-1] = replace(
        works[-1],
        locator=options.locator,
        suffix=options.suffix,
        cited_in=options.cited_in,
    )
    citer = Citer(store, everything, lang=options.lang)
    put(write_line(_printed(citer, works, options.shape or ""), options.markup) + "\n")
    return run.exit()


def _keys(typed: tuple[str, ...], store: Store, run: Run) -> tuple[str, ...]:
    """Give the keys that were typed or, of the words that are none, that of the one work found.

    () where that is not one: the works that were found are listed, or it is said that none was.
    """
    if any(each in store for each in typed):
        return typed
    from ipnb_refs.cli.word_search import search  # noqa: PLC0415 - those who know keys come first

    found = search(store.works, typed)
    if len(found) == 1:
        (work,) = found
        run.console.note(f"found {_described(work)}")
        return (work.key,)
    if not found:
        near = did_you_mean(" ".join(typed), store.keys())
        run.console.note(f"no work in the bibliography has “{' '.join(typed)}”{near}")
        return ()
    put("".join(f"{visible(_described(work))}\n" for work in found[:_MOST_LISTED]))
    more = len(found) - _MOST_LISTED
    run.console.note(f"… and {more} more; add a word" if more > 0 else _CHOOSE)
    return ()


def _described(work: Work) -> str:
    return f"{work.key}: {', '.join(filter(None, (cited(work), work.title)))}"


def _require(key: str, store: Store) -> None:
    """Raise `UsageError` for a key that the store does not have."""
    if key not in store:
        hint = did_you_mean(key, store.keys())
        raise UsageError(f"no entry in the bibliography has the key “{key}”{hint}")


def _printed(citer: Citer, works: list[Quoted], shape: str) -> Content:
    """Print the citation, or the part of it that was asked for."""
    if shape and len(works) > 1:
        raise UsageError(f"a {shape} citation has one work")
    if shape == "author-only":
        return citer.authors(works[0])
    if shape == "year-only":
        return citer.year(works[0])
    form = Form.NARRATIVE if shape else Form.PARENTHETICAL
    return citer.cite(works, form, possessive=shape == "possessive")
