"""The drawing of the low back, neck or pelvis with what is chosen, and where that nerve is felt. Part of step 1."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.spine import SpineScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.drawing import Drawing
from decision_aid.ui.widgets.segmented import Segmented
from decision_aid.ui.widgets.skin_view import SkinView, names_of_sides
from decision_aid.ui.widgets.spine_from_side import SpineFromSide
from decision_aid.ui.widgets.spine_view import SpineView
from decision_aid.ui.widgets.text import Text

_SPINE, _SKIN = 360, 216  # pixels at 100 %: places on the spine stay 44 px and more apart
_WIDE = 276  # no drawing is wider, so that it fits a narrow window where letters are twice as large


class SpineCard(Card):
    """``touched``: level and side."""

    touched = Signal(str, str)

    def __init__(self, theme: Theme, screen: SpineScreen) -> None:
        super().__init__(theme, padding=14)
        self._theme = theme
        self._spine = SpineView(theme, screen, _SPINE, _WIDE)
        self._spine.touched.connect(self.touched)
        self._from_side = SpineFromSide(theme, screen, _SPINE) if screen.from_side else None
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
        self._spine.render_spine(screen)
        if self._from_side is not None:
            self._from_side.render_spine(screen)
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
        if self._from_side is not None:
            beside = self._view(self._from_side, screen.back_words, screen.belly_words)
            beside.hide()
            choices = [(way.id, way.words, way.id == "behind", way.accessible) for way in screen.ways]
            ways = Segmented(self._theme, screen.ways_words, choices)
            ways.touched.connect(
                lambda way: self._turn(ways, [way.id for way in screen.ways].index(way), behind, beside)
            )
            column.addWidget(ways)
            column.addSpacing(self._theme.px(8))
            column.addWidget(beside, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(behind, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return whole

    def _turn(self, ways: Segmented, way: int, *views: QWidget) -> None:
        """Show one view; which one is only where somebody looks, and not part of the visit."""
        ways.choose(way)
        for view in views:
            view.hide()
        views[way].show()

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
        column.addStretch(1)
        column.addWidget(skin, 0, Qt.AlignmentFlag.AlignHCenter)
        return whole
