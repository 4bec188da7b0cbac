"""Where a plain name begins: what may stand before it that no name goes on over.

| typed | why |
| --- | --- |
| as Siegel / but Siegel | a word in lower case that joins nothing |
| Similarly, Siegel / In Siegel | a word that only begins the sentence |
| for example, Siegel / e.g. Siegel / in 2001, Siegel | a sign, after what is no name |
| the Cortex. Siegel / “Mind” Siegel | the end of a sentence, or of something else |
| described in Siegel / the method of Siegel | a joiner: it makes no group of known names |
| ), and Siegel | a connector with nothing before it that it joins |

All but the first may also tell what the name is: "Foto: Siegel", "the cinema of Siegel". So they
are borders only where the store has the work, and the name can be nothing but its author.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations.grammar import (
    CAPITAL,
    CONNECTOR,
    FUNCTION,
    GROUP,
    JOINER,
    LARGE_PARTICLE,
    PARTICLE,
    PLACE,
)
from ipnb_refs.languages import SAINTS, TITLES
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.citations.grammar import Vocabulary
    from ipnb_refs.model import Lexicon

_LEAD_IN = FUNCTION | CAPITAL
_MORE_THAN_LEAD_IN = GROUP | PLACE | PARTICLE | LARGE_PARTICLE | CONNECTOR
"""What a function word that only begins a sentence is not."""
_SIGNS = ".,;"
_ENDS_OF_PHRASES = frozenset(')]”»":!?…%')


def is_border(typed: str, vocabulary: Vocabulary) -> bool:
    """Whether a name cannot go on to the left of this word: "as Siegel", "see Siegel"."""
    return typed.isalpha() and typed.islower() and typed not in vocabulary.go_on


def is_border_of_known(
    left: Sequence[str], first: str, vocabulary: Vocabulary, lexicon: Lexicon, *, whole: bool
) -> bool:
    """Whether authors of the store cannot go on to the left over the last of these words.

    They are the words before the `first` name, by whom the store has the work; `whole` says that
    they are all there are, else the first may be half a word, and more may stand before it.
    """
    left = left if whole else left[1:]
    if not left:
        return False
    typed = left[-1]
    if typed not in vocabulary.connecting and typed not in vocabulary.go_on:
        is_apart = _is_apart(typed, vocabulary, lexicon)
        return is_apart or _only_begins_sentence(left, first, vocabulary, lexicon, whole=whole)
    marks = vocabulary.words[typed].marks
    if marks & PARTICLE or not marks & JOINER:
        return False
    before = left[-2] if len(left) > 1 else ""
    return not (marks & CONNECTOR and before and _may_end_name(before, vocabulary, lexicon))


def _is_apart(typed: str, vocabulary: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether a sign keeps a name from going on over a word."""
    if _ends_with_sign(typed, vocabulary, lexicon):
        return True
    # A word with a capital, no initial and no title, at the end of a sentence: "the Cortex. Siegel"
    word = typed.removesuffix(".")
    if word == typed or not word.isalpha() or len(word) == 1:
        return False
    return typed not in SAINTS and word.lower() not in TITLES


def _ends_with_sign(typed: str, vocabulary: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether a sign ends a word that is no part of a name; it may be abbreviated: "e.g."."""
    bare = typed.rstrip(_SIGNS)
    if bare[-1:] in _ENDS_OF_PHRASES:
        return True
    *initials, word = bare.split(".")
    if bare == typed or (initials and len(word) > 1) or word in TITLES:
        return False
    if not (is_border(word, vocabulary) or word.isdecimal()):
        return False
    return not lexicon.ends_literal(fold(word))


def _may_end_name(typed: str, vocabulary: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether a name, or a group of the store, may end with a word: "Zero to Three and Siegel"."""
    if is_border(typed, vocabulary):
        return lexicon.ends_literal(fold(typed))
    return not _ends_with_sign(typed, vocabulary, lexicon)


def _only_begins_sentence(
    left: Sequence[str], first: str, vocabulary: Vocabulary, lexicon: Lexicon, *, whole: bool
) -> bool:
    """Whether the last of these words only begins a sentence: "Similarly, Siegel", "In Siegel".

    Without a comma, the two may be one name: "Le Fevre".
    """
    typed = left[-1].removesuffix(",")
    if not (typed[:1].isupper() and typed.isalpha()):
        return False
    word = vocabulary.words[typed]
    if word.marks & (_LEAD_IN | _MORE_THAN_LEAD_IN) != _LEAD_IN or lexicon.has_name(word.folded):
        return False
    if typed == left[-1] and lexicon.has_name(fold(typed + first)):
        return False
    return _is_apart(left[-2], vocabulary, lexicon) if len(left) > 1 else whole
