"""Words that are the same in every language: names of places, how groups are named, titles."""

from __future__ import annotations

from ipnb_refs.languages.kinds import EntryWords, ListWords, words

AMPERSAND = "&"
"""Joins the last two names in every language."""

ET_AL = (
    "et al",
    "et. al",
    "et all",
    "et at",
    "etal",
    "et ál",
    "et alii",
    "et aliae",
    "& al",
    "& cols",
    "& coll",
    "& others",
)
"""Latin for further authors, as it is typed in every language; a period may follow."""

ET_AL_WITH_CAPITALS = ("Et al", "et Al")
"""The same as lists have it at times."""

ET_AL_IN_ENTRIES = ("et al", "et al.", "et. al", "et. al.")
"""The same as the last of the names in a store."""

STATUSES = ("n.d.", "in press")
"""What stands for a year in APA's English, and so in many lists in other languages."""

LOOSE_STATUSES = (*STATUSES, "forthcoming")
"""The same, and what else English lists have."""

EDITIONS = "¹²³⁴⁵⁶⁷⁸⁹"
"""The number of an edition, as some put it before the year."""

ERAS = ("BCE", "BC")
"""Eras before the common one, by their letters."""

PAGES = ("p.", "pp.")
"""Labels of pages, short in nearly every language."""

EDITORS = ("editor", "editors")
"""What the lists of medicine have after editors, in whatever language the work is."""

EDITOR_LABELS = ("ed.", "eds.", "Ed.", "Eds.")
"""The same in other lists."""

DEGREES = frozenset({"MD", "PhD", "PsyD", "EdD", "MSc", "MSW", "LCSW", "LMFT", "MFT", "MPH", "RN"})
"""Academic degrees after a name; no citation has them, but people type them."""

NAME_SUFFIXES = words("jr sr ii iii iv")

ENTRY_SUFFIXES = words("jr jr. sr sr. ii iii iv esq esq.")
"""What stores have after a name."""

GENERATIONS = ("sr", "jr", "ii", "iii", "iv", "v")
"""Suffixes in the order of those who have them (APA 9.44)."""

TITLES = words("dr prof mr mrs ms")
"""What stands with a period before a name and is no part of it."""

SAINTS = ("St.", "Ste.")
"""Begin a surname whose first word they abbreviate: their full stop ends no sentence."""

VERSUS = words("v vs")
"""Stands between the parties of a case; "v" with a full stop only."""

AND_FOLLOWING = ("f", "ff")
"""After a page: and the next, and the next ones; a full stop may follow."""

ET_SEQUENTES = (
    "sq.", "sqq.", "et sq.", "et sqq.", "et seq.",
    "y ss.", "y s.", "y sig.", "y sigs.", "y siguientes",
    "et suiv.", "et s.", "et ss.", "et suivantes",
    "e segg.", "e sgg.", "e seg.", "segg.", "sgg.", "sg.", "ss.",
    "e ss.", "e s.", "e segs.", "e seguintes",
    "e.v.", "e. v.", "en volgende",
    "u. f.", "und folgende",
)  # fmt: skip
"""The same in Latin, and in the languages that write it out."""

GROUP_STEMS = (
    "academy", "académi", "academi", "administrat", "agenc", "agenz", "agênc", "agentur",
    "alliance", "associa", "authorit", "autorid", "autorit", "subcommittee",
    "bundes", "bureau", "coalition", "collaborat", "commission", "committee",
    "consortium", "corporat", "council", "department", "division", "federat", "föderation",
    "foundation", "gesellschaft", "government", "hochschule", "initiative", "institut", "istitut",
    "kommission", "laborator", "minist", "museum", "network", "observator", "organi", "parliament",
    "partnership", "program", "société", "societ", "sociedad", "sociedade", "statisti",
    "universi", "verband", "verein", "zentrum", "stiftung", "fundaci", "fundaç", "fondation",
    "fondazione", "asociaci", "stichting", "vereniging", "genootschap", "ministerie", "comité",
    "comissão", "comisión", "commissie", "comitato", "comitê", "secretaria", "secretaría",
    "conseil", "consejo", "conselho", "consiglio",
)  # fmt: skip
"""How words begin that make a name the name of a group."""

