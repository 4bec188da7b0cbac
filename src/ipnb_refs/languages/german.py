"""German."""

from __future__ import annotations

from ipnb_refs.languages.kinds import (
    EntryWords,
    Language,
    ListWords,
    Terms,
    companions,
    pairs,
    words,
)

LISTS = ListWords(
    headings=frozenset(
        {
            "literatur",
            "literaturverzeichnis",
            "literaturliste",
            "literaturangaben",
            "literaturnachweis",
            "literaturnachweise",
            "verwendete literatur",
            "zitierte literatur",
            "zitierte werke",
            "verwendete und weiterführende literatur",
            "zitierte und weiterführende literatur",
            "auswahlbibliografie",
            "auswahlbibliographie",
            "quellen",
            "quellenverzeichnis",
            "quellenangaben",
            "quellennachweis",
            "quellenliste",
            "quellen- und literaturverzeichnis",
            "literatur- und quellenverzeichnis",
            "referenzen",
            "bibliografie",
            "bibliographie",
        }
    ),
    further=frozenset(
        {
            "literaturhinweise",
            "literaturempfehlungen",
            "literaturempfehlung",
            "literaturtipps",
            "literaturtipp",
            "literatur zum thema",
            "zum weiterlesen",
            "leseempfehlungen",
            "leseempfehlung",
            "lesetipps",
            "lesetipp",
            "lesehinweise",
            "leseliste",
            "lektüretipps",
            "lektüre",
            "lektüreempfehlungen",
            "lektürehinweise",
            "buchtipps",
            "buchtipp",
            "buchempfehlungen",
            "buchempfehlung",
            "bücher zum thema",
            "bücher zum weiterlesen",
            "linktipps",
            "ressourcen",
            "materialien",
            "nützliche links",
            "weitere bücher",
        }
    )
    | pairs(
        "weiterführende weitere ergänzende vertiefende empfohlene hilfreiche empfehlenswerte",
        "literatur lektüre bücher links quellen informationen artikel ressourcen texte",
    ),
    invitations=frozenset(
        {
            "weiterlesen",
            "mehr lesen",
            "mehr zum thema",
            "mehr zu diesem thema",
            "mehr dazu",
            "mehr erfahren",
            "mehr informationen",
            "zum vertiefen",
            "zur vertiefung",
            "zum nachlesen",
            "zum lesen",
            "lesen sie auch",
            "siehe auch",
            "wer mehr wissen will",
            "wer mehr lesen möchte",
            "empfehlungen",
            "noch mehr lesen",
            "mehr wissen",
        }
    ),
    beside=words("anmerkungen fußnoten"),
    before_heading=words(
        "meine ausgewählte verwendete zitierte genutzte benutzte gelesene herangezogene wichtigste"
    ),
    selecting=words("ausgewählte auswahl auswahlbibliografie auswahlbibliographie weiterführende"),
    undated=frozenset({"o.J.", "im Druck"}),
    contributors=frozenset(
        {
            "unter mitarbeit von",
            "u. mitarb. v.",
            "unter mitwirkung von",
            "in zusammenarbeit mit",
            "in kooperation mit",
        }
    ),
    joins=words("mit"),
    small_words=words("für und der von des"),
    sentence_words=words("ist sind wurde wurden hat haben wir ich sie"),
    tells=words("ist war lebt arbeitet lehrt schreibt studierte leitet"),
    asks_readers=frozenset(
        {
            "teilt diesen beitrag",
            "teile diesen beitrag",
            "teilen sie diesen beitrag",
            "diesen beitrag teilen",
            "folgt mir auf",
            "folge mir auf",
            "folgen sie mir auf",
            "folgt uns auf",
            "folge uns auf",
            "folgen sie uns auf",
            "abonniere meinen",
            "abonniert meinen",
            "abonnieren sie",
            "danke fürs lesen",
            "danke für das lesen",
        }
    ),
    colophon=frozenset(
        {
            "erstveröffentlichung",
            "zuerst erschienen",
            "aktualisiert am",
            "zuletzt aktualisiert",
            "zuletzt geändert",
            "stand:",
            "über die autorin",
            "über den autor",
            "geprüft von",
        }
    ),
    editors=words("hrsg hg herausgeber herausgeberin hrsginnen hginnen hrsg.innen hg.innen"),
    roles=words("übers"),
    stopped=words("hrsg"),
    circa=words("ca um"),
    visited=words("abgerufen aufgerufen zugriff zugegriffen"),
    as_of=words("stand"),
    original=words("Ursprünglich"),
    first_editions=frozenset(
        {"zuerst", "erstmals", "erstausg", "erstaufl", "erstveröff", "erstdruck", "1. aufl"}
    ),
    within=words("In in"),
    edited=words("herausgegeben hrsg."),
    edited_by=words("von"),
    pages=words("S."),
    volumes=words("Bd Band Jg Jahrgang"),
    issues=words("nr Heft H"),
    ordinals=words("."),
    editions=words("aufl auflage"),
    counted=words("bd band nr"),
    abbreviations=words("nr bzw z.b usw"),
    presses=words("Verlag Universit"),
    periodicals=words("zeitschrift jahrbuch"),
    theses=words("dissertation masterarbeit"),
    counted_articles=words("art artikel"),
    counted_pages=words("seiten s bl"),
    counted_volumes=words("bde bände"),
    supplements=words("Beiheft Sonderheft Beih Suppl Supplement"),
    further_theses=words(
        "diplomarbeit magisterarbeit bachelorarbeit doktorarbeit habilitationsschrift habilitation "
        "hausarbeit zulassungsarbeit staatsexamensarbeit examensarbeit abschlussarbeit diss"
    ),
    at_schools=frozenset({"an der", "a. d.", "a.d.", "am", "an der Universität", "der"}),
    reports=words("forschungsbericht arbeitspapier diskussionspapier"),
    unpublished=words(
        "unveröffentlicht unveröffentlichte unveröffentlichtes unveröffentlichter unveröff "
        "unpubliziert unpublizierte unpubliziertes"
    ),
    manuscripts=words("manuskript typoskript vortrag vortragsmanuskript bericht"),
    edited_short=frozenset({"hg", "hrsg", "hg. v", "hrsg. v", "hg. von", "hrsg. von"}),
    before_address=words("Abgerufen Verfügbar Aufgerufen Zugriff abgerufen aufgerufen"),
    translators=words("übers übersetzer übersetzerin"),
    translated=frozenset({"übersetzt von", "übers. von", "übers. v."}),
    meetings=words("tagungsband konferenzband konferenz tagung kongress"),
    talks=words("vortrag vorgetragen referat"),
    skipped_in_keys=words("der die das des und ein eine von zu im in"),
    publishing=words("verlag verlagsgesellschaft verlagsanstalt universitätsverlag buchverlag"),
    serials=words(
        "zeitschrift jahrbuch magazin archiv beiträge forschung blätter zeitung "
        "mitteilungen berichte vierteljahreshefte"
    ),
    imprints=words("aufl main am rh"),
)

