"""A day at the desk with the real recorder, file and key: nothing is lost, and what is wrong is said with a way on."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import NamedTuple

import pytest

from decision_aid import paths
from decision_aid.cli import SHIPPED_PACK
from decision_aid.content import library
from decision_aid.domain.decision import Decision, Review
from decision_aid.domain.encounter import Kind, answer
from decision_aid.domain.flow import Path as Way
from decision_aid.domain.flow import Step
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.session.screens import frame, home
from decision_aid.session.screens import trouble as troubles
from decision_aid.session.screens.frame import FrameScreen
from decision_aid.store.key import key_file, new_key
from decision_aid.store.version import VERSION
from tests.session.room import PATIENCE, Room, elsewhere, file, kept, listed
from tests.store.visits import answered, card, keep

PAGE = 40
LONG = "word " * 4000


def saving(room: Room) -> str:
    bars = frame.screen(room.desk).visit
    assert bars
    return bars.saving


def said(room: Room) -> list[str]:
    """The sentences of trouble on the screen."""
    return [known.sentence for known in frame.screen(room.desk).troubles]


def in_writing(path: Path) -> dict[str, bytes]:
    """Every file under a folder."""
    return {str(one.relative_to(path)): one.read_bytes() for one in path.rglob("*") if one.is_file()}


# -- a visit ----------------------------------------------------------------------------------------------------------


def test_before_the_first_paint_nothing_is_read_and_home_is_already_there(room: Room, tmp_path: Path) -> None:
    screen = home.screen(room.desk)
    assert screen.ready
    assert screen.nothing == "", "whether there are visits is not known yet"
    assert in_writing(tmp_path) == {}
    assert frame.screen(room.desk).visit is None


def test_the_first_home_says_that_there_are_no_visits_and_which_evidence_is_in_use(room: Room) -> None:
    room.paint().hear_all()
    screen = home.screen(room.desk)
    assert (screen.visits, screen.nothing) == ((), "No visits yet. The first one starts above.")
    assert screen.pack.startswith("Evidence: ")
    assert "Not yet reviewed here." in screen.pack


def test_a_visit_from_start_to_list_to_reopening(room: Room) -> None:
    visit = room.paint().start()
    assert visit.number == "0001"
    visit.choose("condition", "lumbar-disc")
    visit.touch("tried.surgery.use", "never")
    visit.write("matters.activity", "Sit through a whole shift")
    room.until(room.all_saved)
    room.leave()
    assert room.desk.visit is None
    [line] = home.screen(room.desk).visits
    assert (line.number, line.decision, line.due) == ("0001", "Not decided yet", False)
    assert line.condition == room.desk.words.text("condition.lumbar-disc.name")
    assert line.when.startswith("Today ")
    again = room.open("0001")
    assert again is not visit
    assert again.encounter == visit.encounter
    assert again.place.step is Step.COMPARE
    again.decide("exercise")
    room.until(room.all_saved)
    assert kept("0001") == tuple(again.events)
    room.leave()
    assert home.screen(room.desk).visits[0].decision.startswith("Decided: ")


def test_an_answer_is_said_to_be_saved_only_once_it_is_on_the_disk(room: Room) -> None:
    visit = room.paint().start()
    room.until(room.all_saved)
    visit.touch("side", "left")
    assert saving(room) == "Saving…"
    room.until(lambda: saving(room) == "Saved on this computer")
    assert kept("0001") == tuple(visit.events)


def test_the_screen_is_told_of_every_answer_and_of_its_being_saved(room: Room) -> None:
    visit = room.paint().start()
    room.until(room.all_saved)
    told = room.told
    visit.touch("side", "left")
    assert room.told == told + 1
    room.until(room.all_saved)
    assert room.told == told + 2


def test_visits_have_numbers_that_go_on_after_a_restart(make: Callable[..., Room]) -> None:
    first = make().paint()
    assert first.start().number == "0001"
    first.leave()
    assert first.start().number == "0002"
    assert first.close() == 0
    second = make().paint()
    assert second.start().number == "0003"


def test_closing_writes_what_was_just_answered_and_the_next_day_finds_it(make: Callable[..., Room]) -> None:
    room = make().paint()
    visit = room.start()
    for number in range(11):
        visit.touch("pain.leg", str(number))
    assert room.close() == 0
    tomorrow = make().paint()
    assert tomorrow.open("0001").encounter == visit.encounter


def test_two_quick_touches_start_one_visit(room: Room) -> None:
    room.paint()
    room.desk.start_visit()
    room.desk.start_visit()
    room.hear_all()
    first = room.visit
    room.hear_all()
    assert room.visit is first
    room.leave()
    assert listed() == ["0001"]


def test_a_visit_that_is_asked_for_while_another_way_was_taken_does_not_push_it_aside(room: Room) -> None:
    room.paint()
    room.desk.start_visit()
    room.desk.quick_compare()
    room.hear_all()
    assert room.visit.path is Way.EXPRESS


def test_searching_finds_own_words_questions_options_and_conditions_in_every_language(
    room: Room, decision: Decision
) -> None:
    visit = room.paint().start()
    visit.choose("condition", "lumbar-disc")
    visit.write("matters.activity", "Fly kites with Zoë")
    visit.ask("Does it sting?")
    visit.decide("epidural-steroid")
    room.leave()
    room.start().touch("side", "left")
    room.leave()
    for words in ("kites", "zoë fly", "sting", "0001", decision.texts["es"]["option.epidural-steroid.name"]):
        room.desk.found.search(words)
        room.hear_all()
        assert [line.number for line in home.screen(room.desk).visits] == ["0001"], words
    room.desk.found.search("nobody wrote this")
    room.hear_all()
    screen = home.screen(room.desk)
    assert (screen.visits, screen.nothing) == ((), "No visit matches these words.")
    room.desk.found.search("")
    room.hear_all()
    assert len(home.screen(room.desk).visits) == 2


def test_typing_on_overtakes_the_search_before(room: Room) -> None:
    room.paint().start()
    room.leave()
    room.desk.found.search("nothing like it")
    room.desk.found.search("0001")
    room.hear_all()
    assert [line.number for line in home.screen(room.desk).visits] == ["0001"]


def test_a_long_list_comes_a_page_at_a_time_and_impatience_repeats_nothing(make: Callable[..., Room]) -> None:
    with closing(elsewhere()) as store:
        numbers = [keep(store) for _ in range(PAGE + 5)][::-1]
    room = make().paint()
    room.hear_all()
    assert [line.number for line in home.screen(room.desk).visits] == numbers[:PAGE]
    assert home.screen(room.desk).more is not None
    room.desk.found.refresh(more=True)
    room.desk.found.refresh(more=True)
    room.hear_all()
    assert [line.number for line in home.screen(room.desk).visits] == numbers
    assert home.screen(room.desk).more is None


def test_a_visit_that_was_removed_elsewhere_does_not_come_back_empty(room: Room) -> None:
    room.paint().start()
    room.until(room.all_saved)
    room.leave()
    with closing(elsewhere()) as store:
        store.purge("0001")
    room.desk.open_visit("0001")
    room.hear_all()
    room.hear_all()
    assert room.desk.visit is None
    assert home.screen(room.desk).visits == ()
    assert listed() == []


def test_a_paper_that_is_written_after_its_visit_was_opened_again_belongs_to_the_visit_that_is_open(room: Room) -> None:
    left = room.paint().start()
    left.touch("side", "left")
    room.until(room.all_saved)
    room.leave()
    visit = room.open("0001")
    left.exported("patient-pdf")  # it took this long
    visit.touch("side", "right")
    room.until(room.all_saved)
    assert room.troubles() == []
    assert (visit.encounter.exported, visit.encounter.answer_to("side")) == (("patient-pdf",), answer("right"))
    assert kept("0001") == tuple(visit.events)


def test_a_paper_that_is_written_while_its_visit_is_being_opened_again_is_in_it(room: Room) -> None:
    left = room.paint().start()
    room.until(room.all_saved)
    room.leave()
    was_read = Event()
    room.desk.open_visit("0001")
    room.recorder.ask(lambda store: None, lambda nothing: was_read.set())
    assert was_read.wait(PATIENCE)
    left.exported("patient-pdf")
    room.until(lambda: room.desk.visit)
    room.visit.touch("side", "right")
    room.until(room.all_saved)
    assert room.troubles() == []
    assert room.visit.encounter.exported == ("patient-pdf",)
    assert kept("0001") == tuple(room.visit.events)


def test_what_was_opened_while_a_visit_was_being_read_stays_open(room: Room) -> None:
    room.paint().start()
    room.leave()
    room.desk.open_visit("0001")
    room.desk.quick_compare()
    begun = room.visit
    begun.choose("condition", "lumbar-disc")
    room.hear_all()
    assert room.visit is begun


def test_the_second_of_two_touches_on_a_visit_opens_nothing_anew(room: Room) -> None:
    room.paint().start()
    room.leave()
    room.desk.open_visit("0001")
    visit = room.open("0001")
    room.hear_all()
    assert room.visit is visit


def test_a_follow_up_that_has_come_is_marked(room: Room) -> None:
    room.paint().start().write("plan.follow-up", "2026-11-22")
    room.leave()
    room.start().write("plan.follow-up", "2026-11-23")
    room.leave()
    later, due = home.screen(room.desk).visits
    assert (due.due, due.when) == (True, "Follow-up due November 22, 2026")
    assert not later.due


# -- quick compare ----------------------------------------------------------------------------------------------------


def test_a_quick_compare_leaves_nothing_behind(room: Room, tmp_path: Path) -> None:
    room.paint().hear_all()
    before = in_writing(tmp_path)
    room.desk.quick_compare()
    visit = room.visit
    assert (visit.recorded, visit.number, visit.path) == (False, "", Way.EXPRESS)
    visit.choose("condition", "lumbar-disc")
    visit.write("plan.reasons", "words that must not stay")
    visit.show("compare.benefits", ["valat-better"])
    assert saving(room) == "Nothing is kept unless you ask"
    room.leave()
    assert home.screen(room.desk).visits == ()
    after = in_writing(tmp_path)
    assert after == before
    assert not any(b"must not stay" in content for content in after.values())


# -- trouble with the store -------------------------------------------------------------------------------------------


class Wrong(NamedTuple):
    """Something wrong with the store: how it comes about, and how it is put right."""

    trouble: Trouble
    cause: Callable[[Room, ExitStack], None]
    cure: Callable[[Room, ExitStack], None]
    action: str = troubles.RETRY


def lock(room: Room, ending: ExitStack) -> None:
    other = ending.enter_context(closing(elsewhere()))
    other._connection.execute("BEGIN IMMEDIATE")


def fill(room: Room, _: ExitStack) -> None:
    with closing(elsewhere()) as store:
        [[pages]] = store._connection.execute("PRAGMA page_count").fetchall()
    room.at_opening = [f"PRAGMA max_page_count = {pages}"]


def empty(room: Room, _: ExitStack) -> None:
    room.at_opening = []
    room.recorder.while_closed(lambda: None, lambda _: None)


def forbid(room: Room, _: ExitStack) -> None:
    room.at_opening = ["PRAGMA query_only = 1"]


def make_newer(room: Room, _: ExitStack) -> None:
    with closing(elsewhere()) as store:
        store._connection.execute(f"PRAGMA user_version = {VERSION + 1}")


def update(room: Room, _: ExitStack) -> None:
    import sqlcipher3.dbapi2 as sqlcipher

    with closing(sqlcipher.connect(file(), isolation_level=None)) as raw:
        secret = bytes.fromhex(key_file(file()).read_text("ascii"))
        raw.execute(f"PRAGMA key = \"x'{secret.hex()}'\"")
        raw.execute(f"PRAGMA user_version = {VERSION}")


def swap_key(room: Room, _: ExitStack) -> None:
    key_file(file()).rename(file().with_name("the-key"))
    key_file(file()).write_text(new_key().secret.hex(), "ascii")


def put_key_back(room: Room, _: ExitStack) -> None:
    file().with_name("the-key").replace(key_file(file()))


def lose_key(room: Room, _: ExitStack) -> None:
    key_file(file()).rename(file().with_name("the-key"))


def damage(room: Room, _: ExitStack) -> None:
    file().rename(file().with_name("whole"))
    file().write_bytes(b"The patient list, as text.\n" * 400)


def put_backup(room: Room, _: ExitStack) -> None:
    file().with_name("whole").replace(file())


def block(room: Room, _: ExitStack) -> None:
    file().rename(file().with_name("whole"))
    file().mkdir()


def unblock(room: Room, _: ExitStack) -> None:
    file().rmdir()
    file().with_name("whole").replace(file())


def nothing(room: Room, _: ExitStack) -> None:
    room.at_opening = []


WRONG = {
    "locked": Wrong(Trouble.STORE_LOCKED, lock, lambda _, ending: ending.close()),
    "full": Wrong(Trouble.STORE_FULL, fill, empty),
    "read-only": Wrong(Trouble.STORE_READ_ONLY, forbid, nothing),
    "too new": Wrong(Trouble.STORE_TOO_NEW, make_newer, update),
    "wrong key": Wrong(Trouble.STORE_WRONG_KEY, swap_key, put_key_back, troubles.SET_ASIDE),
    "damaged": Wrong(Trouble.STORE_DAMAGED, damage, put_backup, troubles.SET_ASIDE),
    "key missing": Wrong(Trouble.KEY_MISSING, lose_key, put_key_back, troubles.SET_ASIDE),
    "unreachable": Wrong(Trouble.STORE_UNREACHABLE, block, unblock),
}


@pytest.fixture
def ending() -> Iterator[ExitStack]:
    with ExitStack() as ending:
        yield ending


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_whatever_is_wrong_with_the_file_a_visit_can_be_held_and_is_written_once_it_is_put_right(
    make: Callable[..., Room], ending: ExitStack, wrong: Wrong
) -> None:
    with closing(elsewhere()) as store:
        earlier = keep(store, answered("earlier", "matters.activity"))
    room = make()
    wrong.cause(room, ending)
    visit = room.paint().start()
    visit.touch("side", "left")
    visit.write("matters.activity", LONG)
    room.until(lambda: wrong.trouble in room.troubles())
    expected = troubles.screen(visit.words, KnownTrouble(wrong.trouble))
    assert expected in frame.screen(room.desk).troubles
    assert expected.action == wrong.action
    assert expected.action_words
    waiting = len(visit.events) - visit.saved_revision
    assert saving(room) == ("1 answer not saved yet" if waiting == 1 else f"{waiting} answers not saved yet")
    assert waiting == 3 or wrong.trouble is Trouble.STORE_FULL, "a little still fits on a full disk"
    assert visit.encounter.answer_to("matters.activity") == answer(LONG)

    wrong.cure(room, ending)
    room.desk.troubles.try_again()
    room.until(room.all_saved)
    room.until(lambda: not room.troubles())
    assert saving(room) == "Saved on this computer"
    assert kept(visit.number) == tuple(visit.events)
    assert sorted(listed()) == sorted([earlier, visit.number])
    room.leave()
    assert [line.number for line in home.screen(room.desk).visits] == listed()


@pytest.mark.parametrize("name", ["locked", "full", "read-only"])
def test_what_goes_wrong_in_the_middle_of_a_visit_loses_nothing(
    make: Callable[..., Room], ending: ExitStack, name: str
) -> None:
    wrong, room = WRONG[name], make()
    visit = room.paint().start()
    visit.touch("side", "left")
    room.until(room.all_saved)
    if name == "locked":
        lock(room, ending)
    else:
        pages = room.sql("PRAGMA page_count")[0][0]
        room.sql({"full": f"PRAGMA max_page_count = {pages}", "read-only": "PRAGMA query_only = 1"}[name])
        room.at_opening = ["PRAGMA query_only = 1"] if name == "read-only" else []
    visit.write("plan.reasons", LONG)
    visit.touch("side", "right")
    room.until(lambda: wrong.trouble in room.troubles())
    assert saving(room) == "2 answers not saved yet"
    assert kept("0001") == tuple(visit.events[:2])
    if name == "full":
        room.sql("PRAGMA max_page_count = 1000000")
    else:
        wrong.cure(room, ending)
    room.desk.troubles.try_again()
    room.until(room.all_saved)
    room.until(lambda: not room.troubles())
    assert kept("0001") == tuple(visit.events)


def full(room: Room) -> None:
    """From now on the disk is full."""
    pages = room.sql("PRAGMA page_count")[0][0]
    room.sql(f"PRAGMA max_page_count = {pages}")


def with_space(room: Room) -> None:
    room.sql("PRAGMA max_page_count = 1000000")


def test_trying_again_in_vain_says_so_again(room: Room) -> None:
    visit = room.paint().start()
    room.until(room.all_saved)
    full(room)
    visit.write("plan.reasons", LONG)
    for _ in range(2):
        room.until(lambda: room.troubles() == [Trouble.STORE_FULL])
        room.desk.troubles.try_again()
        assert room.troubles() == []


def test_a_list_that_could_not_be_read_is_not_called_empty(make: Callable[..., Room], ending: ExitStack) -> None:
    with closing(elsewhere()) as store:
        keep(store)
    room = make()
    lose_key(room, ending)
    room.paint().hear_all()
    assert home.screen(room.desk).nothing == ""
    put_key_back(room, ending)
    room.desk.troubles.try_again()
    room.until(lambda: home.screen(room.desk).visits)
    room.until(lambda: not room.troubles())


def test_trouble_that_goes_away_by_itself_goes_from_the_screen(make: Callable[..., Room], ending: ExitStack) -> None:
    with closing(elsewhere()):
        pass
    room = make()
    lose_key(room, ending)
    room.paint()
    room.until(lambda: room.troubles() == [Trouble.KEY_MISSING])
    put_key_back(room, ending)
    room.until(lambda: not room.troubles())


def test_an_unsaved_visit_that_was_left_can_be_opened_again_with_all_of_its_answers(room: Room) -> None:
    visit = room.paint().start()
    visit.touch("side", "left")
    room.until(room.all_saved)
    full(room)
    visit.write("plan.reasons", LONG)
    visit.touch("side", "right")
    room.until(lambda: room.troubles() == [Trouble.STORE_FULL])
    room.desk.leave_visit()
    room.hear_all()
    again = room.open("0001")
    assert again.events == visit.events
    assert saving(room) == "2 answers not saved yet"
    again.touch("level", "L5-S1")
    with_space(room)
    room.desk.troubles.try_again()
    room.until(room.all_saved)
    assert kept("0001") == tuple(again.events)


def test_other_trouble_does_not_call_answers_unsaved_that_are_on_their_way(room: Room) -> None:
    visit = room.paint().start()
    room.until(room.all_saved)
    room.desk.troubles.report(KnownTrouble(Trouble.FILE_NOT_WRITTEN))
    visit.touch("side", "left")
    assert saving(room) == "Saving…"


def test_what_has_been_read_is_dismissed_and_only_that(room: Room) -> None:
    room.paint()
    for known in (Trouble.FILE_NOT_WRITTEN, Trouble.PDF_FAILED, Trouble.FILE_NOT_WRITTEN):
        room.desk.troubles.report(KnownTrouble(known))
    assert room.troubles() == [Trouble.FILE_NOT_WRITTEN, Trouble.PDF_FAILED]
    room.desk.troubles.dismiss(room.desk.troubles.known[0])
    assert room.troubles() == [Trouble.PDF_FAILED]
    room.desk.troubles.try_again()
    assert room.troubles() == [Trouble.PDF_FAILED]


# -- setting a file aside ---------------------------------------------------------------------------------------------


@pytest.fixture
def third(room: Room) -> Room:
    """A room in which visit 0003 is open and saved."""
    room.paint()
    for _ in range(2):
        room.start()
        room.leave()
    room.start().write("matters.activity", "Walk the dog")
    room.until(room.all_saved)
    return room


def set_aside(room: Room) -> None:
    before = room.visit.number if room.desk.visit else ""
    room.desk.troubles.set_store_aside()
    room.until(lambda: not room.troubles())
    if before:
        room.until(room.all_saved)


def test_a_visit_half_of_which_was_saved_in_a_damaged_file_is_written_whole_into_the_new_one(
    third: Room, ending: ExitStack
) -> None:
    damage(third, ending)
    third.visit.touch("side", "left")
    third.until(lambda: Trouble.STORE_DAMAGED in third.troubles())
    damaged = file().read_bytes()
    set_aside(third)
    assert third.visit.number == "0001"
    assert kept("0001") == tuple(third.visit.events)
    assert listed() == ["0001"]
    assert file().with_name("visits-set-aside-1.db").read_bytes() == damaged
    third.visit.touch("side", "right")
    third.until(third.all_saved)
    assert kept("0001") == tuple(third.visit.events)
    assert third.recorder.unsaved.count() == 0


def test_a_visit_all_of_which_was_saved_in_the_file_set_aside_is_written_into_the_new_one_too(
    third: Room, ending: ExitStack
) -> None:
    damage(third, ending)
    third.desk.found.refresh()
    third.recorder.while_closed(lambda: None, lambda _: None)
    third.until(lambda: Trouble.STORE_DAMAGED in third.troubles())
    set_aside(third)
    assert kept(third.visit.number) == tuple(third.visit.events)
    assert listed() == [third.visit.number]


@pytest.mark.parametrize("name", ["damaged", "wrong key", "key missing"])
def test_a_visit_held_in_memory_alone_is_written_once_and_the_old_file_stays_as_it_was(
    make: Callable[..., Room], ending: ExitStack, name: str
) -> None:
    with closing(elsewhere()) as store:
        keep(store)
    room = make()
    WRONG[name].cause(room, ending)
    before = file().read_bytes()
    visit = room.paint().start()
    visit.touch("side", "left")
    room.until(lambda: WRONG[name].trouble in room.troubles())
    set_aside(room)
    assert listed() == [visit.number]
    assert kept(visit.number) == tuple(visit.events)
    assert file().with_name("visits-set-aside-1.db").read_bytes() == before
    room.leave()
    room.start()
    room.until(room.all_saved)
    assert len(listed()) == 2


def test_with_no_visit_open_a_new_file_is_simply_begun(make: Callable[..., Room], ending: ExitStack) -> None:
    with closing(elsewhere()) as store:
        keep(store)
    room = make()
    damage(room, ending)
    room.paint()
    room.until(lambda: room.troubles() == [Trouble.STORE_DAMAGED])
    set_aside(room)
    room.until(lambda: home.screen(room.desk).nothing)
    assert home.screen(room.desk).nothing == "No visits yet. The first one starts above."
    assert room.start().number == "0001"


def test_trouble_with_the_pack_is_still_said_after_the_file_was_set_aside(
    make: Callable[..., Room], ending: ExitStack, tmp_path: Path
) -> None:
    with closing(elsewhere()) as store:
        keep(store)
    room = make(lambda: library.installed(tmp_path))
    damage(room, ending)
    room.paint()
    room.until(lambda: Trouble.STORE_DAMAGED in room.troubles())
    room.desk.troubles.set_store_aside()
    room.until(lambda: room.troubles() == [Trouble.PACK_MISSING])


# -- changed somewhere else -------------------------------------------------------------------------------------------


@pytest.fixture
def conflict(room: Room) -> Room:
    """Visit 0001 is open here, was changed in another window, and an answer given here could not be saved."""
    visit = room.paint().start()
    visit.touch("side", "left")
    room.until(room.all_saved)
    with closing(elsewhere()) as store:
        store.append("0001", (answered("theirs", "matters.activity"),), len(visit.events), card("0001"))
    visit.touch("side", "right")
    room.until(lambda: room.troubles() == [Trouble.STORE_CONFLICT])
    return room


def test_a_visit_changed_elsewhere_is_still_shown_and_opened_again_as_it_is_stored(conflict: Room) -> None:
    [screen] = frame.screen(conflict.desk).troubles
    assert screen.action == troubles.REOPEN
    assert conflict.visit.encounter.answer_to("side") == answer("right")
    mine = conflict.visit
    conflict.desk.troubles.reopen_visit()
    conflict.until(lambda: conflict.desk.visit is not mine)
    conflict.until(lambda: not conflict.troubles())
    assert tuple(conflict.visit.events) == kept("0001")
    assert conflict.visit.encounter.answer_to("side") == answer("left")
    assert conflict.visit.encounter.answer_to("matters.activity") == answer("theirs")
    conflict.visit.touch("side", "right")
    conflict.until(conflict.all_saved)
    assert kept("0001") == tuple(conflict.visit.events)


def test_trying_again_does_not_hide_a_conflict(conflict: Room) -> None:
    conflict.desk.troubles.try_again()
    conflict.hear_all()
    assert conflict.troubles() == [Trouble.STORE_CONFLICT]


def test_the_conflict_of_a_visit_that_was_left_can_be_settled_from_home(conflict: Room) -> None:
    conflict.leave()
    assert conflict.troubles() == [Trouble.STORE_CONFLICT]
    conflict.desk.troubles.reopen_visit()
    conflict.until(lambda: conflict.desk.visit)
    conflict.until(lambda: not conflict.troubles())
    assert tuple(conflict.visit.events) == kept("0001")


def test_a_visit_in_conflict_opened_from_the_list_takes_answers_again(conflict: Room) -> None:
    conflict.leave()
    visit = conflict.open("0001")
    visit.touch("level", "L5-S1")
    conflict.until(conflict.all_saved)
    conflict.until(lambda: not conflict.troubles())
    assert kept("0001") == tuple(visit.events)


def test_reopening_without_a_conflict_does_nothing(room: Room) -> None:
    visit = room.paint().start()
    room.desk.troubles.reopen_visit()
    room.hear_all()
    assert room.visit is visit


# -- settings ---------------------------------------------------------------------------------------------------------


def test_language_text_size_and_colours_are_remembered(make: Callable[..., Room]) -> None:
    desk = make().desk
    desk.change(language="es")
    desk.change(look="contrast")
    desk.resize(+1)
    desk.resize(+1)
    again = make().desk.settings
    assert (again.language, again.look, again.text_size) == ("es", "contrast", 170)


def test_the_language_of_an_open_visit_changes_with_that_of_the_computer(room: Room) -> None:
    visit = room.paint().start()
    room.desk.change(language="es")
    assert (visit.words.language, room.desk.words) == ("es", visit.words)
    assert visit.events[-1].kind is Kind.LANGUAGE
    room.desk.change(look="dark")
    assert visit.events[-1].kind is Kind.LANGUAGE
    room.leave()
    assert room.start().encounter.language == "es"


def test_text_size_stops_at_both_ends_and_its_touches_say_so(room: Room) -> None:
    for _ in range(9):
        room.desk.resize(+1)
    largest = frame.screen(room.desk)
    assert (room.desk.settings.text_size, largest.larger.chosen, largest.smaller.chosen) == (200, True, False)
    for _ in range(9):
        room.desk.resize(-1)
    smallest = frame.screen(room.desk)
    assert (room.desk.settings.text_size, smallest.larger.chosen, smallest.smaller.chosen) == (100, False, True)


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "{",
        "[]",
        "7",
        "null",
        '{"text_size": 3}',
        '{"look": "pink"}',
        '{"language": "fr"}',
        '{"tune": "jazz"}',
        "\0",
    ],
)
def test_settings_that_are_nonsense_are_set_aside_said_and_replaced(make: Callable[..., Room], nonsense: str) -> None:
    path = paths.settings_folder() / "settings.json"
    path.write_text(nonsense, "utf-8")
    room = make()
    assert room.troubles() == [Trouble.SETTINGS_UNREADABLE]
    assert "set aside" in said(room)[0]
    assert frame.screen(room.desk).troubles[0].action == troubles.DISMISS
    assert room.desk.settings.text_size == 100
    assert path.with_name("settings.json.unreadable").read_text("utf-8") == nonsense
    room.desk.troubles.dismiss(room.desk.troubles.known[0])
    room.desk.change(look="dark")
    assert make().troubles() == []
    assert json.loads(path.read_text("utf-8"))["look"] == "dark"


def test_a_folder_that_cannot_be_used_for_settings_is_said_and_the_rest_works(
    make: Callable[..., Room], tmp_path: Path
) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be")
    room = make()
    assert room.troubles() == [Trouble.FOLDER_UNREACHABLE]
    room.desk.troubles.dismiss(room.desk.troubles.known[0])
    room.desk.change(look="dark", text_size=130)
    assert room.troubles() == [Trouble.FOLDER_UNREACHABLE]
    assert (room.desk.settings.look, room.desk.settings.text_size) == ("dark", 130)
    room.paint().start()
    room.until(room.all_saved)


# -- faults -----------------------------------------------------------------------------------------------------------


def fail(words: str) -> Exception:
    """An error with somebody's words in it, and in what caused it."""
    error = RuntimeError(f"cannot place {words!r}")
    try:
        dict[str, str]()[words]
    except KeyError as cause:
        error.__cause__ = cause
    return error


