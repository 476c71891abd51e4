"""The window as a whole: the keyboard goes everywhere, nothing is lost, and saving is said when it is so."""

from collections.abc import Callable, Iterator
from contextlib import closing
from threading import Event as Gate

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from decision_aid.domain.encounter import Encounter, replay
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.store import local
from decision_aid.ui.player import Player
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.notice import Notice
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.scroller import Scroller
from decision_aid.ui.window import Window

Key = Qt.Key


class Keyboard:
    """A person with a keyboard and nothing else. Gives up after going once round."""

    ONCE_ROUND = 200

    def __init__(self, window: Window) -> None:
        self.window = window

    @property
    def on(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    @property
    def name(self) -> str:
        return self.on.accessibleName()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.on, key, held)
        Player(self.window).settle(lambda: True)

    def alt(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.AltModifier)

    def round(self, first: str, key: Qt.Key = Key.Key_Tab) -> list[str]:
        """The names Tab stops at, once round, beginning with this one."""
        self.tab_to(lambda: self.name == first)
        names = [first]
        self.press(key)
        while self.name != first:
            names.append(self.name)
            self.press(key)
        return names

    def tab_to(self, there: Callable[[], bool]) -> None:
        for _ in range(self.ONCE_ROUND):
            if there():
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not get there: {self.name}, {self.window.isActiveWindow()}")

    def choose(self, name: str) -> None:
        """Go to what has this name: by Tab to it or to its group, and inside the group by the arrows. Then Space."""

        def touches() -> list[str]:
            group = self.on.parentWidget()
            return [touch.accessibleName() for touch in group.touches] if isinstance(group, Group) else []

        self.tab_to(lambda: self.name == name or name in touches())
        for _ in touches():
            if self.name == name:
                break
            forwards = touches().index(name) > touches().index(self.name)
            self.press(Key.Key_Right if forwards else Key.Key_Left)
        assert self.name == name
        self.press(Key.Key_Space)

    def write(self, words: str, field: str) -> None:
        """Go to a field and type. The person is still in it."""
        self.tab_to(lambda: self.name == field and isinstance(self.on, QPlainTextEdit))
        QTest.keyClicks(self.on, words)


@pytest.fixture
def keyboard(window: Window) -> Keyboard:
    return Keyboard(window)


@pytest.fixture
def visit(player: Player) -> None:
    """A visit is open, and its condition chosen."""
    player.play("""
        both touch "Start a visit"
        both touch "Leg pain from a herniated disc"
        """)


class TestTab:
    def test_home_is_gone_through_as_it_is_read(self, keyboard: Keyboard) -> None:
        assert keyboard.round("Español") == [
            "Español",
            "Larger text",
            "Start a visit",
            "Quick compare, no record is kept",
            "Settings",
            "Search visits",
        ]

    def test_a_step_comes_after_the_rail_and_before_the_bar_at_its_foot(self, visit: None, keyboard: Keyboard) -> None:
        keyboard.alt(Key.Key_3)
        names = keyboard.round("Who is touching the screen: Together. Touch to change.")
        rail = next(place for place, name in enumerate(names) if name.startswith("Step 3"))
        first = names.index("Feeling better within weeks: 0 of 5")
        last = names.index("Other answers to: How long would the relief have to last?")
        foot = names.index("Back to What you tried")
        assert names.index("Larger text") < rail < first < last < foot < names.index("Next: Side by side")

    def test_the_way_back_is_the_same_way(self, visit: None, keyboard: Keyboard) -> None:
        there = keyboard.round("Español")
        back = keyboard.round("Español", Key.Key_Backtab)
        assert back[1:] == there[:0:-1]

    def test_a_question_that_follows_from_an_answer_is_the_next_stop(
        self, visit: None, player: Player, keyboard: Keyboard
    ) -> None:
        keyboard.alt(Key.Key_2)
        keyboard.choose("Nerve pain medicine (such as gabapentin): Have you used this? Now")
        player.settle(lambda: "Nerve pain medicine (such as gabapentin): How much did it help?" in player.reads())
        names = keyboard.round("Español")
        used = next(
            place
            for place, name in enumerate(names)
            if name.startswith("Nerve pain medicine (such as gabapentin): Have you used")
        )
        helped = next(
            place
            for place, name in enumerate(names)
            if name.startswith("Nerve pain medicine (such as gabapentin): How much")
        )
        onwards = next(place for place, name in enumerate(names) if name.startswith("Exercise or physical therapy"))
        assert used < helped < onwards


