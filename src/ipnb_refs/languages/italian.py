"""Italian."""

from __future__ import annotations

from ipnb_refs.languages.kinds import EntryWords, Language, ListWords, Terms, companions, words

LISTS = ListWords(
    headings=frozenset(
        {
            "riferimenti",
            "riferimenti bibliografici",
            "fonti",
            "opere citate",
            "opere consultate",
            "testi citati",
            "nota bibliografica",
            "note bibliografiche",
            "indicazioni bibliografiche",
            "sitografia",
            "letteratura",
            "bibliografia",
        }
    ),
    further=frozenset(
        {
            "per approfondire",
            "letture consigliate",
            "lettura consigliata",
            "letture raccomandate",
            "letture utili",
            "altre letture",
            "ulteriori letture",
            "letture aggiuntive",
            "letture",
            "letture di approfondimento",
            "consigli di lettura",
            "suggerimenti di lettura",
            "approfondimenti",
            "per saperne di più",
            "risorse",
            "risorse utili",
            "risorse aggiuntive",
            "libri consigliati",
            "libri utili",
            "bibliografia consigliata",
            "link utili",
            "bibliografia di approfondimento",
            "altre risorse",
            "letteratura consigliata",
        }
    ),
    invitations=frozenset(
        {
            "saperne di più",
            "leggi anche",
            "leggi di più",
            "leggere di più",
            "scopri di più",
            "vedi anche",
            "per continuare",
            "per andare oltre",
            "maggiori informazioni",
            "ulteriori informazioni",
            "per leggere ancora",
            "da leggere",
            "vuoi saperne di più",
        }
    ),
    after_heading=frozenset({"di riferimento"})
    | words(
        "essenziale essenziali citata citate citati consultata consultate consultati utilizzata "
        "utilizzate utilizzati minima selezionata ragionata principali"
    ),
    selecting=words("essenziale essenziali minima ragionata selezionata"),
    beside=words("note"),
    undated=words("s.d."),
    contributors=frozenset({"con la collaborazione di", "in collaborazione con"}),
    joins=words("con"),
    small_words=words("di del della dei delle e per"),
    sentence_words=words("sono era"),
    tells=words("è era vive lavora insegna scrive"),
    asks_readers=frozenset(
        {
            "condividi questo post",
            "condividi questo articolo",
            "seguimi su",
            "seguitemi su",
            "seguiteci su",
            "seguici su",
            "iscriviti alla",
            "grazie per aver letto",
        }
    ),
    colophon=frozenset(
        {
            "pubblicato il",
            "aggiornato il",
            "ultimo aggiornamento",
            "rivisto da",
            "sull’autore",
            "sull’autrice",
        }
    ),
    editors=frozenset({"a cura di"}),
    roles=words("trad"),
    before_month=words("di"),
    visited=words("consultato recuperato"),
    first_editions=frozenset({"ed. or", "ediz. or", "edizione or", "prima ed", "1ª ed", "1a ed"}),
    within=words("In in"),
    edited=frozenset({"a cura"}),
    edited_by=words("di"),
    pages=words("p. pp."),
    volumes=words("vol tomo"),
    issues=words("n"),
    ordinals=words("ª a"),
    editions=words("edizione"),
    presses=words("Edizioni"),
    periodicals=words("rivista"),
    theses=words("tesi"),
    counted_articles=words("art articolo"),
    counted_pages=words("pagine"),
    counted_volumes=words("voll volumi tomi"),
    supplements=words("Suppl Supplemento"),
    at_schools=frozenset({"presso", "presso la", "presso l’università"}),
    reports=frozenset({"rapporto tecnico", "documento di lavoro"}),
    unpublished=frozenset({"non pubblicato", "inedito", "non pubblicata", "inedita"}),
    manuscripts=words("manoscritto dattiloscritto"),
    edited_short=words("cur ed"),
    before_address=words("Recuperato Disponibile"),
    translators=words("trad traduttore traduttrice"),
    translated=frozenset({"tradotto da", "trad. di", "traduzione di"}),
    meetings=words("atti convegno congresso conferenza"),
    talks=frozenset({"relazione presentata", "relazione al"}),
    skipped_in_keys=words("il la lo gli i e di da un una"),
    publishing=words("edizioni editore editrice"),
    serials=words("rivista quaderni annali giornale studi"),
)

ENTRIES = EntryWords(
    months={"august": ("ag",)},
    centuries=words("secolo secoli"),
    joins=words("e a"),
)

