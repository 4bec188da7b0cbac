"""Words of seven languages as data, all read at once (APA 7, as authors use it in each).

English, German, Spanish, French, Portuguese, Italian and Dutch. Everything is lower-case and
matched without regard to case; a full stop is part of a word only where it is written here.
"""

from __future__ import annotations

AMPERSAND = "&"
CONNECTORS = frozenset({AMPERSAND, "and", "und", "y", "e", "et", "en"})
"""What joins the last two names of a list."""

CONNECTING_WORDS = "|".join(sorted(CONNECTORS - {AMPERSAND}, key=len, reverse=True))
"""The same without the sign, as the alternatives of a regular expression."""

ET_AL = (
    ("et", "al"), ("et", ".", "al"), ("et", "all"), ("and", "her", "colleagues"),
    ("and", "his", "colleagues"), ("and", "their", "colleagues"), ("and", "their", "team"),
    ("und", "mitarbeiter"), ("und", "mitarbeitende"), ("und", "mitarbeiterinnen"),
    ("und", "ihre", "kollegen"), ("und", "seine", "kollegen"), ("und", "ihr", "team"),
    ("und", "sein", "team"), ("et", "ses", "collègues"), ("et", "ses", "collaborateurs"),
    ("en", "collega"), ("et", "ál"), ("et", "coll"),
    ("et", "alii"), ("and", "colleagues"), ("&", "colleagues"),
    ("and", "others"), ("&", "al"), ("and", "al"), ("u", ".", "a"), ("und", "andere"),
    ("und", "kollegen"), ("y", "otros"), ("y", "colaboradores"),
    ("y", "cols"), ("e", "cols"), ("et", "collègues"),
    ("e", "outros"), ("e", "colaboradores"), ("e", "altri"), ("e", "colleghi"),
    ("en", "anderen"), ("e", ".", "a"),
)  # fmt: skip
"""What stands for further authors, as tokens; a full stop may follow."""

LOCATORS = {
    "page": (
        "p.", "pp.", "p", "pp", "pg.", "pgs.", "page", "pages", "s.", "seite", "seiten",
        "pág.", "págs.", "pag.", "pagg.", "página", "páginas", "pagina", "pagine",
    ),
    "paragraph": ("para.", "paras.", "par.", "paragraph", "paragraphs", "¶", "abs.", "párr.", "§"),
    "chapter": (
        "chapter", "chapters", "ch.", "chap.", "chaps.", "kap.", "kapitel", "cap.", "caps.",
        "capítulo", "capitolo", "chapitre", "hfst.", "hoofdstuk",
    ),
    "section": ("section", "sections", "sec.", "abschnitt", "sección", "seção", "sezione"),
    "figure": ("fig.", "figs.", "figure", "figures", "abb.", "figura", "afb."),
    "table": ("table", "tables", "tab.", "tabelle", "tabla", "tabela", "tabella", "tabel"),
    "volume": ("vol.", "vols.", "volume", "bd.", "band"),
    "verse": ("verse", "verses", "v.", "vv."),
    "slide": ("slide", "slides", "folie"),
    "timestamp": ("min.", "minute"),
    "appendix": ("appendix", "app.", "anhang", "apéndice"),
}  # fmt: skip
"""CSL locator terms, and how each is typed."""

UNDATED = {
    "n.d.": ("n.d.", "n. d.", "o. j.", "o.j.", "o. d.", "o.d.", "s.f.", "s. f.", "s.d.", "s. d.",
             "sem data", "z.d.", "z. d.", "no date"),
    "in press": ("in press", "forthcoming", "im erscheinen", "erscheint", "à paraître",
                 "de próxima aparición",
                 "im druck", "in druck", "en prensa", "sous presse", "no prelo",
                 "in stampa", "in corso di stampa", "in druk"),
    "in preparation": ("in preparation", "in vorbereitung", "en preparación",
                       "manuscript in preparation"),
    "submitted": ("submitted", "eingereicht", "enviado", "soumis"),
}  # fmt: skip
"""What is typed where a year would stand, by the English form that APA uses."""

