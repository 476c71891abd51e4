"""When findings were measured: places on a line, times in the unit they were printed in, and gaps that are gaps."""

from decimal import Decimal

import pytest

from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import Finding, FindingKind
from decision_aid.domain.time_line import END, LATER, STRETCH, USUAL, Time, TimeLine, Unit, named, place, time_line
from tests.session.small_decision import finding, span


def measured(*weeks: tuple[str, str] | None) -> list[Finding]:
    """Findings measured in these weeks, the first of them the lead."""
    return [
        finding(f"found-{number}", "needle", FindingKind.STATEMENT, weeks=None if ends is None else span(*ends))
        for number, ends in enumerate(weeks)
    ]


def line(*weeks: tuple[str, str] | None) -> TimeLine:
    found = time_line(measured(*weeks))
    assert found is not None
    return found


def gaps(*weeks: tuple[str, str]) -> list[tuple[str, str]]:
    """The gaps in weeks, an end of the line as nothing."""
    return [
        ("" if gap.after is None else str(gap.after), "" if gap.before is None else str(gap.before))
        for gap in line(*weeks).gaps
    ]


# -- places -----------------------------------------------------------------------------------------------------------


def test_the_usual_times_stand_equally_far_apart() -> None:
    assert [place(week) for week in USUAL] == [STRETCH * number for number in range(1, len(USUAL) + 1)]
    assert place(Decimal(0)) == 0


def test_a_later_time_never_stands_before_an_earlier_one() -> None:
    places = [place(Decimal(tenth) / 10) for tenth in range(7000)]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == END


def test_everything_after_a_year_stands_beyond_the_last_usual_time() -> None:
    assert LATER < place(Decimal(53)) < place(Decimal(104)) < place(Decimal(260)) < place(Decimal(520)) < END
    assert place(Decimal(2000)) == END


def test_a_point_in_time_is_a_point_and_a_stretch_of_time_reaches_from_end_to_end() -> None:
    point, bar = line(("6", "6"), ("2", "13")).marks
    assert (point.start, point.end) == (2 * STRETCH, 2 * STRETCH)
    assert (bar.start, bar.end) == (STRETCH, 3 * STRETCH)


def test_the_lead_lies_on_the_line_and_no_two_marks_of_a_lane_touch() -> None:
    marks = line(("6", "6"), ("0", "26"), ("6", "6"), ("8", "8"), ("2", "2"), ("52", "52"), ("0", "0")).marks
    assert [mark.lane for mark in marks if mark.lead] == [0]
    for one in marks:
        for other in marks:
            if one is not other and one.lane == other.lane:
                assert one.end < other.start or other.end < one.start


def test_the_line_has_as_many_lanes_as_its_marks_use(decision: Decision) -> None:
    for condition in decision.conditions:
        for row in condition.rows:
            for cell in row.cells.values():
                found = time_line([decision.findings[name] for name in cell.named]) if cell.named else None
                if found is not None:
                    assert {mark.lane for mark in found.marks} == set(range(found.lanes))
                    assert all(0 <= mark.start <= mark.end <= END for mark in found.marks)
                    dated = [name for name in cell.named if decision.findings[name].weeks is not None]
                    assert sorted(mark.finding for mark in found.marks) == sorted(dated)


def test_without_a_time_in_weeks_there_is_no_line() -> None:
    assert time_line(measured(None, None)) is None
    assert time_line([]) is None


def test_a_lead_without_a_time_is_not_on_the_line() -> None:
    assert [(mark.finding, mark.lead) for mark in line(None, ("6", "6")).marks] == [("found-1", False)]


# -- gaps -------------------------------------------------------------------------------------------------------------


def test_a_gap_is_a_stretch_in_which_a_usual_time_passed_without_a_measurement() -> None:
    assert gaps(("6", "6"), ("26", "26"), ("104", "104")) == [("", "6"), ("6", "26"), ("26", "104")]


def test_from_one_usual_time_to_the_next_is_no_gap() -> None:
    assert gaps(("2", "2"), ("6", "6"), ("13", "13"), ("26", "26"), ("52", "52"), ("260", "260")) == []


def test_a_stretch_that_was_measured_has_no_gap_in_it_though_a_shorter_one_ends_sooner() -> None:
    assert gaps(("0", "52"), ("2", "2"), ("104", "104")) == []


def test_after_the_last_measurement_there_is_a_gap_unless_it_was_later_than_a_year() -> None:
    assert gaps(("0", "13")) == [("13", "")]
    assert gaps(("0", "52")) == [("52", "")]
    assert gaps(("0", "53")) == []


def test_gaps_are_drawn_where_they_are_said_to_be_and_no_mark_stands_in_one(decision: Decision) -> None:
    seen = 0
    for condition in decision.conditions:
        for row in condition.rows:
            for cell in row.cells.values():
                found = time_line([decision.findings[name] for name in cell.named]) if cell.named else None
                for gap in found.gaps if found else ():
                    seen += 1
                    assert gap.start == (0 if gap.after is None else place(gap.after))
                    assert gap.end == (END if gap.before is None else place(gap.before))
                    assert found is not None
                    assert all(mark.end <= gap.start or mark.start >= gap.end for mark in found.marks)
    assert seen > 100


# -- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("week", "amount", "unit"),
    [
        ("0.1", "1", Unit.DAYS),
        ("0.4", "3", Unit.DAYS),
        ("2.9", "20", Unit.DAYS),
        ("1", "1", Unit.WEEKS),
        ("6", "6", Unit.WEEKS),
        ("6.5", "6.5", Unit.WEEKS),
        ("18", "18", Unit.WEEKS),
        ("4.3", "1", Unit.MONTHS),
        ("12.9", "3", Unit.MONTHS),
        ("13", "3", Unit.MONTHS),
        ("25.8", "6", Unit.MONTHS),
        ("52", "12", Unit.MONTHS),
        ("86.7", "20", Unit.MONTHS),
        ("104", "2", Unit.YEARS),
        ("171.6", "3.3", Unit.YEARS),
        ("254.8", "4.9", Unit.YEARS),
        ("520", "10", Unit.YEARS),
    ],
)
def test_a_time_is_named_in_the_unit_it_was_printed_in(week: str, amount: str, unit: Unit) -> None:
    assert named(Decimal(week)) == Time(Decimal(amount), unit)


def test_every_time_of_the_shipped_pack_is_named_as_near_as_its_weeks_were_rounded(decision: Decision) -> None:
    in_weeks = {
        Unit.DAYS: Decimal(1) / 7,
        Unit.WEEKS: Decimal(1),
        Unit.MONTHS: Decimal(52) / 12,
        Unit.YEARS: Decimal(52),
    }
    near = {Unit.DAYS: Decimal("0.08"), Unit.WEEKS: Decimal(0), Unit.MONTHS: Decimal("0.4"), Unit.YEARS: Decimal(0)}
    for found in decision.findings.values():
        for printed in (found.weeks.low, found.weeks.high) if found.weeks else ():
            time = named(printed)
            assert abs(time.amount * in_weeks[time.unit] - printed) <= near[time.unit], printed
