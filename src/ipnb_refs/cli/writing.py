"""Lists in the posts themselves: written, taken out, and found out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.cli.console import put
from ipnb_refs.cli.lost_entries import say_lost
from ipnb_refs.cli.saving import print_text, save
from ipnb_refs.report import visible
from ipnb_refs.sections import (
    ListFilledElsewhere,
    SectionError,
    TypedListFound,
    adopt_list,
    broken_fence,
    changes,
    has_typed_list,
    section_is_current,
    update_section,
    without_section,
)

if TYPE_CHECKING:
    from ipnb_refs.cli.cited import CitedPost
    from ipnb_refs.cli.command_run import Run
    from ipnb_refs.project import Post

_TWO_WAYS = (
    "{}: `--adopt` replaces it if nothing is lost, `ipnb-refs import` adds its works to your "
    "bibliography"
)
_LONGEST_ENTRY = 100


def write_list(cited: CitedPost, run: Run, *, adopt: bool, diff: bool) -> bool:
    """Write the list into a post, in the place of a typed one if it may `adopt` that.

    Say whether that was declined. Raises `FileChanged` where the post is another one by now.
    """
    post, declined = cited.post, False
    text = post.document.text
    try:
        text, declined = _with_list(cited, run, adopt=adopt)
    except ListFilledElsewhere as error:
        run.console.note(str(error), post.source.name)
    except TypedListFound as error:
        run.console.note(_TWO_WAYS.format(error), post.source.name)
        declined = True
    except SectionError as error:
        run.console.note(str(error), post.source.name)
        declined = True
    is_gone = without_section(post.document) == text
    _hand_over(post, text, run, "list removed" if is_gone else "list written", diff=diff)
    return declined


def remove_list(post: Post, run: Run, *, diff: bool) -> bool:
    """Take the list that was written into a post out of it; say whether that was declined."""
    broken = broken_fence(post.document)
    if broken:
        run.console.note(broken, post.source.name)
    _hand_over(post, without_section(post.document), run, "list removed", diff=diff)
    return broken is not None


def _hand_over(post: Post, text: str, run: Run, done: str, *, diff: bool) -> None:
    """Write a new text to its file, or print it: what standard input held, and differences."""
    name, console = post.source.name, run.console
    if diff or post.source.file is None:
        print_text(post.file, text, name, console, diff=diff)
    elif text != post.document.text and save(post.source.file, text, post.file, console):
        console.note(done, name)


def _with_list(cited: CitedPost, run: Run, *, adopt: bool) -> tuple[str, bool]:
    """Make the text of a post with its list; say whether a typed list stays in the way of that."""
    document, references = cited.post.document, cited.references()
    if not (cited.resolutions or references.references):
        return without_section(document), False
    if not (adopt and has_typed_list(document)):
        return update_section(document, references, cited.settings), False
    if say_lost(cited, run):
        return document.text, True
    return adopt_list(document, references), False


def report_stale(cited: CitedPost) -> bool:
    """Print that the list in a post is out of date, and what changes; say whether it is."""
    post, references = cited.post, cited.references()
    if section_is_current(post.document, references):
        return False
    name, broken = visible(post.source.name), broken_fence(post.document)
    advice = broken or f"run ipnb-refs references --write {name}"
    lines = [f"{name}: the list of references is out of date; {advice}"]
    if not broken:
        found = changes(post.document, references)
        lines += [f"  - {_short(each)}" for each in found.removed]
        lines += [f"  + {_short(each)}" for each in found.added]
    put("\n".join(lines) + "\n")
    return True


def _short(entry: str) -> str:
    shown = visible(entry)
    return shown if len(shown) <= _LONGEST_ENTRY else f"{shown[: _LONGEST_ENTRY - 1]}…"
