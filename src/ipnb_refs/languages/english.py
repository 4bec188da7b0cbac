"""English."""

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

_SCOPES = frozenset(
    f"{verb}{where} {which}"
    for verb in ("", "used ", "cited ")
    for where in ("for", "in", "of")
    for which in ("this", "the")
)

LISTS = ListWords(
    headings=frozenset({
        "references", "refs", "references used", "reference", "reference list", "references list",
        "list of references", "references cited", "cited references", "bibliography",
        "selected bibliography", "annotated bibliography", "works cited", "cited works",
        "works referenced", "works consulted", "literature", "literature cited",
        "cited literature", "sources", "primary sources", "secondary sources", "citations",
        "bibliographic references", "bibliographical references",
    }),
    further=frozenset({
        "further reading", "further readings", "reading list", "reading tips", "book tips",
        "book list", "book recommendations", "reading recommendations", "resources", "resource",
        "resource list", "list of resources", "resources and links", "more to read",
        "suggestions for reading", "suggestions for further reading", "good reads",
        "readings", "links and resources", "resources for parents", "what to read next",
        "books to read", "books we love", "books i love", "where to read more",
    }) | pairs(
        "further more additional recommended suggested helpful useful related extra optional "
        "favorite favourite great",
        "reading readings reads books articles papers resources literature materials links "
        "references sources",
    ),
    invitations=frozenset({
        "read more", "learn more", "find out more", "see also", "keep reading", "read on",
        "continue reading", "dig deeper", "digging deeper", "go deeper", "going deeper",
        "dive deeper", "deep dive", "going further", "to go further", "to learn more",
        "to read more", "to find out more", "want to learn more", "want to know more",
        "want to read more", "want more", "where to learn more", "where to go next",
        "where to go from here", "where next", "more information", "further information",
        "for more information", "for further information", "further study", "explore further",
        "more on this topic", "more about this topic", "recommended", "recommendations",
        "you may also like", "also worth reading", "worth reading", "what i am reading",
    }),
    beside=words(
        "notes endnotes footnotes resources links credits acknowledgements acknowledgments note"
    ),
    before_heading=words(
        "my our the key main selected full complete additional academic scientific"
    ),
    after_heading=words("used cited consulted mentioned"),
    heading_scopes=_SCOPES,
    selecting=words("selected"),
    undated=frozenset({"n.d.", "in press", "forthcoming"}),
    contributors=frozenset(
        {
            "with the assistance of",
            "with contributions by",
            "in collaboration with",
            "in cooperation with",
            "in association with",
        }
    ),
    joins=words("with"),
    small_words=words("of the for to at and & on in"),
    unfinished=words("in of the"),
    sentence_words=words(
        "is are was were has have had he she they you my i'm i’m argue argued say says wrote find "
        "finds found show shows showed"
    ),
    tells=words("is was lives works teaches writes studied holds"),
    asks_readers=frozenset({
        "share this post", "share this article", "share this with", "follow me on",
        "follow us on", "subscribe to my", "subscribe to our", "sign up for my",
        "sign up for our", "thanks for reading", "thank you for reading", "leave a comment",
        "find me on", "find us on",
    }),
    colophon=frozenset({
        "written by", "reviewed by", "medically reviewed by", "fact checked by",
        "first published", "originally published", "originally appeared", "last updated",
        "last reviewed", "updated on", "published on", "about the author",
    }),
    editors=frozenset({
        "ed", "eds", "editor", "editors", "editor in chief", "editors in chief",
    }),
    roles=frozenset({
        "trans", "director", "directors", "producer", "producers", "executive producer",
        "executive producers", "host", "hosts", "writer", "writers", "guest expert", "narr",
        "chair", "chairs", "comp", "comps", "interviewer", "interviewers", "performer",
        "performers",
    }),
    before_groups=words("the"),
    stopped=words("eds trans and"),
    circa=words("c ca circa approx"),
    ongoing=words("present"),
    seasons={
        "spring": ("spring",), "summer": ("summer",), "autumn": ("autumn", "fall"),
        "winter": ("winter",),
    },
    visited=words("retrieved accessed cited viewed consulted"),
    original=words("Original Originally"),
    first_editions=frozenset({"orig", "first published", "first ed", "1st ed"}),
    within=words("In in On"),
    edited=words("edited"),
    edited_by=words("by"),
    pages=words("p p. pp pp."),
    volumes=words("vol vols volume volumes v"),
    issues=words("no n nr issue iss"),
    articles=words("Article"),
    ordinals=words("st nd rd th"),
    editions=words("ed edn edition"),
    revised=words("rev."),
    revised_editions=frozenset({"rev. ed."}),
    counted=words("vol no part book"),
    abbreviations=words(
        "vs v vol vols no mrs ms mr st etc e.g i.e cf fig ed eds rev op pt u.s u.k d.c inc"
    ),
    presses=words("Press Publish Book Universit"),
    periodicals=words(
        "journal review reviews bulletin psychology annals archives proceedings quarterly letters "
        "magazine"
    ),
    theses=words("thesis dissertation"),
    counted_articles=words("art article"),
    counted_pages=words("pages"),
    counted_volumes=words("vols volumes"),
    supplements=frozenset({"Suppl", "Supplement", "Special issue", "Special Issue"}),
    further_theses=frozenset({"diss", "ph.d", "phd"}),
    at_schools=frozenset({"at", "at the", "presented at", "submitted to", "submitted to the"}),
    reports=frozenset(
        {
            "technical report",
            "tech. report",
            "tech. rep",
            "research report",
            "working paper",
            "discussion paper",
            "technical note",
        }
    ),
    coming=frozenset({"to appear", "accepted for publication", "submitted for publication"}),
    unpublished=words("unpublished unpubl"),
    manuscripts=words("preprint manuscript typescript mimeo mimeograph ms report paper"),
    edited_short=words("ed eds"),
    before_address=words("Retrieved Accessed Available retrieved accessed"),
    translators=words("trans transl translator translators"),
    translated=frozenset({"translated by", "trans. by"}),
    meetings=words("proceedings proc conference symposium workshop congress"),
    talks=frozenset(
        {"presented at", "presented to", "paper given", "talk given", "lecture given"}
    ),
    skipped_in_keys=words("a an the of on in to for and or at by from with is are"),
    publishing=words(
        "press publishers publisher publishing publications book books academic university "
        "hall company"
    ),
    serials=words(
        "journal review annals proceedings transactions magazine quarterly bulletin "
        "archives letters conference symposium international studies research science "
        "sciences society"
    ),
    imprints=words(
        "ma ca nj ny dc md ct pa il mn nc uk usa"
    ),
)  # fmt: skip