SECONDARY = (
    "as cited in", "cited in", "as quoted in", "quoted in", "zitiert nach", "zit. nach", "zit. n.",
    "como se citó en", "citado en", "cité dans", "cité par", "citado por", "citado em", "apud",
    "citato in", "cit. in", "geciteerd in", "aangehaald in",
)  # fmt: skip
"""What stands between the work that is spoken of and the source that was read (APA 8.6)."""

PERSONAL_COMMUNICATION = (
    "personal communication", "pers. comm.", "personal correspondence",
    "persönliche mitteilung", "persönliche kommunikation", "comunicación personal",
    "communication personnelle", "comunicação pessoal", "comunicazione personale",
    "persoonlijke communicatie",
)  # fmt: skip
"""What marks a source that nobody can look up (APA 8.9)."""

DEGREES = frozenset({"MD", "PhD", "PsyD", "EdD", "MSc", "MSW", "LCSW", "LMFT", "MFT", "MPH", "RN"})
"""Academic degrees after a name; no citation has them, but people type them."""

NAME_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})

GROUP_JOINERS = frozenset(
    "of for the on in against and & der die das für und de del la las los para y do da "
    "dos das e des du pour et di della per van voor en".split()
)
"""Lower-case words inside the name of a group."""

GROUP_STEMS = (
    "academ", "acad", "administrat", "agenc", "agentur", "alliance", "associa", "authorit", "bank",
    "board", "bundes", "bureau", "cent", "club", "coalition", "collaborat", "college", "commission",
    "committee", "company", "consortium", "corporat", "council", "department", "division",
    "federat", "foundation", "fund", "gesellschaft", "government", "group", "hochschule",
    "hospital", "initiative", "institut", "istitut", "kommission", "laborator", "league",
    "minist", "museum", "nations", "network", "observatory", "office", "organi", "parliament",
    "partner", "press", "program", "project", "research", "school", "service", "société",
    "societ", "sociedad", "staff", "statisti", "survey", "task", "team", "trust", "union",
    "universi", "verband", "verein", "working", "zentrum",
)  # fmt: skip
"""How words begin that make a name the name of a group."""

MONTHS = frozenset(
    "january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall "
    "winter januar februar märz mai juni juli oktober dezember frühling sommer herbst "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre janvier février mars avril juin juillet août septembre octobre novembre "
    "décembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro "
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari "
    "februari maart mei augustus monday tuesday wednesday thursday friday saturday sunday "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles "
    "jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche".split()
)
"""Months, seasons and days: right before a year they make a date."""

LABELS = frozenset(
    "abb abbildung act acts album amendment appendix article articles band book box ca "
    "case census chapter class code conference congress constitution convention corollary "
    "cup data decree directive dsm ed edition eq equation ep episode est example exhibit "
    "experiment fig figs figure figures film folge games grand grant hurricane icd impact "
    "issue kapitel law level league march model movie no number nr olympics page "
    "panel part phase photo plate pp prix problem protocol question release report "
    "resolution round rule sample season section seite series slide step stage study "
    "studie supplement symposium tab tabelle table tables task theorem trial treaty "
    "tropical unit update ver version vol volume war wave windows year years jahr jahre "
    "jahren archive auflage award convention copyright edit foto newsletter note photo post "
    "prize theory therapy trauma "
    "covid revolution".split()
)
"""What is counted, labelled or named with a year and is no author."""

NEVER_BEFORE_AUTHORS = frozenset(
    "at during since near seit im am em na no während bis depuis durante desde tijdens "
    "sinds".split()
)
"""Prepositions of place and time that no author follows: "At Easter (2019)"."""

KINDS_OF_WORK = frozenset(
    "film films filme movie novel album band song game series show musical documentary "
    "hurricane storm roman spielfilm serie película canción libro romanzo livre boek".split()
)
"""What, in lower case right before a title, says what kind of thing it is: "the film Inception"."""

CREDITS = frozenset(
    "photo photos foto fotos fotografie image images bild bilder illustration illustrations "
    "artwork credit credits grafik cover imagen imagem immagine afbeelding".split()
)
"""What gives credit for a picture: no source of the text."""

