"""Pages of paper as they will be printed, one under another, on a darker ground. Step 7 shows the patient's copy in it.

It shows pictures it is given and asks for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from decision_aid.ui.theme import PAPER, Theme
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.pane import Pane
from decision_aid.ui.widgets.picture import Picture

INCHES = 8.5  # width of a page


class _Leaf(Picture):
    """One page, as wide as there is room. The keyboard stops on it, to scroll from there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self._picture = QPixmap()
        self._ring: FocusRing | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_page(self, picture: QPixmap, accessible: str, spoken: str) -> None:
        """Show this picture."""
        self._picture = picture
        self.setAccessibleName(accessible)
        self.setAccessibleDescription(spoken)
        self.update()

    def tall(self, width: int) -> int:
        """The height that belongs to this width."""
        size = self._picture.size()
        return round(width * size.height() / size.width()) if size.width() else 1

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), PAPER)
        painter.drawPixmap(self.rect(), self._picture)
        painter.setPen(QPen(self.theme.colour("line"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if FocusRing.wanted(event.reason()) and self._ring is None:
            self._ring = FocusRing(self.theme, self, 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.leave()
            self._ring = None


class PageView(Pane):
    """Shows pages."""

    def __init__(self, theme: Theme) -> None:
        self._leaves: list[_Leaf] = []
        self._margin = theme.px(14)
        ground = QWidget()
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(self._margin, self._margin, self._margin, self._margin)
        self._column.setSpacing(self._margin)
        self._column.addStretch(1)
        # In high contrast lines are black, and nothing could be told from a ground as black as they are.
        super().__init__(theme, ground, on="ground" if theme.tokens.line == theme.tokens.ink else "line")

    def page_width(self) -> int:
        """Pixels across one page, as it is shown now."""
        return max(1, self.room() - 2 * self._margin)

    def pixels_per_inch(self) -> float:
        """How fine a picture has to be for every pixel of the screen to have one of its own."""
        return self.page_width() * self.devicePixelRatioF() / INCHES

    def show_pages(self, pages: Sequence[bytes], names: Sequence[str], spoken: str) -> None:
        """Show these PNGs. The first one carries the words of all of them for assistive technology."""
        while len(self._leaves) < len(pages):
            self._leaves.append(_Leaf(self._theme))
            self._column.insertWidget(len(self._leaves) - 1, self._leaves[-1])
        while len(self._leaves) > len(pages):
            leaf = self._leaves.pop()
            leaf.hide()
            leaf.deleteLater()
        for place, (leaf, page, name) in enumerate(zip(self._leaves, pages, names, strict=True)):
            picture = QPixmap()
            picture.loadFromData(page, "PNG")  # said, lest every kind of picture there is be loaded
            leaf.show_page(picture, name, "" if place else spoken)
        self.stand()

    def content_height(self, width: int) -> int:
        return sum(leaf.tall(width - 2 * self._margin) + self._margin for leaf in self._leaves) + self._margin

    def stand(self) -> None:
        for leaf in self._leaves:
            leaf.setFixedHeight(leaf.tall(self.page_width()))
        super().stand()