GROUP_COMPOUNDS = (
    "ministerium", "kommission", "gesellschaft", "stiftung", "universität", "akademie", "behörde",
    "krankenkasse", "gewerkschaft", "ministerkonferenz", "verband", "bundesamt", "landesamt",
    "institut", "weltbank", "zentralbank", "bundesbank", "schaftsrat", "bildungsrat", "ethikrat",
    "zentrum", "ärztekammer", "bundestag", "bundesregierung", "organisation", "raad", "ministerie",
)  # fmt: skip
"""How compounds end that do the same."""

GROUP_WORDS = words(
    "acad bank banks banco banque banca board center centers centre centres centro central club "
    "college company fund funds group groups groupe grupo gruppe hospital hospitals league "
    "nations office press project research school schools service services staff survey task team "
    "trust union working bundestag bundesrat bundesregierung landtag nationalrat kliniken "
    "klinikum ospedale authority inc ltd gmbh oficina ufficio inspectie"
)
"""Whole words that do the same; as the beginning of a word they could be a surname ("Banks")."""

SAME_GROUPS = (
    ("who", "oms", "wgo", "world health organization", "weltgesundheitsorganisation",
     "organisation mondiale de la santé", "organización mundial de la salud",
     "organizzazione mondiale della sanità", "organização mundial da saúde",
     "organização mundial de saúde", "wereldgezondheidsorganisatie"),
    ("oecd", "ocde", "ocse", "oeso",
     "organisation for economic co-operation and development",
     "organization for economic cooperation and development",
     "organisation für wirtschaftliche zusammenarbeit und entwicklung",
     "organisation de coopération et de développement économiques",
     "organización para la cooperación y el desarrollo económicos",
     "organizzazione per la cooperazione e lo sviluppo economico",
     "organização para a cooperação e desenvolvimento económico",
     "organização para a cooperação e desenvolvimento econômico",
     "organisatie voor economische samenwerking en ontwikkeling"),
    ("un", "uno", "onu", "vn", "united nations", "vereinte nationen", "nations unies",
     "naciones unidas", "nazioni unite", "nações unidas", "verenigde naties"),
    ("ilo", "oit", "iao", "international labour organization",
     "internationale arbeitsorganisation", "organisation internationale du travail",
     "organización internacional del trabajo", "organizzazione internazionale del lavoro",
     "organização internacional do trabalho", "internationale arbeidsorganisatie"),
    ("unicef", "united nations children’s fund", "kinderhilfswerk der vereinten nationen",
     "fonds des nations unies pour l’enfance", "fondo de las naciones unidas para la infancia",
     "fondo delle nazioni unite per l’infanzia", "fundo das nações unidas para a infância",
     "kinderfonds van de verenigde naties"),
    ("unhcr", "acnur", "hcr", "united nations high commissioner for refugees",
     "hoher flüchtlingskommissar der vereinten nationen",
     "haut commissariat des nations unies pour les réfugiés",
     "alto comisionado de las naciones unidas para los refugiados",
     "alto commissariato delle nazioni unite per i rifugiati",
     "alto comissariado das nações unidas para os refugiados"),
    ("fao", "food and agriculture organization of the united nations",
     "ernährungs- und landwirtschaftsorganisation der vereinten nationen",
     "organisation des nations unies pour l’alimentation et l’agriculture",
     "organización de las naciones unidas para la alimentación y la agricultura",
     "organizzazione delle nazioni unite per l’alimentazione e l’agricoltura",
     "organização das nações unidas para a alimentação e a agricultura",
     "voedsel- en landbouworganisatie van de verenigde naties"),
    ("unesco", "united nations educational, scientific and cultural organization",
     "organisation der vereinten nationen für bildung, wissenschaft und kultur",
     "organisation des nations unies pour l’éducation, la science et la culture",
     "organización de las naciones unidas para la educación, la ciencia y la cultura",
     "organizzazione delle nazioni unite per l’educazione, la scienza e la cultura",
     "organização das nações unidas para a educação, a ciência e a cultura"),
    ("inep", "instituto nacional de estudos e pesquisas educacionais anísio teixeira"),
    ("capes", "coordenação de aperfeiçoamento de pessoal de nível superior"),
    ("cnpq", "conselho nacional de desenvolvimento científico e tecnológico"),
    ("coneval", "consejo nacional de evaluación de la política de desarrollo social"),
    ("istat", "istituto nazionale di statistica"),
    ("anses", "agence nationale de sécurité sanitaire",
     "agence nationale de sécurité sanitaire de l’alimentation, de l’environnement et du travail"),
    ("onderwijsinspectie", "inspectie van het onderwijs"),
    ("nivel", "nederlands instituut voor onderzoek van de gezondheidszorg"),
    ("paho", "ops", "opas", "pan american health organization",
     "organización panamericana de la salud", "organização pan-americana da saúde"),
    ("imf", "fmi", "iwf", "international monetary fund"),
    ("nato", "otan", "navo"),
    ("eu", "ue", "european union", "europäische union", "union européenne", "unión europea",
     "unione europea", "união europeia", "europese unie"),
    ("european commission", "europäische kommission", "commission européenne",
     "comisión europea", "commissione europea", "comissão europeia", "europese commissie"),
    ("world bank", "weltbank", "banque mondiale", "banco mundial", "banca mondiale",
     "wereldbank"),
    ("council of europe", "europarat", "conseil de l’europe", "consejo de europa",
     "consiglio d’europa", "conselho da europa", "raad van europa"),
)  # fmt: skip
"""Groups that have a name in each language, and lists the one of their source."""