def test_the_report_of_a_fault_holds_no_word_anybody_wrote(room: Room) -> None:
    visit = room.paint().start()
    visit.write("matters.activity", "My sister Adelheid")
    room.until(room.all_saved)
    room.desk.troubles.report_fault(fail("My sister Adelheid"))
    assert room.desk.troubles.fault
    report = Path(room.desk.troubles.fault).read_text("utf-8")
    assert "RuntimeError" in report
    assert "KeyError" in report
    assert "test_desk.py" in report
    assert " in fail" in report
    assert "Adelheid" not in report
    [screen] = frame.screen(room.desk).troubles
    assert room.desk.troubles.fault in screen.sentence
    assert (screen.action, screen.action_words) == (troubles.AFTER_FAULT, "Open the visit again")


def test_after_a_fault_the_visit_is_opened_again_as_it_was_saved(room: Room) -> None:
    visit = room.paint().start()
    visit.touch("side", "left")
    room.desk.troubles.report_fault(fail(""))
    room.desk.troubles.after_fault()
    room.until(lambda: room.desk.visit is not visit)
    assert room.visit.encounter == visit.encounter
    assert frame.screen(room.desk).troubles == ()


def test_after_a_fault_answers_that_could_not_be_saved_yet_are_still_there(room: Room) -> None:
    visit = room.paint().start()
    room.until(room.all_saved)
    full(room)
    visit.write("plan.reasons", LONG)
    room.until(lambda: room.troubles() == [Trouble.STORE_FULL])
    room.desk.troubles.report_fault(fail(""))
    room.desk.troubles.after_fault()
    room.until(lambda: room.desk.visit is not visit)
    assert room.visit.events == visit.events
    room.visit.touch("side", "left")
    with_space(room)
    room.desk.troubles.try_again()
    room.until(room.all_saved)
    assert kept("0001") == tuple(room.visit.events)


