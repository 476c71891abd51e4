"""The page of a pack: a reviewer finds every figure on it once, as printed and as shown, and what is missing."""

import itertools
import re
from collections import Counter
from dataclasses import replace

import pytest

from decision_aid import cli
from decision_aid.content import library
from decision_aid.content.checks import standards
from decision_aid.export import report
from tests.content.page import read


@pytest.fixture(scope="session")
def whole(decision):
    """The page of the pack that comes with the program."""
    return read(report.page(decision))


@pytest.fixture
def page(pack):
    """The page of the tiny pack."""
    return read(report.page(pack.load()))


def card(page, finding):
    return page.one(f"figure-{finding}")


def test_every_figure_stands_once_in_full_under_its_own_address(whole, decision):
    cards = Counter(element.attributes["id"] for element in whole.all("article"))
    assert cards == Counter(f"figure-{finding}" for finding in decision.findings)


def test_every_address_is_given_once_and_every_link_in_the_page_leads_to_one(whole):
    addresses = [element.attributes["id"] for element in whole.all() if "id" in element.attributes]
    assert len(addresses) == len(set(addresses))
    links = {link.attributes["href"][1:] for link in whole.all("a") if link.attributes["href"].startswith("#")}
    assert links - set(addresses) == set()


def test_the_page_asks_nothing_of_any_network_and_runs_nothing(whole):
    names = {element.name for element in whole.all()}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
    asking = {"src", "srcset", "action", "data", "style", "background"}
    assert not any(name in asking or name.startswith("on") for one in whole.all() for name in one.attributes)
    (style,) = (element.text for element in whole.all("style"))
    assert not re.search(r"url\(|@import|https?:", style)
    assert style.count("{") == style.count("}")


def test_the_only_links_that_leave_the_page_lead_to_publications(whole, decision):
    outside = {link.attributes["href"] for link in whole.all("a") if not link.attributes["href"].startswith("#")}
    expected = set()
    address = {"doi": "https://doi.org/", "pmid": "https://pubmed.ncbi.nlm.nih.gov/"}
    address["pmcid"] = "https://pmc.ncbi.nlm.nih.gov/articles/"
    for source in decision.sources.values():
        kind, _, number = source.link.partition(":")
        if number:
            expected.add(address[kind] + number)
    assert outside == expected


