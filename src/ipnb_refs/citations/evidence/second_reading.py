"""Names of a narrative citation read in another way, mostly where only then the store has the work.

| typed | the store has | read as |
| --- | --- | --- |
| Siegels (2012), not in English | Siegel 2012 | Siegel, in the genitive |
| Siegels (2012) Buch | Siegel 2012 | the same, in any post |
| Siegels Kritik (2012) | Siegel 2012 | the same, before what somebody wrote |
| In Ohio, Jonsson and Bates (2006) | Jonsson and Bates 2006 | two names |
| Freud, Klein and Nold (1969) | Nold 1969, and neither Freud nor Klein | Nold |
| Ericks Pakes (1995) | Ericks and Pakes 1995 | two names, without a connector |
| Nold, Wagner (2017) | Nold and Wagner 2017 | the same |
| Nold, Wagner et al. (2017) | Nold et al. 2017 | the same |

The last is read without a store too, after "see", where there are three and more names, and where
a link says nothing but names and year; and a title in italics is never an author before others:
"in *Sight & Sound*, and James (2010)".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence.clues import is_of, known_years
from ipnb_refs.citations.evidence.speakers import is_whole_link
from ipnb_refs.citations.grammar import COMMA, PLACE, SLASH, WORK, ReadName, read_unjoined
from ipnb_refs.languages import is_plainly_english
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.anchors import Anchor
    from ipnb_refs.citations.grammar import MarkedWord, Vocabulary
    from ipnb_refs.citations.left import NamesLeft
    from ipnb_refs.citations.reading_context import ReadingContext
    from ipnb_refs.model import CiteDate, Lexicon

_PAIR = 2
_NOUN_NEXT = regex(rf"[)\]]{MASK}*\s{MASK}*[^\W\d_a-zß-öø-ÿ][^\W\d_]+")
"""What follows a genitive where nouns have capitals: "Siegels (2012) Buch"."""
_LONGEST = 99  # characters of a title in italics
_END_OF_ITALICS = regex(r"(?:[*_](?![*_])|</(?:i|em|cite)>)")
_IN_ITALICS = regex(r"(?:(?<![*_\w])[*_]|<(?:i|em|cite)\b[^<>]*>)(?P<text>[^*_<>\n]{2,90})\Z")


def read_again(
    context: ReadingContext, found: NamesLeft, anchor: Anchor, date: CiteDate, *, enclosed: bool
) -> tuple[NamesLeft, frozenset[int]]:
    """Give the names in the reading that fits best, with the years that the store has for them."""
    if anchor.opener >= 0 and not enclosed:
        found = _unjoined(context, found, anchor.end) or found
    if context.has_marks and len(found.authors.names) > 1:
        found = _after_title(context, found)
    lexicon = context.lexicon
    if lexicon is None:
        return found, frozenset()
    years = known_years(found.window.words, found.authors.names[0], lexicon)
    if anchor.opener < 0 or is_of(date, years):
        return found if enclosed else _last_in_genitive(context, found, date, lexicon), years
    other = None
    if not enclosed and not years:
        other = _confirmed(context, found, date, lexicon)
    if other is None and len(found.authors.names) == 1:
        other = _side_by_side(found, date, lexicon)
    return other or (found, years)


def _confirmed(
    context: ReadingContext, found: NamesLeft, date: CiteDate, lexicon: Lexicon
) -> tuple[NamesLeft, frozenset[int]] | None:
    """Give the other reading with the years that the store has for it; None where there is none."""
    if len(found.authors.names) == 1:
        nominative = _nominative(context, found, date, lexicon)
        return nominative or _before_work(context, found, date, lexicon)
    return _last_of_row(found, date, lexicon) or _without_lead(found, date, lexicon)


def _nominative(
    context: ReadingContext, found: NamesLeft, date: CiteDate, lexicon: Lexicon
) -> tuple[NamesLeft, frozenset[int]] | None:
    (name,) = found.authors.names
    word = found.window.words[name.end - 1]
    if name.group or not word.folded.endswith("s"):
        return None
    years = lexicon.years_of(word.folded[:-1])
    if not is_of(date, years) or not _may_be_genitive(context, date):
        return None
    authors = replace(found.authors, names=(replace(name, genitive=True),))
    return replace(found, authors=authors), years


def _before_work(
    context: ReadingContext, found: NamesLeft, date: CiteDate, lexicon: Lexicon
) -> tuple[NamesLeft, frozenset[int]] | None:
    (name,) = found.authors.names
    words = found.window.words
    at = name.end - _PAIR
    if at < name.first or name.group or not words[name.end - 1].marks & WORK:
        return None
    years = lexicon.years_of(words[at].folded[:-1]) if words[at].folded.endswith("s") else ()
    if not is_of(date, frozenset(years)) or not _may_be_genitive(context, date):
        return None
    author = ReadName(at, at, at + 1, at + 1, known=True, genitive=True)
    authors = replace(found.authors, names=(author,))
    return replace(found, authors=authors), frozenset(years)


def _last_in_genitive(
    context: ReadingContext, found: NamesLeft, date: CiteDate, lexicon: Lexicon
) -> NamesLeft:
    """Read the last of several names without its ending: "Siegel und Brysons (2011) Buch"."""
    *others, last = found.authors.names
    if not others or last.group or not is_genitive(found.window.words[last.end - 1], lexicon):
        return found
    if not _may_be_genitive(context, date):
        return found
    names = (*others, replace(last, genitive=True))
    return replace(found, authors=replace(found.authors, names=names))


def is_genitive(word: MarkedWord, lexicon: Lexicon) -> bool:
    """Say whether the store has a name without the "s" that it ends in, and not with it."""
    folded = word.folded
    return folded.endswith("s") and lexicon.has_name(folded[:-1]) and not lexicon.has_name(folded)


def _may_be_genitive(context: ReadingContext, date: CiteDate) -> bool:
    document = context.document
    if _NOUN_NEXT.match(document.prose, date.span.end):
        return True
    return not is_plainly_english(document.meta.lang, document.prose)


def _without_lead(
    found: NamesLeft, date: CiteDate, lexicon: Lexicon
) -> tuple[NamesLeft, frozenset[int]] | None:
    """A comma before the connector says that it is a list of three, whatever the store has."""
    authors, words = found.authors, found.window.words
    if authors.connector < 1 or len(authors.names) <= _PAIR:
        return None
    lead, *names = authors.names
    listed = words[authors.connector - 1].marks & COMMA
    if listed or lead.known or not all(name.known for name in names):
        return None
    years = known_years(words, names[0], lexicon)
    if not is_of(date, years):
        return None
    return replace(found, authors=replace(authors, names=names)), years


def _last_of_row(
    found: NamesLeft, date: CiteDate, lexicon: Lexicon
) -> tuple[NamesLeft, frozenset[int]] | None:
    """Give the last of three and more, where the store has this work and none of the others."""
    *others, last = found.authors.names
    if len(others) < _PAIR or last.only_initials or any(name.known for name in others):
        return None
    years = known_years(found.window.words, last, lexicon)
    if not is_of(date, years):
        return None
    return replace(found, authors=replace(found.authors, names=(last,), connector=-1)), years


def _side_by_side(
    found: NamesLeft, date: CiteDate, lexicon: Lexicon
) -> tuple[NamesLeft, frozenset[int]] | None:
    """Two surnames that were read as a given name and a surname."""
    (name,) = found.authors.names
    words = found.window.words
    if name.group or name.extra != 1 or name.end - name.first != _PAIR:
        return None
    first, last = words[name.first], words[name.end - 1]
    years = lexicon.years_of(first.folded)
    if not is_of(date, years) or not lexicon.has_name(last.folded):
        return None
    if is_of(date, lexicon.years_of(last.folded)):
        return None
    one = ReadName(name.first, name.first, name.first + 1, name.first + 1, known=True)
    other = ReadName(name.end - 1, name.end - 1, name.end, name.stop, known=True)
    return replace(found, authors=replace(found.authors, names=(one, other))), years


def _after_title(context: ReadingContext, found: NamesLeft) -> NamesLeft:
    """Drop what is the end of a title in italics, where the last name is not in italics."""
    authors, window, raw = found.authors, found.window, context.document.text
    names = authors.names
    last = window.end(names[-1].end - 1)
    if _END_OF_ITALICS.match(raw, last):
        italics = _IN_ITALICS.search(raw, max(0, last - _LONGEST), last)
        outside = [each for each in names if italics and window.end(each.end - 1) < italics.start()]
        if not outside or authors.connector >= 0:
            return found
        return replace(
            found, authors=replace(authors, names=outside)
        )  # "Bowlby, *Attachment* (1969)"
    for at in range(len(names) - 2, -1, -1):
        name = names[at]
        end = window.end(name.end - 1)
        italics = _END_OF_ITALICS.match(raw, end) and _IN_ITALICS.search(
            raw, max(0, end - _LONGEST), end
        )
        if not italics or name.known:
            continue
        before = window.words[name.first - 1].lower if name.first else ""
        is_part = italics.start("text") < window.start(names[0].first)
        if is_part or before in context.vocabulary.in_year_ends:
            left = names[at + 1 :]
            joint = authors.connector if authors.connector > left[0].first else -1
            return replace(found, authors=replace(authors, names=left, connector=joint))
    return found


def _unjoined(context: ReadingContext, found: NamesLeft, year_end: int) -> NamesLeft | None:
    """Names with nothing but commas between them, before the bracket of their year."""
    authors, words = found.authors, found.window.words
    if len(authors.names) != 1:
        return None
    first = authors.names[0].first
    if not first or not words[first - 1].marks & (COMMA | SLASH):
        return None
    et_al = authors.et_al >= 0
    names = read_unjoined(words, authors.names[0], context.lexicon, et_al=et_al)
    if words[names[0].end - 1].marks & PLACE:  # "No Brasil, Roe et al.", where it has works too
        names = names[1:]
    if len(names) < _PAIR or not (
        names[0].known
        or _is_sent_to(words, names, context.vocabulary)
        or is_whole_link(context.document, found.window.start(names[0].first), year_end)
    ):
        return None
    return replace(found, authors=replace(authors, names=names))


def _is_sent_to(
    words: Sequence[MarkedWord], names: Sequence[ReadName], vocabulary: Vocabulary
) -> bool:
    """Whether "see" stands before names, or there are many of them in a sentence."""
    first = names[0].first
    if not first:
        return False
    before = words[first - 1]
    many = len(names) > _PAIR and (before.text.islower() or before.text == ":")
    return many or before.lower in vocabulary.leads