def test_a_fault_while_saving_gives_up_no_answer(room: Room) -> None:
    visit = room.paint().start()
    room.until(room.all_saved)

    def broken() -> None:
        raise ZeroDivisionError

    room.appending = broken
    visit.touch("side", "left")
    room.until(lambda: room.desk.troubles.fault)
    assert saving(room) == "Saving…"
    room.appending = lambda: None
    room.desk.troubles.after_fault()
    room.until(lambda: room.desk.visit is not visit)
    room.until(room.all_saved)
    assert room.visit.encounter.answer_to("side") == answer("left")
    assert kept("0001") == tuple(room.visit.events)


def test_a_fault_at_home_or_in_a_quick_compare_opens_nothing(room: Room) -> None:
    room.paint()
    room.desk.troubles.report_fault(fail(""))
    assert frame.screen(room.desk).troubles[0].action_words == "OK"
    room.desk.troubles.after_fault()
    assert (room.desk.visit, room.desk.troubles.fault) == (None, None)
    room.desk.quick_compare()
    visit = room.visit
    room.desk.troubles.report_fault(fail(""))
    room.desk.troubles.after_fault()
    room.hear_all()
    assert room.visit is visit


def test_a_fault_whose_report_cannot_be_kept_is_still_said_calmly(room: Room, tmp_path: Path) -> None:
    room.paint()
    shutil.rmtree(tmp_path / "log")
    (tmp_path / "log").write_text("a file where the folder should be")
    room.desk.troubles.report_fault(fail(""))
    [screen] = frame.screen(room.desk).troubles
    assert "No report" in screen.sentence
    assert "{" not in screen.sentence