FUNCTION_WORDS = frozenset(
    "a about above according across after again against all along also although am among "
    "an and another any are around as at be because been before being below beside "
    "besides between beyond both but by can circa could did do does during each either "
    "even every few finally first for from further furthermore had has have he hence her "
    "here his how however i if in indeed into is it its last later like many meanwhile "
    "more moreover most much my neither nevertheless next no nonetheless nor not now of "
    "off on once one only or other others our out over overall per perhaps recently same "
    "second see several she should similarly since so some such than that the their them "
    "then there therefore these they third this those though through throughout thus to "
    "together too toward towards two under unlike until up upon us was we were what when "
    "where whereas whether which while who whose why will with within without would yet "
    "you your back aber als am an auch auf aus bei beim bereits da das dass dem den denn "
    "der des die dies diese dieser doch durch ein eine einem einen einer es für gegen "
    "hier ihr im in ist jedoch laut mit nach neben nicht noch nur ob oder schon sein seit "
    "sich sie siehe so sowie und unter vgl vom von vor während was weil wenn werden wie "
    "wird wo zu zum zur zwischen al como con cuando del desde donde durante el ella en "
    "entre es esta este la las lo los más para pero por que según ser si sin sobre su "
    "también tras un una véase y ya au aux avec ce cette chez comme dans depuis des du "
    "elle est et il ils la le les leur lors mais ou où par pour puis quand que qui sa "
    "selon ses si sous sur un une voir ao aos as com como da das de do dos ele em entre "
    "na nas no nos o os ou para pela pelo por quando que se segundo sem ser seu sob sobre "
    "sua um uma ver ai alla anche che come con da dal dalla degli dei del della di e gli "
    "il in la le lo ma nel nella per più secondo si su sul tra un una aan al als bij daar "
    "dat de die dit door een en er het hij hoe in is maar met na naar niet nu of om onder "
    "ook op over te tegen toen tot tussen uit van volgens voor waar wat zie zij zo today "
    "yesterday copyright published written updated posted retrieved accessed born died "
    "founded established adapted reprinted professor prof dr "
    "doctor psychologist psychiatrist neuroscientist researcher researchers author therapist "
    "sir mr mrs ms herr frau selon après".split()
)
"""Words that begin sentences or clauses and are no part of a name there."""

PLACES = frozenset(
    "africa alaska amsterdam argentina arizona asia athens atlanta australia austria "
    "baltimore bangladesh barcelona beijing belgium berlin birmingham bolivia bonn boston "
    "brazil brussels bulgaria cairo california cambridge canada chicago chile china "
    "cologne colombia colorado copenhagen croatia cuba dallas delhi denmark denver "
    "deutschland dublin edinburgh egypt england estonia ethiopia europe europa finland "
    "florida france frankreich frankfurt geneva genf georgia germany ghana glasgow greece "
    "hamburg hawaii heidelberg helsinki houston hungary iceland india indonesia iran iraq "
    "ireland israel istanbul italy italien jamaica japan jerusalem johannesburg kenya "
    "korea leipzig lima lisbon liverpool london luxembourg lyon madrid manchester "
    "melbourne mexico miami milan montreal morocco moscow mumbai munich münchen nairobi "
    "nepal netherlands nigeria norway oslo ottawa oxford pakistan paris pennsylvania peru "
    "philadelphia philippines poland portugal prague rome romania russia scotland seattle "
    "serbia seoul shanghai singapore slovakia slovenia spain stockholm sweden switzerland "
    "sydney taiwan texas thailand tokyo toronto turkey uganda ukraine utah vancouver "
    "venezuela venice vermont vienna vietnam virginia wales warsaw washington wien "
    "wisconsin york zealand zurich zürich uk us usa eu españa méxico brasil francia alemania "
    "italia inglaterra österreich schweiz suisse allemagne france espagne belgique belgië "
    "nederland holanda italien spanien england großbritannien".split()
)
"""Places: "London (1999)" is no citation unless the store knows that London."""
