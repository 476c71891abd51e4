"""Step 4 in finished words: what stands side by side, in which order, and that nothing of it is ever left out."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.content.library import installed
from decision_aid.domain import comparison
from decision_aid.domain.comparison import ComparedCell
from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import Encounter
from decision_aid.domain.evidence import FindingKind
from decision_aid.domain.flow import Step
from decision_aid.session.screens.compare import ABOUT, WHAT, CompareScreen, findings_shown, screen
from decision_aid.session.screens.compare_rows import CellScreen, RowScreen
from decision_aid.session.visit import Visit
from tests.session.small_decision import MATTERS, OPTIONS, TABS, small_decision

SAID = "What about better?"


def visit(decision: Decision | None = None, **answers: str) -> Visit:
    """A visit with the condition chosen, standing on step 4. Answers are question ids with _ for the dots."""
    held = Visit(decision or small_decision(), clock=lambda: datetime(2026, 11, 22, 15, 0, tzinfo=UTC))
    held.touch("condition", "disc")
    held.go(Step.COMPARE)
    for question, choice in answers.items():
        held.touch(question.replace("_", "."), choice)
    return held


def rows_on_tab(tab: str) -> tuple[RowScreen, ...]:
    held = visit()
    held.open_section(tab)
    return screen(held).rows


def cell(shown: CompareScreen, row: str, option: str) -> CellScreen:
    return next(c for r in shown.rows for c in r.cells if (c.row, c.option) == (row, option))


def every_text(value: object) -> list[str]:
    """All words anywhere in a screen."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in every_text(one)]
    fields = getattr(value, "__dataclass_fields__", {})
    return [text for name in fields for text in every_text(getattr(value, name))]


# -- what stands there ------------------------------------------------------------------------------------------------


@given(
    ratings=st.fixed_dictionaries({matter: st.none() | st.integers(0, 5) for matter in MATTERS}),
    columns=st.lists(st.sampled_from(OPTIONS), min_size=2, max_size=4, unique=True),
    duration=st.none() | st.sampled_from(["under-6", "6-12", "3-12-months", "over-a-year", "dont-know"]),
    tab=st.sampled_from(TABS),
)
def test_whatever_is_answered_no_cell_is_empty_and_every_number_is_the_one_that_was_fixed(
    ratings: dict[str, int | None], columns: list[str], duration: str | None, tab: str
) -> None:
    held = visit()
    for matter, rating in ratings.items():
        if rating is not None:
            held.touch(f"matters.{matter}", str(rating))
    if duration:
        held.touch("pain.weeks", duration)
    for option in OPTIONS:
        if option in columns and option not in shown_options(held):
            make_room(held, columns)
            held.put_beside(option)
    held.open_section(tab)
    shown, compared = screen(held), held.comparison
    assert compared is not None
    assert shown.rows
    for row, fixed in zip(shown.rows, compared.on(tab), strict=True):
        assert len(row.cells) == len(shown.columns) == len(fixed.cells)
        for said, cell in zip(row.cells, fixed.cells, strict=True):
            assert said.sentence
            assert said.accessible.startswith(f"{row.ask} {said.letter}, ")
            compare_numbers(said, cell)
    listed = [row.rating or 0 for row in compared.rows]
    assert listed == sorted(listed, reverse=True)


def shown_options(held: Visit) -> list[str]:
    assert held.comparison is not None
    return [column.option for column in held.comparison.columns]


def make_room(held: Visit, wanted: list[str]) -> None:
    for option in shown_options(held):
        if option not in wanted and len(shown_options(held)) > 2:
            held.put_beside(option)


def compare_numbers(said: CellScreen, cell: ComparedCell) -> None:
    if cell.lead is None:
        assert said.figure is None
        return
    figure, lead = said.figure, cell.lead
    assert figure is not None
    if lead.icons is not None:
        assert figure.treated is not None
        drawn = (figure.treated.have, figure.treated.more, figure.treated.none)
        assert drawn == (lead.icons.have, lead.icons.more, lead.icons.none)
        assert sum(drawn) == 100
    else:
        assert figure.treated is None
    if lead.treated is not None:
        assert figure.number == f"{lead.treated.yes:,}"
        assert figure.unit == f"of {lead.treated.of:,}"
        assert f"{lead.treated.yes:,} of" in figure.frame
        assert f"{lead.treated.no:,} did not" in figure.frame
    if lead.finding.kind is FindingKind.DIFFERENCE:
        assert lead.size is not None
        assert figure.number == str(lead.size.size)
        assert figure.scale is not None
        places = (figure.scale.value, figure.scale.low, figure.scale.high, figure.scale.noticed)
        assert all(place is None or 0 <= place <= 1 for place in places)


