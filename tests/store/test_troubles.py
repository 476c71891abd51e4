"""Every trouble a store's file can be in has its name, and the file stays as it is."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.store import file
from decision_aid.store.key import DataKey, new_key
from decision_aid.store.port import Search
from decision_aid.store.sqlite import SqliteStore
from decision_aid.store.version import VERSION
from tests.store.visits import answered, card, found, keep, opened

ROOT = Path(__file__).parents[2]
SEVERAL = (opened(), *(answered(f"answer {number} " + "pain " * 200) for number in range(12)))


@dataclass(frozen=True)
class Kept:
    """A closed store with one visit, 0001, whose events are SEVERAL."""

    path: Path
    key: DataKey

    def open(self, key: DataKey | None = None) -> SqliteStore:
        return SqliteStore(self.path, key or self.key, wait=0.05)

    def trouble(self) -> Trouble:
        """The trouble there is with opening it and reading everything."""
        with pytest.raises(KnownTrouble) as told:
            self.read()
        return told.value.trouble

    def read(self) -> None:
        with closing(self.open()) as store:
            assert store.load("0001") == SEVERAL
            assert found(store, words="pain") == ["0001"]

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.path.parent.iterdir()}


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    folder = tmp_path / "data"
    folder.mkdir()
    kept = Kept(folder / "visits.db", new_key())
    with closing(kept.open()) as store:
        keep(store, *SEVERAL, words="leg pain")
    return kept


class TestDamaged:
    def test_no_changed_byte_is_ever_read_as_an_answer(self, kept: Kept) -> None:
        whole = kept.path.read_bytes()
        named = 0
        for page in range(0, len(whole), 4096):
            changed = bytearray(whole)
            changed[page + 2048] ^= 0x01
            kept.path.write_bytes(changed)
            troubles = set()
            try:
                kept.read()
            except KnownTrouble as trouble:
                troubles.add(trouble.trouble)
                named += 1
            assert troubles <= {Trouble.STORE_DAMAGED}
        assert named > len(whole) // 4096 // 2, "the others are pages that reading does not need"

    @pytest.mark.parametrize(
        "damage",
        [
            lambda whole: whole[:-4096],
            lambda whole: whole[: len(whole) // 2 + 100],
            lambda whole: whole[:100],
            lambda whole: b"",
            lambda whole: bytes(len(whole)),
            lambda whole: b"The patient list, as text.\n" * 4096,
            lambda whole: (
                whole[:4096] + b"".join(whole[page : page + 4096] for page in range(len(whole) - 4096, 0, -4096))
            ),
        ],
        ids=["a page short", "half", "a hundred bytes", "empty", "zeros", "text", "pages in another order"],
    )
    def test_what_is_not_a_whole_store_is_damaged_and_stays_as_it_is(
        self, kept: Kept, damage: Callable[[bytes], bytes]
    ) -> None:
        kept.path.write_bytes(damage(kept.path.read_bytes()))
        before = kept.path.read_bytes()
        assert kept.trouble() is Trouble.STORE_DAMAGED
        assert kept.path.read_bytes() == before

    def test_an_unencrypted_database_is_not_taken_for_a_store(self, kept: Kept) -> None:
        kept.path.unlink()
        with closing(sqlite3.connect(kept.path)) as plain:
            plain.execute("CREATE TABLE visits (number TEXT)")
        assert kept.trouble() is Trouble.STORE_DAMAGED

    def test_a_missing_event_is_damage_not_a_shorter_visit(self, kept: Kept) -> None:
        with closing(kept.open()) as store:
            store._connection.execute("DELETE FROM events WHERE revision = 5")
        assert kept.trouble() is Trouble.STORE_DAMAGED

    def test_a_backup_takes_the_place_of_a_damaged_store(self, kept: Kept, tmp_path: Path) -> None:
        backup = tmp_path / "backup.db"
        with closing(kept.open()) as store:
            store.back_up(backup)
            store.append("0001", (answered("later"),), len(SEVERAL), card("0001"))
            shutil.copy(kept.path.with_name("visits.db-wal"), tmp_path / "log")
        shutil.copy(tmp_path / "log", kept.path.with_name("visits.db-wal"))
        kept.path.write_bytes(b"")
        file.replace_damaged(kept.path, backup, kept.key, 0.05)
        kept.read()

    def test_a_damaged_backup_does_not_take_the_place_of_anything(self, kept: Kept, tmp_path: Path) -> None:
        backup = tmp_path / "backup.db"
        with closing(kept.open()) as store:
            store.back_up(backup)
        torn = bytearray(backup.read_bytes())
        torn[-100] ^= 0x01
        backup.write_bytes(torn)
        with pytest.raises(KnownTrouble) as told:
            file.replace_damaged(kept.path, backup, kept.key, 0.05)
        assert told.value.trouble is Trouble.STORE_DAMAGED
        kept.read()


class TestKey:
    def test_a_wrong_key_is_told_and_nothing_is_touched(self, kept: Kept) -> None:
        before = kept.files()
        assert replace(kept, key=new_key()).trouble() is Trouble.STORE_WRONG_KEY
        assert kept.files() == before

    def test_a_backup_under_another_key_is_not_restored(self, kept: Kept, tmp_path: Path) -> None:
        backup = tmp_path / "backup.db"
        with closing(SqliteStore(tmp_path / "other.db", new_key())) as other:
            other.back_up(backup)
        with closing(kept.open()) as store, pytest.raises(KnownTrouble) as told:
            store.restore(backup)
        assert told.value.trouble is Trouble.STORE_WRONG_KEY
        kept.read()


class TestNewer:
    @pytest.fixture
    def newer(self, kept: Kept) -> Kept:
        with closing(kept.open()) as store:
            store._connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        return kept

    def test_a_file_from_a_newer_version_is_refused_untouched(self, newer: Kept) -> None:
        before = newer.files()
        assert newer.trouble() is Trouble.STORE_TOO_NEW
        assert newer.files() == before

    def test_one_that_was_killed_and_left_its_log_is_not_touched_either(self, newer: Kept, tmp_path: Path) -> None:
        newer_version = f"PRAGMA user_version = {VERSION + 1}"
        with closing(file._connect(newer.path, newer.key, "rw", 1.0)) as running:
            running.execute(newer_version)
            left = tmp_path / "left"
            shutil.copytree(newer.path.parent, left)
        killed = Kept(left / "visits.db", newer.key)
        before = killed.files()
        assert before["visits.db-wal"]
        assert killed.trouble() is Trouble.STORE_TOO_NEW
        after = killed.files()
        for name in ("visits.db", "visits.db-wal"):
            assert after[name] == before[name]

    def test_a_newer_backup_is_not_restored(self, newer: Kept, tmp_path: Path) -> None:
        with closing(SqliteStore(tmp_path / "mine.db", newer.key)) as store:
            number = keep(store)
            with pytest.raises(KnownTrouble) as told:
                store.restore(newer.path)
            assert told.value.trouble is Trouble.STORE_TOO_NEW
            assert found(store) == [number]


class TestLocked:
    @pytest.fixture
    def holder(self, kept: Kept) -> Iterator[subprocess.Popen[str]]:
        """Another program that holds the store for itself until it is told to let go."""
        holding = (
            "import sys; from pathlib import Path; from decision_aid.store.key import DataKey;"
            "from decision_aid.store.sqlite import SqliteStore;"
            "store = SqliteStore(Path(sys.argv[1]), DataKey(bytes.fromhex(sys.argv[2])));"
            "store._connection.execute('BEGIN EXCLUSIVE'); print('held', flush=True);"
            "sys.stdin.readline(); store._connection.execute('ROLLBACK'); print('free', flush=True);"
            "sys.stdin.readline()"
        )
        with subprocess.Popen(
            [sys.executable, "-c", holding, str(kept.path), kept.key.secret.hex()],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as holder:
            assert holder.stdout
            assert holder.stdout.readline() == "held\n"
            yield holder
            holder.kill()

    def test_a_store_held_by_another_program_can_be_read_and_is_locked_for_writing(
        self, kept: Kept, holder: subprocess.Popen[str]
    ) -> None:
        assert holder.stdin
        assert holder.stdout
        kept.read()
        with closing(kept.open()) as store:
            actions: list[Callable[[], object]] = [
                lambda: store.append("0001", (answered("x"),), len(SEVERAL), card("0001")),
                store.next_number,
                lambda: store.purge("0001"),
            ]
            for action in actions:
                with pytest.raises(KnownTrouble) as told:
                    action()
                assert told.value.trouble is Trouble.STORE_LOCKED
            print(file=holder.stdin, flush=True)
            assert holder.stdout.readline() == "free\n"
            assert store.next_number() == "0002"

    def test_restoring_into_a_locked_store_is_refused_and_does_not_wait_for_ever(
        self, kept: Kept, holder: subprocess.Popen[str], tmp_path: Path
    ) -> None:
        backup = tmp_path / "backup.db"
        with closing(kept.open()) as store:
            store.back_up(backup)
            with pytest.raises(KnownTrouble) as told:
                store.restore(backup)
            assert told.value.trouble is Trouble.STORE_LOCKED
            assert store.load("0001") == SEVERAL

    def test_a_purge_that_a_reader_keeps_from_finishing_says_so_and_can_be_finished(self, kept: Kept) -> None:
        with closing(kept.open()) as reader, closing(kept.open()) as store:
            reader._connection.execute("BEGIN")
            reader._connection.execute("SELECT * FROM visits").fetchall()
            with pytest.raises(KnownTrouble) as told:
                store.purge("0001")
            assert told.value.trouble is Trouble.STORE_LOCKED
            assert kept.path.with_name("visits.db-wal").stat().st_size
            reader._connection.execute("ROLLBACK")
            store.purge("0001")
            assert not kept.path.with_name("visits.db-wal").stat().st_size


class TestUnreachable:
    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        assert Kept(tmp_path / "missing" / "visits.db", new_key()).trouble() is Trouble.STORE_UNREACHABLE

    def test_a_folder_in_the_place_of_the_file(self, kept: Kept) -> None:
        kept.path.unlink()
        kept.path.mkdir()
        assert kept.trouble() is Trouble.STORE_UNREACHABLE

    @pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
    def test_a_file_moved_away_or_replaced_while_open_takes_no_more_answers(self, kept: Kept, tmp_path: Path) -> None:
        with closing(kept.open()) as store:
            kept.path.rename(tmp_path / "moved.db")
            for put_there in (lambda: None, lambda: kept.path.write_bytes(b"something else")):
                put_there()
                with pytest.raises(KnownTrouble) as told:
                    store.append("0001", (answered("x"),), len(SEVERAL), card("0001"))
                assert told.value.trouble is Trouble.STORE_UNREACHABLE


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
class TestReadOnly:
    @pytest.fixture
    def mine(self, kept: Kept) -> Iterator[Kept]:
        """The store in a folder of a person without special rights, with the test running as that person."""
        before = os.geteuid()
        with tempfile.TemporaryDirectory() as folder:
            mine = Kept(Path(folder) / "visits.db", kept.key)
            shutil.copy(kept.path, mine.path)
            if before == 0:  # nothing is read-only to root
                for path in (mine.path, mine.path.parent):
                    os.chown(path, 65534, -1)
                os.seteuid(65534)
            try:
                yield mine
            finally:
                os.seteuid(before)
                mine.path.parent.chmod(0o700)

    def test_a_file_that_may_not_be_written(self, mine: Kept) -> None:
        mine.path.chmod(0o400)
        assert mine.trouble() is Trouble.STORE_READ_ONLY

    def test_a_folder_that_may_not_be_written(self, mine: Kept) -> None:
        mine.path.parent.chmod(0o500)
        assert mine.trouble() is Trouble.STORE_READ_ONLY

    def test_a_new_store_in_a_folder_that_may_not_be_written(self, mine: Kept) -> None:
        mine.path.unlink()
        mine.path.parent.chmod(0o500)
        assert mine.trouble() is Trouble.STORE_READ_ONLY

    def test_a_file_that_may_not_be_read(self, mine: Kept) -> None:
        mine.path.chmod(0)
        assert mine.trouble() in (Trouble.STORE_READ_ONLY, Trouble.STORE_UNREACHABLE)

    def test_a_store_that_turns_read_only_while_open(self, kept: Kept) -> None:
        with closing(kept.open()) as store:
            store._connection.execute("PRAGMA query_only = 1")
            with pytest.raises(KnownTrouble) as told:
                store.append("0001", (answered("x"),), len(SEVERAL), card("0001"))
            assert told.value.trouble is Trouble.STORE_READ_ONLY


class TestFull:
    def test_a_full_disk_takes_all_of_an_append_or_nothing(self, kept: Kept) -> None:
        with closing(kept.open()) as store:
            pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
            store._connection.execute(f"PRAGMA max_page_count = {pages}")
            with pytest.raises(KnownTrouble) as told:
                store.append("0001", (answered("a"), answered("x" * 100_000)), len(SEVERAL), card("0001", words="arm"))
            assert told.value.trouble is Trouble.STORE_FULL
            assert store.load("0001") == SEVERAL
            assert found(store, words="arm") == []
            store._connection.execute(f"PRAGMA max_page_count = {pages + 100}")
            store.append("0001", (answered("a"), answered("x" * 100_000)), len(SEVERAL), card("0001"))
            assert len(store.load("0001")) == len(SEVERAL) + 2


class TestBugs:
    def test_what_has_no_name_is_not_dressed_up_as_trouble(self, kept: Kept) -> None:
        with closing(kept.open()) as store:
            store._connection.execute("DROP TABLE numbers")
            with pytest.raises(Exception, match="no such table") as told:
                store.next_number()
            assert not isinstance(told.value, KnownTrouble)
            assert [kept.number for kept in store.visits(Search(), 10)] == ["0001"]
