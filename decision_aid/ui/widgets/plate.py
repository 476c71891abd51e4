"""Drawings read part by part: a part that is touched, or its name, is marked in each of them and said in a sentence.

Used by step 1 for cross-sections, joints and the spine from the side. Which part is marked is only where somebody
looks, like how far a page is scrolled: nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens import plates
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.labelled_drawing import PartNames, PartTouch
from decision_aid.ui.widgets.part_said import PartSaid
from decision_aid.ui.widgets.pointed_drawing import PointedDrawing
from decision_aid.ui.widgets.text import Text

_NAMES, _VIEW, _GAP = 210, 170, 16  # pixels at 100 %: least width of the names and of a view; between views


class PlateParts:
    """The drawings of a plate, the words on the marked part and the names: to be placed by whoever makes it."""

    def __init__(self, theme: Theme, plate: plates.Plate, drawings: Sequence[PointedDrawing]) -> None:
        self._theme = theme
        self.marked: int | None = None
        self.drawings = tuple(drawings)
        self.said = PartSaid(theme, plate.parts, plate.touch_words)
        touches = [PartTouch(theme, number, part) for number, part in enumerate(plate.parts, start=1)]
        self.names = PartNames(theme, plate.names_words, touches)
        for place, touch in enumerate(touches):
            touch.clicked.connect(lambda _=False, place=place: self.show_part(place))
        for drawing in self.drawings:
            drawing.touched.connect(self.show_part)

    def in_words(self) -> QWidget:
        """What is said of the marked part, over the names."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(4))
        column.addWidget(self.said)
        column.addWidget(self.names)
        column.addStretch(1)
        return whole

    def show_part(self, part: int) -> None:
        """Mark this part in every drawing and among the names, and say what it is."""
        if part != self.marked:
            self.marked = part
            self.names.choose(part)
            self.said.say(part)
            for drawing in self.drawings:
                drawing.light_part(part)


class Plate(QWidget):
    """A plate by itself; ``height`` of its drawings at 100 %. The names stand beside them where there is room."""

    def __init__(self, theme: Theme, plate: plates.Plate, height: int) -> None:
        super().__init__()
        self.parts = PlateParts(theme, plate, [PointedDrawing(theme, view, height) for view in plate.views])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(Text(theme, plate.title, "small", strong=True, colour="soft"))
        column.addWidget(self.parts.said)
        drawn = _Views(theme, plate.views, self.parts.drawings)
        across = ColumnsLayout(theme, (0, 1), _NAMES, theme.px(20))
        for side in (drawn, self.parts.names):
            across.addWidget(side)
        column.addLayout(across)
        column.addStretch(1)


class _Views(QWidget):
    """Drawings side by side with the words under each, or under each other where they would get too small."""

    def __init__(self, theme: Theme, views: Sequence[plates.View], drawings: Sequence[PointedDrawing]) -> None:
        super().__init__()
        self._wanted = sum(drawing.sizeHint().width() for drawing in drawings) + theme.px(_GAP) * (len(drawings) - 1)
        across = ColumnsLayout(theme, (1,) * len(drawings), _VIEW, theme.px(_GAP))
        for view, drawing in zip(views, drawings, strict=True):
            one = QWidget()
            column = QVBoxLayout(one)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(4))
            column.addWidget(drawing)
            if view.words:
                column.addWidget(Text(theme, view.words, "small", strong=True))
            column.addStretch(1)
            across.addWidget(one)
        self.setLayout(across)

    def sizeHint(self) -> QSize:
        return QSize(self._wanted, self.heightForWidth(self._wanted))
