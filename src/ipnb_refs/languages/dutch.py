"""Dutch."""

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
    headings=frozenset({
        "literatuur", "literatuurlijst", "literatuurverwijzingen", "referenties",
        "referentielijst", "bronnen", "bronnenlijst", "bronvermelding", "bronvermeldingen",
        "geciteerde werken", "geraadpleegde werken", "literatuuropgave", "literatuurverwijzing",
        "bronverwijzingen", "bibliografie",
    }),
    further=frozenset({
        "verder lezen", "leestips", "leestip", "leesadvies", "leeslijst", "boekentips",
        "boekentip", "leessuggesties", "nuttige links", "hulpbronnen", "om verder te lezen",
        "boeken over dit onderwerp", "andere boeken",
    }) | pairs(
        "aanbevolen aanvullende verdere meer nuttige handige extra",
        "literatuur boeken artikelen bronnen lectuur links",
    ),
    invitations=frozenset({
        "meer lezen", "lees meer", "lees verder", "lees ook", "meer weten", "wil je meer weten",
        "meer informatie", "meer over dit onderwerp", "zie ook", "verdieping", "ter verdieping",
        "om te lezen", "meer leren", "aanraders", "aanbevolen",
    }),
    beside=words("noten"),
    before_heading=words("geraadpleegde gebruikte geciteerde geselecteerde belangrijkste"),
    selecting=words("geselecteerde"),
    contributors=frozenset({"met medewerking van", "in samenwerking met", "m.m.v."}),
    joins=words("met"),
    small_words=words("voor van de het en"),
    sentence_words=words("het werd hebben"),
    tells=words("is was woont werkt doceert schrijft"),
    asks_readers=frozenset({
        "deel dit bericht", "deel dit artikel", "volg mij op", "volg me op", "volg ons op",
        "abonneer je op", "bedankt voor het lezen",
    }),
    colophon=frozenset({
        "gepubliceerd op", "bijgewerkt op", "laatst bijgewerkt", "over de auteur",
    }),
    editors=words("red"),
    roles=words("vert"),
    visited=words("geraadpleegd"),
    original=words("Oorspronkelijk"),
    first_editions=frozenset({"oorspr", "eerste druk", "1e druk", "eerste uitg", "voor het eerst"}),
    within=words("In in"),
    pages=words("p. pp. blz."),
    volumes=words("vol deel dl"),
    issues=words("nr nummer"),
    editions=words("druk"),
    presses=words("Uitgever"),
    periodicals=words("tijdschrift"),
    before_address=words("Geraadpleegd"),
    ordinals=words("e"),
    translators=words("vert vertaler vertalers"),
    translated=frozenset({"vertaald door", "vert. door"}),
    meetings=words("congres conferentie"),
    talks=words("lezing"),
    counted_articles=words("art artikel"),
    counted_pages=words("pagina’s blz"),
    counted_volumes=words("delen dln"),
    supplements=words("Suppl Supplement"),
    further_theses=words("proefschrift scriptie"),
    at_schools=frozenset({"aan de", "van de"}),
    reports=frozenset({"technisch rapport", "onderzoeksrapport"}),
    unpublished=frozenset({"ongepubliceerd", "niet gepubliceerd"}),
    manuscripts=words("manuscript"),
    edited_short=words("red"),
    skipped_in_keys=words("het een van de en"),
    publishing=words("uitgeverij uitgever"),
    serials=words("tijdschrift jaarboek"),
)  # fmt: skip

ENTRIES = EntryWords(
    months={"march": ("mrt",)},
    centuries=words("eeuw eeuws"),
    joins=words("en tot"),
    editions=words("druk"),
    volumes=words("deel"),
)  # fmt: skip

