"""What changes in a list when it is written anew, entry by entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.regex import regex
from ipnb_refs.sections.fence import rendered_section

if TYPE_CHECKING:
    from ipnb_refs.model import Document, ReferenceList

_MARKUP = regex(
    r"<!--.*?-->|\{/\*.*?\*/\}|</?div\b[^<>]*>|\(\d+ works? listed by ipnb-refs;.*\)"
    r"|<a id=\"[^\"<>]*\"></a>|<a\b[^<>]*\brole=\"doc-backlink\"[^<>]*>.*?</a>"
)
"""What stands around the entries of a list that we wrote, and the links back from them."""


@frozen
class ListChanges:
    """The entries that go and those that come, as they are typed, in the order of the lists.

    An entry that changes is in both.
    """

    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether any entry changes."""
        return bool(self.removed or self.added)


def changes(document: Document, references: ReferenceList) -> ListChanges:
    """Compare the list that stands in a post with the one that should."""
    fence = document.lists.fence
    old = _entries(fence.of(document.text)) if fence is not None else []
    new = _entries(rendered_section(document, references))
    return ListChanges(
        tuple(each for each in old if each not in set(new)),
        tuple(each for each in new if each not in set(old)),
    )


def _entries(section: str) -> list[str]:
    return [line for each in section.splitlines() if (line := _MARKUP.sub("", each).strip())]
