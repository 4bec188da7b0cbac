"""The overview as one page: opens from disk, asks nothing of the network, prints well."""

from __future__ import annotations

import html
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING

from ipnb_refs.documents import PAGE_MARK
from ipnb_refs.overview.plots import columns, share
from ipnb_refs.report import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ipnb_refs.overview.overview_types import FindingRow, Overview, PostRow, WorkRow

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
{mark}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" \
content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Citations of {name}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>Citations of {name}</h1>
{summary}<p class="filter"><label>Show only rows with \
<input type="search" id="filter" autocomplete="off"></label> \
<span id="shown" role="status"></span></p>
{sections}</main>
<script>
{script}</script>
</body>
</html>
"""
_MOST_FINDINGS = 2000
_FIRST_YEARS = 80
"""Years that a plot shows; older works are counted together."""


def overview_page(overview: Overview, name: str) -> str:
    """Make the page of a blog; `name` stands in its title."""
    shelf = files(__package__)
    return _PAGE.format(
        mark=PAGE_MARK,
        name=html.escape(name),
        style=shelf.joinpath("overview.css").read_text("utf-8"),
        script=shelf.joinpath("overview.js").read_text("utf-8"),
        summary=_summary(overview),
        sections="".join(_sections(overview)),
    )


def _summary(overview: Overview) -> str:
    works = sum(bool(each.cites) for each in overview.works)
    errors = sum(each.errors for each in overview.posts)
    warnings = sum(each.warnings for each in overview.posts)
    tiles = [
        (str(len(overview.posts)), "posts"),
        (str(overview.cites), "citations"),
        (f"{overview.resolved} of {overview.cites}", "found"),
        (str(works), "works cited"),
        (str(errors), "errors"),
        (str(warnings), "warnings"),
    ]
    shown = "".join(f"<div><dt>{label}</dt><dd>{number}</dd></div>" for number, label in tiles)
    return f'<dl class="tiles">{shown}</dl>\n'


def _sections(overview: Overview) -> Iterable[str]:
    yield _section(
        "Posts", ("Post", "Citations found", "Errors", "Warnings"), map(_post, overview.posts)
    )
    yield _section("Findings", ("Place", "What", "Rule"), _findings(overview.findings))
    plot = columns(_by_year(overview.works), "Citations by the year of the work")
    cited = [each for each in overview.works if each.cites]
    yield _section("Works", ("Work", "Citations", "Posts"), map(_work, cited), plot)
    yield _section(
        "Cited together",
        ("Works", "Posts"),
        (
            _row(f"{_text(each.one)} and {_text(each.other)}", str(each.posts))
            for each in overview.pairs
        ),
    )
    yield _section(
        "Never cited",
        ("Work", "Key"),
        (_row(_text(each.reference), _code(each.key)) for each in overview.uncited),
    )
    yield _section(
        "Listed twice in a bibliography", ("Place", "What", "Rule"), _findings(overview.duplicates)
    )
    yield _section(
        "Posts without a list",
        ("Post", "Citations"),
        (_row(_named(each), str(each.cites)) for each in overview.posts if each.lacks_list),
    )
    yield _section(
        "Names in several spellings",
        ("Spelling and posts",),
        (_row(_ways(each.spellings)) for each in overview.spellings),
    )
    yield _section(
        "One short form, several works",
        ("Short form", "Works and posts"),
        (_row(_text(each.label), _ways(each.works)) for each in overview.short_forms),
    )


def _section(title: str, head: Sequence[str], rows: Iterable[str], above: str = "") -> str:
    """Make a table; a section without rows is left out."""
    lines = list(rows)
    if not lines:
        return ""
    label = title.lower().replace(" ", "-").replace(",", "")
    cells = "".join(f'<th scope="col">{each}</th>' for each in head)
    return (
        f'<section aria-labelledby="{label}"><h2 id="{label}">{title} '
        f'<small>{len(lines)}</small></h2>\n{above}<div class="scroll" tabindex="0">'
        f"<table><thead><tr>{cells}</tr></thead>\n"
        f"<tbody>\n{''.join(lines)}</tbody></table></div></section>\n"
    )


def _row(*cells: str) -> str:
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"


def _post(post: PostRow) -> str:
    found = (
        f"{share(post.resolved, post.cites)} {post.resolved} of {post.cites}"
        if post.cites
        else "none"
    )
    return _row(_named(post), found, str(post.errors), str(post.warnings))


def _named(post: PostRow) -> str:
    title = _text(post.title)
    return title if post.title == post.path else f"{title}<br>{_code(post.path)}"


def _findings(findings: Sequence[FindingRow]) -> Iterable[str]:
    for each in findings[:_MOST_FINDINGS]:
        place = f"{each.path}:{each.line}:{each.column}" if each.line else each.path
        kind = each.severity.value
        what = f'<span class="{kind}">{kind}</span> {_text(each.message)}'
        yield _row(_code(place), what, _code(each.code))
    if len(findings) > _MOST_FINDINGS:
        yield _row("…", f"{count(len(findings) - _MOST_FINDINGS, 'finding')} more", "")


def _work(work: WorkRow) -> str:
    return _row(_text(work.reference or work.label), str(work.cites), str(len(work.posts)))


def _by_year(works: Sequence[WorkRow]) -> list[tuple[str, int]]:
    """Count the citations by the years of the works, without gaps; old works are one column."""
    counts: Counter[int] = Counter()
    for work in works:
        if work.cites and work.year is not None:
            counts[work.year] += work.cites
    if not counts:
        return []
    last = max(counts)
    first = max(min(counts), last - _FIRST_YEARS)
    older = sum(number for year, number in counts.items() if year < first)
    years = [(str(year), counts[year]) for year in range(first, last + 1)]
    return [(f"before {first}", older), *years] if older else years


def _ways(ways: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    return "<br>".join(f"{_text(name)} {_code(', '.join(posts))}" for name, posts in ways)


def _text(text: str) -> str:
    return html.escape(text)


def _code(text: str) -> str:
    return f"<code>{html.escape(text)}</code>"
