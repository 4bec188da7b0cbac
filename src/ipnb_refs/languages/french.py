"""French."""

from __future__ import annotations

from ipnb_refs.languages.kinds import EntryWords, Language, ListWords, Terms, companions, words

LISTS = ListWords(
    headings=frozenset(
        {
            "références",
            "références bibliographiques",
            "liste des références",
            "ouvrages cités",
            "travaux cités",
            "sources citées",
            "ouvrages consultés",
            "repères bibliographiques",
            "orientations bibliographiques",
            "sources bibliographiques",
            "sitographie",
            "webographie",
            "sources",
            "bibliographie",
        }
    ),
    further=frozenset(
        {
            "pour aller plus loin",
            "lectures recommandées",
            "lecture recommandée",
            "lectures complémentaires",
            "lectures conseillées",
            "lectures suggérées",
            "suggestions de lecture",
            "conseils de lecture",
            "pistes de lecture",
            "autres lectures",
            "lectures utiles",
            "ressources",
            "ressources utiles",
            "ressources complémentaires",
            "pour approfondir",
            "livres recommandés",
            "livres conseillés",
            "livres utiles",
            "ouvrages recommandés",
            "ouvrages conseillés",
            "bibliographie complémentaire",
            "bibliographie conseillée",
            "liens utiles",
            "idées de lecture",
            "à lire",
            "lectures",
            "quelques lectures",
            "littérature complémentaire",
        }
    ),
    invitations=frozenset(
        {
            "en savoir plus",
            "pour en savoir plus",
            "aller plus loin",
            "approfondir",
            "à lire aussi",
            "lire aussi",
            "lire plus",
            "voir aussi",
            "pour continuer",
            "pour poursuivre",
            "plus d'informations",
            "plus d’informations",
            "pour lire davantage",
            "à découvrir",
            "recommandations",
        }
    ),
    beside=frozenset({"notes", "notes de bas"}),
    before_heading=words("principales"),
    after_heading=words(
        "citée citées consultée consultées utilisée utilisées indicative sélective sommaire "
        "succincte essentielle principales"
    ),
    selecting=words("indicative sélective sélection sommaire succincte essentielle"),
    undated=words("s.d."),
    contributors=frozenset(
        {
            "avec la collaboration de",
            "avec la participation de",
            "en collaboration avec",
        }
    ),
    joins=words("avec"),
    small_words=words("de la des et du pour"),
    sentence_words=words("est était sont nous vous"),
    tells=words("est était vit travaille enseigne écrit"),
    asks_readers=frozenset(
        {
            "partagez cet article",
            "partage cet article",
            "partager cet article",
            "suivez-moi sur",
            "suis-moi sur",
            "suivez-nous sur",
            "retrouvez-moi sur",
            "abonnez-vous à",
            "merci de m’avoir lu",
            "merci pour votre lecture",
        }
    ),
    colophon=frozenset(
        {
            "première publication",
            "publié le",
            "mis à jour",
            "dernière mise à jour",
            "relu par",
            "à propos de l’auteur",
            "à propos de l’autrice",
        }
    ),
    et_al=frozenset({"et collab."}),
    editors=words("éd éds"),
    roles=words("dir dirs trad"),
    visited=words("consulté"),
    original=frozenset({"Ouvrage original"}),
    first_editions=frozenset(
        {
            "éd. or",
            "édition or",
            "1re éd",
            "1ère éd",
            "1e éd",
            "première éd",
            "première publication",
            "première parution",
            "publié pour la première fois",
        }
    ),
    within=words("Dans dans"),
    edited=words("édité dirigé"),
    edited_by=words("par"),
    pages=words("p. pp."),
    volumes=words("vol tome t"),
    issues=words("n°"),
    presses=words("Édition"),
    periodicals=words("revue"),
    theses=words("thèse"),
    counted_articles=words("art article"),
    counted_pages=words("pages"),
    counted_volumes=words("vol tomes"),
    supplements=words("Supplément Suppl"),
    further_theses=frozenset({"mémoire de maîtrise", "mémoire de master", "mémoire"}),
    at_schools=frozenset({"à l’université", "à la", "à l'université", "soutenue à"}),
    reports=frozenset({"rapport technique", "rapport de recherche", "document de travail"}),
    unpublished=frozenset({"non publié", "inédit", "non publiée", "inédite"}),
    manuscripts=words("manuscrit rapport"),
    edited_short=frozenset({"éd", "dir", "sous la direction de", "sous la dir. de"}),
    before_address=words("consulté Consulté Disponible"),
    ordinals=words("e"),
    editions=words("éd édition"),
    translators=words("trad traducteur traductrice"),
    translated=frozenset({"traduit par", "trad. par"}),
    meetings=words("actes colloque congrès conférence"),
    talks=frozenset({"communication présentée", "communication au", "exposé présenté"}),
    skipped_in_keys=words("le la les et du de des un en"),
    publishing=words("éditions presses éditeur librairie"),
    serials=words("revue cahiers annales actes bulletin journal"),
)

