"""Whatever is wrong is said on the window in a plain sentence with what to do next, and that works; nothing is lost."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
import sqlcipher3.dbapi2
from PySide6.QtCore import QTimer

from decision_aid import app, paths
from decision_aid.domain.encounter import Encounter, replay
from decision_aid.store import local
from decision_aid.store.key import key_file, new_key
from decision_aid.store.port import Store
from decision_aid.store.sqlite import SqliteStore
from decision_aid.store.version import VERSION
from decision_aid.ui import application
from decision_aid.ui.player import Player
from decision_aid.ui.window import Window
from tests.store.visits import keep
from tests.ui.conftest import Open

ROOT = Path(__file__).parents[2]
ACTIVITY = "What is one thing you want to be able to do again?"
LONG = "Walk my dog. " * 8_000
SETS_ASIDE = "Set that file aside and start a new one"


def file() -> Path:
    return paths.store_file()


def stored(number: str = "0002") -> Encounter:
    """A visit as it is on the disk."""
    with closing(local.open_store()) as store:
        return replay(store.load(number))


def sql(window: Window, statement: str) -> list[tuple[int]]:
    """Run this on the store that the program has open."""
    found: list[list[tuple[int]]] = []

    def run(store: Store) -> list[tuple[int]]:
        assert isinstance(store, SqliteStore)
        rows: list[tuple[int]] = store._connection.execute(statement).fetchall()
        return rows

    window.desk.recorder.ask(run, found.append)
    Player(window).settle(lambda: bool(found))
    return found[0]


def hold_a_visit(player: Player) -> None:
    """What two people do who do not look at the notices."""
    player.play(f"""
        both touch "Start a visit"
        clinician touches "Leg pain from a herniated disc"
        both touch "Step 3…"
        patient touches "Avoiding surgery: 4 of 5"
        patient writes "Dance again" into "{ACTIVITY}"
        screen says "not saved yet"
        """)


class Wrong(NamedTuple):
    """Something wrong with the visit file before the program is opened, what is said, and how it is put right."""

    cause: Callable[[], None]
    says: str
    cure: Callable[[], None]
    retries: bool


def whole() -> Path:
    return file().with_name("put-away")


def damage() -> None:
    file().rename(whole())
    file().write_bytes(b"The patient list, as text.\n" * 400)


def put_file_back() -> None:
    whole().replace(file())


def lose_key() -> None:
    key_file(file()).rename(whole())


def swap_key() -> None:
    lose_key()
    key_file(file()).write_text(new_key().secret.hex(), "ascii")


def put_key_back() -> None:
    whole().replace(key_file(file()))


def make_newer(version: int = VERSION + 1) -> None:
    with closing(sqlcipher3.dbapi2.connect(file(), isolation_level=None)) as raw:
        raw.execute(f"PRAGMA key = \"x'{key_file(file()).read_text('ascii')}'\"")
        raw.execute(f"PRAGMA user_version = {version}")


def block() -> None:
    file().rename(whole())
    file().mkdir()


def unblock() -> None:
    file().rmdir()
    put_file_back()


WRONG = {
    "damaged": Wrong(damage, "The visit file is damaged. It was not changed.", put_file_back, False),
    "key missing": Wrong(lose_key, "The key to the visit file is missing.", put_key_back, False),
    "wrong key": Wrong(swap_key, "The key on this computer does not open the visit file.", put_key_back, False),
    "too new": Wrong(make_newer, "The visit file was made by a newer Side by Side.", lambda: make_newer(VERSION), True),
    "unreachable": Wrong(block, "The visit file cannot be reached.", unblock, True),
}


@pytest.fixture
def at_opening(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done to the store of the program, in SQL, whenever it is opened."""
    statements: list[str] = []

    def open_store() -> Store:
        store = local.open_store()
        for statement in statements:
            store._connection.execute(statement)
        return store

    monkeypatch.setattr(app, "_open_store", open_store)
    return statements


@pytest.fixture
def earlier() -> None:
    """A visit file with one visit, as on every day but the first."""
    with closing(local.open_store()) as store:
        keep(store)


