"""`ipnb-refs references`."""

from __future__ import annotations

from dataclasses import asdict, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ipnb_refs.cli.cited import (
    cited_in_list,
    cited_post,
    merged_list,
    nothing_cited,
    own_list,
    say_left_out,
    whole_stores,
)
from ipnb_refs.cli.command_run import Run
from ipnb_refs.cli.console import put
from ipnb_refs.cli.listing import AS_JSON, FORMATS, HTML, as_json, as_page, as_pages
from ipnb_refs.cli.options import GroupedCommand, option, post_options
from ipnb_refs.frozen import frozen
from ipnb_refs.project import is_folder
from ipnb_refs.writers import STYLESHEET

if TYPE_CHECKING:
    from ipnb_refs.cli.cited import CitedPost
    from ipnb_refs.cli.listing import PrintedList
    from ipnb_refs.project import Post, Request

_APA = "apa"


class Mode(StrEnum):
    """What to do with the lists; all but the first are options that exclude each other."""

    PRINT = "print"
    WRITE = "--write"
    REMOVE = "--remove"
    CHECK = "--check"
    MERGE = "--merge"
    WHOLE_STORE = "--whole-store"
    TO_PASTE = "--to-paste"


_WRITING = frozenset({Mode.WRITE, Mode.REMOVE})
_IN_POSTS = _WRITING | {Mode.CHECK}
_NOT_PRINTED = _IN_POSTS | {Mode.TO_PASTE}


