"""One question of a step, drawn: choices, a scale or a box for own words, with the other answers one touch away.

Made by the steps from a finished ``session.screens.blocks.Block`` and rendered in place; it only draws and forwards.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.domain.decision import QuestionKind
from decision_aid.session.screens.blocks import Block
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.field import Field
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.scale import Scale
from decision_aid.ui.widgets.segmented import Segmented
from decision_aid.ui.widgets.text import Text


class BlockView(QWidget):
    """``touched``: question and choice; ``written``: question and words. ``beside`` puts the control beside the question.

    ``asks`` False leaves the question's own line out, where a row head says it already.
    """

    touched = Signal(str, str)
    written = Signal(str, str)

    def __init__(self, theme: Theme, block: Block, *, beside: bool = False, asks: bool = True, joined: bool = False) -> None:
        super().__init__()
        self._theme, self._block = theme, block
        self._field: Field | None = None
        self._group: Group | None = None
        self._others_open = False
        control = self._control(block, joined)
        answers = QWidget()
        column = QVBoxLayout(answers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        line = QHBoxLayout()
        line.setSpacing(theme.px(4))
        line.addWidget(control, 1)
        self._more = Pill(theme, "···", "quiet", block.others_words)
        self._more.setCheckable(True)
        self._more.clicked.connect(self._turn_others)
        line.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        self._answers = column
        self._others: PillChoice | None = None  # made when first opened: most never are
        self._lay_out(answers, beside, asks)
        self._show_state()

    def render(self, block: Block) -> None:
        """Show the same question as it now stands."""
        if block == self._block:
            return
        self._block = block
        if self._field is not None:
            self._field.say(block.text)
        if self._group is not None:
            self._group.choose_all([place for place, touch in enumerate(block.touches) if touch.chosen])
        self._show_state()

    def _lay_out(self, answers: QWidget, beside: bool, asks: bool) -> None:
        theme, block = self._theme, self._block
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, theme.px(11) if beside else 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(Text(theme, block.ask, strong=not beside))
        if block.hint and self._field is None:
            column.addWidget(Text(theme, block.hint, "small", colour="soft"))
        column.addStretch(1)
        if beside and asks:
            across = ColumnsLayout(theme, (4, 5), 300, theme.px(12))
            across.addWidget(words)
            across.addWidget(answers)
            self.setLayout(across)
            return
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.px(8))
        if asks:
            down.addWidget(words)
        down.addWidget(answers)

    def _control(self, block: Block, joined: bool) -> QWidget:
        theme = self._theme
        choices = [(touch.id, touch.words, touch.chosen, touch.accessible) for touch in block.touches]
        if block.kind in (QuestionKind.TEXT, QuestionKind.DATE):
            self._field = Field(theme, block.ask, block.hint, block.text)
            self._field.settled.connect(lambda words: self.written.emit(self._block.question, words))
            return self._field
        if block.kind is QuestionKind.SCALE:
            values = [int(touch.id) for touch in block.touches]
            chosen = next((int(touch.id) for touch in block.touches if touch.chosen), None)
            names = [touch.accessible for touch in block.touches]
            scale = Scale(theme, block.ask, values[0], values[-1], chosen, block.low_words, block.high_words, names)
            scale.touched.connect(lambda value: self.touched.emit(self._block.question, str(value)))
            self._group = scale
            return scale
        group: Segmented | PillChoice
        if joined:
            group = Segmented(theme, block.ask, choices)
        else:
            group = PillChoice(theme, block.ask, choices, many=block.kind is QuestionKind.SEVERAL)
        group.touched.connect(lambda choice: self.touched.emit(self._block.question, choice))
        self._group = group
        return group

    def _other_answers(self) -> PillChoice:
        block = self._block
        choices = [(t.id, t.words, t.chosen, t.accessible) for t in block.others]
        others = PillChoice(self._theme, block.others_words, choices)
        others.touched.connect(lambda choice: self.touched.emit(self._block.question, choice))
        self._answers.addWidget(others)
        return others

    def _turn_others(self) -> None:
        self._others_open = not self._others_open
        self._show_state()

    def _show_state(self) -> None:
        block = self._block
        shown = self._others_open or bool(block.state_words)
        self._more.setVisible(not block.locked)
        self._more.setChecked(shown)
        if shown and self._others is None:
            self._others = self._other_answers()
        if self._others is not None:
            self._others.setVisible(shown)
            self._others.setEnabled(not block.locked)
            self._others.choose_all([place for place, touch in enumerate(block.others) if touch.chosen])
        for part in (self._field, self._group):
            if part is not None:
                part.setEnabled(not block.locked)
