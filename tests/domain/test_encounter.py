"""A visit is what its events add up to: nothing is lost, undo takes back one thing, a signature stays."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.domain.encounter import (
    DONT_KNOW,
    NOT_ASKED,
    NOT_SURE,
    NOT_YET,
    RATHER_NOT_SAY,
    SOMETHING_ELSE,
    UNDOABLE,
    Answer,
    AnswerState,
    Driver,
    Encounter,
    Event,
    Kind,
    NotAllowed,
    Shown,
    Value,
    answer,
    last_undoable,
    replay,
)

AT = "2026-11-22T15:04:05Z"
ORDER = ("wait", "shot", "knife")


def event(
    kind: Kind,
    about: str = "",
    value: str = "",
    items: tuple[str, ...] = (),
    given: Answer | None = None,
    by: Driver = Driver.BOTH,
    at: str = AT,
) -> Event:
    return Event(at, by, kind, about, value, items, given)


def answered(question: str, value: Value | Answer, by: Driver = Driver.BOTH) -> Event:
    return event(Kind.ANSWERED, question, given=value if isinstance(value, Answer) else answer(value), by=by)


def undid(revision: int) -> Event:
    return event(Kind.UNDID, str(revision))


OPENED = event(Kind.OPENED, "digest", "en", ORDER)
SIGNED = event(Kind.SIGNED, value="Dr Lee")


# -- what there can be ------------------------------------------------------------------------------------------------


def test_the_list_of_what_can_happen_is_closed() -> None:
    assert {str(kind) for kind in Kind} == {
        "opened", "drove", "answered", "shown", "compared", "language", "asked", "withdrew", "leaned", "decided",
        "signed", "added", "exported", "undid",
    }  # fmt: skip
    with pytest.raises(ValueError, match="not a valid Kind"):
        Kind("recommended")


def test_there_are_four_kinds_of_answer_and_only_a_value_carries_one() -> None:
    assert [str(state) for state in AnswerState] == ["not-asked", "dont-know", "rather-not-say", "value"]
    for state in AnswerState:
        with pytest.raises(NotAllowed):
            Answer(state, None if state is AnswerState.VALUE else "words")


def test_dont_know_rather_not_say_and_not_asked_are_three_different_answers_without_a_value() -> None:
    others = [NOT_ASKED, DONT_KNOW, RATHER_NOT_SAY]
    assert len({other.state for other in others}) == 3
    for other in others:
        assert (other.value, other.number, other.text, other.several) == (None, None, "", ())


@pytest.mark.parametrize(
    ("value", "number", "text", "several"),
    [(7, 7, "", ()), (0, 0, "", ()), ("left", None, "left", ()), (("sleep", "work"), None, "", ("sleep", "work"))],
)
def test_a_value_is_a_number_a_text_or_several(
    value: Value, number: int | None, text: str, several: tuple[str, ...]
) -> None:
    given = answer(value)
    assert (given.number, given.text, given.several) == (number, text, several)


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": Kind.ANSWERED, "about": "side"},
        {"kind": Kind.ANSWERED, "answer": answer("left")},
        {"kind": Kind.ASKED, "value": "Why?", "answer": answer("left")},
        {"kind": Kind.OPENED, "answer": NOT_ASKED},
        {"kind": Kind.SHOWN, "items": ("a-finding",)},
        {"kind": Kind.LEANED},
        {"kind": Kind.EXPORTED},
        {"kind": Kind.UNDID},
        {"kind": Kind.WITHDREW},
    ],
)
def test_a_malformed_event_cannot_be_made(fields: dict[str, object]) -> None:
    with pytest.raises(NotAllowed):
        Event(AT, Driver.BOTH, **fields)  # type: ignore[arg-type]


def test_what_is_said_about_an_event_that_cannot_happen_never_holds_its_words() -> None:
    with pytest.raises(NotAllowed) as told:
        replay([OPENED, SIGNED, event(Kind.ASKED, value="what the patient said")])
    assert "patient" not in str(told.value)
    with pytest.raises(NotAllowed) as told:
        replay([OPENED, event(Kind.UNDID, "what the patient said")])
    assert "patient" not in str(told.value)


def test_events_and_states_cannot_be_changed() -> None:
    state = replay([OPENED, answered("side", "left")])
    with pytest.raises(dataclasses.FrozenInstanceError):
        state.language = "es"  # type: ignore[misc]
    with pytest.raises(TypeError):
        state.answers["side"] = answer("right")  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        OPENED.at = ""  # type: ignore[misc]


# -- what they add up to ----------------------------------------------------------------------------------------------


def test_a_visit_opens_with_its_pack_language_order_and_driver() -> None:
    state = replay([event(Kind.OPENED, "digest", "es", ORDER, by=Driver.CLINICIAN)])
    assert (state.pack, state.language, state.order, state.driver) == ("digest", "es", ORDER, Driver.CLINICIAN)
    assert (state.opened_at, state.changed_at, state.revision) == (AT, AT, 1)


def test_a_visit_opens_once() -> None:
    with pytest.raises(NotAllowed):
        replay([OPENED, answered("side", "left"), OPENED])


def test_a_question_nobody_asked_is_not_asked() -> None:
    assert Encounter().answer_to("anything") == NOT_ASKED


@pytest.mark.parametrize("given", [DONT_KNOW, RATHER_NOT_SAY, NOT_ASKED, answer("right"), answer(0)])
def test_the_newest_answer_counts_whatever_its_kind(given: Answer) -> None:
    state = replay([OPENED, answered("side", "left"), answered("level", "L5-S1"), answered("side", given)])
    assert state.answer_to("side") == given
    assert state.answer_to("level") == answer("L5-S1")


def test_who_drove_is_recorded_with_each_event_and_with_what_was_shown() -> None:
    events = [
        OPENED,
        answered("side", "left", Driver.PATIENT),
        event(Kind.SHOWN, "compare.benefits", items=("a", "b"), by=Driver.PATIENT),
        event(Kind.DROVE, by=Driver.CLINICIAN),
        event(Kind.SHOWN, "compare.risks", items=("c",), by=Driver.CLINICIAN),
    ]
    assert [known.by for known in events[1:3]] == [Driver.PATIENT, Driver.PATIENT]
    state = replay(events)
    assert state.driver is Driver.CLINICIAN
    assert [shown.by for shown in state.shown] == [Driver.PATIENT, Driver.CLINICIAN]


def test_what_was_shown_stays_in_the_order_it_was_shown_with_repeats() -> None:
    shown = [("compare.risks", ("z", "a")), ("compare.benefits", ("m",)), ("compare.risks", ("z", "a"))]
    state = replay([OPENED, *(event(Kind.SHOWN, where, items=found) for where, found in shown)])
    assert state.shown == tuple(Shown(where, found, Driver.BOTH) for where, found in shown)


def test_questions_are_kept_in_order_and_only_the_withdrawn_one_goes() -> None:
    asked = [event(Kind.ASKED, value=words) for words in ("How long?", "What if?", "How long?")]
    state = replay([OPENED, *asked, event(Kind.WITHDREW, "2")])
    assert dict(state.questions) == {3: "What if?", 4: "How long?"}


def test_addenda_exports_and_the_signature_are_kept_with_their_times() -> None:
    state = replay(
        [
            OPENED,
            event(Kind.EXPORTED, "patient-pdf"),
            event(Kind.SIGNED, value="Dr Lee", at="2026-11-22T16:00:00Z"),
            event(Kind.ADDED, value="Called back.", at="2026-11-23T09:00:00Z"),
            event(Kind.EXPORTED, "chart-note"),
        ]
    )
    assert (state.signed, state.signed_at, state.signed_by) == (True, "2026-11-22T16:00:00Z", "Dr Lee")
    assert state.addenda == (("2026-11-23T09:00:00Z", "Called back."),)
    assert state.exported == ("patient-pdf", "chart-note")


def test_a_signature_without_a_name_locks_all_the_same() -> None:
    assert replay([OPENED, event(Kind.SIGNED)]).signed


def test_an_addendum_before_the_signature_is_refused() -> None:
    with pytest.raises(NotAllowed):
        replay([OPENED, event(Kind.ADDED, value="Too early.")])


AFTER = {
    Kind.DROVE: event(Kind.DROVE, by=Driver.PATIENT),
    Kind.SHOWN: event(Kind.SHOWN, "summary", items=("a",)),
    Kind.LANGUAGE: event(Kind.LANGUAGE, value="es"),
    Kind.COMPARED: event(Kind.COMPARED, items=("wait", "shot")),
    Kind.ADDED: event(Kind.ADDED, value="Later."),
    Kind.EXPORTED: event(Kind.EXPORTED, "chart-note"),
}
NEVER_AFTER = {
    Kind.OPENED: OPENED,
    Kind.ANSWERED: answered("side", "right"),
    Kind.ASKED: event(Kind.ASKED, value="Why?"),
    Kind.WITHDREW: event(Kind.WITHDREW, "3"),
    Kind.LEANED: event(Kind.LEANED, "shot"),
    Kind.DECIDED: event(Kind.DECIDED, items=("shot",)),
    Kind.SIGNED: event(Kind.SIGNED, value="Somebody else"),
    Kind.UNDID: undid(2),
}
BEFORE_SIGNING = [OPENED, answered("side", "left"), event(Kind.ASKED, value="How long?"), event(Kind.LEANED, "wait")]


def test_every_kind_of_event_either_may_or_may_not_follow_a_signature() -> None:
    assert AFTER.keys() | NEVER_AFTER.keys() == set(Kind)


@pytest.mark.parametrize("kind", AFTER)
def test_after_signing_one_can_still_look_add_and_export(kind: Kind) -> None:
    signed = replay([*BEFORE_SIGNING, SIGNED])
    after = replay([*BEFORE_SIGNING, SIGNED, AFTER[kind]])
    kept = ("answers", "questions", "leaning", "decided", "signed_at", "signed_by")
    assert [getattr(after, name) for name in kept] == [getattr(signed, name) for name in kept]
    assert after.revision == signed.revision + 1


@pytest.mark.parametrize("kind", NEVER_AFTER)
def test_after_signing_nothing_that_was_said_can_change(kind: Kind) -> None:
    with pytest.raises(NotAllowed):
        replay([*BEFORE_SIGNING, SIGNED, NEVER_AFTER[kind]])


# -- undo -------------------------------------------------------------------------------------------------------------


def test_undo_takes_back_the_newest_thing_and_a_second_undo_goes_further() -> None:
    events = [OPENED, answered("side", "left"), answered("side", "right"), event(Kind.LEANED, "shot")]
    found = []
    for _ in range(4):
        target = last_undoable(events)
        state = replay(events)
        found.append((state.answer_to("side").text, state.leaning, target))
        if target:
            events.append(undid(target))
    assert found == [("right", "shot", 4), ("right", "", 3), ("left", "", 2), ("", "", None)]


def test_undo_passes_over_what_nobody_can_take_back() -> None:
    events = [
        OPENED,
        answered("side", "left"),
        event(Kind.SHOWN, "compare.risks", items=("a",)),
        event(Kind.LANGUAGE, value="es"),
        event(Kind.DROVE, by=Driver.PATIENT),
        event(Kind.EXPORTED, "chart-note"),
    ]
    assert last_undoable(events) == 2
    before, after = replay(events), replay([*events, undid(2)])
    assert after.answer_to("side") == NOT_ASKED
    assert (after.shown, after.language, after.driver, after.exported) == (
        before.shown, before.language, before.driver, before.exported,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("newest", "part", "before"),
    [
        (event(Kind.ASKED, value="And then?"), "questions", {2: "How long?"}),
        (event(Kind.WITHDREW, "2"), "questions", {2: "How long?"}),
        (event(Kind.DECIDED, items=(NOT_YET,)), "decided", (SOMETHING_ELSE,)),
        (event(Kind.LEANED, NOT_SURE), "leaning", "wait"),
        (event(Kind.COMPARED, items=("shot", "knife")), "columns", ("wait", "shot")),
    ],
)
def test_questions_decisions_leanings_and_columns_can_be_taken_back(newest: Event, part: str, before: object) -> None:
    events = [
        OPENED,
        event(Kind.ASKED, value="How long?"),
        event(Kind.DECIDED, items=(SOMETHING_ELSE,)),
        event(Kind.LEANED, "wait"),
        event(Kind.COMPARED, items=("wait", "shot")),
        newest,
    ]
    assert getattr(replay(events), part) != before
    assert last_undoable(events) == len(events)
    assert getattr(replay([*events, undid(len(events))]), part) == before


def test_nothing_can_be_undone_in_a_new_visit_or_after_signing() -> None:
    assert last_undoable([OPENED]) is None
    assert last_undoable([*BEFORE_SIGNING, SIGNED]) is None
    assert last_undoable([*BEFORE_SIGNING, SIGNED, AFTER[Kind.COMPARED]]) is None


@pytest.mark.parametrize("about", ["1", "3", "5", "6", "0", "-2", "99", "two", "2.0", " ", "²"])
def test_only_something_earlier_that_can_be_taken_back_and_was_not_yet_is_undone(about: str) -> None:
    events = [OPENED, answered("side", "left"), event(Kind.EXPORTED, "note"), answered("side", "right"), undid(4)]
    with pytest.raises(NotAllowed):
        replay([*events, event(Kind.UNDID, about)])
    with pytest.raises(NotAllowed):
        replay([*events[:4], event(Kind.UNDID, "4"), event(Kind.UNDID, "4")])
    assert replay([*events, undid(2)]).answer_to("side") == NOT_ASKED


def test_a_signature_is_never_undone() -> None:
    with pytest.raises(NotAllowed):
        replay([OPENED, SIGNED, undid(2)])


def test_an_undone_event_is_still_counted_and_the_next_answer_stands_on_it() -> None:
    events = [OPENED, answered("side", "left"), undid(2)]
    state = replay(events)
    assert state.revision == 3
    assert state.after(answered("side", "right")) == replay([*events, answered("side", "right")])


def test_a_single_fold_refuses_to_guess_what_was_undone() -> None:
    with pytest.raises(NotAllowed):
        replay([OPENED, answered("side", "left")]).after(undid(2))


# -- any visit at all -------------------------------------------------------------------------------------------------

WORDS = st.text(max_size=12)
ANSWERS = st.sampled_from([NOT_ASKED, DONT_KNOW, RATHER_NOT_SAY]) | (
    st.integers(0, 10) | WORDS | st.lists(st.sampled_from("abc"), unique=True).map(tuple)
).map(answer)
WHO = st.sampled_from(Driver)


@st.composite
def visits(draw: st.DrawFn) -> list[Event]:
    """The events of any visit that can be held."""
    events = [OPENED]
    signed = False
    for _ in range(draw(st.integers(0, 25))):
        kinds = [*AFTER] if signed else [kind for kind in Kind if kind not in (Kind.OPENED, Kind.ADDED)]
        kind = draw(st.sampled_from(kinds))
        about = draw(st.sampled_from(["one", "two", "three"]))
        if kind is Kind.UNDID:
            about = str(last_undoable(events) or "")
        elif kind is Kind.WITHDREW:
            asked = [number for number, known in enumerate(events, 1) if known.kind is Kind.ASKED]
            about = str(draw(st.sampled_from(asked))) if asked else ""
        if not about:
            continue
        items = tuple(draw(st.lists(st.sampled_from(ORDER), unique=True)))
        given = draw(ANSWERS) if kind is Kind.ANSWERED else None
        events.append(event(kind, about, draw(WORDS), items, given, draw(WHO)))
        signed = signed or kind is Kind.SIGNED
    return events


def still_there(events: Sequence[Event]) -> list[tuple[int, Event]]:
    """The events nobody took back, worked out in another way: each undo crosses off the newest that can be."""
    left: list[tuple[int, Event]] = []
    for number, known in enumerate(events, 1):
        if known.kind is Kind.UNDID:
            newest = max(place for place, (_, one) in enumerate(left) if one.kind in UNDOABLE)
            del left[newest]
        else:
            left.append((number, known))
    return left


@given(visits())
def test_no_answer_is_ever_lost_or_made_up(events: list[Event]) -> None:
    state = replay(events)
    left = still_there(events)
    newest = {known.about: known.answer for _, known in left if known.kind is Kind.ANSWERED}
    assert dict(state.answers) == newest
    withdrawn = {known.about for _, known in left if known.kind is Kind.WITHDREW}
    asked = {number: known.value for number, known in left if known.kind is Kind.ASKED if str(number) not in withdrawn}
    assert dict(state.questions) == asked
    for kind, part, empty in (
        (Kind.LEANED, lambda known: known.about, ""),
        (Kind.DECIDED, lambda known: known.items, ()),
        (Kind.COMPARED, lambda known: known.items, ()),
        (Kind.LANGUAGE, lambda known: known.value, "en"),
    ):
        said = [part(known) for _, known in left if known.kind is kind]
        held = {Kind.LEANED: state.leaning, Kind.DECIDED: state.decided, Kind.COMPARED: state.columns}
        assert held.get(kind, state.language) == (said[-1] if said else empty)
    assert [(shown.where, shown.findings, shown.by) for shown in state.shown] == [
        (known.about, known.items, known.by) for _, known in left if known.kind is Kind.SHOWN
    ]
    assert state.revision == len(events)


@given(visits())
def test_replaying_gives_what_folding_gave_at_every_moment_of_the_visit(events: list[Event]) -> None:
    state = Encounter()
    for number, known in enumerate(events, 1):
        so_far = events[:number]
        state = replay(so_far) if known.kind is Kind.UNDID else state.after(known)
        assert state == replay(so_far)
        assert state.revision == number


@given(visits())
def test_undoing_is_exactly_as_if_the_newest_thing_had_not_happened(events: list[Event]) -> None:
    target = last_undoable(events)
    if target is None:
        return
    without = [known for number, known in still_there(events) if number != target]
    undone, never = replay([*events, undid(target)]), replay(without)
    for part in ("answers", "leaning", "decided", "columns", "shown", "language", "driver", "exported"):
        assert getattr(undone, part) == getattr(never, part)
