"""The low back from behind, each level touchable on each side; the chosen one lights its nerve and where it is pressed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter

from decision_aid.session.screens.condition import SpineScreen, SpineTarget
from decision_aid.ui.theme import DRAWN, Theme
from decision_aid.ui.widgets.drawing import Drawing, parts
from decision_aid.ui.widgets.touch import Touch

_NAME = "lumbar-behind"


class _Spot(Touch):
    """An unpainted round place over the drawing; the drawing itself shows what is chosen."""

    def __init__(self, theme: Theme, target: SpineTarget) -> None:
        super().__init__(theme, target.accessible)
        self.setCheckable(True)

    def corner(self) -> float:
        return self.height() / 2

    def draw(self, painter: QPainter) -> None:
        if self.underMouse() and not self.isChecked():
            painter.setOpacity(0.35)
            self.draw_box(painter, "action_soft", "action", self.theme.px(1.5))


class SpineView(Drawing):
    """``touched``: level and side."""

    touched = Signal(str, str)

    def __init__(self, theme: Theme, screen: SpineScreen, height: int = 400) -> None:
        super().__init__(theme, _NAME, height, screen.accessible)
        self._spots: dict[tuple[str, str], _Spot] = {}
        for target in screen.targets:
            place = parts(_NAME)["discs"][target.level]["spots"][target.side]
            spot = _Spot(theme, target)
            spot.setParent(self)
            x, y = self.at(place["x"], place["y"])
            side = theme.px(Theme.TARGET)
            # Beside the sac, so that left and right of one level never lie over each other.
            x += (-1 if target.side == "left" else 1) * theme.px(6)
            spot.setGeometry(x - side // 2, y - side // 2, side, side)
            spot.clicked.connect(lambda _=False, t=target: self.touched.emit(t.level, t.side))
            self._spots[target.level, target.side] = spot
        self.render_spine(screen)

    def render_spine(self, screen: SpineScreen) -> None:
        """Show what is chosen."""
        self.setAccessibleName(screen.accessible)
        for target in screen.targets:
            self._spots[target.level, target.side].setChecked(target.chosen)
        self.light("".join(_lit(screen.level, side) for side in screen.sides) if screen.level else "")


def _lit(level: str, side: str) -> str:
    """SVG: the pressed nerve, the bulge that presses it, and the ring around the place."""
    found = parts(_NAME)
    place = found["discs"][level]["spots"][side]
    root = found["roots"][place["passing_root"]]
    return (
        f'<path d="{root["path"]}" fill="none" stroke="{DRAWN["outline"]}" stroke-width="{root["width"] + 4}" '
        f'stroke-linecap="round"/>'
        f'<path d="{root["path"]}" fill="none" stroke="{DRAWN["nerve"]}" stroke-width="{root["width"] + 1.5}" '
        f'stroke-linecap="round"/>'
        f'<path d="{place["bulge"]}" fill="{DRAWN["bulge"]}" stroke="{DRAWN["bulge_edge"]}" stroke-width="1.5"/>'
        f'<circle cx="{place["x"]}" cy="{place["y"]}" r="{place["ring"] + 4}" fill="none" stroke="{DRAWN["target"]}" '
        f'stroke-width="2.5" stroke-dasharray="6 4"/>'
    )
