"""One question of a step, drawn: choices, a scale or a box for own words, with the other answers one touch away.

Made by the steps from a finished ``session.screens.blocks.Block`` and rendered in place; it only draws and forwards.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from decision_aid.domain.decision import QuestionKind
from decision_aid.session.screens.blocks import Block
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.asking import Asking
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.field import Field
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.other_answers import OtherAnswers
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.scale import Scale
from decision_aid.ui.widgets.segmented import Segmented


class BlockView(QWidget):
    """``touched``: question and choice; ``written``: question and words.

    ``beside``: the shares of the width of the question and of its control beside it, else they stand under each other.
    ``asks`` False leaves the question's own line out, where a row head says it already. ``joined`` puts short choices
    in one line. ``lines``: how many lines of own words there is room for at first.
    """

    touched = Signal(str, str)
    written = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        block: Block,
        *,
        beside: tuple[int, int] | None = None,
        asks: bool = True,
        joined: bool = False,
        lines: int = 3,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._across: ColumnsLayout | None = None
        self._asking: Asking | None = None
        self.block = block
        self._shown: Block | None = None
        self._field: Field | None = None
        self._group: Group | None = None
        answers = QWidget()
        column = QVBoxLayout(answers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self._others = OtherAnswers(theme, block.others_words)
        self._others.touched.connect(lambda answer: self.touched.emit(block.question, answer))
        if block.kind is QuestionKind.TEXT:
            self._own_words(block, lines, column)
        elif block.kind is QuestionKind.SCALE or joined:
            self._one_line(self._scale(block) if block.kind is QuestionKind.SCALE else self._segments(block), column)
        else:
            self._pills(block, column)
        self._lay_out(block, answers, beside, asks)
        self.refresh(block)

    def refresh(self, block: Block) -> None:
        """Show the same question as it now stands."""
        if block == self._shown:
            return
        self.block = self._shown = block
        if self._field is not None:
            self._field.say(block.text)
            self._field.setEnabled(not block.locked)
        if self._group is not None:
            self._group.choose_all([place for place, touch in enumerate(block.touches) if touch.chosen])
            self._group.setEnabled(not block.locked)
        self._others.refresh(block.others, block.locked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._across is not None and self._asking is not None:
            level = self._across.side_by_side(self.width())
            self._asking.stand_beside(level)
            room = 0 if level else self._theme.px(8)
            self._across.setContentsMargins(0, room, 0, room)

    def _lay_out(self, block: Block, answers: QWidget, beside: tuple[int, int] | None, asks: bool) -> None:
        lines: QLayout = QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self._theme.px(6))
        if beside is not None:
            lines = self._across = ColumnsLayout(self._theme, beside, 280, self._theme.px(12))
        if asks:
            hint = block.hint if self._field is None else ""  # a box says it inside
            self._asking = Asking(self._theme, block.ask, hint, strong=beside is None)
            lines.addWidget(self._asking)
        lines.addWidget(answers)
        self.setLayout(lines)

    def _own_words(self, block: Block, lines: int, column: QVBoxLayout) -> None:
        self._field = Field(self._theme, block.spoken, block.hint, block.text, lines)
        self._field.settled.connect(lambda words: self.written.emit(block.question, words))
        self._field.hold(self._others.dots)
        column.addWidget(self._field)
        column.addLayout(self._others.flow)

    def _one_line(self, control: Group, column: QVBoxLayout) -> None:
        line = QHBoxLayout()
        line.setSpacing(self._theme.px(4))
        line.addWidget(control)
        line.addWidget(self._others.dots)
        if isinstance(control, Scale):  # words stand under it: the dots are level with its circles
            line.setAlignment(self._others.dots, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        column.addLayout(line)
        column.addLayout(self._others.flow)
        self._group = control
        control.show_what_is_told()

    def _scale(self, block: Block) -> Scale:
        drawn, spoken = [touch.words for touch in block.touches], [touch.accessible for touch in block.touches]
        last = len(block.touches) - 1
        scale = Scale(self._theme, block.spoken, 0, last, None, block.low_words, block.high_words, spoken, drawn)
        scale.touched.connect(self._touch)
        return scale

    def _segments(self, block: Block) -> Segmented:
        segmented = Segmented(self._theme, block.spoken, self._choices(block))
        segmented.touched.connect(lambda place: self._touch(int(place)))
        return segmented

    def _pills(self, block: Block, column: QVBoxLayout) -> None:
        several = block.kind is QuestionKind.SEVERAL
        pills = PillChoice(self._theme, block.spoken, self._choices(block), several)
        pills.touched.connect(lambda place: self._touch(int(place)))
        pills.flow.addWidget(self._others.dots)
        self._others.flow = pills.flow
        self._group = pills
        pills.show_what_is_told()
        column.addWidget(pills)

    def _choices(self, block: Block) -> list[tuple[str, str, bool, str]]:
        """The choices by their place: which answer stands there, only the newest block knows."""
        return [(str(place), t.words, t.chosen, t.accessible) for place, t in enumerate(block.touches)]

    def _touch(self, place: int) -> None:
        self.touched.emit(self.block.question, self.block.touches[place].id)
