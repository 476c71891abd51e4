"""Home as drawn: two ways to begin, and a list in which the whole line opens a visit."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from decision_aid.session.screens.home import VisitLine
from decision_aid.session.screens.touch import Touch as TouchWords
from decision_aid.ui.player import Player
from decision_aid.ui.theme import LIGHT, Theme, prepare
from decision_aid.ui.widgets.visit_row import VisitRow
from decision_aid.ui.window import Window

SEARCH = "Search visits"


def visits(player: Player, number: int) -> None:
    """That many visits, each with a condition and each left again."""
    for _ in range(number):
        player.play("""
            both touch "Start a visit"
            both touch "Leg pain from a herniated disc"
            both touch "Home: back to the list of visits"
            """)


def rows(window: Window) -> list[VisitRow]:
    return [row for row in window.findChildren(VisitRow) if row.isVisible()]


def test_the_first_home_has_two_ways_to_begin_and_says_which_evidence_is_in_use(player: Player) -> None:
    player.play("""
        screen says "Start a visit"
        screen says "Quick compare, no record is kept"
        screen says "No visits yet. The first one starts above."
        screen says "Not yet reviewed here."
        """)


def test_a_visit_that_was_left_stands_in_the_list_and_its_whole_line_opens_it(player: Player, window: Window) -> None:
    visits(player, 2)
    player.settle(lambda: len(rows(window)) == 2)
    newest = rows(window)[0]
    assert newest.accessibleName().startswith("Open visit 0002: Leg pain from a herniated disc. Not decided yet.")
    for x in (3, newest.width() // 2, newest.width() - 3):
        at = newest.mapTo(window, QPoint(x, newest.height() // 2))
        assert window.childAt(at) is newest
    QTest.mouseClick(newest, Qt.MouseButton.LeftButton, pos=QPoint(3, newest.height() // 2))
    player.settle(lambda: window.desk.visit is not None)
    assert window.desk.visit is not None
    assert window.desk.visit.number == "0002"


def test_typing_searches_and_keeps_the_keyboard_in_the_box(player: Player, window: Window) -> None:
    visits(player, 3)
    box = next(b for b in window.findChildren(QLineEdit) if b.accessibleName() == SEARCH and b.isVisible())
    box.setFocus()
    QTest.keyClicks(box, "0002")
    player.settle(lambda: [row.accessibleName()[:15] for row in rows(window)] == ["Open visit 0002"])
    assert box.hasFocus()
    assert box.text() == "0002"
    QTest.keyClicks(box, "x")
    player.play('screen says "No visit matches these words."')
    box.clear()
    player.settle(lambda: len(rows(window)) == 3)


@pytest.mark.parametrize("words", ["\"'%;--", "👍🏽", "أمشي", "a" * 5000, "(", "*"])
def test_any_words_can_be_searched_for(player: Player, window: Window, words: str) -> None:
    box = next(b for b in window.findChildren(QLineEdit) if b.accessibleName() == SEARCH and b.isVisible())
    box.setText(words)
    player.play('screen says "No visit matches these words."')
    assert window.desk.troubles.known == []


def test_a_longer_list_keeps_its_lines_where_they_are(player: Player, window: Window) -> None:
    visits(player, 2)
    player.settle(lambda: len(rows(window)) == 2)
    before = rows(window)
    window.desk.found.cards = (*window.desk.found.cards, window.desk.found.cards[-1])
    window.desk.tell()
    player.settle(lambda: len(rows(window)) == 3)
    assert rows(window)[:2] == before


def test_settings_are_a_touch_away_and_done_leads_back(player: Player) -> None:
    player.play("""
        both touch "Settings"
        screen says "Where visits are kept"
        both touch "Done: leave the settings"
        screen says "Start a visit"
        """)


class TestLine:
    """One line of the list at every width."""

    LINE = VisitLine(
        "0412",
        "Dolor de pierna por una hernia de disco",
        "Decisión: Ejercicio con un terapeuta e Inyección de esteroide cerca del nervio",
        "Seguimiento: 30 de noviembre de 2026",
        True,
        TouchWords("0412", "Abrir", "Abrir la visita 0412"),
    )

    @pytest.fixture(params=[(1186, 1.0), (1286, 1.0), (1040, 2.0), (600, 2.0), (420, 1.3)], ids=str)
    def line(self, request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[VisitRow]:
        width, scale = request.param
        theme = Theme(LIGHT, scale)
        prepare(qapp, theme)
        row = VisitRow(theme, self.LINE)
        row.resize(width, row.heightForWidth(width))
        yield row
        row.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def test_no_part_lies_over_another_and_none_is_cut_off(self, line: VisitRow) -> None:
        places = line._places(line.width())
        boxes = []
        for part, (x, y, room) in zip(line._parts, places, strict=True):
            assert x >= 0
            assert x + min(room, part.natural_width) <= line.width()
            assert y + part.height(room) <= line.height()
            boxes.append((x, y, x + min(room, part.natural_width), y + part.height(room)))
        for place, (left, top, right, bottom) in enumerate(boxes):
            for other_left, other_top, other_right, other_bottom in boxes[place + 1 :]:
                apart = right <= other_left or other_right <= left or bottom <= other_top or other_bottom <= top
                assert apart

    def test_it_is_as_high_as_a_finger(self, line: VisitRow) -> None:
        assert line.height() >= 44 * line.theme.scale

    def test_a_follow_up_that_is_due_is_told_by_more_than_its_colour(self, line: VisitRow) -> None:
        other = VisitRow(line.theme, self.LINE._replace(due=False))
        assert line._parts[3].natural_width > other._parts[3].natural_width  # it is set in heavier letters
        other.deleteLater()
