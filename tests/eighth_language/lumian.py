"""Lumian, which nobody speaks: what a new language has to bring, in its one file."""

from __future__ import annotations

from ipnb_refs.languages.kinds import Language, ListWords, Terms, words

LISTS = ListWords(
    headings=words("fontaro"),
    further=frozenset({"plu legi"}),
    invitations=frozenset({"legu pli"}),
    beside=words("rimarki"),
    before_heading=words("mia"),
    undated=words("u.t."),
    small_words=words("od"),
    sentence_words=words("estun"),
    editors=words("redk"),
    roles=words("tlum"),
    before_month=words("od"),
    visited=words("vidita"),
    original=frozenset({"Unua libro"}),
    within=words("Ena"),
    pages=words("zet."),
    editions=words("eldono"),
    ordinals=words("-a"),
    theses=words("doktorigo"),
    before_address=words("Vidita"),
    skipped_in_keys=words("lo"),
)

TERMS = Terms(
    tag="qx",
    heading="Fontaro",
    joining="nar",
    cited_in="vidu eno",
    months=("prim", "sekundo", "marto", "kvarto", "kvinto", "sesto", "septo", "okto", "naunto",
            "dekto", "unto", "dudekto"),
    seasons=("verdo", "varmo", "bruno", "frosto"),
    no_date="u.t.",
    roles={"editor": ("Redk.", "Redk.")},
)  # fmt: skip

LANGUAGE = Language(
    tag="qx",
    name="Lumian",
    connectors=words("nar"),
    et_al=("nar solim",),
    locators={"page": ("zet.",)},
    undated={"n.d.": ("u.t.",), "in press": ("ta presen",)},
    secondary=("vidu eno",),
    work_types={"book": ("libro",)},
    personal=("selna vorto",),
    months=words("prim sekundo marto kvarto kvinto sesto septo okto naunto dekto unto dudekto"),
    function_words=words("lo estun kaj sed ankor tamen doru"),
    articles=words("lo"),
    joiners=words("od"),
    lists=LISTS,
    terms=TERMS,
)
