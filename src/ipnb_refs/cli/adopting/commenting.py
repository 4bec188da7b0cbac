"""What `check --add-ignore` does: writes comments that hide what is found, or shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.cli.saving import print_text, save
from ipnb_refs.ignoring import add_ignores
from ipnb_refs.lines import STDIN
from ipnb_refs.project import load_baseline, unknown_to

if TYPE_CHECKING:
    from pathlib import Path

    from ipnb_refs.cli.console import Console
    from ipnb_refs.ignoring import Ignored
    from ipnb_refs.model import Diagnostic, Document
    from ipnb_refs.project import Post
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store


def commented_post(  # noqa: PLR0913 - what was asked for, and of what
    post: Post,
    store: Store | None,
    settings: Settings,
    console: Console,
    reason: str,
    *,
    baseline: Path | None,
    diff: bool,
) -> Ignored | None:
    """Put comments into a post, and write it back or show the difference.

    What the baseline has gets no comment. None where the post cannot be written. Raises
    `FileChanged` where it is another one by now.
    """
    name, before = post.source.name, post.document
    known = load_baseline(baseline) if baseline is not None else None

    def chosen(document: Document, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        return found if known is None else unknown_to(known, found, name, document.text)

    ignored = add_ignores(before, store, settings, reason, chosen)
    text = ignored.examination.document.text
    if diff or post.source.file is None:
        shown = name if name != STDIN else "standard input"
        return ignored if print_text(post.file, text, shown, console, diff=diff) else None
    if text != before.text and not save(post.source.file, text, post.file, console):
        return None
    return ignored
