"""A drawing with numbered parts and their names beside it; a name or a part that is touched lights up in both.

Used by the closer looks, and wherever a drawing of this project is to be read part by part. Which part is lit is only
where somebody looks: nothing of it is recorded. It knows no anatomy: places come from the drawing's own elements, names
from ``session.screens.drawings``.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from decision_aid.session.screens.drawings import Part
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.numbered_drawing import BADGE, NumberedDrawing, draw_badge
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch

_PAD, _GAP, _HEIGHT = 8, 10, 46
_LEAST, _BESIDE = 180, 260  # pixels at 100 %: the least width of a name, and of all of them beside the drawing


class PartTouch(Touch):
    """The number and the name of a part."""

    def __init__(self, theme: Theme, number: int, part: Part) -> None:
        super().__init__(theme, part.accessible)
        self._number = number
        self._plain = Paragraph.of(theme, part.name, "small")
        self._strong = Paragraph.of(theme, part.name, "small", strong=True)
        self._beside = theme.px(2 * _PAD + BADGE + _GAP)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def nextCheckState(self) -> None:
        return  # the drawing says what is lit

    def corner(self) -> float:
        return self.theme.px(10)

    def sizeHint(self) -> QSize:
        width = self._strong.natural_width + self._beside
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._strong.longest_word() + self._beside, self.theme.px(_HEIGHT))

    def heightForWidth(self, width: int) -> int:
        return max(self.theme.px(_HEIGHT), self._strong.height(width - self._beside) + 2 * self.theme.px(_PAD))

    def draw(self, painter: QPainter) -> None:
        theme, px = self.theme, self.theme.px
        if self.isChecked():
            self.draw_box(painter, "action_soft", "action", theme.stroke(2))
        elif self.isDown() or self.warm():
            self.draw_box(painter, "action_soft", None, 0)
        middle = QPointF(px(_PAD) + px(BADGE) / 2, self.height() / 2)
        draw_badge(painter, theme, middle, self._number, lit=self.isChecked(), paper=False)
        words = self._strong if self.isChecked() else self._plain
        painter.setPen(theme.colour("ink"))
        left, room = px(_PAD + BADGE + _GAP), self.width() - self._beside
        words.draw(painter, left, round((self.height() - words.height(room)) / 2), room)


class PartNames(Group):
    """The names, two on a line where there is room. One Tab stop; the arrow keys walk the parts and light each."""

    def __init__(self, theme: Theme, accessible: str, touches: Sequence[PartTouch]) -> None:
        super().__init__(theme, accessible)
        across = ColumnsLayout(theme, (1, 1), _LEAST, theme.px(4))
        for touch in touches:
            across.addWidget(touch)
        self.setLayout(across)
        self.hold(touches, one_of=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = next((touch for touch in self.touches if touch.hasFocus()), None)
        super().keyPressEvent(event)
        now = next((touch for touch in self.touches if touch.hasFocus()), None)
        if now is not None and now is not before:
            now.clicked.emit()


class LabelledDrawing(QWidget):
    """``name`` of the drawing, its ``parts`` in reading order, and its height at 100 %; ``lights`` gives the part lit.

    ``mirrored`` shows the other side of the body; only for drawings with no letters in them. ``above`` stands over the
    names.
    """

    lights = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        parts: Sequence[Part],
        height: int,
        accessible: str,
        names_words: str,
        *,
        mirrored: bool = False,
        above: Sequence[Text] = (),
    ) -> None:
        super().__init__()
        self.lit = ""
        self.above = tuple(above)
        self._parts = tuple(parts)
        self.drawing = NumberedDrawing(theme, name, [part.id for part in parts], height, accessible, mirrored=mirrored)
        self.drawing.touched.connect(self.light)
        touches = [PartTouch(theme, number, part) for number, part in enumerate(parts, start=1)]
        for touch, part in zip(touches, parts, strict=True):
            touch.clicked.connect(lambda _=False, part=part: self.light(part.id))
        self.names = PartNames(theme, names_words, touches)
        across = ColumnsLayout(theme, (0, 1), _BESIDE, theme.px(24))
        contents: tuple[list[QWidget], ...] = ([self.drawing], [*above, self.names])
        for content in contents:
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(8))
            for widget in content:
                column.addWidget(widget)
            column.addStretch(1)
            across.addWidget(side)
        self.setLayout(across)

    def light(self, part: str) -> None:
        """Light this part in the drawing and among the names."""
        if part != self.lit:
            self.lit = part
            self.names.choose([one.id for one in self._parts].index(part))
            self.drawing.light_part(part)
            self.lights.emit(part)
