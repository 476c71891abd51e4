"""What is recorded reaches the store in order, is told durable only when it is, and is kept through every trouble."""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from decision_aid.domain.encounter import Event
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.session.recorder import Recorder
from decision_aid.store.key import DataKey, new_key
from decision_aid.store.port import Search, Store, VisitCard
from decision_aid.store.sqlite import SqliteStore
from tests.store.visits import answered, card, opened

PATIENCE = 20.0  # seconds after which a test fails instead of waiting on


class Heard:
    """What a recorder told, in order, as (what, about)."""

    def __init__(self, recorder: Recorder) -> None:
        self._told: SimpleQueue[tuple[str, object]] = SimpleQueue()
        recorder.on_durable = lambda visit, revision: self._told.put(("durable", (visit, revision)))
        recorder.on_trouble = lambda trouble: self._told.put(("trouble", trouble.trouble))
        recorder.on_recovered = lambda: self._told.put(("recovered", None))
        recorder.on_bug = lambda bug: self._told.put(("bug", type(bug)))

    def next(self) -> tuple[str, object]:
        return self._told.get(timeout=PATIENCE)

    def several(self, count: int) -> list[tuple[str, object]]:
        return [self.next() for _ in range(count)]

    def rest(self) -> list[tuple[str, object]]:
        rest = []
        try:
            while True:
                rest.append(self._told.get_nowait())
        except Empty:
            return rest


