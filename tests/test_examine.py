"""What one pass over a post gives to all who show, count or fix something of it."""

from __future__ import annotations

from ipnb_refs import Settings, Status, check, load_store, parse, read, resolve
from ipnb_refs.pipeline import examine

STORE = load_store(text="@book{s, author = {Siegel, Daniel J.}, title = {Mind}, year = {2012}}")
LISTED = "So (Siegel, 2012; Roe, 2011).\n\n## References\n\nRoe, A. (2011). Minds. Lumi.\n"


def test_an_examination_holds_what_the_stages_give_one_by_one() -> None:
    document = read("So (Siegel, 2012; Nemo, 1999).", path="post.md")
    examined = examine(document, STORE)
    assert examined.document is document
    assert examined.citations == parse(document, STORE)
    assert examined.resolutions == examined.in_store == resolve(examined.citations, STORE)
    assert examined.diagnostics == check(document, STORE)
    assert examined.resolved == 1
    ((citation, resolutions),) = examined.context.clusters
    assert (citation,) == examined.citations
    assert resolutions == examined.resolutions


def test_list_and_store_have_a_verdict_each() -> None:
    examined = examine(read(LISTED), STORE)
    assert [each.status for each in examined.in_store] == [Status.RESOLVED, Status.UNRESOLVED]
    assert [each.status for each in examined.resolutions] == [Status.UNRESOLVED, Status.RESOLVED]
    assert examined.comparison.listed is not None


def test_without_the_typed_list_only_the_store_counts() -> None:
    examined = examine(read(LISTED), STORE, typed_list=False)
    assert examined.comparison.listed is None
    assert examined.resolutions == examined.in_store
    assert examined.citations == parse(read(LISTED), STORE)


def test_a_post_without_a_store_is_looked_up_in_its_list() -> None:
    examined = examine(read(LISTED))
    assert examined.is_looked_up
    assert [each.status for each in examined.resolutions] == [Status.UNRESOLVED, Status.RESOLVED]
    assert examined.diagnostics == check(read(LISTED), load_store(text=""))


def test_without_store_and_list_only_what_needs_no_answer_is_judged() -> None:
    document = read("So (Roe, 2011, Siegel, 2012), and it goes on (Roe, 2011; Nemo, 1999).")
    examined = examine(document)
    assert not examined.is_looked_up
    assert [each.rule.code for each in examined.diagnostics] == ["REF108", "CIT204", "CIT201"]
    known_to_be_empty = examine(document, load_store(text=""))
    assert "CIT101" in {each.rule.code for each in known_to_be_empty.diagnostics}


def test_rules_run_only_where_findings_are_wanted() -> None:
    document = read("So (Siegel, 2012; Nemo, 1999).")
    assert [each.rule.code for each in examine(document, STORE).diagnostics] == ["CIT201", "CIT101"]
    assert examine(document, STORE, lint=False).diagnostics == ()
    chosen = Settings(ignore=("CIT1",))
    assert [each.rule.code for each in examine(document, STORE, chosen).diagnostics] == ["CIT201"]
