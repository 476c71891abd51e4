"""Several touches that answer one question: one name for all, arrow keys between them, one stop of the Tab key.

Segmented, PillChoice, Scale and StepRail derive from it. It derives from QGroupBox only because assistive
technology then tells it as a group; nothing of the QGroupBox is drawn.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.touch import Touch

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


#: The choices of a group: (id, words, chosen), and what assistive technology says where the words do not stand alone.
Choices: TypeAlias = Sequence[tuple[str, str, bool] | tuple[str, str, bool, str]]


class Group(QGroupBox):
    """A named group. `touches` are its controls in reading order; the deriving class lays them out."""

    def __init__(self, theme: Theme, accessible: str) -> None:
        super().__init__()
        self.theme = theme
        self.touches: list[Touch] = []
        self._one_of = False
        self.setAccessibleName(accessible)
        self.setContentsMargins(0, 0, 0, 0)

    def hold(self, touches: Sequence[Touch], *, one_of: bool) -> None:
        """Take these touches in. `one_of`: choosing one leaves the others, and Tab stops once for all of them."""
        self._one_of = one_of
        self.touches = list(touches)
        for touch in self.touches:
            if touch.parent() is not self:
                touch.setParent(self)
            if one_of:
                touch.setAutoExclusive(True)
        if one_of:
            self._stop_once()

    def show_what_is_told(self) -> None:
        """Let a touch light nothing by itself: the second of two quick ones takes the first back, and nothing changed.

        For questions, whose answers are shown again only when they changed.
        """
        for touch in self.touches:
            touch.checks_itself = False

    def choose(self, position: int | None) -> None:
        """Show the touch at this position as the chosen one, or none as chosen. Emits nothing."""
        self.choose_all([] if position is None else [position])

    def choose_all(self, positions: Collection[int]) -> None:
        """Show the touches at these positions as chosen and the others as not. Emits nothing."""
        for index, touch in enumerate(self.touches):
            touch.choose(index in positions)
        if self._one_of:
            self._stop_once()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        here = next((index for index, touch in enumerate(self.touches) if touch.hasFocus()), None)
        if step is None or here is None:
            event.ignore()
            return
        there = here + step
        while 0 <= there < len(self.touches) and not _can_be_reached(self.touches[there]):
            there += step
        if 0 <= there < len(self.touches):
            self.touches[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_once(self) -> None:
        stop = next((touch for touch in self.touches if touch.isChecked()), self.touches[0] if self.touches else None)
        for touch in self.touches:
            touch.setFocusPolicy(Qt.FocusPolicy.StrongFocus if touch is stop else Qt.FocusPolicy.ClickFocus)

    # A QGroupBox would keep room for a frame and a title at each of these; this one has neither.
    def resizeEvent(self, event: QResizeEvent) -> None:
        return

    def changeEvent(self, event: QEvent) -> None:
        QWidget.changeEvent(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        return

    def sizeHint(self) -> QSize:
        return QWidget.sizeHint(self)

    def minimumSizeHint(self) -> QSize:
        return QWidget.minimumSizeHint(self)


def _can_be_reached(touch: Touch) -> bool:
    return touch.isEnabled() and not touch.isHidden()