# -- the pack ---------------------------------------------------------------------------------------------------------


def test_without_a_pack_home_works_says_why_and_goes_on_once_it_is_put_back(
    make: Callable[..., Room], tmp_path: Path
) -> None:
    with closing(elsewhere()) as store:
        keep(store, words="earlier")
    folder = tmp_path / "pack"
    folder.mkdir()
    room = make(lambda: library.installed(folder)).paint()
    room.hear_all()
    screen = home.screen(room.desk)
    assert (screen.ready, screen.pack) == (False, "")
    assert [line.condition for line in screen.visits] == ["Condition not chosen yet"]
    assert room.troubles() == [Trouble.PACK_MISSING]
    assert frame.screen(room.desk).troubles[0].action == troubles.RETRY
    for act in (room.desk.start_visit, room.desk.quick_compare, lambda: room.desk.open_visit("0001")):
        act()
        room.hear_all()
        assert room.desk.visit is None
    room.desk.troubles.try_again()
    assert room.troubles() == [Trouble.PACK_MISSING]
    os.link(SHIPPED_PACK / library.COMPILED, folder / library.COMPILED)
    room.desk.troubles.try_again()
    assert room.troubles() == []
    assert home.screen(room.desk).ready
    room.start()


@pytest.mark.parametrize(
    "damage_to",
    [
        lambda whole: whole[:-10],
        lambda whole: whole.replace(b'"51"', b'"71"', 1),
        lambda whole: b"",
        lambda whole: b"\xff",
    ],
    ids=["cut short", "one figure changed", "empty", "not text"],
)
def test_a_damaged_pack_shows_nothing_of_itself(
    make: Callable[..., Room], tmp_path: Path, damage_to: Callable[[bytes], bytes]
) -> None:
    whole = (SHIPPED_PACK / library.COMPILED).read_bytes()
    assert damage_to(whole) != whole
    (tmp_path / library.COMPILED).write_bytes(damage_to(whole))
    room = make(lambda: library.installed(tmp_path)).paint()
    assert room.troubles() == [Trouble.PACK_DAMAGED]
    assert room.desk.decision is None
    assert said(room) == [
        "The evidence pack is damaged, so nothing is shown from it. Install it again, then try again."
    ]
    room.hear_all()
    assert home.screen(room.desk).nothing


