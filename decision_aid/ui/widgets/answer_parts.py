"""More that the comparison is painted from: an option's badge, a hundred people, the sentence for missing evidence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from decision_aid.ui.theme import Role, Theme
from decision_aid.ui.widgets.icon_array import draw_dot
from decision_aid.ui.widgets.paragraph import Paragraph


class Badge:
    """The letter of an option in a dark circle, and its name."""

    def __init__(self, theme: Theme, letter: str, name: str, role: Role = "body") -> None:
        self.above = 0
        self._theme = theme
        self._letter = Paragraph.of(theme, letter, "body", strong=True, centred=True)
        self._role: Role = role
        self._name = Paragraph.of(theme, name, role, strong=True)
        self._side = theme.px(32)
        self._indent = self._side + theme.px(10 if role == "body" else 6)
        self._down = (self._side - theme.line_height(role)) // 2  # the name's first line stands level with the letter

    def height(self, width: int) -> int:
        return max(self._side, self._down + self._name.height(width - self._indent))

    def lines(self, width: int) -> int:
        """On how many lines the name stands."""
        return self._name.height(width - self._indent) // self._theme.line_height(self._role)

    def crowded(self, width: int) -> bool:
        """Whether a word of the name is wider than there is room."""
        return self._name.longest_word() > width - self._indent

    def draw(self, painter: QPainter, x: int, y: int, width: int) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        painter.drawEllipse(QRectF(x, y, self._side, self._side))
        painter.setPen(theme.colour("card"))
        self._letter.draw(painter, x, y + (self._side - self._letter.height(self._side)) / 2, self._side)
        painter.setPen(theme.colour("ink"))
        self._name.draw(painter, x + self._indent, y + self._down, width - self._indent)


class Missing:
    """The sentence that says that nothing is known, on a tinted ground: a full answer, never an empty place."""

    def __init__(self, theme: Theme, words: str) -> None:
        self.above = 0
        self._theme, self._pad = theme, theme.px(12)
        self._words = Paragraph.of(theme, words, "body")

    def height(self, width: int) -> int:
        return self._words.height(width - 2 * self._pad) + 2 * self._pad

    def draw(self, painter: QPainter, x: int, y: int, width: int) -> None:
        painter.setPen(QPen(self._theme.colour("line"), 1))  # where ground and card are one colour the edge is left
        painter.setBrush(self._theme.colour("ground"))
        corner = self._theme.px(10)
        painter.drawRoundedRect(QRectF(x + 0.5, y + 0.5, width - 1, self.height(width) - 1), corner, corner)
        painter.setPen(self._theme.colour("ink"))
        self._words.draw(painter, x + self._pad, y + self._pad, width - 2 * self._pad)


class People:
    """An array of 100 people, ten by ten."""

    def __init__(self, theme: Theme, have: int, more: int, none: int, ratio: float, side: int = 140) -> None:
        self.above = theme.px(8)
        self._pitch = int(theme.px(side) * ratio / 10)  # whole device pixels, so that all dots come out the same
        self._ratio = ratio
        self._kinds = ["have"] * have + ["more"] * more + ["none"] * none
        self._dots = {kind: draw_dot(theme, kind, self._pitch, ratio) for kind in set(self._kinds)}

    def height(self, width: int) -> int:
        return round(self._pitch * 10 / self._ratio)

    def draw(self, painter: QPainter, x: int, y: int, width: int) -> None:
        for position, kind in enumerate(self._kinds):
            row, column = divmod(position, 10)
            pitch = self._pitch / self._ratio
            painter.drawPixmap(QPointF(x + column * pitch, y + row * pitch), self._dots[kind])
