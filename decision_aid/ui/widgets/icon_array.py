"""One hundred dots, ten by ten: how many of 100 people. Filled row by row from the top left, one block, no motion.

The kinds differ by shape and by lightness, so the figure holds in black and white: a full dot, a thick ring for those
who are more with a dummy, a ringed dot with a plus for those who are more, an open dot for those who are not. It draws
what it is given and works nothing out.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.picture import Picture

_LEAST = 120  # pixels at 100 % below which dots can no longer be told apart


class IconArray(Picture):
    """`have`, `dummy`, `more`, `none` people, 100 together. `side`: its width and height at 100 %, given room."""

    def __init__(
        self, theme: Theme, have: int, more: int, none: int, accessible: str, side: int = 170, dummy: int = 0
    ) -> None:
        if min(have, dummy, more, none) < 0 or have + dummy + more + none != 100:
            raise ValueError(f"an icon array counts 100 people, not {have} + {dummy} + {more} + {none}")
        super().__init__(theme, accessible)
        self._kinds = ["have"] * have + ["dummy"] * dummy + ["more"] * more + ["none"] * none
        self._side = theme.px(side)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        least = min(self._side, self.theme.px(_LEAST))
        return QSize(least, least)

    def heightForWidth(self, width: int) -> int:
        return min(width, self._side)

    def draw(self, painter: QPainter) -> None:
        # In whole pixels of the screen, with one picture for each kind: every dot comes out the same.
        ratio, origin = painter.deviceTransform().m11(), painter.deviceTransform().map(QPointF(0, 0))
        left, top = (ceil(place) - place for place in (origin.x(), origin.y()))
        pitch = int((min(self._side, self.width(), self.height()) * ratio - max(left, top)) / 10)
        dots = {kind: draw_dot(self.theme, kind, pitch, 1.0) for kind in set(self._kinds)}
        painter.scale(1 / ratio, 1 / ratio)
        for place, kind in enumerate(self._kinds):
            row, column = divmod(place, 10)
            painter.drawPixmap(QPointF(left + column * pitch, top + row * pitch), dots[kind])


def draw_dot(theme: Theme, kind: str, pitch: int, ratio: float) -> QPixmap:
    """One dot of this kind ("have", "dummy", "more", "none") in a square of `pitch` device pixels."""
    picture = QPixmap(pitch, pitch)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    gap = max(1, round(pitch * 0.06))
    box = QRectF(0, 0, pitch, pitch).adjusted(gap, gap, -gap, -gap)
    if kind == "have":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("icon_have"))
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    elif kind == "dummy":
        ring = pitch * 0.2
        painter.setPen(QPen(theme.colour("icon_have"), ring))
        painter.setBrush(theme.colour("card"))
        half = ring / 2 + 0.5
        painter.drawEllipse(box.adjusted(half, half, -half, -half))
    elif kind == "none":
        line = max(1.0, pitch * 0.06)
        painter.setPen(QPen(theme.colour("icon_none_edge"), line))
        painter.setBrush(theme.colour("icon_none"))
        half = line / 2 + 0.5
        painter.drawEllipse(box.adjusted(half, half, -half, -half))
    else:
        ring = max(1.5, pitch * 0.11)
        painter.setPen(QPen(theme.colour("focus"), ring))
        painter.setBrush(theme.colour("icon_more"))
        painter.drawEllipse(box.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2))
        arm, centre = pitch * 0.2, box.center()
        stroke = max(1.4, pitch * 0.09)
        painter.setPen(QPen(theme.colour("card"), stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(centre.x() - arm, centre.y()), QPointF(centre.x() + arm, centre.y()))
        painter.drawLine(QPointF(centre.x(), centre.y() - arm), QPointF(centre.x(), centre.y() + arm))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