ENTRIES = EntryWords(
    centuries=words("siècle siècles"),
    joins=words("et à"),
    statuses={"n.d.": ("sd",)},
    editions=words("éd édition"),
    volumes=words("tome"),
)  # fmt: skip

TERMS = Terms(
    tag="fr",
    heading="Références",
    back="Retour à la citation {}",
    joining="et",
    cited_in="cité dans",
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
    own_era="ap. J.-C.",
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

LANGUAGE = Language(
    tag="fr",
    name="French",
    connectors=words("et"),
    et_al=(
        "et ses collègues", "et ses collaborateurs", "et collègues", "et coll", "et coll.",
        "et collaborateurs", "et autres", "et son équipe", "et leurs collègues",
        "et leur équipe", "et ses collaboratrices", "et leurs collaborateurs",
        "et co", "et coauteurs", "et co-auteurs",
        *companions(
            "et", "ses, leurs",
            "collègues coauteurs co-auteurs coautrices collaborateurs collaboratrices étudiants "
            "étudiantes",
        ),
    ),
    teams=words("équipe groupe laboratoire"),
    locators={
        "page": ("p.", "pp.", "page", "pages"),
        "paragraph": ("paragr.", "paragraphe"),
        "chapter": ("chapitre", "chap."),
        "section": ("section",),
        "figure": ("figure", "fig."),
        "table": ("tableau",),
        "volume": ("vol.", "tome", "t."),
        "appendix": ("annexe",),
    },
    undated={
        "n.d.": ("s. d.", "s.d.", "sans date"),
        "in press": ("sous presse", "à paraître"),
        "in preparation": ("en préparation",),
        "submitted": ("soumis",),
    },
    in_year=("en", "en l'année", "en l’année"),
    circa=("ca.", "vers", "env."),
    eras=("av. j.-c.", "avant j.-c."),
    common_eras=("apr. j.-c.", "ap. j.-c.", "après j.-c."),
    secondary=(
        "cit. dans", "cit. par", "cités par", "citées par", "citées dans", "cité dans",
        "cité par", "cité in", "citée dans", "citée par", "cités dans",
    ),
    citing=("citant", "qui cite"),
    personal=("communication personnelle",),
    months=words(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
        "printemps été automne hiver lundi mardi mercredi jeudi vendredi samedi dimanche noël "
        "pâques carnaval"
    ),
    function_words=words(
        "au aux avec ce cette chez comme dans depuis des du elle en est et il ils la le les leur "
        "lors mais ou où par pour puis quand que qui sa selon ses si sous sur un une voir après "
        "ainsi aussi avant donc dès entre pendant pourtant cependant toutefois enfin récemment "
        "ensuite également néanmoins d'après d’après suivant finalement lire relire lisez voyez "
        "consulter consultez comparer comparez comprendre reproduire revoir revisiter repenser cf "
        "bref autrement surtout certes or car rappelons à"
    ),
    function_ends=(
        "ellement", "éralement", "quement", "tement", "eusement", "ivement", "ièrement", "iblement",
        "ablement", "amment", "emment", "palement", "malement", "nalement", "cialement",
    ),
    articles=words("le la les"),
    joiners=words("de la le les des e du et pour"),
    labels=words(
        "tableau figure chapitre loi an année années version édition convention constitution "
        "guerre révolution prix recensement jeux traité déclaration charte"
    ),
    kinds_of_work=words(
        "musée ouragan tempête cyclone typhon film films roman livre chanson série album "
        "application appli revue entreprise prix congrès loi rapport journal opéra pièce "
        "séisme"
    ),
    events=words("bataille siège édit massacre débarquement"),
    works=words(
        "étude études travail travaux recherche recherches ouvrage ouvrages livre livres article "
        "articles théorie théories modèle modèles concept définition idée idées analyse analyses "
        "proposition propositions expérience expériences hypothèse hypothèses résultats thèse "
        "thèses essai essais texte textes enquête enquêtes échelle classification méta-analyse "
        "rapport rapports revue publication publications œuvre œuvres écrits données critique "
        "observations"
    ),
    agents=words("de"),
    determiners=words(
        "le la les un une ce cette ces son sa ses leur leurs du au aux autre autres plusieurs"
    ),
    reporting=words(
        "argumente argumentent écrit écrivent affirme affirment soutient soutiennent note notent "
        "souligne soulignent décrit décrivent définit définissent propose proposent suggère "
        "suggèrent explique expliquent dit disent conclut concluent considère considèrent "
        "distingue distinguent avance avancent rappelle rappellent remarque"
    ),
    before_reporting=words("a ont avait aussi"),
    objects=words("le la"),
    publishing=words(
        "écrivait écrivit écrit décrivait décrit publiait publie propose proposait "
        "montre montrait introduit formule formulait définit observe démontre nommait"
    ),
    see=("voir", "voir aussi", "voyez", "cf.", "lire"),
    as_words=words("comme"),
    talks=words("webinaire conférence atelier entretien interview séminaire"),
    before_events=words("à"),
    living=words(
        "devient devint décède décéda décédé décédée déménage déménagea déménagé meurt "
        "mourait mourut né née parti partie rejoignit rejoint reçoit reçu reçut émigra émigre "
        "émigré épousa épousé"
    ),
    studying=words(
        "ajoute analyse analysent compare comparent confirme confirment critique critiquent "
        "examine examinent interroge recommande recommandent résume résument étudie étudient"
    ),
    by_whom=words("de par chez"),
    with_whom=words("avec"),
    before_authors=("selon", "d'après", "d’après"),
    surnames_too=words("loi"),
    bylines=words("auteur auteure autrice auteurs"),
    own_posts=(
        "articles similaires", "articles récents", "articles liés", "billets récents",
        "billets liés", "derniers articles", "article précédent", "article suivant",
        "sur ce blog",
    ),
    units=(
        "mètres", "mètre", "kilomètres", "grammes", "euros", "habitants", "personnes", "pas",
        "heures", "fois", "places",
    ),
    venues=words(
        "hôtel bistro bistrot brasserie café auberge rue boulevard avenue coupe ligue"
    ),
    numbered=words("chambre vol quai"),
    credits=words("copyright réal réalisé photo image illustration crédit"),
    never_before_authors=words("depuis durant"),
    elided=words("l d j n s c m t"),
    work_types={
        "book": ("livre", "livres", "monographie", "roman", "manuel", "ouvrage", "autobiographie"),
        "article": (
            "article", "articles", "étude", "études", "essai", "revue", "méta-analyse",
            "enquête",
        ),
        "incollection": ("chapitre",),
        "phdthesis": ("thèse",),
        "report": ("rapport",),
        "inproceedings": ("conférence", "communication"),
        "online": ("site", "blog", "billet"),
        "video": ("film", "documentaire", "vidéo"),
        "podcast": ("podcast", "balado"),
        "audio": ("chanson", "album"),
    },
    editing=frozenset(
        {"dir", "dirs", "éd", "éds", "coord", "sous la direction de", "sous la dir. de"}
    ),
    editing_alone=words("dir"),
    lists=LISTS,
    entries=ENTRIES,
    terms=TERMS,
)  # fmt: skip
