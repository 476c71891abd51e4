"""What was tried, over the first row of the comparison: what was said, and what is known about doing it again.

Made once by ``comparison_table``. Every option has the same type; one touch opens all that is known about repeating.
"""

from __future__ import annotations

from PySide6.QtCore import QMargins, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.in_light import InLight, InLightScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.answer_parts import Badge
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.opening import Opening
from decision_aid.ui.widgets.parts import Part, Words
from decision_aid.ui.widgets.table_shape import Shape

_PAD = 14  # pixels at 100 % around what stands in a column


class InLightLine(QWidget):
    """``opened``: row and option whose full picture is wanted. Takes no height while there is nothing to show."""

    opened = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._screen: InLightScreen | None = None
        self._shape: Shape | None = None
        self._head = Drawn(theme, "", ())
        self._head.setParent(self)
        self._sides: dict[bool, list[Opening | Drawn]] = {}  # in columns and as cards, which say whose they are
        self.hide()

    def show_light(self, screen: InLightScreen | None) -> None:
        """Show this; nothing where nothing was answered or the tab is another one."""
        self.setVisible(screen is not None)
        if screen is None or screen == self._screen:
            return
        self._screen, self._shape = screen, None
        for part in (part for sides in self._sides.values() for part in sides):
            part.hide()
            part.deleteLater()
        self._sides = {}
        parts: list[Part] = [Words(self._theme, screen.title, "body", above=0, strong=True)]
        parts.append(Words(self._theme, screen.lead, "small", "soft", 4))
        for label, options in screen.others:
            parts += [Words(self._theme, label, strong=True), Words(self._theme, options, above=0)]
        spoken = (screen.title, screen.lead, *(f"{label} {options}." for label, options in screen.others))
        self._head.show_parts(" ".join(spoken), parts)

    def height_in(self, shape: Shape) -> int:
        """Pixels it takes in this shape of the table."""
        if self._screen is None or self.isHidden():
            return 0
        self._fit_head(shape)
        if not shape.cards:
            return max(self._head.heightForWidth(shape.head), *self._heights(shape)) + 1
        return self._head.heightForWidth(shape.width) + sum(high + shape.gap for high in self._heights(shape))

    def arrange(self, shape: Shape) -> None:
        """Put every part in its place; the widget already has its size."""
        if self._screen is None or self.isHidden():
            return
        self._shape = shape
        self._fit_head(shape)
        self._parts(shape.cards)
        for cards, sides in self._sides.items():
            for part in sides:
                part.setVisible(cards == shape.cards)
        head = self._head.heightForWidth(shape.width if shape.cards else shape.head)
        self._head.setGeometry(0, 0, shape.head or shape.width, head)
        y, across = head if shape.cards else 0, len(shape.columns)
        for line, high in enumerate(self._heights(shape)):
            for (x, wide), part in zip(shape.columns, self._parts(shape.cards)[line * across :], strict=False):
                part.setGeometry(x, y, wide, high)
            y += high + shape.gap

    def _fit_head(self, shape: Shape) -> None:
        """Beside the options it stands inside the table; over cards it begins where they do."""
        left, down = (0, 6) if shape.cards else (20, _PAD)
        self._head.around = QMargins(*(self._theme.px(part) for part in (left, down, 16, _PAD)))

    def _heights(self, shape: Shape) -> list[int]:
        across, wide = len(shape.columns), shape.columns[0][1]
        heights = [part.heightForWidth(wide) for part in self._parts(shape.cards)]
        return [max(heights[at : at + across]) for at in range(0, len(heights), across)]

    def _parts(self, cards: bool) -> list[Opening | Drawn]:
        """The options as they stand in this shape, made when it is first asked about."""
        if cards not in self._sides and self._screen is not None:
            self._sides[cards] = [self._side(side, cards) for side in self._screen.sides]
            for part in self._sides[cards]:
                part.setParent(self)
        return self._sides[cards]

    def _side(self, side: InLight, card: bool) -> Opening | Drawn:
        theme = self._theme
        parts: list[Part] = [Badge(theme, side.letter, side.name)] if card else []
        for said in side.said:
            parts += [Words(theme, said.name, strong=True)] if said.name else []
            first = 8 if card and not said.name else 3  # below the option's own name
            parts += [Words(theme, fact, above=3 if place else first) for place, fact in enumerate(said.facts)]
        if side.known:
            parts += [Words(theme, side.known_words, above=12, strong=True), Words(theme, side.known, above=2)]
            parts += [Words(theme, rule, above=6) for rule in side.rules]
            parts += [Words(theme, side.inside, "small", "action", 6, strong=True)] if side.inside else []
        if side.open is None:
            around = theme.px(_PAD)
            return Drawn(theme, side.accessible, parts, 240, QMargins(around, around, around, around))
        opening = Opening(theme, side.open.accessible, parts, boxed=card, pad=_PAD)
        row = side.open.id
        opening.clicked.connect(lambda: self.opened.emit(row, side.option))
        return opening

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shape is None or self._shape.cards:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("line"))  # the edge of the table and the hairline under it
        painter.fillRect(self.rect().adjusted(1, 0, -1, -1), self._theme.colour("card"))
