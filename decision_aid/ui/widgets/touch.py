"""What every control that can be touched has in common: a name, the keyboard, the focus ring, acting on release.

Pills, cards, segments and scale touches derive from it and only measure and paint themselves. It derives from
QPushButton because assistive technology knows that: a button, a tick box when checkable, a radio button when one of
several.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from decision_aid.ui.theme import Colour, Theme
from decision_aid.ui.widgets.focus_ring import FocusRing

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Touch(QPushButton):
    """A control with a name for assistive technology. `clicked` tells that it was touched, by finger, mouse or key."""

    def __init__(self, theme: Theme, accessible: str) -> None:
        super().__init__()
        self.theme = theme
        self._ring: FocusRing | None = None
        self.checks_itself = True  # when touched; where the session decides what is chosen, only `choose` does
        self.setAccessibleName(accessible)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def corner(self) -> float:
        """Radius of the drawn box, in pixels."""
        return self.theme.px(Theme.RADIUS)

    def inset(self) -> int:
        """Pixels left free above and below the drawn box, when a layout made the widget taller than it needs."""
        return 0

    def draw(self, painter: QPainter) -> None:
        """Paint the control; called with antialiasing on."""
        raise NotImplementedError

    def draw_box(self, painter: QPainter, fill: Colour | None, edge: Colour | None, width: float) -> QRectF:
        """A rounded box filling the widget, its edge `width` pixels wide and wholly inside. Gives the box back."""
        # At 125 or 150 % of the screen a widget can begin between two pixels, and Qt then cuts off its outermost ones.
        half = width / 2 + (0.5 if self.devicePixelRatioF() % 1 else 0)
        box = QRectF(self.rect()).adjusted(half, self.inset() + half, -half, -self.inset() - half)
        painter.setPen(QPen(self.theme.colour(edge), width) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        radius = max(0.0, self.corner() - half)
        painter.drawRoundedRect(box, radius, radius)
        return box

    def warm(self) -> bool:
        """Whether the mouse is over it and it can be touched: a hint that must never look like being chosen."""
        return self.isEnabled() and self.underMouse()

    def choose(self, chosen: bool) -> None:
        """Show it as chosen or not. Emits nothing, and lets go of the last chosen one too, which Qt never does."""
        if self.isChecked() == chosen:
            return
        one_of = self.autoExclusive()
        self.blockSignals(True)
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(one_of)
        self.blockSignals(False)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().adjusted(0, self.inset(), 0, -self.inset()).contains(pos)

    def _show_ring(self) -> None:
        if self._ring is None:
            self._ring = FocusRing(self.theme, self, self.corner(), self.inset())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if FocusRing.wanted(event.reason()):
            self._show_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.leave()
            self._ring = None

    def nextCheckState(self) -> None:
        if self.checks_itself:
            super().nextCheckState()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        FocusRing.moving_by_keyboard = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        FocusRing.moving_by_keyboard = True
        self._show_ring()
        if event.key() in _ENTER:
            self.setDown(True)
        elif event.key() in _ARROWS:
            event.ignore()  # the group moves the focus; outside a group the page scrolls
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyReleaseEvent(event)
        elif self.isDown() and not event.isAutoRepeat():
            self.setDown(False)
            self.click()
