"""The body from one side with places that can be touched; those that are chosen are dark, a nerve's skin is dashed.

Part of ``ui.widgets.body_card``. A finger lands on what lies under it or nearest beside it, because a hand is small;
the keys walk from place to place, all of which they reach. Only the session decides what is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from math import hypot

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPolygonF

from decision_aid.session.screens.body import BodyView as Screen
from decision_aid.session.screens.touch import Touch as TouchWords
from decision_aid.ui.theme import DRAWN, LIGHT, Theme
from decision_aid.ui.widgets.drawing import Drawing, parts
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.touch import Touch

_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_NEAR = 24  # pixels at 100 %: how far beside a place a finger still means it


class _Place(Touch):
    """A place for keys and for assistive technology; the drawing under it takes fingers and shows what is chosen."""

    def __init__(self, theme: Theme, place: TouchWords) -> None:
        super().__init__(theme, place.accessible)
        self.id = place.id
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def nextCheckState(self) -> None:
        return  # only the session decides what is chosen

    def draw(self, painter: QPainter) -> None:
        return  # its shape is the drawing's


class BodyView(Drawing):
    """``touched``: a place. One stop of the Tab key; the arrow keys go along a row and from row to row."""

    touched = Signal(str)

    def __init__(self, theme: Theme, screen: Screen, height: int) -> None:
        super().__init__(theme, f"body-{screen.id}", height, screen.accessible, ("outline", "lines"))
        self._view, self._pressed = screen.id, ""
        self._paths: dict[str, str] = parts("body-places")[screen.id]["places"]
        self._shapes: dict[str, QPolygonF] = {}
        self.places: list[_Place] = []
        for shown in screen.places:
            self._shapes[shown.id] = self._shape(self._paths[shown.id])
            place = _Place(theme, shown)
            place.setParent(self)
            place.setGeometry(self._room(self._shapes[shown.id].boundingRect().toAlignedRect()))
            place.clicked.connect(lambda _=False, known=shown.id: self.touched.emit(known))
            self.places.append(place)

    def refresh(self, screen: Screen, nerve: str, sides: Sequence[str], locked: bool) -> None:
        """Show what is chosen, and the skin of this nerve on these sides."""
        self.setAccessibleName(screen.accessible)
        for place, shown in zip(self.places, screen.places, strict=True):
            place.choose(shown.chosen)
            place.setAccessibleName(shown.accessible)
            place.setEnabled(not locked)
        self._stop_once(next((place for place in self.places if place.hasFocus()), None))
        chosen = [place.id for place in screen.places if place.chosen]
        resting = "".join(_filled(self._paths[place.id], "#FFFFFF", DRAWN["outline"], 1.4) for place in screen.places)
        dark = "".join(_filled(self._paths[place], LIGHT.action, LIGHT.ink, 4) for place in chosen)
        areas = parts("body")[self._view]
        skin = [areas[name] for side in sides if (name := f"area-{nerve}-{side}") in areas]
        self.light(resting + dark + "".join(_dashed(path) for path in skin))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        FocusRing.moving_by_keyboard = False
        self._pressed = self.under(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, ""
        place = next((known for known in self.places if known.id == pressed and known.isEnabled()), None)
        if place is not None and self.under(event.position()) == pressed:
            place.setFocus(Qt.FocusReason.MouseFocusReason)
            self._stop_once(place)
            place.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        here = next((place for place in self.places if place.hasFocus()), None)
        if step is None or here is None:
            event.ignore()
            return
        rows = self._rows()
        row = next(place for place, known in enumerate(rows) if here in known)
        across, down = rows[row].index(here) + step[0], min(max(row + step[1], 0), len(rows) - 1)
        there = rows[down][min(max(across, 0), len(rows[down]) - 1)]
        self._stop_once(there)
        there.setFocus(Qt.FocusReason.TabFocusReason)

    def under(self, spot: QPointF) -> str:
        """The place under a finger, or the nearest close beside it; empty where there is none."""
        for name, shape in self._shapes.items():
            if shape.containsPoint(spot, Qt.FillRule.OddEvenFill):
                return name
        beside = {name: min(_apart(point, spot) for point in shape.toList()) for name, shape in self._shapes.items()}
        nearest = min(beside, key=beside.__getitem__)
        return nearest if beside[nearest] <= self.theme.px(_NEAR) else ""

    def _rows(self) -> list[list[_Place]]:
        """The places from the top down, those at one height from left to right."""
        middles = {place: self._shapes[place.id].boundingRect().center() for place in self.places}
        down = sorted(self.places, key=lambda place: (round(middles[place].y()), middles[place].x()))
        return [list(row) for _, row in groupby(down, key=lambda place: round(middles[place].y()))]

    def _shape(self, path: str) -> QPolygonF:
        """A place on the widget, in pixels."""
        spots = (point.split() for point in path.strip("MZ").split("L"))
        return QPolygonF([QPointF(*self.at(float(x), float(y))) for x, y in spots])

    def _room(self, bounds: QRect) -> QRect:
        """The place's own box, or one of the least size for a touch around its middle, inside the drawing."""
        least, middle = self.theme.px(Theme.TARGET), bounds.center()
        room = QRect(0, 0, max(bounds.width(), least), max(bounds.height(), least))
        room.moveCenter(middle)
        left = min(max(room.left(), 0), self.sizeHint().width() - room.width())
        top = min(max(room.top(), 0), self.sizeHint().height() - room.height())
        return QRect(QPoint(left, top), room.size())

    def _stop_once(self, stop: _Place | None) -> None:
        stop = stop or next((place for place in self.places if place.isChecked()), self.places[0])
        for place in self.places:
            place.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place is stop else Qt.FocusPolicy.ClickFocus)


def _apart(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())


def _filled(path: str, fill: str, edge: str, width: float) -> str:
    return f'<path d="{path}" fill="{fill}" stroke="{edge}" stroke-width="{width}" stroke-linejoin="round"/>'


def _dashed(path: str) -> str:
    """White under the dashes, so that they are seen on a dark place too, and without colour."""
    line = f'<path d="{path}" fill="none" stroke-linejoin="round"'
    dashes = f'{line} stroke="{LIGHT.ink}" stroke-width="2.5" stroke-dasharray="8 5"/>'
    return f'{line} stroke="#FFFFFF" stroke-width="5"/>{dashes}'
