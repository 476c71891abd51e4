"""Where the medicine goes: the place on the back, neck or pelvis, and beside it the way in, part by part.

Several ways in are chosen by touches of one size. Which one stands there is where somebody looks: the visit keeps it as
long as it is open, and nothing records it. Part of ``ui.widgets.closer_claims``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.closer_medicine import MedicineScreen, NeedleDrawing
from decision_aid.session.screens.spine import SpineScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.column import Whole, column_in
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.drawing import ShrinkingDrawing
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.labelled import Labelled
from decision_aid.ui.widgets.labelled_drawing import LabelledDrawing
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.skin_view import names_of_sides
from decision_aid.ui.widgets.spine_view import lit
from decision_aid.ui.widgets.text import Text

_BACK, _NEEDLE = 270, 300  # pixels at 100 %: how tall the drawings are
_RING = 12  # units by which the ring is wider than on the large drawing of step 1


class Ways(Group):
    """A touch for each way in, all of one size."""

    def __init__(
        self, theme: Theme, words: str, drawings: Sequence[NeedleDrawing], show: Callable[[int], None]
    ) -> None:
        super().__init__(theme, words)
        across = ColumnsLayout(theme, (1,) * min(3, len(drawings)), 210, theme.px(Theme.GAP))
        pills = []
        for place, drawing in enumerate(drawings):
            pill = Pill(theme, drawing.words, "plain", drawing.name)
            pill.setCheckable(True)
            pill.setChecked(not place)
            pill.clicked.connect(lambda _=False, place=place: show(place))
            across.addWidget(pill)
            pills.append(pill)
        self.setLayout(across)
        self.hold(pills, one_of=True)


class MedicineCard(Card):
    """The card; the first way in stands there until another one is touched, or what was ``shown`` before.

    ``pointed`` gives the way in and the part that were touched; no part where only the way was.
    """

    pointed = Signal(str, str)

    def __init__(self, theme: Theme, screen: MedicineScreen, shown: tuple[str, str] = ("", "")) -> None:
        super().__init__(theme, padding=20)
        self._theme, self._screen = theme, screen
        self._shown: LabelledDrawing | None = None
        self.ways: Ways | None = None
        self.column.setSpacing(theme.px(14))
        self.column.addWidget(Text(theme, screen.title, "heading"))
        if len(screen.drawings) > 1:
            self.ways = Ways(theme, screen.choose_words, screen.drawings, self._touch_way)
            self.column.addWidget(self.ways)
        self._right = Whole()
        self._way = column_in(self._right, 0)
        if screen.overview is None:
            self.column.addWidget(Text(theme, screen.place, strong=True))
            self.column.addWidget(self._right)
        else:
            body, across = Whole(), ColumnsLayout(theme, (0, 1), 380, theme.px(36))
            across.addWidget(self._place(screen.overview))
            across.addWidget(self._right)
            body.setLayout(across)
            self.column.addWidget(body)
        self._show_again(*shown)

    def _touch_way(self, place: int) -> None:
        self.show_way(place)
        self.pointed.emit(self._screen.drawings[place].id, "")

    def _show_again(self, way: str, part: str) -> None:
        """Show what was looked at before this card was made; the first way in where that was nothing of it."""
        ways = [drawing.id for drawing in self._screen.drawings]
        place = ways.index(way) if way in ways else 0
        self.show_way(place)
        assert self._shown is not None
        if part in [one.id for one in self._screen.drawings[place].parts] and way == ways[place]:
            self._shown.light(part)

    def show_way(self, place: int) -> None:
        """Draw this way in instead of the one before."""
        theme, way = self._theme, self._screen.drawings[place]
        if self.ways is not None:
            self.ways.choose(place)
        above = [Text(theme, way.name, strong=True), Text(theme, way.said)]
        if way.drawn_at:
            above.append(Text(theme, way.drawn_at, "small", colour="soft"))
        above.append(Text(theme, self._screen.parts_words, "small", strong=True, colour="soft"))
        before = self._shown
        self._shown = LabelledDrawing(
            theme,
            way.drawing,
            way.parts,
            _NEEDLE,
            way.accessible,
            self._screen.parts_words,
            mirrored=way.mirrored,
            above=above,
        )
        self._shown.lights.connect(lambda part: self.pointed.emit(way.id, part))
        self._way.addWidget(self._shown)
        if before is not None:
            before.hide()
            before.deleteLater()

    def _place(self, spine: SpineScreen) -> QWidget:
        theme, screen = self._theme, self._screen
        drawing = ShrinkingDrawing(theme, spine.drawing, _BACK, spine.accessible)
        drawing.light("".join(lit(spine, side, _RING) for side in spine.sides))
        back = QWidget()
        column = column_in(back, theme.px(2))
        column.addLayout(names_of_sides(theme, spine.left_words, spine.right_words))
        column.addWidget(drawing)
        return Labelled(theme, screen.place_words, [Text(theme, screen.place, strong=True), back])
