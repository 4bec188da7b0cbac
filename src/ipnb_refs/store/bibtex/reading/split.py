"""One odd entry -> its fields, by bibtexparser; the only importer of that.

How far an entry goes is told before: for bibtexparser a line of an abstract that begins with
"@word{" is the next entry, and what it gives up hides all that follows.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from bibtexparser import model as blocks
from bibtexparser import splitter

if TYPE_CHECKING:
    from collections.abc import Iterator


def split_fields(entry: str) -> list[tuple[str, str]] | None:
    """Give the lower-case names and the raw values of the fields of an entry, in their order.

    None where bibtexparser does not take the text for one whole entry.
    """
    with _quiet():
        found = splitter.Splitter(entry).split().blocks
    if len(found) != 1:
        return None
    block = found[0]
    if isinstance(block, blocks.DuplicateFieldKeyBlock):
        block = block.ignore_error_block or block
    if not isinstance(block, blocks.Entry) or block.raw != entry:
        return None
    return [(field.key.lower(), field.value) for field in block.fields]


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep bibtexparser from logging to stderr what we report as diagnostics."""
    before = splitter.logger.disabled
    splitter.logger.disabled = True
    try:
        yield
    finally:
        splitter.logger.disabled = before
