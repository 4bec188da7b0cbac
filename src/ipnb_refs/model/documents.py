"""`Document`: a post, its prose, and what stands where in it."""

from __future__ import annotations

from bisect import bisect_right
from math import inf
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen, value
from ipnb_refs.model.text import Span

if TYPE_CHECKING:
    from ipnb_refs.model.text import Format


@value
class Heading:
    """A heading of the post: its span, marks or tags included, and its level, 1 (the top) to 6.

    `text` is what a reader sees of it.
    """

    span: Span
    level: int
    text: str = ""

    def __lt__(self, other: Heading) -> bool:
        return (self.span, self.level) < (other.span, other.level)


@value
class ListItem:
    """An item of a list as it reads: without markup and bullet, each run of white space one space.

    `runs` say where its characters are in the raw text: pairs of an offset in `text` and one in
    the raw text, for each stretch that has nothing between its characters, in order. `links` are
    the raw addresses in the item, in order, those of links too; `number` is what stood before it.
    `italics` are the ranges of `text` that are set in italics. `is_entry` is false for a remark
    that stands between the entries: it is prose, and its citations count.
    """

    text: str
    runs: tuple[tuple[int, int], ...]
    links: tuple[Span, ...] = ()
    number: int | None = None
    italics: tuple[tuple[int, int], ...] = ()
    is_entry: bool = True

    def raw(self, offset: int) -> int:
        """Give the place in the raw text of a character of `text`."""
        shown, raw = self.runs[0]
        if len(self.runs) > 1:
            shown, raw = self.runs[bisect_right(self.runs, (offset, inf)) - 1]
        return raw + offset - shown

    def shown(self, raw: int) -> int:
        """Give the first character of `text` that stands at a place in the raw text or after it."""
        at = bisect_right(self.runs, raw, key=lambda run: run[1])
        if not at:
            return 0
        start, begin = self.runs[at - 1]
        end = self.runs[at][0] if at < len(self.runs) else len(self.text)
        return min(start + raw - begin, end)

    def span(self, start: int, end: int) -> Span:
        """Give the place in the raw text of a part of `text` that is not empty."""
        return Span(self.raw(start), self.raw(end - 1) + 1)

    @property
    def whole(self) -> Span:
        """The place of all of it, an address at its end included."""
        span = self.span(0, len(self.text))
        return Span(span.start, max([span.end, *(link.end for link in self.links)]))


@value
class WorkList:
    """A list of works in a post, heading included.

    `span` is all of the list, `heading` the span of its heading, None where it has none. `further`
    says that the heading offers the works for reading, so that nobody needs to cite them.

    `items` are the entries and what else stands between them, such as notes and smaller headings.
    """

    span: Span
    heading: Span | None = None
    further: bool = False
    items: tuple[ListItem, ...] = ()


@value
class Regions:
    """Stretches of a post that rules need, each a tuple in the order of the text.

    `headings` have their level. `quotations` are the spans of block quotations without the source
    that is named at their end, `tables` those of the outermost tables, and `links` those of what
    links say: the text between the brackets or tags, outermost only. `quoted_blocks` are the spans
    of block quotations with their sources. `comments` are the HTML comments that a browser would
    see as such, and those of MDX (`{/* x */}`) in Markdown. Plain text has none of them.
    """

    headings: tuple[Heading, ...] = ()
    quotations: tuple[Span, ...] = ()
    tables: tuple[Span, ...] = ()
    links: tuple[Span, ...] = ()
    quoted_blocks: tuple[Span, ...] = ()
    comments: tuple[Span, ...] = ()


@value
class Lists:
    """The lists of works in a post, as spans.

    `references` is the post's own list of references, heading included, None where it has none.
    `fence` is the part of it that is kept up to date, from the first of our two comments to the
    last or, in plain text, from the first entry to the line that says so; `fence_comments` are all
    such comments and lines, also one without its partner. `every` has all lists of works,
    `references` among them.
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
    `language`) or `<html lang="...">` names, in lower case and otherwise as typed. `ignored_rules`
    are the places of the rules that the front matter turns off (`ipnb-refs: {ignore: [CIT101]}`).
    """

    bibliography: tuple[str, ...] = ()
    nocite: tuple[str, ...] = ()
    lang: str | None = None
    ignored_rules: tuple[Span, ...] = ()


@frozen
class Document:
    """A post, and the same text with all that is not prose masked; `read` makes it.

    `path` is the name that `read` was given, None where it was given none. `regions`, `lists` and
    `meta` say what stands where in `text`.

    `len(prose) == len(text)`, so an offset in one is an offset in the other. Spaces stand for
    blocks that are not prose, U+2029 for a border between blocks. The private U+E07F stands for
    markup between letters and for what nobody sees; readers skip it. It has blanks
    in the place of lists of works, whose items are in `lists`.
    """

    text: str
    format: Format
    path: str | None
    prose: str
    regions: Regions
    lists: Lists
    meta: Meta

    def is_quoted(self, span: Span) -> bool:
        """Whether a span lies inside a block quotation."""
        quotations = self.regions.quotations
        before = bisect_right(quotations, span.start, key=lambda quoted: quoted.start)
        return before > 0 and quotations[before - 1].contains(span)
