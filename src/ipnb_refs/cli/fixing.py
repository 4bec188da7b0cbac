"""What `check` does with fixes: applies them, shows them as a diff, says what it fixed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.cli.saving import print_text, save
from ipnb_refs.files import NotText, read_text
from ipnb_refs.fixes import fix, fix_store, is_fixable
from ipnb_refs.lines import STDIN
from ipnb_refs.replacing import FileChanged
from ipnb_refs.report import count, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.cli.console import Console
    from ipnb_refs.files import TextFile
    from ipnb_refs.fixes import Fixed, FixedStore
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.project import Post
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store


def fixed_post(
    post: Post,
    store: Store | None,
    settings: Settings,
    console: Console,
    *,
    unsafe: bool,
    diff: bool,
) -> Fixed | None:
    """Fix a post, and write it back or show the difference; None where it cannot be written.

    What standard input holds goes to standard output, fixed or not, if it can be encoded. Raises
    `FileChanged` where the post is another one by now.
    """
    name, before = post.source.name, post.document
    fixed = fix(before, store, settings, unsafe=unsafe)
    if not fixed.settled:
        console.note(_UNSETTLED, name)
    text = fixed.document.text
    if diff or post.source.file is None:
        return fixed if print_text(post.file, text, name, console, diff=diff) else None
    if text != before.text and not save(post.source.file, text, post.file, console):
        return None
    return fixed


def fixed_store(
    store: Store,
    settings: Settings,
    console: Console,
    cited: frozenset[str] | None = None,
    *,
    unsafe: bool,
    diff: bool,
) -> FixedStore | None:
    """Fix the files of a store, and write them back or show the differences.

    None where one of them cannot be written. No file is, unless all still are what was read.
    """
    fixed = fix_store(store, settings, unsafe=unsafe, cited=cited)
    if not fixed.settled:
        console.note(_UNSETTLED, ", ".join(store.sources))
    return fixed if write_store(store, fixed.store, console, diff=diff) else None


def write_store(before: Store, after: Store, console: Console, *, diff: bool) -> bool:
    """Write the files of a store that have changed, or show the differences.

    Say whether that could be done. No file is written, unless all still are what was read.
    """
    changed = {path: text for path, text in after.sources.items() if text != before.sources[path]}
    read = {path: _still(Path(path), before.sources[path], console) for path in changed}
    for path, text in changed.items():
        if any(file is None for file in read.values()):
            return False
        file = read[path]
        if file is None or not (
            print_text(file, text, path, console, diff=True)
            if diff
            else _saved(Path(path), text, file, console)
        ):
            return False
    return True


def _still(path: Path, before: str, console: Console) -> TextFile | None:
    """Read a file of a store, unless it is no longer what the fixes were made for."""
    try:
        file = read_text(path)
    except NotText:
        console.problem("contains NUL bytes and was not fixed; delete them first", str(path))
        return None
    except OSError as error:
        console.problem(f"cannot be read: {error.strerror}", str(path))
        return None
    if file.text != before:
        console.decline(_CHANGED, str(path))
        return None
    return file


def _saved(path: Path, text: str, read: TextFile, console: Console) -> bool:
    try:
        return save(path, text, read, console)
    except FileChanged:
        console.decline(_CHANGED, str(path))
        return False


_CHANGED = "has changed in the meantime and was not fixed; run this again"
_UNSETTLED = "fixing stopped, because every fix led to another one; please look at what remains"


def told(applied: Iterable[Diagnostic]) -> str:
    """List what was fixed, by post and rule."""
    by_post: dict[str, Counter[str]] = {}
    for finding in applied:
        label = f"{finding.rule.code} ({finding.rule.name})"
        by_post.setdefault(finding.path or STDIN, Counter())[label] += 1
    lines = []
    for path in sorted(by_post):
        lines.append(f"{visible(path)}:")
        lines += [f"    {number} × {label}" for label, number in sorted(by_post[path].items())]
    total = sum(sum(each.values()) for each in by_post.values())
    return "\n".join([f"Fixed {count(total, 'finding')}:", *lines, ""]) if total else ""


def hidden(findings: Iterable[Diagnostic]) -> str:
    """Say how many fixes are there that nobody asked for; "" where there are none."""
    unsafe = sum(is_fixable(each, unsafe=True) and not is_fixable(each) for each in findings)
    if not unsafe:
        return ""
    are, them = ("is", "it") if unsafe == 1 else ("are", "them")
    return f"{count(unsafe, 'unsafe fix', 'unsafe fixes')} {are} hidden; --unsafe-fixes adds {them}"
