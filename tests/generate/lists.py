"""Lists of references as people type them: works, styles, shapes, each with what it says.

A list is made from its name alone. `facts` of a work are what a reader must tell; `rows` of a list
are those of `data/list_shapes.txt` that it shows.
"""

from __future__ import annotations

import random
import re
import textwrap
from dataclasses import dataclass, field, replace
from typing import Any

from generate.names import Group, Person, alike, bare, given_names, groups, lines, surnames
from generate.typed_details import ARTICLE, FORMS, Typing
from generate.words import AND, LANGUAGES

STYLES = ("apa", "harvard", "chicago", "vancouver", "typed")
EDITORS = {
    "en": ("Ed.", "Eds."), "de": ("Hrsg.", "Hrsg."), "es": ("Ed.", "Eds."), "fr": ("Éd.", "Éds."),
    "pt": ("Org.", "Orgs."), "it": ("Ed.", "Eds."), "nl": ("Red.", "Red."),
}  # fmt: skip
PAGES = {"en": "pp.", "de": "S.", "es": "pp.", "fr": "pp.", "pt": "pp.", "it": "pp.", "nl": "pp."}
HEADINGS = {
    "en": ("References", "Works Cited", "Bibliography", "Literature"),
    "de": ("Literatur", "Quellen", "Literaturverzeichnis"),
    "es": ("Referencias", "Bibliografía"),
    "fr": ("Références", "Bibliographie"),
    "pt": ("Referências", "Bibliografia"),
    "it": ("Riferimenti bibliografici", "Bibliografia"),
    "nl": ("Literatuur", "Bronnen"),
}
REMARKS = {
    "en": "Short, clear, and the best place to begin.",
    "de": "Kurz, klar und der beste Anfang.",
    "es": "Breve, claro y el mejor comienzo.",
    "fr": "Court, clair, et le meilleur début.",
    "pt": "Breve, claro e o melhor começo.",
    "it": "Breve, chiaro e il miglior inizio.",
    "nl": "Kort, helder en het beste begin.",
}
"""What annotated lists say below an entry."""
PUBLISHERS = (("Boston", "Harbour Press"), ("Göttingen", "Nordlicht Verlag"), ("Paris", "Lumière"))
KINDS = ("plain", "diacritic", "hyphen", "particle", "apostrophe", "compound")
ONE_WORD = KINDS[:-1]
"""In "Ute Castro Alves" nobody can tell where the surname begins."""
MARKUPS = ("markdown", "html", "text")
_INVERTED = re.compile(r"[^\W\d_][\w’'-]+, [^\W\d_]\.")
UNBROKEN: dict[str, Any] = {"break_on_hyphens": False, "break_long_words": False}
BELOW = "Comments"
LINK = "https://example.org/works/{}"


@dataclass(frozen=True)
class Listed:
    """One work of a list."""

    people: tuple[Person, ...]
    group: Group | None
    year: int | None
    title: str
    kind: str
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    place: str = ""
    publisher: str = ""
    letter: str = ""
    status: str = ""
    edited: bool = False
    editor: Person | None = None
    original: int = 0

    @property
    def when(self) -> str:
        """The date as it is typed."""
        if self.year:
            return f"{self.original or ''}{'/' if self.original else ''}{self.year}{self.letter}"
        return f"{self.status}-{self.letter}" if self.letter else self.status

    @property
    def order(self) -> tuple[object, ...]:
        """Where the work stands in its list (APA 9.44-9.48)."""
        names = [(bare(p.surname), bare(p.initials)) for p in self.people]
        named = names or [(bare(self.group.name if self.group else self.title), "")]
        when = (0, 0) if self.status == "n.d." else (1, self.year) if self.year else (2, 0)
        return (named, when, self.letter)

    @property
    def facts(self) -> dict[str, object]:
        """What a reader must tell."""
        families = [p.surname for p in self.people] or [self.group.name if self.group else ""]
        found: dict[str, object] = {
            "names": families, "date": (self.year or self.status, self.letter), "title": self.title,
            "container": self.container, "volume": self.volume, "pages": self.pages,
        }  # fmt: skip
        return {name: value for name, value in found.items() if value}


