"""A rare harm among all it is counted in: a field of dots, one for each, in blocks of 100.

Filled like the icon arrays: from the top left, block after block. Those affected differ by shape and by shade, so it
holds in black and white. What is more than the field holds are squares beside it, the first of them opened into it.
Painted from two pictures of one dot each, repeated: a field of 10,000 keeps nothing in memory.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from decision_aid.domain.crowd import BLOCK
from decision_aid.session.screens.crowd import CrowdWords
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.crowd_marks import dot, draw_mark
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.picture import Picture

_SIDE = 10  # people along a block, and squares along their block
_SMALL, _LARGE = 4, 8  # pixels of a dot at 100 %: of a hundred blocks, of ten
_SQUARE, _BETWEEN = 3, 10  # of a square beside the field and of the room between, in dots


class CrowdPicture(Picture):
    """``crowd`` in finished words, and its accessible sentence."""

    def __init__(self, theme: Theme, words: CrowdWords) -> None:
        super().__init__(theme, words.accessible)
        self._crowd = words.crowd
        self._across = _SIDE if self._crowd.blocks > _SIDE else min(self._crowd.blocks, _SIDE // 2)
        self._down = ceil(self._crowd.blocks / self._across)
        self._number = Paragraph.of(theme, words.number, "small", strong=True)
        self._of = Paragraph.of(theme, words.of, "small")
        self._most = theme.px(_SMALL if self._across == _SIDE else _LARGE)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self._most * self._dots_across() + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._dots_across(), self._above())

    def heightForWidth(self, width: int) -> int:
        ratio = self.devicePixelRatioF()
        return self._above() + ceil(self._field(self._pitch(width, ratio), self._down) / ratio) + 1

    def draw(self, painter: QPainter) -> None:
        # In whole pixels of the screen: every dot comes out the same.
        ratio, origin = painter.deviceTransform().m11(), painter.deviceTransform().map(QPointF(0, 0))
        left, above = (ceil(place) - place for place in (origin.x(), origin.y()))
        pitch = self._pitch(self.width(), ratio)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        top = round(above + self._above() * ratio)
        self._people(painter, left, top, pitch)
        if self._crowd.squares > 1:
            self._squares(painter, left + self._field(pitch, self._across), top, pitch)
        painter.restore()
        self._labels(painter, pitch / ratio)

    def _dots_across(self) -> int:
        """Dots that fit into the whole width, gaps and squares counted as dots."""
        beside = _BETWEEN + (_SQUARE + 1) * _SIDE - 1 if self._crowd.squares > 1 else 0
        return self._field(1, self._across) + beside

    def _pitch(self, width: int, ratio: float) -> int:
        return max(2, min(round(self._most * ratio), int(width * ratio - 1) // self._dots_across()))

    @staticmethod
    def _field(pitch: int, blocks: int) -> int:
        """Pixels of so many blocks in a line, with a dot's room between two of them."""
        return pitch * (blocks * (_SIDE + 1) - 1)

    def _above(self) -> int:
        return self.theme.line_height("small") + self.theme.px(2)

    def _people(self, painter: QPainter, left: float, top: float, pitch: int) -> None:
        dots = {mark: dot(self.theme, mark, pitch) for mark in ("affected", "spared")}
        for block in range(self._crowd.blocks):
            row, column = divmod(block, self._across)
            x, y = left + column * (_SIDE + 1) * pitch, top + row * (_SIDE + 1) * pitch
            full, rest = divmod(min(max(self._crowd.yes - block * BLOCK, 0), BLOCK), _SIDE)
            started = 1 if rest else 0
            for mark, at, line, wide, high in (
                ("affected", 0, 0, _SIDE, full),
                ("affected", 0, full, rest, started),
                ("spared", rest, full, _SIDE - rest, started),
                ("spared", 0, full + started, _SIDE, _SIDE - full - started),
            ):
                box = QRectF(x + at * pitch, y + line * pitch, wide * pitch, high * pitch)
                if not box.isEmpty():
                    painter.drawTiledPixmap(box, dots[mark])

    def _squares(self, painter: QPainter, field: float, top: float, pitch: int) -> None:
        """The whole: as many squares as the field is one of, and lines that show which one is opened."""
        side, step = _SQUARE * pitch, (_SQUARE + 1) * pitch
        left = field + _BETWEEN * pitch
        for square in range(self._crowd.squares):
            row, column = divmod(square, _SIDE)
            draw_mark(painter, self.theme, "square", QRectF(left + column * step, top + row * step, side, side))
        painter.setPen(QPen(self.theme.colour("ink"), max(1.0, pitch / 3)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left, top, side, side))
        painter.drawLine(QPointF(field + pitch, top), QPointF(left, top))
        painter.drawLine(QPointF(field + pitch, top + self._field(pitch, self._down)), QPointF(left, top + side))

    def _labels(self, painter: QPainter, pitch: float) -> None:
        """How many were affected, over the first of them, whom nobody would find among 10,000; and of how many."""
        theme = self.theme
        wide, high = theme.px(10), theme.px(7)
        foot, middle = self._above() - theme.px(2), max(pitch / 2, wide / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        corners = [(middle - wide / 2, foot - high), (middle + wide / 2, foot - high), (middle, foot)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        painter.setPen(theme.colour("ink"))
        self._number.draw(painter, middle + wide / 2 + theme.px(5), 0, self._number.natural_width)
        painter.setPen(theme.colour("soft"))
        self._of.draw(painter, pitch * self._dots_across() - self._of.natural_width, 0, self._of.natural_width)
