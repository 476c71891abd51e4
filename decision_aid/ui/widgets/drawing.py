"""A drawing of this project on the screen, with parts lit over it. The spine and the skin areas are drawn by it.

The parts are SVG paths from the drawing's own JSON, so nothing anatomical is known here.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import PAPER, Theme
from decision_aid.ui.widgets.picture import Picture

_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "drawings"


@cache
def parts(name: str) -> dict[str, Any]:
    """The places and paths of a drawing, from its JSON."""
    found: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_text("utf-8"))
    return found


class Drawing(Picture):
    """``name`` of the drawing and the height it takes at 100 %. ``light`` paints SVG elements over it."""

    def __init__(self, theme: Theme, name: str, height: int, accessible: str) -> None:
        super().__init__(theme, accessible)
        self._drawing_theme = theme
        self._base = QSvgRenderer(str(_FOLDER / f"{name}.svg"))
        self._lit: QSvgRenderer | None = None
        box = self._base.viewBoxF()
        tall = theme.px(height)
        self._size = QSize(round(tall * box.width() / box.height()), tall)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self._size)

    def light(self, elements: str) -> None:
        """Paint these SVG elements, in the drawing's own coordinates, over it; empty for none."""
        box = self._base.viewBoxF()
        frame = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {box.width()} {box.height()}">{elements}</svg>'
        self._lit = QSvgRenderer(QByteArray(frame.encode())) if elements else None
        self.update()

    def at(self, x: float, y: float) -> tuple[int, int]:
        """Where a point of the drawing is on the widget, in pixels."""
        box = self._base.viewBoxF()
        return round(x * self._size.width() / box.width()), round(y * self._size.height() / box.height())

    def sizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._drawing_theme.dark:
            painter.setBrush(PAPER)  # the drawings are made for paper: on a dark screen they keep their own sheet
            painter.setPen(PAPER)
            painter.drawRoundedRect(self.rect(), 8, 8)
        whole = QRectF(self.rect())
        self._base.render(painter, whole)
        if self._lit is not None:
            self._lit.render(painter, whole)
