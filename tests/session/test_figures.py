"""One finding in finished words: both frames, ranges, certainty, sources, drawings; the same on screen and paper."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.domain import comparison, risk
from decision_aid.domain.evidence import (
    Better,
    CertaintyLevel,
    Difference,
    Finding,
    FindingKind,
    Judge,
    Population,
    Reading,
    Share,
    Span,
)
from decision_aid.export.drawings import Window, window
from decision_aid.export.figures import FigureWords, figure_words
from decision_aid.i18n import Words
from tests.session.small_decision import LINK, finding, share, small_decision, span

DECISION = small_decision()
SIX_TO_TWELVE = (6, 12)


def said(found: Finding | str, weeks: tuple[int, int | None] | None = SIX_TO_TWELVE) -> FigureWords:
    """The words of a finding of the small decision, or of one made from it under the same id."""
    found = DECISION.findings[found] if isinstance(found, str) else found
    return figure_words(Words("en", DECISION.texts["en"]), DECISION, comparison.figure(found, weeks))


def changed(identity: str, **fields: object) -> Finding:
    return replace(DECISION.findings[identity], **fields)  # type: ignore[arg-type]


def difference(value: str, ends: tuple[str, str] | None, better: Better = Better.LOWER, high: int = 100) -> Finding:
    printed = None if ends is None else span(*ends)
    return changed("better-needle", difference=Difference(Decimal(value), 0, high, better, printed))


# -- people -----------------------------------------------------------------------------------------------------------


def test_a_proportion_says_who_did_and_who_did_not_in_both_groups() -> None:
    figure = said("better-needle-too")
    assert (figure.number, figure.unit) == ("51", "of 100")
    assert figure.frame == "51 of 100 got better, 49 did not."
    assert figure.frame_compared == "After salt water, 36 of 100 did and 64 did not."


def test_the_arrays_of_a_proportion_name_both_groups_and_draw_what_is_said() -> None:
    figure = said("better-needle-too")
    assert figure.treated is not None
    assert figure.compared is not None
    assert (figure.treated.have, figure.treated.more, figure.treated.none) == (36, 15, 49)
    assert (figure.compared.have, figure.compared.more, figure.compared.none) == (36, 0, 64)
    assert figure.treated.caption == "The way of needle"
    assert figure.compared.caption == "Salt water, as in better-needle-too."
    assert figure.compared.accessible == (
        "Salt water, as in better-needle-too: After salt water, 36 of 100 did and 64 did not."
    )


def test_a_proportion_that_came_out_worse_draws_nobody_as_more() -> None:
    figure = said("better-tablets")
    assert figure.treated is not None
    assert (figure.treated.have, figure.treated.more, figure.treated.none) == (20, 0, 80)
    assert figure.difference == "4 fewer in every 100."


@given(treated=st.decimals(0, 100, places=1), compared=st.decimals(0, 100, places=1))
def test_the_difference_said_is_the_difference_drawn(treated: Decimal, compared: Decimal) -> None:
    figure = said(changed("better-moving", treated=Share(treated), compared=Share(compared)))
    assert figure.treated is not None
    assert figure.compared is not None
    more = figure.treated.have + figure.treated.more - figure.compared.have
    assert figure.number == str(figure.treated.have + figure.treated.more)
    assert figure.treated.have + figure.treated.more + figure.treated.none == 100
    assert figure.compared.have + figure.compared.none == 100
    if more:
        assert figure.difference.startswith(f"{abs(more)} {'more' if more > 0 else 'fewer'} ")
    else:
        assert figure.difference == "No more and no fewer: the two groups came out the same."


@pytest.mark.parametrize(
    ("gap", "sentence", "nothing"),
    [
        (("1.6", "16.2"), "The true number could be between 2 and 16 more.", ""),
        (("-16.2", "-1.6"), "The true number could be between 2 and 16 fewer.", ""),
        (
            ("-5.4", "36.3"),
            "The true number could be between 5 fewer and 36 more, so it may be no difference.",
            "May be no difference.",
        ),
        (
            ("-0.4", "9"),
            "The true number could be between none and 9 more, so it may be no difference.",
            "May be no difference.",
        ),
        (
            ("-9", "0"),
            "The true number could be between 9 fewer and none, so it may be no difference.",
            "May be no difference.",
        ),
        (("-0.4", "0.3"), "The true number may be no difference.", "May be no difference."),
        (("0.4", "9"), "The true number could be between almost none and 9 more.", ""),
        (("-9", "-0.4"), "The true number could be between 9 fewer and almost none.", ""),
        (("0.1", "0.4"), "The true number could be less than 1 more.", ""),
        (("-0.4", "-0.1"), "The true number could be less than 1 fewer.", ""),
    ],
)
def test_a_range_that_includes_no_difference_says_so_and_one_that_nearly_does_does_not(
    gap: tuple[str, str], sentence: str, nothing: str
) -> None:
    figure = said(changed("better-moving", gap=span(*gap)))
    assert (figure.range, figure.nothing) == (sentence, nothing)


def test_a_range_worked_out_by_us_is_called_ours_and_a_printed_one_the_studys_own() -> None:
    assert said("better-moving").range_from == "We worked out this range ourselves from the study’s counts."
    assert said("better-needle-too").range_from == "This range is the study’s own."


@pytest.mark.parametrize("identity", ["better-tablets", "harm-knife"])
def test_a_range_nobody_printed_is_said_to_be_missing_and_never_taken_for_a_sure_difference(identity: str) -> None:
    figure = said(identity)
    assert figure.range == "What we read gave no range, so we can’t tell how far off this may be."
    assert figure.range_from == figure.nothing == ""


def test_a_course_says_on_its_face_that_nobody_was_compared() -> None:
    figure = said("better-waiting")
    assert figure.nobody == "Nobody was compared."
    assert figure.compared is None
    assert figure.difference == figure.frame_compared == ""
    assert figure.range == "The true number could be between 58 and 69 of 100."
    assert "Nobody was compared." in figure.spoken


def test_a_rare_harm_keeps_its_denominator_in_words_and_is_never_drawn_as_people() -> None:
    figure = said("harm-needle")
    assert (figure.number, figure.unit) == ("5", "of 1,000,000")
    assert figure.frame == "5 of 1,000,000 had this harm, 999,995 did not."
    assert figure.range == "The true number could be between 2 and 11 of 1,000,000."
    assert figure.treated is figure.compared is None


def test_nothing_of_a_rate_is_said_without_what_it_is_out_of() -> None:
    figure = said("harm-needle")
    for sentence in (figure.frame, figure.range, figure.spoken, figure.accessible, f"{figure.number} {figure.unit}"):
        assert "of 1,000,000" in sentence


# -- differences ------------------------------------------------------------------------------------------------------


def test_a_mean_difference_is_drawn_on_its_scale_and_never_as_people() -> None:
    figure = said("better-needle")
    assert figure.treated is figure.compared is None
    assert figure.scale is not None
    assert (figure.number, figure.unit) == ("5", "points less")
    assert "of 100" not in figure.accessible
    assert figure.scale.scale == "On a scale from 0 to 100. Only the part around no difference is drawn."


@pytest.mark.parametrize(
    ("ends", "sentence"),
    [
        (("-8.77", "-1.09"), "It could be from 1 to 9 points less."),
        (("1.2", "8.8"), "It could be from 1 to 9 points more."),
        (("-11.11", "1.99"), "It could be from 2 points more to 11 less. So there may be no difference at all."),
        (("-12.1", "0.3"), "It could be from no difference to 12 points less. So there may be no difference at all."),
        (("-12", "0"), "It could be from no difference to 12 points less. So there may be no difference at all."),
        (("-0.3", "4"), "It could be from 4 points more to no difference. So there may be no difference at all."),
        (
            ("-0.2", "0.3"),
            "It could be no more than a fraction of a point either way. So there may be no difference at all.",
        ),
        (("-12.1", "-0.3"), "It could be from almost no difference to 12 points less."),
        (("0.3", "4"), "It could be from 4 points more to almost no difference."),
        (("-0.4", "-0.1"), "It could be no more than a fraction of a point less."),
        (("0.1", "0.4"), "It could be no more than a fraction of a point more."),
        (None, "What we read gave no range, so we can’t tell how far off this may be."),
    ],
)
def test_each_range_of_a_scale_where_less_is_better_has_a_whole_sentence(
    ends: tuple[str, str] | None, sentence: str
) -> None:
    assert said(difference("-4.93", ends)).range == sentence


@pytest.mark.parametrize(
    ("ends", "sentence"),
    [
        (("2", "12"), "It could be from 2 to 12 points more."),
        (("-12", "-2"), "It could be from 2 to 12 points less."),
        (("-3", "12"), "It could be from 3 points less to 12 more. So there may be no difference at all."),
        (("-3", "0.2"), "It could be from 3 points less to no difference. So there may be no difference at all."),
        (("-0.2", "12"), "It could be from no difference to 12 points more. So there may be no difference at all."),
        (("0.2", "12"), "It could be from almost no difference to 12 points more."),
        (("-3", "-0.2"), "It could be from 3 points less to almost no difference."),
        (("0.1", "0.4"), "It could be no more than a fraction of a point more."),
        (("-0.4", "-0.1"), "It could be no more than a fraction of a point less."),
    ],
)
def test_each_range_of_a_scale_where_more_is_better_has_a_whole_sentence(ends: tuple[str, str], sentence: str) -> None:
    assert said(difference("5", ends, Better.HIGHER)).range == sentence


@pytest.mark.parametrize(
    ("value", "better", "unit"),
    [
        ("-4.93", Better.LOWER, "points less"),
        ("4.93", Better.LOWER, "points more"),
        ("-1.2", Better.LOWER, "point less"),
        ("0.7", Better.LOWER, "point more"),
        ("0.3", Better.LOWER, "points: no difference"),
        ("4.93", Better.HIGHER, "points more"),
    ],
)
def test_less_and_more_are_what_was_measured_whichever_of_them_is_good(value: str, better: Better, unit: str) -> None:
    assert said(difference(value, None, better)).unit == unit


def test_an_average_too_small_to_show_is_almost_no_difference_where_its_range_stops_short_of_none() -> None:
    assert said(difference("-0.3", ("-0.5", "-0.1"))).unit == "points: almost no difference"
    assert said(difference("-0.3", ("-0.7", "0.1"))).unit == "points: no difference"


def test_the_face_of_a_cell_says_no_difference_only_where_the_printed_range_reaches_it() -> None:
    assert said(difference("-5.2", ("-10.1", "-0.2"))).nothing == ""
    assert said(difference("-5.2", ("-10.1", "0.2"))).nothing == "May be no difference."


def test_small_scales_keep_their_tenths_as_they_were_fixed() -> None:
    figure = said("better-knife")
    assert (figure.number, figure.unit) == ("0.5", "points more")
    assert figure.range == "It could be from 1.2 points more to 0.2 less. So there may be no difference at all."


def test_the_least_change_people_notice_is_marked_with_who_says_so_and_that_it_is_about_one_person() -> None:
    scale = said("better-needle").scale
    assert scale is not None
    assert scale.noticed_mark == "15"
    assert scale.noticed_words == (
        "One person would notice a change of about 15 points (Ostrich and others, 2008). "
        "The figure here is an average of many people."
    )


def test_a_scale_without_a_sourced_least_change_draws_no_mark_and_says_why() -> None:
    scale = said("better-knife").scale
    assert scale is not None
    assert scale.noticed is None
    assert scale.noticed_words == "We have no source for how large a change people notice on this scale."


def test_equal_parts_of_two_scales_stand_at_the_same_place_in_one_window() -> None:
    of_hundred = comparison.figure(difference("-20", ("-40", "10")), None)
    of_ten = comparison.figure(difference("-2", ("-4", "1"), high=10), None)
    drawn_in = window((of_hundred, of_ten))
    words = Words("en", DECISION.texts["en"])
    first, second = (figure_words(words, DECISION, figure, drawn_in).scale for figure in (of_hundred, of_ten))
    assert first is not None
    assert second is not None
    assert (first.zero, first.value, first.low, first.high) == (second.zero, second.value, second.low, second.high)
    assert (first.left, first.right, second.left, second.right) == ("10 more", "40 less", "1 more", "4 less")


@given(
    value=st.integers(-100, 100),
    ends=st.tuples(st.integers(-100, 100), st.integers(-100, 100)).map(sorted),
    better=st.sampled_from(Better),
    high=st.sampled_from([10, 24, 100]),
)
def test_no_difference_or_range_is_ever_drawn_outside_its_window(
    value: int, ends: list[int], better: Better, high: int
) -> None:
    share_of = Decimal(high) / 100
    printed = Span(ends[0] * share_of, ends[1] * share_of)
    found = changed("better-needle", difference=Difference(value * share_of, 0, high, better, printed, Decimal(2)))
    scale = said(found).scale
    assert scale is not None
    places = (scale.zero, scale.value, scale.low, scale.high, scale.noticed, *scale.ticks)
    assert all(place is not None and 0 <= place <= 1 for place in places)
    assert scale.low is not None
    assert scale.high is not None
    assert scale.low <= scale.high


def test_better_is_always_drawn_to_the_right_of_no_difference() -> None:
    for value, better in (("-9", Better.LOWER), ("9", Better.HIGHER)):
        scale = said(difference(value, None, better)).scale
        assert scale is not None
        assert scale.value > scale.zero
    worse = said(difference("9", None)).scale
    assert worse is not None
    assert worse.value < worse.zero


def test_a_row_without_differences_has_the_usual_window() -> None:
    assert window((comparison.figure(DECISION.findings["harm-needle"], None),)) == Window(10, 30)


# -- how sure, for whom, from where -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "dots", "words"),
    [
        (CertaintyLevel.HIGH, 4, "Very sure"),
        (CertaintyLevel.MODERATE, 3, "Fairly sure"),
        (CertaintyLevel.LOW, 2, "Not very sure"),
        (CertaintyLevel.VERY_LOW, 1, "Very unsure"),
        (CertaintyLevel.NOT_RATED, 0, "Nobody rated this"),
    ],
)
def test_certainty_is_dots_and_a_word_with_the_reason(level: CertaintyLevel, dots: int, words: str) -> None:
    sure = said(changed("better-needle", certainty=level)).certainty
    assert (sure.dots, sure.words) == (dots, words)
    assert sure.why == "Because of how better-needle was done."


@pytest.mark.parametrize(
    ("judge", "whose"),
    [
        (Judge.AUTHORS, "The authors of the study rated it so."),
        (Judge.EVIDENCE_TEAM, "The people who put this evidence together rated it so."),
        (Judge.NOBODY, ""),
    ],
)
def test_whose_certainty_it_is_stands_beside_it(judge: Judge, whose: str) -> None:
    assert said(changed("better-needle", judge=judge)).certainty.whose == whose


@pytest.mark.parametrize(
    ("weeks", "studied", "sentence"),
    [
        ((6, 12), Population(Decimal(6), Decimal(26)), "The people studied had been in pain about as long as you."),
        (
            (52, None),
            Population(Decimal(6), Decimal(26)),
            "The people studied had been in pain for a shorter or longer time than you.",
        ),
        (
            (6, 12),
            Population(),
            "What we read did not say how long the people studied had been in pain.",
        ),
        (
            None,
            Population(Decimal(6), Decimal(26)),
            "We don’t know how long your pain has lasted, so we can’t tell if it was as long for them.",
        ),
    ],
)
def test_it_says_whether_the_people_studied_had_pain_as_long_as_yours(
    weeks: tuple[int, int | None] | None, studied: Population, sentence: str
) -> None:
    assert said(changed("better-needle", population=studied), weeks).fit == sentence


def test_who_was_studied_compared_with_what_and_when_are_labelled_facts() -> None:
    assert [(fact.label, fact.words) for fact in said("better-needle").facts] == [
        ("Who was studied", "People of better-needle."),
        ("Compared with", "Salt water, as in better-needle."),
        ("When", "At some week."),
    ]


def test_a_source_names_its_authors_journal_year_link_and_who_paid() -> None:
    source = said("better-moving").sources[0]
    assert source.authors == "Adams and others"
    assert source.published == "Journal of Tests, 2019"
    assert source.link == LINK
    assert source.funding == "Paid for by: A fund"


def test_funding_that_nothing_we_read_named_is_said_to_be_unknown() -> None:
    noticed = said("better-needle").sources[1]
    assert noticed.authors == "Ostrich and others"
    assert noticed.funding == "What we read did not say who paid for it."


@pytest.mark.parametrize(
    ("read", "mark"),
    [
        (Reading.FULL_TEXT, "Read in full"),
        (Reading.SUMMARY_TABLE, "Table read"),
        (Reading.ABSTRACT, "Summary read"),
        (Reading.SECOND_HAND, "Second-hand"),
    ],
)
def test_how_a_source_was_read_is_a_visible_mark(read: Reading, mark: str) -> None:
    source = said(changed("better-moving", read=read)).sources[0]
    assert source.mark == mark
    assert source.second_hand is (read is Reading.SECOND_HAND)
    assert source.reading in source.accessible


@pytest.mark.parametrize("identity", sorted(DECISION.findings))
def test_all_of_a_figure_is_spoken_in_whole_sentences(identity: str) -> None:
    figure = said(identity)
    for part in (figure.frame, figure.frame_compared, figure.nobody, figure.range, figure.difference):
        assert part in figure.spoken
    for part in (figure.certainty.why, figure.fit, *(fact.words for fact in figure.facts)):
        assert part in figure.accessible
    assert "{" not in figure.accessible
    assert "  " not in figure.accessible
    assert ".." not in figure.accessible


def test_a_statement_has_no_number_and_no_range_to_be_taken_for_a_figure() -> None:
    figure = said("day-needle")
    assert figure.number == figure.unit == figure.range == figure.difference == figure.nobody == ""
    assert figure.frame == "It takes a while."


def test_named_numbers_of_a_statement_stand_as_they_were_printed() -> None:
    decision = small_decision()
    frame = {"finding.day-needle.frame": "It takes about {hours} hours."}
    decision = replace(decision, texts={"en": {**decision.texts["en"], **frame}})
    figure = comparison.figure(decision.findings["day-needle"], None)
    assert figure_words(Words("en", decision.texts["en"]), decision, figure).frame == "It takes about 4 hours."


def test_a_figure_alone_and_in_a_row_says_the_same() -> None:
    words = Words("en", DECISION.texts["en"])
    figure = comparison.figure(DECISION.findings["better-needle"], None)
    alone, in_a_row = figure_words(words, DECISION, figure), figure_words(words, DECISION, figure, Window(50, 60))
    assert replace(alone, scale=None) == replace(in_a_row, scale=None)


def test_an_array_is_refused_for_anything_not_out_of_a_hundred() -> None:
    with pytest.raises(ValueError, match="out of 100"):
        risk.icons(risk.count(share("5", 1000)))


def test_a_range_of_a_share_is_rounded_once_halves_away_from_zero() -> None:
    found = finding("x", "needle", FindingKind.COURSE, treated=share("62.5", ends=("57.5", "68.4")))
    figure = comparison.figure(found, None)
    assert figure.treated == risk.Count(63, 100)
    assert figure.treated_range == (58, 68)