def test_rows_stand_in_the_order_of_what_matters_and_say_how_much() -> None:
    held = visit(matters_soon="1", matters_lasting="4")
    assert [(row.id, row.rating) for row in screen(held).rows] == [
        ("better", "Matters 4 of 5 to you"),
        ("lasting", "Matters 4 of 5 to you"),
    ]
    held.touch("matters.lasting", "0")
    assert [(row.id, row.rating) for row in screen(held).rows] == [
        ("better", "Matters 1 of 5 to you"),
        ("lasting", "Matters 0 of 5 to you"),
    ]


def test_a_row_nobody_rated_says_nothing_about_how_much_it_matters() -> None:
    assert [row.rating for row in screen(visit()).rows] == ["", ""]


def test_missing_evidence_is_its_sentence_as_a_whole_cell() -> None:
    missing = cell(screen(visit()), "lasting", "needle")
    assert missing.figure is None
    assert missing.sentence == "We don’t know about lasting for needle."
    assert missing.sentence in missing.accessible


def test_waiting_is_a_column_like_the_others() -> None:
    shown = screen(visit())
    assert "waiting" in [column.option for column in shown.columns]
    assert cell(shown, "better", "waiting").figure is not None


def test_differences_of_one_row_share_their_window() -> None:
    shown = screen(visit())
    needle, knife = (cell(shown, "better", option).figure for option in ("needle", "knife"))
    assert needle is not None
    assert knife is not None
    assert needle.scale is not None
    assert knife.scale is not None
    assert (needle.scale.zero, needle.scale.ticks) == (knife.scale.zero, knife.scale.ticks)


def test_a_row_says_where_its_figures_cannot_be_set_against_each_other() -> None:
    better = screen(visit()).rows[0]
    assert better.notes == (
        "Counted in different ways.",
        "Compared with different things.",
        "Measured at different times.",
    )
    assert better.apart == "Different studies: don’t compare across."
    for note in (better.apart, *better.notes):
        assert note in better.accessible


def test_how_rows_of_different_studies_are_read_is_said_once_for_the_whole_tab() -> None:
    shown = screen(visit())
    assert shown.rule.endswith("Read each one beside the group it was compared with, not across the row.")
    assert all(shown.rule not in row.accessible for row in shown.rows)
    held = visit()
    held.open_section(next(tab for tab in TABS if not any(row.apart for row in rows_on_tab(tab))))
    assert screen(held).rule == ""


def test_a_row_without_figures_has_no_key_and_no_notes() -> None:
    row = screen(visit()).rows[1]
    assert (row.legend, row.apart, row.notes) == ((), "", ())


def test_the_key_explains_only_the_marks_that_are_drawn() -> None:
    held = visit()
    marks = {mark.mark for mark in screen(held).rows[0].legend}
    assert marks == {"have", "more", "none", "average", "range", "zero", "noticed"}
    for option in ("moving", "needle"):
        held.put_beside(option)
    marks = {mark.mark for mark in screen(held).rows[0].legend}
    assert marks == {"have", "none", "average", "range", "zero"}


def test_a_cell_says_that_studies_disagree_and_how_many_more_figures_it_opens() -> None:
    needle = cell(screen(visit()), "better", "needle")
    assert needle.inside == ("Studies disagree here.", "1 more figure inside.")
    assert all(said in needle.accessible for said in needle.inside)


def test_the_whole_cell_is_spoken_word_for_word() -> None:
    moving = cell(screen(visit()), "better", "moving")
    assert moving.accessible == (
        f"{SAID} {moving.letter}, The way of moving. Counted in better-moving. 45 of 100 got better, 55 did not. "
        "After salt water, 28 of 100 did and 72 did not. 17 more in every 100. The true number could be between "
        "5 fewer and 36 more, so it may be no difference. How sure: Not very sure, 2 of 4. "
        "This is known about moving. Opens the full picture."
    )


