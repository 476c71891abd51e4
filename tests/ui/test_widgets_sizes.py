"""Room to touch and room to read: at every scale, at every width, nothing is cut off and nothing runs off sideways."""

from collections.abc import Callable
from itertools import pairwise
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.ui.theme import LIGHT, SCALES, Role, Theme, prepare
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.choice_card import ChoiceCard
from decision_aid.ui.widgets.column import Whole, column_in
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.field import Field, LineField
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.notice import Notice
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.scale import Scale
from decision_aid.ui.widgets.scroller import Scroller
from decision_aid.ui.widgets.segmented import Segmented
from decision_aid.ui.widgets.step_rail import StepRail
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch

LONG = "La inyección puede calmar el nervio durante algunas semanas, pero no repara el disco."
Build = Callable[[Theme], QWidget]
ROLES: tuple[Role, ...] = ("title", "heading", "body", "lead", "small", "big_number")


def rail(theme: Theme) -> StepRail:
    names = ["Su problema", "Lo que probó", "Lo que importa", "Lado a lado", "Conversarlo", "Su plan", "Resumen"]
    steps = [
        SimpleNamespace(id=name, number=place, words=name, state="now" if place == 3 else "todo", accessible=name)
        for place, name in enumerate(names, 1)
    ]
    return StepRail(theme, steps, "Pasos")


def scale(theme: Theme, high: int = 5) -> Scale:
    return Scale(theme, "Dolor", 0, high, 2, "Ningún dolor", "El peor dolor", [str(n) for n in range(high + 1)])


CHOICES = [("a", "Menos de 6 semanas", False), ("b", "De 6 a 12 semanas", True), ("c", "Más de 3 meses", False)]
TOUCHABLE: dict[str, Build] = {
    "pill": lambda theme: Pill(theme, "Sí"),
    "quiet pill": lambda theme: Pill(theme, "Abrir ›", "quiet"),
    "sign alone": lambda theme: Pill(theme, "", accessible="Bloquear", sign="lock"),
    "card": lambda theme: ChoiceCard(theme, "Sí", "", False),
    "pills": lambda theme: PillChoice(theme, "Lado", [("a", "Sí", False), ("b", "No", True)]),
    "segments": lambda theme: Segmented(theme, "Lado", [("a", "Sí", False), ("b", "No", True)]),
    "scale": scale,
    "search": lambda theme: LineField(theme, "Buscar", "Buscar"),
    "field": lambda theme: Field(theme, "Sus palabras", "Escriba"),
    "rail": rail,
}


def made(app: QApplication, build: Build, scale: float = 1.0) -> QWidget:
    theme = Theme(LIGHT, scale)
    prepare(app, theme)
    return build(theme)


