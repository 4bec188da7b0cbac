"""Prints what is made of a few texts in Lumian, as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from ipnb_refs import Settings, build_references, load_store, parse, read, resolve, write
from ipnb_refs.documents import names_a_list
from ipnb_refs.errors import SettingsError
from ipnb_refs.languages import LANGUAGES, joining_word, terms_for
from ipnb_refs.listed import read_list
from ipnb_refs.settings import load

POST = """---
lang: qx
---

Lo mento estun vera (Velda nar Torin, 2012, zet. 4), sed Velda nar solim (2009) doru estun; lo
libro (Miral, u.t.) ankor, vidu Torin (2001, vidu eno Velda, 2009).

## Mia fontaro nar rimarki

Miral, C. (u.t.). *Lo vento*. Lumo.

Velda, A., Torin, B., nar Miral, C. (2009, 3 od marto). Lo luno. *Revuo*, 3(1), 4–5.

Velda, A. nar Torin, B. (Redk.). (2012). *Lo mento*. Lumo.

## Plu legi

Salin, D. (2015). *Lo maro* [Doktorigo]. Lumo.
"""
SENTENCE = "Kolu Velda nar Torin (2012)."
BIB = """
@book{velda2012, editor = {Velda, A. and Torin, B.}, title = {Lo mento}, publisher = {Lumo},
      year = 2012, month = mar}
@online{salin2015, author = {Salin, D.}, title = {Lo maro}, date = {2015-03-04},
        url = {https://example.org}}
@book{miral, author = {Miral, C.}, title = {Lo vento}, publisher = {Lumo}}
"""


def settings_of(language: str) -> list[str] | str:
    """Give the languages that settings with this one have, or what is wrong with them."""
    file = Path("ipnb_refs.toml")
    file.write_text(f'languages = ["{language}"]\n', "utf-8")
    try:
        settings = load(file)
    except SettingsError as error:
        return str(error)
    return list(settings.languages) if settings else "none"


document = read(POST)
listed = read_list(document)
store = load_store(text=BIB)
works = listed.works if listed else ()
seen = {
    "languages": [language.tag for language in LANGUAGES],
    "lists": [each.heading.of(POST) for each in document.lists.every if each.heading],
    "cites": [
        {
            "names": [name.name.surname for name in cite.names],
            "connector": cite.connector.text if cite.connector else None,
            "et al": cite.et_al.text if cite.et_al else None,
            "date": cite.date.year or cite.date.status if cite.date else None,
            "locator": [cite.locator.label, cite.locator.value] if cite.locator else None,
        }
        for citation in parse(document)
        for cite in citation.cites
    ],
    "works": {
        work.key: {
            "names": [name.name.surname for name in work.names],
            "role": work.role.text if work.role else None,
            "title": work.title.text if work.title else None,
        }
        for work in works
    },
    "entries": {
        entry.key: {
            "type": entry.type,
            "editors": len(entry.editor),
            "month": entry.issued.month if entry.issued else None,
        }
        for entry in (listed.store.entries if listed else ())
    },
    "further": sorted(listed.further) if listed else [],
    "joining": [
        joining_word("qx", ""),
        joining_word(None, "estun kaj sed ankor tamen doru kaj sed estun"),
    ],
    "heading": [terms_for("qx-AA").heading, names_a_list(terms_for("qx").heading)],
    "settings": [settings_of("qx"), settings_of("lumiano")],
    "told by the settings": [
        [
            len(cite.names)
            for citation in parse(read(SENTENCE), None, languages)
            for cite in citation.cites
        ]
        for languages in (Settings(languages=("qx",)), Settings(languages=("en",)))
    ],
    "printed": write(
        build_references(
            resolve(parse(read("(Velda & Torin, 2012; Miral, n.d.; Salin, 2015)"), store), store),
            store,
            settings=Settings(lang="qx"),
        ),
        "text",
    ),
}
print(json.dumps(seen))
