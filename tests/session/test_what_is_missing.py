"""What a figure does not give is said with its reason, and so is that the people studied had another condition."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from decision_aid.domain.comparison import Figure, figure
from decision_aid.domain.evidence import FindingKind, Population, Unsaid
from decision_aid.domain.flow import Step
from decision_aid.export import counted
from decision_aid.export.figures import FigureWords, figure_words
from decision_aid.session.screens.compare import screen
from decision_aid.session.visit import Visit
from tests.session.small_decision import FINDINGS, finding, share, small_decision

ALL = ("pain", "people", "weeks", "range")


def said(made: Figure) -> FigureWords:
    known = small_decision()
    visit = Visit(known)
    texts = known.texts["en"]
    key = f"finding.{made.finding.id}"
    assert f"{key}.title" in texts
    return figure_words(visit.words, known, made)


def without(reason: Unsaid) -> FigureWords:
    bare = next(known for known in FINDINGS if known.id == "harm-knife")
    return said(figure(replace(bare, weeks=None, unsaid=dict.fromkeys(ALL, reason)), (6, 12)))


@pytest.mark.parametrize(
    ("reason", "sentence", "spread", "fit"),
    [
        (
            Unsaid.NOT_SEEN,
            (
                "What we read does not show how long the people had been in pain, how many people there were, "
                "when it was measured and how far off it may be."
            ),
            "What we read gave no range, so we can’t tell how far off this may be.",
            "What we read did not say how long the people studied had been in pain.",
        ),
        (
            Unsaid.NOT_PRINTED,
            (
                "The study does not give how long the people had been in pain, how many people there were, "
                "when it was measured and how far off it may be."
            ),
            "The study gave no range, so we can’t tell how far off this may be.",
            "The study does not say how long the people studied had been in pain.",
        ),
        (
            Unsaid.IN_WORDS,
            (
                "Said in words, not as a number: how long the people had been in pain, how many people there were, "
                "when it was measured and how far off it may be."
            ),
            "How far off this may be is said in words.",
            "How long their pain had lasted is said in words, under “Who was studied”.",
        ),
        (
            Unsaid.DOES_NOT_APPLY,
            (
                "Does not apply here: how long the people had been in pain, how many people there were, "
                "when it was measured and how far off it may be."
            ),
            "",
            "This does not depend on how long somebody has been in pain.",
        ),
    ],
)
def test_what_is_not_given_is_said_with_its_reason(reason: Unsaid, sentence: str, spread: str, fit: str) -> None:
    shown = without(reason)
    assert {fact.label: fact.words for fact in shown.facts}["Not given here"] == sentence
    assert (shown.range, shown.fit) == (spread, fit)
    assert sentence in shown.accessible


def test_reasons_that_differ_are_said_apart() -> None:
    bare = next(known for known in FINDINGS if known.id == "harm-knife")
    unsaid = {"pain": Unsaid.NOT_PRINTED, "people": Unsaid.NOT_SEEN}
    facts = said(figure(replace(bare, unsaid=unsaid), None)).facts
    assert facts[-1].words == (
        "What we read does not show how many people there were. "
        "The study does not give how long the people had been in pain."
    )


def test_a_figure_that_gives_all_of_it_says_nothing_about_it() -> None:
    bare = next(known for known in FINDINGS if known.id == "better-waiting")
    assert [fact.label for fact in said(figure(bare, None)).facts] == ["Who was studied", "Compared with", "When"]


def test_people_with_another_condition_are_named_on_the_face_of_the_figure() -> None:
    bare = finding("harm-knife", "knife", FindingKind.RATE, treated=share("12.5"), population=Population())
    away = said(figure(replace(bare, condition="disc"), None, "spur"))
    assert away.elsewhere == "Studied in people with slipped disc, not picked for your condition."
    assert away.elsewhere in away.spoken
    assert away.elsewhere in away.accessible
    assert said(figure(replace(bare, condition="disc"), None, "disc")).elsewhere == ""
    assert said(figure(bare, None, "disc")).elsewhere == ""


def test_a_row_out_of_different_numbers_says_so() -> None:
    visit = Visit(small_decision(), clock=lambda: datetime(2026, 11, 22, 15, 0, tzinfo=UTC))
    visit.touch("condition", "disc")
    visit.go(Step.COMPARE)
    visit.open_section("risks")
    assert visit.comparison is not None
    row = visit.comparison.row("harm")
    assert row is not None
    assert row.numbers_differ
    assert "Not all are out of the same number of people." in screen(visit).rows[0].notes
    assert not visit.comparison.rows[0].numbers_differ


def test_the_chart_says_that_a_figure_is_about_people_with_another_condition() -> None:
    known = small_decision()
    bare = next(one for one in FINDINGS if one.id == "harm-knife")
    away = figure(replace(bare, condition="disc"), None, "spur")
    for said_so in (counted.brief, counted.sentence):
        assert said_so(known.texts["en"], known, away).endswith("(studied in: slipped disc)")
        assert "studied in" not in said_so(known.texts["en"], known, figure(bare, None, "spur"))
