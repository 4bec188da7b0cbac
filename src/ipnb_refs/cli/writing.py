"""Lists in the posts themselves: written, taken out, and found out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.cli.command_run import import_command
from ipnb_refs.cli.console import put
from ipnb_refs.cli.lost_entries import say_dropped, say_lost
from ipnb_refs.cli.saving import print_text, save
from ipnb_refs.documents import read
from ipnb_refs.frozen import frozen
from ipnb_refs.report import visible
from ipnb_refs.sections import (
    ListFilledElsewhere,
    SectionError,
    TypedListFound,
    back_links,
    broken_fence,
    changes,
    drops_tags,
    filled_elsewhere,
    has_typed_list,
    section_is_current,
    with_links,
    with_list,
    without_links,
    without_section,
)

if TYPE_CHECKING:
    from ipnb_refs.cli.cited import CitedPost
    from ipnb_refs.cli.command_run import Run
    from ipnb_refs.project import Post

_TWO_WAYS = (
    "{}: `ipnb-refs references --adopt {}` replaces it if nothing is lost, {} adds its works to "
    "your bibliography"
)
_LONGEST_ENTRY = 100
_AS_SET = "the settings say that HTML tags are left out of Markdown"
_OVERRULED = 'if tags are kept after all, put `markdown = "html"` into the settings of ipnb-refs'


@frozen
class HowToWrite:
    """How lists are written: in the place of typed ones, with links, shown as a difference only."""

    adopt: bool = False
    links: bool = False
    diff: bool = False


def wants_links(typed: bool | None, cited: CitedPost, run: Run, *, had_links: bool) -> bool:
    """Say whether a post gets links; where its site would leave them out, say so, too.

    `typed` is what the command line says of links, None for nothing.
    """
    wanted = typed if typed is not None else had_links or cited.settings.links
    post = cited.post
    if not (wanted and drops_tags(post.document, cited.settings)):
        return wanted
    advice = run.session.site(post.source.folder).advice or _AS_SET
    run.console.note(f"no links are written: {advice}; {_OVERRULED}")
    return False


def without_our_links(post: Post) -> Post:
    """Give a post without the links that were put into it; the same one where there are none."""
    bare = without_links(post.document)
    return post if bare == post.document.text else _with_text(post, bare)


def _with_text(post: Post, text: str) -> Post:
    document = post.document
    return post.with_document(read(text, document.format, document.path))


def write_list(cited: CitedPost, run: Run, how: HowToWrite) -> bool:
    """Write the list into a post that has no links of ours; say whether that was declined.

    Raises `FileChanged` where the post is another one by now.
    """
    post, declined = cited.post, False
    text = post.file.text
    if say_dropped(cited, run):
        _hand_over(post, text, run, "", diff=how.diff)
        return True
    try:
        text = with_list(
            post.document,
            cited.resolutions,
            cited.references(),
            cited.settings,
            adopt=how.adopt,
            links=how.links,
        )
    except ListFilledElsewhere as error:
        run.console.note(str(error), post.source.name)
    except TypedListFound as error:
        adding = import_command([post.source], cited.store)
        name = run.as_path(post.source)
        run.console.note(_TWO_WAYS.format(error, name, adding), post.source.name)
        declined = True
    except SectionError as error:
        run.console.note(str(error), post.source.name)
        declined = True
    if how.adopt and has_typed_list(post.document) and say_lost(cited, run):
        text, declined = post.file.text, True
    had_list = post.document.lists.fence is not None
    is_gone = had_list and without_section(post.document) == text
    _hand_over(post, text, run, "list removed" if is_gone else "list written", diff=how.diff)
    return declined


def remove_list(post: Post, run: Run, *, diff: bool) -> bool:
    """Take the list that was written into a post out of it; say whether that was declined."""
    broken = broken_fence(post.document)
    if broken:
        run.console.note(broken, post.source.name)
    text = without_section(without_our_links(post).document)
    _hand_over(post, text, run, "list removed", diff=diff)
    return broken is not None


def _hand_over(post: Post, text: str, run: Run, done: str, *, diff: bool) -> None:
    """Write a new text to its file, or print it: what standard input held, and differences."""
    name, console = post.source.name, run.console
    if diff or post.source.file is None:
        print_text(post.file, text, name, console, diff=diff)
    elif text != post.file.text and save(post.source.file, text, post.file, console):
        console.note(done, name)


def report_stale(cited: CitedPost, bare: CitedPost, run: Run) -> bool:
    """Print that the list in a post is out of date, and what changes; say whether it is.

    `bare` is the same post without the links that were put into it.
    """
    post, references = cited.post, cited.references()
    if say_dropped(bare, run):
        return True
    name = visible(post.source.name)
    how = f"run ipnb-refs references --write {visible(run.as_path(post.source))}"
    if _lacks_list(cited):
        put(f"{name}: the post cites and has no list; {how}\n")
        return True
    is_current = section_is_current(post.document, references, cited.settings)
    if is_current and _links_are_current(cited, bare):
        return False
    broken = broken_fence(post.document)
    lines = [f"{name}: the list of references is out of date; {broken or how}"]
    if not broken:
        found = changes(post.document, references)
        lines += [f"  - {_short(each)}" for each in found.removed]
        lines += [f"  + {_short(each)}" for each in found.added]
    put("\n".join(lines) + "\n")
    return True


def _lacks_list(cited: CitedPost) -> bool:
    """Say whether the settings ask for a list that a post does not have."""
    document = cited.post.document
    has_list = document.lists.references or document.lists.fence_comments
    asked = cited.settings.require_list and cited.references().references
    return bool(asked and not has_list) and filled_elsewhere(document) is None


def _links_are_current(cited: CitedPost, bare: CitedPost) -> bool:
    """Say whether every citation has its link, in a post whose citations are links."""
    if bare is cited:
        return True
    if drops_tags(bare.post.document, cited.settings):
        return False
    text = with_links(bare.post.document, bare.resolutions)
    return back_links(_with_text(bare.post, text).document) == back_links(cited.post.document)


def _short(entry: str) -> str:
    shown = visible(entry)
    return shown if len(shown) <= _LONGEST_ENTRY else f"{shown[: _LONGEST_ENTRY - 1]}…"
