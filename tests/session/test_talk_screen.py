"""Step 5 in finished words: what matters beside what is known, nothing added up, no gap left empty, no words lost."""

import re

import pytest

from decision_aid.domain.evidence import FindingKind
from decision_aid.domain.flow import Step
from decision_aid.session.screens.known_cells import KnownCell, KnownRow
from decision_aid.session.screens.talk import TalkScreen, findings_shown, screen
from decision_aid.session.visit import DONT_KNOW, Visit
from tests.session.shipped_visits import HARD_WORDS, held, pack, touches


def rated(language: str = "en", **ratings: str) -> Visit:
    """A visit on step 5 of somebody whose leg has hurt for some weeks; matters with _ for the dash."""
    visit = held(Step.TALK, language=language)
    visit.touch("pain.weeks", "6-12")
    for matter, rating in ratings.items():
        visit.touch(f"matters.{matter.replace('_', '-')}", rating)
    return visit


def everything(language: str = "en") -> TalkScreen:
    return screen(rated(language, **{matter.replace("-", "_"): "3" for matter in pack().matters}))


def cells(shown: TalkScreen) -> list[tuple[KnownRow, KnownCell]]:
    return [(row, cell) for row in shown.rows for cell in row.cells]


def test_what_was_rated_highest_comes_first_and_equals_keep_the_order_they_were_asked_in() -> None:
    shown = screen(rated(low_cost="5", soon="2", avoid_surgery="5", lasting="3"))
    assert [row.matter for row in shown.rows] == ["avoid-surgery", "low-cost", "lasting", "soon"]
    assert shown.rows[0].rating == "You rated it 5 of 5"


def test_what_does_not_matter_or_was_not_rated_has_no_row() -> None:
    shown = screen(rated(soon="4", lasting="0", low_harm=DONT_KNOW))
    assert [row.matter for row in shown.rows] == ["soon"]


def test_before_anything_is_rated_it_says_where_to_rate() -> None:
    shown = screen(rated())
    assert shown.rows == ()
    assert "What matters" in shown.nothing
    assert screen(rated(soon="1")).nothing == ""


