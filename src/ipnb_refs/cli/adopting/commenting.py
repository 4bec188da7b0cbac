"""What `check --add-ignore` does: writes comments that hide what is found, or shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.cli.fixing import write_store
from ipnb_refs.cli.saving import print_text, save
from ipnb_refs.ignoring import add_ignores, add_store_ignores
from ipnb_refs.lines import STDIN
from ipnb_refs.project import load_baseline, unknown_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ipnb_refs.cli.checking import Hiding
    from ipnb_refs.cli.console import Console
    from ipnb_refs.ignoring import Ignored, IgnoredStore
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.project import Post
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store


def commented_post(
    post: Post, store: Store | None, settings: Settings, console: Console, hiding: Hiding
) -> Ignored | None:
    """Put comments into a post, and write it back or show the difference.

    What the baseline has gets no comment. None where the post cannot be written. Raises
    `FileChanged` where it is another one by now.
    """
    name, before = post.source.name, post.document
    new = _new(hiding.baseline)
    ignored = add_ignores(
        before,
        store,
        settings,
        hiding.reason,
        lambda document, found: new(name, document.text, found),
    )
    text = ignored.examination.document.text
    if hiding.diff or post.source.file is None:
        shown = name if name != STDIN else "standard input"
        done = print_text(post.file, text, shown, console, diff=hiding.diff)
        return ignored if done else None
    if text != before.text and not save(post.source.file, text, post.file, console):
        return None
    return ignored


def commented_store(
    store: Store,
    settings: Settings,
    console: Console,
    cited: frozenset[str] | None,
    hiding: Hiding,
) -> IgnoredStore | None:
    """Put comments into the files of a store, and write them back or show the differences.

    What the baseline has gets no comment. None where one of them cannot be written.
    """
    new = _new(hiding.baseline)
    ignored = add_store_ignores(store, settings, hiding.reason, new, cited=cited)
    return ignored if write_store(store, ignored.store, console, diff=hiding.diff) else None


def _new(
    baseline: Path | None,
) -> Callable[[str, str, tuple[Diagnostic, ...]], tuple[Diagnostic, ...]]:
    """Give what takes the findings of a file that a baseline does not have: by path and text."""
    known = load_baseline(baseline) if baseline is not None else None

    def new(path: str, text: str, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        return found if known is None else unknown_to(known, found, path, text)

    return new