# -- head and options -------------------------------------------------------------------------------------------------


def test_the_lead_names_the_condition_the_place_and_how_long() -> None:
    held = visit(side="right", level="L4-L5", pain_weeks="6-12")
    assert screen(held).lead == "Slipped disc · right, L4–L5 · 6 12"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("", "how long: not asked yet"),
        ("dont-know", "how long: not known"),
        ("rather-not-say", "how long: not known"),
    ],
)
def test_unknown_duration_is_shown_as_unknown(answer: str, words: str) -> None:
    held = visit(pain_weeks=answer) if answer else visit()
    assert screen(held).lead == f"Slipped disc · level and side not known · {words}"


def test_letters_stay_with_their_options_whatever_stands_beside_them() -> None:
    held = visit()
    letters = {chip.id: chip.accessible[0] for chip in screen(held).chips}
    held.put_beside("needle")
    held.put_beside("tablets")
    shown = screen(held)
    assert {column.option for column in shown.columns} == {"waiting", "moving", "tablets", "knife"}
    assert all(letters[column.option] == column.letter for column in shown.columns)


def test_all_options_are_offered_and_the_chosen_ones_marked() -> None:
    chips = screen(visit()).chips
    assert {chip.id for chip in chips} == set(OPTIONS)
    assert {chip.id for chip in chips if chip.chosen} == {"waiting", "moving", "needle", "knife"}


def test_at_four_the_others_are_off_and_say_why() -> None:
    shown = screen(visit())
    tablets = next(chip for chip in shown.chips if chip.id == "tablets")
    assert not tablets.enabled
    assert tablets.accessible.endswith("The way of tablets: not shown. Take one away first: four fit side by side.")
    assert shown.chips_reason == "Four fit. Take one away to see another."


def test_at_two_neither_can_be_taken_away() -> None:
    held = visit()
    held.put_beside("needle")
    held.put_beside("knife")
    shown = screen(held)
    stay = [chip for chip in shown.chips if chip.chosen]
    assert [chip.enabled for chip in stay] == [False, False]
    assert all(chip.accessible.endswith("shown. Two stay side by side.") for chip in stay)
    assert all(chip.enabled for chip in shown.chips if not chip.chosen)


def test_what_was_tried_stands_at_the_head_of_its_column() -> None:
    held = visit(tried_needle_use="before", tried_needle_help="little")
    heads = {column.option: column for column in screen(held).columns}
    assert heads["needle"].tried == "Tried. It helped: a little help."
    assert heads["needle"].tried in heads["needle"].accessible
    assert heads["moving"].tried == ""  # nobody asks about it


def test_what_was_never_tried_is_said_as_plainly_as_what_was() -> None:
    heads = {column.option: column for column in screen(visit(tried_needle_use="never")).columns}
    assert heads["needle"].tried == "Not tried yet."


def test_before_anything_is_answered_no_head_says_what_was_tried() -> None:
    assert {column.tried for column in screen(visit()).columns} == {""}


# -- how long it has lasted -------------------------------------------------------------------------------------------


def test_advice_that_depends_on_an_unknown_duration_is_not_shown_and_the_screen_says_so() -> None:
    held = visit()
    held.open_section("before")
    shown = screen(held)
    advice = cell(shown, "advice", "needle")
    assert advice.figure is None
    assert advice.sentence == "What is known here depends on how long the pain has lasted. We don’t know that yet."
    assert shown.note.endswith("We don’t know how long yours has lasted, so that advice is not shown.")


def test_advice_for_longer_pain_is_not_shown_to_shorter_pain_and_the_cell_says_so() -> None:
    held = visit(pain_weeks="6-12")
    held.open_section("before")
    shown = screen(held)
    assert cell(shown, "advice", "needle").sentence == (
        "What is known here is only about pain that has lasted longer than yours."
    )
    assert shown.note == ""


def test_advice_for_longer_pain_is_shown_to_longer_pain() -> None:
    held = visit(pain_weeks="3-12-months")
    held.open_section("before")
    advice = cell(screen(held), "advice", "needle")
    assert advice.figure is not None
    assert advice.sentence == "Experts advise on this for long pain."


