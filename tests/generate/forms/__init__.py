"""The forms that people type, each with the rows of `data/rows.txt` that it stands for."""

from generate.forms import affixes, authors, groups, markup, others, sentence, works
from generate.forms.form import FORMS, Form

__all__ = ["FORMS", "Form", "affixes", "authors", "groups", "markup", "others", "sentence", "works"]
