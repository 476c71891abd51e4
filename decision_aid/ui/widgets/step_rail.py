"""The seven steps across the top: done, now, to come; any of them can be touched.

When the names no longer fit beside each other, only the current one keeps its name; assistive technology hears them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.touch import Touch

StepState = Literal["done", "now", "todo"]


class RailStep(NamedTuple):
    """One step. `name` is said instead of `words` where it is given ("Step 2 of 7: What you tried, done")."""

    id: str
    number: str
    words: str
    state: StepState
    name: str = ""


class _StepTouch(Touch):
    """A numbered circle, the name of the step, and a bar under the current one."""

    def __init__(self, theme: Theme, step: RailStep) -> None:
        super().__init__(theme, step.name or step.words)
        self._state = step.state
        now = step.state == "now"
        self._number = Paragraph.of(theme, step.number, "small", strong=True, centred=True)
        self._words = Paragraph.of(theme, step.words, "small", strong=now)
        self.shows_words = True
        self.setCheckable(True)
        self.setChecked(now)

    def corner(self) -> float:
        return self.theme.px(8)

    def width_wanted(self, words: bool) -> int:
        circle = self.theme.px(26) + 2 * self.theme.px(8)
        return circle + (self._words.natural_width + self.theme.px(10) if words else 0)

    def draw(self, painter: QPainter) -> None:
        theme, state = self.theme, self._state
        used = self.width_wanted(self.shows_words) - 2 * theme.px(8)
        x, middle = (self.width() - used) / 2, self.height() / 2 - theme.px(1)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.colour("action_soft"))
        line, side = theme.px(2), theme.px(26)
        circle = QRectF(x, middle - side / 2, side, side)
        painter.setPen(QPen(theme.colour("edge" if state == "todo" else "action"), line))
        painter.setBrush(theme.colour("action") if state == "done" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(line / 2, line / 2, -line / 2, -line / 2))
        if state == "done":
            draw_sign(painter, "check", circle.adjusted(*(side * 0.24 * k for k in (1, 1, -1, -1))), theme.colour("on_action"), 3.6)
        else:
            painter.setPen(theme.colour("soft" if state == "todo" else "action"))
            self._number.draw(painter, circle.x(), circle.center().y() - theme.line_height("small") / 2, side)
        if self.shows_words:
            painter.setPen(theme.colour("ink" if state == "now" else "soft"))
            top = middle - theme.line_height("small") / 2
            self._words.draw(painter, x + side + theme.px(10), top, self._words.natural_width)
        if state == "now":
            bar = theme.px(4)
            painter.fillRect(0, self.height() - bar, self.width(), bar, theme.colour("action"))


class StepRail(Group):
    """`touched` gives the id of the step that was touched. The rail itself never moves; the window shows a new one."""

    touched = Signal(str)

    def __init__(self, theme: Theme, accessible: str, steps: Sequence[RailStep]) -> None:
        super().__init__(theme, accessible)
        self._steps: list[_StepTouch] = []
        for step in steps:
            touch = _StepTouch(theme, step)
            touch.clicked.connect(lambda _=False, name=step.id: self.touched.emit(name))
            self._steps.append(touch)
        self.hold(self._steps, one_of=True)
        self.setFixedHeight(theme.px(64))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(sum(step.width_wanted(words=True) for step in self._steps), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(sum(step.width_wanted(words=False) for step in self._steps), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() >= self.sizeHint().width()
        wanted = [step.width_wanted(words=wide or step.isChecked()) for step in self._steps]
        spare = max(0, self.width() - sum(wanted)) / max(1, len(self._steps))
        x = 0.0
        for step, width in zip(self._steps, wanted, strict=True):
            step.shows_words = wide or step.isChecked()
            step.setGeometry(round(x), 0, round(x + width + spare) - round(x), self.height() - 1)
            x += width + spare

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("card"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.theme.colour("line"))