NATIONAL = words(
    "international internacional internazionale internationale nacional nazionale nationale "
    "italiana italiano española español francese française français suisse belge tedesca alemana "
    "brasileira brasileiro portuguesa português mexicana mexicano argentina argentino chilena "
    "colombiana peruana europea europeo europeia européenne européen mundial mondiale"
)
"""Last words of groups that lists have without a comma, as if they were surnames."""

NATIONAL_SURNAMES = words(
    "italiano español francese brasileiro mexicano argentino argentina europeo"
)
"""Those that are surnames as well."""

SCHOOL_STEMS = ("universi", "college", "hochschule", "gymnasium", "lycée", "liceo")
"""How names of schools begin: with a bare year they are a line of somebody's life."""

BRANDS = words(
    "facebook instagram youtube twitter google apple microsoft amazon netflix spotify tesla "
    "tiktok whatsapp wikipedia linkedin zoom slack headspace airbnb uber samsung sony nokia ikea "
    "disney pixar hulu hbo bbc cnn pbs nbc cbs itv swr mdr ndr wdr zdf ard orf srf rtl rai "
    "showtime fortnite minecraft duolingo docker kubernetes github strava fitbit ryanair "
    "lufthansa yahoo playstation xbox nintendo lego vanmoof nasa excel powerpoint word windows "
    "android linux spss stata matlab rstudio python office photoshop brexit titanic olympics "
    "oscars nobel documenta eurovision woodstock"
)
"""Companies, products and events: none writes what a sentence names by its year."""

INSTITUTIONS = words(
    "aap acog apa asha bmfsfj bmj bzga cdc dgps dgppn dji eea efsa eurostat fda fao gao iea "
    "ilo imf inserm insee iom ipcc istat istss kmk naeyc nasem nctsn nhs nice nih nimh nspcc "
    "oecd ofsted oms onu ops rki samhsa stiko uba unaids undp unesco unfpa unhcr unicef usda who"
)
"""Institutions that write, by their letters."""

SURNAME_PREFIXES = (
    "Mc", "Mac", "De", "Di", "Da", "Du", "Le", "La", "Fitz", "Van", "Von", "St", "El", "Al", "Ben",
    "Ter", "Ver", "Vande", "Vander", "Del", "Della", "Lo", "Dos", "Des", "San", "Ap", "Abu", "Bin",
)  # fmt: skip
"""What may stand before a capital inside a surname: "LeDoux"; "YouTube" is none."""

PRODUCTS = words(
    "windows android linux ubuntu macos ios iphone ipad excel powerpoint spss stata matlab rstudio "
    "photoshop brexit titanic olympics oscars documenta eurovision woodstock epson canon nikon "
    "fujifilm gopro garmin lenovo asus panasonic peugeot renault citroën volkswagen bmw audi opel "
    "netflix hulu hbo spotify pixar "
    "wm michelin fiat škoda skoda hyundai nissan mazda subaru volvo gitane seat chevrolet"
)
"""Those that no bracket names as a source either: "the Pro edition (Windows, 2019)"."""

SAME_AUTHOR = ("Ders.", "Dies.", "Derselbe", "Dieselbe", "Id.", "Idem", "Ídem", "Eadem")
"""What stands in a list for the author of the entry above, as a dash does."""

