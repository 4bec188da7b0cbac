"""Words that are the same in every language: names of places, how groups are named, titles."""

from __future__ import annotations

from ipnb_refs.languages.language import words

AMPERSAND = "&"
"""Joins the last two names in every language."""

ET_AL = (
    "et al",
    "et. al",
    "et all",
    "et ál",
    "et alii",
    "et aliae",
    "& al",
    "& cols",
    "& coll",
    "& others",
)
"""Latin for further authors, as it is typed in every language; a full stop may follow."""

DEGREES = frozenset({"MD", "PhD", "PsyD", "EdD", "MSc", "MSW", "LCSW", "LMFT", "MFT", "MPH", "RN"})
"""Academic degrees after a name; no citation has them, but people type them."""

NAME_SUFFIXES = words("jr sr ii iii iv")

TITLES = words("dr prof mr mrs ms")
"""What stands with a full stop before a name and is no part of it."""

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

GROUP_ENDS = words(
    "prevention services sciences science medicine development education welfare technology "
    "quality trade agriculture safety health culture security sport sports evaluation training "
    "wellbeing well-being families children affairs treatment prävention gesundheit entwicklung "
    "bildung forschung salud educación santé éducation saúde educação salute ricerca"
)
"""What ends the name of a group after "and": "Centers for Disease Control and Prevention"."""

PLACES = words(
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
    "nederland holanda italien spanien england großbritannien"
)
"""Places: "London (1999)" is no citation unless the store knows that London."""