def test_headings_go_down_one_level_at_a_time(whole):
    levels = [int(element.name[1]) for element in whole.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_head_of_a_table_says_what_it_heads_and_every_table_has_a_caption(whole):
    assert {head.attributes.get("scope") for head in whole.all("th")} == {"col", "row"}
    for table in whole.all("table"):
        assert [caption.text for caption in table.all("caption")] != [""]


def test_every_figure_has_a_box_to_tick_with_a_label(whole, decision):
    boxes = [label for label in whole.all("label") if any(label.all("input"))]
    assert len(boxes) == len(decision.findings)
    assert {box.text for box in boxes} == {"Checked"}


def test_a_figure_stands_as_printed_beside_what_the_program_shows_of_it(page):
    said = card(page, "shot-better").text
    assert "Treated 50 of 100 (20 of 40)" in said
    assert "Compared 33.3 of 100 (15 of 45)" in said
    assert "Range -4.1 to 37.5" in said
    assert "Of 100 people who got the shot, 50 felt much better and 50 did not." in said
    assert "After salt water, 33 of 100 felt much better and 67 did not." in said
    assert "The true number could be between 4 fewer and 38 more, so it may be no difference." in said


def test_a_mean_difference_stands_on_its_scale_with_the_least_change_noticed_and_who_says_so(page):
    said = card(page, "wait-size").text
    assert "Mean difference -4.5 on a scale from 0 to 100, where lower is better" in said
    assert "Range -8.0 to -1.0" in said
    assert "Least change noticed 15, by made-up-2002" in said
    assert "Source of the least change noticed Made-Up C, 2002" in said
    assert "5 points less" in said


def test_what_the_program_shows_stands_in_every_language_and_says_which(page):
    told = {element.language for element in card(page, "shot-better").all("p") if "50" in element.text}
    assert {"en", "es"} <= told
    (spanish,) = (one for one in card(page, "shot-better").all("p") if one.text.startswith("De 100 personas con"))
    assert spanish.language == "es"
    (html,) = page.all("html")
    assert html.language == "en"


def test_a_figure_says_who_was_studied_how_long_in_pain_compared_with_what_when_and_how_sure(page):
    said = card(page, "shot-better").text
    for words in (
        "People 85",
        "Pain before 2 to 26 weeks",
        "Measured 3 weeks after the start",
        "Read the abstract",
        "Who was studied People who had leg pain for 2 to 26 weeks.",
        "Compared with Salt water in the same place.",
        "When After 3 weeks.",
        "Low, rated by the authors. Shown as “Not very sure”. The authors are not very sure.",
        "How it was measured People were asked how they felt.",
    ):
        assert words in said


def test_what_a_figure_does_not_give_stands_there_with_the_reason(page):
    said = card(page, "shot-harm").text
    assert "Pain before not given: what we read does not show it" in said
    assert "Range not given: the study gives none" in said
    assert "Pain before does not apply" in card(page, "shot-many").text


def test_what_was_read_second_hand_is_marked_and_nothing_else_is(page):
    marked = [one.attributes["id"] for one in page.all("article") if "◇ Second-hand" in one.text]
    assert marked == ["figure-shot-better-told"]
    rows = [row.text for row in page.one("disagreement-shot-better").all("tr")]
    assert ["◇ Second-hand" in row for row in rows] == [False, False, True]


def test_a_figure_names_every_place_where_it_is_shown(page):
    said = card(page, "shot-better").text.partition("Where it is shown")[2]
    for place in (
        "Leg pain · Feel better · Shot (first)",
        "Leg pain · What would have happened anyway · Shot",
        "For the claim: It works for everyone.",
        "Injection as a test: Is this the nerve?",
    ):
        assert place in said
    assert "Precaution: Drug allergy" in card(page, "shot-harm").text


def test_a_cell_without_evidence_is_marked_with_its_words_and_listed_as_missing(page):
    cell = page.one("condition/lumbar-disc/keep-going/harm").text
    assert "Missing evidence" in cell
    assert "We found no study that counted harm from this." in cell
    assert re.search(r"Keep going as now \d of 3 (Harm|.* Harm)", page.one("missing").text)


def test_what_is_missing_lists_gaps_sources_without_a_link_and_languages_nobody_checked(page):
    said = page.one("missing").text
    assert "Spanish: no qualified translator has checked the words." in said
    assert "Nobody has tried it." in said
    assert "No clinician has signed it." in said
    assert "made-up-2002 Made-Up C A letter nobody wrote 2002" in said
    without = said.partition("Sources without a link")[2]
    assert "made-up-2001" not in without
    assert "shot-harm People who were badly hurt what we read does not show it" in said
    assert "shot-many" not in said, "what does not apply is not missing"


def test_every_item_of_the_standards_stands_with_its_answer(page, pack):
    rows = [row.text for row in page.one("standards").all("tr")]
    for answer in standards.answers(pack.load()):
        assert f"{answer.item} {answer.where} {answer.lacking or 'Nothing'}" in rows


def test_a_standard_that_is_not_met_stands_among_what_is_missing(pack):
    decision = pack.load()
    unpaid = replace(decision, info=replace(decision.info, funding=""))
    said = read(report.page(unpaid)).one("missing").text.partition("Standards not met")[2]
    assert "It says who paid for it. IPDAS 4, certifying pack.yaml does not say: funding" in said
    met = read(report.page(decision)).one("missing").text.partition("Standards not met")[2]
    assert "It says who paid for it." not in met


def test_a_disagreement_sets_its_findings_side_by_side_and_says_who_objects_and_why_they_differ(pack):
    pack.edit("disagreements/all.yaml", "shot-better-told]", "shot-better-told]\n  objections: [shot-better-told]")
    said = read(report.page(pack.load())).one("disagreement-shot-better")
    assert "The two studies asked different people." in said.text
    first, second = (row.text for body in said.all("tbody") for row in body.all("tr"))
    assert "50 of 100 (20 of 40) against 33.3 of 100 (15 of 45)" in first
    assert "People were asked how they felt." in first
    assert "Objects" in second
    assert "Objects" not in first


@pytest.fixture
def lent(pack):
    """The page of the tiny pack with a second condition, all cells of which are borrowed from the first."""
    decision = pack.load()
    (first,) = decision.conditions
    rows = [
        replace(row, cells={option: replace(cell, words=first.id) for option, cell in row.cells.items()})
        for row in first.rows
    ]
    second = replace(first, id="neck", rows=tuple(rows), course=(), anyway=())
    texts = {
        language: words
        | {key.replace("lumbar-disc", "neck"): said for key, said in words.items() if "condition" in key}
        for language, words in decision.texts.items()
    }
    return read(report.page(replace(decision, conditions=(first, second), texts=texts)))


def test_a_borrowed_cell_names_whose_it_is_and_leads_to_its_figures(lent):
    cell = lent.one("condition/neck/shot/better")
    assert "Same as for: Leg pain" in cell.text
    links = [link.attributes["href"] for link in cell.all("a")]
    assert "#condition/lumbar-disc/shot/better" in links
    assert "#figure-shot-better" in links
    assert not any(cell.all("article"))


def test_a_figure_about_people_with_another_condition_says_which(lent):
    assert "Studied in: Leg pain" in lent.one("condition/neck/shot/better").text
    assert "Studied in" not in lent.one("condition/lumbar-disc").text


def test_a_disagreement_in_a_borrowed_cell_is_told_once(lent):
    assert "disagreement-shot-better" not in {one.attributes.get("id") for one in lent.one("condition/neck").all()}
    assert any(link.attributes["href"] == "#disagreement-shot-better" for link in lent.one("condition/neck").all("a"))


def test_claims_tests_and_precautions_lead_to_their_figures(page):
    for at, words in (
        ("claim-works", "It helps some people for some time."),
        ("test-nerve", "Plan with this nerve in mind."),
        ("precaution-allergy", "Tell the team first."),
    ):
        part = page.one(at)
        assert words in part.text
        assert any(link.attributes["href"].startswith("#figure-") for link in part.all("a"))


def test_a_source_is_listed_with_all_figures_that_rest_on_it(page):
    (row,) = (row for row in page.one("sources").all("tr") if "A letter nobody wrote" in row.text)
    links = [link.attributes["href"] for link in row.all("a")]
    assert links == ["#figure-wait-size", "#figure-shot-better-told", "#figure-shot-many"]


def test_words_of_a_pack_are_never_taken_for_markup(pack):
    for file, old, new in (
        ("text/en/all.yaml", "Tell the team first.", "<script>alert(1)</script> & <b>"),
        ("sources/all.yaml", "A trial nobody ran", "'A <i>trial</i> \"nobody\" ran'"),
        ("pack.yaml", "[A clinician]", "['<img src=x onerror=y>']"),
    ):
        pack.edit(file, old, new)
    html = report.page(pack.load())
    page = read(html)
    assert not any(page.all("script", "i", "img"))
    assert "<script>alert(1)</script> & <b>" in page.one("precaution-allergy").text
    assert 'A <i>trial</i> "nobody" ran' in page.one("sources").text


@pytest.mark.parametrize("link", ["javascript:alert(1)", "doi:", "", "https://example.org"])
def test_only_a_doi_or_pmid_becomes_a_link(pack, link):
    page = read(report.page(with_link(pack.load(), link)))
    assert all(found.attributes["href"].startswith("#") for found in page.all("a"))
    assert page.one("sources").text.count("no link") == 2


def test_what_stands_in_a_link_stays_in_it(pack):
    page = read(report.page(with_link(pack.load(), 'pmid:1" onclick="x')))
    outside = {link.attributes["href"] for link in page.all("a") if not link.attributes["href"].startswith("#")}
    assert outside == {'https://pubmed.ncbi.nlm.nih.gov/1" onclick="x'}


def with_link(decision, link):
    source = replace(decision.sources["made-up-2001"], link=link)
    return replace(decision, sources={**decision.sources, source.id: source})


def test_the_signature_stands_on_the_page_and_so_does_its_absence(pack):
    assert "Not signed: nobody at this site has reviewed it yet" in read(report.page(pack.load())).text
    assert cli.main(["pack", "sign", "--by", "Dr. Ana Bell", str(pack.folder)]) == 0
    assert "Dr. Ana Bell" in read(report.page(library.installed(pack.folder))).text


def test_the_command_writes_the_page_where_it_is_told(pack, tmp_path, capsys):
    file = tmp_path / "page.html"
    assert cli.main(["pack", "report", str(pack.folder), "--to", str(file)]) == 0
    assert capsys.readouterr().out == f"tiny 0.1.0: 6 figures and statements, in {file}.\n"
    assert file.read_text("utf-8") == report.page(pack.load())


def test_without_a_name_the_page_is_named_after_the_pack(pack, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["pack", "report", str(pack.folder)]) == 0
    assert (tmp_path / "tiny-0.1.0.html").exists()


def test_a_page_that_cannot_be_written_is_said_in_a_sentence(pack, tmp_path, capsys):
    assert cli.main(["pack", "report", str(pack.folder), "--to", str(tmp_path)]) == 1
    assert capsys.readouterr().err.endswith("Name another file with --to.\n")


def test_no_page_is_written_of_a_pack_with_something_wrong(pack, tmp_path, capsys):
    pack.edit("findings/lumbar-disc/shot.yaml", "count: 20, people: 40", "count: 21, people: 40")
    assert cli.main(["pack", "report", str(pack.folder), "--to", str(tmp_path / "page.html")]) == 1
    assert "21 of 40 people is not 50 out of 100" in capsys.readouterr().out
    assert not (tmp_path / "page.html").exists()


def test_the_same_pack_always_gives_the_same_page(pack):
    assert report.page(pack.load()) == report.page(pack.load())