class Office:
    """A store's file, the recorder that writes it, and what it told."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "visits.db"
        self.key: DataKey = new_key()
        self.store: SqliteStore | None = None
        self.recorder = Recorder(self.open, on_bug=lambda bug: None)
        self.heard = Heard(self.recorder)

    def open(self) -> Store:
        self.store = SqliteStore(self.path, self.key, wait=0.05)
        return self.store

    def answer(self, *values: str, visit: str = "0001", stands_on: int = 0) -> None:
        """Record each value as an answer of its own."""
        for revision, value in enumerate(values, stands_on):
            self.recorder.record(visit, (answered(value),), revision, card(visit))

    def do(self, job: Callable[[SqliteStore], object]) -> object:
        """Have something done with the open store, and wait for it."""
        got: SimpleQueue[object] = SimpleQueue()
        self.recorder.ask(job, got.put)  # type: ignore[arg-type]
        return got.get(timeout=PATIENCE)

    def sql(self, statement: str) -> object:
        return self.do(lambda store: store._connection.execute(statement).fetchall())

    def kept(self, visit: str = "0001") -> list[object]:
        """The answers in the file, read by a connection of its own."""
        store = SqliteStore(self.path, self.key)
        try:
            return [event.answer.value for event in store.load(visit) if event.answer]
        finally:
            store.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path)
    yield office
    office.recorder.close(PATIENCE)


@pytest.fixture
def full(office: Office) -> Office:
    """An office that has met a full disk with two answers in hand."""
    office.recorder.start()
    office.answer("before")
    assert office.heard.next() == ("durable", ("0001", 1))
    pages = office.sql("PRAGMA page_count")
    office.sql(f"PRAGMA max_page_count = {pages[0][0]}")  # type: ignore[index]
    office.answer("x" * 100_000, "short", stands_on=1)
    assert office.heard.next() == ("trouble", Trouble.STORE_FULL)
    return office


class TestWriting:
    def test_what_is_recorded_before_the_start_is_written_at_the_start(self, office: Office) -> None:
        office.answer("a", "b")
        assert office.recorder.unsaved.count("0001") == 2
        assert not office.path.exists()
        office.recorder.start()
        assert office.heard.several(2) == [("durable", ("0001", 1)), ("durable", ("0001", 2))]
        assert office.recorder.unsaved.count("0001") == 0
        assert office.kept() == ["a", "b"]

    def test_what_is_durable_can_be_read_by_another_connection_when_it_is_told(self, office: Office) -> None:
        seen: SimpleQueue[list[object]] = SimpleQueue()
        office.recorder.on_durable = lambda visit, revision: seen.put(office.kept(visit))
        office.recorder.start()
        office.answer("a")
        assert seen.get(timeout=PATIENCE) == ["a"]

    def test_several_records_go_into_one_transaction_and_are_each_acknowledged(self, office: Office) -> None:
        appended: list[int] = []

        class Counting(SqliteStore):
            def append(self, visit: str, events: Sequence[Event], expected_revision: int, card: VisitCard) -> int:
                appended.append(len(events))
                return super().append(visit, events, expected_revision, card)

        recorder = Recorder(lambda: Counting(office.path, office.key), on_bug=lambda bug: None)
        office.recorder, office.heard = recorder, Heard(recorder)
        recorder.record("0001", (opened(), answered("a")), 0, card("0001"))
        office.answer("b", "c", stands_on=2)
        recorder.start()
        assert [about for _, about in office.heard.several(3)] == [("0001", 2), ("0001", 3), ("0001", 4)]
        assert appended == [4]

    def test_visits_do_not_mix(self, office: Office) -> None:
        for number in range(20):
            office.answer(f"a{number}", visit="0001", stands_on=number)
            office.answer(f"b{number}", visit="0002", stands_on=number)
        office.recorder.start()
        assert office.recorder.close(PATIENCE) == 0
        assert office.kept("0001") == [f"a{number}" for number in range(20)]
        assert office.kept("0002") == [f"b{number}" for number in range(20)]

    def test_answers_from_two_threads_are_all_written_in_their_own_order(self, office: Office) -> None:
        office.recorder.start()
        writers = [
            threading.Thread(target=office.answer, args=[str(n) for n in range(50)], kwargs={"visit": visit})
            for visit in ("0001", "0002")
        ]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        assert office.recorder.close(PATIENCE) == 0
        assert office.kept("0001") == office.kept("0002") == [str(n) for n in range(50)]

    def test_nothing_to_record_is_a_bug_of_the_caller(self, office: Office) -> None:
        with pytest.raises(ValueError, match="nothing"):
            office.recorder.record("0001", (), 0, card("0001"))

    def test_closing_writes_everything_and_can_be_done_twice(self, office: Office) -> None:
        office.recorder.start()
        office.answer(*map(str, range(100)))
        assert office.recorder.close(PATIENCE) == 0
        assert office.recorder.close(PATIENCE) == 0
        assert len(office.kept()) == 100

    def test_closing_before_the_start_says_what_is_not_written(self, office: Office) -> None:
        office.answer("a")
        assert office.recorder.close(PATIENCE) == 1

    def test_a_closed_recorder_can_start_again(self, office: Office) -> None:
        office.recorder.start()
        office.recorder.close(PATIENCE)
        office.answer("a")
        office.recorder.start()
        assert office.heard.next() == ("durable", ("0001", 1))


class TestAsking:
    def test_an_ask_sees_what_was_recorded_before_it(self, office: Office) -> None:
        office.recorder.start()
        office.answer("a", "b")
        assert office.do(lambda store: len(store.load("0001"))) == 2
        assert office.do(lambda store: [kept.number for kept in store.visits(Search(), 10)]) == ["0001"]

    def test_trouble_goes_to_the_one_who_asked(self, office: Office, tmp_path: Path) -> None:
        office.recorder.start()
        failed: SimpleQueue[KnownTrouble] = SimpleQueue()
        missing = tmp_path / "missing" / "backup.db"
        office.recorder.ask(lambda store: store.back_up(missing), lambda _: None, failed.put)
        assert failed.get(timeout=PATIENCE).trouble is Trouble.FILE_NOT_WRITTEN
        assert office.heard.rest() == []

    def test_trouble_that_nobody_waits_for_is_told_until_something_goes_well(
        self, office: Office, tmp_path: Path
    ) -> None:
        office.recorder.start()
        office.recorder.ask(lambda store: store.back_up(tmp_path / "missing" / "b.db"), lambda _: None)
        assert office.heard.next() == ("trouble", Trouble.FILE_NOT_WRITTEN)
        office.do(lambda store: store.load("0001"))
        assert office.heard.next() == ("recovered", None)

    def test_a_store_that_cannot_be_opened_answers_with_the_trouble(self, office: Office) -> None:
        office.path.mkdir()
        failed: SimpleQueue[KnownTrouble] = SimpleQueue()
        office.recorder.start()
        office.recorder.ask(lambda store: store.load("0001"), lambda _: None, failed.put)
        assert failed.get(timeout=PATIENCE).trouble is Trouble.STORE_UNREACHABLE
        assert office.heard.next() == ("trouble", Trouble.STORE_UNREACHABLE)

    def test_a_bug_in_what_was_asked_or_in_a_listener_does_not_stop_the_writing(self, office: Office) -> None:
        def broken(*_: object) -> None:
            raise ZeroDivisionError

        office.recorder.start()
        office.recorder.ask(broken, lambda _: None)
        office.recorder.ask(lambda store: store.load("0001"), broken)
        assert office.heard.several(2) == [("bug", ZeroDivisionError)] * 2
        office.recorder.on_durable = broken
        office.answer("a")
        assert office.heard.next() == ("bug", ZeroDivisionError)
        assert office.kept() == ["a"]

    def test_a_bug_that_cannot_even_be_reported_is_logged_without_its_words(
        self, office: Office, caplog: pytest.LogCaptureFixture
    ) -> None:
        def broken(*_: object) -> None:
            raise ZeroDivisionError("what the patient said")

        office.recorder.on_bug = broken
        office.recorder.start()
        office.recorder.ask(broken, lambda _: None)
        assert office.recorder.close(PATIENCE) == 0
        assert "ZeroDivisionError" in caplog.text
        assert "patient" not in caplog.text


class TestTrouble:
    def test_a_full_disk_is_told_once_and_every_answer_is_kept(self, full: Office) -> None:
        full.do(lambda store: None)
        full.do(lambda store: None)
        assert full.heard.rest() == []
        assert full.recorder.unsaved.count("0001") == 2
        assert full.kept() == ["before"]

    def test_whoever_tries_again_is_told_if_it_still_fails(self, full: Office) -> None:
        for _ in range(2):
            full.recorder.retry_now()
            assert full.heard.next() == ("trouble", Trouble.STORE_FULL)
        full.do(lambda store: None)
        assert full.heard.rest() == []
        assert full.recorder.unsaved.count("0001") == 2

    def test_once_there_is_space_again_all_is_written_in_order_and_recovery_is_told(self, full: Office) -> None:
        full.answer("last", stands_on=3)
        full.sql("PRAGMA max_page_count = 1000000")
        full.recorder.retry_now()
        told = full.heard.several(4)
        assert told == [*[("durable", ("0001", revision)) for revision in (2, 3, 4)], ("recovered", None)]
        assert full.kept() == ["before", "x" * 100_000, "short", "last"]

    def test_it_tries_again_by_itself(self, full: Office) -> None:
        full.sql("PRAGMA max_page_count = 1000000")
        assert full.heard.several(3)[-1] == ("recovered", None)

    def test_reading_goes_on_while_nothing_can_be_written(self, full: Office) -> None:
        assert full.do(lambda store: len(store.load("0001"))) == 1

    def test_closing_in_trouble_says_how_many_answers_are_not_written(self, full: Office) -> None:
        assert full.recorder.close(PATIENCE) == 2

    def test_after_such_a_close_one_can_go_on_and_nothing_is_lost(self, full: Office) -> None:
        full.recorder.close(PATIENCE)
        full.recorder.start()  # opened anew, the file may grow again
        assert full.heard.several(3)[-1] == ("recovered", None)
        assert full.kept() == ["before", "x" * 100_000, "short"]

    def test_a_store_that_cannot_be_opened_yet_is_opened_when_it_can(self, office: Office) -> None:
        office.path.mkdir()
        office.answer("a", "b")
        office.recorder.start()
        assert office.heard.next() == ("trouble", Trouble.STORE_UNREACHABLE)
        assert office.recorder.unsaved.count("0001") == 2
        office.path.rmdir()
        office.recorder.retry_now()
        assert [what for what, _ in office.heard.several(3)] == ["durable", "durable", "recovered"]

    def test_a_file_that_became_read_only_is_opened_again(self, office: Office) -> None:
        office.recorder.start()
        office.sql("PRAGMA query_only = 1")
        office.answer("a")
        assert office.heard.next() == ("trouble", Trouble.STORE_READ_ONLY)
        office.recorder.retry_now()
        assert office.heard.several(2) == [("durable", ("0001", 1)), ("recovered", None)]

    def test_a_store_locked_by_another_program_is_written_when_it_lets_go(self, office: Office) -> None:
        office.recorder.start()
        office.do(lambda store: None)
        other = SqliteStore(office.path, office.key)
        other._connection.execute("BEGIN IMMEDIATE")
        office.answer("a")
        assert office.heard.next() == ("trouble", Trouble.STORE_LOCKED)
        other._connection.execute("ROLLBACK")
        other.close()
        office.recorder.retry_now()
        assert office.heard.several(2) == [("durable", ("0001", 1)), ("recovered", None)]

    def test_two_troubles_in_a_row_are_both_told(self, office: Office) -> None:
        office.path.mkdir()
        office.recorder.start()
        assert office.heard.next() == ("trouble", Trouble.STORE_UNREACHABLE)
        office.path.rmdir()
        office.path.write_bytes(b"")
        office.recorder.retry_now()
        assert office.heard.next() == ("trouble", Trouble.STORE_DAMAGED)

    def test_a_file_can_be_moved_while_the_store_is_closed(self, office: Office, tmp_path: Path) -> None:
        office.path.write_bytes(b"")
        office.answer("a")
        office.recorder.start()
        assert office.heard.next() == ("trouble", Trouble.STORE_DAMAGED)
        moved: SimpleQueue[Path] = SimpleQueue()
        office.recorder.while_closed(lambda: office.path.rename(tmp_path / "aside.db"), moved.put)
        assert moved.get(timeout=PATIENCE) == tmp_path / "aside.db"
        assert office.heard.several(2) == [("durable", ("0001", 1)), ("recovered", None)]


class TestConflict:
    @pytest.fixture
    def conflict(self, office: Office) -> Office:
        """Somebody else wrote the visit: the recorder holds two answers of it."""
        other = SqliteStore(office.path, office.key)
        other.append("0001", (opened(), answered("theirs")), 0, card("0001"))
        other.close()
        office.answer("mine", "mine too")
        office.recorder.start()
        assert office.heard.next() == ("trouble", Trouble.STORE_CONFLICT)
        return office

    def test_it_is_never_tried_again_blindly_and_nothing_is_overwritten(self, conflict: Office) -> None:
        conflict.recorder.retry_now()
        conflict.answer("more", stands_on=2)
        assert conflict.do(lambda store: store.load("0001")) == (opened(), answered("theirs"))
        assert conflict.heard.rest() == []
        assert conflict.recorder.unsaved.count("0001") == 3
        assert conflict.recorder.close(PATIENCE) == 3

    def test_other_visits_are_written_meanwhile(self, conflict: Office) -> None:
        conflict.answer("b", visit="0002")
        assert conflict.heard.next() == ("durable", ("0002", 1))
        conflict.do(lambda store: None)
        assert conflict.heard.rest() == []

    def test_taking_the_answers_back_settles_it(self, conflict: Office) -> None:
        assert conflict.recorder.take_back("0001") == (answered("mine"), answered("mine too"))
        assert conflict.heard.next() == ("recovered", None)
        conflict.answer("mine after all", stands_on=2)
        assert conflict.heard.next() == ("durable", ("0001", 3))

    def test_it_is_known_which_visits_are_in_conflict(self, conflict: Office) -> None:
        conflict.answer("b", visit="0002")
        assert conflict.recorder.unsaved.in_conflict() == ("0001",)
        conflict.recorder.take_back("0001")
        assert conflict.recorder.unsaved.in_conflict() == ()

    def test_answers_in_conflict_follow_nothing_that_is_stored(self, conflict: Office) -> None:
        assert conflict.recorder.unsaved.following("0001", 2) == ()

    def test_answers_that_wait_follow_what_is_stored_and_nothing_else(self, full: Office) -> None:
        waiting = full.recorder.unsaved.following("0001", 1)
        assert [event.answer.value for event in waiting if event.answer] == ["x" * 100_000, "short"]
        assert full.recorder.unsaved.following("0001", 0) == ()
        assert full.recorder.unsaved.following("0002", 1) == ()

    def test_answers_that_are_not_held_cannot_be_taken_back(self, full: Office) -> None:
        assert full.recorder.take_back("0001") == ()
        assert full.recorder.take_back("0002") == ()
        assert full.recorder.unsaved.count("0001") == 2

    def test_a_commit_that_was_cut_off_after_it_took_is_no_conflict(self, office: Office) -> None:
        class CutOff(SqliteStore):
            cut = True

            def append(self, visit: str, events: Sequence[Event], expected_revision: int, card: VisitCard) -> int:
                revision = super().append(visit, events, expected_revision, card)
                if CutOff.cut:
                    CutOff.cut = False
                    raise KnownTrouble(Trouble.STORE_UNREACHABLE)
                return revision

        recorder = Recorder(lambda: CutOff(office.path, office.key), on_bug=lambda bug: None)
        office.recorder, office.heard = recorder, Heard(recorder)
        office.answer("a", "b")
        recorder.start()
        assert office.heard.next() == ("trouble", Trouble.STORE_UNREACHABLE)
        office.answer("c", stands_on=2)
        recorder.retry_now()
        assert [what for what, _ in office.heard.several(4)] == ["durable", "durable", "durable", "recovered"]
        assert office.kept() == ["a", "b", "c"]


class TestBugs:
    def test_a_bug_while_writing_is_reported_and_holds_that_visit_only(self, office: Office) -> None:
        class Broken(SqliteStore):
            broken = True

            def append(self, visit: str, events: Sequence[Event], expected_revision: int, card: VisitCard) -> int:
                if visit == "0001" and Broken.broken:
                    raise ZeroDivisionError
                return super().append(visit, events, expected_revision, card)

        recorder = Recorder(lambda: Broken(office.path, office.key), on_bug=lambda bug: None)
        office.recorder, office.heard = recorder, Heard(recorder)
        office.answer("a")
        office.answer("b", visit="0002")
        recorder.start()
        assert office.heard.several(2) == [("bug", ZeroDivisionError), ("durable", ("0002", 1))]
        assert recorder.take_back("0001") == (), "only a person who chose to reopen a visit gives answers up"
        assert recorder.unsaved.following("0001", 0) == (answered("a"),)
        Broken.broken = False
        recorder.retry_now()
        assert office.heard.next() == ("durable", ("0001", 1))

    def test_a_bug_while_opening_is_reported_and_tried_again_when_a_person_says_so(self, office: Office) -> None:
        broken = True

        def open_store() -> Store:
            if broken:
                raise ZeroDivisionError
            return office.open()

        recorder = Recorder(open_store, on_bug=lambda bug: None)
        office.recorder, office.heard = recorder, Heard(recorder)
        recorder.start()
        assert office.heard.next() == ("bug", ZeroDivisionError)
        office.answer("a")
        broken = False
        recorder.retry_now()
        assert office.heard.next() == ("durable", ("0001", 1))
