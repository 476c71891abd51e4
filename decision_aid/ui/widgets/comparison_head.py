"""The head of the comparison: letter and name of each option; and, where wanted, the sentences that say what each is.

The names stay at the top of what is seen while the rows scroll beneath them (``comparison_table`` moves them).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.compare import ColumnHead
from decision_aid.ui.theme import Role, Theme
from decision_aid.ui.widgets.answer_parts import Badge
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.parts import Part, Words
from decision_aid.ui.widgets.table_shape import Shape

_LEFT, _RIGHT = 14, 8  # pixels at 100 % beside what stands in a column


class _Line(QWidget):
    """One painted column of parts for each option, in the columns of the table or wrapping as its cards do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shape: Shape | None = None
        self._columns: list[Drawn] = []
        self.shown: list[Drawn] = []

    def show_columns(self, columns: Sequence[tuple[str, list[Part]]]) -> None:
        """Show these: what assistive technology is told, and the parts."""
        px = self._theme.px
        for place, (accessible, parts) in enumerate(columns):
            if place == len(self._columns):
                column = Drawn(self._theme, accessible, parts, 240, QMargins(px(_LEFT), px(12), px(_RIGHT), px(11)))
                column.setParent(self)
                self._columns.append(column)
            else:
                self._columns[place].show_parts(accessible, parts)
        self.shown = self._columns[: len(columns)]
        for place, column in enumerate(self._columns):
            column.setVisible(place < len(columns))

    def height_in(self, shape: Shape) -> int:
        """Pixels it takes in this shape of the table."""
        return sum(self._heights(shape))

    def arrange(self, shape: Shape) -> None:
        """Put every column in its place; the widget already has its size."""
        self._shape = shape
        y, across = 0, len(shape.columns)
        for line, high in enumerate(self._heights(shape)):
            of_line = self.shown[line * across : (line + 1) * across]
            for (x, wide), column in zip(shape.columns, of_line, strict=False):
                column.setGeometry(x, y, wide, high)
            y += high

    def _heights(self, shape: Shape) -> list[int]:
        across, wide = len(shape.columns), shape.columns[0][1]
        heights = [column.heightForWidth(wide) for column in self.shown]
        return [max(heights[at : at + across]) for at in range(0, len(heights), across)]

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shape is not None and not self._shape.cards:
            self.paint_ground(QPainter(self))

    def paint_ground(self, painter: QPainter) -> None:
        """The part of the table's own card that lies under this line."""
        painter.fillRect(self.rect(), self._theme.colour("line"))
        painter.fillRect(self.rect().adjusted(1, 0, -1, 0), self._theme.colour("card"))


class NamesLine(_Line):
    """Letter, name, and what the person said about having tried it. ``corner`` stands over the questions."""

    def __init__(self, theme: Theme, corner: QWidget) -> None:
        super().__init__(theme)
        self._corner = corner
        self._badges: tuple[Sequence[ColumnHead], list[Badge]] = ((), [])
        corner.setParent(self)

    def show_heads(self, heads: Sequence[ColumnHead], shape: Shape) -> None:
        """Show these options; as cards they bear their names themselves, and only the corner is left."""
        role = self.role(heads, shape)
        self.show_columns([] if shape.cards else [(head.accessible, named(self._theme, head, role)) for head in heads])

    def role(self, heads: Sequence[ColumnHead], shape: Shape) -> Role:
        """All names alike: smaller where one of them would take three lines and hide that much more of the rows."""
        room = shape.columns[0][1] - self._theme.px(_LEFT) - self._theme.px(_RIGHT)
        if self._badges[0] != heads:
            self._badges = (heads, [Badge(self._theme, head.letter, head.name) for head in heads])
        return "small" if any(badge.lines(room) > 2 for badge in self._badges[1]) else "body"

    def height_in(self, shape: Shape) -> int:
        corner = 0 if self._corner.isHidden() else self._corner.sizeHint().height()
        return max(super().height_in(shape), corner) + (0 if shape.cards else 2)

    def arrange(self, shape: Shape) -> None:
        super().arrange(shape)
        wanted, left = self._corner.sizeHint(), 0 if shape.cards else self._theme.px(16)
        top = 0 if shape.cards else (self.height() - 2 - wanted.height()) // 2
        self._corner.setGeometry(left, top, min(wanted.width(), (shape.head or self.width()) - left), wanted.height())

    def paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour("ground"))  # what scrolls beneath must not show at the corners
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("card"))
        radius = theme.px(Theme.RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, radius * 2), radius, radius)
        painter.fillRect(0, self.height() - 2, self.width(), 2, theme.colour("ink"))


class WhatLine(_Line):
    """What each option is, while that is open; over cards also what the person tried, since no names stand there."""

    def show_heads(self, heads: Sequence[ColumnHead], what_open: bool, shape: Shape) -> None:
        """Show these options, or nothing where there is nothing to say about them."""
        columns: list[tuple[str, list[Part]]] = []
        for head in heads:
            if not what_open and not (shape.cards and head.tried):
                continue
            parts = named(self._theme, head) if shape.cards else []
            parts += [Words(self._theme, head.what, "small", "ink", 8)] if what_open else []
            columns.append((head.accessible if shape.cards else head.what, parts))
        self.show_columns(columns)


def named(theme: Theme, head: ColumnHead, role: Role = "body") -> list[Part]:
    """The parts that name an option."""
    tried: list[Part] = [Words(theme, head.tried, "small", "action", 6, strong=True)] if head.tried else []
    return [Badge(theme, head.letter, head.name, role), *tried]
