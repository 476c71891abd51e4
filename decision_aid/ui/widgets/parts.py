"""What the cells and heads of the comparison are painted from: words, a big number, certainty.

A part knows its height at a width and paints itself there; a whole cell of them is one widget, so that one touch opens
all of it and a table of twenty stays quick. Used by ``comparison_cell`` and ``drawn``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from decision_aid.ui.theme import Colour, Role, Theme
from decision_aid.ui.widgets.paragraph import Paragraph


class Part(Protocol):
    """Something painted in a column: pixels of space above it, its height at a width, and itself."""

    above: int

    def height(self, width: int) -> int: ...

    def draw(self, painter: QPainter, x: int, y: int, width: int) -> None: ...


class Words:
    """A paragraph."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        role: Role = "small",
        colour: Colour = "ink",
        above: int = 8,
        strong: bool = False,
    ) -> None:
        self.above = theme.px(above) if above else 0
        self._paragraph = Paragraph.of(theme, words, role, strong=strong)
        self._ink = theme.colour(colour)

    def height(self, width: int) -> int:
        return self._paragraph.height(width)

    def draw(self, painter: QPainter, x: int, y: int, width: int) -> None:
        painter.setPen(self._ink)
        self._paragraph.draw(painter, x, y, width)


class Number:
    """A big number and, on its line where there is room, what it counts."""

    def __init__(self, theme: Theme, number: str, unit: str) -> None:
        self.above = 0
        self._theme = theme
        self._number = Paragraph.of(theme, number, "big_number", tabular=True)
        self._unit = Paragraph.of(theme, unit, "body")
        self._gap = theme.px(7)

    def _beside(self, width: int) -> bool:
        return self._number.natural_width + self._gap + self._unit.natural_width <= width

    def height(self, width: int) -> int:
        first = self._number.height(width)
        return first if self._beside(width) else first + self._unit.height(width)

    def draw(self, painter: QPainter, x: int, y: int, width: int) -> None:
        theme, first = self._theme, self._number.height(width)
        painter.setPen(theme.colour("ink"))
        self._number.draw(painter, x, y, width)
        if not self._beside(width):
            self._unit.draw(painter, x, y + first, width)
            return
        down = first - theme.line_height("body") - theme.px(1)  # the two stand on one line
        left = x + self._number.natural_width + self._gap
        self._unit.draw(painter, left, y + down, width - (left - x))


class Dots:
    """Certainty: full dots of four, and its words. Where nobody rated it there are only words."""

    def __init__(self, theme: Theme, dots: int, words: str) -> None:
        self.above = theme.px(10)
        self._theme, self._dots = theme, dots
        self._words = Paragraph.of(theme, words, "small")
        self._pitch = theme.px(17)
        self._indent = 4 * self._pitch + theme.px(5) if dots else 0

    def height(self, width: int) -> int:
        return self._words.height(width - self._indent)

    def draw(self, painter: QPainter, x: int, y: int, width: int) -> None:
        theme, line = self._theme, self._theme.px(1.5)
        radius, middle = theme.px(13) / 2, y + theme.line_height("small") / 2
        painter.setPen(QPen(theme.colour("ink"), line))
        for dot in range(4 if self._dots else 0):
            painter.setBrush(theme.colour("ink" if dot < self._dots else "card"))
            centre = QPointF(x + radius + dot * self._pitch, middle)
            painter.drawEllipse(centre, radius - line / 2, radius - line / 2)
        painter.setPen(theme.colour("soft"))
        self._words.draw(painter, x + self._indent, y, width - self._indent)


def together(words: str) -> str:
    """Frames as drawn: a number stays on the line of what it counts, and the last word never stands alone."""
    bound = re.sub(r"(?<=\d) (?=\w)", "\N{NO-BREAK SPACE}", words)
    first, space, last = bound.rpartition(" ")
    return f"{first}\N{NO-BREAK SPACE}{last}" if space else bound


def height_of(parts: Sequence[Part], width: int) -> int:
    """Pixels a column of parts takes."""
    return sum(part.above * (place > 0) + part.height(width) for place, part in enumerate(parts))


def draw_parts(painter: QPainter, parts: Sequence[Part], x: int, y: int, width: int) -> None:
    """Paint a column of parts from its top left corner."""
    for place, part in enumerate(parts):
        y += part.above * (place > 0)
        part.draw(painter, x, y, width)
        y += part.height(width)
