"""A point on which studies disagree, in finished words: who looked, at whom, with what, and who objects."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import Disagreement, Population
from decision_aid.domain.flow import Step
from decision_aid.session.screens.compare import screen
from decision_aid.session.screens.disagreement import DisagreementScreen
from decision_aid.session.visit import Visit
from tests.session.shipped_visits import OPENED, pack
from tests.session.small_decision import small_decision


def told(decision: Decision | None = None, **answers: str) -> DisagreementScreen:
    visit = Visit(decision or small_decision(), clock=lambda: datetime(2026, 11, 22, 15, 0, tzinfo=UTC))
    visit.touch("condition", "disc")
    visit.go(Step.COMPARE)
    for question, choice in answers.items():
        visit.touch(question.replace("_", "."), choice)
    visit.open_detail("better", "needle")
    detail = screen(visit).detail
    assert detail is not None
    assert detail.disagreement is not None
    return detail.disagreement


def objecting() -> Decision:
    known = small_decision()
    both = ("better-needle", "better-needle-too")
    at_odds = Disagreement("needle-differs", both, both[1:])
    texts = {
        **known.texts["en"],
        "disagreement.needle-differs.ask": "Does it help at all?",
        "finding.better-needle.measured": "People made a mark on a line.",
        "finding.better-needle-too.measured": "People said yes or no.",
    }
    return replace(known, disagreements={at_odds.id: at_odds}, texts={"en": texts})


def test_the_point_comes_first_then_a_line_for_each_study_then_why_they_differ() -> None:
    shown = told(objecting())
    assert shown.ask == "Does it help at all?"
    assert [line.finding for line in shown.lines] == ["better-needle", "better-needle-too"]
    assert shown.why.startswith("One study asked")


def test_a_line_says_who_looked_at_whom_compared_with_what_measured_how_and_found_what() -> None:
    line = told(objecting()).lines[1]
    assert line.who == "Adams and others (2019)"
    assert line.whom == "People of better-needle-too."
    assert line.compared == "Salt water, as in better-needle-too."
    assert line.measured == "People said yes or no."
    assert line.found == "51 of 100 got better, 49 did not. After salt water, 36 of 100 did and 64 did not."
    for said in (line.who, line.whom, line.compared, line.measured, line.found):
        assert said in line.accessible


def test_who_objects_is_said_at_that_line_and_at_no_other() -> None:
    first, second = told(objecting()).lines
    assert (first.objection, second.objection) == ("", "Somebody objects here.")
    assert second.objection in second.accessible


def test_each_line_says_whether_its_people_had_been_in_pain_as_long() -> None:
    known = objecting()
    longer = replace(known.findings["better-needle-too"], population=Population())
    known = replace(known, findings={**known.findings, longer.id: longer})
    lines = told(known, pain_weeks="6-12").lines
    assert [line.like_you for line in lines] == [
        "Pain about as long as yours",
        "Not known if their pain was as long as yours",
    ]
    assert told(known, pain_weeks="over-a-year").lines[0].like_you == "Shorter or longer pain than yours"


def test_the_studies_about_people_like_this_person_are_named_together() -> None:
    shown = told(objecting(), pain_weeks="6-12")
    assert len(shown.for_you) == 1
    assert shown.for_you[0].startswith("People whose pain had lasted about as long as yours:")


def test_with_no_duration_nobody_is_called_like_this_person() -> None:
    assert told(objecting()).for_you == (
        "We don’t know how long your pain has lasted, so we can’t tell whose people were like you.",
    )


def test_figures_that_agree_make_no_disagreement() -> None:
    visit = Visit(small_decision(), clock=lambda: OPENED)
    visit.touch("condition", "disc")
    visit.go(Step.COMPARE)
    visit.open_detail("better", "knife")
    detail = screen(visit).detail
    assert detail is not None
    assert detail.disagreement is None


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_disagreement_of_the_shipped_pack_is_told_line_by_line(language: str) -> None:
    told_of = set()
    for condition in pack().conditions:
        visit = Visit(pack(), language=language, clock=lambda: OPENED)
        visit.touch("condition", condition.id)
        visit.touch("pain.weeks", "over-a-year")
        visit.go(Step.COMPARE)
        for option in condition.options:
            bring(visit, option)
            for row in condition.rows:
                visit.open_detail(row.id, option)
                detail = screen(visit).detail
                assert detail is not None
                if detail.disagreement is None:
                    continue
                told_of.add(row.cells[option].disagreement)
                assert len(detail.disagreement.lines) > 1
                for line in detail.disagreement.lines:
                    assert line.who
                    assert line.whom
                    assert line.compared
                    assert line.found
                    assert line.finding in [figure.finding for figure in detail.figures]
    assert told_of == set(pack().disagreements)


def bring(visit: Visit, option: str) -> None:
    """Put an option beside the others, in the place of another where there are four."""
    assert visit.comparison is not None
    shown = [column.option for column in visit.comparison.columns]
    if option not in shown:
        if len(shown) == 4:
            visit.put_beside(shown[0])
        visit.put_beside(option)
