"""DOIs that a program has typeset: "10.1002/12×34–56" was "10.1002/12x34-56"."""

from __future__ import annotations

_TYPESET = {
    "×": "x", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "⁄": "/",
}  # fmt: skip
"""Signs that stand in no DOI, and those that a program has put them for."""


def doi_as_meant(doi: str) -> str:
    """Give a DOI as it was before a program typeset it."""
    for typeset, typed in _TYPESET.items():
        if typeset in doi:
            doi = doi.replace(typeset, typed)
    return doi


def odd_sign_of_doi(doi: str) -> str:
    """Give the first sign that stands in no DOI, "" where there is none."""
    return next((sign for sign in doi if sign in _TYPESET), "")