PRESS_ENDS = words("press books verlag publishing publishers")
"""What the name of a publisher ends with: "Yale University Press"."""

PRESS_STARTS = words("éditions editorial editora edizioni uitgeverij")
"""What it begins with: "Editorial Sur"."""

PRESSES = (
    words(
        "norton guilford springer routledge penguin sage wiley elsevier blackwell viking bantam "
        "vintage picador knopf doubleday tarcher avery harpercollins macmillan scribner karnac "
        "hogarth oxford cambridge yale harvard mit suhrkamp fischer rowohlt hanser beck reclam "
        "klett-cotta beltz hogrefe kösel piper insel diogenes ullstein klett gallimard seuil "
        "grasset flammarion payot dunod puf fayard anagrama planeta alianza herder kairós paidós "
        "einaudi mondadori feltrinelli laterza vozes artmed boom oup cup uqp"
    )
    | PRESS_ENDS
    | PRESS_STARTS
)
"""Publishers, as a bracket behind a title in italics names them: "*Attachment* (Hogarth, 1969)"."""

PRESSES_ALONE = words(
    "routledge penguin picador knopf doubleday harpercollins oxford cambridge yale "
    "harvard mit oup cup uqp suhrkamp rowohlt hanser reclam klett-cotta beltz hogrefe diogenes "
    "ullstein gallimard seuil grasset flammarion payot dunod puf fayard anagrama planeta kairós "
    "paidós einaudi mondadori feltrinelli laterza artmed"
)
"""Those that are no surnames, and so are told behind a title without italics as well."""

COMPETITIONS = (
    "Champions League", "Europa League", "Conference League", "Premier League", "Super League",
    "Nations League", "UEFA-Pokal", "DFB-Pokal", "Bundesliga", "La Liga", "Serie A", "Super Bowl",
    "Grand Prix", "NBA Finals", "World Series", "Tour de France", "Giro d’Italia", "Wimbledon",
    "Roland Garros", "US Open", "French Open", "Australian Open", "Copa América", "Libertadores",
)  # fmt: skip
"""What is won in a year, in every language: "(UEFA Champions League, 2019)"."""

EDITION_WORDS = words(
    "edition editions printing reprint reprinted original revised translation translated version "
    "emphasis added italics mine also esp passim auflage ausgabe übersetzung hervorhebung kursiv "
    "edición edicion traducción cursiva énfasis édition traduction souligné edição tradução grifo "
    "edizione traduzione corsivo uitgave druk vertaling nadruk preprint published unpublished"
)
"""What may stand behind the year of a citation in its bracket: "Roe (1969 edition)"."""

EDITION_ABBREVIATIONS = words(
    "ed tr trad dt dtsch deutsch übers aufl nachdr neuausg éd rééd reed cast esp fr it port bras "
    "ned nl vert herdr engl in"
)
"""What stands before the year of another edition in a bracket: "(1960, dt. 1975)"."""

AWARDS = words("award awards prize prizes medal medals")
"""How names of awards end that are won in a year: "(Academy Award, 2015)"."""

HOUSES = (
    "Carnegie Hall", "Royal Albert Hall", "Royal Festival Hall", "Lincoln Center",
    "Kennedy Center", "Madison Square Garden", "Covent Garden", "Hollywood Bowl",
)  # fmt: skip
"""Houses whose names could be those of a person or a group: "(Carnegie Hall, 1961)"."""

MEETINGS = (
    "Summer School", "Winter School", "Spring School", "Autumn School", "Fall School",
    "Summer Academy", "Open House", "Open Day",
)  # fmt: skip
"""What is held in a year and could be a school that writes: "Summer School (2024)"."""

NUMBERED_ANYWHERE = words(
    "eur usd chf gbp jpy cad aud sek nok dkk pln brl mxn ice re rb tgv ouigo "
    "railjet nightjet eurostar boeing airbus em"
)
"""Currencies, trains and aircraft by their letters: "(EUR 1500)", "(ICE 1520)"."""

OFFICE_STEMS = (
    "minist", "bundesminist", "department", "departamento", "département", "secretar", "senatsverw",
    "staatsminist", "ministerie", "bundesamt", "bundeszentrale", "direction", "direcci", "dipartim",
    "behörde", "consejería", "conselleria",
)  # fmt: skip
"""How offices begin that name all they are for: "Department of Health, Education, and Welfare"."""

