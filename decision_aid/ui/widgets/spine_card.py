"""The drawing of the low back, neck or pelvis with what is chosen, and where that nerve is felt. Part of step 1."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.plates import Plate
from decision_aid.session.screens.spine import SpineScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.drawing import Drawing
from decision_aid.ui.widgets.plate import PlateParts
from decision_aid.ui.widgets.segmented import Segmented
from decision_aid.ui.widgets.skin_view import SkinView, names_of_sides
from decision_aid.ui.widgets.spine_from_side import SpineFromSide
from decision_aid.ui.widgets.spine_view import SpineView
from decision_aid.ui.widgets.text import Text

_SPINE, _SKIN = 360, 216  # pixels at 100 %: places on the spine stay 44 px and more apart
_NAMED = 200  # the least width of the names of the parts beside the drawing
_WIDE = 276  # no drawing is wider, so that it fits a narrow window where letters are twice as large


class SpineCard(Card):
    """``touched``: level and side."""

    touched = Signal(str, str)

    def __init__(self, theme: Theme, screen: SpineScreen) -> None:
        super().__init__(theme, padding=14)
        self._theme = theme
        self._spine = SpineView(theme, screen, _SPINE, _WIDE)
        self._spine.touched.connect(self.touched)
        self._screen = screen
        self._side: SpineFromSide | None = None  # made when it is first looked at, as are the names of its parts
        self._parts: PlateParts | None = None
        self._from_behind: list[QWidget] = []
        self._beside: list[QWidget] = []
        self._words: QVBoxLayout | None = None
        self._skin = SkinView(theme, screen, _SKIN) if screen.areas else None
        self._caption = Text(theme, "", "heading")
        self._nerve, self._where = Text(theme, "", strong=True), Text(theme, "")
        if self._skin is None:
            self.column.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignHCenter)
            self.column.addWidget(self._back(screen))
        else:
            body = QWidget()
            across = ColumnsLayout(theme, (7, 8), 270, theme.px(16))  # no less than the back is wide
            across.addWidget(self._back(screen))
            across.addWidget(self._felt(self._skin))
            body.setLayout(across)
            self.column.addWidget(body)
        self.refresh(screen)

    def refresh(self, screen: SpineScreen) -> None:
        """Show what is chosen."""
        self._screen = screen
        self._spine.render_spine(screen)
        if self._side is not None:
            self._side.render_spine(screen)
        if self._skin is not None:
            self._skin.render_skin(screen)
        for text, words in (
            (self._caption, screen.caption),
            (self._nerve, screen.nerve_words),
            (self._where, screen.skin_words),
        ):
            if text.text() != words:
                text.say(words)

    def _back(self, screen: SpineScreen) -> QWidget:
        """The spine from behind and, where there is one, from the side, one in the place of the other."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        behind = self._view(self._spine, screen.left_words, screen.right_words)
        self._from_behind.append(behind)
        if screen.plate is not None:
            choices = [(way.id, way.words, way.id == "behind", way.accessible) for way in screen.ways]
            self._ways = Segmented(self._theme, screen.ways_words, choices)
            self._ways.touched.connect(self._turn)
            column.addWidget(self._ways)
            column.addSpacing(self._theme.px(8))
        column.addWidget(behind, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._views = column
        return whole

    def _turn(self, way: str) -> None:
        """Show one view; which one is only where somebody looks, and not part of the visit."""
        self._ways.choose([known.id for known in self._screen.ways].index(way))
        if way == "side" and not self._beside and self._screen.plate is not None:
            self._beside = self._from_aside(self._screen, self._screen.plate)
        for views, shown in ((self._from_behind, way != "side"), (self._beside, way == "side")):
            for view in views:
                view.setVisible(shown)

    def _from_aside(self, screen: SpineScreen, plate: Plate) -> list[QWidget]:
        """The spine from the side and the names of its parts, which stand where the skin was, or beside the drawing."""
        self._side = SpineFromSide(self._theme, plate.views[0], screen, _SPINE)
        parts = self._parts = PlateParts(self._theme, plate, [self._side])
        drawn = self._view(self._side, screen.back_words, screen.belly_words)
        named = parts.in_words()
        place = self._views.indexOf(self._from_behind[0])
        if self._words is not None:
            self._views.insertWidget(place, drawn, 0, Qt.AlignmentFlag.AlignHCenter)
            self._words.addWidget(named)
            made = [drawn, named]
        else:
            made = [QWidget()]
            across = ColumnsLayout(self._theme, (0, 1), _NAMED, self._theme.px(16))
            across.addWidget(drawn)
            across.addWidget(named)
            made[0].setLayout(across)
            self._views.insertWidget(place, made[0])
        for before, after in pairwise([self._ways.touches[-1], *parts.names.touches]):
            QWidget.setTabOrder(before, after)  # made later than all else on the page, but read here
        return made

    def _view(self, drawing: Drawing, first: str, second: str) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        column.addLayout(names_of_sides(self._theme, first, second))
        column.addWidget(drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        return whole

    def _felt(self, skin: SkinView) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(6))
        for part in (self._caption, self._nerve, self._where):
            column.addWidget(part)
        self._words = column
        felt = QWidget()
        below = QVBoxLayout(felt)
        below.setContentsMargins(0, 0, 0, 0)
        below.addStretch(1)
        below.addWidget(skin, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(felt)
        self._from_behind.append(felt)
        return whole
