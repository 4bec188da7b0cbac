"""What citations are typed with in seven languages."""

from __future__ import annotations

Table = dict[str, tuple[str, ...]]
"""What is typed for something, by language."""

LANGUAGES = ("en", "de", "es", "fr", "pt", "it", "nl")

AND = {"en": "and", "de": "und", "es": "y", "fr": "et", "pt": "e", "it": "e", "nl": "en"}

ET_AL: Table = {
    "en": ("et al.",),
    "de": ("et al.", "u. a."),
    "es": ("et al.", "y otros", "et ál."),
    "fr": ("et al.", "et coll."),
    "pt": ("et al.", "e colaboradores"),
    "it": ("et al.", "e altri"),
    "nl": ("et al.", "e.a."),
}
COLLEAGUES: Table = {
    "en": ("and colleagues", "and her colleagues", "and his colleagues", "and their colleagues"),
    "de": ("und Kollegen", "und Mitarbeiter"),
    "es": ("y colaboradores", "y cols."),
    "fr": ("et ses collègues", "et collègues"),
    "pt": ("e colaboradores", "e cols."),
    "it": ("e colleghi", "e altri"),
    "nl": ("en collega’s", "en collega's"),
}
PAGE: Table = {
    "en": ("p.", "pp.", "p", "page"),
    "de": ("S.", "Seite"),
    "es": ("p.", "pp.", "pág."),
    "fr": ("p.", "pp."),
    "pt": ("p.", "pp."),
    "it": ("p.", "pp.", "pag."),
    "nl": ("p.", "pp."),
}
CHAPTER: Table = {
    "en": ("Chapter", "ch.", "chap."),
    "de": ("Kap.", "Kapitel"),
    "es": ("cap.", "capítulo"),
    "fr": ("chapitre", "chap."),
    "pt": ("cap.", "capítulo"),
    "it": ("cap.", "capitolo"),
    "nl": ("hoofdstuk", "hfst."),
}
FIGURE: Table = {
    "en": ("Fig.", "Figure"),
    "de": ("Abb.", "Abbildung"),
    "es": ("fig.", "Figura"),
    "fr": ("fig.", "Figure"),
    "pt": ("fig.", "Figura"),
    "it": ("fig.", "Figura"),
    "nl": ("fig.", "Figuur"),
}
TABLE: Table = {
    "en": ("Table",),
    "de": ("Tab.", "Tabelle"),
    "es": ("Tabla",),
    "fr": ("Tableau",),
    "pt": ("Tabela",),
    "it": ("Tabella",),
    "nl": ("Tabel",),
}
PARAGRAPH: Table = {
    "en": ("para.", "paras.", "paragraph"),
    "de": ("Abs.", "Absatz"),
    "es": ("párr.",),
    "fr": ("par.", "paragr."),
    "pt": ("para.", "parágrafo"),
    "it": ("par.", "paragrafo"),
    "nl": ("par.", "alinea"),
}
PREFIX: Table = {
    "en": ("see", "see also", "e.g.,", "e.g.", "cf.", "for a review, see", "but see", "i.e.,"),
    "de": ("vgl.", "siehe", "s.", "siehe auch", "z. B.", "zusammenfassend", "etwa"),
    "es": ("véase", "ver", "cf.", "p. ej.,", "por ejemplo,"),
    "fr": ("voir", "voir aussi", "cf.", "p. ex.,", "par exemple,"),
    "pt": ("ver", "cf.", "por exemplo,", "p. ex.,"),
    "it": ("vedi", "si veda", "cfr.", "ad es.,"),
    "nl": ("zie", "zie ook", "bijv.", "vgl."),
}
SUFFIX: Table = {
    "en": ("for a review", "among others", "for more detail", "emphasis added"),
    "de": ("für einen Überblick", "Hervorhebung im Original"),
    "es": ("para una revisión", "entre otros"),
    "fr": ("pour une revue", "entre autres"),
    "pt": ("para uma revisão", "entre outros"),
    "it": ("per una rassegna", "tra gli altri"),
    "nl": ("voor een overzicht", "onder anderen"),
}
UNDATED: Table = {
    "en": ("n.d.",),
    "de": ("o. J.", "o. D.", "n.d."),
    "es": ("s.f.", "s. f.", "n.d."),
    "fr": ("s. d.", "s.d."),
    "pt": ("s.d.", "n.d."),
    "it": ("s.d.",),
    "nl": ("z.d.",),
}
IN_PRESS: Table = {
    "en": ("in press", "forthcoming"),
    "de": ("im Druck", "in Druck"),
    "es": ("en prensa",),
    "fr": ("sous presse",),
    "pt": ("no prelo",),
    "it": ("in stampa", "in corso di stampa"),
    "nl": ("in druk",),
}
CITED_IN: Table = {
    "en": ("as cited in", "cited in", "as quoted in"),
    "de": ("zitiert nach", "zit. nach", "zit. n."),
    "es": ("citado en", "como se citó en"),
    "fr": ("cité dans", "cité par"),
    "pt": ("citado por", "citado em", "apud"),
    "it": ("citato in", "cit. in"),
    "nl": ("geciteerd in", "aangehaald in"),
}
PERSONAL: Table = {
    "en": ("personal communication", "pers. comm."),
    "de": ("persönliche Mitteilung", "persönliche Kommunikation"),
    "es": ("comunicación personal",),
    "fr": ("communication personnelle",),
    "pt": ("comunicação pessoal",),
    "it": ("comunicazione personale",),
    "nl": ("persoonlijke communicatie",),
}
DAY = {
    "en": "May 4, {}",
    "de": "4. Mai {}",
    "es": "4 de mayo de {}",
    "fr": "4 mai {}",
    "pt": "4 de maio de {}",
    "it": "4 maggio {}",
    "nl": "4 mei {}",
}
IN_YEAR: Table = {
    "en": (
        "In {}, {} noted that it was so",
        "In {} {} wrote a second book",
        "By {}, {} had seen more",
    ),
    "de": ("Im Jahr {} zeigte {}, dass es so ist", "Im Jahre {} schrieb {} ein zweites Buch"),
    "es": ("En {}, {} observó lo mismo", "En {} {} escribió otro libro"),
    "fr": ("En {}, {} a observé la même chose", "En {} {} a écrit un autre livre"),
    "pt": ("Em {}, {} observou o mesmo", "Em {} {} escreveu outro livro"),
    "it": ("Nel {} {} osservò lo stesso", "Nel {}, {} scrisse un altro libro"),
    "nl": ("In {} schreef {} een tweede boek", "In {} liet {} hetzelfde zien"),
}
NAME_IN_YEAR: Table = {
    "en": (
        "{} in {} saw the same",
        "described by {} in {} at home",
    ),
    "de": ("{} im Jahr {} sah dasselbe", "zuerst beschrieben von {} im Jahr {} in Ulm"),
    "es": ("{} en {} vio lo mismo", "descrito por {} en {} por primera vez"),
    "fr": ("{} en {} a vu la même chose", "décrit par {} en {} pour la première fois"),
    "pt": ("{} em {} viu o mesmo", "descrito por {} em {} pela primeira vez"),
    "it": ("{} nel {} vide lo stesso", "descritto da {} nel {} per la prima volta"),
    "nl": ("{} in {} zag hetzelfde", "beschreven door {} in {} voor het eerst"),
}
ARGUED: Table = {
    "en": ("argued", "found", "claimed"),
    "de": ("zeigt", "betont"),
    "es": ("afirma", "sostiene"),
    "fr": ("affirme", "soutient"),
    "pt": ("afirma", "defende"),
    "it": ("afferma", "sostiene"),
    "nl": ("stelt", "betoogt"),
}
TERMS = (
    "LSA", "DMN", "HRV", "Window of Tolerance", "theory of mind", "Default Mode Network",
    "the strange situation", "neuroception", "Mindsight", "Polyvagal Theory", "allostatic load",
)  # fmt: skip