def test_a_whole_visit_is_held_with_the_keyboard_alone(keyboard: Keyboard, player: Player) -> None:
    keyboard.choose("Start a visit")
    player.settle(lambda: "Step 1, Your condition, open now" in player.reads())
    keyboard.choose("Leg pain from a herniated disc")
    keyboard.choose("Which side hurts? Right")
    keyboard.choose("Which level of the spine? L4–L5")
    keyboard.choose("Your pain: 5 not asked yet")
    keyboard.choose("How bad is the leg pain now? 7 of 10")
    keyboard.choose("Other answers to: How bad is the back pain now?")
    keyboard.choose("How bad is the back pain now? Don’t know")
    keyboard.choose("How long have you had this pain? 6 to 12 weeks")
    keyboard.alt(Key.Key_3)
    keyboard.choose("Avoiding surgery: 4 of 5")
    keyboard.write("Walk my dog", "What is one thing you want to be able to do again?")
    keyboard.alt(Key.Key_Right)
    keyboard.choose("Compare: Risks")
    keyboard.choose("Compare: Benefits")
    keyboard.tab_to(lambda: keyboard.name.startswith("How much less leg pain, on average?"))
    keyboard.press(Key.Key_Return)
    keyboard.choose("Back to the table")
    keyboard.alt(Key.Key_6)
    keyboard.choose("Our plan: Exercise with a therapist")
    keyboard.choose("Our plan: Keep going as now")
    keyboard.write("I can wait.", "What are your reasons?")
    keyboard.choose("Next: Summary")
    keyboard.choose("Sign and lock this visit: asks who signs")
    QTest.keyClicks(keyboard.on, "Dr. Example")
    keyboard.choose("Sign and lock this visit now")
    player.play("""
        screen says "Signed by Dr. Example"
        note says "level: L4-L5; side: right"
        note says "Leg pain 7/10; back pain patient does not know; duration: 6 to 12 weeks"
        note says "Avoiding surgery 4"
        note says "Walk my dog"
        note says "Watchful waiting, stay active"
        note says "I can wait."
        screen says "Saved on this computer"
        """)
    keyboard.choose("Finish the visit and go Home")
    player.play('screen says "Open visit 0001"')


