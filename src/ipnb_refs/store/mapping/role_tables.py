"""The fields of names in BibTeX and BibLaTeX, and the roles of CSL that they are."""

from __future__ import annotations

ROLES = (
    ("author", "author"),
    ("groupauthor", "author"),
    ("with", "collaborator"),
    ("execproducer", "executive_producer"),
    ("translator", "translator"),
    ("bookauthor", "container_author"),
    ("narrator", "narrator"),
    ("director", "director"),
    ("illustrator", "illustrator"),
    ("interviewer", "interviewer"),
    ("origauthor", "original_author"),
    ("annotator", "annotator"),
    ("commentator", "commentator"),
    ("foreword", "foreword"),
    ("introduction", "introduction"),
    ("afterword", "afterword"),
    ("holder", "holder"),
    ("producer", "producer"),
    ("executiveproducer", "executive_producer"),
    ("host", "host"),
    ("performer", "performer"),
    ("composer", "composer"),
)
"""Fields of names and their CSL roles; those of editors follow `EDITORS` and `EDITOR_TYPES`."""

OF_GROUPS = "groupauthor"
"""The field whose names are all those of groups."""

CITED_ROLES = (
    "author", "editor", "director", "executive_producer", "host", "producer", "composer",
    "performer", "compiler", "chair", "organizer",
)  # fmt: skip
"""Roles that can take the author's place, in this order: "(Nolan, 2010)" of a film."""

EDITORS = (("editor", "editortype"), ("editora", "editoratype"), ("editorb", "editorbtype"),
           ("editorc", "editorctype"))  # fmt: skip
"""Fields of editors, and the fields that say in what role they are meant."""

EDITOR_TYPES = {
    "chair": "chair",
    "collaborator": "contributor",
    "compiler": "compiler",
    "composer": "composer",
    "director": "director",
    "execproducer": "executive_producer",
    "executive producer": "executive_producer",
    "executiveproducer": "executive_producer",
    "host": "host",
    "illustrator": "illustrator",
    "narrator": "narrator",
    "organizer": "organizer",
    "performer": "performer",
    "producer": "producer",
    "redactor": "collection_editor",
    "scriptwriter": "script_writer",
    "series": "collection_editor",
}
"""Values of `editortype` -> CSL roles; all others stay editors."""

NAME_FIELDS = {name for name, _ in ROLES} | {name for name, _ in EDITORS}
"""All fields that hold a list of names."""
