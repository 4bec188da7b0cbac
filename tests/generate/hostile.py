"""Texts of any number of units that ask much of a reader; what is done with them is in `growth`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Made = Callable[[int], str]

_SENTENCE = (
    "The mind takes shape between people and what heals is company (Siegel, 2012; Adler & Baker, "
    "1999, p. 3). Schore (2001a, b) says so, and in 2016 Koehler did. "
)
_CONSONANTS = "bcdfgklmnprstvwz"


def surname(number: int) -> str:
    """A surname for every number, and no two that differ by one or two letters only by chance."""
    name = ""
    while number or len(name) < 8:
        number, last = divmod(number, len(_CONSONANTS))
        name += _CONSONANTS[last] * 2 + "aeio"[last % 4]
    return name.title()


def near(number: int) -> str:
    """A surname for every number, each two or three letters from many others."""
    name = ""
    while number or len(name) < 6:
        number, last = divmod(number, 16)
        name += _CONSONANTS[last]
    return f"Ga{name}in"


def group(number: int) -> str:
    """A group for every number, with a long name that begins and ends as all others do."""
    return f"National Institute of {surname(number)} Research and Development"


def _entry(number: int, names: str, year: int | str = 2001, title: str = "") -> str:
    title = title or f"On {surname(number)}"
    return f"@book{{k{number}, author={{{names}}}, title={{{title}}}, year={{{year}}}}}\n"


def full_entry(number: int) -> str:
    """An entry as large as those of real stores, abstract and all."""
    head = f"author={{{surname(number)}, A.}}, year={{2001}}, title={{On {surname(number)}}}"
    source = f"journal={{Journal of Minds}}, volume={{{number % 90}}}, pages={{1--{number}}}"
    words = f"abstract={{{'Minds take shape between people. ' * 12}}}, doi={{10.5555/{number}}}"
    return f"@article{{k{number}, {head},\n  {source},\n  {words}}}\n"


def _typed(number: int, name: str, year: int | str = 2001) -> str:
    return f"{name}, A. ({year}). On {surname(number).lower()}. North Press.\n\n"


def _listed(entries: str, cites: str = "") -> str:
    return f"{cites}\n\n## References\n\n{entries}"


WORKS = _entry(1, "Siegel, D.", 2012) + _entry(2, "Schore, A.", "2001a") + _entry(3, "Roe, R.")
"""A store for posts whose store stays as it is."""

POSTS: dict[str, Made] = {
    "a long post": lambda n: "\n\n".join([_SENTENCE] * n),
    "citations in brackets": lambda n: "(Siegel, 2012) " * n,
    "citations in sentences": lambda n: "Siegel (2012) " * n,
    "opening parentheses": lambda n: "(" * n,
    "et al.": lambda n: "et al. " * n,
    "capitalised words": lambda n: "Siegel " * n,
    "capitalised words and commas": lambda n: "Siegel, " * n,
    "initials": lambda n: "J. " * n,
    "years": lambda n: "2012 " * n,
    "one bracket of many works": lambda n: f"({'; '.join(['Siegel, 2012'] * n)})",
    "one bracket of many names": lambda n: f"({', '.join(['Siegel'] * n)} & Roe, 2012)",
    "years of one author": lambda n: f"(Siegel, {', '.join(['2012'] * n)})",
    "nested brackets": lambda n: "(" * n + "Siegel, 2012" + ")" * n,
    "brackets never closed": lambda n: "(Siegel, 2012, " * n,
    "prefixes": lambda n: f"({'see ' * n}Siegel, 2012)",
    "quotation marks": lambda n: "“" * n + "2012",
    "names joined by and": lambda n: "Siegel and " * n + "Roe (2012)",
    "one long line of words": lambda n: "mind and body take shape " * n + "(Siegel, 2012)",
    "page numbers with a blank": lambda n: f"(Siegel, 2012, p. {', '.join(['3'] * n)} ff.)",
    "page numbers": lambda n: f"(Siegel, 2012, pp. {', '.join(['3–4'] * n)})",
    "abbreviations": lambda n: "National Board of Care [NBC] (2012) " * n,
    "quotations": lambda n: "> They met (Siegel, 2012).\n\n" * n,
}
"""Markdown."""

PAGES: dict[str, Made] = {
    "opening tags": lambda n: "<a " * n,
    "entities": lambda n: "&amp; " * n,
    "paragraphs": lambda n: "<p>Minds meet (Siegel, 2012).</p>\n" * n,
    "elements in elements": lambda n: "<div>" * n + "Siegel (2012)" + "</div>" * n,
    "bold letters": lambda n: "<b>S</b>iegel (2012) " * n,
    "items": lambda n: "<ul>" + "<li>Siegel, D. (2012). Minds. North.</li>\n" * n + "</ul>",
}

LISTS: dict[str, Made] = {
    "one entry": lambda n: _listed(_typed(1, "Siegel") * n, "Siegel (2001)"),
    "many names": lambda n: _listed("".join(_typed(i, surname(i)) for i in range(n))),
    "namesakes": lambda n: _listed("".join(_typed(i, "Siegel", 1500 + i % 500) for i in range(n))),
    "near names": lambda n: _listed("".join(_typed(i, near(i)) for i in range(n))),
    "without a heading": lambda n: "".join(_typed(i, surname(i)) for i in range(n)),
    "many authors": lambda n: _listed(
        f"{'Siegel, D., ' * n}& Roe, R. (2012). Minds. North.\n\n" * 3
    ),
    "a long title": lambda n: _listed(
        f"Siegel, D. (2012). {'On minds and ' * n}us. North.\n\n" * 3
    ),
    "initials": lambda n: _listed(f"Roe, {'J G. ' * n}(2001). On minds. North.\n\n"),
    "titles alone": lambda n: _listed("On minds. (2012). North.\n\n" * n),
}
"""Posts with a typed list."""

STORES: dict[str, Made] = {
    "entries": lambda n: "".join(_entry(i, f"{surname(i)}, A.") for i in range(n)),
    "entries of one key": lambda n: _entry(1, "Siegel, D.") * n,
    "namesakes": lambda n: "".join(_entry(i, "Siegel, D.") for i in range(n)),
    "works of one title": lambda n: "".join(
        _entry(i, f"{surname(i)}, A.", title="On minds and bodies") for i in range(n)
    ),
    "fields": lambda n: "@book{k, " + "".join(f"f{i} = {{x}},\n" for i in range(n)) + "}",
    "one field": lambda n: "@book{k, " + "note = {x},\n" * n + "}",
    "authors": lambda n: _entry(1, " and ".join(f"{surname(i)}, A." for i in range(n))),
    "commas in a name": lambda n: _entry(1, "Siegel, " * n),
    "options in a name": lambda n: _entry(1, "family=Siegel, " * n),
    "groups": lambda n: "".join(_entry(i, f"{{{group(i)}}}") for i in range(n)),
    "options of names": lambda n: _entry(1, "nosortothers=true and " * n + "Siegel, D."),
    "annotations": lambda n: "@book{k, author+an = {" + "1" * n + "}}",
    "empty names": lambda n: _entry(1, " and " * n),
    "at signs": lambda n: "@" * n,
    "at signs on lines": lambda n: "@\n" * n,
    "types": lambda n: "@article" * n,
    "entries never closed": lambda n: "@article{" * n,
    "entries never closed on lines": lambda n: "@article{k,\n" * n,
    "braces never closed": lambda n: "@article{k, title = " + "{" * n,
    "braces": lambda n: _entry(1, "Siegel, D.", title="{" * n + "x" + "}" * n),
    "closing braces": lambda n: "}" * n + _entry(1, "Siegel, D."),
    "quotation marks never closed": lambda n: '@article{k, title = "a\n' * n,
    "remarks": lambda n: "% @article{x,\n" * n + _entry(1, "Siegel, D."),
    "comments": lambda n: "@comment{x}\n" * n,
    "words between entries": lambda n: f"minds meet\n{_entry(1, 'Siegel, D.')}" * n,
    "macros": lambda n: "".join(
        f'@string{{m{i} = "x"}}\n@book{{k{i}, title=m{i}}}' for i in range(n)
    ),
    "a sum of macros": lambda n: "@book{k, title = " + "jan # " * n + '"x"}',
    "parents": lambda n: "".join(
        f"@book{{k{i}, title={{T{i}}}, crossref={{k{i + 1}}}}}\n" for i in range(n)
    ),
    "shared data": lambda n: "".join(
        f"@xdata{{k{i}, title={{T{i}}}, xdata={{k{i + 1}}}}}\n" for i in range(n)
    ),
    "accents": lambda n: _entry(1, "Siegel, D.", title=r"\'{e}\"o" * n),
    "commands": lambda n: _entry(1, "Siegel, D.", title=r"\emph{x} " * n),
    "commands in commands": lambda n: _entry(1, "Siegel, D.", title=r"\emph{" * n + "}" * n),
    "environments": lambda n: _entry(1, "Siegel, D.", title=r"\begin{it}" * n),
    "dollars": lambda n: _entry(1, "Siegel, D.", title="$x$ " * n),
    "dates": lambda n: _entry(1, "Siegel, D.", year="2001/" * n),
    "pages": lambda n: "@book{k, pages = {" + "1--2, " * n + "}}",
    "blank lines": lambda n: "@article" + "\n" * n + "{k, title = {T}}",
}

CSL_JSON: dict[str, Made] = {
    "items": lambda n: json.dumps([{"id": f"k{i}", "type": "book"} for i in range(n)]),
    "authors": lambda n: json.dumps([{"id": "k", "author": [{"family": "Siegel"}] * n}]),
    "brackets never closed": lambda n: "[" * n,
}

CHECKED: dict[str, tuple[Made, Made]] = {
    "citations of namesakes": (
        lambda n: "".join(f"Siegel ({1500 + i % 500}) " for i in range(n)),
        lambda n: "".join(_entry(i, "Siegel, D.", 1500 + i % 500) for i in range(n)),
    ),
    "namesakes in other years": (
        lambda n: "Siegel (1999) " * n,
        lambda n: "".join(_entry(i, "Siegel, D.", 2001) for i in range(n)),
    ),
    "ambiguous citations": (
        lambda n: "Siegel (2001) " * n,
        lambda n: "".join(_entry(i, "Siegel, D.") for i in range(n)),
    ),
    "misspelled names": (
        lambda n: "".join(f"{near(i)[:-1]}m (2001) " for i in range(n)),
        lambda n: "".join(_entry(i, f"{near(i)}, D.") for i in range(n)),
    ),
    "one misspelled name": (
        lambda n: "Siegl (2001) " * n,
        lambda n: "".join(_entry(i, f"{near(i)}, D.") for i in range(n)),
    ),
    "unknown names": (
        lambda n: "".join(f"{surname(i)} (2001) " for i in range(n)),
        lambda n: "".join(_entry(i, f"{near(i)}, D.") for i in range(n)),
    ),
    "other co-authors": (
        lambda n: "Siegel and Roe (2001) " * n,
        lambda n: "".join(_entry(i, f"Siegel, D. and {surname(i)}, A.") for i in range(n)),
    ),
    "other co-authors, each another": (
        lambda n: "".join(f"Siegel and {near(i)} (2001) " for i in range(n)),
        lambda n: "".join(_entry(i, f"Siegel, D. and {surname(i)}, A.") for i in range(n)),
    ),
    "misspelled names of a list": (
        lambda n: _listed(
            "".join(_typed(i, near(i)) for i in range(n)),
            "".join(f"{near(i)[:-1]}m (2001) " for i in range(n)),
        ),
        lambda _: "",
    ),
    "a list that a store has too": (
        lambda n: _listed(
            "".join(_typed(i, surname(i)) for i in range(n)),
            "".join(f"{surname(i)} (2001) " for i in range(n)),
        ),
        lambda n: "".join(_entry(i, f"{surname(i)}, A.") for i in range(n)),
    ),
    "groups": (
        lambda n: "".join(f"{group(i)} (2001) " for i in range(n)),
        lambda n: "".join(_entry(i, f"{{{group(i)}}}") for i in range(n)),
    ),
    "groups in other lengths": (
        lambda n: "".join(f"National Institute of {surname(i)} (2001) " for i in range(n)),
        lambda n: "".join(_entry(i, f"{{{group(i)}}}") for i in range(n)),
    ),
    "abbreviated groups": (
        lambda n: "NIFRD (2001) " * n,
        lambda n: "".join(_entry(i, f"{{{group(i)}}}") for i in range(n)),
    ),
    "groups of a list": (
        lambda n: _listed(
            "".join(f"{group(i)}. (2001). On minds. North.\n\n" for i in range(n)),
            "".join(f"{group(i)} (2001) " for i in range(n)),
        ),
        lambda _: "",
    ),
    "unknown groups of a list": (
        lambda n: _listed(
            "".join(f"{group(i)}. (2001). On minds. North.\n\n" for i in range(n)),
            "".join(f"{group(i + n)} (2001) " for i in range(n)),
        ),
        lambda _: "",
    ),
    "years before 1400": (
        lambda n: "".join(f"{surname(i)} ({i % 1399 + 1}) " for i in range(n)),
        lambda n: "".join(_entry(i, f"{surname(i)}, A.", i % 1399 + 1) for i in range(n)),
    ),
    "a list of misspelled works": (
        lambda n: _listed("".join(_typed(i, f"{near(i)[:-1]}m") for i in range(n))),
        lambda n: "".join(_entry(i, f"{near(i)}, A.") for i in range(n)),
    ),
    "years apart from their names": (
        lambda n: _listed(_typed(1, "Siegel") * n, "Siegel said so. In 2001 it was new. " * n),
        lambda _: "",
    ),
}
"""Posts, each with its store."""

FIXED: dict[str, tuple[Made, Made]] = {
    "pages": (lambda n: "(Siegel, 2001, p. 4-5) " * n, lambda _: _entry(1, "Siegel, D.")),
    "commas": (lambda n: "(Siegel 2001) " * n, lambda _: _entry(1, "Siegel, D.")),
    "misspelled names": CHECKED["misspelled names"],
    "years": (lambda n: "Siegel (2010) " * n, lambda _: _entry(1, "Siegel, D.")),
    "ambiguous citations": CHECKED["ambiguous citations"],
    "nested brackets": (lambda n: "(see Siegel (2001)) " * n, lambda _: _entry(1, "Siegel, D.")),
}

PRINTED: dict[str, tuple[Made, Made]] = {
    "a list of namesakes": CHECKED["citations of namesakes"],
    "a list of one author and year": (
        lambda n: "".join(f"Siegel (2001{chr(97 + i % 26)}) " for i in range(n)),
        lambda n: "".join(_entry(i, "Siegel, D.") for i in range(n)),
    ),
    "a list of many": (
        lambda n: "".join(f"{surname(i)} (2001) " for i in range(n)),
        lambda n: "".join(_entry(i, f"{surname(i)}, A.") for i in range(n)),
    ),
}

MARKS = (
    "x", "(", "[", "{{", "{%", "<a ", "</", "<!--", "<![CDATA[", "<script>", "<code>", "<h1>",
    "<blockquote>", '<a b="<a>"', "<a ='", "&", "&amp", "`", "*a ", "![", "[^1]", "www.",
    "https://(", "@a.", "10.1000/", "- ", "References\n\n", "# References\n\n",
    "Siegel, D. (2012).\n\n", "---\n", "```{note}\n", ":::\n", "\n",
    "> ", "é", "$", "$$ ", "$a ", "\\(", "\\[", "\\begin{math}", "{", "}", "{ ", "{#a ", "{#",
    "{/*", "import a from 'b'\n", "export const a = {\n", "import a\n", "import a\n\nexport {",
    '<A b="', "<A ", "@", "[@a ", "@a [", "<br>", "<a href=x>", "<sup>", "<html ", "lang: ", "]]>",
    "[a]: b\n", "{% comment %}", "{{< x >}}", ":::{math}\n", ":::{note}\n---\n", ":a: b\n",
    "Siegel, ", "Siegel DJ, ", "A. ", "(2", "Siegel, D. J. (2012). The mind.\n\n", "References: ",
    "Sources\nSiegel, D. (2012). X.\n", "# Sources\n\nSiegel, D. (2012). X.\n\n# A\n\nB\n\n",
    "[1] x\n\n", "/", "10.1000", "://", "iv:", '<a b="<', "# References\n",
    "## References\n# References\n",
)  # fmt: skip
"""What a post may hold a thousand times, alone."""
