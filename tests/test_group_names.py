"""Looked up among many, a group is found as it is one by one."""

from __future__ import annotations

from itertools import product

from ipnb_refs import load_store
from ipnb_refs.resolving.group_names import GroupNames, is_same_group
from ipnb_refs.resolving.rosters import Roster

NAMES = (
    """
World Health Organization|World Health|WHO|who|Organization of Health|Health and World Health|EU
European Union|Deutscher Ethikrat|der Deutsche Ethikrat|Deutsche|Bertelsmann Stiftung|Bertelsmann
NICHD|NICHD Early Child Care Research Network|Kultusministerkonferenz|KMK|U.S. Department|U.S.
Centers for Disease Control and Prevention|CDC|CDCP|Department of Health & Human Services|ABC-DEF
Department of Health and Human Services|l'Université de Genève|Université|and Care|C|The|A|Abcdef
IfB = Institut für Bindung|IfB|Institut für Bindung|Institut|Institut für Bindung (IfB)|(ifb)|A (b)
SRB (Rat für Bindung)|Rat für Bindung|SRB|Amt der Union (Unionstat)|DJB – Bund der Juristen
OMS|l’OMS|Weltgesundheitsorganisation|de OESO|OECD|Ministerie van Onderwijs, Cultuur en Taal|OCT
""".strip()
    .replace("\n", "|")
    .split("|")
)


def test_a_table_of_groups_misses_none() -> None:
    table = GroupNames(NAMES)
    for one, other in product(NAMES, NAMES):
        if is_same_group(one, other) or is_same_group(other, one):
            assert other in table.like(one)


def test_a_roster_gives_a_group_by_its_abbreviation_however_many_works_it_has() -> None:
    names = ("Institute of Rest and Sleep", "Bund der Juristen", "Oficina de Censos")
    for many in (0, 40):
        others = (f"@book{{k{number}, author={{Roe{number}, A.}}}}" for number in range(many))
        groups = (f"@book{{{name[:3]}, author={{{{{name}}}}}}}" for name in names)
        roster = Roster(load_store(text=" ".join((*groups, *others))).works)
        for name, short in zip(names, ("IRS", "BJ", "OC"), strict=True):
            assert name[:3] in {work.key for work in roster.of_groups("Our Partners", short)}
