"""Step 7 as drawn: real pages, signing that asks first, saving without waiting, everything by name and by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.domain.flow import Step
from decision_aid.session import paper
from decision_aid.session.screens.summary import CHART, LARGE_PRINT, SIGNING
from decision_aid.session.visit import Visit
from decision_aid.ui.steps.summary import SummaryStep
from decision_aid.ui.theme import PAPER, Theme, prepare
from decision_aid.ui.widgets.note_view import NoteView
from decision_aid.ui.widgets.page_view import PageView
from decision_aid.ui.widgets.picture import Picture
from decision_aid.ui.widgets.scroller import Scroller
from decision_aid.ui.widgets.text import Text
from tests.export.held import full_visit

PATIENCE = 30_000  # milliseconds
SIZES = [(1280, 576, 1.0), (1366, 544, 1.0), (1280, 576, 1.3), (1280, 576, 2.0), (800, 376, 2.0)]


class Stage:
    """The step in the scroller of a window, refreshed on every change as the window does it."""

    def __init__(self, qtbot: QtBot, visit: Visit, width: int = 1280, height: int = 576, scale: float = 1.0) -> None:
        self.qtbot, self.visit = qtbot, visit
        self.theme = Theme(scale=scale)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        prepare(app, self.theme)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        self.chosen = ""
        self.asked: list[str] = []
        self.step = SummaryStep(self.theme, visit, self._choose)
        self.scroller = Scroller(self.theme, self.step)
        column.addWidget(self.scroller)
        self.window.resize(width, height)
        qtbot.addWidget(self.window)
        visit.go(Step.SUMMARY)
        self.step.refresh()
        visit.listeners.append(self.step.refresh)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.until(lambda: len(self.pages()) > 0)

    def until(self, there: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(there, timeout=PATIENCE)

    def named(self, name: str) -> QPushButton:
        (found,) = [button for button in self.step.findChildren(QPushButton) if button.accessibleName() == name]
        return found

    def touch(self, name: str) -> None:
        QTest.mouseClick(self.named(name), Qt.MouseButton.LeftButton)

    def words(self) -> str:
        QCoreApplication.processEvents()  # what was just added is shown with the next layout
        return "\n".join(text.text() for text in self.step.findChildren(Text) if text.isVisible())

    def pages(self) -> list[Picture]:
        return [page for page in self.step.findChildren(Picture) if page.isVisible()]

    def _choose(self, parent: QWidget, title: str, name: str) -> str:
        self.asked.append(name)
        return self.chosen


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot, full_visit())


# -- pages ------------------------------------------------------------------------------------------------------------


def test_the_pages_drawn_are_the_pages_of_the_paper(stage):
    first, second = stage.pages()
    assert first.accessibleName() == "The patient’s copy, page 1 of 2"
    assert stage.step.paper.summary().sheet.heading in first.accessibleDescription()
    assert second.accessibleName() == "The patient’s copy, page 2 of 2"
    assert "2 pages" in stage.words()


def test_a_page_is_as_fine_as_the_screen(stage):
    (view,) = stage.step.findChildren(PageView)
    stage.until(lambda: not stage.step.paper.preparing)
    picture = QImage.fromData(stage.step.paper.pages[0])
    assert abs(picture.width() - view.page_width() * view.devicePixelRatioF()) <= 1


def test_a_page_holds_ink_and_not_only_paper(stage):
    image = stage.pages()[0].grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert PAPER.rgb() in colours
    assert len(colours) > 20


def test_a_change_on_the_visit_reaches_the_pages(stage):
    before = stage.step.paper.pages
    stage.visit.unfold(LARGE_PRINT)
    stage.until(lambda: len(stage.pages()) > len(before))


def test_a_page_that_comes_after_its_step_is_gone_does_no_harm(stage):
    late = stage.step.paper
    late.show(50.0, large=True)
    assert late.preparing
    stage.visit.listeners.clear()
    stage.step.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stage.until(lambda: not late.preparing)  # what a slot raises fails the test by itself


def test_the_note_is_shown_on_touch(stage):
    stage.touch("Show the chart note")
    (note,) = stage.step.findChildren(NoteView)
    assert note.isVisible()
    assert stage.pages() == []
    assert "Lumbar radicular pain due to disc herniation" in stage.words()
    assert stage.visit.place.section[Step.SUMMARY] == CHART


def test_looking_again_at_an_unchanged_note_builds_nothing_anew(stage):
    stage.touch("Show the chart note")
    (note,) = stage.step.findChildren(NoteView)
    before = note.findChildren(Text)
    stage.step.refresh()
    assert note.findChildren(Text) == before


# -- signing ----------------------------------------------------------------------------------------------------------


def test_signing_takes_a_name_and_two_touches(stage):
    stage.touch("Sign and lock this visit: asks who signs")
    sign = stage.named("Sign and lock this visit now")
    assert not sign.isEnabled()
    (field,) = stage.step.findChildren(QLineEdit)
    assert field.accessibleName() == "Who signs?"
    assert not stage.visit.encounter.signed
    field.setText("Dr. Bell")
    assert sign.isEnabled()
    stage.touch("Sign and lock this visit now")
    assert stage.visit.encounter.signed_by == "Dr. Bell"
    assert "Signed by Dr. Bell on November 22, 2026." in stage.words()
    assert not sign.isVisible()


def test_the_second_of_two_quick_touches_signs_nothing_again(stage):
    stage.touch("Sign and lock this visit: asks who signs")
    (field,) = stage.step.findChildren(QLineEdit)
    field.setText("Dr. Bell")
    now = stage.named("Sign and lock this visit now")
    now.click()
    now.click()  # before anything is drawn
    assert stage.visit.encounter.signed_by == "Dr. Bell"


def test_signing_can_be_left_for_later(stage):
    stage.touch("Sign and lock this visit: asks who signs")
    stage.touch("Not now: go on without signing")
    assert not stage.named("Sign and lock this visit now").isVisible()
    assert SIGNING not in stage.visit.place.opened
    assert not stage.visit.encounter.signed


def test_what_is_added_after_signing_stands_there_with_its_date_and_on_the_pages(stage):
    stage.visit.sign("Dr. Bell")
    (field,) = stage.step.findChildren(QPlainTextEdit)
    field.setPlainText("Called: the date is set.")
    stage.touch("Add this to the signed visit")
    assert field.toPlainText() == ""
    assert "Called: the date is set." in stage.words()
    stage.until(lambda: "Called: the date is set." in stage.pages()[0].accessibleDescription())


def test_two_additions_in_a_row_are_two(stage):
    stage.visit.sign("Dr. Bell")
    stage.visit.add("one")
    stage.visit.add("two")
    assert stage.words().count("November 22, 2026") == 3  # who signed, and each of the two


# -- leaving ----------------------------------------------------------------------------------------------------------


def test_copying_puts_the_whole_note_on_the_clipboard(stage):
    note = paper.note(stage.visit)
    stage.touch("Copy the chart note, to paste it into the chart")
    assert QGuiApplication.clipboard().text() == note
    assert "Copied. Paste it into the chart." in stage.words()
    assert stage.visit.encounter.exported == ("chart-note",)


def test_saving_asks_where_and_writes_the_pdf(stage, tmp_path):
    stage.chosen = str(tmp_path / "copy.pdf")
    stage.touch("Save the patient’s copy as a PDF file")
    stage.until(lambda: "Saved: copy.pdf" in stage.words())
    assert stage.asked == ["side-by-side-0412.pdf"]
    assert Path(stage.chosen).read_bytes().startswith(b"%PDF-")
    assert stage.visit.encounter.exported == ("patient-pdf",)


def test_saving_the_note_writes_what_would_be_copied(stage, tmp_path):
    stage.chosen = str(tmp_path / "note.txt")
    note = paper.note(stage.visit)
    stage.touch("Save the chart note as a text file")
    stage.until(lambda: "Saved: note.txt" in stage.words())
    assert Path(stage.chosen).read_text("utf-8") == note


def test_choosing_no_file_does_nothing(stage):
    stage.touch("Save the patient’s copy as a PDF file")
    stage.touch("Save the chart note as a text file")
    assert len(stage.asked) == 2
    assert stage.visit.encounter.exported == ()


def test_a_file_that_cannot_be_written_is_said_in_place(stage, tmp_path):
    stage.chosen = str(tmp_path / "nowhere" / "copy.pdf")
    stage.touch("Save the patient’s copy as a PDF file")
    stage.until(lambda: "That file could not be written. Nothing is lost." in stage.words())
    assert stage.visit.encounter.exported == ()


# -- sizes and keys ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_fits_the_width_at_every_size(qtbot, width, height, scale, language):
    stage = Stage(qtbot, full_visit(language), width, height, scale)
    stage.visit.unfold(SIGNING)
    QCoreApplication.processEvents()
    room = stage.scroller.viewport().width()
    assert stage.step.width() <= room
    for part in stage.step.findChildren(QWidget):
        if part.isVisible():
            left = part.mapTo(stage.step, QPoint(0, 0)).x()
            assert left >= 0
            assert left + part.width() <= room, part


def test_pages_stand_beside_the_actions_while_there_is_room_and_under_them_else(qtbot):
    wide, narrow = Stage(qtbot, full_visit()), Stage(qtbot, full_visit(), scale=2.0)
    for stage, beside in ((wide, True), (narrow, False)):
        (view,) = stage.step.findChildren(PageView)
        save = stage.named("Save the patient’s copy as a PDF file")
        pages_at = view.mapTo(stage.step, QPoint(0, 0))
        save_at = save.mapTo(stage.step, QPoint(0, 0))
        assert (pages_at.x() + view.width() <= save_at.x()) is beside
        assert (pages_at.y() > save_at.y()) is not beside
        assert (view.verticalScrollBar().maximum() > 0) is beside


@pytest.mark.parametrize(("scale", "scrolls"), [(1.0, True), (2.0, False)])
def test_a_note_alone_on_the_width_is_whole_and_beside_the_actions_it_scrolls(qtbot, scale, scrolls):
    stage = Stage(qtbot, full_visit(), scale=scale)
    stage.touch("Show the chart note")
    (note,) = stage.step.findChildren(NoteView)
    stage.until(lambda: (note.verticalScrollBar().maximum() > 0) is scrolls)


def test_every_control_can_be_reached_with_the_tab_key_and_has_a_name_and_a_size(stage):
    stage.named("Show the patient’s copy").setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    for name in (
        "Sign and lock this visit: asks who signs",
        "Save the patient’s copy as a PDF file",
        "Copy the chart note, to paste it into the chart",
        "Save the chart note as a text file",
        "Large print for the patient’s copy",
        "The patient’s copy, page 1 of 2",
    ):
        assert name in reached
    assert "" not in reached
    for button in stage.step.findChildren(QPushButton):
        if button.isVisible():
            assert button.height() >= 44