UNITS = (
    "m", "km", "cm", "mm", "kg", "g", "mg", "ml", "l", "kcal", "kJ", "W", "kW", "kWh", "Hz", "kHz",
    "MHz", "GHz", "px", "kB", "MB", "GB", "TB", "CHF", "EUR", "USD", "GBP", "lm", "dpi", "rpm",
    "bpm", "PS", "hp", "h", "dB", "ppm", "ms", "€", "$", "£", "%", "°",
)  # fmt: skip
"""Units by their symbols: a number before one is no year."""

OFFICES_IN_SMALL_LETTERS = words(
    "ministry ministère ministerio ministério ministero ministerie foundation fondation fundación "
    "fundação fondazione stichting"
)
"""Offices whose names go on in small letters with "of" or "for": "Ministère de la santé"."""

GROUPS_IN_SMALL_LETTERS = words(
    "agence agenzia agencia agência commission comisión comissão commissione commissie comité "
    "comitato comitê conseil consejo conselho consiglio federación federação federazione "
    "fédération institut instituto istituto società sociedad sociedade société vereniging ligue "
    "observatoire observatorio observatório"
)
"""The same of groups, of what an adjective follows, or "for": "Société française de psychologie".

A "Comité de lecture", an "Agence de voyage" or the "Sociedad de los poetas muertos" is none.
"""

FOR = words("for pour para per voor für")

SITES = (
    "com", "org", "net", "edu", "gov", "info", "de", "at", "ch", "fr", "es", "it", "nl", "be", "eu",
    "io", "br", "pt", "uk", "tv", "mx", "ar", "cl", "co", "pe", "ca", "au", "ie", "lu",
)  # fmt: skip
"""How the addresses of sites end that are named by them: "netzpolitik.org"."""

GROUP_ENDS = words(
    "prevention services sciences science medicine development education welfare technology "
    "quality trade agriculture safety health culture security sport sports evaluation training "
    "wellbeing well-being families children affairs treatment prävention gesundheit entwicklung "
    "bildung forschung salud educación santé éducation saúde educação salute ricerca"
)
"""What ends the name of a group after "and": "Centers for Disease Control and Prevention"."""

LISTS = ListWords(
    unfinished=words(
        "van Van von Von de De di Di du Du da Da del Del la La le Le ten Ten ter Ter El Al Mac Abu "
        "Ben"
    ),
    stopped=words("mac prof"),
    abbreviations=words("dr prof st jr sr ca al"),
    presses=words("Wiley Springer Guilford Norton Routledge Penguin Sage Elsevier"),
    periodicals=words("nature science lancet plos arxiv medrxiv biorxiv psyarxiv"),
    before_address=words("Online: URL URL: doi doi: DOI DOI:"),
    publishing=words(
        "wiley springer guilford norton routledge penguin sage elsevier blackwell kluwer "
        "erlbaum mcgraw prentice suhrkamp campus beltz nomos juventa gallimard seuil puf "
        "oxford cambridge mit vs"
    ),
    serials=words("proc j am rev sci res int eur acta"),
    imprints=words(
        "thousand oaks beverly hills newbury park cambridge princeton hillsdale mahwah "
        "dordrecht opladen wiesbaden weinheim berkeley englewood cliffs"
    ),
)
"""What typed lists have in every language."""

BEFORE_FIRST_YEAR = words(
    "in en im em nel dans published publ publ. print appeared edition erschienen ersch. erschien "
    "veröffentlicht veröff. publiziert publié publiée paru parue édition pubblicato pubblicata "
    "edizione publicado publicada edición edição gepubliceerd verschenen uitgegeven uitgave"
)
"""What can stand between words such as "orig." or "zuerst" and the year of a first edition."""

BEFORE_SOURCE = words("doi in")
"""Words in lower case that begin what follows the title of a typed entry."""

LIST_PARTICLES = words(
    "van von de der den la le di da do dos du del della dell ten ter zur zum el al af ben"
)
"""Words in lower case before the surname that begins a typed entry."""

CONTRACTED = words("do da dos das du des del dal dalla")
"""Particles that are a preposition with its article as well: "os dados do IBGE"."""

EDITOR_PARTICLES = words("van von de di do du te ten")
"""Words in lower case that begin the surname of the editor of a book."""

