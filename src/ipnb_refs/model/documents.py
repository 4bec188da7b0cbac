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
    """A heading of the post: its span, marks or tags included, and its level, 1 (the top) to 6."""

    span: Span
    level: int

    def __lt__(self, other: Heading) -> bool:
        return (self.span, self.level) < (other.span, other.level)


@value
class WorkList:
    """A list of works in a post, heading included.

    `span` is all of the list, `heading` the span of its heading, None where it has none. `further`
    says that the heading offers the works for reading, so that nobody needs to cite them.
    """

    span: Span
    heading: Span | None = None
    further: bool = False


@value
class Regions:
    """Stretches of a post that rules need, each a tuple in the order of the text.

    `headings` have their level. `quotations` are the spans of block quotations without the source
    that is named at their end, `tables` those of the outermost tables, and `links` those of what
    links say: the text between the brackets or tags, outermost only. Plain text has none of them.
    """

    headings: tuple[Heading, ...] = ()
    quotations: tuple[Span, ...] = ()
    tables: tuple[Span, ...] = ()
    links: tuple[Span, ...] = ()


@value
class Lists:
    """The lists of works in a post, as spans.

    `references` is the post's own list of references, heading included, None where it has none.
    `fence` is the part of it that is kept up to date, from the first of our two HTML comments to
    the last; `fence_comments` are all such comments, also one without its partner. `every` has all
    lists of works, `references` among them.
    """

    every: tuple[WorkList, ...] = ()
    references: Span | None = None
    fence: Span | None = None
    fence_comments: tuple[Span, ...] = ()


@value
class Meta:
    """What a post says of itself in its front matter, or in the tag `<html>`.

    `bibliography` is what the front matter names under that key, `nocite` the keys of works that
    are listed though nobody cites them. `lang` is the language tag that the front matter (`lang`,
    `language`) or `<html lang="...">` names, in lower case and otherwise as typed.
    """

    bibliography: tuple[str, ...] = ()
    nocite: tuple[str, ...] = ()
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A post, and the same text with all that is not prose masked; `read` makes it.

    `path` is the name that `read` was given, None where it was given none. `regions`, `lists` and
    `meta` say what stands where in `text`.

    `len(prose) == len(text)`, so an offset in one is an offset in the other. Spaces stand for
    blocks that are not prose, U+2029 for a border between blocks. The private U+E000 stands for
    markup between letters and for what nobody sees; readers skip it. Lists of works can be read in
    `unhidden`, a third text of the same length, while `prose` has blanks in their place.
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
