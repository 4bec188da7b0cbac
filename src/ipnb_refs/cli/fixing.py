"""What `check` does with fixes: applies them, shows them as a diff, says what it mended."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.cli.console import put
from ipnb_refs.files import CannotEncode, NotText, read_text, write_text
from ipnb_refs.fixes import fix, fix_store
from ipnb_refs.lines import STDIN
from ipnb_refs.report.full import count
from ipnb_refs.report.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.cli.console import Console
    from ipnb_refs.files import TextFile
    from ipnb_refs.fixes import FixedStore
    from ipnb_refs.model import Diagnostic, Document
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.project.sources import Post
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store


@dataclass(frozen=True, slots=True)
class Wishes:
    """Which fixes are wanted: `write` them, or show a `diff`; `unsafe` ones too; `only` fixes."""

    write: bool = False
    unsafe: bool = False
    diff: bool = False
    only: bool = False
    show: bool = False

    @property
    def any(self) -> bool:
        """Whether posts are mended at all, on disk or for a diff."""
        return self.write or self.diff or self.only


@dataclass(frozen=True, slots=True)
class Mended:
    """A post as it is now, what is still to say of it, and what was mended."""

    document: Document
    examination: Examination
    applied: tuple[Diagnostic, ...] = ()


def mend(
    post: Post, store: Store, settings: Settings, wishes: Wishes, console: Console
) -> Mended | None:
    """Fix a post, and write it back or show the difference; None where it cannot be written.

    What standard input holds goes to standard output, mended or not.
    """
    name, before = post.source.name, post.document
    fixed = fix(before, store, settings, unsafe=wishes.unsafe)
    if not fixed.settled:
        console.note(_unsettled(name))
    text = fixed.document.text
    if wishes.diff:
        put(difference(before.text, text, name))
    elif post.source.file is None:
        put(text)
    elif text != before.text and not _written(post.source.file, text, post.file, console):
        return None
    return Mended(fixed.document, fixed.examination, fixed.applied)


def mend_store(
    store: Store,
    settings: Settings,
    wishes: Wishes,
    console: Console,
    cited: frozenset[str] | None = None,
) -> FixedStore | None:
    """Fix the files of a store, and write them back or show the differences.

    None where one of them cannot be written; what was written before it stays.
    """
    fixed = fix_store(store, settings, unsafe=wishes.unsafe, cited=cited)
    if not fixed.settled:
        console.note(_unsettled(", ".join(store.sources)))
    for path, text in fixed.store.sources.items():
        before = store.sources[path]
        if wishes.diff:
            put(difference(before, text, path))
        elif text != before and not _rewritten(Path(path), before, text, console):
            return None
    return fixed


def _rewritten(path: Path, before: str, text: str, console: Console) -> bool:
    """Write a file of a store, unless it is no longer what the fixes were made for."""
    try:
        file = read_text(path)
    except NotText:
        console.trouble(f"{path}: it holds NUL bytes, and is not mended; delete them first")
        return False
    except OSError as error:
        console.trouble(f"{path}: cannot be read: {error.strerror}")
        return False
    if file.text != before:
        console.trouble(f"{path}: it has changed in the meantime, and is left alone")
        return False
    return _written(path, text, file, console)


def _written(path: Path, text: str, like: TextFile, console: Console) -> bool:
    try:
        write_text(path, text, like)
    except CannotEncode as error:
        console.trouble(str(error))
    except OSError as error:
        console.trouble(f"{path}: cannot be written: {error.strerror}")
    else:
        return True
    return False


def _unsettled(name: str) -> str:
    return (
        f"{name}: mending one finding brings out another without end, so fixing stopped; "
        "please look at what is left"
    )


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
    """List what was mended, by post and rule."""
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
