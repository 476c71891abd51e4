"""A mean difference on its own scale: the estimate, its range, where no difference is, and the smallest one people notice.

It must never look like an icon array: nobody was counted here. Every number comes in as finished words; the figures given
beside them only say where to draw.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.picture import Picture


class DifferenceScale(Picture):
    """Drawn from `low` to `high` in the units of the scale. `noticed` is None where no source says what people notice.

    `value_words` stand over the estimate ("5 points less"), `range_words` after them ("1 to 9").
    """

    def __init__(
        self,
        theme: Theme,
        low: float,
        high: float,
        value: float,
        range_low: float,
        range_high: float,
        noticed: float | None,
        low_words: str,
        high_words: str,
        zero_words: str,
        accessible: str,
        value_words: str = "",
        range_words: str = "",
        noticed_words: str = "",
    ) -> None:
        if not low < high:
            raise ValueError(f"a scale runs from low to high, not from {low} to {high}")
        super().__init__(theme, accessible)
        self._low, self._high = low, high
        self._value, self._range, self._noticed = value, (range_low, range_high), noticed
        self._head = Paragraph.of(theme, value_words, "body", strong=True, centred=True)
        self._range_words = Paragraph.of(theme, range_words, "small", centred=True)
        self._zero = Paragraph.of(theme, zero_words, "small", centred=True)
        self._noticed_words = Paragraph.of(theme, noticed_words, "small", centred=True)
        self._ends = (Paragraph.of(theme, low_words, "small"), Paragraph.of(theme, high_words, "small"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self.theme.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self.theme.px(170)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        return self.theme.px(160)

    def draw(self, painter: QPainter) -> None:
        return