@pytest.mark.usefixtures("earlier")
class TestVisitFile:
    @pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
    def test_a_visit_is_held_all_the_same_and_saved_once_the_file_is_put_right(
        self, open_window: Open, wrong: Wrong
    ) -> None:
        wrong.cause()
        window = open_window()
        player = Player(window)
        hold_a_visit(player)
        player.play(f'screen says "{wrong.says}"')
        wrong.cure()
        if wrong.retries:
            player.touch("Try again")
        player.play(f"""
            screen says "Saved on this computer"
            screen does not say "{wrong.says}"
            """)
        number = window.desk.visit.number if window.desk.visit else ""
        window.close()
        assert stored(number).answer_to("matters.activity").text == "Dance again"
        assert stored("0001").opened_at

    @pytest.mark.parametrize("name", ["damaged", "key missing", "wrong key"])
    def test_a_file_that_cannot_be_opened_is_set_aside_untouched_and_the_visit_goes_into_a_new_one(
        self, open_window: Open, name: str
    ) -> None:
        WRONG[name].cause()
        before = file().read_bytes()
        window = open_window()
        player = Player(window)
        hold_a_visit(player)
        player.touch(SETS_ASIDE)
        player.play(f"""
            screen says "Saved on this computer"
            screen does not say "{WRONG[name].says}"
            """)
        [aside] = file().parent.glob("visits-set-aside-*.db")
        assert aside.read_bytes() == before
        number = window.desk.visit.number if window.desk.visit else ""
        window.close()
        assert stored(number).answer_to("matters.activity").text == "Dance again"

    def test_a_file_that_another_program_holds_is_written_when_it_lets_go(self, open_window: Open) -> None:
        holding = (
            "import sys; from decision_aid.store import local;"
            "store = local.open_store(); store._connection.execute('BEGIN EXCLUSIVE'); print('held', flush=True);"
            "sys.stdin.readline(); store._connection.execute('ROLLBACK'); print('free', flush=True)"
        )
        window = open_window()
        player = Player(window)
        player.play("""
            both touch "Start a visit"
            clinician touches "Leg pain from a herniated disc"
            screen says "Saved on this computer"
            """)
        with subprocess.Popen(
            [sys.executable, "-c", holding], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as holder:
            assert holder.stdin
            assert holder.stdout
            assert holder.stdout.readline() == "held\n"
            player.play(f"""
                patient touches "L4–L5, Right"
                screen says "Another program is using the visit file."
                screen says "not saved yet"
                both touch "Step 3…"
                patient writes "Dance again" into "{ACTIVITY}"
                """)
            print(file=holder.stdin, flush=True)
            assert holder.stdout.readline() == "free\n"
        player.touch("Try again")
        player.play("""
            screen says "Saved on this computer"
            screen does not say "Another program is using"
            """)
        window.close()
        assert stored().answer_to("side").text == "right"
        assert stored().answer_to("matters.activity").text == "Dance again"

    def test_on_a_full_disk_answers_wait_until_there_is_space(self, open_window: Open) -> None:
        window = open_window()
        player = Player(window)
        player.play("""
            both touch "Start a visit"
            both touch "Step 3…"
            screen says "Saved on this computer"
            """)
        [[pages]] = sql(window, "PRAGMA page_count")
        sql(window, f"PRAGMA max_page_count = {pages}")
        player.write(LONG, ACTIVITY)
        player.play("""
            screen says "The disk is full. Your answers are kept here."
            both touch "Avoiding surgery: 4 of 5"
            screen says "2 answers not saved yet"
            both touch "Try again"
            screen says "The disk is full."
            """)
        sql(window, "PRAGMA max_page_count = 100000")
        player.touch("Try again")
        player.play("""
            screen says "Saved on this computer"
            screen does not say "The disk is full"
            """)
        window.close()
        assert stored().answer_to("matters.activity").text == LONG
        assert stored().answer_to("matters.avoid-surgery").number == 4

    def test_a_file_that_may_not_be_written_is_written_once_it_may(
        self, open_window: Open, at_opening: list[str]
    ) -> None:
        at_opening.append("PRAGMA query_only = 1")
        window = open_window()
        player = Player(window)
        hold_a_visit(player)
        player.play('screen says "The visit file cannot be written."')
        at_opening.clear()
        player.touch("Try again")
        player.play('screen says "Saved on this computer"')
        number = window.desk.visit.number if window.desk.visit else ""
        window.close()
        assert stored(number).answer_to("matters.activity").text == "Dance again"

    def test_a_visit_changed_in_another_window_is_opened_again_as_it_is_stored(self, open_window: Open) -> None:
        here, there = open_window(), open_window()
        for window in (here, there):
            Player(window).play("""
                both touch "Open visit 0001…"
                both touch "Step 3…"
                """)
        Player(there).play("""
            patient touches "Avoiding surgery: 4 of 5"
            screen says "Saved on this computer"
            """)
        Player(here).play("""
            patient touches "Relief that lasts: 1 of 5"
            screen says "This visit was changed in another window"
            note says "Relief that lasts 1"
            both touch "Open it again"
            screen does not say "in another window"
            note says "Avoiding surgery 4"
            """)


class TestPack:
    @pytest.fixture
    def pack(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """The compiled pack of a program installed here."""
        folder = tmp_path / "pack"
        folder.mkdir()
        monkeypatch.setattr(app, "PACK", folder)
        return Path(shutil.copy(ROOT / "resources" / "packs" / "spinal-injections" / "compiled.json", folder))

    @pytest.mark.parametrize(
        ("harm", "says"),
        [
            (lambda pack: pack.unlink(), "The evidence pack is missing."),
            (lambda pack: pack.write_bytes(pack.read_bytes().replace(b"51", b"91", 1)), "The evidence pack is damaged"),
        ],
        ids=["missing", "damaged"],
    )
    def test_a_pack_that_cannot_be_trusted_shows_nothing_until_it_is_installed_again(
        self, pack: Path, open_window: Open, harm: Callable[[Path], None], says: str
    ) -> None:
        good = pack.read_bytes()
        harm(pack)
        player = Player(open_window())
        player.play(f'screen says "{says}"')
        with pytest.raises(AssertionError, match="cannot be used now"):
            player.touch("Start a visit")
        player.touch("Try again")
        player.play(f'screen says "{says}"')
        pack.write_bytes(good)
        player.touch("Try again")
        player.play(f"""
            screen does not say "{says}"
            both touch "Start a visit"
            both touch "Leg pain from a herniated disc"
            screen says "Saved on this computer"
            """)


class TestSettings:
    NONSENSE = '{"language": "tlh", "text_size": 9000}'

    def test_nonsense_is_set_aside_and_the_usual_settings_are_used(self, open_window: Open) -> None:
        path = paths.settings_folder() / "settings.json"
        path.write_text(self.NONSENSE, "utf-8")
        window = open_window()
        player = Player(window)
        player.play("""
            screen says "The settings of this computer could not be read."
            both touch "OK"
            screen does not say "could not be read"
            both touch "Larger text"
            """)
        assert path.with_name("settings.json.unreadable").read_text("utf-8") == self.NONSENSE
        assert json.loads(path.read_text("utf-8")) == window.desk.settings._asdict()

    def test_where_they_cannot_be_kept_the_program_works_and_says_so(
        self, open_window: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setenv(paths.HOME, str(tmp_path))
        (tmp_path / "settings").write_text("not a folder")
        Player(open_window()).play("""
            screen says "The folder for the settings cannot be used."
            both touch "OK"
            screen does not say "cannot be used"
            both touch "Start a visit"
            both touch "Leg pain from a herniated disc"
            screen says "Saved on this computer"
            """)


def test_a_paper_that_cannot_be_saved_is_saved_somewhere_else(window: Window, tmp_path: Path) -> None:
    player = Player(window)
    place = tmp_path / "not-there"
    window.choose_file = lambda _parent, _title, name: str(place / name)
    player.play("""
        both touch "Start a visit"
        both touch "Leg pain from a herniated disc"
        both touch "Step 7…"
        both touch "Save the chart note as a text file"
        screen says "That file could not be written. Nothing is lost. Choose another folder."
        """)
    place.mkdir()
    player.play("""
        both touch "Save the chart note as a text file"
        screen says "Saved: side-by-side-0001-note.txt"
        screen does not say "could not be written"
        """)
    assert "REASON: Lumbar radicular pain" in (place / "side-by-side-0001-note.txt").read_text("utf-8")


class TestFault:
    @pytest.fixture
    def player(self, window: Window) -> Player:
        """A visit is open."""
        player = Player(window)
        player.play(f"""
            both touch "Start a visit"
            both touch "Leg pain from a herniated disc"
            both touch "Step 3…"
            patient writes "Dance again" into "{ACTIVITY}"
            """)
        return player

    @contextmanager
    def told(self, player: Player) -> Iterator[None]:
        """As in the program: what nobody catches is told by the window."""
        before = sys.excepthook
        application.report_faults(player.window)
        try:
            yield
        finally:
            sys.excepthook = before

    def reports(self) -> list[Path]:
        return sorted(paths.log_folder().glob("report-*"))

    def test_it_is_said_calmly_with_where_the_report_is_and_the_visit_stays(self, player: Player) -> None:
        def fail() -> None:
            words = "Dance again"
            raise ValueError(words)

        soon = QTimer(player.window, singleShot=True)
        soon.timeout.connect(fail)
        soon.start()
        with self.told(player):
            player.play('screen says "Something went wrong in this program."')
        [report] = self.reports()
        player.play(f"""
            screen says "{report}"
            note says "Dance again"
            patient touches "Avoiding surgery: 4 of 5"
            both touch "Open the visit again"
            screen does not say "Something went wrong"
            screen says "Saved on this computer"
            note says "Dance again"
            note says "Avoiding surgery 4"
            """)
        written = report.read_text("utf-8")
        assert "ValueError" in written
        assert "in fail" in written
        assert "Dance" not in written

    def test_one_that_follows_from_another_is_not_reported_again_and_again(self, player: Player) -> None:
        def fail() -> None:
            raise RuntimeError

        player.window.bridge.changed.connect(fail)
        with self.told(player):
            player.play("""
                both touch "Avoiding surgery: 4 of 5"
                screen says "Something went wrong in this program."
                note says "Avoiding surgery 4"
                """)
        player.window.bridge.changed.disconnect(fail)
        assert len(self.reports()) == 1


class TestClosing:
    @pytest.fixture
    def player(self, at_opening: list[str], open_window: Open) -> Player:
        """A visit with answers that cannot be saved, because the disk is full."""
        player = Player(open_window())
        player.play("""
            both touch "Start a visit"
            both touch "Step 3…"
            screen says "Saved on this computer"
            """)
        self.fill(player, at_opening)
        player.write(LONG, ACTIVITY)
        player.play("""
            both touch "Avoiding surgery: 4 of 5"
            screen says "The disk is full."
            """)
        return player

    def fill(self, player: Player, at_opening: list[str]) -> None:
        [[pages]] = sql(player.window, "PRAGMA page_count")
        at_opening[:] = [f"PRAGMA max_page_count = {pages}"]
        sql(player.window, at_opening[0])

    def free(self, player: Player, at_opening: list[str]) -> None:
        at_opening.clear()
        sql(player.window, "PRAGMA max_page_count = 100000")

    def test_it_stays_open_and_says_what_would_be_lost(self, player: Player) -> None:
        assert not player.window.close()
        player.play("""
            screen says "2 answers are not saved yet. If you close now, they are lost."
            both touch "Relief that lasts: 3 of 5"
            screen says "3 answers are not saved yet. If you close now, they are lost."
            """)
        assert player.window.isVisible()

    def test_once_there_is_space_all_is_saved_and_it_closes(self, player: Player, at_opening: list[str]) -> None:
        player.window.close()
        player.play("""
            both touch "Try to save again"
            screen says "The disk is full."
            """)
        self.free(player, at_opening)
        player.play("""
            screen says "Saved on this computer"
            screen does not say "If you close now"
            """)
        assert player.window.close()
        assert stored("0001").answer_to("matters.activity").text == LONG

    def test_it_closes_when_it_is_closed_again(self, player: Player) -> None:
        player.window.close()
        assert player.window.close()
        assert not player.window.isVisible()

    def test_it_closes_when_that_is_chosen(self, player: Player) -> None:
        player.window.close()
        player.touch("Close without saving")
        assert not player.window.isVisible()

    def test_another_time_it_says_so_again(self, player: Player, at_opening: list[str]) -> None:
        player.window.close()
        self.free(player, at_opening)
        player.play('screen says "Saved on this computer"')
        self.fill(player, at_opening)
        player.write(LONG + "And more. " * 1000, ACTIVITY)
        player.play('screen says "The disk is full."')
        assert not player.window.close()
        player.play('screen says "If you close now"')
