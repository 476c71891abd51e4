"""What assistive technology and the keyboard find: names, roles, states, where Tab and the arrows go, the ring."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.ui.theme import Theme, prepare
from decision_aid.ui.widgets.choice_card import ChoiceCard
from decision_aid.ui.widgets.field import Field, LineField
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.icon_array import IconArray
from decision_aid.ui.widgets.letter import Letter
from decision_aid.ui.widgets.notice import Notice
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.scale import Scale
from decision_aid.ui.widgets.segmented import Segmented
from decision_aid.ui.widgets.step_rail import StepRail
from decision_aid.ui.widgets.text import Text

Role = QAccessible.Role
SIDES = [("l", "Left", False), ("r", "Right", True), ("b", "Both", False)]


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme()
    prepare(qapp, theme)
    return theme


@pytest.fixture(autouse=True)
def nobody_has_moved_yet() -> Iterator[None]:
    FocusRing.moving_by_keyboard = False
    yield
    FocusRing.moving_by_keyboard = False


Shown = Callable[..., QWidget]


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """Shows widgets in a window that lives as long as the test."""
    windows = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        window.resize(900, 600)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        windows.append(window)
        return window

    yield show
    for window in windows:
        window.close()
        window.deleteLater()


def heard(widget: QWidget) -> tuple[Role, str]:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.role(), found.text(QAccessible.Text.Name)


def checked(widget: QWidget) -> bool:
    return bool(QAccessible.queryAccessibleInterface(widget).state().checked)


def rings(window: QWidget) -> list[FocusRing]:
    return [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def scale(theme: Theme, chosen: int | None = None) -> Scale:
    return Scale(theme, "Pain", 0, 5, chosen, "None", "Worst", [f"Pain: {value} of 5" for value in range(6)])


def test_every_control_says_what_it_is(theme: Theme) -> None:
    choice, segments = PillChoice(theme, "Side", SIDES), Segmented(theme, "Tablets", SIDES)
    many = PillChoice(theme, "Who else", SIDES, many=True)
    assert heard(Text(theme, "Words")) == (Role.StaticText, "Words")
    assert heard(Pill(theme, "Open ›", accessible="Open visit 12")) == (Role.Button, "Open visit 12")
    assert heard(ChoiceCard(theme, "Worn discs", "They lose height.", False)) == (Role.CheckBox, "Worn discs")
    assert heard(ChoiceCard(theme, "Yes", "", False, one_of=True)) == (Role.RadioButton, "Yes")
    assert heard(choice) == (Role.Grouping, "Side")
    assert heard(choice.touches[1]) == (Role.RadioButton, "Right")
    assert heard(many.touches[1]) == (Role.CheckBox, "Right")
    assert heard(segments) == (Role.Grouping, "Tablets")
    assert heard(segments.touches[0]) == (Role.RadioButton, "Left")
    assert heard(scale(theme).touches[4]) == (Role.RadioButton, "Pain: 4 of 5")
    assert heard(IconArray(theme, 31, 10, 59, "41 of 100")) == (Role.Graphic, "41 of 100")
    assert heard(Letter(theme, "B")) == (Role.Graphic, "B")


def test_fields_name_the_place_to_type(theme: Theme) -> None:
    field, line = Field(theme, "One thing", "Your words"), LineField(theme, "Search visits", "Search")
    assert [heard(editor) for editor in field.findChildren(QPlainTextEdit)] == [(Role.EditableText, "One thing")]
    assert [heard(editor) for editor in line.findChildren(QLineEdit)] == [(Role.EditableText, "Search visits")]


def test_a_name_of_its_own_goes_before_the_words(theme: Theme) -> None:
    choice = PillChoice(theme, "Side", [("l", "Left", False, "Side: left"), ("r", "Right", False)])
    assert [heard(touch)[1] for touch in choice.touches] == ["Side: left", "Right"]


def test_chosen_is_told_and_not_only_drawn(theme: Theme) -> None:
    for group in (PillChoice(theme, "Side", SIDES), Segmented(theme, "Side", SIDES)):
        assert [checked(touch) for touch in group.touches] == [False, True, False]
    assert [checked(touch) for touch in scale(theme, 2).touches] == [False, False, True, False, False, False]
    assert checked(ChoiceCard(theme, "Worn discs", "", True))
    assert checked(Pill(theme, "Benefits", "chosen"))


def test_the_current_step_is_told(theme: Theme) -> None:
    steps = [
        SimpleNamespace(id="a", number=1, words="One", state="done", accessible="Step 1, One, done"),
        SimpleNamespace(id="b", number=2, words="Two", state="now", accessible="Step 2, Two, open now"),
    ]
    rail = StepRail(theme, steps, "Steps")
    assert heard(rail) == (Role.Grouping, "Steps")
    assert [heard(touch)[1] for touch in rail.touches] == ["Step 1, One, done", "Step 2, Two, open now"]
    assert [checked(touch) for touch in rail.touches] == [False, True]


def test_choosing_from_outside_changes_what_is_told_and_says_nothing(theme: Theme) -> None:
    choice = PillChoice(theme, "Side", SIDES)
    said = QSignalSpy(choice.touched)
    choice.choose(0)
    assert [checked(touch) for touch in choice.touches] == [True, False, False]
    choice.choose(None)
    assert [checked(touch) for touch in choice.touches] == [False, False, False]
    assert said.count() == 0


def test_touching_the_chosen_one_again_is_told(theme: Theme, shown: Shown) -> None:
    choice = PillChoice(theme, "Side", SIDES)
    shown(choice)
    said = QSignalSpy(choice.touched)
    QTest.mouseClick(choice.touches[1], Qt.MouseButton.LeftButton)
    assert said.at(0) == ["r"]


def test_many_may_be_chosen_where_that_was_asked_for(theme: Theme, shown: Shown) -> None:
    choice = PillChoice(theme, "Who else", SIDES, many=True)
    shown(choice)
    QTest.mouseClick(choice.touches[0], Qt.MouseButton.LeftButton)
    assert [checked(touch) for touch in choice.touches] == [True, True, False]


def test_a_touch_acts_when_it_is_let_go_and_not_when_it_slid_away(theme: Theme, shown: Shown) -> None:
    pill = Pill(theme, "Start")
    shown(pill)
    said = QSignalSpy(pill.clicked)
    QTest.mousePress(pill, Qt.MouseButton.LeftButton)
    assert said.count() == 0
    QTest.mouseRelease(pill, Qt.MouseButton.LeftButton, pos=QPoint(-30, -30))
    assert said.count() == 0
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert said.count() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_act_when_let_go(theme: Theme, shown: Shown, key: Qt.Key) -> None:
    pill = Pill(theme, "Start")
    shown(pill)
    pill.setFocus()
    said = QSignalSpy(pill.clicked)
    QTest.keyPress(pill, key)
    assert said.count() == 0
    QTest.keyRelease(pill, key)
    assert said.count() == 1


def test_tab_stops_once_in_a_group_at_what_is_chosen(theme: Theme, shown: Shown) -> None:
    before, values, after = Pill(theme, "Before"), scale(theme, 3), Pill(theme, "After")
    shown(before, values, after)
    before.setFocus()
    stops = []
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        stops.append(focused().accessibleName())
    assert stops == ["Pain: 3 of 5", "After"]


def test_arrows_move_in_a_group_without_choosing(theme: Theme, shown: Shown) -> None:
    values = scale(theme, 3)
    shown(values)
    said = QSignalSpy(values.touched)
    values.touches[3].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(focused(), key)
    assert QApplication.focusWidget() is values.touches[4]
    assert said.count() == 0
    QTest.keyClick(values.touches[4], Qt.Key.Key_Space)
    assert said.at(0) == [4]


def test_the_ring_shows_for_the_keyboard_and_lies_outside(theme: Theme, shown: Shown) -> None:
    one, two = Pill(theme, "One"), Pill(theme, "Two")
    window = shown(one, two)
    one.setFocus()
    assert rings(window) == []
    QTest.keyClick(one, Qt.Key.Key_Tab)
    (ring,) = rings(window)
    assert ring.geometry().contains(two.geometry().adjusted(-5, -5, 5, 5))
    assert window.childAt(two.geometry().center()) is two, "the ring takes no touch"


def test_the_ring_goes_when_a_hand_takes_over(theme: Theme, shown: Shown) -> None:
    one, two = Pill(theme, "One"), Pill(theme, "Two")
    window = shown(one, two)
    two.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(rings(window)) == 1
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is one
    assert rings(window) == []


def test_the_ring_stays_when_the_page_is_drawn_again_for_a_key(theme: Theme, shown: Shown) -> None:
    one, two = Pill(theme, "One"), Pill(theme, "Two")
    window = shown(one, two)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Space)
    two.setFocus(Qt.FocusReason.OtherFocusReason)
    assert len(rings(window)) == 1


def test_the_ring_follows_what_it_surrounds(theme: Theme, shown: Shown) -> None:
    above, pill = Pill(theme, "Above"), Pill(theme, "One")
    window = shown(above, pill)
    pill.setFocus(Qt.FocusReason.TabFocusReason)
    pill.move(pill.x() + 40, pill.y() + 30)
    assert rings(window)[0].geometry().center() == pill.geometry().center()


def test_the_ring_goes_with_what_it_surrounds(theme: Theme, shown: Shown, qtbot: QtBot) -> None:
    pill = Pill(theme, "One")
    window = shown(pill)
    QTest.keyClick(pill, Qt.Key.Key_Space)
    assert len(rings(window)) == 1
    pill.setParent(None)
    pill.deleteLater()
    qtbot.waitUntil(lambda: rings(window) == [])


def test_a_key_shows_where_the_keyboard_is(theme: Theme, shown: Shown) -> None:
    pill = Pill(theme, "One")
    window = shown(pill)
    assert pill.hasFocus()
    assert rings(window) == []
    QTest.keyClick(pill, Qt.Key.Key_Space)
    assert len(rings(window)) == 1


def test_only_the_drawn_pill_can_be_touched(theme: Theme, shown: Shown) -> None:
    pill = Pill(theme, "Start")
    shown(pill)
    pill.setFixedHeight(200)
    said = QSignalSpy(pill.clicked)
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton, pos=QPoint(pill.width() // 2, 10))
    assert said.count() == 0
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert said.count() == 1


def test_disabled_controls_take_neither_touch_nor_key(theme: Theme, shown: Shown) -> None:
    values = scale(theme, 3)
    shown(values)
    values.setEnabled(False)
    said = QSignalSpy(values.touched)
    QTest.mouseClick(values.touches[1], Qt.MouseButton.LeftButton)
    assert said.count() == 0
    assert checked(values.touches[3]), "what was chosen can still be told"


def test_a_notice_says_its_words_and_offers_one_action(theme: Theme, shown: Shown) -> None:
    notice = Notice(theme, "Not saved yet.", "quiet", "Try again")
    shown(notice)
    said = QSignalSpy(notice.acted)
    QTest.mouseClick(notice.findChildren(Pill)[0], Qt.MouseButton.LeftButton)
    assert heard(notice)[1] == "Not saved yet."
    assert said.count() == 1
