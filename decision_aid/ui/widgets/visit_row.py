"""One visit in the list of Home: the whole line opens it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.session.screens.home import VisitLine
from decision_aid.ui.theme import Colour, Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.touch import Touch

_COLUMNS = (0.08, 0.31, 0.28, 0.24)  # number, condition, decision, when: shares of the width; then the word that opens
_LEAST = 53  # pixels at 100 %
_NARROW = 760  # pixels at 100 % under which the parts stand under each other


class VisitRow(Touch):
    """Number, condition, decision and when, with room for each; on a narrow screen three lines."""

    def __init__(self, theme: Theme, line: VisitLine) -> None:
        super().__init__(theme, line.open.accessible)
        self._parts = (
            Paragraph.of(theme, line.number, "body", strong=True, tabular=True),
            Paragraph.of(theme, line.condition, "body"),
            Paragraph.of(theme, line.decision, "body"),
            Paragraph.of(theme, line.when, "small", strong=line.due),
            Paragraph.of(theme, f"{line.open.words} ›", "body", strong=True),
        )
        when: Colour = "action" if line.due else "soft"
        self._ink: tuple[Colour, ...] = ("ink", "ink", "ink", when, "action")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def corner(self) -> float:
        return self.theme.px(6)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(900), self.theme.px(_LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(_LEAST))

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        bottom = max(y + part.height(room) for part, (_, y, room) in zip(self._parts, places, strict=True))
        return max(self.theme.px(_LEAST), bottom + self.theme.px(13))

    def draw(self, painter: QPainter) -> None:
        if self.warm() or self.isDown():
            self.draw_box(painter, "action_soft", None, 0)
        for part, (x, y, room), colour in zip(self._parts, self._places(self.width()), self._ink, strict=True):
            painter.setPen(self.theme.colour(colour))
            part.draw(painter, x, y, room)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self.theme.colour("line"))

    def _places(self, width: int) -> list[tuple[int, int, int]]:
        """x, y and width of each part."""
        px = self.theme.px
        gap, top = px(14), px(13)
        opening = self._parts[-1].natural_width
        if width < px(_NARROW):
            return self._under_each_other(width, opening, gap, top)
        places, x = [], 0.0
        for share in _COLUMNS:
            places.append((round(x), top, round(width * share) - gap))
            x += width * share
        places[3] = (places[3][0], top + px(3), places[3][2])
        return [*places, (width - opening, top, opening)]

    def _under_each_other(self, width: int, opening: int, gap: int, top: int) -> list[tuple[int, int, int]]:
        number = self._parts[0].natural_width + gap
        room, y = width - number - opening - gap, top
        places = [(0, top, number)]
        for part in self._parts[1:4]:
            places.append((number, y, room))
            y += part.height(room) + self.theme.px(2)
        return [*places, (width - opening, top, opening)]
