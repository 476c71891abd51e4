"""What a source is called: who wrote it, where and when, and in plain words what the page read did not show."""

import re
from dataclasses import replace

import pytest

from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import Source
from decision_aid.export import note, pdf
from decision_aid.export.compared import figures_printed
from decision_aid.export.note import plain
from decision_aid.export.sources import author, source_words, year
from decision_aid.i18n import Words
from decision_aid.session.visit import Visit
from tests.export.held import written_up
from tests.export.reading import on_one_line, text

SOURCE = Source("blocks", "Surname A, Other B", "A study of blocks", "Journal 58:195-200", 1994)
NOT_SHOWN = {"en": ("Authors not shown", "Authors and journal not shown"), "es": ("Autores no mostrados", "Autores y")}


def named(source: Source) -> str:
    words = Words("en", {})
    return f"{author(words, source)} ({year(words, source)})"


def test_a_source_is_named_by_its_first_author_and_year() -> None:
    assert named(SOURCE) == "Surname (1994)"


def test_a_journal_never_stands_where_authors_should() -> None:
    assert named(replace(SOURCE, authors="")) == "Authors not shown, Journal 58:195-200 (1994)"
    assert named(replace(SOURCE, authors="", journal="")) == "Authors and journal not shown (1994)"


def test_a_year_that_was_not_seen_is_said_to_be_so() -> None:
    assert named(replace(SOURCE, year=None)) == "Surname (year not shown)"


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_source_of_the_shipped_pack_says_what_was_not_shown_in_the_language_of_the_visit(
    decision: Decision, language: str
) -> None:
    words = Words(language, decision.texts[language])
    for finding in decision.findings.values():
        for card in source_words(words, decision, finding):
            source = decision.sources[card.id]
            called = author(words, source)
            assert called.startswith(NOT_SHOWN[language]) is (not source.authors), card.id
            assert card.published.endswith(str(source.year or words.say("year not shown"))), card.id
            assert card.authors.strip(), card.id
            assert card.title.strip(), card.id
            assert re.match(r"\w", card.published), card.id


def test_what_the_page_read_did_not_show_is_left_empty_and_not_told_in_a_field_of_its_own(decision: Decision) -> None:
    told = re.compile(r"not (?:shown|noted|seen)|did not show", re.IGNORECASE)
    for source in decision.sources.values():
        said = (source.authors, source.journal.replace("name not shown", ""), source.title)
        assert not any(told.search(field) for field in said), source.id


def test_the_year_a_page_was_read_is_not_given_as_the_year_it_was_printed(decision: Decision) -> None:
    read = int(decision.info.published[:4])
    dated = [source for source in decision.sources.values() if source.year == read]
    assert all(str(read) in source.title for source in dated), [source.id for source in dated]


def test_an_open_archive_number_is_the_link_of_a_source_that_has_no_other(decision: Decision) -> None:
    for source in decision.sources.values():
        assert not re.search(r"PMC\d+", f"{source.title} {source.journal}") or source.link, source.id


def test_a_society_keeps_the_commas_of_its_name() -> None:
    assert author(Words("en", {}), replace(SOURCE, authors="Clinics, hospitals and websites")) == (
        "Clinics, hospitals and websites"
    )
    assert author(Words("en", {}), replace(SOURCE, authors="Surname, et al.")) == "Surname"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("condition", ["lumbar-disc", "facet-joint", "neck-arm"])
def test_what_a_figure_on_paper_rests_on_can_be_found_from_the_paper_alone(
    decision: Decision, condition: str, language: str
) -> None:
    visit = Visit(decision, language=language)
    visit.touch("condition", condition)
    visit.touch("pain.weeks", "over-a-year")
    summary = written_up(visit)
    assert visit.comparison is not None
    printed = on_one_line(text(pdf.pdf(summary.sheet, summary.at))).replace(" ", "")
    note_text = "".join(note.text(summary.chart).split())
    for figure in figures_printed(visit.comparison):
        for identity in figure.finding.sources:
            source = decision.sources[identity]
            found_by = source.link or (source.authors and source.journal) or source.title
            assert found_by.replace(" ", "") in printed, identity
            assert plain(found_by).replace(" ", "") in note_text, identity
