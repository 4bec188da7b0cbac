"""Lists of names as BibTeX writes them -> CSL's parts.

BibTeX knows "First von Last", "von Last, First" and "von Last, Jr, First"; braces keep what they
hold together and make a group out of a whole name. See "Tame the BeaST", section 11, for the rules.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import ENTRY_SUFFIXES, ET_AL_IN_ENTRIES, alternatives
from ipnb_refs.model import Name
from ipnb_refs.names import PARTICLES
from ipnb_refs.regex import regex
from ipnb_refs.store.tex import to_text

_AND = regex(r"(?:^|[\s~])and(?=[\s~]|$)", re.IGNORECASE)
_BREAK = regex(
    r"[{}]|\\[a-z]+(?:\s+(?!and(?:[\s~]|$)))?|\\.|(?:^|[\s~]++)and(?=[\s~]|$)|,|[\s~]+",
    re.IGNORECASE | re.DOTALL,
)
_ENDS_COMMAND = regex(r"\\[a-z]+$", re.IGNORECASE)
# Nine of ten names: one word without TeX, a comma, given names without TeX. A dotless i, which
# TeX's accents stand on, is looked for beside it: with it, the set takes long to compile.
_SIMPLE = regex(r"([^\s,{}\\~'`$&<;=-]+),([^,{}\\~'`$&<;=-]+)")
OTHERS = frozenset({"others", *ET_AL_IN_ENTRIES})
"""BibTeX's word for further names, and what people type for it."""
_ENDS = alternatives(ET_AL_IN_ENTRIES, space=r"\s{1,3}")
_ET_AL = regex(rf",?\s+(?:{_ENDS})$", re.IGNORECASE)
_LONGEST_ET_AL = 12
_NO_NAME = Name()
_BLANKS = " \t\r\n~"
_LEAST_WITH_SUFFIX = 3
"""Words of a name in running order that ends with "Jr.": "Henry II" has none."""
_JUNIOR = 3
"""Parts of a name with commas: "von Last, Jr, First"."""

_ENTITY = regex(r"&#?\w{1,12};")
_AMPERSAND = regex(r"\s\\?&\s")
_KEPT = regex(r"\{[^{}]*\}")
_HELD_SUFFIX = regex(rf"(.+?),?\s+({alternatives(ENTRY_SUFFIXES)})", re.IGNORECASE)
_SEMICOLONS = "are separated by semicolons"
_AMPERSANDS = "have an “&” outside of braces"
_COMMAS = "have more commas than a name can have"


@frozen
class Contributors:
    """A list of names; `others` says that "and others" ends it, `problem` what is wrong in it."""

    names: tuple[Name, ...] = ()
    others: bool = False
    problem: str = ""


@lru_cache(maxsize=4096)
def read_contributors(raw: str, *, drops_prefix: bool = False) -> Contributors:
    """Read a list of names: `van der Kolk, Bessel A. and others`.

    Empty names between two "and" are passed over; "et al." counts as "others". A list separated by
    semicolons is read as it is meant, and is a problem; an option of the list
    ("nosortothers=true") is no name. `drops_prefix` says that "von" is left
    out where the surname stands alone (BibLaTeX's `useprefix=false`).
    """
    texts = [text for typed in split_list(raw) if (text := typed.strip(_BLANKS))]
    problem = ""
    if "=" in raw:
        # Few stores name the parts of names.
        from ipnb_refs.store.fields.named_parts import without_options  # noqa: PLC0415 - see above

        texts, drops = without_options(texts)
        drops_prefix = drops_prefix or drops
    if ";" in raw or "&" in raw or raw.count(",") >= _JUNIOR:
        texts, problem = _checked(texts)
    people = [text for text in texts if text.lower().strip("{}") not in OTHERS]
    others = len(people) < len(texts)
    if people and (found := _ET_AL.search(people[-1][-_LONGEST_ET_AL:])):
        people[-1] = people[-1][: -len(found[0])]
        others = True
    names = tuple([name for name in map(read_name, people) if name != _NO_NAME])
    if drops_prefix:
        names = tuple(map(_dropping, names))
    return Contributors(names, others and bool(names), problem)


def _checked(texts: list[str]) -> tuple[list[str], str]:
    """Split names at semicolons, and say what is wrong with them."""
    problem = ""
    checked: list[str] = []
    for text in texts:
        bare = _KEPT.sub("", text) if "{" in text else text
        parts = [text]
        if ";" in bare and "{" not in text and not _ENTITY.search(text):
            problem = _SEMICOLONS
            parts = [part.strip() for part in text.split(";") if part.strip()]
        elif "&" in bare and _AMPERSAND.search(bare):
            problem = problem or _AMPERSANDS
        elif bare.replace("\\,", "").count(",") >= _JUNIOR and "=" not in text:
            problem = problem or _COMMAS
        checked += parts
    return checked, problem


def _dropping(name: Name) -> Name:
    if not name.non_dropping_particle:
        return name
    return replace(name, non_dropping_particle="", dropping_particle=name.non_dropping_particle)


@lru_cache(maxsize=16384)
def read_name(raw: str) -> Name:
    r"""Read one name: `{\"O}hman, Arne` is `Name(family="Öhman", given="Arne")`.

    A name in braces, or of one word, is a `literal`.
    """
    if (simple := _SIMPLE.fullmatch(raw)) and "ı" not in raw:
        given = simple[2].split()
        if not (len(given) > 1 and (given[-1] in PARTICLES or _is_suffix(given[-1:]))):
            return Name(family=simple[1], given=" ".join(given))
    if _is_group(raw):
        return Name(literal=to_text(raw[1:-1]).strip().rstrip(","))
    if "=" in raw and (named := _named(raw)):
        return named
    parts = _split_words(raw)
    if len(parts) > 1:
        return _with_commas(parts)
    words = parts[0]
    if len(words) < 2:  # noqa: PLR2004 - a name has two words or it is no first and last
        return Name(literal=_text(words))
    return _first_last(words, suffix="")


