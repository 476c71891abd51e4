"""The seven steps across the top: done, now, to come; any of them can be touched.

When the names no longer fit beside each other only the current step keeps its name; assistive technology hears all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.touch import Touch


class RailStep(Protocol):
    """One step: its number and name, its state ("done", "now" or "todo"), and what assistive technology says of it."""

    @property
    def id(self) -> str: ...
    @property
    def number(self) -> int: ...
    @property
    def words(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def accessible(self) -> str: ...


class _StepTouch(Touch):
    """A numbered circle, the name of the step, and a bar under the current one."""

    def __init__(self, theme: Theme, step: RailStep) -> None:
        super().__init__(theme, step.accessible)
        self.shows_words = True
        self._state = step.state
        self._number = Paragraph.of(theme, str(step.number), "small", strong=True, centred=True)
        self._words = Paragraph.of(theme, step.words, "small", strong=step.state == "now")
        self._heaviest = Paragraph.of(theme, step.words, "small", strong=True)
        self._circle, self._gap, self._pad = theme.px(26), theme.px(9), theme.px(9)
        self.setCheckable(True)
        self.setChecked(step.state == "now")

    def corner(self) -> float:
        return self.theme.px(6)

    def width_wanted(self, words: bool) -> int:
        """Pixels with or without the name; the same whether it is the current step or not."""
        return self._circle + 2 * self._pad + (self._heaviest.natural_width + self._gap if words else 0)

    def draw(self, painter: QPainter) -> None:
        theme, state = self.theme, self._state
        used = self._circle + (self._words.natural_width + self._gap if self.shows_words else 0)
        x, middle = (self.width() - used) // 2, (self.height() - theme.px(2)) // 2
        if self.warm() or self.isDown():
            painter.fillRect(self.rect(), theme.colour("action_soft"))
        circle = QRectF(x, middle - self._circle / 2, self._circle, self._circle)
        half = theme.stroke(2) / 2
        painter.setPen(QPen(theme.colour("edge" if state == "todo" else "action"), half * 2))
        painter.setBrush(theme.colour("action") if state == "done" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(half, half, -half, -half))
        line = theme.line_height("small")
        if state == "done":
            inset = self._circle * 0.23
            square = circle.adjusted(inset, inset, -inset, -inset)
            draw_sign(painter, "check", square, theme.colour("on_action"), 4)
        else:
            painter.setPen(theme.colour("soft" if state == "todo" else "action"))
            self._number.draw(painter, x, middle - line / 2, self._circle)
        if self.shows_words:
            painter.setPen(theme.colour("ink" if state == "now" else "soft"))
            self._words.draw(painter, x + self._circle + self._gap, middle - line / 2, self._words.natural_width)
        if state == "now":
            bar = theme.px(4)
            painter.fillRect(0, self.height() - bar, self.width(), bar, theme.colour("action"))


class StepRail(Group):
    """`touched` gives the id of the step that was touched. The rail never moves by itself: it is given new steps."""

    touched = Signal(str)

    def __init__(self, theme: Theme, steps: Sequence[RailStep], accessible: str = "") -> None:
        super().__init__(theme, accessible)
        self._steps: list[_StepTouch] = []
        self.setFixedHeight(theme.px(64))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[RailStep]) -> None:
        """Show these steps; the keyboard stays on the place in the row where it was."""
        here = next((place for place, step in enumerate(self._steps) if step.hasFocus()), None)
        for old in self._steps:
            old.hide()
            old.deleteLater()
        self._steps = []
        for step in steps:
            touch = _StepTouch(self.theme, step)
            touch.clicked.connect(lambda _=False, identity=step.id: self.touched.emit(identity))
            self._steps.append(touch)
        self.hold(self._steps, one_of=True)
        self._place()
        if here is not None and here < len(self._steps):
            self._steps[here].setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(sum(step.width_wanted(words=True) for step in self._steps), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(sum(step.width_wanted(words=False) for step in self._steps), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        edge = self.theme.px(20)
        room, count = self.width() - 2 * edge, max(1, len(self._steps))
        give = count * self.theme.px(12)  # what the space around the circles can give up
        all_words = room >= sum(step.width_wanted(words=True) for step in self._steps)
        one = room + give >= sum(step.width_wanted(words=step.isChecked()) for step in self._steps)
        for step in self._steps:
            step.shows_words = all_words or (one and step.isChecked())
        wanted = [step.width_wanted(step.shows_words) for step in self._steps]
        spare = (room - sum(wanted)) / count
        x = float(edge)
        for step, width in zip(self._steps, wanted, strict=True):
            step.setGeometry(round(x), 0, round(x + width + spare) - round(x), self.height())
            step.setVisible(True)
            x += width + spare

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("card"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.theme.colour("line"))