GIVEN_PARTICLES = ("van", "von", "de", "der", "den", "du", "da", "di", "la", "le", "ten", "ter",
                   "zu", "zur")  # fmt: skip
"""What can end the given names in a store: "Alexander von"."""

ENTRIES = EntryWords(statuses={"n.d.": ("sa",)}, numbers=words("#"))
"""What the fields of a store have in every language."""

LANDS = {"us": "U.S.", "united states": "U.S.", "uk": "U.K.", "eu": "European"}
"""Jurisdictions, and how APA prints them before "Patent" (11.8)."""

PLACES = words(
    "zwickau portland tulsa akron boise lorient nantes oviedo cádiz "
    "antwerp brüssel bucharest budapest detroit ghent kopenhagen københavn ljubljana mailand "
    "minneapolis nashville perugia prag reykjavik riga tallinn turin vilnius warschau zagreb "
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
    "nederland holanda italien spanien england großbritannien leeds cardiff bristol sheffield "
    "belfast nottingham leicester newcastle köln bremen dresden stuttgart düsseldorf hannover "
    "nürnberg freiburg tübingen göttingen münster mannheim dortmund essen kiel rostock basel bern "
    "lausanne salzburg graz innsbruck linz sevilla valencia bilbao granada málaga zaragoza "
    "valdivia santiago bogotá medellín quito caracas montevideo asunción marseille nantes "
    "bordeaux toulouse strasbourg lille rennes grenoble montpellier bruxelles genève québec "
    "lisboa porto coimbra brasília salvador recife fortaleza curitiba bologna torino milano roma "
    "firenze venezia napoli padova palermo genova verona trieste pisa utrecht groningen rotterdam "
    "leiden eindhoven nijmegen tilburg delft antwerpen gent leuven brugge haifa auschwitz "
    "hiroshima nagasaki fukushima chernobyl tschernobyl tschechien polen russland türkei kyoto "
    "osaka lindau davos watts "
    "ohio oregon minnesota michigan maryland massachusetts illinois kansas kentucky louisiana "
    "missouri nebraska nevada oklahoma tennessee idaho iowa alabama arkansas connecticut "
    "britain afghanistan albania algeria angola armenia azerbaijan bahrain belarus bosnia "
    "botswana bulgarien burundi cambodia cameroon cyprus czechia dänemark ecuador eritrea "
    "estland finnland georgien griechenland guatemala guinea haiti honduras indien irak "
    "irland island israël japon jemen jugoslawien kambodscha kamerun kanada kasachstan "
    "katar kenia kosovo kroatien kuwait laos lebanon lettland lettonie libanon liberia "
    "libya libyen liechtenstein litauen lithuania latvia luxemburg madagascar malawi "
    "malaysia mali malta marokko maroc mauritius mexiko moldova monaco mongolia montenegro "
    "mozambique myanmar namibia neuseeland nicaragua nordkorea norwegen oman panama "
    "paraguay philippinen qatar ruanda rumänien rwanda sambia saudi schottland schweden "
    "senegal serbien simbabwe singapur slowakei slowenien somalia sowjetunion südafrika "
    "südkorea sudan syria syrien tansania tanzania tibet tschechoslowakei tunesien tunisia "
    "ungarn uruguay usbekistan uzbekistan vatican vatikan weißrussland yemen yugoslavia "
    "zambia zimbabwe zypern argentinien argentinië australien bolivien brasilien chine "
    "chypre colombie danemark ecosse espagna finlande grèce hongrie irlande islande "
    "kolumbien lituanie norvège pologne portogallo roumanie russie serbie slovaquie "
    "slovénie suède tchéquie turquie turchia polonia grecia ungheria svezia norvegia "
    "danimarca finlandia giappone cina messico brasile svizzera austria germania spagna "
    "inghilterra scozia irlanda suecia noruega dinamarca hungría rumanía rusia turquía "
    "suiza bélgica japón polônia alemanha espanha suíça grécia turquia rússia suécia "
    "noruega hungria finlândia oostenrijk zwitserland spanje italië frankrijk engeland "
    "duitsland griekenland polen zweden noorwegen denemarken hongarije turkije bayern "
    "hessen sachsen thüringen niedersachsen saarland schleswig pfalz "
    "ostdeutschland westdeutschland nordrhein westfalen mecklenburg vorpommern "
    "tirol kärnten steiermark vorarlberg burgenland bavaria saxony tuscany toscana sicily "
    "sizilien sardinien corsica korsika mallorca ibiza menorca tenerife teneriffa "
    "fuerteventura lanzarote crete kreta bali sumatra borneo catalonia cataluña "
    "catalunya andalucía galicia bretagne normandie provence alsace yorkshire "
    "versailles weimar maastricht tordesilhas tordesillas lodi "
    "flandern flanders vlaanderen wallonie lombardia piemonte"
) | {
    "st. louis", "st. petersburg", "st. gallen", "st. moritz", "st. andrews", "st. paul",
    "st. pölten",
}  # fmt: skip
"""Places: "London (1999)" is no citation unless the store knows that London."""

