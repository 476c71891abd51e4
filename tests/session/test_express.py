"""The express path: three steps, only what the comparison needs, and nothing kept until somebody asks for it."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import AnswerState, Kind
from decision_aid.domain.flow import Path as Way
from decision_aid.domain.flow import Step
from decision_aid.session import paper
from decision_aid.session.screens import compare, condition, frame, home
from decision_aid.session.screens.signs import SIGNS
from decision_aid.session.screens.visit_bars import VisitBars
from decision_aid.session.visit import Visit
from tests.session.conftest import Make
from tests.session.room import Room, kept, listed
from tests.session.test_desk import in_writing, lock


@pytest.fixture
def quick(decision: Decision) -> Visit:
    """A comparison that has just begun."""
    return Visit(decision, path=Way.EXPRESS)


def bars(room: Room) -> VisitBars:
    shown = frame.screen(room.desk).visit
    assert shown
    return shown


# -- what is asked ----------------------------------------------------------------------------------------------------


def test_the_first_step_is_one_page_with_the_problems_by_name_and_the_safety_signs(quick: Visit) -> None:
    screen = condition.screen(quick)
    assert (screen.sections, screen.prompts, screen.blocks) == ((), None, ())
    assert [card.id for card in screen.conditions][-1] == "other"
    assert {card.detail for card in screen.conditions} == {""}
    assert screen.signs
    assert len(screen.signs.signs) == len(quick.decision.safety)


def test_a_problem_that_is_chosen_is_asked_only_what_the_comparison_needs(quick: Visit) -> None:
    quick.touch("condition", "lumbar-disc")
    screen = condition.screen(quick)
    assert [block.question for block in screen.blocks] == ["pain.weeks", "side", "level"]
    assert (screen.spine, screen.title) == (None, "How long, and where?")


def test_a_problem_without_levels_is_not_asked_for_one(quick: Visit, decision: Decision) -> None:
    without = next(known.id for known in decision.conditions if not known.levels)
    quick.touch("condition", without)
    assert [block.question for block in condition.screen(quick).blocks] == ["pain.weeks", "side"]


def test_for_another_problem_it_says_that_nothing_can_be_compared_and_the_signs_stay(quick: Visit) -> None:
    quick.touch("condition", "other")
    screen = condition.screen(quick)
    assert screen.not_covered == "There is nothing to compare for this problem in this version."
    assert screen.blocks == ()
    assert screen.signs


def test_the_signs_are_read_without_a_touch_and_answered_after_one(quick: Visit) -> None:
    quick.unfold(SIGNS)
    shown = condition.screen(quick).signs
    assert shown
    assert shown.signs == ()
    assert [block.question for block in shown.blocks] == [f"safety.{sign}" for sign in quick.decision.safety]
    assert shown.footnote == quick.words.text("safety.limits")


def test_one_yes_puts_the_notice_on_every_step_and_on_the_page(room: Room) -> None:
    room.paint().desk.quick_compare()
    room.visit.touch("safety.bladder", "yes")
    for step in ("condition", "compare", "summary"):
        room.visit.go_to(step)
        assert bars(room).safety == room.visit.words.text("safety.notice")
    assert paper.summary(room.visit).sheet.notice == room.visit.words.text("safety.notice")


def test_a_recorded_visit_has_no_such_block_because_safety_is_a_part_of_its_own(decision: Decision) -> None:
    assert condition.screen(Visit(decision)).signs is None


def test_nothing_having_been_rated_the_rows_stand_in_the_order_of_the_pack(quick: Visit) -> None:
    quick.touch("condition", "lumbar-disc")
    assert quick.condition
    quick.go(Step.COMPARE)
    for tab in quick.condition.tabs:
        quick.open_section(tab)
        of_the_pack = [row.id for row in quick.condition.rows if row.tab == tab]
        assert [row.id for row in compare.screen(quick).rows] == of_the_pack


def test_the_page_says_of_itself_that_no_record_was_kept(quick: Visit) -> None:
    quick.touch("condition", "lumbar-disc")
    sheet = paper.summary(quick).sheet
    assert sheet.kind == "Quick comparison"
    assert sheet.signed.endswith("No record was kept when this page was made.")
    assert [section.heading for section in sheet.story] == ["My problem"]
    assert sheet.table


# -- going Home -------------------------------------------------------------------------------------------------------


def asked(room: Room) -> list[tuple[str, str]]:
    """What a person can answer to being asked whether to keep it."""
    found = [(known.action_words, known.other_words) for known in frame.screen(room.desk).troubles]
    assert len(found) <= 1
    return found


def test_going_home_with_nothing_said_closes_at_once(room: Room) -> None:
    room.paint().desk.quick_compare()
    room.desk.closing.leave()
    assert room.desk.visit is None


def test_going_home_asks_first_and_loses_nothing(room: Room) -> None:
    quick = compare_in_a_corridor(room.paint())
    for _ in range(2):  # a hand that trembles touches twice
        room.desk.closing.leave()
        assert room.visit is quick
        assert asked(room) == [("Keep this visit", "Close it")]
    room.desk.keep_visit()
    room.until(lambda: room.visit is not quick)
    assert asked(room) == []
    assert room.visit.encounter == quick.encounter
    room.desk.closing.leave()
    assert room.desk.visit is None


def test_who_goes_on_is_asked_no_longer_and_asked_again_the_next_time(room: Room) -> None:
    quick = compare_in_a_corridor(room.paint())
    room.desk.closing.leave()
    quick.go(Step.COMPARE)
    assert asked(room) == []
    room.desk.closing.leave()
    assert len(asked(room)) == 1
    quick.touch("side", "left")
    assert asked(room) == []
    assert room.visit is quick


# -- the way ----------------------------------------------------------------------------------------------------------


def test_next_leads_through_three_steps_and_ends_with_closing(room: Room) -> None:
    room.paint().desk.quick_compare()
    walked = []
    while (following := bars(room).following).id != "leave":
        walked.append(following.words)
        room.visit.go_to(following.id)
    assert walked == ["Side by side", "Print or close"]
    assert following.words == "Close without keeping"


def test_every_step_says_that_nothing_is_kept_in_either_language(room: Room) -> None:
    room.paint().desk.quick_compare()
    for language, said in (("en", "Nothing is kept unless you ask"), ("es", "No se guarda nada si usted no lo pide")):
        room.desk.change(language=language)
        for step in bars(room).rail:
            room.visit.go_to(step.id)
            assert bars(room).saving == said


def test_undo_takes_back_the_newest_answer(quick: Visit) -> None:
    quick.touch("condition", "lumbar-disc")
    quick.touch("pain.weeks", "6-12")
    quick.undo()
    assert quick.encounter.answer_to("pain.weeks").state is AnswerState.NOT_ASKED
    assert quick.condition


def test_after_a_fault_the_comparison_goes_on_where_it_was(room: Room) -> None:
    room.paint().desk.quick_compare()
    quick = room.visit
    quick.touch("condition", "lumbar-disc")
    room.desk.troubles.report_fault(ValueError())
    room.desk.troubles.after_fault()
    assert room.visit is quick


# -- keeping and closing ----------------------------------------------------------------------------------------------


def compare_in_a_corridor(room: Room) -> Visit:
    room.desk.quick_compare()
    visit = room.visit
    visit.touch("condition", "lumbar-disc")
    visit.touch("pain.weeks", "6-12")
    visit.write("plan.reasons", "words that must not stay")
    visit.show("compare.benefits", ["valat-better"])
    visit.go(Step.SUMMARY)
    visit.exported(paper.PATIENT_PDF)
    return visit


def test_of_what_is_closed_no_file_no_row_and_no_log_knows(room: Room, tmp_path: Path) -> None:
    room.paint().hear_all()
    before = in_writing(tmp_path)
    compare_in_a_corridor(room)
    room.leave()
    assert home.screen(room.desk).visits == ()
    assert room.close() == 0
    after = in_writing(tmp_path)
    assert after.keys() <= before.keys()
    held = (b"must not stay", b"lumbar", b"visit-opened", b"quick", b"express")
    assert not any(word in content for content in after.values() for word in held)
    assert listed() == []


def test_what_is_kept_is_a_visit_with_everything_said_so_far(room: Room) -> None:
    quick = compare_in_a_corridor(room.paint())
    room.desk.keep_visit()
    room.until(lambda: room.visit is not quick)
    room.hear_all()
    visit = room.visit
    assert (visit.number, visit.recorded, visit.path) == ("0001", True, Way.STANDARD)
    assert visit.encounter == quick.encounter
    assert kept("0001") == tuple(quick.events)
    assert bars(room).saving == "Saved on this computer"
    assert [step.id for step in bars(room).rail] == list(Step)


def test_who_keeps_it_stays_where_they_are(room: Room) -> None:
    quick = compare_in_a_corridor(room.paint())
    room.desk.keep_visit()
    room.until(lambda: room.visit is not quick)
    assert room.visit.place.step is Step.SUMMARY


def test_from_then_on_every_answer_is_saved(room: Room, make: Make) -> None:
    quick = compare_in_a_corridor(room.paint())
    room.desk.keep_visit()
    room.until(lambda: room.visit is not quick)
    room.visit.touch("matters.soon", "5")
    events = tuple(room.visit.events)
    room.leave()
    assert kept("0001") == events
    again = room.open("0001")
    assert again.encounter.answer_to("matters.soon").number == 5


def test_a_second_touch_of_keep_makes_no_second_visit(room: Room) -> None:
    quick = compare_in_a_corridor(room.paint())
    room.desk.keep_visit()
    room.desk.keep_visit()
    room.until(lambda: room.visit is not quick)
    room.hear_all()
    room.desk.keep_visit()
    room.hear_all()
    assert listed() == ["0001"]
    assert [event.kind for event in kept("0001")].count(Kind.OPENED) == 1


def test_what_was_closed_before_it_had_a_number_is_not_kept(room: Room) -> None:
    compare_in_a_corridor(room.paint())
    room.desk.keep_visit()
    room.leave()
    room.hear_all()
    assert room.desk.visit is None
    assert listed() == []


def test_while_the_store_is_in_trouble_it_is_kept_in_memory_and_written_later(room: Room) -> None:
    room.paint().start()
    room.leave()
    with ExitStack() as ending:
        quick = compare_in_a_corridor(room)
        lock(room, ending)
        room.desk.keep_visit()
        room.until(lambda: room.visit is not quick)
        room.until(room.troubles)
        assert room.visit.encounter == quick.encounter
    room.desk.troubles.try_again()
    room.until(room.all_saved)
    assert kept(room.visit.number) == tuple(room.visit.events)