@dataclass(frozen=True)
class MadeList:
    """A list as it stands in a post, with its heading."""

    name: str
    language: str
    markup: str
    style: str
    works: tuple[Listed, ...]
    entries: tuple[str, ...]
    text: str
    rows: frozenset[str] = field(default=frozenset())


def near(one: str, other: str) -> bool:
    """Whether two names are at most two slips apart."""
    if alike(one, other):
        return True
    a, b = bare(one), bare(other)
    if abs(len(a) - len(b)) > 2:
        return False
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        last, row = row, [i]
        for j, right in enumerate(b, 1):
            row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (left != right)))
    return row[-1] <= 2


class _Maker:
    def __init__(self, draw: random.Random, *, spoken: bool) -> None:
        self.draw, self.spoken = draw, spoken
        self.kinds = ONE_WORD if spoken else KINDS
        self.used: list[str] = []
        self.titles = draw.sample(lines("topics.txt"), 20)

    def person(self) -> Person:
        while True:
            surname = self.draw.choice(surnames()[self.draw.choice(self.kinds)])
            # Readers of text take "St." for the end of a sentence.
            if surname.startswith("St.") or (
                self.spoken and surname[0].isupper() and " " in surname
            ):
                continue
            if len(bare(surname)) >= 5 and not any(near(surname, used) for used in self.used):
                self.used.append(surname)
                # "Amico, Ed. Title": nobody can tell the name from the label of an editor.
                given = [n for n in given_names() if not n.startswith("L. ") and n != "Ed"]
                return Person(surname, self.draw.choice(given))

    def work(self, style: str) -> Listed:
        draw = self.draw
        count = draw.choices((1, 2, 3, 4), (45, 30, 15, 10))[0]
        people = tuple(self.person() for _ in range(count))
        kind = draw.choices(("article", "book", "chapter"), (50, 35, 15))[0]
        if style in ("vancouver", "typed") and kind == "chapter":
            kind = "article"
        place, publisher = draw.choice(PUBLISHERS)
        first, last = draw.randint(1, 90), draw.randint(100, 400)
        year = draw.randint(1955, 2024)
        work = Listed(people, None, year, self.titles.pop().capitalize(), kind)
        if kind == "article":
            return replace(
                work,
                container=draw.choice(lines("journals.txt")),
                volume=str(draw.randint(1, 150)),
                issue=str(draw.randint(1, 12)) if draw.random() < 0.7 else "",
                pages=f"{first}–{last}",
            )
        work = replace(work, place=place, publisher=publisher)
        if kind == "chapter":
            container = self.titles.pop().capitalize()
            return replace(work, container=container, pages=f"{first}–{last}", editor=self.person())
        return replace(work, edited=style != "typed" and draw.random() < 0.15)

    def works(self, number: int, style: str) -> list[Listed]:
        draw = self.draw
        works = [self.work(style) for _ in range(number)]
        if style not in ("vancouver", "typed") and draw.random() < 0.35:
            group = draw.choice(_capital_groups())
            works.append(replace(self.work(style), people=(), group=group, edited=False))
        if style != "typed" and draw.random() < 0.35:
            twin = replace(works[0], title=self.titles.pop().capitalize())
            letters = sorted((works[0].title, twin.title))
            works[0] = replace(works[0], letter="ab"[letters.index(works[0].title)])
            works.append(replace(twin, letter="ab"[letters.index(twin.title)]))
        if draw.random() < 0.3:
            earlier = (works[1].year or 2000) - draw.randint(20, 30)
            title = self.titles.pop().capitalize()
            works.append(replace(works[1], title=title, year=earlier, letter=""))
        if style in ("apa", "harvard") and draw.random() < 0.25:
            status = draw.choice(("n.d.", "in press"))
            works.append(replace(self.work(style), year=None, status=status))
        return sorted(works, key=lambda work: work.order)


