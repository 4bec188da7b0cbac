"""Findings for people: the source line, carets under what is meant, and what to do."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.edits import edited
from ipnb_refs.model import Applicability, Severity, Span
from ipnb_refs.report.counts import count, said_set_aside, said_undone, said_unread
from ipnb_refs.report.excerpt import excerpt
from ipnb_refs.report.terminal import shortened, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.lines import InFile, Lines, LinesByPath
    from ipnb_refs.model import Diagnostic, Edit, Fix
    from ipnb_refs.report.excerpt import Row
    from ipnb_refs.report.report import Report

_CONTEXT = 30
_LEAST_WIDTH = 28
_MAX_DIFF_LINES = 6
_MOST_RELATED = 4
_SCREEN = 24
_BLUE, _GREEN, _RED = "1;34", "32", "31"
_PLURALS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "info"}
_COLORS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}


def full(report: Report) -> str:
    """Print findings with their source lines, and a summary at the end; "" for none."""
    printer = _Printer(report.lines(), color=report.color, width=report.width)
    blocks = ["\n".join(_on_a_screen(printer.finding(each))) + "\n\n" for each in report.findings]
    if not report.has_summary:
        return "".join(blocks)
    summary = _summary(report, printer.texts)
    aside = said_set_aside(report.set_aside)
    undone = said_undone(report.problems)
    more = _explained(report.findings) if report.width else ""
    return "".join([*blocks, summary, aside, said_unread(report.unread), undone, more])


def _on_a_screen(shown: list[str]) -> list[str]:
    """The lines of a finding, at most a screen of them; what is cut off is said."""
    if len(shown) > _SCREEN:
        shown[_SCREEN - 1 :] = [f"    … {len(shown) - _SCREEN + 1} more lines"]
    return shown


def _explained(findings: Sequence[Diagnostic]) -> str:
    """Say what explains codes, by that of the first finding; "" for none. Programs need none."""
    return f"ipnb-refs explain {findings[0].rule.code} says more.\n" if findings else ""


def _summary(report: Report, texts: LinesByPath) -> str:
    """Say how much was found, was fixed and can be fixed, in a line each; "" for nothing."""
    findings, fixed = report.findings, report.fixed
    lines = []
    if fixed:
        left = f"{len(findings)} remaining" if findings else "none remaining"
        lines.append(f"Found {count(len(findings) + fixed, 'finding')} ({fixed} fixed, {left}).")
    elif findings:
        lines.append(_found(findings, texts))
    writable = [each for each in findings if texts.inside(each.path) is None]
    safe, unsafe = (_fixable(writable, kind) for kind in Applicability)
    if safe:
        more = f" ({unsafe} more with `--unsafe-fixes`)" if unsafe else ""
        lines.append(f"{safe} fixable with `--fix`{more}.")
    elif unsafe:
        lines.append(f"{unsafe} fixable with `--fix --unsafe-fixes`.")
    return "".join(f"{line}\n" for line in lines)


def _fixable(findings: Sequence[Diagnostic], applicability: Applicability) -> int:
    return sum(f.fix is not None and f.fix.applicability is applicability for f in findings)


def _found(findings: Sequence[Diagnostic], texts: LinesByPath) -> str:
    severities = Counter(finding.severity for finding in findings)
    files = len({texts.file(finding.path) for finding in findings})
    parts = [
        count(severities[severity], severity.value, plural)
        for severity, plural in _PLURALS.items()
        if severities[severity]
    ]
    found = count(len(findings), "finding")
    return f"Found {found} in {count(files, 'file')}: {', '.join(parts)}."


class _Printer:
    def __init__(self, texts: LinesByPath, *, color: bool, width: int) -> None:
        self.texts = texts
        self._color = color
        self._width = width
        self._arrow, self._bar, self._sign = (
            self._paint(each, _BLUE) for each in ("-->", "|", "=")
        )

    def finding(self, finding: Diagnostic) -> list[str]:
        """Print one finding, as lines."""
        color = _COLORS[finding.severity]
        head = f"{finding.severity}[{finding.rule.code}]"
        shown = self._wrapped(f"{head}: {finding.rule.name}: {visible(finding.message)}", 2)
        if self._color:
            shown[0] = self._paint(head, color) + shown[0].removeprefix(head)
        inside = self.texts.inside(finding.path)
        lines, span, fix = self._shown(finding, inside)
        rows = self._rows(lines, span) if lines and span else ()
        if inside is not None:
            rows = self._numbered(rows, finding, inside)
        gutter = " " * len(str(rows[-1].number)) if rows else " "
        shown.append(f"{gutter}{self._arrow} {visible(self._where(finding, rows, inside))}")
        bar = f"{gutter} {self._bar}"
        if rows:
            shown += (bar, *self._excerpt(rows, bar, color))
        margin = len(gutter) + 1
        notes = [*self._notes(finding, margin), *self._fix(fix, lines, margin)]
        if notes:
            shown.append(bar)
            shown += [f"{gutter} {note}" for note in notes]
        return shown

    def _excerpt(self, rows: tuple[Row, ...], bar: str, color: str) -> Iterator[str]:
        width = len(str(rows[-1].number))
        for row in rows:
            number = self._paint(f"{row.number:>{width}} |", _BLUE)
            yield f"{number} {row.shown}".rstrip()
            if self._color:
                carets = row.carets.lstrip()
                yield f"{bar} {row.carets[: -len(carets)]}{self._paint(carets, color)}"
            else:
                yield f"{bar} {row.carets}"
            if row.cut:
                yield f"{bar} …"

    def _rows(self, lines: Lines, span: Span) -> tuple[Row, ...]:
        if not self._width:
            return excerpt(lines, span)
        number = lines.position(max(span.start, span.end - 1))[0]
        return excerpt(lines, span, max(_LEAST_WIDTH, self._width - len(f"{number} | ") - 2))

    def _where(self, finding: Diagnostic, rows: tuple[Row, ...], inside: InFile | None) -> str:
        texts, path, span = self.texts, finding.path, finding.span
        place = texts.place(path, span) if rows or inside else texts.file(path)
        return texts.told(place, path, span) if inside else place

    def _shown(
        self, finding: Diagnostic, inside: InFile | None
    ) -> tuple[Lines | None, Span | None, Fix | None]:
        """Give the text of a finding, its span, and its fix; without markup that nobody typed."""
        lines, span, fix = self.texts.lines(finding.path), finding.span, finding.fix
        if lines is None or inside is None or not inside.is_made:
            return lines, span, fix
        from ipnb_refs.report.without_markup import plain_words  # noqa: PLC0415 - of Word alone

        words = plain_words(lines.text)
        return words.lines, words.span(span) if span else None, words.fix(fix) if fix else None

    def _numbered(
        self, rows: tuple[Row, ...], finding: Diagnostic, inside: InFile
    ) -> tuple[Row, ...]:
        """Number the lines of a text inside a file as they are in the file, or by paragraph."""
        lines = self.texts.lines(finding.path)
        if lines is None or finding.span is None:
            return rows
        numbered = []
        for row in rows:
            start = max(lines.span(row.number).start, finding.span.start)
            here = Span(start, start)
            place = inside.numbers(here)
            number = place["line"] if place else inside.paragraph(here)
            numbered.append(replace(row, number=number or row.number))
        return tuple(numbered)

    def _notes(self, finding: Diagnostic, margin: int) -> Iterator[str]:
        sign = self._sign
        for related in finding.related[:_MOST_RELATED]:
            path = related.path or finding.path
            where = self.texts.told(self.texts.place(path, related.span), path, related.span)
            first, *more = self._wrapped(visible(f"{related.message}: {where}"), 2, at=margin + 2)
            yield from (f"{sign} {first}", *(f"  {line}" for line in more))
        if len(finding.related) > _MOST_RELATED:
            yield f"{sign} and {len(finding.related) - _MOST_RELATED} more places"
        if finding.help:
            lines = [visible(line) for line in finding.help.splitlines()]
            if self._width:
                lines = [part for line in lines for part in self._wrapped(line, 0, at=margin + 8)]
            first, *more = lines
            yield f"{sign} help: {first}"
            yield from (f"        {line}".rstrip() for line in more)

    def _wrapped(self, line: str, indent: int, at: int = 0) -> list[str]:
        """Break a line that is too wide for the terminal, where it begins at a column."""
        if not self._width:
            return [line]
        width = max(_LEAST_WIDTH, self._width - at)
        if len(line) <= width:
            return [line]
        from textwrap import wrap  # noqa: PLC0415 - only on narrow terminals

        begins = len(line) - len(line.lstrip())
        return wrap(
            line,
            width,
            subsequent_indent=" " * (begins + indent),
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _fix(self, fix: Fix | None, lines: Lines | None, margin: int) -> Iterator[str]:
        if fix is None or lines is None:
            return
        unsafe = " (unsafe)" if fix.applicability is Applicability.UNSAFE else ""
        yield f"{self._sign} fix{unsafe}: {visible(fix.title)}"
        room = self._width - margin - len("  - ") if self._width else 0
        for edits in _by_line(fix, lines):
            whole = Span(edits[0].span.start, edits[-1].span.end)
            old = whole.of(lines.text)
            new = edited(lines.text, edits, whole) if len(edits) > 1 else edits[0].replacement
            before, after = _context(
                lines, whole, max(1, room - max(len(old), len(new))) if room else 0
            )
            if self._color and not {"\n", "\r"} & {*old, *new}:
                yield from self._words(lines, edits, before, after)
                continue
            yield from self._diff(f"{before}{old}{after}", "-", _RED, room)
            yield from self._diff(f"{before}{new}{after}", "+", _GREEN, room)

    def _words(self, lines: Lines, edits: list[Edit], before: str, after: str) -> Iterator[str]:
        """Print a change within a line: what is taken out and put in stands out by its color."""
        old, new, done = [], [], edits[0].span.start
        for edit in edits:
            same = lines.text[done : edit.span.start]
            old += [(same, _RED), (edit.span.of(lines.text), f"7;{_RED}")]
            new += [(same, _GREEN), (edit.replacement, f"7;{_GREEN}")]
            done = edit.span.end
        for sign, parts, color in (("-", old, _RED), ("+", new, _GREEN)):
            pieces = [(f"{sign} {before}", color), *parts, (after, color)]
            yield "  " + "".join(self._paint(visible(text), shade) for text, shade in pieces)

    def _diff(self, text: str, sign: str, color: str, room: int) -> Iterator[str]:
        rows = text.splitlines()
        for row in rows[:_MAX_DIFF_LINES]:
            shown = visible(row)
            shown = shown if not room or len(shown) <= room else shortened(shown, room)
            yield "  " + self._paint(f"{sign} {shown}", color)
        if len(rows) > _MAX_DIFF_LINES:
            yield f"  {sign} …"

    def _paint(self, text: str, color: str) -> str:
        return f"\x1b[{color}m{text}\x1b[0m" if self._color and text else text


def _by_line(fix: Fix, lines: Lines) -> list[list[Edit]]:
    """The edits of a fix in text order, those that share a line together."""
    if len(fix.edits) == 1:  # as nearly all have
        return [[*fix.edits]]
    groups: list[list[Edit]] = []
    for edit in sorted(fix.edits, key=lambda edit: edit.span):
        line = lines.position(edit.span.start)[0]
        if groups and lines.position(groups[-1][-1].span.end)[0] == line:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _context(lines: Lines, span: Span, room: int) -> tuple[str, str]:
    """What stands around a change in its lines: less of it where there is little room."""
    size = min(_CONTEXT, max(0, room // 2)) if room else _CONTEXT
    first = last = lines.span(lines.position(span.start)[0])
    if span.end > last.end:
        last = lines.span(lines.position(span.end)[0])
    start, end = max(first.start, span.start - size), min(last.end, span.end + size)
    return lines.text[start : span.start], lines.text[span.end : end]
