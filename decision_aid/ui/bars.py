"""The bar over a step, and what both bars have in common. Made and rendered by ``ui.window``; it only draws.

Each bar is built once per window and updated in place, so that a touch never makes the screen flicker.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from decision_aid.session.screens.frame import FrameScreen
from decision_aid.session.screens.touch import Touch
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text


class Bar(QWidget):
    """A white band with a hairline on one side."""

    def __init__(self, theme: Theme, line_below: bool) -> None:
        super().__init__()
        self.theme = theme
        self._line_below = line_below
        # Not Fixed: that would hold it to the height of words on one line where they take two, and cut them.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("card"))
        y = self.height() - 1 if self._line_below else 0
        painter.fillRect(QRectF(0, y, self.width(), 1), self.theme.colour("line"))


class TopBar(Bar):
    """Name, whose visit, and what is always at hand: language, text size, who is touching, Home.

    On one line, or on two where there is no room for that.
    """

    touched = Signal(str)

    def __init__(self, theme: Theme, screen: FrameScreen) -> None:
        super().__init__(theme, line_below=True)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setSpacing(theme.px(8))
        self._names, self._pills = QHBoxLayout(), FlowLayout(theme.px(8))
        self._names.setSpacing(theme.px(12))
        self._title = Text(theme, screen.title, "heading", colour="action", wrap=False)
        self._place = Text(theme, "", "small", colour="soft", wrap=False)
        self._names.addWidget(self._title)
        self._names.addWidget(self._place)
        self._names.addStretch(1)
        self._driver = self._pill("driver")
        for language in screen.languages:
            self._pill(language.id).say(language.words, language.accessible)
        self._smaller, self._larger = self._pill("smaller"), self._pill("larger")
        self._home = self._pill("home")
        self._lines.addLayout(self._names, 1)
        self._lines.addLayout(self._pills)

    def refresh(self, screen: FrameScreen) -> None:
        """Show this frame."""
        visit = screen.visit
        self._place.say(visit.place if visit else "")
        show(self._driver, visit.driver if visit else None)
        show(self._home, screen.home if visit else None)
        for pill, size in ((self._smaller, screen.smaller), (self._larger, screen.larger)):
            pill.say(size.words, size.accessible)
            pill.setEnabled(not size.chosen)
        self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        theme = self.theme
        room = self.width() - 2 * theme.px(28) - self._lines.spacing()
        fits = self._names.sizeHint().width() + self._pills.sizeHint().width() <= room
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if direction != self._lines.direction():
            self._lines.setDirection(direction)
        ends = theme.px(28 if fits else 20)
        self._lines.setContentsMargins(ends, theme.px(8), ends, theme.px(8))

    def _pill(self, identity: str) -> Pill:
        pill = Pill(self.theme, "", "plain", size="slim")
        pill.clicked.connect(lambda: self.touched.emit(identity))
        self._pills.addWidget(pill)
        return pill


def show(pill: Pill, touch: Touch | None) -> None:
    """Give a pill its words, or take it off the screen."""
    if touch is not None:
        pill.say(touch.words, touch.accessible)
    pill.setVisible(touch is not None)
