"""Boxes for a person's own words: several lines (Field) and one line to search with (LineField).

Whatever is typed or pasted stays, however long; the box grows and then scrolls. Tab always leaves the box.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.typing_box import TypingBox

#: Milliseconds without a key after which words count as settled.
PAUSE = 600
_MOST_LINES = 12


class Field(TypingBox):
    """Own words on several lines. `settled` gives them when the person leaves the box or stops typing for a moment.

    `lines`: how many there is room for while fewer are used.
    """

    settled = Signal(str)

    def __init__(self, theme: Theme, accessible: str, placeholder: str, words: str = "", lines: int = 3) -> None:
        self._edit = QPlainTextEdit(words)
        super().__init__(theme, self._edit, accessible, 10)
        self._told = words
        self._lines = lines
        self._held: QWidget | None = None
        self._edit.setPlaceholderText(placeholder)
        self._edit.setTabChangesFocus(True)
        self._edit.setFrameShape(QFrame.Shape.NoFrame)
        self._edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._edit.document().setDocumentMargin(0)
        self._row.setContentsMargins(theme.px(14), theme.px(11), theme.px(8), theme.px(11))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.settle)
        self._edit.textChanged.connect(self._pause.start)
        self._edit.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._edit.verticalScrollBar().rangeChanged.connect(self._grow)  # another width tells no change of the size
        self._grow()

    def hold(self, touch: QWidget) -> None:
        """Keep a small control inside the box, in its upper right corner; the words leave room for it."""
        self._held = touch
        touch.setParent(self)
        margins = self._row.contentsMargins()
        margins.setRight(touch.sizeHint().width() + 1)
        self._row.setContentsMargins(margins)

    def words(self) -> str:
        """What stands in the box now."""
        return self._edit.toPlainText()

    def say(self, words: str) -> None:
        """Show other words (after an undo), unless a person is typing here or what they typed is not settled."""
        if words != self.words() and not self._edit.hasFocus() and self.words() == self._told:
            self._told = words
            self._edit.setPlainText(words)
            self._pause.stop()

    def clear(self) -> None:
        """Empty the box for something new."""
        self._told = ""
        self._edit.clear()
        self._pause.stop()

    def settle(self) -> None:
        """Give the words out now if they changed since they were last given."""
        self._pause.stop()
        if (words := self.words()) != self._told:
            self._told = words
            self.settled.emit(words)

    def _grow(self) -> None:
        """Take the height of the words; a bar to scroll by comes only once the box grows no more."""
        policy = Qt.ScrollBarPolicy
        more = self._edit.document().size().height() > _MOST_LINES
        self._edit.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if more else policy.ScrollBarAlwaysOff)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        lines = min(max(round(self._edit.document().size().height()), self._lines), _MOST_LINES)
        line = ceil(QFontMetricsF(self._edit.font()).lineSpacing())  # as the editor sets it; the whole number is less
        height = max(lines * line + 2 * self._theme.px(11) + 2, self._theme.px(Theme.TARGET))
        return QSize(self._theme.px(280), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._held is not None:
            size = self._held.sizeHint()
            self._held.setGeometry(QRect(QPoint(self.width() - size.width() - 1, 0), size))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.settle()
        return super().eventFilter(watched, event)


class LineField(TypingBox):
    """One line to search with, in the shape of a pill. `typed` gives the words at every key."""

    typed = Signal(str)

    def __init__(self, theme: Theme, accessible: str, placeholder: str, words: str = "") -> None:
        self._edit = QLineEdit(words)
        super().__init__(theme, self._edit, accessible, 24)
        self._edit.setPlaceholderText(placeholder)
        self._edit.setFrame(False)
        self._row.setContentsMargins(theme.px(46), 0, theme.px(18), 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._edit.textChanged.connect(self.typed)

    def words(self) -> str:
        """What stands in the box now."""
        return self._edit.text()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._theme.px(Theme.TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(Theme.TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(20)
        box = QRectF(self._theme.px(18), (self.height() - side) / 2, side, side)
        draw_sign(QPainter(self), "search", box, self._theme.colour("soft"))