def _capital_groups() -> list[Group]:
    """Groups whose names have no lower-case words but small ones: others may be titles."""
    small = {"of", "for", "and", "the", "für", "de", "la", "des", "on", "in"}
    return [
        group
        for group in groups()
        if len(words := group.name.split()) > 2
        and all(word[0].isupper() or word in small for word in words)
    ]


def make_list(name: str, language: str, markup: str, style: str) -> MadeList:
    """Make a list from its name."""
    draw = random.Random(f"list {name}")  # noqa: S311 - the same list each time, not a secret
    spoken = style == "chicago" or (
        style == "typed" and FORMS[_form_of(name, language, markup)].spoken
    )
    works = _Maker(draw, spoken=spoken).works(draw.randint(3, 7), style)
    if style == "typed":
        return laid_out(_typed(MadeList(name, language, markup, style, tuple(works), (), "")))
    # "Siegel (2012) Title" would be a sentence: only with APA's full stop it is an entry.
    bare = 25 if style == "apa" else 0
    names = draw.choices(("initials", "full-names", "surnames-only"), (55, 25, bare))[0]
    if style == "chicago":
        names = "full-names"
    elif style == "vancouver":
        names = "bare-initials"
    rows = {style, names}
    link = style == "apa" and markup != "text" and draw.random() < 0.3
    dash = names != "surnames-only" and draw.random() < 0.4
    printer = _Printer(language, markup, style, names)
    entries = []
    for at, work in enumerate(works):
        above = works[at - 1] if at else None
        repeated = dash and above is not None and above.people == work.people and work.people
        entry = printer.entry(work, linked=link, repeated=bool(repeated and style != "vancouver"))
        rows |= _rows(work, entry, linked=link)
        entries.append(entry)
    made = MadeList(name, language, markup, style, tuple(works), tuple(entries), "")
    return laid_out(replace(made, rows=frozenset(rows)))


def _typed(made: MadeList) -> MadeList:
    """Print the works of a list in one of the forms that no manual has."""
    name = _form_of(made.name, made.language, made.markup)
    form = FORMS[name]
    ready = [form.ready(_of_kind(work, form.kinds)) for work in made.works]
    # Without a year two works of the same people would be alike.
    works = sorted({(w.people, w.when): w for w in ready}.values(), key=lambda work: work.order)
    italic = _Printer(made.language, made.markup, made.style, "full-names").italic
    typing = Typing(made.language, made.markup, italic)
    entries = tuple(form.entry(work, typing) for work in works)
    return replace(made, works=tuple(works), entries=entries, rows=frozenset({"typed", name}))


def _form_of(name: str, language: str, markup: str) -> str:
    """Choose a form, each in its turn."""
    number = int(name.rpartition("/")[2])
    each = len(MARKUPS)
    turn = each * (len(LANGUAGES) * number + LANGUAGES.index(language)) + MARKUPS.index(markup)
    return [*FORMS][turn % len(FORMS)]


def number_of(form: str, language: str, markup: str) -> int:
    """Say which number makes a list of a form."""
    numbers = range(len(FORMS))
    return next(n for n in numbers if _form_of(f"typed/{n}", language, markup) == form)


def _of_kind(work: Listed, kinds: frozenset[str]) -> Listed:
    if work.kind in kinds:
        return work
    if ARTICLE in kinds:
        return replace(
            work, kind=ARTICLE, container=lines("journals.txt")[0], volume="12", pages="3–19",
            place="", publisher="",
        )  # fmt: skip
    place, publisher = PUBLISHERS[0]
    return replace(
        work, kind="book", container="", volume="", issue="", pages="", place=place,
        publisher=publisher,
    )  # fmt: skip


def laid_out(made: MadeList) -> MadeList:
    """Lay the entries of a list out, in the same shape for the same name."""
    draw = random.Random(f"shape {made.name}")  # noqa: S311 - see above
    # Without a heading, surnames and years alone would be prose.
    headed = not made.rows.isdisjoint({"surnames-only", "typed"})
    heading, row = _heading(draw, made.language, made.markup, headed=headed)
    shape, body = _body(made, needs_gap=row == "heading-none")
    shown = {row, shape}
    if made.language != "en" and heading:
        shown.add("heading-other-language")
    return replace(made, text=f"{heading}{body}\n", rows=made.rows | shown)