@pytest.mark.parametrize("condition", ["", "other"])
def test_without_a_condition_of_the_pack_it_says_that_first(condition: str) -> None:
    shown = screen(held(Step.TALK, condition=condition))
    assert (shown.columns, shown.rows) == ((), ())
    assert "step 1" in shown.nothing
    assert [touch.words for touch in shown.leaning] == ["Not sure yet"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_cell_is_empty_and_each_says_whose_it_is(language: str) -> None:
    shown = everything(language)
    assert len(shown.rows) == len(pack().matters)
    for row, cell in cells(shown):
        assert cell.says, (row.matter, cell.option)
        assert cell.accessible.startswith(f"{cell.letter}, {cell.name}. ")
        assert cell.says in cell.accessible
        assert cell.missing == (not cell.note)
    for row in shown.rows:
        assert [cell.letter for cell in row.cells] == [letter for letter, _ in shown.columns]


def test_a_count_is_said_both_ways_and_adds_up() -> None:
    counted = [cell for _, cell in cells(everything()) if cell.against]
    assert counted
    for cell in counted:
        yes, of = re.fullmatch(r"([\d,]+) of ([\d,]+)", cell.figure).groups()  # type: ignore[union-attr]
        no = re.fullmatch(r"([\d,]+) did not", cell.against)
        assert no is not None
        assert int(yes.replace(",", "")) + int(no[1].replace(",", "")) == int(of.replace(",", ""))
        assert f"{cell.figure}. {cell.counted}. " in cell.accessible
        assert cell.against in cell.accessible


def test_every_figure_says_what_was_counted_so_that_different_harms_are_not_taken_for_one() -> None:
    figures = [(row, cell) for row, cell in cells(everything()) if cell.figure]
    assert all(cell.counted for _, cell in figures)
    harms = {cell.option: cell.counted for row, cell in figures if row.matter == "low-harm"}
    texts = pack().texts["en"]
    assert harms
    assert set(harms.values()) <= {words for key, words in texts.items() if key.endswith(".title")}
    assert len(set(harms.values())) == len(harms)


def test_a_figure_with_nobody_to_compare_says_so_on_its_face() -> None:
    visit = rated(low_harm="5", soon="4", lasting="3")
    assert visit.comparison is not None
    leads = {
        (cell.row, cell.option): cell.lead.finding for row in visit.comparison.rows for cell in row.cells if cell.lead
    }
    texts = pack().texts["en"]
    by_question = {texts[f"row.{row.id}.ask"]: row.id for row in visit.comparison.rows}
    alone = 0
    for row, cell in cells(screen(visit)):
        finding = leads.get((by_question[row.about], cell.option))
        if finding is not None and finding.kind in (FindingKind.COURSE, FindingKind.RATE):
            assert "Nobody was compared." in cell.note
            alone += 1
    assert alone


def test_a_row_says_where_its_figures_cannot_be_set_against_each_other() -> None:
    assert "Measured at different times." in screen(rated(soon="5")).rows[0].note


def test_nothing_is_added_up_ranked_or_recommended() -> None:
    shown = everything()
    ours = [f"{cell.figure} {cell.counted} {cell.against} {cell.note}" for _, cell in cells(shown)]
    ours += [f"{row.rating} {row.note}" for row in shown.rows]
    words = " ".join(ours).lower()
    for selling in ("total", "score", "best", "winner", "recommend", "match", "rank", "%"):
        assert selling not in words
    assert "Nothing is added up or ranked." in shown.lead


def test_what_the_table_shows_is_what_is_recorded_as_shown() -> None:
    visit = rated(soon="5", low_harm="4")
    recorded = findings_shown(visit)
    figures = [cell for _, cell in cells(screen(visit)) if not cell.missing]
    assert recorded
    assert len(recorded) <= len(figures)
    assert findings_shown(held(Step.TALK, condition="")) == ()


@pytest.mark.parametrize("words", HARD_WORDS)
def test_a_question_stays_as_it_was_asked_and_can_be_taken_off(words: str) -> None:
    visit = rated()
    visit.ask("Can I drive home?")
    visit.ask(words)
    asked = screen(visit).questions
    assert [question.words for question in asked] == ["Can I drive home?", words.strip()]
    visit.withdraw(int(asked[1].withdraw.id))
    assert [question.words for question in screen(visit).questions] == ["Can I drive home?"]


def test_two_questions_in_the_same_words_are_taken_off_one_at_a_time() -> None:
    visit = rated()
    visit.ask("Why?")
    visit.ask("Why?")
    first, second = screen(visit).questions
    assert first.withdraw.id != second.withdraw.id
    visit.withdraw(int(first.withdraw.id))
    assert [question.withdraw.id for question in screen(visit).questions] == [second.withdraw.id]


def test_every_option_can_be_leaned_to_also_those_not_side_by_side() -> None:
    visit = rated()
    shown = screen(visit)
    assert {touch.id for touch in shown.leaning} == {*pack().conditions[0].options, "not-sure"}
    visit.lean("disc-surgery")
    assert [touch.id for touch in screen(visit).leaning if touch.chosen] == ["disc-surgery"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_touch_and_field_has_a_name_of_its_own(language: str) -> None:
    shown = everything(language)
    names = [touch.accessible for touch in touches(shown)]
    assert len(set(names)) == len(names)
    spoken = [block.spoken for back in shown.teach for block in (back.said, back.clear) if block]
    assert len(set(spoken)) == len(spoken) == 6


def test_teach_back_asks_for_the_choice_the_alternatives_and_what_to_watch_for() -> None:
    visit = rated()
    visit.write("teachback.chosen", "It may calm the nerve.")
    visit.touch("teachback.chosen.clear", "again")
    backs = screen(visit).teach
    assert [back.said.question for back in backs] == [
        "teachback.chosen",
        "teachback.alternatives",
        "teachback.watch",
    ]
    assert backs[0].said.text == "It may calm the nerve."
    assert backs[0].clear is not None
    assert [touch.id for touch in backs[0].clear.touches if touch.chosen] == ["again"]


def test_a_signed_talk_can_be_read_and_not_touched() -> None:
    visit = rated(soon="5")
    assert not screen(visit).locked
    visit.sign("Dr. Example")
    assert screen(visit).locked
    assert screen(visit).rows


def test_where_much_was_rated_only_what_was_rated_low_folds_and_one_touch_brings_it_back() -> None:
    visit = rated(soon="5", lasting="4", avoid_surgery="3", low_cost="2", low_harm="1")
    shown = screen(visit)
    assert [row.matter for row in shown.rows] == ["soon", "lasting", "avoid-surgery"]
    assert shown.lower is not None
    assert shown.lower.words == "2 more things, rated lower"
    few = findings_shown(visit)
    visit.unfold(shown.lower.id)
    shown = screen(visit)
    assert [row.matter for row in shown.rows] == ["soon", "lasting", "avoid-surgery", "low-cost", "low-harm"]
    assert shown.lower is not None
    assert shown.lower.chosen
    assert set(few) < set(findings_shown(visit))


@pytest.mark.parametrize(
    "ratings",
    [
        {"soon": "5", "lasting": "2", "avoid_surgery": "1", "low_cost": "1"},
        {"soon": "2", "lasting": "2", "avoid_surgery": "1", "low_cost": "1", "low_harm": "2"},
        {"soon": "3", "lasting": "3", "avoid_surgery": "3", "low_cost": "4", "low_harm": "5"},
    ],
)
def test_little_that_was_rated_or_all_of_it_low_or_none_of_it_low_folds_nothing(ratings: dict[str, str]) -> None:
    shown = screen(rated(**ratings))
    assert shown.lower is None
    assert len(shown.rows) == len(ratings)
