"""A drawing of this project on the screen, with parts lit over it. The spine and the skin areas are drawn by it.

The parts are SVG paths from the drawing's own JSON, so nothing anatomical is known here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import PAPER, Theme
from decision_aid.ui.widgets.picture import Picture

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "drawings"
_LEAST = 120  # pixels at 100 %: how far a drawing may shrink
_LETTERS = re.compile(r"<text.*?</text>")


@cache
def parts(name: str) -> dict[str, Any]:
    """The places and paths of a drawing, from its JSON."""
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return found


@cache
def letters(name: str) -> str:
    """The names of bones that stand in a drawing, as SVG elements."""
    return "".join(_LETTERS.findall((FOLDER / f"{name}.svg").read_text("utf-8")))


@cache
def bare(name: str) -> QSvgRenderer:
    """A drawing without the names of bones, for what asks only where its parts are."""
    return QSvgRenderer(QByteArray(_LETTERS.sub("", (FOLDER / f"{name}.svg").read_text("utf-8")).encode()))


class Drawing(Picture):
    """``name`` of the drawing and the height it takes at 100 %. ``light`` paints SVG elements over it.

    ``again``: ids of the drawing's own elements that are painted once more over what is lit.
    """

    def __init__(self, theme: Theme, name: str, height: int, accessible: str, again: Sequence[str] = ()) -> None:
        super().__init__(theme, accessible)
        self._base = QSvgRenderer(str(FOLDER / f"{name}.svg"))
        self._again = again
        self._elements = ""
        self._painted: QPixmap | None = None  # a drawing of a hundred curves is painted once, not at every touch
        box = self._base.viewBoxF()
        tall = theme.px(height)
        self._size = QSize(round(tall * box.width() / box.height()), tall)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self._size)

    def light(self, elements: str) -> None:
        """Paint these SVG elements, in the drawing's own coordinates, over it; empty for none."""
        if elements != self._elements:
            self._elements = elements
            self._painted = None
            self.update()

    def at(self, x: float, y: float) -> tuple[int, int]:
        """Where a point of the drawing is on the widget, in pixels."""
        box = self._base.viewBoxF()
        return round(x * self._size.width() / box.width()), round(y * self._size.height() / box.height())

    def sizeHint(self) -> QSize:
        return self._size

    def draw(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.devicePixelRatio() != ratio:
            self._painted = self._paint(ratio)
        painter.drawPixmap(0, 0, self._painted)

    def _paint(self, ratio: float) -> QPixmap:
        whole = QRectF(0, 0, self._size.width(), self._size.height())
        painted = QPixmap(self._size * ratio)
        painted.setDevicePixelRatio(ratio)
        painted.fill(Qt.GlobalColor.transparent)
        painter = QPainter(painted)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.theme.dark:
            painter.setBrush(PAPER)  # the drawings are made for paper: on a dark screen they keep their own sheet
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(whole, self.theme.px(8), self.theme.px(8))
        self._base.render(painter, whole)
        self._paint_lit(painter)
        painter.end()
        return painted

    def _paint_lit(self, painter: QPainter) -> None:
        """Paint what is lit, and again what lies over it."""
        if self._elements:
            self._paint_elements(painter, self._elements)
            for element in self._again:
                self._base.render(painter, element, self._on_the_widget(element))

    def _paint_elements(self, painter: QPainter, elements: str) -> None:
        """Paint SVG elements in the drawing's own coordinates."""
        box = self._base.viewBoxF()
        frame = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {box.width()} {box.height()}">'
        drawn = QSvgRenderer(QByteArray(f"{frame}{elements}</svg>".encode()))
        drawn.render(painter, QRectF(0, 0, self._size.width(), self._size.height()))

    def _on_the_widget(self, element: str, drawn: QSvgRenderer | None = None) -> QRectF:
        """Where an element stands on the widget, in pixels; ``drawn`` is another form of the same drawing."""
        box, place = self._base.viewBoxF(), (drawn or self._base).boundsOnElement(element)
        across, down = self._size.width() / box.width(), self._size.height() / box.height()
        return QRectF(place.x() * across, place.y() * down, place.width() * across, place.height() * down)


class ShrinkingDrawing(Drawing):
    """A drawing that gets smaller where room is short, and never larger than its height says."""

    def __init__(self, theme: Theme, name: str, height: int, accessible: str) -> None:
        super().__init__(theme, name, height, accessible)
        self._whole = self._size
        self.setMinimumSize(0, 0)
        self.setMaximumSize(self._whole)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._whole

    def minimumSizeHint(self) -> QSize:
        least = min(self.theme.px(_LEAST), self._whole.width())
        return QSize(least, self.heightForWidth(least))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(self._whole.height(), round(width * self._whole.height() / self._whole.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size = self._whole.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._painted = None