@frozen
class ListOptions:
    """What was typed after `references`, by the names of the options."""

    to: str | None
    style: str
    inline_style: bool
    stylesheet: bool
    page: bool
    write: bool
    remove: bool
    adopt: bool
    links: bool | None
    diff: bool
    to_paste: Path | None
    push: str | None
    check: bool
    merge: bool
    whole_store: bool

    @property
    def _only_written(self) -> bool:
        """Whether something was named that makes sense only where lists are written."""
        return self.adopt or self.diff or self.links is not None

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The modes that were named."""
        named = {
            Mode.WRITE: self.write or (self._only_written and not self.remove),
            Mode.REMOVE: self.remove,
            Mode.CHECK: self.check,
            Mode.MERGE: self.merge,
            Mode.WHOLE_STORE: self.whole_store,
            Mode.TO_PASTE: self.to_paste is not None,
        }
        return tuple(mode for mode, is_named in named.items() if is_named)


_POSTS, _FORM, _WORKS = "In posts", "Format", "Works"


@click.command("references", cls=GroupedCommand)
@post_options
@option(Mode.WRITE, group=_POSTS, is_flag=True, help="Write the list into the posts.")
@option(
    "--adopt",
    group=_POSTS,
    is_flag=True,
    help="Write the list, and replace one typed by hand if the new one has all of its works.",
)
@option(
    "--links/--no-links",
    group=_POSTS,
    default=None,
    help="Write the list, and link citations to their entries and back, or take such links out.",
)
@option(Mode.REMOVE, group=_POSTS, is_flag=True, help="Take written lists out of the posts.")
@option("--diff", group=_POSTS, is_flag=True, help="Print what would be written; write nothing.")
@option(
    Mode.CHECK,
    group=_POSTS,
    is_flag=True,
    help="Report posts whose generated list is out of date, entry by entry; write nothing.",
)
@option(
    Mode.TO_PASTE,
    group=_POSTS,
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="For each post with a change, write a page with what to replace by what, ready to copy.",
)
@option(
    "--push",
    group=_POSTS,
    metavar="ADDRESS",
    help="Show what would change in a post on a site of WordPress or Ghost; with --write, send it.",
)
@option(
    "--to",
    group=_FORM,
    type=click.Choice(FORMATS),
    help="How a list is printed; without it in the format of its post.",
)
@option(
    "--style",
    group=_FORM,
    default="",
    metavar="NAME|FILE",
    help="Another author-date style of CSL, by its name or as a .csl file; without it what the "
    "settings say, else APA.",
)
@option("--inline-style", group=_FORM, is_flag=True, help="Style the HTML without a stylesheet.")
@option("--stylesheet", group=_FORM, is_flag=True, help="Print only the stylesheet of the HTML.")
@option(
    "--page",
    group=_FORM,
    is_flag=True,
    help="Print a page with the lists as HTML, styled, with buttons that copy them.",
)
@option(Mode.MERGE, group=_WORKS, is_flag=True, help="Print one list for all posts.")
@option(
    Mode.WHOLE_STORE,
    group=_WORKS,
    is_flag=True,
    help="Print every work of the bibliography, cited or not.",
)
def command(request: Request, /, **typed: Any) -> int:
    """Print the reference list of posts, or write it into them.

    PATHS are posts, folders of posts, or - for standard input. What is cited but cannot be
    resolved is reported on standard error, and the exit code is then 1. As JSON, one post gives a
    list of works, a folder or several paths an object of such lists by path.
    """
    options = ListOptions(**typed)
    if options.stylesheet:
        put(STYLESHEET)
        return 0
    if options.push is not None:
        return _push(request, options, options.push)
    mode = _mode(request, options)
    run = Run(request, rewrites=mode in _WRITING and not options.diff)
    chosen = options.style or ("" if mode in _IN_POSTS else _style_of(run))
    options = replace(options, style=chosen or _APA)
    if mode is Mode.WHOLE_STORE:
        lists, found = whole_stores(run, options.to, options.style), False
    else:
        run.refuse_stores()
        lists, found = _lists_of_posts(run, mode, options)
    for each in lists:
        for key in each.references.unprinted:
            run.console.note(
                f"the style {options.style} cannot print “{key}”; it is printed in APA style"
            )
    run.say_missing()
    if options.page:
        put(as_page(lists))
    elif options.to in AS_JSON:
        put(as_json(lists, alone=mode is Mode.MERGE or _is_one(request.paths)))
    else:
        put(as_pages(lists, inline_style=options.inline_style))
    return run.exit(found=found)


def _push(request: Request, options: ListOptions, address: str) -> int:
    """Bring the list of a post on a site up to date."""
    others = asdict(replace(options, push=None, write=False, links=None))
    if request.paths or options.links is not None or any(others.values()):
        raise click.UsageError("--push takes the address of one post, --write, and --bib; no more")
    from ipnb_refs.cli.pushing import push_list  # noqa: PLC0415 - few have it, and it is online

    run = Run(request)
    found = push_list(run, address, write=options.write)
    run.say_missing()
    return run.exit(found=found)


def _style_of(run: Run) -> str:
    """Give the style that the settings name; those that cannot be read are said with the post."""
    try:
        return run.session.own_settings().style
    except OSError:
        return ""


def _is_one(paths: tuple[Path, ...]) -> bool:
    """Say whether paths ask for one list, whatever is found there."""
    return len(paths) <= 1 and not any(map(is_folder, paths))


def _mode(request: Request, options: ListOptions) -> Mode:
    chosen = options.modes
    if len(chosen) > 1:
        raise click.UsageError(f"{' and '.join(chosen)} exclude each other; choose one")
    mode = chosen[0] if chosen else Mode.PRINT
    if not request.paths and mode is not Mode.WHOLE_STORE:
        raise click.UsageError("name the posts (or a folder of posts, or - for standard input)")
    if options.page and (mode in _NOT_PRINTED or options.to not in {None, HTML}):
        raise click.UsageError("--page prints HTML; leave out --to and what writes into posts")
    if options.to and mode in _NOT_PRINTED:
        raise click.UsageError(f"{mode} writes as the post is written; leave out --to")
    if options.style not in {"", _APA} and mode in _IN_POSTS:
        raise click.UsageError(f"{mode} keeps lists in APA style; leave out --style")
    return mode


def _lists_of_posts(run: Run, mode: Mode, options: ListOptions) -> tuple[list[PrintedList], bool]:
    """Do the work of a mode; return the lists to be printed, and whether something was found."""
    kept: list[CitedPost] = []
    listed_alone: list[CitedPost] = []
    found = False
    for post in run.texts():
        if mode in _WRITING:
            found |= bool(run.rewriting(post, lambda each: _written(run, each, options)))
            continue
        if mode is Mode.TO_PASTE and (alone := cited_in_list(run, post)) is not None:
            listed_alone.append(alone)
            continue
        cited = cited_post(run, post, options.style)
        if cited is None:
            continue
        found |= say_left_out(cited, run)
        if mode is Mode.CHECK:
            from ipnb_refs.cli.writing import (  # noqa: PLC0415 - what prints, needs none of it
                report_stale,
                without_our_links,
            )

            bare = without_our_links(post)
            unlinked = cited if bare is post else cited_post(run, bare, options.style)
            found |= report_stale(cited, unlinked or cited, run)
        else:
            kept.append(cited)
            if not cited.resolutions:
                run.console.note(nothing_cited(post), cited.post.source.name)
    citing = [each for each in kept if each.resolutions]
    if options.to_paste is not None:
        from ipnb_refs.cli.pasting import write_pages  # noqa: PLC0415 - few have a site elsewhere

        return [], write_pages(options.to_paste, [*citing, *listed_alone], run) or found
    if mode is Mode.MERGE:
        return merged_list(run, citing, options.to, options.style), found
    listed = kept if options.to in AS_JSON else citing
    return [own_list(each, options.to) for each in listed], found


def _written(run: Run, post: Post, options: ListOptions) -> bool:
    """Write the list of a post into it, or take it out; say whether something is left to do."""
    from ipnb_refs.cli import writing  # noqa: PLC0415 - what prints, needs none of it

    if options.remove:
        return writing.remove_list(post, run, diff=options.diff)
    cited = cited_post(run, post, options.style)
    if cited is None:
        return False
    left_out = say_left_out(cited, run)
    bare = writing.without_our_links(post)
    if not cited.resolutions and len(run.session.sources) == 1:
        run.console.note(nothing_cited(post), post.source.name)
    links = writing.wants_links(options.links, cited, run, had_links=bare is not post)
    how = writing.HowToWrite(adopt=options.adopt, links=links, diff=options.diff)
    unlinked = cited if bare is post else cited_post(run, bare, options.style)
    return writing.write_list(unlinked or cited, run, how) or left_out
