"""What was read of a list that is typed in a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from ipnb_refs.model import CiteDate, CiteName, ListItem, Part, Span
    from ipnb_refs.store import Store

_AFTER_YEAR = (").", ", ")  # "(2012)." and "(2012, May 4)."
_LEAST, _FEW = 3, 3  # entries that tell; one in so many is few


@frozen
class ListedWork:
    """One entry of a typed list; what could not be told is None or missing.

    `span` is all of the entry without its bullet or number. `names` are those in the author's
    place, each with its own span; `others` says that "et al." or dots stand for more, `repeated`
    that a dash stands for the names of the entry above (whose spans these then are). `number` is
    typed before the entry ("[3]"), `repeats` the key of an entry above that is the same. The texts
    of the parts are as they read, without markup; `item` is all of it as it was typed.
    """

    key: str
    span: Span
    names: tuple[CiteName, ...]
    date: CiteDate | None
    number: int | None = None
    repeats: str | None = None
    others: bool = False
    repeated: bool = False
    role: Part | None = None
    title: Part | None = None
    container: Part | None = None
    volume: Part | None = None
    issue: Part | None = None
    pages: Part | None = None
    publisher: Part | None = None
    doi: Part | None = None
    url: Part | None = None
    item: ListItem | None = None


@frozen
class TypedList:
    """The works that a post lists, in the order of the post.

    `store` has the same works by the same keys, each once. `further` are the keys of those that a
    heading such as "Further reading" offers, so that nobody need cite them; `span` is the list of
    references itself, heading included, None where the post has only others. `lang` is the tag of
    its language that the post names.
    """

    works: tuple[ListedWork, ...]
    store: Store
    further: frozenset[str]
    span: Span | None
    heading: Span | None
    lang: str | None = None

    def work(self, key: str) -> ListedWork:
        """Give the entry of a key."""
        return next(work for work in self.works if work.key == key)

    def has_other_style(self, text: str) -> bool:
        """Say whether most entries have their year in another way than APA (9.13).

        "Siegel, Daniel J. 2012." and "Siegel, D. (2012) 'Minds'" are others. `text` is that of the
        post; a short list tells nothing.
        """
        dates = [work.date for work in self.works if work.date is not None]
        ends = [date.span.end for date in dates if date.year is not None]
        in_apa = sum(text.startswith(_AFTER_YEAR, end) for end in ends)
        return len(ends) >= _LEAST and in_apa * _FEW < len(ends)
