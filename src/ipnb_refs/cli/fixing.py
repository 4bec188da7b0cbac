"""What `check` does with fixes: applies them, shows them as a diff, says what it fixed."""

from __future__ import annotations

from collections import Counter
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.cli.console import put
from ipnb_refs.files import CannotEncode, NotText, read_text, write_text
from ipnb_refs.fixes import fix, fix_store, is_fixable
from ipnb_refs.lines import STDIN
from ipnb_refs.report import count, visible
from ipnb_refs.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.cli.console import Console
    from ipnb_refs.files import TextFile
    from ipnb_refs.fixes import Fixed, FixedStore
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.project import Post
    from ipnb_refs.settings import Settings


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

    What standard input holds goes to standard output, fixed or not.
    """
    name, before = post.source.name, post.document
    known = store if store is not None else Store((), ())
    fixed = fix(before, known, settings, unsafe=unsafe)
    if not fixed.settled:
        console.note(_UNSETTLED, name)
    text = fixed.document.text
    if diff:
        put(difference(before.text, text, name))
    elif post.source.file is None:
        put(text)
    elif text != before.text and not _written(post.source.file, text, post.file, console):
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

    None where one of them cannot be written; what was written before it stays.
    """
    fixed = fix_store(store, settings, unsafe=unsafe, cited=cited)
    if not fixed.settled:
        console.note(_UNSETTLED, ", ".join(store.sources))
    for path, text in fixed.store.sources.items():
        before = store.sources[path]
        if diff:
            put(difference(before, text, path))
        elif text != before and not _rewritten(Path(path), before, text, console):
            return None
    return fixed


def _rewritten(path: Path, before: str, text: str, console: Console) -> bool:
    """Write a file of a store, unless it is no longer what the fixes were made for."""
    try:
        file = read_text(path)
    except NotText:
        console.problem("contains NUL bytes and was not fixed; delete them first", str(path))
        return False
    except OSError as error:
        console.problem(f"cannot be read: {error.strerror}", str(path))
        return False
    if file.text != before:
        console.problem("has changed in the meantime and was not fixed; run this again", str(path))
        return False
    return _written(path, text, file, console)


def _written(path: Path, text: str, like: TextFile, console: Console) -> bool:
    try:
        write_text(path, text, like)
    except CannotEncode as error:
        console.problem(str(error))
    except OSError as error:
        console.problem(f"cannot be written: {error.strerror}", str(path))
    else:
        return True
    return False


_UNSETTLED = "fixing stopped, because every fix led to another one; please look at what remains"


def difference(before: str, after: str, name: str) -> str:
    """Show what changes, as `diff -u` does; "" for nothing."""
    shown = visible(name) if name != STDIN else "standard input"
    lines = unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), shown, shown
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


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
