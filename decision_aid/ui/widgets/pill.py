"""A button in the shape of a pill: the actions of every bar and screen, and one choice of a group of pills.

Words wrap when there is no room for them on one line. What it does is the caller's: connect to `clicked`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Colour, Role, Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.sign import SignName, draw_sign
from decision_aid.ui.widgets.touch import Touch

PillKind = Literal["plain", "outline", "primary", "quiet", "chosen"]
PillSize = Literal["note", "slim", "normal", "tall", "big"]


class _Look(NamedTuple):
    """Fill, edge, width of the edge at 100 %, and words of a pill in one state."""

    fill: Colour | None
    edge: Colour | None
    width: float
    words: Colour


_LOOKS: dict[str, _Look] = {
    "plain": _Look("card", "edge", 1.5, "ink"),
    "outline": _Look("card", "action", 2, "action"),
    "primary": _Look("action", None, 0, "on_action"),
    "quiet": _Look(None, None, 0, "action"),
    "chosen": _Look("action_soft", "action", 3, "ink"),
}
_WARM: dict[str, _Look] = {
    "plain": _Look("card", "action", 1.5, "action"),
    "outline": _Look("action_soft", "action", 2, "action"),
    "primary": _Look("action_deep", None, 0, "on_action"),
    "quiet": _Look("action_soft", None, 0, "action"),
    "chosen": _Look("action_soft", "action", 3, "ink"),
}
_DOWN = _WARM | {"plain": _Look("action_soft", "action", 1.5, "action")}
_DISABLED = _Look(None, "line", 1.5, "soft")
_DISABLED_CHOSEN = _Look("action_soft", "edge", 1.5, "ink")
#: Height, space at either end, and corner of each size at 100 %.
_SIZES: dict[str, tuple[int, int, int]] = {
    "note": (44, 12, 22),
    "slim": (48, 15, 24),
    "normal": (48, 20, 24),
    "tall": (56, 30, 28),
    "big": (84, 24, 14),
}


class Pill(Touch):
    """A pill with finished words, a sign before them if one is named. `chosen` makes it checkable and checked."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        kind: PillKind = "plain",
        accessible: str = "",
        size: PillSize = "normal",
        sign: SignName | None = None,
    ) -> None:
        super().__init__(theme, accessible or words)
        self._kind = kind
        self._height, self._end, self._corner = (theme.px(pixels) for pixels in _SIZES[size])
        self._sign: SignName | None = sign
        if kind == "quiet":
            self._end = theme.px(12)
        self._role: Role = "heading" if size == "big" else "small" if size == "note" else "body"
        self._heavy = size in ("tall", "big") or kind in ("outline", "primary", "quiet")
        self._write(words)
        if kind == "chosen":
            self.setCheckable(True)
            self.setChecked(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str, accessible: str = "") -> None:
        """Show other words; `accessible` is said instead of them where they do not stand alone."""
        self.setAccessibleName(accessible or words)
        if words != self._strong.words:
            self._write(words)

    def _write(self, words: str) -> None:
        self._strong = Paragraph.of(self.theme, words, self._role, strong=True, centred=True)
        self._plain = self._strong if self._heavy else Paragraph.of(self.theme, words, self._role, centred=True)
        self.updateGeometry()
        self.update()

    def corner(self) -> float:
        return min(self._corner, (self.height() - 2 * self.inset()) / 2)

    def inset(self) -> int:
        return max(0, (self.height() - self.heightForWidth(self.width())) // 2)

    def sizeHint(self) -> QSize:
        if self._sign and not self._strong.words:
            return QSize(self._height, self._height)
        wide = self._strong.natural_width + 2 * self._end + self._sign_room()
        return QSize(max(wide, self._height), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._strong.longest_word() + 2 * self._end, self.sizeHint().width()), self._height)

    def heightForWidth(self, width: int) -> int:
        words = self._strong.height(width - 2 * self._end - self._sign_room())
        return max(self._height, words + 2 * self.theme.px(11))

    def draw(self, painter: QPainter) -> None:
        look = self._look()
        box = self.draw_box(painter, look.fill, look.edge, self.theme.stroke(look.width))
        side = self.theme.px(20)
        if self._sign and not self._strong.words:
            draw_sign(painter, self._sign, _square(box.center(), side), self.theme.colour(look.words))
            return
        words = self._strong if self.isChecked() else self._plain
        room = self.width() - 2 * self._end - self._sign_room()
        used = min(words.natural_width, room) + self._sign_room()
        left = (self.width() - used) / 2
        if self._sign:
            middle = QPointF(left + side / 2, box.center().y())
            draw_sign(painter, self._sign, _square(middle, side), self.theme.colour(look.words))
            left += self._sign_room()
        painter.setPen(self.theme.colour(look.words))
        wide = min(words.natural_width, room)
        words.draw(painter, round(left), round(box.center().y() - words.height(wide) / 2), wide)

    def _look(self) -> _Look:
        if not self.isEnabled():
            return _DISABLED_CHOSEN if self.isChecked() else _DISABLED
        kind = "chosen" if self.isChecked() else "plain" if self._kind == "chosen" else self._kind
        return (_DOWN if self.isDown() else _WARM if self.warm() else _LOOKS)[kind]

    def _sign_room(self) -> int:
        if not self._sign:
            return 0
        return self.theme.px(20 + 8)


def _square(middle: QPointF, side: int) -> QRectF:
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
