"""Typing: nothing a person writes is lost, cut or taken for markup, and the keyboard always gets out again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.ui.theme import Theme, prepare
from decision_aid.ui.widgets.field import PAUSE, Field, LineField
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text

MARKUP = "<b>Ja</b> & <img src=x> *x* “ñ” 👍"


class Page:
    """A field between two pills, in a window that has the keyboard."""

    def __init__(self, theme: Theme) -> None:
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.field = Field(theme, "One thing", "In your own words", "as it was")
        self.line = LineField(theme, "Search", "Search visits")
        self.after = Pill(theme, "After")
        for widget in (self.field, self.line, self.after):
            column.addWidget(widget)
        self.editor = self.field.findChildren(QPlainTextEdit)[0]
        self.search = self.line.findChildren(QLineEdit)[0]
        self.settled, self.typed = QSignalSpy(self.field.settled), QSignalSpy(self.line.typed)


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> Iterator[Page]:
    theme = Theme()
    prepare(qapp, theme)
    page = Page(theme)
    with qtbot.waitActive(page.window):
        page.window.show()
        page.window.activateWindow()
    yield page
    FocusRing.moving_by_keyboard = False
    page.window.close()
    page.window.deleteLater()


def test_words_settle_when_the_box_is_left(page: Page) -> None:
    page.editor.setFocus()
    page.editor.insertPlainText(MARKUP)
    assert page.settled.count() == 0
    page.after.setFocus()
    assert page.settled.at(0) == [MARKUP + "as it was"]
    assert page.settled.count() == 1


def test_words_settle_after_a_pause(page: Page, qtbot: QtBot) -> None:
    page.editor.setFocus()
    page.editor.insertPlainText("Walk ")
    qtbot.waitUntil(lambda: page.settled.count() == 1, timeout=PAUSE * 10)
    assert page.settled.at(0) == ["Walk as it was"]
    page.after.setFocus()
    assert page.settled.count() == 1, "the same words are not told twice"


def test_leaving_without_a_change_tells_nothing(page: Page) -> None:
    page.editor.setFocus()
    page.after.setFocus()
    assert page.settled.count() == 0


def test_a_long_story_is_kept_whole(page: Page) -> None:
    story = "una palabra tras otra\n" * 1000
    page.editor.setFocus()
    page.editor.selectAll()
    page.editor.insertPlainText(story)
    page.after.setFocus()
    assert page.settled.at(0) == [story]
    assert page.field.words() == story


def test_the_box_grows_with_the_words_up_to_a_point(page: Page) -> None:
    page.after.setFocus()
    small = page.field.sizeHint().height()
    page.field.say("line\n" * 6)
    grown = page.field.sizeHint().height()
    page.field.say("line\n" * 400)
    assert small < grown < page.field.sizeHint().height() < 500


def test_words_that_were_there_when_the_box_was_made_can_all_be_scrolled_to(page: Page) -> None:
    wide, line = QWidget(), "One long paragraph that fills the box many times over. " * 200
    QVBoxLayout(wide).addWidget(box := Field(page.field._theme, "Before", "", line))
    wide.resize(600, 500)
    wide.show()
    QApplication.processEvents()
    bar = box.findChildren(QPlainTextEdit)[0].verticalScrollBar()
    shown = bar.maximum() > 0, bar.isVisible()
    wide.close()
    wide.deleteLater()
    assert shown == (True, True)


def test_tab_leaves_the_box(page: Page) -> None:
    page.editor.setFocus()
    QTest.keyClick(page.editor, Qt.Key.Key_Tab)
    assert page.search.hasFocus()
    assert page.field.words() == "as it was"


def test_escape_loses_nothing(page: Page) -> None:
    page.editor.setFocus()
    QTest.keyClicks(page.editor, "Run ")
    QTest.keyClick(page.editor, Qt.Key.Key_Escape)
    assert page.field.words() == "Run as it was"


def test_new_words_from_outside_never_replace_what_is_being_typed(page: Page) -> None:
    page.editor.setFocus()
    page.field.say("from outside")
    assert page.field.words() == "as it was"
    page.after.setFocus()
    page.field.say("from outside")
    assert page.field.words() == "from outside"
    assert page.settled.count() == 0


def test_searching_tells_every_letter(page: Page) -> None:
    page.search.setFocus()
    QTest.keyClicks(page.search, "ab")
    assert [page.typed.at(place) for place in range(page.typed.count())] == [["a"], ["ab"]]


def test_the_box_shows_that_it_has_the_keyboard(page: Page) -> None:
    page.editor.setFocus(Qt.FocusReason.TabFocusReason)
    page.search.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = [ring for ring in page.window.findChildren(FocusRing) if ring.isVisible()]
    assert ring.geometry().contains(page.line.geometry().adjusted(-5, -5, 5, 5))


def test_words_are_shown_as_they_are_and_never_as_markup(qapp: QApplication) -> None:
    text = Text(Theme(), MARKUP)
    assert text.textFormat() == Qt.TextFormat.PlainText
    assert QLabel.text(text) == MARKUP
    plain = Text(Theme(), "Ja & *x* “ñ” 👍")
    assert text.sizeHint().width() > plain.sizeHint().width(), "the angle brackets take room of their own"
