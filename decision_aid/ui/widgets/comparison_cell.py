"""One answer of the comparison: number, drawing, both frames, how sure, what is known in words; all of it one touch.

It shows what ``session.screens.compare_rows`` finished and works nothing out. Missing evidence fills its cell.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.session.screens.compare_rows import CellScreen
from decision_aid.session.screens.figures import FigureWords, FindingKind
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.answer_parts import Badge, Missing, People
from decision_aid.ui.widgets.difference_drawing import Difference
from decision_aid.ui.widgets.parts import Dots, Number, Part, Words, draw_parts, height_of, together
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.touch import Touch

_PAD, _END, _SIGN = 14, 30, 16  # space around what is in a cell; at its right end there is room for the arrow head


class ComparisonCell(Touch):
    """A cell. ``as_card``: it stands by itself with its option's letter and name, instead of under a column's head."""

    opened = Signal(str, str)  # row, option

    def __init__(self, theme: Theme, cell: CellScreen) -> None:
        super().__init__(theme, cell.accessible)
        self.as_card = False
        self.show_cell(cell)
        self.clicked.connect(lambda: self.opened.emit(self.cell.row, self.cell.option))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cell(self, cell: CellScreen) -> None:
        """Show another answer."""
        theme, figure = self.theme, cell.figure
        self.cell = cell
        self.setAccessibleName(cell.accessible)
        self.setEnabled(cell.opens)
        self._large, self._small = (Badge(theme, cell.letter, cell.name, role) for role in ("body", "small"))
        self.small_name = False  # set by the row: on a card the names of all options are of one size
        self._drawn: list[Part] = [] if figure is None else self._drawing(figure)
        self._said: list[Part] = [Missing(theme, cell.sentence)] if figure is None else self._saying(figure)
        self._said += [Words(theme, said, "small", "action", 8, strong=True) for said in cell.inside]
        self.room = self.name_room = 0  # set by the row, so that the drawings and the words of its cells start level
        self.updateGeometry()
        self.update()

    def room_wanted(self, width: int) -> int:
        """Pixels that the number and the drawing take where the cell is this wide."""
        return height_of(self._drawn, self._inner(width))

    def crowded(self, width: int) -> bool:
        """Whether a word of the option's name is too long for a card this wide."""
        return self._large.crowded(self._inner(width))

    def name_room_wanted(self, width: int) -> int:
        """Pixels that the option's name takes where the cell is a card this wide."""
        return self._badge().height(self._inner(width))

    def name_end(self) -> int:
        """Where the option's name ends on a card, in pixels from its top."""
        return self.theme.px(_PAD) + self.name_room_wanted(self.width())

    def corner(self) -> float:
        return self.theme.px(Theme.RADIUS if self.as_card else 8)

    def sizeHint(self) -> QSize:
        width = self.theme.px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(180), self.theme.px(Theme.TARGET))

    def heightForWidth(self, width: int) -> int:
        return self._words_top(width) + height_of(self._said, self._inner(width)) + self.theme.px(_PAD)

    def draw(self, painter: QPainter) -> None:
        theme, pad, inner = self.theme, self.theme.px(_PAD), self._inner(self.width())
        warm = self.isDown() or self.warm()
        if self.as_card:
            self.draw_box(painter, "action_soft" if warm else "card", "edge", theme.px(1.5))
            self._badge().draw(painter, pad, pad, inner)
        elif warm:
            self.draw_box(painter, "action_soft", None, 0)
        spare = max(0, self.room - self.room_wanted(self.width()))
        y = self._drawing_top(self.width())
        for part in self._drawn:  # the number is level with its neighbours, a lower drawing in the middle of the room
            y += part.above + spare // 2 if part is not self._drawn[0] else 0
            part.draw(painter, pad, y, inner)
            y += part.height(inner)
        draw_parts(painter, self._said, pad, self._words_top(self.width()), inner)
        if not self.cell.opens:
            return
        side = theme.px(_SIGN)
        square = QRectF(self.width() - side - theme.px(8), pad + theme.px(8), side, side)
        draw_sign(painter, "right", square, theme.colour("action"))

    def _badge(self) -> Badge:
        return self._small if self.small_name else self._large

    def _inner(self, width: int) -> int:
        return width - self.theme.px(_PAD) - self.theme.px(_END)

    def _drawing_top(self, width: int) -> int:
        pad = self.theme.px(_PAD)
        if not self.as_card:
            return pad
        return pad + max(self.name_room, self.name_room_wanted(width)) + self.theme.px(14)

    def _words_top(self, width: int) -> int:
        if not self._drawn:
            return self._drawing_top(width)
        return self._drawing_top(width) + max(self.room, self.room_wanted(width)) + self.theme.px(10)

    def _drawing(self, figure: FigureWords) -> list[Part]:
        drawn: list[Part] = [Number(self.theme, figure.number, figure.unit)] if figure.number else []
        if figure.treated:
            array = figure.treated
            drawn.append(People(self.theme, array.have, array.more, array.none, self.devicePixelRatioF()))
        elif figure.scale:
            drawn.append(Difference(self.theme, figure.scale))
        return drawn

    def _saying(self, figure: FigureWords) -> list[Part]:
        theme = self.theme
        if figure.kind is FindingKind.STATEMENT:  # what is known comes first: one statement may be one side of it
            return [
                Words(theme, self.cell.sentence, "body"),
                Words(theme, figure.frame, "small", "soft", 8),
                *([Words(theme, figure.elsewhere, "small", "ink", 6, strong=True)] if figure.elsewhere else []),
                Dots(theme, figure.certainty.dots, figure.certainty.words),
            ]
        said: list[Part] = [Words(theme, together(figure.frame), "body")]
        if figure.frame_compared:
            said.append(Words(theme, together(figure.frame_compared), "small", "soft", 6))
        said += [
            Words(theme, flag, "small", "ink", 6, strong=True)
            for flag in (figure.nobody, figure.elsewhere, figure.nothing)
            if flag
        ]
        said.append(Dots(theme, figure.certainty.dots, figure.certainty.words))
        said.append(Words(theme, self.cell.sentence, "small", "ink", 10))
        return said
