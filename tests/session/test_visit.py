"""The visit as the interface meets it: every touch is an event at once, kept exactly, and nothing is half done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import (
    DONT_KNOW,
    NOT_ASKED,
    NOT_SURE,
    NOT_YET,
    RATHER_NOT_SAY,
    SOMETHING_ELSE,
    Answer,
    Driver,
    Event,
    Kind,
    NotAllowed,
    answer,
    replay,
)
from decision_aid.domain.flow import Path, Step
from decision_aid.session import visit as visits
from decision_aid.session.visit import CLEAR, Visit
from tests.session.small_decision import small_decision
from tests.store.visits import ODD_TEXTS

START = datetime(2026, 11, 22, 15, 4, 5, tzinfo=UTC)
SMALL = small_decision()


def ticking() -> Iterator[datetime]:
    moment = START
    while True:
        yield moment
        moment += timedelta(seconds=1)


class Kept:
    """A visit of the shipped pack, and everything it handed over to be kept."""

    def __init__(self, decision: Decision, events: Sequence[Event] = (), **about: object) -> None:
        self.handed: list[tuple[tuple[Event, ...], int]] = []
        self.told = 0
        clock = ticking()
        self.visit = Visit(
            decision,
            events,
            number="0001",
            keep=lambda _, new, standing_on: self.handed.append((tuple(new), standing_on)),
            clock=lambda: next(clock),
            **about,  # type: ignore[arg-type]
        )
        self.visit.listeners.append(self.listen)

    def listen(self) -> None:
        self.told += 1

    def answer(self, question: str) -> Answer:
        return self.visit.encounter.answer_to(question)

    def kinds(self) -> list[Kind]:
        return [event.kind for event in self.visit.events]


@pytest.fixture
def kept(decision: Decision) -> Kept:
    return Kept(decision)


# -- opening ----------------------------------------------------------------------------------------------------------


def test_a_new_visit_opens_with_the_pack_the_language_and_every_option_in_an_order_of_its_own(
    kept: Kept, decision: Decision
) -> None:
    [opened] = kept.visit.events
    assert (opened.kind, opened.about, opened.value) == (Kind.OPENED, decision.digest, "en")
    assert (opened.by, opened.at) == (Driver.BOTH, "2026-11-22T15:04:05Z")
    assert sorted(opened.items) == sorted(decision.options)
    assert kept.handed == [((opened,), 0)]


def test_options_are_shuffled_for_each_visit(decision: Decision) -> None:
    orders = {Visit(decision).encounter.order for _ in range(40)}
    assert len(orders) > 10
    assert len({order[0] for order in orders}) > 2


def test_a_visit_without_a_record_keeps_nothing_and_has_no_number(decision: Decision) -> None:
    visit = Visit(decision, path=Path.EXPRESS)
    visit.choose("condition", "lumbar-disc")
    assert not visit.recorded
    assert visit.number == ""


def test_a_stored_visit_comes_back_as_it_was_and_adds_nothing(kept: Kept, decision: Decision) -> None:
    kept.visit.choose("side", "left")
    again = Kept(decision, kept.visit.events, language="es")
    assert again.visit.encounter == kept.visit.encounter
    assert again.handed == []
    assert again.visit.saved_revision == len(kept.visit.events)
    assert again.visit.words.language == "en"


# -- answers ----------------------------------------------------------------------------------------------------------


def test_touching_a_choice_gives_it_another_replaces_it_and_the_same_takes_it_back(kept: Kept) -> None:
    kept.visit.touch("side", "left")
    assert kept.answer("side") == answer("left")
    kept.visit.touch("side", "right")
    assert kept.answer("side") == answer("right")
    kept.visit.touch("side", "right")
    assert kept.answer("side") == NOT_ASKED


def test_several_choices_stand_together_in_the_order_of_the_pack(kept: Kept) -> None:
    for choice in ("work", "sleep", "sitting"):
        kept.visit.touch("pain.stops", choice)
    assert kept.answer("pain.stops").several == ("sleep", "sitting", "work")
    kept.visit.touch("pain.stops", "sitting")
    assert kept.answer("pain.stops").several == ("sleep", "work")
    kept.visit.touch("pain.stops", "sleep")
    kept.visit.touch("pain.stops", "work")
    assert kept.answer("pain.stops") == NOT_ASKED


def test_a_choice_of_several_after_another_answer_begins_anew(kept: Kept) -> None:
    kept.visit.touch("pain.stops", "dont-know")
    kept.visit.touch("pain.stops", "work")
    assert kept.answer("pain.stops") == answer(("work",))


def test_a_scale_takes_whole_numbers_zero_included_and_the_same_number_takes_it_back(kept: Kept) -> None:
    kept.visit.touch("pain.leg", "0")
    assert kept.answer("pain.leg") == answer(0)
    kept.visit.touch("pain.leg", "10")
    assert kept.answer("pain.leg") == answer(10)
    kept.visit.touch("pain.leg", "10")
    assert kept.answer("pain.leg") == NOT_ASKED


@pytest.mark.parametrize("question", ["side", "pain.stops", "pain.leg", "matters.activity", "plan.follow-up"])
def test_every_kind_of_question_can_be_not_known_not_said_and_cleared(kept: Kept, question: str) -> None:
    kept.visit.touch(question, "dont-know")
    assert kept.answer(question) == DONT_KNOW
    kept.visit.touch(question, "rather-not-say")
    assert kept.answer(question) == RATHER_NOT_SAY
    kept.visit.touch(question, CLEAR)
    assert kept.answer(question) == NOT_ASKED


@pytest.mark.parametrize(
    ("question", "choice"),
    [
        ("no.such.question", "yes"),
        ("no.such.question", "dont-know"),
        ("side", "up"),
        ("pain.stops", "flying"),
        ("pain.leg", "11"),
        ("pain.leg", "-1"),
        ("pain.leg", "seven"),
        ("matters.soon", "6"),
    ],
)
def test_what_the_pack_does_not_know_is_refused_and_leaves_nothing_behind(
    kept: Kept, question: str, choice: str
) -> None:
    before = list(kept.visit.events)
    with pytest.raises(ValueError, match=r"\w"):
        kept.visit.touch(question, choice)
    if choice in ("up", "yes"):
        with pytest.raises(ValueError, match=r"\w"):
            kept.visit.choose(question, choice)
    assert kept.visit.events == before
    assert kept.visit.encounter == replay(before)


def test_no_choice_of_the_pack_is_mistaken_for_an_answer_without_a_value(decision: Decision) -> None:
    taken = {choice.id for asked in decision.questions for choice in asked.choices} & set(visits.OTHER_ANSWERS)
    assert taken == set()


def test_choosing_what_is_chosen_changes_nothing(kept: Kept) -> None:
    kept.visit.choose("side", "left")
    kept.visit.choose("side", "left")
    assert kept.kinds() == [Kind.OPENED, Kind.ANSWERED]
    assert kept.answer("side") == answer("left")


@pytest.mark.parametrize("text", [*ODD_TEXTS.values(), "x" * 10_000, " spaces around ", "line\nline\r\nline"])
def test_own_words_are_kept_exactly_as_they_were_written(kept: Kept, text: str) -> None:
    kept.visit.write("matters.activity", text)
    assert kept.answer("matters.activity") == answer(text)
    assert kept.handed[-1][0][0].answer == answer(text)


@given(text=st.text(st.characters(), max_size=200))
def test_any_words_at_all_are_kept_or_leave_the_question_open(decision: Decision, text: str) -> None:
    visit = Visit(decision)
    visit.write("plan.reasons", text)
    assert visit.encounter.answer_to("plan.reasons") == (answer(text) if text.strip() else NOT_ASKED)


def test_writing_the_same_again_is_one_event_and_emptying_the_box_opens_the_question_again(kept: Kept) -> None:
    for words in ("Walk", "Walk", "  ", ""):
        kept.visit.write("matters.activity", words)
    assert kept.kinds() == [Kind.OPENED, Kind.ANSWERED, Kind.ANSWERED]
    assert kept.answer("matters.activity") == NOT_ASKED


@pytest.mark.parametrize("day", ["2026-12-06", "2028-02-29"])
def test_a_follow_up_is_a_day(kept: Kept, day: str) -> None:
    kept.visit.write("plan.follow-up", day)
    assert kept.answer("plan.follow-up") == answer(day)


@pytest.mark.parametrize("day", ["soon", "2026-13-01", "2027-02-29", "20261206", "2026-W49-1", "2026-12-06T10:00", "1"])
def test_what_is_no_day_is_refused(kept: Kept, day: str) -> None:
    with pytest.raises(ValueError, match="cannot be answered"):
        kept.visit.write("plan.follow-up", day)
    assert kept.answer("plan.follow-up") == NOT_ASKED


def test_a_refused_answer_is_described_without_its_words(kept: Kept) -> None:
    with pytest.raises(ValueError, match="cannot be answered") as told:
        kept.visit.write("plan.follow-up", "when my sister is back")
    assert "sister" not in str(told.value)


# -- keeping ----------------------------------------------------------------------------------------------------------


def test_every_event_is_handed_over_at_once_standing_on_all_before_it(kept: Kept) -> None:
    visit = kept.visit
    visit.choose("condition", "lumbar-disc")
    visit.touch("pain.leg", "7")
    visit.ask("How long does it last?")
    visit.show("compare.benefits", ["valat-better"])
    visit.undo()
    visit.drive(Driver.PATIENT)
    visit.speak("es")
    assert [new for new, _ in kept.handed] == [(event,) for event in visit.events]
    assert [standing_on for _, standing_on in kept.handed] == list(range(len(visit.events)))


def test_times_are_those_of_the_clock_in_utc(decision: Decision) -> None:
    there = datetime.fromisoformat("2026-11-22T23:30:00-05:00")
    visit = Visit(decision, clock=lambda: there)
    assert visit.events[0].at == "2026-11-23T04:30:00Z"


def test_what_is_saved_never_goes_back_and_is_told(kept: Kept) -> None:
    kept.visit.saved(1)
    kept.visit.touch("side", "left")
    told = kept.told
    kept.visit.saved(2)
    kept.visit.saved(1)
    assert kept.visit.saved_revision == 2
    assert kept.told == told + 2


def test_the_one_who_drives_stands_in_every_event_until_somebody_else_does(kept: Kept) -> None:
    kept.visit.drive(Driver.PATIENT)
    kept.visit.touch("side", "left")
    kept.visit.drive(Driver.PATIENT)
    kept.visit.hand_over()
    kept.visit.touch("side", "right")
    assert [(event.kind, event.by) for event in kept.visit.events] == [
        (Kind.OPENED, Driver.BOTH),
        (Kind.DROVE, Driver.PATIENT),
        (Kind.ANSWERED, Driver.PATIENT),
        (Kind.DROVE, Driver.CLINICIAN),
        (Kind.ANSWERED, Driver.CLINICIAN),
    ]


def test_handing_over_goes_round(kept: Kept) -> None:
    seen = []
    for _ in range(3):
        kept.visit.hand_over()
        seen.append(kept.visit.encounter.driver)
    assert sorted(seen) == sorted(Driver)
    assert seen[-1] is Driver.BOTH


def test_who_listens_hears_after_the_change_and_may_stop_listening_meanwhile(kept: Kept) -> None:
    seen: list[str] = []

    def once() -> None:
        seen.append(kept.answer("side").text)
        kept.visit.listeners.remove(once)

    kept.visit.listeners.insert(0, once)
    told = kept.told
    kept.visit.touch("side", "left")
    kept.visit.touch("side", "right")
    assert seen == ["left"]
    assert kept.told == told + 2


# -- side by side -----------------------------------------------------------------------------------------------------


def columns(visit: Visit) -> set[str]:
    assert visit.comparison
    return {column.option for column in visit.comparison.columns}


def test_between_two_and_four_options_stay_side_by_side(kept: Kept, decision: Decision) -> None:
    visit = kept.visit
    visit.choose("condition", "lumbar-disc")
    first = decision.conditions[0].first_shown
    assert columns(visit) == set(first)
    before = len(visit.events)
    visit.put_beside("oral-steroid")  # a fifth
    assert (columns(visit), len(visit.events)) == (set(first), before)
    visit.put_beside(first[0])
    visit.put_beside(first[1])
    assert columns(visit) == set(first[2:])
    visit.put_beside(first[2])  # one of the last two
    assert columns(visit) == set(first[2:])
    visit.put_beside("oral-steroid")
    assert columns(visit) == {*first[2:], "oral-steroid"}
    assert visit.events[-1].kind is Kind.COMPARED


def test_an_option_the_condition_does_not_have_is_refused(kept: Kept) -> None:
    kept.visit.choose("condition", "lumbar-disc")
    kept.visit.put_beside("disc-surgery")
    before = list(kept.visit.events)
    with pytest.raises(ValueError, match="no option"):
        kept.visit.put_beside("leeches")
    assert kept.visit.events == before


def test_without_a_condition_nothing_is_compared(kept: Kept) -> None:
    assert kept.visit.comparison is None
    kept.visit.put_beside("disc-surgery")
    assert kept.kinds() == [Kind.OPENED]
    kept.visit.choose("condition", "other")
    assert kept.visit.condition is kept.visit.comparison is None


def test_the_comparison_is_worked_out_again_after_a_change_and_only_then(kept: Kept) -> None:
    visit = kept.visit
    visit.choose("condition", "lumbar-disc")
    once = visit.comparison
    visit.go(Step.COMPARE)
    assert visit.comparison is once
    visit.touch("matters.low-harm", "5")
    assert visit.comparison is not once
    assert visit.comparison
    assert visit.comparison.rows[0].rating == 5


def test_evidence_is_recorded_once_in_a_row_with_its_order(kept: Kept) -> None:
    show = kept.visit.show
    for where, found in (("a", ["x", "y"]), ("a", ["x", "y"]), ("a", ["y", "x"]), ("b", ["y", "x"]), ("a", ["x", "y"])):
        show(where, found)
    assert [(shown.where, shown.findings) for shown in kept.visit.encounter.shown] == [
        ("a", ("x", "y")),
        ("a", ("y", "x")),
        ("b", ("y", "x")),
        ("a", ("x", "y")),
    ]


def test_an_answer_between_two_drawings_does_not_record_the_same_evidence_twice(kept: Kept) -> None:
    kept.visit.show("a", ["x"])
    kept.visit.touch("side", "left")
    kept.visit.show("a", ["x"])
    assert len(kept.visit.encounter.shown) == 1


# -- talking and deciding ---------------------------------------------------------------------------------------------


def test_questions_to_talk_over_are_listed_and_taken_off(kept: Kept) -> None:
    kept.visit.ask("  How long?  ")
    kept.visit.ask("\n\t ")
    kept.visit.ask("Will it hurt?")
    first, second = kept.visit.encounter.questions
    assert list(kept.visit.encounter.questions.values()) == ["How long?", "Will it hurt?"]
    kept.visit.withdraw(first)
    assert dict(kept.visit.encounter.questions) == {second: "Will it hurt?"}


def test_a_question_that_is_not_on_the_list_cannot_be_taken_off_it(kept: Kept) -> None:
    kept.visit.ask("How long?")
    kept.visit.withdraw(2)
    kept.visit.withdraw(2)
    kept.visit.withdraw(77)
    assert kept.kinds() == [Kind.OPENED, Kind.ASKED, Kind.WITHDREW]
    kept.visit.undo()
    assert list(kept.visit.encounter.questions.values()) == ["How long?"]


def test_touching_where_one_leans_takes_it_back(kept: Kept) -> None:
    leanings = []
    for option in ("disc-surgery", "keep-going", "keep-going", NOT_SURE):
        kept.visit.lean(option)
        leanings.append(kept.visit.encounter.leaning)
    assert leanings == ["disc-surgery", "keep-going", NOT_SURE, NOT_SURE]


def test_options_can_be_decided_together_and_not_yet_stands_alone(kept: Kept) -> None:
    decided = []
    for choice in (
        "exercise",
        "disc-surgery",
        NOT_YET,
        SOMETHING_ELSE,
        "exercise",
        "disc-surgery",
        "exercise",
        "disc-surgery",
    ):
        kept.visit.decide(choice)
        decided.append(kept.visit.encounter.decided)
    assert decided == [
        ("exercise",),
        ("exercise", "disc-surgery"),
        (NOT_YET,),
        (SOMETHING_ELSE,),
        ("exercise",),
        ("exercise", "disc-surgery"),
        ("disc-surgery",),
        (),
    ]


def test_nobody_can_lean_to_or_decide_for_what_the_pack_does_not_have(kept: Kept) -> None:
    for act in (kept.visit.lean, kept.visit.decide):
        with pytest.raises(ValueError, match="no option"):
            act("leeches")
    assert kept.kinds() == [Kind.OPENED]


def test_undo_goes_back_step_by_step_to_the_start(kept: Kept) -> None:
    visit = kept.visit
    assert not visit.can_undo
    visit.touch("side", "left")
    visit.touch("side", "right")
    visit.show("compare.risks", ["x"])
    visit.decide(NOT_YET)
    states: list[tuple[tuple[str, ...], str]] = []
    while visit.can_undo:
        visit.undo()
        states.append((visit.encounter.decided, visit.encounter.answer_to("side").text))
    assert states == [((), "right"), ((), "left"), ((), "")]
    revision = len(visit.events)
    visit.undo()
    assert len(visit.events) == revision


def test_what_is_undone_changes_the_comparison_too(kept: Kept) -> None:
    kept.visit.choose("condition", "lumbar-disc")
    assert kept.visit.comparison
    kept.visit.undo()
    assert kept.visit.comparison is None


def test_the_signature_locks_everything_but_addenda_and_papers(kept: Kept) -> None:
    visit = kept.visit
    visit.choose("condition", "lumbar-disc")
    visit.ask("How long?")
    visit.decide("exercise")
    visit.sign(" Dr Lee ")
    assert (visit.encounter.signed_by, visit.can_undo) == ("Dr Lee", False)
    before = list(visit.events)
    acts = (
        lambda: visit.touch("side", "left"),
        lambda: visit.write("plan.reasons", "More"),
        lambda: visit.ask("Another?"),
        lambda: visit.withdraw(3),
        lambda: visit.lean("disc-surgery"),
        lambda: visit.decide("disc-surgery"),
        lambda: visit.sign("Again"),
    )
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
    visit.undo()
    assert visit.events == before
    visit.add("  Called back.  ")
    visit.add("   ")
    visit.exported("chart-note")
    visit.speak("es")
    visit.show("summary", ["x"])
    visit.put_beside("disc-surgery")
    assert [words for _, words in visit.encounter.addenda] == ["Called back."]
    assert visit.encounter.exported == ("chart-note",)
    assert visit.encounter.decided == ("exercise",)


def test_an_addendum_waits_for_the_signature(kept: Kept) -> None:
    with pytest.raises(NotAllowed):
        kept.visit.add("Too early")
    assert kept.kinds() == [Kind.OPENED]


# -- language and place -----------------------------------------------------------------------------------------------


def test_switching_language_changes_every_word_and_is_recorded_once(kept: Kept) -> None:
    kept.visit.speak("es")
    kept.visit.speak("es")
    assert kept.visit.words.language == kept.visit.encounter.language == "es"
    assert kept.visit.words.text("condition.lumbar-disc.name") != "condition.lumbar-disc.name"
    assert kept.kinds() == [Kind.OPENED, Kind.LANGUAGE]


def test_a_language_the_pack_does_not_speak_is_refused_and_nothing_changes(kept: Kept) -> None:
    with pytest.raises(KeyError):
        kept.visit.speak("fr")
    assert kept.visit.words.language == "en"
    assert kept.kinds() == [Kind.OPENED]


def test_any_step_can_be_opened_at_any_time_and_where_people_look_is_not_recorded(kept: Kept) -> None:
    for step in reversed(Step):
        kept.visit.go_to(step)
        assert kept.visit.place.step is step
    kept.visit.go_to("nowhere")
    kept.visit.open_section("pain")
    kept.visit.open_detail("row", "option")
    kept.visit.unfold("x")
    kept.visit.close_detail()
    assert kept.visit.place.step is Step.CONDITION
    assert kept.kinds() == [Kind.OPENED]


def test_a_detail_closes_when_another_tab_or_step_opens_and_each_step_keeps_its_tab(kept: Kept) -> None:
    visit = kept.visit
    visit.go(Step.COMPARE)
    visit.open_section("risks")
    visit.open_detail("harm", "disc-surgery")
    assert visit.place.detail == ("harm", "disc-surgery")
    visit.open_section("daily")
    assert visit.place.detail is None
    visit.open_detail("cost", "disc-surgery")
    visit.go(Step.TALK)
    assert visit.place.detail is None
    assert visit.place.section[Step.COMPARE] == "daily"


def test_unfolding_twice_folds(kept: Kept) -> None:
    kept.visit.unfold("a")
    kept.visit.unfold("b")
    kept.visit.unfold("a")
    assert kept.visit.place.opened == {"b"}


def test_the_express_path_has_only_its_own_steps(decision: Decision) -> None:
    visit = Visit(decision, path=Path.EXPRESS)
    visit.go_to("talk")
    reached = [visit.place.step]
    visit.go_to("summary")
    assert [*reached, visit.place.step] == [Step.CONDITION, Step.SUMMARY]


def test_reopening_goes_on_at_the_first_step_not_done(kept: Kept, decision: Decision) -> None:
    visit = kept.visit
    reached = [visit.first_open_step()]
    for act in (
        lambda: visit.choose("condition", "lumbar-disc"),
        lambda: visit.touch("tried.surgery.use", "never"),
        lambda: visit.touch("matters.soon", "dont-know"),
        lambda: visit.show("compare.benefits", ["x"]),
        lambda: visit.lean("disc-surgery"),
        lambda: visit.decide(NOT_YET),
        lambda: visit.sign("Dr Lee"),
    ):
        act()
        reached.append(Visit(decision, visit.events).first_open_step())
    assert reached == [*Step, Step.SUMMARY]


def test_a_signed_visit_opens_at_its_summary_whatever_was_left_out(kept: Kept, decision: Decision) -> None:
    kept.visit.choose("condition", "lumbar-disc")
    kept.visit.sign("Dr Lee")
    assert Visit(decision, kept.visit.events).first_open_step() is Step.SUMMARY


# -- any touches at all -----------------------------------------------------------------------------------------------

CHOICES = [(asked.id, choice.id) for asked in SMALL.questions for choice in asked.choices]
CHOICES += [(f"matters.{name}", str(number)) for name in SMALL.matters for number in range(6)]
CHOICES += [(asked.id, other) for asked in SMALL.questions for other in visits.OTHER_ANSWERS]


@given(
    touches=st.lists(
        st.sampled_from(CHOICES).map(lambda one: ("touch", *one))
        | st.sampled_from(["waiting", "needle", "knife"]).flatmap(
            lambda option: st.sampled_from(["put_beside", "lean", "decide"]).map(lambda act: (act, option))
        )
        | st.sampled_from([("undo",), ("hand_over",), ("ask", "Why?"), ("show", "compare.risks", ("harm-needle",))]),
        max_size=40,
    )
)
def test_whatever_is_touched_the_state_is_what_the_events_handed_over_add_up_to(touches: list[tuple[str, ...]]) -> None:
    kept = Kept(SMALL)
    for act, *given_to in touches:
        getattr(kept.visit, act)(*given_to)
        handed = [event for new, _ in kept.handed for event in new]
        assert kept.visit.encounter == replay(handed)
        if kept.visit.comparison is not None:
            assert 2 <= len(kept.visit.comparison.columns) <= 4