class TestFocus:
    def test_the_program_opens_on_what_begins_a_visit(self, keyboard: Keyboard) -> None:
        assert keyboard.name == "Start a visit"

    def test_a_step_opened_by_key_has_the_focus_on_its_first_control(self, visit: None, keyboard: Keyboard) -> None:
        keyboard.choose("Next: What you tried")
        assert keyboard.name.startswith("Anti-inflammatory pills")
        keyboard.alt(Key.Key_Right)
        assert keyboard.name == "Feeling better within weeks: 0 of 5"

    def test_a_step_opened_by_touch_leaves_the_focus_alone(
        self, visit: None, player: Player, keyboard: Keyboard
    ) -> None:
        player.touch("Next: What you tried")
        assert keyboard.name == "Next: What matters"

    def test_another_language_keeps_the_place(self, visit: None, player: Player, keyboard: Keyboard) -> None:
        keyboard.choose("Español")
        player.settle(lambda: "English" in player.reads())
        assert keyboard.name == "English"

    def test_larger_text_keeps_the_place(self, visit: None, player: Player, keyboard: Keyboard) -> None:
        keyboard.alt(Key.Key_3)
        keyboard.tab_to(lambda: keyboard.name == "Relief that lasts: 0 of 5")
        keyboard.press(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        assert keyboard.window.desk.settings.text_size > 100
        assert keyboard.name == "Relief that lasts: 0 of 5"


ACTIVITY = "What is one thing you want to be able to do again?"


def stored() -> Encounter:
    """The first visit as it is on the disk. Only while the program is closed."""
    with closing(local.open_store()) as store:
        return replay(store.load("0001"))


def test_the_way_back_from_a_full_picture_is_there_in_larger_text_too(
    visit: None, player: Player, window: Window
) -> None:
    player.play('both touch "Step 5…"')
    assert window.desk.visit is not None
    assert window.desk.visit.comparison is not None
    row = window.desk.visit.comparison.rows[0]
    window.desk.visit.open_detail(row.cells[0].row, row.cells[0].option)
    player.touch("Larger text")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    player.touch("Back to the talk")
    assert window.desk.visit.place.detail is None
    assert window.desk.troubles.fault is None


def test_home_is_one_key_away_from_everywhere(visit: None, player: Player, keyboard: Keyboard) -> None:
    keyboard.alt(Key.Key_Home)
    player.play("""
        both touch "Settings"
        screen says "Text size"
        """)
    keyboard.alt(Key.Key_Home)
    player.play("""
        screen does not say "Text size"
        screen says "Open visit 0001"
        """)


class TestSaving:
    @pytest.fixture
    def gate(self, visit: None, window: Window) -> Iterator[Gate]:
        """Keeps the disk busy until it is opened."""
        gate = Gate()
        window.desk.recorder.ask(lambda store: gate.wait(), lambda _: None)
        yield gate
        gate.set()

    def test_saved_is_said_only_once_the_answer_is_on_the_disk(self, gate: Gate, player: Player) -> None:
        player.touch("Step 3…")
        player.play("""
            screen says "Saved on this computer"
            patient touches "Avoiding surgery: 5 of 5"
            screen says "Saving…"
            screen does not say "Saved on this computer"
            """)
        gate.set()
        player.play('screen says "Saved on this computer"')

    def test_no_touch_waits_for_the_disk(self, gate: Gate, player: Player) -> None:
        player.play("""
            both touch "Step 3…"
            patient touches "Avoiding surgery: 5 of 5"
            patient touches "Relief that lasts: 4 of 5"
            both touch "Next: Side by side"
            screen says "Saving…"
            note says "Avoiding surgery 5; Relief that lasts 4"
            """)


class TestTyping:
    """In the middle of a word, when the words are in the box and nowhere else."""

    @pytest.fixture
    def typing(self, visit: None, keyboard: Keyboard) -> Keyboard:
        keyboard.alt(Key.Key_3)
        keyboard.write("Walk my do", ACTIVITY)
        return keyboard

    def test_closing_the_window_loses_nothing(self, typing: Keyboard, window: Window) -> None:
        window.close()
        assert stored().answer_to("matters.activity").text == "Walk my do"

    def test_closing_a_window_that_is_not_the_active_one_loses_nothing(self, visit: None, window: Window) -> None:
        QTest.keyClick(window, Key.Key_3, Qt.KeyboardModifier.AltModifier)
        player = Player(window)
        player.settle(lambda: ACTIVITY in player.reads())
        box = next(box for box in window.findChildren(QPlainTextEdit) if box.accessibleName() == ACTIVITY)
        box.setPlainText("Walk my do")  # as dictation does
        assert not box.hasFocus()
        window.close()
        assert stored().answer_to("matters.activity").text == "Walk my do"

    def test_words_taken_back_in_the_moment_they_are_handed_over_leave_the_box(
        self, typing: Keyboard, visit: None, player: Player, window: Window
    ) -> None:
        player.touch("Avoiding surgery: 5 of 5")
        typing.write(" and far", ACTIVITY)
        player.touch("Undo the last answer")  # pressed and let go before anything is drawn
        box = next(box for box in window.findChildren(QPlainTextEdit) if box.accessibleName() == ACTIVITY)
        assert window.desk.visit is not None
        kept = window.desk.visit.encounter.answer_to("matters.activity").text
        assert box.toPlainText() == kept

    def test_larger_text_loses_nothing(self, typing: Keyboard, player: Player, window: Window) -> None:
        typing.press(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        assert window.desk.settings.text_size > 100
        player.play('screen says "Walk my do"')
        assert typing.name == ACTIVITY
        window.close()
        assert stored().answer_to("matters.activity").text == "Walk my do"

    def test_another_language_loses_nothing(self, typing: Keyboard, player: Player, window: Window) -> None:
        player.play("""
            both touch "Español"
            screen says "Walk my do"
            """)
        window.close()
        assert stored().answer_to("matters.activity").text == "Walk my do"
        assert stored().language == "es"

    def test_another_step_and_home_lose_nothing(self, typing: Keyboard, player: Player) -> None:
        typing.alt(Key.Key_5)
        player.play('note says "Walk my do"')
        typing.write("Does it hu", "A question to talk over")
        typing.alt(Key.Key_Home)
        player.play("""
            both touch "Open visit 0001…"
            note says "Walk my do"
            note says "Does it hu"
            """)

    @pytest.fixture
    def adding(self, visit: None, player: Player, keyboard: Keyboard) -> Keyboard:
        """In the middle of an addition to a signed visit, which nobody may add but the person who writes it."""
        player.play("""
            both touch "Step 7…"
            both touch "Sign and lock this visit: asks who signs"
            both write "Dr. Example" into "Who signs?"
            both touch "Sign and lock this visit now"
            """)
        keyboard.write("Called, walks be", "What to add after signing")
        return keyboard

    def test_an_addition_not_made_yet_stays_in_its_box(self, adding: Keyboard, player: Player) -> None:
        adding.press(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        player.play("""
            screen says "Called, walks be"
            both touch "Español"
            screen says "Called, walks be"
            both touch "English"
            both touch "Step 6…"
            both touch "Home: back to the list of visits"
            both touch "Open visit 0001…"
            both touch "Step 7…"
            screen says "Called, walks be"
            note does not say "Called"
            both touch "Add this to the signed visit"
            note says "Called, walks be"
            """)

    def test_closing_asks_about_an_addition_not_made_yet(
        self, adding: Keyboard, player: Player, window: Window
    ) -> None:
        assert not window.close()
        player.play("""
            screen says "What you wrote to add to visit 0001 is not added yet. If you close now, it is lost."
            both touch "Add this to the signed visit"
            screen does not say "not added yet"
            screen says "Saved on this computer"
            """)
        assert window.close()
        assert [words for _, words in stored().addenda] == ["Called, walks be"]

    def test_closing_without_it_is_a_choice(self, adding: Keyboard, player: Player, window: Window) -> None:
        player.touch("Home: back to the list of visits")
        assert not window.close()
        player.touch("Close without adding it")
        assert not window.isVisible()
        assert stored().addenda == ()

    def test_a_name_half_typed_stays_in_its_box(self, visit: None, player: Player, keyboard: Keyboard) -> None:
        player.play("""
            both touch "Step 7…"
            both touch "Sign and lock this visit: asks who signs"
            """)
        QTest.keyClicks(keyboard.on, "Dr. Exa")
        player.play("""
            both touch "Larger text"
            screen says "Dr. Exa"
            both touch "Sign and lock this visit now"
            screen says "Signed by Dr. Exa"
            """)

    def test_a_question_not_yet_on_the_list_is_not_lost(self, typing: Keyboard, player: Player, window: Window) -> None:
        typing.alt(Key.Key_5)
        typing.write("Does it hu", "A question to talk over")
        player.play("""
            both touch "Larger text"
            screen says "Does it hu"
            """)
        window.close()
        assert list(stored().questions.values()) == ["Does it hu"]


class TestRoom:
    """However small the window and large the text: nothing is cut off, and most of the room is left to the step."""

    @pytest.fixture(params=[(1280, 800, 100), (1280, 800, 200), (800, 600, 100), (800, 600, 200)], ids=str)
    def crowded(self, request: pytest.FixtureRequest, visit: None, window: Window, player: Player) -> Window:
        """A safety sign, three troubles and a fault, all at once."""
        width, height, text_size = request.param
        window.resize(width, height)
        window.desk.change(text_size=text_size)
        player.play("""
            both touch "Safety questions…"
            both touch "Is an arm, hand, leg or foot very weak, or getting weaker? Yes"
            both touch "Step 3…"
            """)
        for trouble in (Trouble.STORE_FULL, Trouble.STORE_DAMAGED, Trouble.SETTINGS_UNREADABLE):
            window.desk.troubles.report(KnownTrouble(trouble))
        window.desk.troubles.report_fault(RuntimeError())
        player.play('screen says "Something went wrong"')
        return window

    def test_no_word_and_no_control_of_the_bars_is_cut_off(self, crowded: Window) -> None:
        assert crowded.rail is not None
        assert crowded.bottom is not None
        for bar in (crowded.top, crowded.rail, crowded.bottom):
            assert bar.height() >= bar.heightForWidth(bar.width())
            for pill in bar.findChildren(Pill):
                if pill.isVisible():
                    assert pill.width() >= pill.minimumSizeHint().width(), pill.accessibleName()
                    assert pill.height() >= pill.heightForWidth(pill.width()), pill.accessibleName()
                    assert bar.rect().contains(QRect(pill.mapTo(bar, QPoint()), pill.size())), pill.accessibleName()

    def test_every_notice_can_be_read_and_acted_on(self, crowded: Window) -> None:
        notices = crowded.findChildren(Notice)
        assert len(notices) == 5
        scroller = crowded.notices
        assert scroller is not None
        for notice in notices:
            assert notice.height() >= notice.heightForWidth(notice.width())
            assert notice.mapTo(scroller.viewport(), QPoint()).x() + notice.width() <= scroller.viewport().width()
            for pill in notice.findChildren(Pill):
                scroller.ensureWidgetVisible(pill)
                there = QRect(pill.mapTo(scroller.viewport(), QPoint()), pill.size())
                assert scroller.viewport().rect().contains(there), pill.accessibleName()

    def test_the_step_has_more_room_than_the_notices(self, crowded: Window) -> None:
        assert crowded.notices is not None
        page = next(area for area in crowded.findChildren(Scroller) if area.isVisible() and area is not crowded.notices)
        assert page.height() > crowded.notices.height() > 0
        assert crowded.size().toTuple() in ((1280, 800), (800, 600))

    @pytest.mark.parametrize(("width", "height", "text_size"), [(1280, 800, 100), (800, 1280, 200)])
    def test_the_safety_notice_is_read_whole_whatever_the_window_was_built_again_for(
        self, visit: None, window: Window, player: Player, width: int, height: int, text_size: int
    ) -> None:
        window.resize(width, height)
        window.desk.change(text_size=text_size)
        player.play("""
            both touch "Safety questions…"
            both touch "Is an arm, hand, leg or foot very weak, or getting weaker? Yes"
            """)
        for happens in (
            lambda: window.desk.change(language="es"),
            lambda: window.desk.change(language="en", look="contrast"),
            lambda: window.desk.resize(1),
            lambda: window.desk.resize(-1),
            lambda: player.play('both touch "Home…"\nboth touch "Open visit 0001…"'),
        ):
            happens()
            player.settle(lambda: window.notices is not None)
            assert window.notices is not None
            assert window.notices.isVisible()
            assert window.notices.verticalScrollBar().maximum() == 0
