"""Words on the page: a title, a lead sentence, a paragraph, a small note. Used everywhere words are only read.

Plain text only, so nothing a person typed can become markup. It grows with the scale and wraps; it never cuts off.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from decision_aid.ui.theme import Colour, Role, Theme
from decision_aid.ui.widgets.paragraph import Paragraph

_SHORT = 10  # letters: two words of this length at most fit on a line of any width


class Text(QLabel):
    """Finished words in one role. A QLabel, because assistive technology reads those out; it paints itself."""

    #: At 100 %, the width in pixels a wrapping text asks for; it takes less or more as the layout has room.
    COMFORTABLE = 620

    def __init__(
        self,
        theme: Theme,
        words: str,
        role: Role = "body",
        strong: bool = False,
        colour: Colour | None = None,
        wrap: bool = True,
        tabular: bool = False,
        centred: bool = False,
        comfortable: int = COMFORTABLE,
    ) -> None:
        super().__init__()
        self._theme, self._comfortable = theme, theme.px(comfortable)
        self._role: Role = role
        self._strong, self._tabular, self._centred = strong, tabular, centred
        self._colour: Colour = colour or ("soft" if role == "lead" else "ink")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._paragraph = self._measured(words)
        self.setText(words)

    def say(self, words: str) -> None:
        """Show other words. The same ones again change nothing, so that nothing is laid out or painted for them."""
        if self.text() == words:
            return
        self._paragraph = self._measured(words)
        self.setText(words)
        self.updateGeometry()
        self.update()

    def _measured(self, words: str) -> Paragraph:
        stands_out = self._strong or self._role in ("title", "lead", "heading")
        shown = _last_together(words) if stands_out else words
        return Paragraph.of(
            self._theme, shown, self._role, strong=self._strong, tabular=self._tabular, centred=self._centred
        )

    def sizeHint(self) -> QSize:
        width = self._paragraph.natural_width
        if self.wordWrap() and self._role != "title":  # that is one line as long as there is room for it
            width = min(width, self._comfortable)
        return QSize(width, self._paragraph.height(width))

    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return self.sizeHint()
        width = min(self._paragraph.longest_word(), self._comfortable)
        return QSize(width, self._theme.line_height(self._role))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._paragraph.height(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self._colour))
        spare = self.height() - self._paragraph.height(self.width())
        self._paragraph.draw(painter, 0, max(0, spare // 2), self.width())


def _last_together(words: str) -> str:
    """The words with the last one bound to the one before, so that a short one never stands alone on a line."""
    before, _, last = words.rpartition(" ")
    pair = before.rpartition(" ")[2]
    bound = before and len(last) <= _SHORT and len(pair) <= _SHORT
    return f"{before}\N{NO-BREAK SPACE}{last}" if bound else words
