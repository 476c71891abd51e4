"""A drawing seen from behind, each level touchable on each side; the chosen one lights its nerve, or its joint."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from decision_aid.session.screens.spine import SpineScreen, SpineTarget
from decision_aid.ui.theme import DRAWN, LIGHT, Theme
from decision_aid.ui.widgets.drawing import Drawing, parts
from decision_aid.ui.widgets.touch import Touch

_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class _Spot(Touch):
    """A round place over the drawing, unpainted unless it is about to be touched: the drawing shows what is chosen."""

    def __init__(self, theme: Theme, target: SpineTarget) -> None:
        super().__init__(theme, target.accessible)
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        return  # only the session decides what is chosen

    def corner(self) -> float:
        return self.height() / 2

    def draw(self, painter: QPainter) -> None:
        if (self.warm() or self.isDown()) and not self.isChecked():
            painter.setOpacity(0.6 if self.isDown() else 0.35)
            self.draw_box(painter, "action_soft", "action", self.theme.stroke(1.5))


class SpineView(Drawing):
    """``touched``: level and side. One stop of the Tab key; the arrow keys go from place to place."""

    touched = Signal(str, str)

    def __init__(self, theme: Theme, screen: SpineScreen, height: int, width: int) -> None:
        _, _, wide, high = parts(screen.drawing)["viewBox"]
        super().__init__(theme, screen.drawing, min(height, round(width * high / wide)), screen.accessible)
        self._rows: list[list[_Spot]] = []
        middle, apart = self.at(wide / 2, 0)[0], self._apart(screen)
        for target in screen.targets:
            spot = _Spot(theme, target)
            spot.setParent(self)
            place = _place(screen.drawing, target.level, target.side)
            x, y = self.at(place["x"], place["y"])
            # Beside the midline, so that left and right never lie over each other.
            start = x - apart // 2
            start = min(start, middle - apart) if target.side == "left" else max(start, middle)
            spot.setGeometry(start, y - apart // 2, apart, apart)
            spot.clicked.connect(lambda _=False, t=target: self.touched.emit(t.level, t.side))
            if target.side == "left":
                self._rows.append([])
            self._rows[-1].append(spot)
        self.render_spine(screen)

    def render_spine(self, screen: SpineScreen) -> None:
        """Show what is chosen."""
        self.setAccessibleName(screen.accessible)
        spots = [spot for row in self._rows for spot in row]
        for spot, target in zip(spots, screen.targets, strict=True):
            spot.choose(target.chosen)
            spot.setEnabled(screen.touchable)
        stop = next((spot for spot in spots if spot.isChecked()), spots[0])
        for spot in spots:
            spot.setFocusPolicy(Qt.FocusPolicy.StrongFocus if spot is stop else Qt.FocusPolicy.ClickFocus)
        ready = screen.level or not screen.targets[0].level
        self.light("".join(lit(screen, side) for side in screen.sides) if ready else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        here = next(((r, s) for r, row in enumerate(self._rows) for s, spot in enumerate(row) if spot.hasFocus()), None)
        if step is None or here is None:
            event.ignore()
            return
        row, side = here[0] + step[0], here[1] + step[1]
        if 0 <= row < len(self._rows) and 0 <= side < len(self._rows[row]):
            self._rows[row][side].setFocus(Qt.FocusReason.TabFocusReason)

    def _apart(self, screen: SpineScreen) -> int:
        """How large a place can be without lying over the next, in pixels."""
        drawn = [_place(screen.drawing, target.level, "left") for target in screen.targets if target.side == "left"]
        if len(drawn) == 1:
            return self.at(0, 2 * drawn[0]["radius"])[1]
        return min(self.at(0, below["y"])[1] - self.at(0, above["y"])[1] for above, below in pairwise(drawn))


def _place(drawing: str, level: str, side: str) -> dict[str, Any]:
    """Where a level is on one side; where the joint is, on a drawing without levels."""
    found = parts(drawing)
    place: dict[str, Any] = found["discs"][level]["spots"][side] if level else found["joints"][side]
    return place


def lit(screen: SpineScreen, side: str, wider: float = 0) -> str:
    """SVG, in the order the drawing asks for: the bulge, the nerve it presses, the ring around the place.

    On a drawing of joints the joint and the fine nerves that serve it; elsewhere, where no nerve is usually pressed,
    only the ring, ``wider`` where the drawing is small.
    """
    place = _place(screen.drawing, screen.level, side)
    ring = ring_of(place, wider)
    if "joint" in place:
        fine = [parts(screen.drawing)["branches"][name] for name in place.get("branches", ())]
        nerves = "".join(line_of(nerve["path"], nerve["width"] + 1.5, DRAWN["nerve"]) for nerve in fine)
        return line_of(place["joint"], 5, DRAWN["bulge"]) + nerves + ring
    if not screen.nerve:
        return ring
    root = parts(screen.drawing)["roots"][place["pressed_root"]]
    return bulge_of(place) + line_of(root["path"], root["width"] + 1.5, DRAWN["nerve"]) + ring


def ring_of(place: dict[str, Any], wider: float = 0) -> str:
    """The dashed ring around a place."""
    return (
        f'<circle cx="{place["x"]}" cy="{place["y"]}" r="{place["ring"] + 4 + wider}" fill="none" '
        f'stroke="{DRAWN["target"]}" stroke-width="{2.5 + wider / 8}" stroke-dasharray="6 4"/>'
    )


def bulge_of(place: dict[str, Any]) -> str:
    """What has pushed out of the disc."""
    return f'<path d="{place["bulge"]}" fill="{DRAWN["bulge"]}" stroke="{DRAWN["bulge_edge"]}" stroke-width="1.5"/>'


def line_of(path: str, width: float, colour: str) -> str:
    """An open line in a dark edge."""
    drawn = f'<path d="{path}" fill="none" stroke-linecap="round"'
    return (
        f'{drawn} stroke="{LIGHT.ink}" stroke-width="{width + 3}"/>{drawn} stroke="{colour}" stroke-width="{width}"/>'
    )
