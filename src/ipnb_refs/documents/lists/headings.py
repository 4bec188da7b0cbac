"""What stands above a list of references, in seven languages, and how to tell it."""

from __future__ import annotations

import re
from enum import Enum, auto
from unicodedata import normalize

from ipnb_refs.model import MASK

LIST_WORDS = frozenset(
    {
        # English
        "references", "refs", "references used", "reference", "reference list", "references list",
        "list of references", "references cited", "cited references", "bibliography",
        "selected bibliography", "annotated bibliography", "works cited", "cited works",
        "works referenced", "works consulted", "literature", "literature cited",
        "cited literature", "sources", "primary sources", "secondary sources", "citations",
        "bibliographic references", "bibliographical references",
        # German
        "literatur", "literaturverzeichnis", "literaturliste", "literaturangaben",
        "literaturnachweis", "literaturnachweise", "verwendete literatur", "zitierte literatur",
        "quellen", "quellenverzeichnis", "quellenangaben", "quellennachweis", "quellenliste",
        "referenzen", "bibliografie", "bibliographie",
        # Spanish
        "referencias", "referencias bibliográficas", "lista de referencias", "bibliografía",
        "fuentes", "fuentes consultadas", "obras citadas", "trabajos citados",
        # French (with German and English: bibliographie, sources)
        "références", "références bibliographiques", "liste des références", "ouvrages cités",
        "travaux cités", "sources citées",
        # Portuguese (with Spanish: obras citadas)
        "referências", "referências bibliográficas", "lista de referências", "bibliografia",
        "fontes", "trabalhos citados",
        # Italian (with Portuguese: bibliografia)
        "riferimenti", "riferimenti bibliografici", "fonti", "opere citate", "letteratura",
        # Dutch
        "literatuur", "literatuurlijst", "literatuurverwijzingen", "referenties", "referentielijst",
        "bronnen", "bronnenlijst", "bronvermelding", "geciteerde werken",
    }
)  # fmt: skip
"""What stands above a list of references, in lower case."""

FURTHER_READING = frozenset(
    {
        "further reading", "further readings", "recommended reading", "recommended readings",
        "suggested reading", "suggested readings", "additional reading", "recommended books",
        "reading list", "further resources", "further references", "more to read",
        "weiterführende literatur", "literaturhinweise", "literaturempfehlungen",
        "literaturtipps", "zum weiterlesen", "leseempfehlungen", "lecturas recomendadas",
        "para saber más", "lecturas adicionales", "pour aller plus loin",
        "lectures recommandées", "leituras recomendadas", "leitura recomendada",
        "per approfondire", "letture consigliate", "verder lezen", "aanbevolen literatuur",
    }
)  # fmt: skip
"""What stands above a list of works that the post need not cite, in lower case."""

_BESIDES = frozenset(
    {
        "notes", "endnotes", "footnotes", "resources", "links", "credits", "acknowledgements",
        "acknowledgments", "anmerkungen", "fußnoten", "notas", "enlaces", "notes de bas",
        "note", "noten",
    }
)  # fmt: skip
LONGEST_HEADING = 60

_JOINTS = re.compile(r"\s*[&/,+|–—]\s*|\s+(?:and|und|y|e|et|en)\s+")
_BEFORE = re.compile(
    r"(?:(?:[ivxl]{1,5}|[a-z])[.)]\s+|(?:my|our|the|key|main|selected|full|complete"
    r"|additional|academic|scientific|meine|ausgewählte)\s+)+"
)
_BEHIND = re.compile(
    r"\s+(?:used|cited|consulted|mentioned|(?:used |cited )?(?:for|in|of) th(?:is|e) [a-z ]{2,20}"
    r"|\([^()]*\)|\[[^\[\]]*\])\Z"
)
_AROUND = re.compile(r"\A[\W\d_]+|[\W\d_]+\Z")
_ATTRIBUTES = re.compile(r"\{[^{}\n]{0,60}\}\s*\Z")  # "## References {#refs}"
# One of these is in each of the names above: they rule out most lines of a text at small cost.
_TELLING = frozenset(max(words.split(), key=len) for words in LIST_WORDS | FURTHER_READING)
_WORD = re.compile(r"[^\W\d_]+")
_QUICK = " \t\r\n\xa0.:;*_#-–—¶" + MASK


class Named(Enum):
    """What a heading says is below it."""

    REFERENCES = auto()
    FURTHER_READING = auto()


def name_of(heading: str) -> Named | None:
    """Say which kind of list a heading names, as prose or raw: "7. References and notes:"."""
    words = heading.strip(_QUICK)
    if not words or len(words) > LONGEST_HEADING:
        return None
    words = words.lower() if words.isascii() else normalize("NFC", words).lower()
    if _TELLING.isdisjoint(words.split()):
        is_plain = words.replace(" ", "").isalpha()
        if is_plain or _TELLING.isdisjoint(_WORD.findall(words)):
            return None
    if not (words[0].isalpha() and words[-1].isalpha()):
        words = _AROUND.sub("", _BEHIND.sub("", _ATTRIBUTES.sub("", words)))
    words = " ".join(words.replace(MASK, "").split())
    if named := _of_words(words):
        return named
    words = _BEHIND.sub("", _BEFORE.sub("", words, count=1))
    return _of_words(words) or _of_parts(_JOINTS.split(words))


def names_a_list(prose: str) -> bool:
    """Say whether a heading, as prose, is one for a list of references."""
    return name_of(prose) is Named.REFERENCES


def _of_words(words: str) -> Named | None:
    if words in LIST_WORDS:
        return Named.REFERENCES
    return Named.FURTHER_READING if words in FURTHER_READING else None


def _of_parts(parts: list[str]) -> Named | None:
    """Judge "sources, notes and further reading": all parts must be known."""
    if len(parts) == 1 or not all(part in _BESIDES or _of_words(part) for part in parts):
        return None
    named = [_of_words(part) for part in parts]
    if Named.REFERENCES in named:
        return Named.REFERENCES
    return Named.FURTHER_READING if Named.FURTHER_READING in named else None
