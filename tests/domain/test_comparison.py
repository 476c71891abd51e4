"""Side by side: nothing to rank by, rows in the patient's order, letters that stay, and no number that is not known."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.domain import comparison, risk
from decision_aid.domain.comparison import (
    FEWEST_COLUMNS,
    MOST_COLUMNS,
    ComparedRow,
    Comparison,
    Fit,
    build,
    fit,
    pain_weeks,
)
from decision_aid.domain.decision import Condition, Decision
from decision_aid.domain.encounter import (
    DONT_KNOW,
    NOT_ASKED,
    RATHER_NOT_SAY,
    Answer,
    Driver,
    Encounter,
    Event,
    Kind,
    answer,
    replay,
)
from decision_aid.domain.evidence import FindingKind, Population
from tests.session.small_decision import MATTERS, OPTIONS, finding, share, small_decision, span

AT = "2026-11-22T15:04:05Z"
SMALL = small_decision()
DISC = SMALL.conditions[0]
UNKNOWN_WEEKS = [NOT_ASKED, DONT_KNOW, RATHER_NOT_SAY]


def held(answers: dict[str, Answer], columns: tuple[str, ...] = (), order: tuple[str, ...] = OPTIONS) -> Encounter:
    """A visit in which these were answered and these options put side by side."""
    events = [Event(AT, Driver.BOTH, Kind.OPENED, "digest", "en", order)]
    events += [Event(AT, Driver.BOTH, Kind.ANSWERED, name, answer=given) for name, given in answers.items()]
    if columns:
        events.append(Event(AT, Driver.BOTH, Kind.COMPARED, items=columns))
    return replay(events)


def compared(
    answers: dict[str, Answer] | None = None, columns: tuple[str, ...] = (), order: tuple[str, ...] = OPTIONS
) -> Comparison:
    return build(SMALL, DISC, held(answers or {}, columns, order))


def row(found: Comparison, identity: str) -> ComparedRow:
    there = found.row(identity)
    assert there is not None
    return there


# -- nothing to rank by -----------------------------------------------------------------------------------------------

RANKS = re.compile(
    r"rank|score|total|sum|best|match|percent|recommend|prefer|weight|points?$|win|first|top|sort|chosen"
)


@pytest.mark.parametrize(
    "made",
    [one for one in vars(comparison).values() if is_dataclass(one) and one.__module__ == comparison.__name__],
)
def test_no_part_of_a_comparison_has_a_field_to_rank_by(made: type) -> None:
    names = [known.name for known in fields(made)]
    assert names
    assert [name for name in names if RANKS.search(name)] == []
    if made is not ComparedRow:  # what matters is about the question, never about an option
        assert "rating" not in names


def test_an_option_holds_nothing_that_one_could_be_preferred_by() -> None:
    assert [known.name for known in fields(comparison.Column)] == ["option", "letter"]
    assert {known.name for known in fields(comparison.ComparedCell)} == {
        "row", "option", "said", "lead", "beside", "disagreement",
    }  # fmt: skip


# -- rows -------------------------------------------------------------------------------------------------------------


@given(ratings=st.fixed_dictionaries({matter: st.none() | st.integers(0, 5) for matter in MATTERS}))
def test_rows_stand_highest_rated_first_and_equals_in_the_order_of_the_pack(ratings: dict[str, int | None]) -> None:
    said = {f"matters.{name}": answer(number) for name, number in ratings.items() if number is not None}
    found = compared(said)
    order = [known.id for known in DISC.rows]
    assert sorted(known.id for known in found.rows) == sorted(order)
    keys = [(-(known.rating or 0), order.index(known.id)) for known in found.rows]
    assert keys == sorted(keys)


def test_a_row_is_rated_by_the_highest_of_what_it_speaks_to() -> None:
    found = compared({"matters.soon": answer(2), "matters.lasting": answer(5)})
    assert (row(found, "better").rating, row(found, "lasting").rating) == (5, 5)
    assert (row(found, "harm").rating, row(found, "day").rating) == (None, None)
    assert [known.id for known in found.rows][:2] == ["better", "lasting"]


@pytest.mark.parametrize("other", UNKNOWN_WEEKS)
def test_what_was_not_rated_is_no_rating_of_nothing(other: Answer) -> None:
    assert row(compared({"matters.low-harm": other}), "harm").rating is None
    assert row(compared({"matters.low-harm": answer(0)}), "harm").rating == 0


def test_a_tab_holds_its_own_rows_in_the_patients_order() -> None:
    found = compared({"matters.lasting": answer(5), "matters.soon": answer(0)})
    assert [known.id for known in found.on("benefits")] == ["better", "lasting"]
    assert [known.id for known in found.on("risks")] == ["harm"]
    assert found.on("nothing") == ()
    assert found.row("nothing") is None


# -- columns ----------------------------------------------------------------------------------------------------------


@given(
    order=st.permutations(OPTIONS),
    first=st.lists(st.sampled_from(OPTIONS), min_size=2, max_size=4, unique=True),
    second=st.lists(st.sampled_from(OPTIONS), min_size=2, max_size=4, unique=True),
    rating=st.integers(0, 5),
)
def test_an_option_keeps_its_letter_for_the_whole_visit(
    order: list[str], first: list[str], second: list[str], rating: int
) -> None:
    letters = []
    for columns, answers in ((first, {}), (second, {"matters.soon": answer(rating)})):
        found = compared(answers, tuple(columns), tuple(order))
        assert [column.option for column in found.columns] == [option for option in order if option in columns]
        letters.append({column.option: column.letter for column in (*found.columns, *found.others)})
    assert letters[0] == letters[1] == dict(zip(order, "ABCDE", strict=True))


@given(
    columns=st.lists(st.sampled_from([*OPTIONS, "no-longer-there", "another"]), max_size=7).map(tuple),
    order=st.permutations(OPTIONS),
)
def test_two_to_four_options_stand_side_by_side_whatever_was_recorded(
    columns: tuple[str, ...], order: list[str]
) -> None:
    found = compared({}, columns, tuple(order))
    assert FEWEST_COLUMNS <= len(found.columns) <= MOST_COLUMNS
    assert {column.option for column in (*found.columns, *found.others)} == set(OPTIONS)
    for known in found.rows:
        assert [cell.option for cell in known.cells] == [column.option for column in found.columns]


def test_columns_that_no_longer_fit_the_condition_give_way_to_its_first_ones() -> None:
    found = compared({}, ("waiting", "no-longer-there"))
    assert [column.option for column in found.columns] == list(DISC.first_shown)


def test_an_option_that_came_after_the_visit_was_opened_stands_last_and_moves_no_letter() -> None:
    found = compared({}, (), OPTIONS[:-1][::-1])
    letters = {column.option: column.letter for column in (*found.columns, *found.others)}
    assert letters == {"needle": "A", "tablets": "B", "moving": "C", "waiting": "D", "knife": "E"}


def test_waiting_is_a_column_like_any_other() -> None:
    assert "waiting" in {column.option for column in compared().columns}


# -- how long the pain has lasted -------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", [*UNKNOWN_WEEKS, answer("no-such-choice"), answer(8)])
def test_a_duration_nobody_knows_is_unknown(said: Answer) -> None:
    assert pain_weeks(SMALL, held({"pain.weeks": said})) is None
    found = compared({"pain.weeks": said})
    fits = {cell.lead.fit for known in found.rows for cell in known.cells if cell.lead}
    assert fits == {Fit.UNKNOWN}


def test_a_known_duration_is_the_weeks_its_choice_stands_for() -> None:
    assert pain_weeks(SMALL, held({"pain.weeks": answer("6-12")})) == (6, 12)
    assert pain_weeks(SMALL, held({"pain.weeks": answer("over-a-year")})) == (52, None)


def test_without_a_question_about_duration_nothing_is_known_of_it() -> None:
    without = replace(SMALL, questions=tuple(asked for asked in SMALL.questions if asked.id != "pain.weeks"))
    assert pain_weeks(without, held({"pain.weeks": answer("6-12")})) is None


@pytest.mark.parametrize(
    ("studied", "weeks", "expected"),
    [
        ((None, None), (6, 12), Fit.UNKNOWN),
        (("6", "26"), None, Fit.UNKNOWN),
        (("6", "26"), (6, 12), Fit.LIKE_YOU),
        (("6", "26"), (0, 6), Fit.UNLIKE_YOU),
        (("6", "26"), (13, 52), Fit.LIKE_YOU),
        (("6", "26"), (26, 52), Fit.UNLIKE_YOU),
        (("12", None), (6, 12), Fit.UNLIKE_YOU),
        (("12", None), (52, None), Fit.LIKE_YOU),
        ((None, "8"), (6, 12), Fit.LIKE_YOU),
        ((None, "6"), (6, 12), Fit.UNLIKE_YOU),
        (("78", None), (52, None), Fit.LIKE_YOU),
    ],
)
def test_studies_fit_where_their_people_could_have_had_pain_as_long(
    studied: tuple[str | None, str | None], weeks: tuple[int, int | None] | None, expected: Fit
) -> None:
    low, high = (None if end is None else Decimal(end) for end in studied)
    assert fit(finding("x", "needle", FindingKind.STATEMENT, population=Population(low, high)), weeks) is expected


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        *((unknown, False) for unknown in UNKNOWN_WEEKS),
        (answer("under-6"), False),
        (answer("6-12"), False),
        (answer("3-12-months"), True),
        (answer("over-a-year"), True),
    ],
)
def test_advice_for_long_pain_is_shown_only_to_people_known_to_have_had_it_so_long(said: Answer, shown: bool) -> None:
    cell = row(compared({"pain.weeks": said}), "advice").cells[OPTIONS.index("needle") - 1]
    assert cell.option == "needle"
    assert (cell.lead is not None) is shown


# -- cells ------------------------------------------------------------------------------------------------------------


def test_missing_evidence_has_no_lead_and_nothing_beside_it() -> None:
    for cell in row(compared(), "lasting").cells:
        assert (cell.lead, cell.beside, cell.disagreement) == (None, (), "")


def test_leads_measured_at_different_times_are_said_to_be() -> None:
    assert row(compared({}, ("waiting", "moving")), "better").times_differ
    assert not row(compared({}, ("waiting", "tablets")), "better").times_differ
    assert not row(compared(), "lasting").times_differ


def test_a_time_nobody_gave_differs_from_no_other() -> None:
    changed = {**SMALL.findings, "harm-knife": replace(SMALL.findings["harm-knife"], weeks=None)}
    found = build(replace(SMALL, findings=changed), DISC, held({}, ("needle", "knife")))
    assert not row(found, "harm").times_differ


def needle_beside(from_pain_weeks: int | None) -> Decision:
    other = replace(SMALL.findings["better-needle-too"], from_pain_weeks=from_pain_weeks)
    return replace(SMALL, findings={**SMALL.findings, other.id: other})


@pytest.mark.parametrize(("from_weeks", "said"), [(None, "needle-differs"), (6, "needle-differs"), (13, "")])
def test_studies_disagree_only_where_more_than_one_of_them_is_shown(from_weeks: int | None, said: str) -> None:
    found = build(needle_beside(from_weeks), DISC, held({"pain.weeks": answer("6-12")}))
    cell = row(found, "better").cells[2]
    assert cell.option == "needle"
    assert cell.disagreement == said
    assert len(cell.beside) == (1 if said else 0)


def test_a_figure_is_fixed_once_with_everything_that_is_drawn_of_it() -> None:
    found = comparison.figure(
        finding(
            "x", "needle", FindingKind.PROPORTION, treated=share("51.5"), compared=share("36"), gap=span("-5.4", "36.5")
        ),
        (6, 12),
    )
    assert (found.treated, found.compared) == (risk.Count(52, 100), risk.Count(36, 100))
    assert (found.icons, found.icons_compared) == (risk.Icons(36, 16, 48), risk.Icons(36, 0, 64))
    assert (found.gap, found.fit) == ((-5, 37), Fit.LIKE_YOU)
    assert (found.size, found.treated_range) == (None, None)


def test_people_counted_out_of_a_thousand_are_never_drawn_and_a_statement_has_no_numbers() -> None:
    rare = comparison.figure(finding("x", "needle", FindingKind.RATE, treated=share("5", 1000, ("2.5", "9"))), None)
    assert (rare.treated, rare.icons, rare.treated_range) == (risk.Count(5, 1000), None, (3, 9))
    said = comparison.figure(finding("x", "needle", FindingKind.STATEMENT, values={"more": "24"}), None)
    numbers = (said.treated, said.compared, said.icons, said.icons_compared, said.size, said.gap, said.treated_range)
    assert numbers == (None,) * 7


# -- the shipped pack, whoever the patient ----------------------------------------------------------------------------


@st.composite
def visits(draw: st.DrawFn, decision: Decision, condition: Condition) -> Encounter:
    weeks = decision.question("pain.weeks")
    assert weeks is not None
    answers = {"pain.weeks": draw(st.sampled_from([*UNKNOWN_WEEKS, *(answer(choice.id) for choice in weeks.choices)]))}
    for matter in decision.matters:
        answers[f"matters.{matter}"] = draw(st.sampled_from([*UNKNOWN_WEEKS, *(answer(n) for n in range(6))]))
    columns = draw(st.lists(st.sampled_from(condition.options), min_size=2, max_size=4, unique=True))
    return held(answers, tuple(columns), tuple(draw(st.permutations(condition.options))))


@given(data=st.data())
def test_whoever_asks_every_cell_of_the_shipped_pack_has_a_figure_or_a_sentence_and_whole_numbers(
    decision: Decision, data: st.DataObject
) -> None:
    condition = data.draw(st.sampled_from(decision.conditions))
    visit = data.draw(visits(decision, condition))
    found = build(decision, condition, visit)
    weeks = pain_weeks(decision, visit)
    assert {known.id for known in found.rows} == {known.id for known in condition.rows}
    for known in found.rows:
        assert known.tab in condition.tabs
        for cell in known.cells:
            for language, texts in decision.texts.items():
                assert texts[cell.said].strip(), (cell.row, cell.option, language)
            if cell.lead is None:
                assert (cell.beside, cell.disagreement) == ((), "")
            for figure in (cell.lead, *cell.beside):
                if figure is None:
                    continue
                _in_range(figure)
                least = figure.finding.from_pain_weeks
                assert least is None or (weeks is not None and weeks[0] >= least)
                assert figure.finding.option in decision.options


def _in_range(figure: comparison.Figure) -> None:
    for counted in (figure.treated, figure.compared):
        if counted is not None:
            assert type(counted.yes) is int
            assert 0 <= counted.yes <= counted.of
            assert counted.of in (100, 1_000, 10_000, 1_000_000)
    for drawn in (figure.icons, figure.icons_compared):
        assert drawn is None or drawn.have + drawn.more + drawn.none == 100
    if figure.gap is not None:
        assert all(type(end) is int for end in figure.gap)
        assert -100 <= figure.gap[0] <= figure.gap[1] <= 100
    if figure.treated_range is not None:
        assert figure.treated
        low, high = figure.treated_range
        assert 0 <= low <= figure.treated.yes <= high <= figure.treated.of
    if figure.size is not None:
        ranged = [
            one for one in (figure.size.least, figure.size.most) if one is not None
        ]  # none where none was printed
        ends = [end for end, _ in ranged]
        assert all(0 <= end <= figure.size.scale_high - figure.size.scale_low for end in (figure.size.size, *ends))
