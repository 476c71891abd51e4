"""The only place that rounds: halves up, both frames adding up, signs kept, ranges told from what was printed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.domain import risk
from decision_aid.domain.evidence import Better, Difference, Share, Span
from decision_aid.domain.risk import Count, Direction, Icons

SHARES = st.decimals(0, 100, places=2)
ENDS = st.tuples(st.decimals(-100, 100, places=2), st.decimals(-100, 100, places=2)).map(sorted)


def span(low: str, high: str) -> Span:
    return Span(Decimal(low), Decimal(high))


def size(
    value: str, ends: tuple[str, str] | None = None, better: Better = Better.LOWER, high: int = 100, low: int = 0
) -> risk.Size:
    printed = None if ends is None else span(*ends)
    return risk.size(Difference(Decimal(value), low, high, better, printed))


# -- what a frame fills in --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "frame", "said"),
    [
        ("93.5", "{n:people} of 100", "94 of 100"),
        ("50.0", "{n:people} of 100", "50 of 100"),
        ("7.5", "{n:people} of 100", "8 of 100"),
        ("0.27", "{n:thousand} of 1,000", "3 of 1,000"),
        ("2.5", "{n:thousand} of 1,000", "25 of 1,000"),
        ("50.0", "{n} points", "50.0 points"),
    ],
)
def test_a_printed_number_stands_as_it_is_or_as_whole_people(printed: str, frame: str, said: str) -> None:
    assert frame.format(n=risk.Printed(printed)) == said


# -- rounding ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        ("12.5", 0, "13"),
        ("13.5", 0, "14"),
        ("0.5", 0, "1"),
        ("-0.5", 0, "-1"),
        ("-12.5", 0, "-13"),
        ("12.49", 0, "12"),
        ("0.25", 1, "0.3"),
        ("-0.25", 1, "-0.3"),
        ("2", 1, "2.0"),
    ],
)
def test_halves_round_away_from_zero(value: str, places: int, shown: str) -> None:
    assert str(risk.rounded(Decimal(value), places)) == shown


@given(st.decimals(-1000, 1000, places=3), st.integers(0, 2))
def test_rounding_a_value_and_its_opposite_gives_opposites_and_rounding_again_changes_nothing(
    value: Decimal, places: int
) -> None:
    once = risk.rounded(value, places)
    assert risk.rounded(-value, places) == -once
    assert risk.rounded(once, places) == once
    assert abs(once - value) * 2 <= Decimal(1).scaleb(-places)


# -- people -----------------------------------------------------------------------------------------------------------


@given(share=SHARES, out_of=st.sampled_from([100, 1_000, 10_000, 1_000_000]))
def test_both_frames_are_whole_people_and_add_up(share: Decimal, out_of: int) -> None:
    counted = risk.count(Share(share * out_of / 100, out_of))
    assert counted.yes + counted.no == counted.of == out_of
    assert min(counted.yes, counted.no) >= 0


@given(treated=SHARES, compared=st.none() | SHARES)
def test_an_array_always_stands_for_a_hundred_and_says_what_was_counted(
    treated: Decimal, compared: Decimal | None
) -> None:
    counted = risk.count(Share(treated))
    other = None if compared is None else risk.count(Share(compared))
    drawn = risk.icons(counted, other)
    assert drawn.have + drawn.more + drawn.none == 100
    assert drawn.have + drawn.more == counted.yes
    assert drawn.none == counted.no
    if other is None:
        assert drawn.more == 0
    else:
        assert drawn.more == max(0, counted.yes - other.yes)


@pytest.mark.parametrize(
    ("treated", "compared"),
    [
        (Count(5, 1_000), None),
        (Count(5, 10_000), None),
        (Count(5, 99), None),
        (Count(5, 100), Count(5, 1_000)),
        (Count(1, 1_000), Count(5, 100)),
    ],
)
def test_an_array_of_anything_but_a_hundred_is_refused(treated: Count, compared: Count | None) -> None:
    with pytest.raises(ValueError, match="out of 100 only"):
        risk.icons(treated, compared)


@pytest.mark.parametrize("parts", [(50, 20, 29), (50, 20, 31), (-1, 1, 100), (101, -1, 0), (0, 101, -1)])
def test_an_array_that_is_not_a_hundred_people_cannot_be_made(parts: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="not an array of 100 people"):
        Icons(*parts)


def test_a_range_around_a_share_keeps_its_own_number_of_people() -> None:
    rare = Share(Decimal("5.1"), 1_000_000, range=span("2.5", "11.49"))
    assert risk.share_range(rare) == (3, 11)
    assert risk.count(rare) == Count(5, 1_000_000)


def test_a_share_without_a_printed_range_has_none() -> None:
    assert risk.share_range(Share(Decimal(51))) is None


def test_the_interval_of_how_many_more_keeps_its_signs() -> None:
    assert risk.gap(span("-5.4", "36.3")) == (-5, 36)
    assert risk.gap(span("-16.5", "-1.5")) == (-17, -2)
    assert risk.gap(span("-0.4", "0.5")) == (0, 1)


# -- differences ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "better", "direction"),
    [
        ("-4.93", Better.LOWER, Direction.BETTER),
        ("4.93", Better.LOWER, Direction.WORSE),
        ("4.93", Better.HIGHER, Direction.BETTER),
        ("-4.93", Better.HIGHER, Direction.WORSE),
        ("0.2", Better.LOWER, Direction.SAME),
        ("-0.2", Better.HIGHER, Direction.SAME),
    ],
)
def test_which_direction_is_good_depends_on_the_scale(value: str, better: Better, direction: Direction) -> None:
    assert size(value, better=better).direction is direction


@given(value=st.decimals(-100, 100, places=2), better=st.sampled_from(Better))
def test_a_size_is_never_negative_and_turning_the_scale_round_turns_only_the_direction(
    value: Decimal, better: Better
) -> None:
    one = risk.size(Difference(value, 0, 100, better))
    other = risk.size(Difference(-value, 0, 100, Better.LOWER if better is Better.HIGHER else Better.HIGHER))
    assert one == other
    assert one.size >= 0
    assert (one.size == 0) is (one.direction is Direction.SAME)


@pytest.mark.parametrize(
    ("low", "high", "shown"), [(0, 100, "5"), (0, 24, "5"), (0, 23, "4.9"), (0, 10, "4.9"), (-100, 100, "5")]
)
def test_large_scales_are_said_in_whole_points_and_small_ones_in_tenths(low: int, high: int, shown: str) -> None:
    found = size("-4.93", low=low, high=high)
    assert str(found.size) == shown
    assert (found.scale_low, found.scale_high) == (low, high)


@pytest.mark.parametrize(
    ("better", "ends", "least", "most"),
    [
        (Better.LOWER, ("-8.77", "-1.09"), "1 better", "9 better"),
        (Better.LOWER, ("-11.1", "1.99"), "2 worse", "11 better"),
        (Better.LOWER, ("1.2", "8.8"), "9 worse", "1 worse"),
        (Better.HIGHER, ("2", "12"), "2 better", "12 better"),
        (Better.HIGHER, ("-3", "12"), "3 worse", "12 better"),
        (Better.HIGHER, ("-12", "-2"), "12 worse", "2 worse"),
    ],
)
def test_the_least_favourable_end_of_a_range_comes_first(
    better: Better, ends: tuple[str, str], least: str, most: str
) -> None:
    found = size("0", ends, better)
    assert found.least
    assert found.most
    assert [f"{amount} {direction}" for amount, direction in (found.least, found.most)] == [least, most]


@pytest.mark.parametrize("better", Better)
@given(ends=ENDS, high=st.sampled_from([10, 100]))
def test_a_range_could_be_nothing_only_if_what_was_printed_reaches_it(
    better: Better, ends: list[Decimal], high: int
) -> None:
    low_end, high_end = ends
    found = risk.size(Difference(low_end, 0, high, better, Span(low_end, high_end)))
    assert found.could_be_nothing is (low_end <= 0 <= high_end)


@pytest.mark.parametrize(
    ("better", "ends", "beyond"),
    [
        (Better.LOWER, ("-10.1", "-0.2"), Direction.BETTER),
        (Better.LOWER, ("0.2", "10.1"), Direction.WORSE),
        (Better.HIGHER, ("0.2", "10.1"), Direction.BETTER),
        (Better.HIGHER, ("-10.1", "-0.2"), Direction.WORSE),
        (Better.LOWER, ("-0.4", "-0.1"), Direction.BETTER),
        (Better.LOWER, ("-10.1", "0.2"), Direction.SAME),
        (Better.LOWER, ("-10.1", "0"), Direction.SAME),
        (Better.HIGHER, ("0", "10.1"), Direction.SAME),
    ],
)
def test_an_end_that_is_shown_as_nothing_but_was_not_printed_so_stays_on_its_side(
    better: Better, ends: tuple[str, str], beyond: Direction
) -> None:
    found = size("0", ends, better)
    assert found.beyond is beyond
    assert found.could_be_nothing is (beyond is Direction.SAME)


def test_nobody_can_exclude_nothing_without_a_printed_range() -> None:
    found = size("-40")
    assert found.could_be_nothing
    assert found.least is found.most is None


def test_the_smallest_change_people_notice_is_rounded_like_its_scale() -> None:
    found = Difference(Decimal(-5), 0, 100, Better.LOWER, noticed=Decimal("14.5"))
    assert str(risk.size(found).noticed) == "15"
    assert str(risk.size(Difference(Decimal(-5), 0, 10, Better.LOWER, noticed=Decimal("1.45"))).noticed) == "1.5"
    assert size("-5").noticed is None


# -- what would have come anyway --------------------------------------------------------------------------------------


def hundred(yes: int) -> Count:
    return Count(yes, 100)


@given(st.integers(0, 100), st.integers(0, 100), st.none() | st.integers(0, 100))
def test_layers_are_always_one_hundred_people_and_the_treated_ones_are_those_of_the_study(
    treated: int, dummy: int, alone: int | None
) -> None:
    drawn = risk.layers(hundred(treated), hundred(dummy), None if alone is None else hundred(alone))
    parts = (drawn.alone or 0, drawn.dummy, drawn.treated, drawn.none)
    assert min(parts) >= 0
    assert sum(parts) == 100
    assert sum(parts[:3]) == treated


def test_what_came_with_a_dummy_is_told_apart_from_time_only_where_people_were_left_alone() -> None:
    assert risk.layers(hundred(51), hundred(36)) == risk.Layers(None, 36, 15, 49)
    assert risk.layers(hundred(66), hundred(20), hundred(10)) == risk.Layers(10, 10, 46, 34)


def test_a_treatment_that_did_no_better_than_the_dummy_adds_nobody() -> None:
    assert risk.layers(hundred(28), hundred(29)) == risk.Layers(None, 28, 0, 72)


def test_a_dummy_that_did_no_better_than_nothing_adds_nobody() -> None:
    assert risk.layers(hundred(50), hundred(30), hundred(40)) == risk.Layers(40, 0, 10, 50)


@pytest.mark.parametrize("of", [1_000, 10_000])
def test_layers_of_other_numbers_of_people_are_refused(of: int) -> None:
    with pytest.raises(ValueError, match="out of 100"):
        risk.layers(hundred(3), Count(2, of))
