"""Words laid out in lines: the one place that measures and draws text. Used by every widget that shows words.

Always plain text. A word too long for the line is broken rather than cut off, so nothing is ever clipped or elided.
Words bound to each other by a no-break space are let go of each other before one of them is broken.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from decision_aid.ui.theme import Role, Theme

_HARD_BREAK = "\u2028"  # what QTextLayout takes for a new line
_BOUND = "\N{NO-BREAK SPACE}"


class Paragraph:
    """Finished words in one font; measured once for each width asked for. Sizes are pixels."""

    __slots__ = ("_font", "_heights", "_layout", "_line", "_longest", "_option", "_width", "natural_width", "words")

    def __init__(self, words: str, font: QFont, line_height: int, centred: bool = False) -> None:
        self.words = words
        self._font = font
        metrics = QFontMetricsF(font)
        self._line = max(line_height, ceil(metrics.height()))  # large bold letters can be taller than the line they get
        self._heights: dict[int, int] = {}
        self._layout: QTextLayout | None = None
        self._width = -1
        self._longest = 0
        self._option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft)
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        #: Pixels the words take when no line is broken.
        self.natural_width = ceil(max(metrics.horizontalAdvance(line) for line in words.split("\n"))) + 1

    @classmethod
    def of(
        cls, theme: Theme, words: str, role: Role, *, strong: bool = False, tabular: bool = False, centred: bool = False
    ) -> Paragraph:
        """Words in a role of the theme."""
        return cls(words, theme.font(role, strong, tabular), theme.line_height(role), centred)

    def longest_word(self) -> int:
        """Pixels of the longest word, or part of one up to its hyphen: narrower than this, a word has to be broken."""
        if not self._longest:
            metrics, words = QFontMetricsF(self._font), self.words.replace("-", "- ").split()
            most = max(map(len, words), default=0)
            long = {word for word in words if len(word) * 2 >= most}  # no letters are so wide that fewer take more room
            self._longest = ceil(max(map(metrics.horizontalAdvance, long), default=0)) + 1
        return self._longest

    def height(self, width: int) -> int:
        """Pixels these words take when they are `width` wide."""
        known = self._heights.get(width)
        if known is None:
            if width >= self.natural_width and "\n" not in self.words:
                return self._line
            self._lay_out(width)
            known = self._heights[width]
        return known

    def draw(self, painter: QPainter, x: float, y: float, width: int) -> None:
        """Draw from the top left corner (x, y) in the pen of the painter."""
        if self._layout is None or self._width != width:
            self._lay_out(width)
        assert self._layout is not None
        self._layout.draw(painter, QPointF(x, y))

    def end(self, width: int) -> float:
        """Where the last line ends, in pixels from the left, when the words are `width` wide."""
        if self._layout is None or self._width != width:
            self._lay_out(width)
        assert self._layout is not None
        return self._layout.lineAt(self._layout.lineCount() - 1).naturalTextWidth()

    def _too_long(self, width: int) -> bool:
        """Whether words that are bound to each other do not fit on one line."""
        metrics, runs = QFontMetricsF(self._font), self.words.replace("\n", " ").split(" ")
        return any(_BOUND in run and metrics.horizontalAdvance(run) > width for run in runs)

    def _lay_out(self, width: int) -> None:
        words = self.words.replace(_BOUND, " ") if self._too_long(width) else self.words
        layout = QTextLayout(words.replace("\n", _HARD_BREAK), self._font)
        layout.setTextOption(self._option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        y = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 1))
            height = line.height()
            room = max(self._line, ceil(height))  # a sign from a taller system font gets the room it needs
            line.setPosition(QPointF(0, y + round((room - height) / 2)))
            y += room
        layout.endLayout()
        self._layout, self._width = layout, width
        self._heights[width] = max(ceil(y), self._line)
