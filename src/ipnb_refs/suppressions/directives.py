"""The directives that are typed in a post, and the stretch of its text that each is about.

`<!-- ipnb-refs: ignore[CIT101] the work is lost -->` is about the block that it stands in or, alone
in its own, the block below: a paragraph, an item of a list, a row of a table, an entry of a list of
references. `disable[...]` holds to the next `enable[...]` of the rule, `file-ignore[...]` and the
`ignore` of the front matter for all of the post. In MDX the comments are `{/* ... */}`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.model import Format, Span
from ipnb_refs.regex import regex
from ipnb_refs.suppressions.blocks import PostBlocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.model import Document

_DIRECTIVE = regex(
    r"(?:<!--|\{/\*)\s*ipnb-refs:\s*(?P<verb>[\w-]+)[ \t]*(?:\[(?P<codes>[^\]]*)\])?"
    r".*?(?:-->|\*/\})",
    re.DOTALL,
)
"""A comment; what stands behind the codes is the reason, for people."""
_OF_LISTS = frozenset({"begin", "end"})
"""The words of the comments that fence a list."""
CODE = regex(r"[^\s,;]+")


class Verb(StrEnum):
    """What a directive does."""

    IGNORE = "ignore"
    DISABLE = "disable"
    ENABLE = "enable"
    FILE_IGNORE = "file-ignore"


@frozen
class Directive:
    """One directive: `verb` as typed, the span of all of it, and those of the rules it names.

    `about` is the stretch of the post whose findings it hides; that of an `enable` is empty. One of
    the front matter has its verb from there, and the span of the one rule.
    """

    verb: str
    span: Span
    codes: tuple[Span, ...]
    about: Span

    @property
    def is_known(self) -> bool:
        """Whether the verb is one of ours."""
        return self.verb in set(Verb)


def directives_of(document: Document) -> tuple[Directive, ...]:
    """Read the directives of a post, in the order of its text."""
    blocks = PostBlocks(document)
    found = [_directive(document, typed, blocks) for typed in _typed(document)]
    whole = Span(0, len(document.text))
    front = [
        Directive(Verb.FILE_IGNORE, each, (each,), whole) for each in document.meta.ignored_rules
    ]
    return (*front, *until_enabled(found, document.text))


def _typed(document: Document) -> Iterator[re.Match[str]]:
    text = document.text
    if document.format is Format.TEXT or "ipnb-refs:" not in text:
        return
    for comment in document.regions.comments:
        found = _DIRECTIVE.fullmatch(text, comment.start, comment.end)
        if found is not None and found["verb"] not in _OF_LISTS:
            yield found


def _directive(document: Document, typed: re.Match[str], blocks: PostBlocks) -> Directive:
    span = Span(*typed.span())
    codes: tuple[Span, ...] = ()
    if typed["codes"] is not None:
        inside = CODE.finditer(document.text, *typed.span("codes"))
        codes = tuple(Span(*code.span()) for code in inside)
    match typed["verb"]:
        case Verb.IGNORE:
            about = blocks.meant(span)
        case Verb.DISABLE:
            about = Span(span.end, len(document.text))
        case Verb.FILE_IGNORE:
            about = Span(0, len(document.text))
        case _:
            about = Span(span.end, span.end)
    return Directive(typed["verb"], span, codes, about)


def until_enabled(found: Iterable[Directive], text: str) -> Iterator[Directive]:
    """Give the directives, each `disable` for one rule and only as far as the next `enable`."""
    ends: dict[str, int] = {}
    given: list[Directive] = []
    for each in reversed([*found]):
        named = {code.of(text).casefold(): code for code in each.codes}
        if each.verb == Verb.ENABLE:
            ends.update(dict.fromkeys(named, each.span.start))
        if each.verb == Verb.DISABLE and named:
            for name, code in reversed(named.items()):
                about = Span(each.span.end, ends.get(name, len(text)))
                given.append(Directive(each.verb, each.span, (code,), about))
        else:
            given.append(each)
    return reversed(given)
