"""The bars around whatever is open: where one is, what is saved, and the way back and on."""

from __future__ import annotations

import pytest

from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import Driver
from decision_aid.domain.flow import STEPS, Path, Step
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.i18n import LANGUAGES
from decision_aid.session.screens import frame
from decision_aid.session.screens.visit_bars import VisitBars, bars, step_name
from decision_aid.session.visit import Visit
from tests.session.room import Room


@pytest.fixture
def visit(decision: Decision) -> Visit:
    """A recorded visit of which nothing is saved yet."""
    return Visit(decision, number="0007", keep=lambda *_: None)


def seen(visit: Visit, *, troubled: bool = False) -> VisitBars:
    return bars(visit, troubled)


# -- home -------------------------------------------------------------------------------------------------------------


def test_home_has_no_bars_of_a_visit_and_no_trouble_to_tell(room: Room) -> None:
    screen = frame.screen(room.desk)
    assert (screen.title, screen.visit, screen.troubles) == ("Side by Side", None, ())
    assert screen.home.accessible == "Home: back to the list of visits"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_language_is_offered_in_its_own_words(room: Room, language: str) -> None:
    room.desk.change(language=language)
    [touch] = frame.screen(room.desk).languages
    assert touch.id != language
    assert touch.words == touch.accessible == LANGUAGES[touch.id]


def test_the_settings_hide_the_bars_of_the_visit_and_leaving_them_brings_it_back(room: Room) -> None:
    visit = room.paint().start()
    room.desk.show_settings(True)
    assert frame.screen(room.desk).visit is None
    room.desk.show_settings(False)
    assert frame.screen(room.desk).visit
    assert room.visit is visit


def test_troubles_stand_in_the_order_they_came_and_a_fault_last(room: Room) -> None:
    room.paint()
    room.desk.troubles.report_fault(ValueError())
    for known in (Trouble.PDF_FAILED, Trouble.FILE_NOT_WRITTEN):
        room.desk.troubles.report(KnownTrouble(known))
    sentences = [shown.sentence for shown in frame.screen(room.desk).troubles]
    assert [sentence.split(".")[0] for sentence in sentences] == [
        "The page could not be made",
        "That file could not be written",
        "Something went wrong in this program",
    ]


# -- a visit ----------------------------------------------------------------------------------------------------------


def test_a_recorded_visit_is_called_by_its_number_and_another_says_that_nothing_is_kept(
    visit: Visit, decision: Decision
) -> None:
    assert seen(visit).place == "Visit 0007"
    express = seen(Visit(decision, path=Path.EXPRESS))
    assert (express.place, express.saving) == ("Quick compare", "Nothing is kept unless you ask")


@pytest.mark.parametrize("path", Path)
def test_the_rail_has_every_step_of_the_path_in_order_with_its_number(decision: Decision, path: Path) -> None:
    visit = Visit(decision, path=path)
    rail = seen(visit).rail
    assert [step.id for step in rail] == list(STEPS[path])
    assert [step.number for step in rail] == list(range(1, len(rail) + 1))
    assert [step.words for step in rail] == [step_name(visit.words, step, path) for step in STEPS[path]]


def test_a_step_is_now_done_or_to_come_and_says_so_by_itself(visit: Visit) -> None:
    visit.touch("tried.surgery.use", "never")
    visit.go(Step.MATTERS)
    first, tried, matters, *_ = seen(visit).rail
    assert (first.state, tried.state, matters.state) == ("todo", "done", "now")
    assert [step.accessible for step in (first, tried, matters)] == [
        "Step 1, Your condition",
        "Step 2, What you tried, done",
        "Step 3, What matters, open now",
    ]


def test_back_and_next_lead_through_every_step_and_home_at_both_ends(visit: Visit) -> None:
    assert seen(visit).back.id == "home"
    walked = []
    while (following := seen(visit).following).id != "home":
        before = visit.place.step
        visit.go_to(following.id)
        walked.append(visit.place.step)
        assert seen(visit).back.id == before
        assert seen(visit).back.accessible == f"Back to {step_name(visit.words, before)}"
    assert walked == list(Step)[1:]
    assert seen(visit).following.words == "Finish visit"


def test_the_way_on_is_named_for_where_it_leads(visit: Visit) -> None:
    following = seen(visit).following
    assert (following.words, following.accessible) == ("What you tried", "Next: What you tried")


def test_saving_is_said_as_it_is(visit: Visit) -> None:
    visit.touch("side", "left")
    assert seen(visit).saving == "Saving…"
    assert seen(visit, troubled=True).saving == "2 answers not saved yet"
    visit.saved(1)
    assert seen(visit, troubled=True).saving == "1 answer not saved yet"
    visit.saved(2)
    assert seen(visit, troubled=True).saving == seen(visit).saving == "Saved on this computer"


def test_undo_is_there_only_while_something_can_be_undone(visit: Visit) -> None:
    assert seen(visit).undo is None
    visit.touch("side", "left")
    undo = seen(visit).undo
    assert undo
    assert undo.accessible == "Undo the last answer"
    visit.undo()
    assert seen(visit).undo is None
    visit.touch("side", "left")
    visit.sign("Dr Lee")
    assert seen(visit).undo is None


def test_who_touches_the_screen_is_said_and_stands_alone(visit: Visit) -> None:
    names = {}
    for driver in Driver:
        visit.drive(driver)
        touch = seen(visit).driver
        assert touch.words in touch.accessible
        names[driver] = touch.words
    assert names == {Driver.PATIENT: "Patient", Driver.CLINICIAN: "Care team", Driver.BOTH: "Together"}


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_warning_sign_is_told_on_every_step_in_the_words_of_the_pack(
    visit: Visit, decision: Decision, step: Step, language: str
) -> None:
    visit.speak(language)
    visit.go(step)
    assert seen(visit).safety == ""
    visit.touch(f"safety.{decision.safety[-1]}", "yes")
    assert seen(visit).safety == decision.texts[language]["safety.notice"]


@pytest.mark.parametrize("given", ["no", "dont-know", "rather-not-say"])
def test_no_other_answer_gives_a_warning(visit: Visit, decision: Decision, given: str) -> None:
    for sign in decision.safety:
        visit.touch(f"safety.{sign}", given)
    assert seen(visit).safety == ""


def test_every_word_of_the_bars_changes_with_the_language(visit: Visit) -> None:
    visit.touch("side", "left")
    visit.go(Step.TRIED)
    english = seen(visit)
    visit.speak("es")
    spanish = seen(visit)
    for name in ("place", "rail_name", "saving"):
        assert getattr(english, name) != getattr(spanish, name)
    assert english.undo
    assert spanish.undo
    pairs = [(english.driver, spanish.driver), (english.back, spanish.back), (english.undo, spanish.undo)]
    pairs += [(english.following, spanish.following)]
    for one, other in pairs:
        assert one.id == other.id
        assert one.words != other.words
        assert one.accessible != other.accessible
    assert all(one.accessible != other.accessible for one, other in zip(english.rail, spanish.rail, strict=True))