ENTRIES = EntryWords(
    centuries=words("century centuries"),
    joins=words("and to"),
    statuses={
        "n.d.": ("nd", "nodate", "undated"),
        "in press": ("inpress", "forthcoming", "toappear", "accepted"),
        "in preparation": ("inpreparation", "inprep", "manuscriptinpreparation"),
        "submitted": (
            "submitted", "manuscriptsubmittedforpublication", "underreview", "inreview",
        ),
    },
    circa=("c.", "ca.", "circa", "about", "approx."),
    editions=words("ed edn edition"),
    volumes=words("vol vols volume volumes"),
    numbers=words("no. number"),
    runs=words("series season"),
    episodes=words("episode"),
    visited=words("accessed retrieved available viewed"),
    small_in_titles=words(
        "about above across after against along although amid among around because been before "
        "behind below beneath beside between beyond both despite does down during each ever every "
        "except from have here however inside into itself less like many more most much near onto "
        "ours outside over past same should since some such than that their theirs them then there "
        "these they this those though through throughout till toward towards under underneath "
        "unless until upon versus very were what when where whereas whether which while whom whose "
        "will with within without would your yours"
    ),
    minor_in_titles=words(
        "a an and as at but by for if in nor of off on or per so the to up via yet vs"
    ),
    names_in_titles=words(
        "african american arab arabic asian australian austrian bible brazilian british buddhism "
        "buddhist canadian catholic chinese christian christianity christmas danish dutch "
        "egyptian english eurasian european freudian french german hebrew hindu hinduism hispanic "
        "hungarian indian indonesian iranian irish islam islamic israeli italian japanese jewish "
        "judaism jungian korean latino marxism marxist mexican muslim norwegian palestinian "
        "persian portuguese quaker romanian russian scandinavian scottish spanish swedish swiss "
        "taoist tibetan turkish ugandan ukrainian vietnamese welsh zen"
    ),
    numbered_in_titles=words(
        "appendix case chapter condition day experiment factor figure grade group item level model "
        "no part phase stage step study table trial type version vol volume wave week"
    ),
    abbreviations=words(
        "al cf dr ed eds etc fig inc jr mr mrs ms no pp prof sr st vol vols vs"
    ),
    styles=words("dr jr mr mrs ms prof sr st"),
    ones=(
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen",
    ),
    tens=("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    larger=("hundred", "thousand"),
    ordinals=(
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
        "ninth", "tenth", "eleventh", "twelfth",
    ),
)  # fmt: skip

TERMS = Terms(
    tag="en",
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December"),
    seasons=("Spring", "Summer", "Fall", "Winter"),
    possessive="’s",
    roles={
        "editor": ("Ed.", "Eds."), "translator": ("Trans.", "Trans."),
        "narrator": ("Narr.", "Narrs."), "illustrator": ("Illus.", "Illus."),
        "compiler": ("Comp.", "Comps."), "writer": ("Writer", "Writers"),
        "director": ("Director", "Directors"),
        "execproducer": ("Executive Producer", "Executive Producers"),
        "producer": ("Producer", "Producers"), "host": ("Host", "Hosts"),
        "guest": ("Guest", "Guests"), "guestexpert": ("Guest Expert", "Guest Experts"),
        "composer": ("Composer", "Composers"), "performer": ("Performer", "Performers"),
        "chair": ("Chair", "Chairs"), "organizer": ("Organizer", "Organizers"),
        "interviewer": ("Interviewer", "Interviewers"), "curator": ("Curator", "Curators"),
        "photographer": ("Photographer", "Photographers"),
        "principalinvestigator": ("Principal Investigator", "Principal Investigators"),
    },
    short_roles={
        "director": ("Dir.", "Dirs."), "execproducer": ("Exec. Prod.", "Exec. Prods."),
    },
)  # fmt: skip

LANGUAGE = Language(
    tag="en",
    name="English",
    connectors=words("and"),
    et_al=(
        "and her colleagues", "and his colleagues", "and their colleagues", "and their team",
        "and her team", "and his team", "and colleagues", "& colleagues", "and others",
        "and coworkers", "and co-workers", "and associates", "and collaborators", "and al",
        "and her collaborators", "and his collaborators", "and her coworkers",
        "and his coworkers",
        "and coauthors", "and co-authors", "and co", "& co",
        *companions(
            "and", "her, his, their",
            "colleagues coauthors co-authors coworkers co-workers collaborators associates team "
            "students",
        ),
    ),
    teams=words("research group team lab laboratory colleagues coauthors co-authors students"),
    locators={
        "page": ("p.", "pp.", "p", "pp", "pg.", "pgs.", "page", "pages"),
        "paragraph": ("para.", "paras.", "par.", "paragraph", "paragraphs", "¶", "¶¶", "§"),
        "chapter": ("chapter", "chapters", "ch.", "chap.", "chaps."),
        "section": ("section", "sections", "sec."),
        "figure": ("fig.", "figs.", "figure", "figures"),
        "table": ("table", "tables", "tab."),
        "volume": ("vol.", "vols.", "volume"),
        "verse": ("verse", "verses", "v.", "vv."),
        "slide": ("slide", "slides"),
        "timestamp": ("min.", "minute"),
        "appendix": ("appendix", "app."),
    },
    undated={
        "n.d.": ("n.d.", "n. d.", "no date", "nd", "n.d"),
        "in press": ("in press", "forthcoming"),
        "in preparation": ("in preparation", "manuscript in preparation"),
        "submitted": ("submitted",),
    },
    in_year=("in", "in the year", "back in"),
    circa=("ca.", "c.", "circa", "approx.", "ca"),
    eras=("b.c.e.", "bce", "b.c.", "bc"),
    common_eras=("c.e.", "ce", "a.d.", "ad"),
    secondary=("as cited in", "cited in", "as quoted in", "quoted in", "cited by", "quoted by"),
    citing=("citing", "quoting", "who cites", "which cites"),
    personal=(
        "personal communication", "personal communications", "pers. comm.", "pers. com.",
        "personal comparison", "personal interview",
    ),
    months=words(
        "january february march april may june july august september october november "
        "december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall "
        "winter monday tuesday wednesday thursday friday saturday sunday christmas easter "
        "thanksgiving ramadan halloween hanukkah passover lent"
    ),
    function_words=words(
        "a about above according across after again against all along also although am among an "
        "and another any are around as at be because been before being below beside besides "
        "between beyond both but by can circa could did do does during each either even every "
        "few finally first for from further furthermore had has have he hence her here his how "
        "however i if in indeed into is it its last later like many meanwhile more moreover most "
        "much my neither nevertheless next no nonetheless nor not now of off on once one only or "
        "other others our out over overall per perhaps recently same second see several she "
        "should similarly since so some such than that the their them then there therefore these "
        "they third this those though through throughout thus to together too toward towards two "
        "under unlike until up upon us was we were what when where whereas whether which while "
        "who whose why will with within without would yet you your back today yesterday "
        "copyright published written updated posted retrieved accessed born died founded "
        "established adapted reprinted professor prof dr doctor psychologist psychiatrist "
        "neuroscientist researcher researchers author authors therapist sir mr mrs ms following "
        "despite unless instead additionally consequently specifically interestingly "
        "importantly originally previously eventually ultimately additionally likewise conversely "
        "accordingly together subsequently nowadays thereafter hence yet still notably compare "
        "consider consult contrast recall remember read take granted formally crucially sadly "
        "ironically curiously again elsewhere regardless admittedly reading revisiting "
        "understanding rethinking reproducing extending applying testing reviewing comparing using "
        "discussing introducing remembering reconsidering summarizing summarising criticizing "
        "explaining exploring interpreting adapting citing quoting combining visualizing modeling "
        "modelling fitting building responding answering defending debunking unpacking meeting "
        "revising rereading channeling channelling paraphrasing recreating reanalyzing reanalysing "
        "retelling implementing check according concerning regarding maybe surely enter echoing "
        "contrasting cites cite references mentions uses quotes sociologist anthropologist "
        "economist historian linguist philosopher biologist colleague colleagues via cue"
    ),
    third_persons=words("he she they"),
    pronouns=words(
        "i he she it we you they my his her its our your their this these those both others"
    ),
    function_ends=(
        "ically", "ially", "ually", "rmally", "inally", "erally", "ingly", "edly", "ously", "ively",
        "ately", "etely", "itely", "utely", "isely", "nkly", "ably", "pily", "kily", "tily", "sily",
        "essly", "ishly", "estly", "ectly", "actly", "lently", "mously", "ularly", "uently",
        "sently", "cently", "dently", "iently", "rently", "antly", "ibly", "fully", "arily",
        "cating", "lating", "rating", "nating", "gating", "mating", "uating", "iating", "izing",
        "lyzing", "lysing", "ducing",
    ),
    articles=words("the a an"),
    joiners=words("of for the on in against and &"),
    labels=words(
        "act acts album amendment appendix article articles band book box case census chapter "
        "class code conference congress constitution convention corollary cup data decree "
        "directive dsm ed edition eq equation ep episode est example exhibit experiment fig "
        "figs figure figures film games grand grant hurricane icd impact issue law level "
        "league march model movie no number nr olympics page panel part phase photo plate pp "
        "problem protocol question release report resolution round rule sample season section "
        "series slide step stage study supplement symposium tab table tables task theorem "
        "trial treaty tropical unit update version vol volume war wave windows year years "
        "archive award copyright edit newsletter note post prize theory therapy trauma covid "
        "revolution charter statute survey picture cartoon photograph riots tedx ted-talk tedx-talk"
    ),
    kinds_of_work=words(
        "film films movie novel album band song game series show musical documentary "
        "hurricane storm app apps journal magazine company ship remake memoir novella opera "
        "play painting podcast website newspaper sequel trilogy franchise brand poem prize "
        "award congress conference earthquake law report"
    ),
    studies=words(
        "paper papers study studies article articles review meta-analysis experiment experiments "
        "chapter essay monograph report dissertation thesis publication work research"
    ),
    reporting=words(
        "argue argues argued propose proposes proposed note notes noted puts write writes wrote "
        "claim claims claimed suggest suggests suggested state states stated contend contends "
        "contended point points pointed describe describes described define defines defined "
        "explain explains explained emphasize emphasizes emphasized emphasise emphasises "
        "emphasised discuss discusses discussed conclude concludes concluded maintain maintains "
        "maintained remark remarks remarked say says said think thinks thought believe believes "
        "believed assert asserts asserted posit posits posited hypothesize hypothesizes "
        "hypothesized speculate speculates speculated acknowledge acknowledges acknowledged "
        "distinguish distinguishes distinguished coin coins coined caution cautions cautioned "
        "observe observes observed insist insists insisted theorize theorizes theorized "
        "conceptualize conceptualizes conceptualized"
    ),
    before_reporting=words(
        "has have had also then later first further once rightly famously would could might may "
        "did does not even again already explicitly clearly repeatedly recently similarly "
        "correctly convincingly persuasively simply likewise therefore thus still however too "
        "usefully helpfully nicely neatly briefly subsequently eventually originally "
        "initially"
    ),
    publishing=words(
        "put puts shows show shown finds find demonstrates reports wrote described argued noted "
        "published introduced proposed showed found coined presented demonstrated reported "
        "developed formulated called defined suggested observed claimed concluded said"
    ),
    see=("see", "see also", "cf.", "e.g.,"),
    as_words=words("as"),
    talks=words(
        "webinar webinars talk talks lecture lectures workshop workshops interview "
        "interviews keynote seminar"
    ),
    happening=words(
        "is was are were came hit hits fell died sank flew landed burned happened happens began "
        "begins started starts ended ends opened opens closed closes changed changes grew grows "
        "helps helped does did arrived arrives went broke struck launched won lost became becomes"
    ),
    before_events=words(
        "after before until under visit visited saw watch watches watched love loves loved enjoy "
        "enjoyed play plays played stream streamed"
    ),
    living=words(
        "became born died divorced emigrated enrolled graduated grew immigrated joined "
        "married marries moved moves received relocated retired retires won"
    ),
    studying=words(
        "added adds admits admitted advised advises affirmed affirms agree agreed agrees analysed "
        "analyses analyze analyzed annotated answered answers articulated articulates asked asks "
        "assessed assesses assume assumed assumes attributed attributes calls categorised "
        "categorises categorized categorizes cautions characterised characterises characterized "
        "characterizes cite cited cites classified classifies coded commented comments compared "
        "conceded concedes concurred concurs conducted conducts confirmed confirms considers "
        "contrasted contrasts correlated countered counters criticise criticised criticises "
        "criticize criticized criticizes deduced deduces defended defends delineated delineates "
        "detected determined devised differentiated differentiates disagree disagreed disagrees "
        "distinguishes documented documents doubt doubted doubts draws drew dubbed dubs elaborated "
        "elaborates elicited enumerated enumerates equated equates estimated estimates evaluated "
        "evaluates examine examined examines explored explores gathered gathers highlight "
        "highlighted highlights hypothesised identified identifies inferred infers insists "
        "interpreted interprets interviewed interviews investigate investigated investigates "
        "labeled labelled labels lamented laments likened likens lists measured mentioned mentions "
        "objected objects opined opines opposed opposes outlined outlines paraphrased paraphrases "
        "pooled postulated postulates predicted predicts questioned quotes randomised randomized "
        "reanalysed reanalyzed reasoned reasons rebuts rebutted reckoned reckons recommend "
        "recommended recommends recounted recounts recruited refers refuted refutes regarded "
        "regards reiterated reiterates rejects reminded reminds replicated replied replies retorts "
        "reviewed reviews sampled samples simulated speculated stipulates stress stressed stresses "
        "studied summarised summarises summarized summarizes surmised surmises surveyed tells "
        "termed terms tested theorised theorises told traced traces urged urges warn warned warns"
    ),
    by_whom=words("by of from"),
    with_whom=words("with"),
    before_authors=(
        "according to", "agree with", "agrees with", "agreed with", "disagree with",
        "disagrees with", "in line with", "consistent with", "in the words of", "put forth by",
        "put forward by", "ascribed to", "attributed to", "credited to", "cited in", "quoted in",
        "argued in", "described in", "discussed in", "outlined in", "proposed in", "reported in",
        "reviewed in", "shown in", "summarised in", "summarized in", "based on", "building on",
        "builds on", "drawing on", "draws on", "draw on", "commenting on", "elaborating on",
        "expanding on", "reflecting on", "relying on", "paraphrase", "paraphrasing", "to quote",
        "to cite", "cites", "citing", "quoting", "contradicts", "contradicting", "echoes",
        "echoing", "replicates", "replicating",
    ),
    surnames_too=words("law case page post grant price box book rule step wood march wave trial"),
    bylines=words("author authors writer writers"),
    own_posts=(
        "recent posts", "recent articles", "related posts", "related articles", "related",
        "more posts", "more from", "previous post", "next post", "previous", "next",
        "older posts", "newer posts", "older", "newer", "read next", "you may also like",
        "latest posts", "popular posts", "similar posts", "also on this blog", "on this blog",
    ),
    works=words(
        "paper papers study studies article articles review reviews essay essays monograph book "
        "books chapter chapters report dissertation thesis experiment experiments work model "
        "models theory method methods approach framework account argument claim definition "
        "proposal finding findings analysis critique results data idea concept hypothesis "
        "observation observations insight insights suggestion conclusion conclusions taxonomy "
        "typology"
    ),
    units=(
        "meters", "metres", "meter", "metre", "feet", "foot", "ft", "miles", "mi", "yards", "yd",
        "inches", "pounds", "lb", "lbs", "oz", "dollars", "people", "inhabitants", "residents",
        "participants", "respondents", "patients", "words", "steps", "lumens", "calories", "hours",
        "copies", "seats", "visitors", "times", "a.s.l.", "masl",
    ),
    venues=words(
        "hotel hostel bistro brasserie pizzeria trattoria café cafe boulevard avenue champions "
        "playoffs grammys"
    ),
    numbered=words("room flight gate platform"),
    credits=words(
        "copyright dir directed photo photos image images illustration illustrations artwork "
        "credit credits cover photograph photographs picture pictures cartoon photographer"
    ),
    never_before_authors=words("at during since near"),
    sign_in_parentheses=True,
    title_joiners=words("of"),
    title_articles=words("the"),
    latin_looking=words(
        "data media drama schema agenda area idea china africa america india russia asia "
        "thesis analysis this his basis crisis focus status virus campus census consensus "
        "stress series species theories studies issues aspects formula criteria phenomena "
        "trauma"
    ),
    work_types={
        "book": (
            "book", "books", "monograph", "textbook", "novel", "novels", "memoir", "bestseller",
            "autobiography", "handbook",
        ),
        "article": (
            "article", "articles", "paper", "papers", "study", "studies", "review", "experiment",
            "experiments", "trial", "meta-analysis", "essay", "essays", "editorial",
        ),
        "incollection": ("chapter", "chapters"),
        "phdthesis": ("dissertation", "thesis"),
        "report": ("report", "reports", "guideline", "guidelines"),
        "inproceedings": ("talk", "lecture", "keynote"),
        "online": ("website", "webpage", "blog", "post", "posts", "newsletter", "blogpost"),
        "video": ("film", "films", "movie", "movies", "documentary", "video", "videos", "dvd"),
        "podcast": ("podcast", "podcasts"),
        "audio": ("song", "album", "cd", "lp", "soundtrack"),
        "dataset": ("dataset", "datasets"),
        "software": ("software", "app", "package"),
    },
    editing=words("ed eds editor editors"),
    editing_alone=words("eds"),
    lists=LISTS,
    entries=ENTRIES,
    terms=TERMS,
)  # fmt: skip
