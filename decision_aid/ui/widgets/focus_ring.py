"""The ring around what the keyboard is on, drawn outside it. Used by every control that takes the focus.

It shows only while the person moves by keyboard. It lies over the window instead of inside the control, so no control
has to leave room for it and their edges line up with the text. It must never take a touch or the focus.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFocusFrame, QWidget
from shiboken6 import isValid

from decision_aid.ui.theme import Theme

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QFocusFrame):
    """One ring around `target`, whose corners have `radius`. A QFocusFrame: assistive technology skips those."""

    #: True when the last thing the person did was a key and not a touch.
    moving_by_keyboard: ClassVar[bool] = False

    def __init__(self, theme: Theme, target: QWidget, radius: float, inset: int = 0) -> None:
        super().__init__(target.window())
        self._window = target.window()
        self._theme = theme
        self._target = target
        self._radius = radius
        self._inset = inset  # pixels by which the drawn box is lower than the widget, at its top and bottom
        self._clip = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._watched: list[QWidget] = [target]
        while not self._watched[-1].isWindow() and (parent := self._watched[-1].parentWidget()):
            self._watched.append(parent)
        for widget in self._watched:
            widget.installEventFilter(self)
        target.destroyed.connect(self.leave)
        self._place()

    @classmethod
    def wanted(cls, reason: Qt.FocusReason) -> bool:
        """Whether focus that came for this reason is shown. A reason of our own keeps to how the person last moved."""
        if reason in _BY_KEYBOARD:
            cls.moving_by_keyboard = True
        elif reason == Qt.FocusReason.MouseFocusReason:
            cls.moving_by_keyboard = False
        return cls.moving_by_keyboard

    def leave(self) -> None:
        """Take the ring away for good; also called for a ring that went with its window."""
        self._watched.clear()
        if isValid(self):
            self.hide()
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self._watched:
            self._place()
        return False

    def _place(self) -> None:
        window, target = self._window, self._target
        reach = self._theme.px(Theme.RING + Theme.RING_GAP) + 2
        box = QRect(target.mapTo(window, target.rect().topLeft()), target.size())
        box.adjust(-reach, self._inset - reach, reach, reach - self._inset)
        clip = window.rect()
        for area in self._watched:
            if isinstance(area, QAbstractScrollArea) and area is not target:
                view = area.viewport()
                shown = QRect(view.mapTo(window, view.rect().topLeft()), view.size())
                clip = clip.intersected(shown.adjusted(-reach, -reach, reach, reach))
        self.setGeometry(box)
        self._clip = clip.translated(-box.topLeft())
        self.setVisible(target.isVisible())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._clip)
        width, gap = self._theme.px(Theme.RING), self._theme.px(Theme.RING_GAP)
        # The thin dark line outside carries the contrast wherever the amber alone would be too pale.
        for pen_width, colour, away in ((width, "focus", gap + width / 2), (1, "ink", gap + width + 0.5)):
            inset = self._theme.px(Theme.RING + Theme.RING_GAP) + 2 - away
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            radius = min(self._radius + away, box.height() / 2)
            painter.setPen(QPen(self._theme.colour(colour), pen_width))  # type: ignore[arg-type]
            painter.drawRoundedRect(box, radius, radius)