def _rows(work: Listed, entry: str, *, linked: bool) -> set[str]:
    rows = {
        "group-author": work.group is not None,
        "letter": bool(work.letter),
        "undated": bool(work.status),
        "editors": work.edited,
        "repeated-dash": entry.startswith("———"),
        "et-al": "et al." in entry,
        "year-linked": linked,
        "year-last": entry.rstrip(".").endswith(work.when) or f"{work.when};" in entry,
    }
    found = {row for row, shown in rows.items() if shown}
    return found if "year-last" in found else found | {"year-after-names"}


class _Printer:
    """Prints works in one style."""

    def __init__(self, language: str, markup: str, style: str, names: str) -> None:
        self.language, self.markup, self.style, self.names = language, markup, style, names

    def entry(self, work: Listed, *, linked: bool, repeated: bool) -> str:
        head = "———" if repeated else self.head(work)
        print_in = {
            "apa": self.apa, "harvard": self.harvard, "chicago": self.chicago,
            "vancouver": self.vancouver,
        }  # fmt: skip
        return print_in[self.style](work, head, linked)

    def italic(self, text: str) -> str:
        marks = {"markdown": ("*", "*"), "html": ("<em>", "</em>"), "text": ("", "")}
        before, after = marks[self.markup]
        return f"{before}{text.replace('&', '&amp;') if self.markup == 'html' else text}{after}"

    def joint(self, style_word: str) -> str:
        return "&amp;" if style_word == "&" and self.markup == "html" else style_word

    def head(self, work: Listed) -> str:
        if work.group is not None:
            return work.group.name
        word = self.joint("&" if self.style == "apa" else AND[self.language])
        people = work.people
        if self.style == "vancouver":
            shown = [f"{p.surname} {''.join(c for c in p.initials if c.isalpha())}" for p in people]
            return ", ".join(shown[:3]) + (", et al" if len(shown) > 3 else "")
        shown = [self.person(p, inverted=self.style != "chicago" or not at)
                 for at, p in enumerate(people)]  # fmt: skip
        if len(shown) > 3 and self.style == "harvard":
            return f"{shown[0]} et al."
        final = ", " if len(shown) > 1 and self.style in ("apa", "chicago") else " "
        final = " " if self.language != "en" or (self.names == "surnames-only") else final
        return f"{', '.join(shown[:-1])}{final}{word} {shown[-1]}" if shown[1:] else shown[0]

    def person(self, person: Person, *, inverted: bool) -> str:
        if self.names == "surnames-only":
            return person.surname
        given = person.given if self.names == "full-names" else person.initials
        if self.style == "harvard" and self.names == "initials":
            given = given.replace(" ", "")
        return f"{person.surname}, {given}" if inverted else f"{given} {person.surname}"

    def date(self, work: Listed, *, linked: bool) -> str:
        if not linked:
            return work.when
        address = LINK.format(bare(work.title))
        if self.markup == "html":
            return f'<a href="{address}">{work.when}</a>'
        return f"[{work.when}]({address})"

    def role(self, work: Listed) -> str:
        return f" ({EDITORS[self.language][len(work.people) > 1]})" if work.edited else ""

    def apa(self, work: Listed, head: str, linked: bool) -> str:
        stop = "" if head.endswith(".") or (work.people and self.names != "initials") else "."
        stop = "." if work.group is not None else "" if not work.edited else stop
        role = f"{self.role(work)}." if work.edited else ""
        start = f"{head}{stop if not role else ''}{role} ({self.date(work, linked=linked)}). "
        if work.kind == "article":
            issue = f"({work.issue})" if work.issue else ""
            volume = f"{self.italic(work.volume)}{issue}"
            return f"{start}{work.title}. {self.italic(work.container)}, {volume}, {work.pages}."
        if work.kind == "chapter" and work.editor:
            editor = f"{work.editor.initials} {work.editor.surname}"
            label = EDITORS[self.language][0]
            pages = f"({PAGES[self.language]} {work.pages})"
            book = f"In {editor} ({label}), {self.italic(work.container)} {pages}"
            return f"{start}{work.title}. {book}. {work.publisher}."
        return f"{start}{self.italic(work.title)}. {work.publisher}."

    def harvard(self, work: Listed, head: str, linked: bool) -> str:
        start = f"{head}{self.role(work)} ({self.date(work, linked=linked)}) "
        if work.kind == "article":
            issue = f"({work.issue})" if work.issue else ""
            pages = f"{PAGES[self.language]} {work.pages}"
            journal = f"{self.italic(work.container)}, {work.volume}{issue}, {pages}"
            return f"{start}‘{work.title}’, {journal}."
        if work.kind == "chapter" and work.editor:
            editor = self.person(work.editor, inverted=True)
            book = (
                f"in {editor} (ed.) {self.italic(work.container)}. {work.place}: {work.publisher}"
            )
            return f"{start}‘{work.title}’, {book}, {PAGES[self.language]} {work.pages}."
        return f"{start}{self.italic(work.title)}. {work.place}: {work.publisher}."

    def chicago(self, work: Listed, head: str, linked: bool) -> str:
        role = f", {'eds' if work.people[1:] else 'ed'}." if work.edited else ""
        stop = "" if head.endswith(".") and not role else "." if not role else ""
        start = f"{head}{role}{stop} {self.date(work, linked=linked)}. "
        if work.kind == "article":
            issue = f" ({work.issue})" if work.issue else ""
            journal = f"{self.italic(work.container)} {work.volume}{issue}: {work.pages}"
            return f"{start}“{work.title}.” {journal}."
        if work.kind == "chapter" and work.editor:
            editor = self.person(work.editor, inverted=False)
            book = f"In {self.italic(work.container)}, edited by {editor}, {work.pages}"
            return f"{start}“{work.title}.” {book}. {work.place}: {work.publisher}."
        return f"{start}{self.italic(work.title)}. {work.place}: {work.publisher}."

    def vancouver(self, work: Listed, head: str, linked: bool) -> str:
        del linked
        start = f"{head}{', editors' if work.edited else ''}. {work.title}. "
        if work.kind == "article":
            issue = f"({work.issue})" if work.issue else ""
            pages = work.pages.replace("–", "-")
            return f"{start}{work.container}. {work.when};{work.volume}{issue}:{pages}."
        return f"{start}{work.place}: {work.publisher}; {work.when}."