PLACES_FOR_CERTAIN = PLACES - words("us eu lima essen nice reading porto roma gent graz")
"""Those that are no other words, with a capital in a title."""

LONG_PLACES = frozenset({
    "new york", "san francisco", "los angeles", "cape town", "hong kong", "buenos aires",
    "são paulo", "rio de janeiro", "porto alegre", "belo horizonte", "las vegas", "san diego",
    "tel aviv", "new zealand", "new orleans", "south africa", "north korea", "south korea",
    "new delhi", "costa rica", "el salvador", "puerto rico", "sri lanka", "saudi arabia",
    "united states", "united kingdom", "den haag", "the hague", "st louis", "salt lake city",
    "st petersburg", "st gallen", "st moritz", "st andrews", "st paul",
    "great britain", "palo alto", "mexico city", "new jersey", "new mexico", "north carolina",
    "south carolina", "new england", "los alamos", "santa fe", "santa barbara", "san josé",
    "san antonio", "rhode island", "west virginia", "north dakota", "south dakota",
    "northern ireland",
    "sierra leone", "burkina faso", "nova scotia", "british columbia", "kuala lumpur",
    "addis ababa", "abu dhabi", "nueva york", "nova iorque", "nueva zelanda", "ann arbor",
    "la paz", "la habana", "le havre", "la rochelle", "gran canaria", "costa brava",
})  # fmt: skip
"""Places of several words, with single spaces."""

DESCRIPTIONS = tuple(
    "abstract|album|app|artwork|audio|audiobook|blog|book|brochure|clinical trial|clip art|comment|"
    "computer|conference|corrigendum|data|database record|dissertation|doctoral|editorial|erratum|"
    "facebook|fact|film|game|generative ai|grant|highlight|image|infographic|instagram|interview|"
    "large language model|lecture|lesson plan|letter|libretto|link|manuscript|map|master|mobile|"
    "online|opera|painting|paper|photograph|play|podcast|poem|post|poster|powerpoint|preprint|"
    "press|radio broadcast|reply|response|review|sculpture|software|song|special|speech|"
    "status update|story|supplemental|test|thesis|thumbnail|transcript|tumblr|tv|tweet|"
    "unpublished|video|web|webinar|working".split("|")
)
"""Words that the description of a work begins with (APA 9.21, table 9.2)."""

PAPER_WORDS = frozenset(
    "beacon chronicle chronicles courier daily dispatch echo economist examiner express gazette "
    "globe guardian herald independent inquirer magazine mail mirror news newsletter newspaper "
    "newsweek observer post reporter sentinel standard star sun telegraph times tribune "
    "weekly yorker abendblatt allgemeine anzeiger blatt frankfurter kurier merkur morgenpost "
    "nachrichten rundschau spiegel tageblatt tagblatt tagesanzeiger tageszeitung tagesspiegel welt "
    "wochenblatt wochenzeitung zeit zeitung "
    "aujourd’hui croix figaro libération monde nouvelles obs parisien quotidien "
    "diario heraldo mundo nación noticias país periódico tiempo vanguardia "
    "correio estado folha globo jornal notícias público veja "
    "corriere gazzetta giornale quotidiano repubblica sole stampa "
    "courant dagblad handelsblad krant nieuws nieuwsblad parool trouw volkskrant".split()
)
"""Words in the names of newspapers and magazines, in lower case, that seldom name a journal."""

TALKS = ("address", "conference session", "invited", "keynote", "lecture", "paper", "poster",
         "presentation", "seminar", "slides", "speech", "talk", "workshop")  # fmt: skip
"""What programs call a talk in the type of an entry."""
