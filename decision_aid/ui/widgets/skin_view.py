"""The legs or the arms from the front and from behind, with the area of skin that the chosen nerve serves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.screens.spine import SpineScreen
from decision_aid.ui.theme import DRAWN, LIGHT, Theme
from decision_aid.ui.widgets.drawing import Drawing, parts
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.text import Text

_EDGE = 2.5  # units of the drawing
_OVER = ("outline", "lines")  # drawn again over the area, so that the edge of the leg stays whole


class SkinView(QWidget):
    """Both views, each with its name under it and its sides over it; side by side where there is room."""

    def __init__(self, theme: Theme, screen: SpineScreen, height: int) -> None:
        super().__init__()
        row = FlowLayout(theme.px(20))
        self.setLayout(row)
        self._views: dict[str, Drawing] = {}
        left, right = screen.left_words, screen.right_words
        for view, words, sides in (
            ("front", screen.front_words, (right, left)),  # seen from the front, the right side is on the left
            ("behind", screen.behind_words, (left, right)),
        ):
            both = QWidget()
            column = QVBoxLayout(both)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(2))
            drawing = self._views[view] = Drawing(theme, f"{screen.areas}-{view}", height, words, _OVER)
            column.addLayout(names_of_sides(theme, *sides))
            column.addWidget(drawing, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(Text(theme, words, "small", colour="soft", wrap=False), 0, Qt.AlignmentFlag.AlignHCenter)
            row.addWidget(both)
        self.render_skin(screen)

    def render_skin(self, screen: SpineScreen) -> None:
        """Show the area of the chosen nerve."""
        for view, drawing in self._views.items():
            areas = parts(screen.areas)[view]
            drawing.light("".join(_area(areas.get(f"area-{screen.nerve}-{side}", "")) for side in screen.sides))
            drawing.setAccessibleDescription(screen.skin_words)


def names_of_sides(theme: Theme, first: str, second: str) -> QHBoxLayout:
    """The words over a drawing that say which of its sides is which."""
    names = QHBoxLayout()
    names.addWidget(Text(theme, first, "small", strong=True, colour="soft", wrap=False))
    names.addSpacing(theme.px(16))  # where letters are large or words long the two never run together
    names.addStretch(1)
    names.addWidget(Text(theme, second, "small", strong=True, colour="soft", wrap=False))
    return names


def _area(path: str) -> str:
    edge = f'stroke="{LIGHT.ink}" stroke-width="{_EDGE}" stroke-linejoin="round"'  # tells it without its colour
    return f'<path d="{path}" fill="{DRAWN["nerve"]}" fill-opacity="0.75" {edge}/>' if path else ""
