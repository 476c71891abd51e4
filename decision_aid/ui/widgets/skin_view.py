"""The legs from the front and from behind, with the area of skin that the chosen nerve serves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.screens.condition import SpineScreen
from decision_aid.ui.theme import DRAWN, Theme
from decision_aid.ui.widgets.drawing import Drawing, parts
from decision_aid.ui.widgets.text import Text


class SkinView(QWidget):
    """Both views side by side, each with its name under it."""

    def __init__(self, theme: Theme, screen: SpineScreen, height: int = 250) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        self._views: dict[str, Drawing] = {}
        for view, words in (("front", screen.front_words), ("behind", screen.behind_words)):
            column = QVBoxLayout()
            column.setSpacing(theme.px(2))
            drawing = self._views[view] = Drawing(theme, f"legs-{view}", height, words)
            column.addWidget(drawing, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(Text(theme, words, "small", colour="soft", wrap=False), 0, Qt.AlignmentFlag.AlignHCenter)
            row.addLayout(column)
        self.render_skin(screen)

    def render_skin(self, screen: SpineScreen) -> None:
        """Show the area of the chosen nerve."""
        for view, drawing in self._views.items():
            areas = parts("legs")[view]
            drawing.light("".join(_area(areas.get(f"area-{screen.nerve}-{side}", "")) for side in screen.sides))
            drawing.setAccessibleName(" ".join(part for part in (drawing.accessibleName(), screen.skin_words) if part))


def _area(path: str) -> str:
    edge = DRAWN["outline"]
    return f'<path d="{path}" fill="{DRAWN["nerve"]}" fill-opacity="0.55" stroke="{edge}" stroke-width="1.5"/>' if path else ""
