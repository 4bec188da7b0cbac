"""The list of a post on a site: shown as a difference, and sent only where that is asked for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ipnb_refs.cli.cited import cited_post, say_left_out
from ipnb_refs.cli.lost_entries import say_dropped
from ipnb_refs.cli.saving import print_text
from ipnb_refs.files import TextFile
from ipnb_refs.model import Format
from ipnb_refs.project import Post, Source
from ipnb_refs.remote import ChangedOnSite, RemoteError, open_post
from ipnb_refs.sections import ListFilledElsewhere, SectionError, with_list

if TYPE_CHECKING:
    from ipnb_refs.cli.command_run import Run
    from ipnb_refs.remote import RemotePost

_NOT_SENT = "nothing was sent; --write sends it"
_ALTERED = "the site changed the text while it stored it; look at the post there"


def push_list(run: Run, address: str, *, write: bool) -> bool:
    """Bring the list of a post on a site up to date, or show what would change.

    Say whether something is left to do.
    """
    try:
        remote = open_post(address, os.environ)
        return _pushed(run, remote, write=write)
    except ChangedOnSite as error:
        run.console.decline(str(error))
        return True
    except RemoteError as error:
        run.console.problem(str(error))
        return True


def _pushed(run: Run, remote: RemotePost, *, write: bool) -> bool:
    name, console = remote.address, run.console
    post = Post(Source(name, Format.HTML), TextFile(remote.text))
    cited = cited_post(run, post, "apa")
    if cited is None:
        return True
    left_out = say_left_out(cited, run)
    if say_dropped(cited, run):
        return True
    try:
        listed = with_list(post.document, cited.resolutions, cited.references(), cited.settings)
    except SectionError as error:
        console.note(str(error), name)
        return left_out or not isinstance(error, ListFilledElsewhere)
    text = remote.with_section(listed)
    if text == remote.text:
        console.note("the list is up to date", name)
    elif not write:
        print_text(post.file, text, name, console, diff=True)
        console.note(_NOT_SENT, name)
    else:
        console.note("list written" if remote.replace(text) else _ALTERED, name)
    return left_out