def _heading(draw: random.Random, language: str, markup: str, *, headed: bool) -> tuple[str, str]:
    words = draw.choice(HEADINGS[language])
    if draw.random() < 0.1 and not headed:
        return "", "heading-none"
    choices = {
        "markdown": (
            (f"## {words}\n\n", "heading-hash"),
            (f"# {words}\n", "heading-hash"),
            (f"**{words}**\n\n", "heading-bold"),
            (f"{words}\n---\n\n", "heading-setext"),
            (f"<h4 id=refs>{words}</h4>\n\n", "heading-tag"),
        ),
        "html": (
            (f"<h2>{words}</h2>\n", "heading-tag"),
            (f"<p><strong>{words}</strong></p>\n", "heading-bold"),
        ),
        "text": ((f"{words}\n\n", "heading-line"), (f"{words}:\n\n", "heading-line")),
    }
    return draw.choice(choices[markup])


def relaid(made: MadeList) -> dict[str, MadeList]:
    """Lay the same entries out in every shape of their markup, below the same heading."""
    _, body = _body(made, needs_gap="heading-none" in made.rows)
    heading = made.text.removesuffix(f"{body}\n")
    return {name: replace(made, text=f"{heading}{other}\n") for name, other in _shapes(made)}


def _shapes(made: MadeList) -> tuple[tuple[str, str], ...]:
    entries = made.entries
    wrapped = ["\n".join(textwrap.wrap(entry, 60, **UNBROKEN)) for entry in entries]
    escaped = [entry.replace(" & ", " &amp; ") for entry in entries]
    items = "".join(f"<li>{entry}</li>\n" for entry in escaped)
    remark = REMARKS[made.language]
    broken = [entry.replace(" & ", "\n& ", 1).replace(" and ", "\nand ", 1) for entry in entries]
    notes = f'<section class="footnotes"><ol><li><p>{remark}</p></li></ol></section>'
    styled = "".join(f'  <div class="csl-entry">{entry}</div>\n' for entry in escaped)
    choices = {
        "markdown": (
            ("paragraphs", "\n\n".join(entries)),
            ("wrapped", "\n\n".join(wrapped)),
            ("dashes", "\n".join(f"- {entry}" for entry in entries)),
            ("stars", "\n".join(f"* {entry}" for entry in entries)),
            ("numbers", "\n".join(f"{n}. {entry}" for n, entry in enumerate(entries, 1))),
            (
                "bracket-numbers",
                "\n\n".join(f"[{n}] {entry}" for n, entry in enumerate(entries, 1)),
            ),
            ("lines", "\n".join(entries)),
            ("remarks", f"\n\n{remark}\n\n".join(entries)),
            ("quotations", f"\n\n> {remark}\n\n".join(entries)),
            ("bullets-below", "\n".join(f"- {entry}\n    - {remark}" for entry in entries)),
            ("wrapped-names", "\n\n".join(broken)),
            ("footnotes-below", "\n\n".join(entries) + f"\n\n[^1]: {remark}"),
            ("heading-below", "\n\n".join(entries) + f"\n\n# {BELOW}\n\n{remark}"),
        ),
        "html": (
            ("html-paragraphs", "\n".join(f"<p>{entry}</p>" for entry in escaped)),
            ("html-items", f"<ul>\n{items}</ul>"),
            ("html-items", f"<ol>\n{items}</ol>"),
            ("html-breaks", "<p>" + "<br>\n".join(escaped) + "</p>"),
            ("csl-entries", f'<div class="csl-bib-body">\n{styled}</div>'),
            ("remarks", f"\n<p>{remark}</p>\n".join(f"<p>{entry}</p>" for entry in escaped)),
            ("footnotes-below", f"<ul>\n{items}</ul>\n{notes}"),
            ("heading-below", f"<ul>\n{items}</ul>\n<h1>{BELOW}</h1>\n<p>{remark}</p>"),
        ),
        "text": (
            ("paragraphs", "\n\n".join(entries)),
            ("lines", "\n".join(entries)),
            ("wrapped", "\n\n".join(wrapped)),
            ("dashes", "\n".join(f"- {entry}" for entry in entries)),
            ("bracket-numbers", "\n".join(f"[{n}] {entry}" for n, entry in enumerate(entries, 1))),
            ("remarks", f"\n\n{remark}\n\n".join(entries)),
            ("wrapped-names", "\n\n".join(broken)),
        ),
    }
    return choices[made.markup]


def _body(made: MadeList, *, needs_gap: bool) -> tuple[str, str]:
    """Lay entries out in one of the shapes of their markup, each in its turn."""
    shapes = _shapes(made)[:1] if needs_gap else _shapes(made)
    number = int(made.name.rpartition("/")[2])
    turn = number + STYLES.index(made.style) + LANGUAGES.index(made.language)
    shape = shapes[turn % len(shapes)]
    if shape[0] in ("lines", "stars") and made.style == "apa":
        return "two-in-one", _two_in_one(made.entries)
    return shape


def _two_in_one(entries: tuple[str, ...]) -> str:
    """Put entries together in pairs, where an inverted name with initials begins the second."""
    pairs: list[list[str]] = []
    for entry in entries:
        begins = _INVERTED.match(entry) or entry.startswith("———")
        if pairs and not pairs[-1][1:] and begins:
            pairs[-1].append(entry)
        else:
            pairs.append([entry])
    return "\n\n".join(map(" ".join, pairs))
