"""The full picture of an answer: when it was measured and a rare harm among all, said as they are drawn."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from decision_aid.domain import comparison
from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import Finding, FindingKind, Unsaid
from decision_aid.domain.flow import Step
from decision_aid.i18n import LANGUAGES, Words
from decision_aid.session.screens.compare import screen
from decision_aid.session.screens.compare_detail import DetailScreen
from decision_aid.session.screens.crowd import CrowdWords, crowd_words
from decision_aid.session.screens.figures import Fact
from decision_aid.session.screens.time_line import TimeLineWords, time_line_words
from decision_aid.session.visit import Visit
from tests.session.small_decision import FINDINGS, share, small_decision, span

SMALL = small_decision()
WORDS = Words("en", SMALL.texts["en"])
NAMES = [known.id for known in FINDINGS]


def line(*weeks: tuple[str, str] | Unsaid) -> TimeLineWords:
    """The line of findings of the small decision measured in these weeks, or whose time is not known for a reason."""
    found = [
        replace(SMALL.findings[name], weeks=None, unsaid={"weeks": ends})
        if isinstance(ends, Unsaid)
        else replace(SMALL.findings[name], weeks=span(*ends))
        for name, ends in zip(NAMES, weeks, strict=False)
    ]
    made = time_line_words(WORDS, found)
    assert made is not None
    return made


def crowd(value: str, out_of: int, words: Words = WORDS) -> CrowdWords | None:
    rate = replace(SMALL.findings["harm-needle"], treated=share(value, out_of))
    return crowd_words(words, comparison.figure(rate, None))


def full(visit: Visit, row: str, option: str) -> DetailScreen:
    visit.open_detail(row, option)
    detail = screen(visit).detail
    assert detail is not None
    return detail


@pytest.fixture
def visit() -> Visit:
    held = Visit(SMALL, clock=lambda: datetime(2026, 11, 22, 15, 0, tzinfo=UTC))
    held.touch("condition", "disc")
    held.go(Step.COMPARE)
    return held


# -- when it was measured ---------------------------------------------------------------------------------------------


def test_the_line_says_every_mark_the_lead_first_and_those_of_one_time_together() -> None:
    assert line(("6", "6"), ("0", "13"), ("26", "26"), ("26", "26"), ("0", "0")).said == (
        Fact("The figure in the table", "After 6 weeks."),
        Fact("Also found", "On the first day, up to 3 months and after 6 months (2 figures)."),
    )
    assert line(("2", "13")).said == (Fact("The figure in the table", "From 2 weeks to 3 months."),)


def test_the_line_says_the_gaps_it_draws() -> None:
    made = line(("6", "6"), ("26", "26"), ("171.6", "171.6"))
    assert made.gaps_said == (
        "We found nothing measured before 6 weeks.",
        "We found nothing measured between 6 weeks and 6 months.",
        "We found nothing measured between 6 months and 3.3 years.",
    )
    assert len(made.gaps) == 3
    assert line(("0", "0")).gaps_said == ("We found nothing measured after the first day.",)
    assert line(("0", "0"), ("104", "104")).gaps_said == (
        "We found nothing measured between the first day and 2 years.",
    )
    assert line(("0", "52")).gaps_said == ("We found nothing measured after 12 months.",)


def test_a_time_only_in_words_or_not_seen_stands_beside_the_line_and_may_fall_in_a_gap() -> None:
    made = line(("0", "13"), Unsaid.IN_WORDS, Unsaid.NOT_SEEN, Unsaid.DOES_NOT_APPLY)
    assert made.undated == tuple(Fact(f"Counted in {name}", "At some week.") for name in NAMES[1:3])
    assert made.gaps_said[-1] == "A result with its time only in words may fall in a gap."
    assert line(("0", "13")).undated == ()


def test_the_line_in_one_sentence_holds_all_that_stands_beside_it() -> None:
    made = line(("6", "6"), ("26", "52"), Unsaid.IN_WORDS)
    assert made.accessible == (
        "When it was measured. The figure in the table: After 6 weeks. Also found: From 6 months to 12 months. "
        "We found nothing measured before 6 weeks. We found nothing measured between 6 weeks and 6 months. "
        "We found nothing measured after 12 months. A result with its time only in words may fall in a gap. "
        f"Time known only in words, not on the line. Counted in {NAMES[2]}: At some week."
    )


def test_the_key_has_only_marks_that_are_drawn() -> None:
    assert [key.mark for key in line(("0", "53")).keys] == ["lead", "bar"]
    assert [key.mark for key in line(Unsaid.IN_WORDS, ("6", "6")).keys] == ["other", "gap"]
    assert [key.mark for key in line(("6", "6"), ("6", "8")).keys] == ["lead", "other", "bar", "gap"]


def test_the_usual_times_stand_under_the_line() -> None:
    assert [tick.words for tick in line(("6", "6")).ticks] == [
        "Start",
        "2 weeks",
        "6 weeks",
        "3 months",
        "6 months",
        "12 months",
        "Longer",
    ]


def test_only_the_full_picture_of_an_answer_has_the_line(visit: Visit) -> None:
    detail = full(visit, "better", "needle")
    assert detail.time_line is not None
    assert [mark.finding for mark in detail.time_line.marks] == ["better-needle", "better-needle-too"]
    assert full(visit, "lasting", "needle").time_line is None


# -- a rare harm ------------------------------------------------------------------------------------------------------


def test_a_rare_harm_is_never_drawn_without_its_denominator() -> None:
    made = crowd("28", 1000)
    assert made is not None
    assert (made.number, made.of) == ("28", "of 1,000")
    assert [key.words for key in made.keys] == ["28 of 1,000: this happened", "972 of 1,000: it did not"]
    assert made.scale == ("Each dot is one of the 1,000. They stand in 10 blocks of 100.",)


def test_one_in_a_million_is_drawn_in_the_first_of_a_hundred_squares_and_it_is_said() -> None:
    made = crowd("5.1", 1_000_000)
    assert made is not None
    assert made.accessible == (
        "Drawn to scale. 5 of 1,000,000: this happened. 999,995 of 1,000,000: it did not. "
        "The 100 squares are 1,000,000 in all, 10,000 in each. Only the first square is drawn large. "
        "There, each dot is one of the 1,000,000. They stand in 100 blocks of 100. "
        "Each one it happened to is drawn in the large square. In the other squares it happened to none."
    )


def test_only_rates_out_of_more_than_100_are_drawn_so() -> None:
    assert crowd("12", 100) is None
    for name in ("better-needle", "better-needle-too", "better-waiting", "day-needle"):
        assert crowd_words(WORDS, comparison.figure(SMALL.findings[name], None)) is None


def test_the_full_picture_has_one_for_each_of_its_figures(visit: Visit) -> None:
    assert [made is not None for made in full(visit, "harm", "needle").crowds] == [True]
    assert [made is not None for made in full(visit, "better", "needle").crowds] == [False, False]


# -- the shipped pack -------------------------------------------------------------------------------------------------


def cells(decision: Decision) -> Iterator[list[Finding]]:
    for condition in decision.conditions:
        for row in condition.rows:
            for cell in row.cells.values():
                yield [decision.findings[name] for name in cell.named]


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_drawn_of_the_shipped_pack_is_said(decision: Decision, language: str) -> None:
    words, lines, crowds = Words(language, decision.texts[language]), 0, 0
    for findings in cells(decision):
        made = time_line_words(words, findings)
        if made is not None:
            lines += 1
            note = bool(made.gaps and made.undated)
            assert len(made.gaps_said) == len(made.gaps) + note
            assert len(made.said) == len({mark.lead for mark in made.marks})
            dated, undated = ([found for found in findings if bool(found.weeks) is known] for known in (True, False))
            assert len(made.marks) == len(dated)
            measured = [found for found in undated if found.unsaid["weeks"] is not Unsaid.DOES_NOT_APPLY]
            assert len(made.undated) == len(measured)
            for part in (*made.gaps_said, *(fact.words for fact in (*made.said, *made.undated))):
                assert part in made.accessible
        for found in findings:
            figure = comparison.figure(found, None)
            drawn = crowd_words(words, figure)
            if drawn is not None:
                crowds += 1
                assert figure.treated is not None
                for number in (figure.treated.yes, figure.treated.no, figure.treated.of):
                    assert words.number(number) in drawn.accessible
                assert found.kind is FindingKind.RATE
    assert lines > 100
    assert crowds > 30