def _named(raw: str) -> Name | None:
    from ipnb_refs.store.fields.named_parts import named_name  # noqa: PLC0415 - as above

    return named_name(raw)


def _with_commas(parts: list[list[str]]) -> Name:
    last, *rest = parts
    first = rest[-1]
    suffix = rest[0] if len(parts) >= _JUNIOR else []
    given = [word for part in rest[1:] for word in part] if suffix else first
    if _is_suffix(given) and (suffix or len(last) > 1):
        # "King, Martin Luther, Jr." and "Martin Luther King, Jr." are no BibTeX, but common.
        suffix, given = given, suffix
    if not suffix and len(given) > 1 and _is_suffix(given[-1:]):
        given, suffix = given[:-1], given[-1:]  # "King, Martin Luther Jr."
    if suffix and not given and len(last) > 1:
        return _first_last(last, suffix=_text(suffix))
    if not suffix and len(last) > 1 and _is_suffix(last[-1:]):
        last, suffix = last[:-1], last[-1:]  # "King Jr., Martin Luther"
    particles = 0
    while particles < len(last) - 1 and _is_lower(last[particles]):
        particles += 1
    behind = len(given)
    while behind > 1 and given[behind - 1] in PARTICLES:
        behind -= 1
    return Name(
        family=_text(last[particles:]),
        given=_text(given[:behind]),
        dropping_particle=_text(given[behind:]),  # "Humboldt, Alexander von"
        non_dropping_particle=_text(last[:particles]),
        suffix=_text(suffix),
    )


def _first_last(words: list[str], *, suffix: str) -> Name:
    """Read "First von Last": lower-case words separate the given names from the surname."""
    if not suffix and len(words) >= _LEAST_WITH_SUFFIX and _is_suffix(words[-1:]):
        words, suffix = words[:-1], _text(words[-1:])  # "Martin Luther King Jr."
    lower = [i for i, word in enumerate(words[:-1]) if _is_lower(word)]
    begin, end = (lower[0], lower[-1] + 1) if lower else (len(words) - 1, len(words) - 1)
    family = _text(words[end:])
    if not suffix and (held := _HELD_SUFFIX.fullmatch(family)):
        family, suffix = held.groups()  # "Martin Luther {King, Jr.}"
    return Name(
        family=family,
        given=_text(words[:begin]),
        non_dropping_particle=_text(words[begin:end]),
        suffix=suffix,
    )


def _text(words: list[str]) -> str:
    if len(words) < 2:  # noqa: PLR2004 - nothing to join
        return to_text(words[0]).strip() if words else ""
    ended = (f"{word}{{}}" if _ENDS_COMMAND.search(word) else word for word in words)
    return to_text(" ".join(ended)).strip()


def _is_suffix(words: list[str]) -> bool:
    return len(words) == 1 and words[0].lower() in ENTRY_SUFFIXES


def _is_lower(word: str) -> bool:
    """Say whether a word is a particle; what stands in braces is never one."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    return (to_text(word) if "\\" in word else word)[:1].islower()


def _is_group(raw: str) -> bool:
    """Say whether one pair of braces holds the whole name, and no single accent."""
    if not (raw.startswith("{") and raw.endswith("}")):
        return False
    depth = 0
    for match in _BREAK.finditer(raw):
        depth += (match[0] == "{") - (match[0] == "}")
        if depth == 0:
            return match.end() == len(raw) and (not raw.startswith("{\\") or " " in raw)
    return False


def split_list(raw: str) -> list[str]:
    """Split a list of names or publishers at each " and " outside of braces."""
    if "{" not in raw:
        return _AND.split(raw)
    names, start, depth = [], 0, 0
    for match in _BREAK.finditer(raw):
        depth += (match[0] == "{") - (match[0] == "}" and depth > 0)
        if depth == 0 and match[0].strip(_BLANKS).lower() == "and":
            names.append(raw[start : match.start()])
            start = match.end()
    return [*names, raw[start:]]


def _split_words(raw: str) -> list[list[str]]:
    """Split at commas, and those parts into words, outside of braces."""
    if "{" not in raw and "\\" not in raw:
        return [part.replace("~", " ").split() for part in raw.split(",")]
    parts: list[list[str]] = [[]]
    start, depth = 0, 0
    for match in _BREAK.finditer(raw):
        sign = match[0]
        depth += (sign == "{") - (sign == "}" and depth > 0)
        if depth == 0 and (blank := _blank_in(sign)):
            parts[-1].append(raw[start : match.start() + blank.start])
            start = match.start() + blank.stop
            if sign == ",":
                parts.append([])
    parts[-1].append(raw[start:])
    return [[word for word in part if word] for part in parts]


def _blank_in(sign: str) -> range | None:
    r"""Find what separates words in a sign outside of braces: a comma, a tie, white space, "\ ".

    The blank before an "and" that is a word of a name is all that goes. A blank ends the name of a
    command, too: in "S\o ren" that is all it does, "\LaTeX Team" are two words.
    """
    if sign in ",~":
        return range(1)
    if sign[0].isspace() or sign[0] == "~":
        return range(len(sign) - len("and") if sign[-1] in "dD" else len(sign))
    if sign[0] != "\\" or not sign[-1].isspace():
        return None
    command = sign.rstrip()
    text = to_text(command)
    if command == "\\":
        return range(len(sign))
    return range(len(command), len(sign)) if len(text) > 1 and text[0] != "\\" else None
