"""The page of a verdict in Markdown: what it means, what to do, and an example, run anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents import read
from ipnb_refs.load import load_store
from ipnb_refs.pipeline import examine
from ipnb_refs.report.readings.parse_text import reading_as_text

if TYPE_CHECKING:
    from ipnb_refs.pipeline import Examination
    from ipnb_refs.report.readings.verdicts import Verdict

POST = "post.md"


def page(verdict: Verdict) -> str:
    """Print the page of a verdict, without its title."""
    meaning = verdict.meaning[0].upper() + verdict.meaning[1:]
    return "\n".join(
        (
            f"{meaning}. What to do: {verdict.advice or 'nothing'}.",
            "",
            "```bibtex",
            f"{verdict.store}```",
            "",
            "```markdown",
            verdict.text,
            "```",
            "",
            "```text",
            f"{reading_as_text(example(verdict))}```",
            "",
        )
    )


def example(verdict: Verdict) -> Examination:
    """Read the example of a verdict, and look it up in the store that belongs to it."""
    return examine(read(verdict.text, path=POST), load_store(text=verdict.store), lint=False)
