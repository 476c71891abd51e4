"""The drawn box around a place to type: it shows the focus. Field and LineField derive from it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.focus_ring import FocusRing


class TypingBox(QWidget):
    """The drawn box around an editor: it shows the focus and lets a touch anywhere inside begin typing."""

    def __init__(self, theme: Theme, editor: QWidget, accessible: str, corner: int) -> None:
        super().__init__()
        self._theme = theme
        self._editor = editor
        self._corner = theme.px(corner)
        self._ring: FocusRing | None = None
        editor.setAccessibleName(accessible)
        editor.setFont(theme.font("body"))
        palette = editor.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        editor.setPalette(palette)
        editor.installEventFilter(self)
        self.setFocusProxy(editor)
        self._row = QHBoxLayout(self)
        self._row.addWidget(editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if FocusRing.wanted(event.reason()) and self._ring is None:
                self._ring = FocusRing(self._theme, self, self._corner)
            self.update()
        elif kind == QEvent.Type.FocusOut:
            if self._ring is not None:
                self._ring.leave()
                self._ring = None
            self.update()
        elif kind == QEvent.Type.KeyPress:
            FocusRing.moving_by_keyboard = True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, focused = self._theme, self._editor.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.stroke(2.5 if focused else 1.5)
        painter.setPen(QPen(theme.colour("action" if focused else "edge"), width))
        painter.setBrush(theme.colour("card"))
        half = width / 2
        radius = min(self._corner, self.height() / 2) - half
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
