"""A column taller than the screen: scrolls up and down, never sideways. One for each step, and for long lists.

By wheel, by finger, by Page Up and Page Down; what the keyboard is on is always brought into view. A soft shade at the
foot says that there is more below.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QScroller,
    QScrollerProperties,
    QSizePolicy,
    QWidget,
)

from decision_aid.ui.theme import Colour, Theme
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.thin_bar import ThinBar

_SHADE = 10  # height in pixels at 100 % of the shade at the foot


class _Foot(QWidget):
    """The strip under what is shown: a soft shade and a hairline while there is more below.

    It stands beside the moving part and not over it, because a widget on top would make every scroll a full repaint.
    """

    def __init__(self, theme: Theme, area: QScrollArea, view: QWidget) -> None:
        super().__init__(area)
        self._view = view
        self._theme = theme
        self._area = area
        self._more = False

    def look(self) -> None:
        """Take its place, and look whether there is more below."""
        view, bar = self._view.geometry(), self._area.verticalScrollBar()
        self.setGeometry(view.x(), view.bottom() + 1, view.width(), self._theme.px(_SHADE))
        if self._more != (bar.value() < bar.maximum()):
            self._more = not self._more
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._more:
            return
        painter = QPainter(self)
        shade = QLinearGradient(0, 0, 0, self.height())
        dark = QColor(self._theme.colour("line"))
        shade.setColorAt(0, dark)
        dark.setAlpha(0)
        shade.setColorAt(1, dark)
        painter.fillRect(self.rect(), shade)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("edge"))


class Scroller(QScrollArea):
    """Shows `content` as wide as there is room. `on` is the colour it lies on."""

    def __init__(self, theme: Theme, content: QWidget | None = None, on: Colour = "ground") -> None:
        super().__init__()
        self._theme = theme
        self._on: Colour = on
        # Our own viewport: asking Qt for its own makes PySide look through every class it could be, which takes long.
        self._view = QWidget()
        self.setViewport(self._view)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinBar(theme, on))
        self.setViewportMargins(0, 0, 0, theme.px(_SHADE))
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, theme.colour(on))
        self.setPalette(palette)
        if content is not None:
            self.set_content(content)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(theme.px(48))
        self._foot = _Foot(theme, self, self._view)
        self.verticalScrollBar().valueChanged.connect(self._foot.look)
        self.verticalScrollBar().rangeChanged.connect(self._foot.look)
        QTimer.singleShot(0, self, self._move_by_finger)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._follow)

    def _move_by_finger(self) -> None:
        QScroller.grabGesture(self._view, QScroller.ScrollerGestureType.TouchGesture)
        scroller = QScroller.scroller(self._view)
        properties = scroller.scrollerProperties()
        never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        for metric in (
            QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
            QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        ):
            properties.setScrollMetric(metric, never)
        scroller.setScrollerProperties(properties)

    def set_content(self, content: QWidget) -> None:
        """Show this; the content before it is deleted."""
        # Ignored: content that would like to be wider than the screen wraps and is never pushed out of sight.
        policy = content.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        content.setSizePolicy(policy)
        self.setWidget(content)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Only for the keyboard: a page that moves between press and release would make a touch miss.
        if now is not None and FocusRing.moving_by_keyboard and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, self._theme.px(24))

    def focusNextPrevChild(self, forwards: bool) -> bool:
        # Qt's own would scroll once more, and under what stays at the top while the page goes by.
        around = self.parentWidget()
        return around is not None and around.focusNextPrevChild(forwards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._foot.look()