def packed(decision: Decision, **about: object) -> Decision:
    return replace(decision, info=replace(decision.info, **about))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("by", "review_by", "says", "says_not"),
    [
        ("", "2027-05-22", "Not yet reviewed here. Next review May 22, 2027.", "Reviewed"),
        ("", "2026-11-21", "Not yet reviewed here. Its review was due November 21, 2026.", "Next"),
        ("Dr Lee", "2027-05-22", "Reviewed here by Dr Lee. Next review May 22, 2027.", "Not yet"),
        ("Dr Lee", "2026-11-22", "Reviewed here by Dr Lee. Next review November 22, 2026.", "due"),
        ("Dr Lee", "2026-11-21", "Reviewed here by Dr Lee. Its next review was due November 21, 2026.", "Not yet"),
    ],
)
def test_home_says_who_reviewed_the_evidence_here_or_that_nobody_did(
    make: Callable[..., Room], decision: Decision, by: str, review_by: str, says: str, says_not: str
) -> None:
    review = Review(by, "2026-11-22" if by else "")
    room = make(lambda: packed(decision, review=review, review_by=review_by)).paint()
    line = home.screen(room.desk).pack
    assert says in line
    assert says_not not in line


def test_a_pack_in_one_language_is_shown_in_that_one_and_offers_no_other(
    make: Callable[..., Room], decision: Decision
) -> None:
    english = packed(replace(decision, texts={"en": decision.texts["en"]}), languages=("en",))
    make().desk.change(language="es")
    room = make(lambda: english).paint()
    assert room.desk.settings.language == "es"
    assert home.screen(room.desk).start.words == "Start a visit"
    assert languages(frame.screen(room.desk)) == []
    visit = room.start()
    room.desk.change(language="es")
    assert visit.encounter.language == "en"
    assert languages(frame.screen(room.desk)) == []


def languages(screen: FrameScreen) -> list[str]:
    return [touch.id for touch in screen.languages]


def test_a_visit_held_in_a_language_the_pack_no_longer_speaks_can_be_opened(
    make: Callable[..., Room], decision: Decision
) -> None:
    first = make(lambda: decision)
    first.desk.change(language="es")
    first.paint().start().choose("condition", "lumbar-disc")
    assert first.close() == 0
    second = make(lambda: packed(replace(decision, texts={"en": decision.texts["en"]}), languages=("en",)))
    visit = second.paint().open("0001")
    assert visit.words.language == "en"
    assert visit.encounter.answer_to("condition") == answer("lumbar-disc")