TERMS = Terms(
    tag="nl",
    heading="Literatuur",
    back="Terug naar citaat {}",
    joining="en",
    cited_in="zoals geciteerd in",
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
    own_era="n.Chr.",
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

LANGUAGE = Language(
    tag="nl",
    name="Dutch",
    connectors=words("en"),
    et_al=(
        "en anderen", "en collega", "en collega's", "en collega’s", "e.a.", "e. a.",
        "en haar collega's", "en zijn collega's", "en zijn team", "en haar team",
        "en haar collega’s", "en zijn collega’s", "en medewerkers", "en haar medewerkers",
        "en zijn medewerkers", "en hun team",
        "en co", "en coauteurs", "en co-auteurs",
        *companions(
            "en", "haar, zijn, hun",
            "collega's collega’s coauteurs co-auteurs medewerkers studenten",
        ),
    ),
    teams=words("groep onderzoeksgroep team lab"),
    locators={
        "page": ("p.", "pp.", "blz.", "pagina", "pagina's"),
        "paragraph": ("par.", "alinea"),
        "chapter": ("hfst.", "hoofdstuk", "h."),
        "section": ("sectie", "paragraaf"),
        "figure": ("afb.", "figuur", "fig."),
        "table": ("tabel",),
        "volume": ("vol.", "deel"),
        "appendix": ("bijlage",),
    },
    undated={
        "n.d.": ("z.d.", "z. d.", "zonder datum", "z.j."),
        "in press": ("in druk", "ter perse", "te verschijnen"),
        "in preparation": ("in voorbereiding",),
        "submitted": ("ingediend",),
    },
    in_year=("in", "in het jaar"),
    circa=("ca.", "circa", "rond"),
    eras=("v.chr.", "v. chr.", "v.c."),
    common_eras=("n.chr.", "n. chr."),
    secondary=(
        "geciteerd door", "aangehaald door", "geciteerd bij", "geciteerd in", "aangehaald in",
        "zoals geciteerd in", "zoals aangehaald in",
    ),
    citing=("citerend", "met een citaat van"),
    personal=("persoonlijke communicatie", "persoonlijke mededeling"),
    months=words(
        "januari februari maart april mei juni juli augustus september oktober november "
        "december lente zomer herfst winter maandag dinsdag woensdag donderdag vrijdag "
        "zaterdag zondag kerst kerstmis pasen pinksteren carnaval"
    ),
    function_words=words(
        "aan al als bij daar dat de die dit door een en er het hij hoe in is maar met na naar niet "
        "nu of om onder ook op over te tegen toen tot tussen uit van volgens voor waar wat zie "
        "zij zo dus echter sinds tijdens bovendien daarnaast tenslotte onlangs toch daarom "
        "hierdoor vervolgens eerder later lees vergelijk raadpleeg bekijk kortom uiteraard "
        "uiteindelijk natuurlijk trouwens zoals evenals helaas gelukkig wie wanneer"
    ),
    articles=words("het een"),
    joiners=words("van voor en het de"),
    labels=words(
        "tabel figuur hoofdstuk jaar jaren wet versie editie grondwet verdrag wereldoorlog "
        "oorlog revolutie volkstelling spelen watersnood prijs verklaring wk ek"
    ),
    label_ends=("oorlog", "verdrag", "revolutie", "onderzoek", "congres", "rapport"),
    kinds_of_work=words(
        "orkaan storm film roman boek lied serie album app tijdschrift bedrijf prijs congres "
        "aardbeving wet rapport krant films"
    ),
    events=words("slag beleg verdrag bombardement"),
    works=words(
        "onderzoek onderzoeken studie studies werk werken boek boeken artikel artikelen theorie "
        "theorieën model modellen concept begrip definitie idee ideeën analyse analyses voorstel "
        "experiment experimenten hypothese resultaten proefschrift essay bevindingen schaal "
        "indeling tekst teksten meta-analyse overzicht bijdrage publicatie publicaties kritiek"
    ),
    work_ends=("onderzoek", "studie", "studies", "model", "theorie", "analyse"),
    agents=words("van"),
    determiners=words("de het een dit dat deze die zijn haar hun ander andere"),
    reporting=words(
        "betoogt betoogde betogen schrijft schreef schrijven stelt stelde stellen beweert beweerde "
        "beweren benadrukt benadrukte benadrukken beschrijft beschreef beschrijven definieert "
        "noemt noemde noemen concludeert concludeerde concluderen suggereert suggereerde zegt zei "
        "zeggen meent meende wijst wees wijzen onderscheidt"
    ),
    before_reporting=words("heeft hebben ook later"),
    publishing=words(
        "schreef beschreef publiceerde toonde vond stelde definieerde introduceerde "
        "formuleerde ontwikkelde noemde"
    ),
    see=("zie", "zie ook", "vgl."),
    as_words=words("zoals"),
    talks=words("webinar lezing workshop interview seminar"),
    living=words(
        "emigreerde geboren getrouwd ontving overleden overleed overlijdt stierf stierven "
        "trouwde verhuisd verhuisde verhuisden verhuist won"
    ),
    studying=words(
        "adviseerde adviseert bekritiseert bevestigde bevestigt onderzocht onderzochten "
        "onderzoekt vat vergeleek vergeleken vergelijkt vraagt vroeg waarschuwde waarschuwt"
    ),
    by_whom=words("van door bij"),
    with_whom=words("met"),
    before_authors=("volgens",),
    bylines=words("auteur auteurs"),
    own_posts=(
        "gerelateerde berichten", "gerelateerde artikelen", "recente berichten",
        "recente artikelen", "meer berichten", "vorig bericht", "volgend bericht",
        "op dit blog",
    ),
    units=(
        "meter", "kilometer", "gram", "euro", "inwoners", "mensen", "personen", "stappen", "uur",
        "keer", "plaatsen",
    ),
    venues=words(
        "hotel herberg café eetcafé brasserie wereldbeker eredivisie"
    ),
    numbered=words("kamer zaal vlucht"),
    credits=words("copyright regie foto foto's afbeelding beeld"),
    never_before_authors=words("tijdens sinds"),
    work_types={
        "book": ("boek", "boeken", "monografie", "roman", "handboek", "leerboek", "autobiografie"),
        "article": (
            "artikel", "artikelen", "studie", "studies", "onderzoek", "essay", "meta-analyse",
        ),
        "incollection": ("hoofdstuk",),
        "phdthesis": ("proefschrift",),
        "report": ("rapport", "richtlijn"),
        "inproceedings": ("lezing", "voordracht"),
        "online": ("website", "webpagina", "blog", "nieuwsbrief"),
        "video": ("film", "documentaire", "video"),
        "podcast": ("podcast",),
        "audio": ("lied", "album"),
    },
    editing=words("red reds redactie"),
    lists=LISTS,
    entries=ENTRIES,
    terms=TERMS,
)  # fmt: skip