def shown(widget: QWidget, width: int) -> QWidget:
    """The widget alone in a window, as wide as given and as high as it asks to be."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    window.resize(width, column.heightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height())
    window.show()
    QApplication.processEvents()
    return window


@pytest.mark.parametrize("build", TOUCHABLE.values(), ids=TOUCHABLE)
def test_whatever_can_be_touched_is_large_enough(qapp: QApplication, build: Build) -> None:
    widget = made(qapp, build)
    window = shown(widget, 800)
    touches: list[QWidget] = [*widget.findChildren(Touch)]
    for touch in touches or [widget]:
        assert touch.width() >= 44
        assert touch.height() >= 44
    window.close()


def ink_of(widget: QWidget) -> float:
    """How much ink a widget puts on white: the same words keep it, however broken. Its width divides by four."""
    image = QImage(widget.size(), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    widget.render(image, renderFlags=QWidget.RenderFlag.DrawChildren)
    return float(sum(255 - value for value in bytes(image.constBits())))


@pytest.mark.parametrize("size", SCALES)
@pytest.mark.parametrize("width", [92, 232, 520])
def test_no_letter_is_lost_when_words_wrap(qapp: QApplication, size: float, width: int) -> None:
    text = made(qapp, lambda theme: Text(theme, LONG), size)
    text.resize(4000, 200)
    whole = ink_of(text)
    text.resize(width, text.heightForWidth(width))
    assert ink_of(text) == pytest.approx(whole, rel=0.005)


@pytest.mark.parametrize("build", [
    lambda theme: Pill(theme, LONG),
    lambda theme: ChoiceCard(theme, "Hernia de disco con dolor en la pierna", LONG, True),
    lambda theme: Segmented(theme, "x", CHOICES),
    lambda theme: PillChoice(theme, "x", CHOICES),
    lambda theme: Notice(theme, LONG, "quiet", "Intentar otra vez"),
])  # fmt: skip
def test_a_narrow_control_grows_taller_at_twice_the_size(qapp: QApplication, build: Build) -> None:
    widget = made(qapp, build, 2.0)
    asked = widget.layout() or widget
    wide, narrow = asked.heightForWidth(2600), asked.heightForWidth(440)
    assert narrow > wide
    window = shown(widget, 440)
    assert widget.width() == 440
    assert widget.height() >= narrow
    for part in widget.findChildren(Touch):
        assert widget.rect().contains(part.geometry() if part.parent() is widget else part.rect())
        assert part.height() >= part.heightForWidth(part.width())
    window.close()


def test_a_word_too_long_for_the_line_is_broken_and_not_cut(qapp: QApplication) -> None:
    text = made(qapp, lambda theme: Text(theme, "Radiculopatíalumbosacra" * 3), 2.0)
    assert text.heightForWidth(200) > text.heightForWidth(4000)


@pytest.mark.parametrize("size", SCALES)
def test_every_step_stays_on_the_screen(qapp: QApplication, size: float) -> None:
    steps = made(qapp, rail, size)
    window = shown(steps, 800)
    boxes = [touch.geometry() for touch in steps.findChildren(Touch)]
    assert boxes[0].left() >= 0
    assert boxes[-1].right() < 800
    assert all(left.right() < right.left() for left, right in pairwise(boxes))
    window.close()


def test_segments_stand_under_each_other_when_there_is_no_room(qapp: QApplication) -> None:
    segments = made(qapp, lambda theme: Segmented(theme, "x", CHOICES))
    window = shown(segments, 900)
    assert len({touch.y() for touch in segments.findChildren(Touch)}) == 1
    window.close()
    segments = made(qapp, lambda theme: Segmented(theme, "x", CHOICES))
    window = shown(segments, 300)
    assert len({touch.x() for touch in segments.findChildren(Touch)}) == 1
    window.close()


def test_a_scale_wraps_into_even_rows(qapp: QApplication) -> None:
    values = made(qapp, lambda theme: scale(theme, 10))
    window = shown(values, 330)
    tops = [touch.y() for touch in values.findChildren(Touch)]
    assert [tops.count(top) for top in sorted(set(tops))] == [6, 5]
    window.close()


def columns(theme: Theme, weights: tuple[int, ...], parts: int) -> tuple[QWidget, list[Card]]:
    widget, cards = QWidget(), []
    layout = ColumnsLayout(theme, weights, 300)
    for _ in range(parts):
        card = Card(theme)
        card.column.addWidget(Text(theme, LONG))
        layout.addWidget(card)
        cards.append(card)
    widget.setLayout(layout)
    return widget, cards


def test_columns_stand_beside_each_other_and_then_under_each_other(qapp: QApplication) -> None:
    widget, (left, right) = columns(Theme(), (2, 1), 2)
    window = shown(widget, 1200)
    assert left.y() == right.y()
    assert left.height() == right.height()
    assert left.width() == pytest.approx(2 * right.width(), abs=2)
    window.close()
    widget, (left, right) = columns(Theme(), (2, 1), 2)
    window = shown(widget, 700)
    assert left.width() == right.width() == 700
    assert right.y() > left.geometry().bottom()
    window.close()


def test_a_grid_loses_columns_but_leaves_no_card_alone(qapp: QApplication) -> None:
    widget, cards = columns(Theme(), (1, 1, 1), 3)
    window = shown(widget, 700)
    assert [card.x() for card in cards] == [0, 0, 0]
    window.close()


def test_margins_around_columns_and_flows_are_kept(qapp: QApplication) -> None:
    for layout in (ColumnsLayout(Theme(), (1, 1), 100), FlowLayout(10)):
        widget, pill = QWidget(), Pill(Theme(), "Sí")
        layout.addWidget(pill)
        layout.setContentsMargins(20, 15, 20, 15)
        widget.setLayout(layout)
        assert layout.heightForWidth(400) == 48 + 30
        window = shown(widget, 400)
        assert pill.pos() == QPoint(20, 15)
        window.close()


class Asked(QWidget):
    """Keeps the widths it was asked its height for."""

    def __init__(self) -> None:
        super().__init__()
        self.widths: set[int] = set()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt chooses the name
        self.widths.add(width)
        return 40


def test_what_only_holds_a_layout_is_laid_out_in_no_width_but_its_own(qapp: QApplication) -> None:
    inner, outer, asked = Whole(), Whole(), Asked()
    across = ColumnsLayout(Theme(), (1, 1), 100, 20)
    across.addWidget(asked)
    across.addWidget(Pill(Theme(), "Sí"))
    inner.setLayout(across)
    column_in(outer, 0).addWidget(inner)
    outer.sizeHint()
    assert asked.widths == set()
    outer.resize(620, 200)
    outer.show()
    assert asked.widths == {300}
    outer.close()


def page(theme: Theme, pills: int, *others: QWidget) -> QWidget:
    content = QWidget()
    column = QVBoxLayout(content)
    for other in others:
        column.addWidget(other)
    for number in range(pills):
        column.addWidget(Pill(theme, f"{number} {LONG}"))
    return content


@pytest.mark.parametrize("size", SCALES)
def test_a_page_never_scrolls_sideways(qapp: QApplication, qtbot: QtBot, size: float) -> None:
    theme = Theme(LIGHT, size)
    prepare(qapp, theme)
    content = page(theme, 3, Text(theme, LONG, wrap=False))
    scroller = Scroller(theme, content)
    qtbot.addWidget(scroller)
    scroller.resize(320, 400)
    scroller.show()
    assert content.width() == scroller.viewport().width()
    assert scroller.horizontalScrollBar().maximum() == 0
    assert scroller.verticalScrollBar().maximum() > 0


def test_what_the_keyboard_reaches_is_brought_into_view(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme()
    prepare(qapp, theme)
    content = page(theme, 30)
    scroller = Scroller(theme, content)
    qtbot.addWidget(scroller)
    scroller.resize(500, 400)
    with qtbot.waitActive(scroller):
        scroller.show()
        scroller.activateWindow()
    last = content.findChildren(Pill)[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    assert scroller.viewport().rect().contains(last.mapTo(scroller.viewport(), last.rect().center()))
    FocusRing.moving_by_keyboard = False
    first = content.findChildren(Pill)[0]
    before = scroller.verticalScrollBar().value()
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert scroller.verticalScrollBar().value() == before, "a page that moves under a finger makes the touch miss"


def test_page_down_scrolls_while_a_control_has_the_keyboard(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme()
    prepare(qapp, theme)
    content = page(theme, 30)
    scroller = Scroller(theme, content)
    qtbot.addWidget(scroller)
    scroller.resize(500, 400)
    scroller.show()
    QTest.keyClick(content.findChildren(Pill)[0], Qt.Key.Key_PageDown)
    assert scroller.verticalScrollBar().value() > 200


@pytest.mark.parametrize("factor", SCALES)
def test_words_are_as_high_before_they_are_drawn_as_after(qapp: QApplication, factor: float) -> None:
    theme = Theme(LIGHT, factor)
    prepare(qapp, theme)
    picture = QImage(400, 200, QImage.Format.Format_RGB32)
    for role in ROLES:
        words = Paragraph.of(theme, "48 Áñg", role)
        before = words.height(400)
        painter = QPainter(picture)
        words.draw(painter, 0, 0, 400)
        painter.end()
        assert words.height(400) == before


@pytest.mark.parametrize(("width", "tops"), [(400, [0, 0, 0]), (230, [0, 58, 58]), (130, [0, 58, 116])])
def test_pills_with_a_touch_before_them_stand_at_the_end_of_its_line_or_together_below_it(
    qapp: QApplication, width: int, tops: list[int]
) -> None:
    theme = Theme(LIGHT, 1.0)
    prepare(qapp, theme)
    back = Pill(theme, "Volver")
    pills = PillChoice(theme, "Lado", [("a", "Derecho", False), ("b", "Ambos", False)], before=back)
    pills.resize(width, pills.heightForWidth(width))
    pills.flow.activate()
    boxes = [widget.geometry() for widget in (back, *pills.touches)]
    wide = [box.width() for box in boxes]
    assert (sum(wide) + 20 <= width) is (tops == [0, 0, 0])
    assert [box.top() for box in boxes] == tops
    assert boxes[0].left() == 0
    assert boxes[-1].right() == width - 1 if tops == [0, 0, 0] else boxes[1].left() == 0


def test_words_bound_to_each_other_are_let_go_before_one_of_them_is_broken(qapp: QApplication) -> None:
    theme = Theme(LIGHT, 1.0)
    prepare(qapp, theme)
    words = Paragraph.of(theme, "en\N{NO-BREAK SPACE}4766\N{NO-BREAK SPACE}procedimientos", "body")
    line = theme.line_height("body")
    assert words.height(words.natural_width) == line
    assert words.height(words.longest_word()) == 2 * line