# -- the full picture -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize(("row", "tab"), [("better", "benefits"), ("harm", "risks"), ("day", "daily")])
def test_every_detail_names_who_compared_when_range_certainty_source_and_year(row: str, tab: str, option: str) -> None:
    held = visit(pain_weeks="6-12")
    if option == "tablets":
        held.put_beside("moving")
        held.put_beside("tablets")
    held.open_section(tab)
    held.open_detail(row, option)
    detail = screen(held).detail
    assert detail is not None
    assert detail.sentence
    for figure in detail.figures:
        assert [fact.label for fact in figure.facts] == ["Who was studied", "Compared with", "When"]
        assert all(fact.words for fact in figure.facts)
        assert figure.range or figure.kind is FindingKind.STATEMENT
        assert figure.certainty.words
        assert figure.certainty.why
        assert figure.fit
        assert figure.sources
        assert all(
            source.authors and re.search(r", (\d{4}|year not shown)$", source.published) for source in figure.sources
        )


def test_a_detail_holds_every_figure_lead_first_and_why_they_differ() -> None:
    held = visit()
    held.open_detail("better", "needle")
    detail = screen(held).detail
    assert detail is not None
    assert [figure.finding for figure in detail.figures] == ["better-needle", "better-needle-too"]
    assert detail.disagreement is not None
    assert detail.disagreement.why == "One study asked for a mark on a line, the other for a yes or no."
    assert [source.mark for source in detail.figures[1].sources] == ["Second-hand"]


def test_a_detail_leads_to_the_same_question_for_each_option_shown() -> None:
    held = visit()
    held.open_detail("better", "needle")
    shown = screen(held)
    assert shown.detail is not None
    assert [option.id for option in shown.detail.options] == [column.option for column in shown.columns]
    assert [option.id for option in shown.detail.options if option.chosen] == ["needle"]


def test_the_detail_of_missing_evidence_says_so_and_has_no_figure() -> None:
    held = visit()
    held.open_detail("lasting", "needle")
    detail = screen(held).detail
    assert detail is not None
    assert (detail.figures, detail.sentence) == ((), "We don’t know about lasting for needle.")


def test_a_detail_closes_when_its_option_is_taken_away() -> None:
    held = visit()
    held.open_detail("better", "needle")
    held.put_beside("needle")
    assert screen(held).detail is None


def test_studies_are_said_to_disagree_only_where_two_of_them_are_shown() -> None:
    decision = small_decision()
    condition, encounter = decision.conditions[0], Encounter()
    rows = {row.id: row for row in comparison.build(decision, condition, encounter).rows}
    found = {cell.option: cell.disagreement for cell in rows["better"].cells}
    assert found["needle"] == "needle-differs"
    decision.disagreements.clear()
    rows = {row.id: row for row in comparison.build(decision, condition, encounter).rows}
    assert {cell.disagreement for cell in rows["better"].cells} == {""}


# -- the evidence that is shipped -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_answer_of_the_shipped_pack_has_words_numbers_and_everything_needed_to_judge_it(language: str) -> None:
    decision = installed(Path(__file__).parents[2] / "resources" / "packs" / "spinal-injections")
    every = [(known, known.options[place : place + 4]) for known in decision.conditions for place in range(0, 20, 3)]
    for condition, options in every:
        if len(options) < 2:
            continue
        held = Visit(decision, language=language)
        held.touch("condition", condition.id)
        held.touch("pain.weeks", "3-12-months")
        held.go(Step.COMPARE)
        make_room(held, list(options))
        for option in options:
            if option not in shown_options(held):
                held.put_beside(option)
                make_room(held, list(options))
        assert set(shown_options(held)) == set(options)
        for tab in condition.tabs:
            held.open_section(tab)
            compared = held.comparison
            assert compared is not None
            for row, fixed in zip(screen(held).rows, compared.on(tab), strict=True):
                for said, cell in zip(row.cells, fixed.cells, strict=True):
                    assert said.sentence
                    assert (said.figure is None) == (cell.lead is None)
                    held.open_detail(said.row, said.option)
                    check_detail(held, cell)
                held.close_detail()