TERMS = Terms(
    tag="it",
    heading="Riferimenti bibliografici",
    back="Torna alla citazione {}",
    joining="e",
    cited_in="citato in",
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
    own_era="d.C.",
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

LANGUAGE = Language(
    tag="it",
    name="Italian",
    connectors=words("e ed"),
    et_al=(
        "e altri", "e altre", "e colleghi", "e collaboratori", "e coll", "e coll.", "e colleghe",
        "e i suoi colleghi", "e il suo team",
        "e il suo gruppo", "e i suoi collaboratori", "e la sua équipe", "e la sua equipe",
        "e coautori", "e co",
        *companions(
            "e", "i suoi, le sue, i loro",
            "colleghi colleghe coautori coautrici collaboratori collaboratrici studenti",
        ),
    ),
    teams=words("gruppo équipe equipe team laboratorio"),
    locators={
        "page": ("p.", "pp.", "pag.", "pagg.", "pagina", "pagine"),
        "paragraph": ("par.", "paragrafo"),
        "chapter": ("cap.", "capp.", "capitolo"),
        "section": ("sezione",),
        "figure": ("figura", "fig."),
        "table": ("tabella",),
        "volume": ("vol.", "volume"),
        "appendix": ("appendice",),
    },
    undated={
        "n.d.": ("s.d.", "s. d.", "senza data"),
        "in press": ("in stampa", "in corso di stampa"),
        "in preparation": ("in preparazione",),
        "submitted": ("inviato",),
    },
    in_year=("nel", "nell'anno", "nell’anno", "in"),
    circa=("ca.", "circa"),
    eras=("a.c.", "a. c."),
    common_eras=("d.c.", "d. c."),
    secondary=(
        "citata da", "citati da", "cit. da", "citato in", "cit. in", "citato da", "citata in",
        "citati in",
    ),
    citing=("citando", "che cita"),
    personal=("comunicazione personale",),
    months=words(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre primavera estate autunno inverno lunedì martedì mercoledì giovedì venerdì "
        "sabato domenica natale pasqua carnevale"
    ),
    function_words=words(
        "ai alla alle allo anche che come con da dal dalla degli dei del della delle di e gli il "
        "in la le lo ma nel nella nelle per più secondo si su sul sulla tra fra un una uno dopo "
        "durante mentre quando tuttavia inoltre infatti quindi dunque pertanto così invece "
        "già infine inizialmente recentemente successivamente seguendo questo questa vedi vedere "
        "leggi leggere rileggere consulta consultare confronta cfr capire replicando ripensando"
    ),
    function_ends=(
        "lmente", "amente", "temente", "ilmente", "ggendo", "ndendo", "vedendo", "itando",
        "izzando", "icando",
    ),
    articles=words("il lo"),
    joiners=words("di della del dei per e delle degli dello"),
    labels=words(
        "tabella figura capitolo anno anni legge versione edizione convenzione costituzione "
        "guerra rivoluzione premio censimento olimpiadi mondiali trattato dichiarazione "
        "statuto"
    ),
    kinds_of_work=words(
        "museo uragano ciclone tifone film romanzo libro canzone serie app applicazione "
        "rivista azienda premio congresso terremoto legge rapporto giornale opera"
    ),
    events=words("battaglia strage eccidio sbarco assedio alluvione"),
    works=words(
        "studio studi ricerca ricerche lavoro lavori opera opere libro libri articolo articoli "
        "teoria teorie modello modelli concetto definizione idea idee analisi proposta proposte "
        "esperimento esperimenti ipotesi risultati tesi saggio saggi indagine indagini scala "
        "classificazione testo testi contributo contributi metanalisi rassegna pubblicazione "
        "rapporto rapporti pubblicazioni dati critica osservazioni"
    ),
    agents=words("di"),
    determiners=words(
        "il lo la i gli le un uno una questo questa questi queste suo sua suoi sue del dello della "
        "dei degli delle nel nella nei nelle altro altra altri altre"
    ),
    reporting=words(
        "argomenta argomentano scrive scrisse scrivono afferma affermano sostiene sostengono "
        "sottolinea sottolineano nota notano descrive descrivono definisce definiscono propone "
        "propongono suggerisce suggeriscono spiega spiegano dice disse dicono conclude concludono "
        "considera considerano distingue distinguono"
    ),
    before_reporting=words("ha hanno anche"),
    objects=words("lo la ne"),
    publishing=words(
        "scrisse scriveva descrisse pubblicò mostrò propose coniò formulò definì "
        "osservò dimostrò introdusse sviluppò chiamò"
    ),
    see=("vedi", "si veda", "si vedano", "vedi anche", "cfr.", "cf."),
    as_words=words("come"),
    talks=words("webinar seminario conferenza laboratorio intervista lezione"),
    living=words(
        "emigrò laureò morì muore nacque nasce nata nato ricevette sposata sposato sposò "
        "trasferisce trasferita trasferito trasferì vinse"
    ),
    studying=words(
        "aggiunge analizza analizzano conferma confermano confronta confrontano critica "
        "criticano esamina esaminano raccomanda raccomandano riassume studia studiano"
    ),
    by_whom=words("di da"),
    with_whom=words("con"),
    before_authors=("secondo",),
    bylines=words("autore autrice autori"),
    own_posts=(
        "articoli correlati", "articoli recenti", "articoli simili", "post recenti",
        "post correlati", "ultimi articoli", "articolo precedente", "articolo successivo",
        "potrebbe interessarti",
    ),
    units=(
        "metri", "chilometri", "grammi", "euro", "abitanti", "persone", "passi", "ore", "volte",
        "posti",
    ),
    venues=words(
        "hotel albergo trattoria osteria pizzeria piazza viale coppa"
    ),
    numbered=words("stanza volo treno binario"),
    credits=words("copyright regia foto immagine fotografia illustrazione"),
    never_before_authors=words("durante"),
    elided=words("l d"),
    work_types={
        "book": ("libro", "libri", "monografia", "romanzo", "manuale", "autobiografia"),
        "article": ("articolo", "articoli", "studio", "studi", "saggio", "metanalisi", "ricerca"),
        "incollection": ("capitolo",),
        "phdthesis": ("tesi",),
        "report": ("rapporto", "relazione"),
        "inproceedings": ("conferenza",),
        "online": ("sito", "blog", "pagina"),
        "video": ("film", "documentario", "video"),
        "podcast": ("podcast",),
        "audio": ("canzone", "album"),
    },
    editing=frozenset({"a cura di", "cur", "curr", "a c. di"}),
    editing_alone=frozenset({"a cura di"}),
    lists=LISTS,
    entries=ENTRIES,
    terms=TERMS,
)  # fmt: skip
