"""The answers to a question that are not a value: three quiet dots after its control, and what they open.

Made by ``ui.widgets.block``. An answer given here stays in sight when the dots are closed again, so that "don't know"
never looks like "not asked". It only draws and forwards.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.session.screens.touch import Touch as TouchWords
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.touch import Touch


class Dots(Touch):
    """Three dots; checked means that what they open is open."""

    WIDTH = 44

    def __init__(self, theme: Theme, accessible: str) -> None:
        super().__init__(theme, accessible)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(self.WIDTH), self.theme.px(Theme.TARGET))

    def inset(self) -> int:
        return (self.height() - self.width()) // 2

    def corner(self) -> float:
        return self.width() / 2

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        lit = self.warm() or self.isDown() or self.isChecked()
        if lit:
            self.draw_box(painter, "action_soft", None, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("action" if lit else "edge"))
        apart, radius = theme.stroke(7), theme.stroke(2)
        for place in (-1, 0, 1):
            painter.drawEllipse(QPointF(self.width() / 2 + place * apart, self.height() / 2), radius, radius)


class OtherAnswers(QObject):
    """``dots`` goes where its maker puts it, and so does ``flow``, in which the answers stand. ``touched``: the id."""

    touched = Signal(str)

    def __init__(self, theme: Theme, accessible: str) -> None:
        super().__init__()
        self._theme = theme
        self.flow = FlowLayout(theme.px(Theme.GAP))
        self._touches: Sequence[TouchWords] = ()
        self._locked = False
        self._pills: list[Pill] = []  # made when they are first wanted: most never are
        self.dots = Dots(theme, accessible)
        self.dots.clicked.connect(self._show)

    def refresh(self, touches: Sequence[TouchWords], locked: bool) -> None:
        """Show these answers, or only the one that was given."""
        self._touches = touches
        self._locked = locked
        self.dots.setVisible(bool(touches) and not locked)
        if locked:
            self.dots.setChecked(False)
        for pill in self._pills:
            pill.setEnabled(not locked)
        self._show()

    def _show(self) -> None:
        opened = self.dots.isChecked()
        wanted = [opened or touch.chosen for touch in self._touches]
        while any(wanted[len(self._pills) :]):
            self._make()
        for place, pill in enumerate(self._pills):
            touch = self._touches[place] if place < len(self._touches) else None
            shown = touch is not None and wanted[place]
            if pill.hasFocus() and not shown:
                self.dots.setFocus(Qt.FocusReason.OtherFocusReason)
            if touch is not None:
                pill.choose(touch.chosen)
            pill.setVisible(shown)

    def _make(self) -> None:
        place, touch = len(self._pills), self._touches[len(self._pills)]
        pill = Pill(self._theme, touch.words, "plain", touch.accessible)
        pill.setCheckable(True)
        pill.checks_itself = False
        pill.setEnabled(not self._locked)
        pill.clicked.connect(lambda: self._touch(place))
        self.flow.addWidget(pill)
        self._pills.append(pill)

    def _touch(self, place: int) -> None:
        self.dots.setChecked(False)
        self.touched.emit(self._touches[place].id)