ENTRIES = EntryWords(
    months={"january": ("jänner",), "february": ("feber",), "march": ("mrz",),
            "spring": ("frühjahr",)},
    centuries=words("jahrhundert jahrhunderts jh jhd jhdt"),
    joins=words("und bis"),
    statuses={"n.d.": ("oj",), "in press": ("imdruck",)},
    editions=words("aufl auflage"),
    volumes=words("bd bde band"),
    numbers=words("nr."),
    visited=words("abgerufen"),
)  # fmt: skip

TERMS = Terms(
    tag="de",
    heading="Literatur",
    back="Zurück zur Fundstelle {}",
    joining="und",
    cited_in="zitiert nach",
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
    own_era="n. Chr.",
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

LANGUAGE = Language(
    tag="de",
    name="German",
    connectors=words("und u"),
    et_al=(
        "und mitarbeiter", "und mitarbeitende", "und mitarbeiterinnen", "und ihre kollegen",
        "und seine kollegen", "und ihr team", "und sein team", "und kollegen", "und kolleginnen",
        "und andere", "u. a.", "u.a.", "u. mitarb.", "und ihre kolleginnen",
        "und seine kolleginnen", "und ihre mitarbeiter", "und seine mitarbeiter",
        "und weitere", "und ihrem team", "und seinem team", "und ihren kollegen",
        "und seinen kollegen", "und ihren kolleginnen", "und seinen kolleginnen",
        "und ihren mitarbeitern", "und seinen mitarbeitern", "und ihre arbeitsgruppe",
        "und seine arbeitsgruppe", "und ihrer arbeitsgruppe", "und seiner arbeitsgruppe",
        "und co", "u. co", "& co", "und koautoren", "und ko-autoren", "und co-autoren",
        "und mitautoren",
        *companions(
            "und", "ihre, seine, ihren, seinen, deren, dessen",
            "kollegen kolleginnen mitarbeiter mitarbeitern mitarbeiterinnen mitautoren "
            "mitautorinnen koautoren koautorinnen ko-autoren co-autoren coautoren studenten "
            "studierenden doktoranden",
        ),
    ),
    teams=words("gruppe arbeitsgruppe forschungsgruppe team labor"),
    locators={
        "page": ("s.", "seite", "seiten"),
        "paragraph": ("abs.", "absatz", "rn.", "rz."),
        "chapter": ("kap.", "kapitel"),
        "section": ("abschnitt", "abschn."),
        "figure": ("abb.", "abbildung"),
        "table": ("tabelle", "tab."),
        "volume": ("bd.", "band"),
        "slide": ("folie",),
        "timestamp": ("min.",),
        "appendix": ("anhang",),
    },
    undated={
        "n.d.": ("o. j.", "o.j.", "o. d.", "o.d.", "ohne jahr", "ohne datum"),
        "in press": ("im erscheinen", "erscheint", "im druck", "in druck"),
        "in preparation": ("in vorbereitung", "in vorb."),
        "submitted": ("eingereicht",),
    },
    in_year=("im jahr", "im jahre", "in", "anno"),
    circa=("ca.", "um", "etwa", "ca"),
    eras=("v. chr.", "v.chr.", "v. u. z."),
    common_eras=("n. chr.", "n.chr.", "u. z."),
    secondary=(
        "zitiert nach", "zit. nach", "zit. n.", "zit. in", "zitiert in", "zitiert bei",
        "zit. bei",
    ),
    citing=("zitierend", "mit einem Zitat von"),
    personal=(
        "persönliche mitteilung", "persönliche kommunikation", "persönliches gespräch",
        "pers. mitteilung", "pers. komm.",
    ),
    months=words(
        "januar jänner februar märz april mai juni juli august september oktober november "
        "dezember frühling frühjahr sommer herbst winter montag dienstag mittwoch donnerstag "
        "freitag samstag sonnabend sonntag weihnachten ostern pfingsten silvester ramadan "
        "karneval advent"
    ),
    function_words=words(
        "aber als am an auch auf aus bei beim bereits da das dass dem den denn der des die dies "
        "diese dieser doch durch ein eine einem einen einer es für gegen hier ihr im in ist "
        "jedoch laut mit nach neben nicht noch nur ob oder schon sein seit sich sie siehe so "
        "sowie und unter vgl vom von vor während was weil wenn werden wie wird wo zu zum zur "
        "zwischen herr frau ab anhand außerdem ebenso gemäß allerdings zudem ferner "
        "schließlich kürzlich zuletzt insgesamt dennoch trotzdem dagegen daher deshalb "
        "deswegen hingegen zunächst später inzwischen dabei dazu danach davor somit folglich "
        "lies lest vergleiche vergleichen lesen nachlesen kurzum übrigens freilich immerhin "
        "wer wem obwohl sobald"
    ),
    function_ends=("erweise", "ermaßen", "sgemäß"),
    own_ends=(
        "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "ische",
        "ischen", "ischer", "ierung", "anz", "enz",
    ),
    articles=words("der die das"),
    joiners=words("der die das für und des im"),
    labels=words(
        "abb abbildung folge grafik kapitel prix seite studie tabelle jahr jahre jahren "
        "auflage foto ca band heft ausgabe fassung gesetz stand grundgesetz weltkrieg krieg "
        "urteil preis buchpreis zensus mikrozensus revolution reform konvention neubau umbau "
        "altbau baujahr modelljahr jahrhundertwende jahrtausendwende kriegsende kriegsbeginn "
        "kriegsausbruch mauerfall mauerbau wiedervereinigung corona pandemie jahreswechsel "
        "njw nvwz famrz nstz nzm zmr grur dvbl mdr bgbl abl rgbl bverfge bghz"
    ),
    label_ends=(
        "gesetz", "gesetzbuch", "semester", "verordnung", "konvention", "revolution", "krieg",
        "studie",
        "preis", "zensus", "reform", "abkommen", "vertrag", "richtlinie", "kongress", "tagung",
        "bericht", "umfrage", "erhebung", "meisterschaft", "spiele", "erklärung", "jubiläum",
        "pandemie", "krise", "eröffnung",
    ),
    kinds_of_work=words(
        "filme roman spielfilm film serie album song buch stück app zeitschrift firma gesetz "
        "tagung kongress erdbeben oper podcast website zeitung gedicht"
    ),
    kinds_in_capitals=words(
        "film spielfilm kurzfilm dokumentarfilm roman romane gedicht oper song album serie "
        "gemälde hurrikan orkan sturm taifun zyklon bild sinfonie symphonie lied hörspiel "
        "comic theaterstück drama novelle skulptur"
    ),
    events=words("schlacht belagerung massaker edikt"),
    venues=words(
        "hotel gasthof gasthaus pension café wirtshaus biergarten weltmeisterschaft "
        "europameisterschaft bundesliga pokal champions"
    ),
    numbered=words("raum flug gleis linie"),
    credits=words("copyright regie foto fotos fotografie bild bilder illustration grafik quelle"),
    never_before_authors=words("seit im am während bis pro"),
    works=words(
        "studie studien untersuchung untersuchungen arbeit arbeiten versuch versuche versuchen "
        "experiment experimente experimenten definition modell modelle modells theorie theorien "
        "konzept konzepte begriff ansatz ansätze ansätzen buch bücher werk werke artikel aufsatz "
        "aufsätze beitrag beiträge text texte forschung forschungen ergebnis ergebnisse befund "
        "befunde daten idee ideen vorschlag analyse analysen kritik interview interviews "
        "metaanalyse review übersicht übersichten einteilung klassifikation these thesen hypothese "
        "annahme annahmen aussage aussagen zitat zitate darstellung beschreibung skala fragebogen "
        "test tests überlegungen erkenntnisse beobachtung beobachtungen einwand einwände plädoyer "
        "vortrag dissertation monographie monografie publikation publikationen veröffentlichung "
        "systematik typologie schema überblick"
    ),
    work_ends=(
        "studie", "studien", "untersuchung", "untersuchungen", "modell", "modells", "modelle",
        "theorie", "theorien", "konzept", "konzepts", "begriff", "begriffs", "ansatz", "arbeit",
        "arbeiten", "analyse", "analysen", "experiment", "experimente", "versuch", "versuche",
        "aufsatz", "artikel", "beitrag", "beiträge", "buch", "werk", "ergebnisse", "hypothese",
        "these", "thesen", "definition", "skala", "test", "fragebogen", "ung", "ungen", "heit",
        "keit", "schaft", "ität", "tion", "tionen", "ismus",
    ),
    agents_of_capitals=words("von"),
    before_agents=words("wurde wurden wird werden worden stammt stammen ist"),
    determiners_of_capitals=words(
        "der die das dem den des ein eine einer eines einem einen dieser diese dieses diesem "
        "diesen seine seiner seinem seinen sein ihre ihrer ihrem ihren ihr zum zur beim vom im am "
        "ins jede jeder jedes kein keine keiner keinem keinen mein meine meiner meinem meinen "
        "meines unser unsere unserer unserem unseren dein deine deiner deinem deinen deren dessen"
    ),
    reporting=words(
        "argumentiert argumentierte argumentieren schreibt schrieb schreiben schrieben behauptet "
        "behauptete behaupten betont betonte betonen meint meinte meinen beschreibt beschrieb "
        "beschreiben beschrieben definiert definierte definieren nennt nannte nennen nannten "
        "erklärt erklärte erklären schlägt schlug schlagen schlugen kritisiert kritisierte "
        "kritisieren folgert folgerte folgern unterscheidet unterschied unterscheiden vertritt "
        "vertrat vertreten bemerkt bemerkte bemerken vermutet vermutete vermuten weist wies weisen "
        "plädiert plädierte plädieren postuliert postulierte postulieren hält hielt halten warnt "
        "warnte stellt stellte stellen fordert forderte versteht verstand verstehen"
    ),
    before_reporting=words("hat haben hatte auch ferner zudem später selbst"),
    publishing=words(
        "schrieb beschrieb veröffentlichte publizierte zeigte fand prägte formulierte "
        "nannte stellte schlug definierte betonte beobachtete entwickelte"
    ),
    see=("siehe", "siehe auch", "vgl.", "vergleiche"),
    as_words=words("wie"),
    talks=words("webinar workshop vortrag vorträge interview seminar vorlesung"),
    living=words(
        "bekam emigriert emigrierte erhielt geboren gestorben gezogen heiratete heirateten "
        "starb starben wechselte zog zogen"
    ),
    studying=words(
        "analysiert analysierte analysierten befragt befragte befragten bestätigt bestätigte "
        "bestätigten empfahl empfehlen empfiehlt ergänzt ergänzte fassen fasst fasste fragen "
        "fragt fragte kritisieren kritisiert kritisierte prüfte prüften schätzen schätzt "
        "schätzte untersucht untersuchte untersuchten vergleicht verglich verglichen warnen "
        "warnt warnte widersprach widerspricht"
    ),
    by_whom=words("von vom bei"),
    with_whom=words("mit"),
    before_authors=("laut", "gemäß"),
    surnames_too=words("band krieg preis stand seite"),
    bylines=words("autor autorin autoren autorinnen verfasser verfasserin"),
    own_posts=(
        "ähnliche beiträge", "ähnliche artikel", "verwandte beiträge", "verwandte artikel",
        "weitere beiträge", "weitere artikel", "letzte beiträge", "neueste beiträge",
        "neue beiträge", "vorheriger beitrag", "nächster beitrag", "zurück",
        "beliebte beiträge",
    ),
    units=(
        "meter", "metern", "hm", "höhenmeter", "höhenmetern", "kilometer", "kilometern", "gramm",
        "euro", "franken", "einwohner", "einwohnern", "menschen", "personen", "stück", "schritte",
        "stunden", "mal", "besucher", "exemplare", "plätze",
    ),
    bare_genitive=True,
    sign_in_parentheses=True,
    work_types={
        "book": (
            "buch", "buches", "bücher", "monografie", "monographie", "roman", "lehrbuch",
            "handbuch", "ratgeber", "bestseller", "bestsellers",
        ),
        "article": (
            "artikel", "aufsatz", "studie", "studien", "beitrag", "essay", "metaanalyse",
            "untersuchung", "übersichtsarbeit",
        ),
        "incollection": ("kapitel", "buchkapitel", "sammelbandbeitrag"),
        "phdthesis": ("dissertation", "doktorarbeit"),
        "report": ("bericht", "leitlinie", "gutachten"),
        "inproceedings": ("vortrag", "keynote"),
        "online": ("website", "webseite", "blog", "blogbeitrag", "newsletter"),
        "video": ("film", "dokumentarfilm", "video", "dokumentation"),
        "podcast": ("podcast",),
        "audio": ("lied", "album"),
        "dataset": ("datensatz",),
        "software": ("software", "app"),
    },
    editing=words("hg hrsg hgg herausgeber herausgeberin hg.in hrsg.in hrsg.innen"),
    editing_alone=words("hg hrsg hgg"),
    lists=LISTS,
    entries=ENTRIES,
    terms=TERMS,
)  # fmt: skip
