"""The words that a list of references prints, in seven languages; a table, side by side.

They follow what authors print who use APA in these languages. What has no word of its own in a
language (a rare role, a rare description) is printed in English. "&" joins names in all of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Pair = tuple[str, str]
"""A word for one and for several."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of a list in one language.

    - `final_comma`: whether a comma stands before the last "&" of authors
    - `edition` holds the number ("{}. Aufl."), "" where ordinals are spelt as in English
    - `day` is a day and its month, `day_mark` stands behind the first of several days, `full_date`
      has the year as well; `retrieved` stands before a URL (APA 9.16), `original` behind it (9.41)
    - `seasons` are spring to winter, `months` January to December
    - `statuses` and `descriptions` are the English words of APA and what is printed for them
    - `roles` are the labels of names (9.10), by the keys of `references.apa.roles.LABELS`
    """

    tag: str
    months: tuple[str, ...]
    seasons: tuple[str, str, str, str]
    no_date: str = "n.d."
    final_comma: bool = True
    within: str = "In"
    on: str = "On"
    volume: Pair = ("Vol.", "Vols.")
    page: Pair = ("p.", "pp.")
    number: str = "No."
    article: str = "Article"
    version: str = "Version"
    edition: str = ""
    circa: str = "ca."
    present: str = "present"
    before_era: str = "B.C.E."
    day: str = "{month} {day}"
    day_mark: str = ""
    full_date: str = "{month} {day}, {year}"
    retrieved: str = "Retrieved {date}, from "
    original: str = "Original work published {date}"
    reprinted: str = "Reprinted from"
    by: str = "by"
    with_others: str = "with"
    statuses: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, Pair] = field(default_factory=dict)

    def described(self, words: str) -> str:
        """Give the description that stands for these English words."""
        return self.descriptions.get(words, words)


ENGLISH = Terms(
    tag="en",
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December"),
    seasons=("Spring", "Summer", "Fall", "Winter"),
)  # fmt: skip

GERMAN = Terms(
    tag="de",
    months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
            "Oktober", "November", "Dezember"),
    seasons=("Frühling", "Sommer", "Herbst", "Winter"),
    no_date="o. D.",
    final_comma=False,
    on="Auf",
    volume=("Bd.", "Bde."),
    page=("S.", "S."),
    number="Nr.",
    article="Artikel",
    edition="{}. Aufl.",
    present="heute",
    before_era="v. Chr.",
    day="{day}. {month}",
    day_mark=".",
    full_date="{day}. {month} {year}",
    retrieved="Abgerufen am {date}, von ",
    original="Originalwerk veröffentlicht {date}",
    reprinted="Nachdruck aus",
    by="von",
    with_others="mit",
    statuses={"in press": "im Druck", "in preparation": "in Vorbereitung",
              "submitted": "eingereicht",
              "Advance online publication": "Vorab-Onlinepublikation"},
    descriptions={
        "Data set": "Datensatz", "Computer software": "Computersoftware", "Map": "Karte",
        "Film": "Film", "Video": "Video", "Thesis": "Abschlussarbeit",
        "Doctoral dissertation": "Dissertation", "Master’s thesis": "Masterarbeit",
        "Bachelor’s thesis": "Bachelorarbeit",
        "Unpublished doctoral dissertation": "Unveröffentlichte Dissertation",
        "Unpublished master’s thesis": "Unveröffentlichte Masterarbeit",
        "Unpublished manuscript": "Unveröffentlichtes Manuskript",
        "Manuscript in preparation": "Manuskript in Vorbereitung",
        "Manuscript submitted for publication": "Manuskript eingereicht zur Publikation",
        "Review of the book": "Rezension des Buchs", "Review of the film": "Rezension des Films",
        "Review of": "Rezension von", "Audio podcast": "Audio-Podcast",
        "Audio podcast episode": "Audio-Podcast-Folge", "TV series": "Fernsehserie",
        "Special issue": "Sonderheft",
    },
    roles={"editor": ("Hrsg.", "Hrsg."), "translator": ("Übers.", "Übers."),
           "director": ("Regie", "Regie"), "host": ("Moderation", "Moderation"),
           "chair": ("Vorsitz", "Vorsitz"), "narrator": ("Sprecher:in", "Sprecher:innen")},
)  # fmt: skip

SPANISH = Terms(
    tag="es",
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
            "septiembre", "octubre", "noviembre", "diciembre"),
    seasons=("primavera", "verano", "otoño", "invierno"),
    no_date="s.f.",
    within="En",
    on="En",
    number="N.º",
    article="Artículo",
    version="Versión",
    edition="{}.ª ed.",
    present="presente",
    before_era="a. C.",
    day="{day} de {month}",
    full_date="{day} de {month} de {year}",
    retrieved="Recuperado el {date}, de ",
    original="Trabajo original publicado en {date}",
    reprinted="Reimpreso de",
    by="por",
    with_others="con",
    statuses={"in press": "en prensa", "in preparation": "en preparación",
              "submitted": "presentado",
              "Advance online publication": "Publicación anticipada en línea"},
    descriptions={
        "Data set": "Conjunto de datos", "Computer software": "Software", "Map": "Mapa",
        "Film": "Película", "Thesis": "Tesis", "Doctoral dissertation": "Tesis doctoral",
        "Master’s thesis": "Tesis de maestría", "Bachelor’s thesis": "Tesis de grado",
        "Unpublished doctoral dissertation": "Tesis doctoral no publicada",
        "Unpublished master’s thesis": "Tesis de maestría no publicada",
        "Unpublished manuscript": "Manuscrito no publicado",
        "Manuscript in preparation": "Manuscrito en preparación",
        "Manuscript submitted for publication": "Manuscrito presentado para su publicación",
        "Review of the book": "Reseña del libro", "Review of the film": "Reseña de la película",
        "Review of": "Reseña de", "Audio podcast": "Pódcast de audio",
        "Audio podcast episode": "Episodio de pódcast de audio", "TV series": "Serie de televisión",
        "Special issue": "Número especial",
    },
    roles={"editor": ("Ed.", "Eds."), "translator": ("Trad.", "Trads."),
           "director": ("Director", "Directores"), "host": ("Anfitrión", "Anfitriones"),
           "compiler": ("Comp.", "Comps.")},
)  # fmt: skip

FRENCH = Terms(
    tag="fr",
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
            "octobre", "novembre", "décembre"),
    seasons=("printemps", "été", "automne", "hiver"),
    no_date="s. d.",
    within="Dans",
    on="Sur",
    volume=("vol.", "vol."),
    number="n°",
    article="article",
    edition="{}e éd.",
    present="présent",
    before_era="av. J.-C.",
    day="{day} {month}",
    full_date="{day} {month} {year}",
    retrieved="Consulté le {date}, sur ",
    original="Ouvrage original publié en {date}",
    reprinted="Réimprimé de",
    by="par",
    with_others="avec",
    statuses={"in press": "sous presse", "in preparation": "en préparation",
              "submitted": "soumis",
              "Advance online publication": "Publication anticipée en ligne"},
    descriptions={
        "Data set": "Ensemble de données", "Computer software": "Logiciel", "Map": "Carte",
        "Video": "Vidéo", "Thesis": "Mémoire", "Doctoral dissertation": "Thèse de doctorat",
        "Master’s thesis": "Mémoire de maîtrise",
        "Unpublished doctoral dissertation": "Thèse de doctorat inédite",
        "Unpublished master’s thesis": "Mémoire de maîtrise inédit",
        "Unpublished manuscript": "Manuscrit inédit",
        "Manuscript in preparation": "Manuscrit en préparation",
        "Manuscript submitted for publication": "Manuscrit soumis pour publication",
        "Review of the book": "Compte rendu du livre",
        "Review of the film": "Compte rendu du film", "Review of": "Compte rendu de",
        "Audio podcast": "Balado audio", "Audio podcast episode": "Épisode de balado audio",
        "TV series": "Série télévisée", "Special issue": "Numéro spécial",
    },
    roles={"editor": ("dir.", "dir."), "translator": ("trad.", "trad."),
           "director": ("réalisateur", "réalisateurs"), "host": ("animateur", "animateurs")},
)  # fmt: skip

PORTUGUESE = Terms(
    tag="pt",
    months=("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto",
            "setembro", "outubro", "novembro", "dezembro"),
    seasons=("primavera", "verão", "outono", "inverno"),
    no_date="s.d.",
    on="Em",
    number="N.º",
    article="Artigo",
    version="Versão",
    edition="{}ª ed.",
    present="presente",
    before_era="a.C.",
    day="{day} de {month}",
    full_date="{day} de {month} de {year}",
    retrieved="Recuperado em {date}, de ",
    original="Obra original publicada em {date}",
    reprinted="Reimpresso de",
    by="de",
    with_others="com",
    statuses={"in press": "no prelo", "in preparation": "em preparação",
              "submitted": "submetido",
              "Advance online publication": "Publicação antecipada online"},
    descriptions={
        "Data set": "Conjunto de dados", "Computer software": "Software", "Map": "Mapa",
        "Film": "Filme", "Video": "Vídeo", "Thesis": "Tese",
        "Doctoral dissertation": "Tese de doutorado", "Master’s thesis": "Dissertação de mestrado",
        "Unpublished doctoral dissertation": "Tese de doutorado não publicada",
        "Unpublished master’s thesis": "Dissertação de mestrado não publicada",
        "Unpublished manuscript": "Manuscrito não publicado",
        "Manuscript in preparation": "Manuscrito em preparação",
        "Manuscript submitted for publication": "Manuscrito submetido para publicação",
        "Review of the book": "Resenha do livro", "Review of the film": "Resenha do filme",
        "Review of": "Resenha de", "Audio podcast": "Podcast de áudio",
        "Audio podcast episode": "Episódio de podcast de áudio", "TV series": "Série de TV",
        "Special issue": "Edição especial",
    },
    roles={"editor": ("Ed.", "Eds."), "translator": ("Trad.", "Trads."),
           "director": ("Diretor", "Diretores"), "host": ("Apresentador", "Apresentadores"),
           "organizer": ("Org.", "Orgs.")},
)  # fmt: skip

ITALIAN = Terms(
    tag="it",
    months=("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
            "settembre", "ottobre", "novembre", "dicembre"),
    seasons=("primavera", "estate", "autunno", "inverno"),
    no_date="s.d.",
    on="Su",
    volume=("Vol.", "Voll."),
    number="N.",
    article="Articolo",
    version="Versione",
    edition="{}ª ed.",
    present="presente",
    before_era="a.C.",
    day="{day} {month}",
    full_date="{day} {month} {year}",
    retrieved="Consultato il {date}, da ",
    original="Opera originale pubblicata nel {date}",
    reprinted="Ristampato da",
    by="di",
    with_others="con",
    statuses={"in press": "in stampa", "in preparation": "in preparazione",
              "submitted": "sottoposto",
              "Advance online publication": "Pubblicazione anticipata online"},
    descriptions={
        "Data set": "Set di dati", "Computer software": "Software", "Map": "Mappa",
        "Thesis": "Tesi", "Doctoral dissertation": "Tesi di dottorato",
        "Master’s thesis": "Tesi di laurea magistrale",
        "Unpublished doctoral dissertation": "Tesi di dottorato non pubblicata",
        "Unpublished master’s thesis": "Tesi di laurea magistrale non pubblicata",
        "Unpublished manuscript": "Manoscritto non pubblicato",
        "Manuscript in preparation": "Manoscritto in preparazione",
        "Manuscript submitted for publication": "Manoscritto sottoposto per la pubblicazione",
        "Review of the book": "Recensione del libro",
        "Review of the film": "Recensione del film", "Review of": "Recensione di",
        "Audio podcast": "Podcast audio", "Audio podcast episode": "Episodio di podcast audio",
        "TV series": "Serie TV", "Special issue": "Numero speciale",
    },
    roles={"editor": ("A cura di", "A cura di"), "translator": ("Trad.", "Trad."),
           "director": ("Regista", "Registi"), "host": ("Conduttore", "Conduttori")},
)  # fmt: skip

DUTCH = Terms(
    tag="nl",
    months=("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
            "september", "oktober", "november", "december"),
    seasons=("lente", "zomer", "herfst", "winter"),
    no_date="z.d.",
    on="Op",
    number="Nr.",
    article="Artikel",
    version="Versie",
    edition="{}e druk",
    present="heden",
    before_era="v.Chr.",
    day="{day} {month}",
    full_date="{day} {month} {year}",
    retrieved="Geraadpleegd op {date}, van ",
    original="Oorspronkelijk werk gepubliceerd in {date}",
    reprinted="Herdrukt uit",
    by="door",
    with_others="met",
    statuses={"in press": "in druk", "in preparation": "in voorbereiding",
              "submitted": "ingediend",
              "Advance online publication": "Vooraf online gepubliceerd"},
    descriptions={
        "Data set": "Dataset", "Computer software": "Computersoftware", "Map": "Kaart",
        "Thesis": "Scriptie", "Doctoral dissertation": "Proefschrift",
        "Master’s thesis": "Masterscriptie",
        "Unpublished doctoral dissertation": "Ongepubliceerd proefschrift",
        "Unpublished master’s thesis": "Ongepubliceerde masterscriptie",
        "Unpublished manuscript": "Ongepubliceerd manuscript",
        "Manuscript in preparation": "Manuscript in voorbereiding",
        "Manuscript submitted for publication": "Manuscript ingediend voor publicatie",
        "Review of the book": "Recensie van het boek",
        "Review of the film": "Recensie van de film", "Review of": "Recensie van",
        "Audio podcast": "Audiopodcast", "Audio podcast episode": "Aflevering van audiopodcast",
        "TV series": "Tv-serie", "Special issue": "Themanummer",
    },
    roles={"editor": ("Red.", "Reds."), "translator": ("Vert.", "Vert."),
           "director": ("Regisseur", "Regisseurs"), "host": ("Presentator", "Presentatoren")},
)  # fmt: skip

TERMS: Mapping[str, Terms] = {
    terms.tag: terms for terms in (ENGLISH, GERMAN, SPANISH, FRENCH, PORTUGUESE, ITALIAN, DUTCH)
}
"""The words of every language, by its tag."""


def terms_for(tag: str | None) -> Terms:
    """Give the words of a list in this language ("de", "pt-BR"); English where it has none."""
    return TERMS.get((tag or "").casefold().replace("_", "-").split("-")[0], ENGLISH)