def check_detail(held: Visit, cell: ComparedCell) -> None:
    detail = screen(held).detail
    assert detail is not None
    fixed = [lead for lead in (cell.lead, *cell.beside) if lead]
    for figure, lead in zip(detail.figures, fixed, strict=True):
        assert all(fact.words for fact in figure.facts)
        assert figure.certainty.words
        assert figure.certainty.why
        assert figure.sources
        if lead.treated is not None:
            assert figure.number == f"{lead.treated.yes:,}"
            assert f"{lead.treated.yes:,}" in figure.frame
            assert f"{lead.treated.no:,}" in figure.frame
        if lead.compared is not None:
            assert f"{lead.compared.yes:,}" in figure.frame_compared
            assert f"{lead.compared.no:,}" in figure.frame_compared
        if lead.icons is not None:
            assert figure.treated is not None
            assert figure.treated.have + figure.treated.more + figure.treated.none == 100
        assert (figure.scale is None) == (lead.size is None)
        assert "{" not in figure.accessible


# -- what is recorded as seen -----------------------------------------------------------------------------------------


def test_what_is_on_the_screen_is_what_is_recorded_as_shown_in_reading_order() -> None:
    held = visit()
    shown = screen(held)
    where, findings = findings_shown(shown)
    assert where == "compare.benefits"
    assert findings == tuple(f"better-{column.option}" for column in shown.columns)
    held.open_detail("better", "needle")
    assert findings_shown(screen(held)) == (
        "compare.detail.better.needle",
        ("better-needle", "better-needle-too"),
    )


def test_nothing_is_recorded_as_shown_where_nothing_can_be_compared() -> None:
    assert findings_shown(screen(Visit(small_decision()))) == ("", ())


# -- nothing to compare, and the state of the evidence ----------------------------------------------------------------


def test_without_a_condition_the_screen_says_so_and_leads_to_step_one() -> None:
    shown = screen(Visit(small_decision()))
    assert shown.nothing == "No condition is chosen yet. Choose one, and your options will be here, side by side."
    assert shown.action is not None
    assert shown.action.id == Step.CONDITION
    assert (shown.rows, shown.columns, shown.chips) == ((), (), ())


def test_another_condition_is_said_to_be_without_evidence_here() -> None:
    held = Visit(small_decision())
    held.touch("condition", "other")
    assert screen(held).nothing == (
        "The evidence here covers: Slipped disc. It has nothing on other conditions, so nothing can be compared."
    )


def test_until_somebody_here_signed_it_the_evidence_is_said_to_be_not_reviewed() -> None:
    held = visit()
    assert screen(held).status == ("Evidence not yet reviewed here · of November 22, 2026 · next review May 22, 2027")
    assert screen(Visit(small_decision())).status == screen(held).status
    assert screen(held).status in screen(held).about.accessible


def test_one_touch_opens_who_wrote_the_evidence_who_paid_and_its_dates() -> None:
    held = visit()
    assert screen(held).about_card is None
    held.unfold(ABOUT)
    card = screen(held).about_card
    assert card is not None
    assert {fact.label: fact.words for fact in card.facts} == {
        "Version": "0.1.0",
        "Collected": "November 22, 2026",
        "Next review by": "May 22, 2027",
        "Written by": "Ada One and Bo Two",
        "Paid for by": "none",
        "Interests of the authors": "none declared",
        "Review at this site": "Evidence not yet reviewed here. No clinician at this site has signed it.",
    }


def test_what_the_options_are_is_one_touch_away() -> None:
    held = visit()
    assert not screen(held).what.chosen
    held.unfold(WHAT)
    shown = screen(held)
    assert shown.what.chosen
    assert all(column.what for column in shown.columns)


# -- what is never said -----------------------------------------------------------------------------------------------

NEVER = re.compile(r"\b(recommend\w*|best|rank\w*|score\w*|winner|safe and effective|1 in \d+|match)\b", re.IGNORECASE)


@pytest.mark.parametrize("tab", TABS)
def test_nothing_is_recommended_ranked_or_scored(tab: str) -> None:
    held = visit(matters_soon="5", pain_weeks="3-12-months")
    held.open_section(tab)
    held.unfold(ABOUT)
    assert [text for text in every_text(screen(held)) if NEVER.search(text)] == []
    for row in screen(held).rows:
        for option in row.cells:
            held.open_detail(row.id, option.option)
            assert [text for text in every_text(screen(held).detail) if NEVER.search(text)] == []
