"""Drawings read part by part: a part that is touched, or its name, is marked in each of them and said in a sentence.

Used by step 1 for cross-sections, joints and the spine from the side. Which part is marked is only where somebody
looks, like how far a page is scrolled: nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.screens import plates
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.labelled_drawing import PartNames, PartTouch
from decision_aid.ui.widgets.part_said import PartSaid
from decision_aid.ui.widgets.pointed_drawing import PointedDrawing
from decision_aid.ui.widgets.text import Text

_NAMES = 210  # pixels at 100 %: the least width of the names beside the drawings


class PlateParts:
    """The drawings of a plate, the words on the marked part and the names: to be placed by whoever makes it."""

    def __init__(self, theme: Theme, plate: plates.Plate, drawings: Sequence[PointedDrawing]) -> None:
        self.marked: int | None = None
        self.drawings = tuple(drawings)
        self.said = PartSaid(theme, plate.parts, plate.touch_words)
        touches = [PartTouch(theme, number, part) for number, part in enumerate(plate.parts, start=1)]
        self.names = PartNames(theme, plate.names_words, touches)
        for place, touch in enumerate(touches):
            touch.clicked.connect(lambda _=False, place=place: self.show_part(place))
        for drawing in self.drawings:
            drawing.touched.connect(self.show_part)

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
        drawn = QWidget()
        row = QHBoxLayout(drawn)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        for view, drawing in zip(plate.views, self.parts.drawings, strict=True):
            one = QVBoxLayout()
            one.setSpacing(theme.px(4))
            one.addWidget(drawing)
            if view.words:
                one.addWidget(Text(theme, view.words, "small", strong=True))
            one.addStretch(1)
            row.addLayout(one)
        across = ColumnsLayout(theme, (0, 1), _NAMES, theme.px(20))
        for side in (drawn, self.parts.names):
            across.addWidget(side)
        across.setAlignment(drawn, Qt.AlignmentFlag.AlignTop)
        column.addLayout(across)
        column.addStretch(1)
