"""`Document`: a post, its prose, and what stands where in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.model.text import value

if TYPE_CHECKING:
    from ipnb_refs.model.text import Format, Span


@value
class Heading:
    """A heading of the post; level 1 is the highest."""

    span: Span
    level: int

    def __lt__(self, other: Heading) -> bool:
        return (self.span, self.level) < (other.span, other.level)


@value
class WorkList:
    """A list of works in a post: its heading, if it has one, and what stands below it.

    `further` says that the heading offers them for reading, so that nobody need cite them.
    """

    span: Span
    heading: Span | None = None
    further: bool = False


@value
class Regions:
    """Stretches of a post that rules need, each in the order of the text.

    `quotations` are block quotations without the source that is named at their end, `tables` the
    outermost tables, and `links` what links say, the text between the brackets or tags, outermost
    only; none in plain text.
    """

    headings: tuple[Heading, ...] = ()
    quotations: tuple[Span, ...] = ()
    tables: tuple[Span, ...] = ()
    links: tuple[Span, ...] = ()


@value
class Lists:
    """The lists of works in a post.

    `references` is the post's own list of references (heading included), if it has one; `fence` the
    part of it that we keep up to date, between and including our two HTML comments, and
    `fence_comments` all such comments, also one without its partner. `every` has all lists of
    works, `references` among them.
    """

    every: tuple[WorkList, ...] = ()
    references: Span | None = None
    fence: Span | None = None
    fence_comments: tuple[Span, ...] = ()


@value
class Meta:
    """What a post says of itself.

    `bibliography` is what the front matter names under that key, `nocite` the keys of works that
    are listed though nobody cites them. `lang` is the language tag that the front matter (`lang`,
    `language`) or `<html lang="...">` names, in lower case and otherwise as typed.
    """

    bibliography: tuple[str, ...] = ()
    nocite: tuple[str, ...] = ()
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A post, and the same text with all that is not prose masked.

    `len(prose) == len(text)`, so an offset in one is an offset in the other. Spaces stand for
    blocks that are not prose; `MASK` stands for markup between letters, and for what nobody sees,
    and is skipped by readers. Lists of works can be read in `unhidden`, a third text of the same
    length, while `prose` has blanks in their place.
    """

    text: str
    format: Format
    path: str | None
    prose: str
    regions: Regions
    lists: Lists
    meta: Meta
    unhidden: str = ""

    def is_quoted(self, span: Span) -> bool:
        """Whether a span lies inside a block quotation."""
        quotations = self.regions.quotations
        before = bisect_right(quotations, span.start, key=lambda quoted: quoted.start)
        return before > 0 and quotations[before - 1].contains(span)
