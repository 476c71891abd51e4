"""Step 1, drawn: the problem and the touchable spine, what to know, pain, safety, the care team's checklist."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from decision_aid.session.screens import condition
from decision_aid.session.screens.blocks import Block
from decision_aid.session.screens.condition import CHOICES, SECTIONS, ConditionScreen
from decision_aid.session.screens.signs import SignsScreen
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.body_card import BodyCard, beside
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.condition_choice import ChosenCard, ConditionCards
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.rows import Rows
from decision_aid.ui.widgets.safety_signs import SafetySigns
from decision_aid.ui.widgets.spine_card import SpineCard
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.what_to_know import CareNoteView, WhatToKnow

_YES_NO, _FREE = (5, 3), (3, 7)  # shares of the width: long questions with short answers, and the other way round
_SENTENCES = frozenset({"pain.weeks"})  # answers too long to stand joined on one line


class ConditionStep(Page):
    """Which problem, where, what to know, how bad; safety; the care team's checks. One section is shown at a time."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        screen = condition.screen(visit)
        tabs = [(tab.id, tab.words, tab.chosen, tab.accessible) for tab in screen.sections]
        self._tabs = PillChoice(theme, screen.sections_words, tabs) if tabs else None
        super().__init__(theme, self._tabs)
        self._visit = visit
        if self._tabs is not None:
            self._tabs.touched.connect(visit.open_section)
        self.close_figure = visit.close_detail
        self._sections: dict[str, Where | Known | Asked] = {}

    def refresh(self) -> None:
        """Show the open section as it stands."""
        screen = condition.screen(self._visit)
        self.head(screen.title, screen.lead)
        if self._tabs is not None:
            self._tabs.choose(SECTIONS.index(screen.section))
            for tab, touch in zip(self._tabs.touches, screen.sections, strict=True):
                tab.setAccessibleName(touch.accessible)
        if screen.section not in self._sections:
            make: type[Where | Known | Asked] = Asked
            if screen.section in ("where", "know"):
                make = Where if screen.section == "where" else Known
            section = self._sections[screen.section] = make(self.theme, self._visit, screen)
            self.add_section(section)
        for name, section in self._sections.items():
            section.setVisible(name == screen.section)
        self._sections[screen.section].refresh(screen)
        self.show_prompts(screen.prompts, self._visit.unfold)
        self.show_in_full(screen.detail)
        if screen.where:
            self._visit.show(screen.where, screen.shown)


class Where(QWidget):
    """The problem; once it is chosen the side and the level, beside the drawing that can be touched for them."""

    def __init__(self, theme: Theme, visit: Visit, screen: ConditionScreen) -> None:
        super().__init__()
        self._theme, self._visit = theme, visit
        self._cards: ConditionCards | None = None
        self._spine: SpineCard | None = None
        self._signs: SafetySigns | None = None
        self._drawn: object = None  # what the drawing was made for
        self._views: dict[str, BlockView] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self._column = column
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.setSpacing(theme.px(12))
        self._chosen = ChosenCard(theme)
        self._chosen.turned.connect(lambda: visit.unfold(CHOICES))
        self._outside = Text(theme, "")
        self._questions = Card(theme, padding=14)
        self._questions.column.addStretch(1)
        self._left.addWidget(self._chosen)
        self._left.addWidget(self._outside)
        self._left.addWidget(self._questions)
        self._left.addStretch(1)
        self._keep = Pill(theme, "", "quiet")  # over the list, once it is opened again
        self._keep.clicked.connect(lambda: visit.unfold(CHOICES))
        column.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeft)
        self._place = QWidget()
        self._across = ColumnsLayout(theme, (6, 7), 470, theme.px(16))
        self._across.addWidget(left)
        beside = QWidget()  # of its own, because what moves between layouts moves safely only between Qt's own
        self._right = QVBoxLayout(beside)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(beside)
        self._place.setLayout(self._across)
        column.addWidget(self._place)
        column.addStretch(1)

    def refresh(self, screen: ConditionScreen) -> None:
        """Show this section as it stands."""
        self._choose_problem(screen)
        chosen, choosing = screen.chosen, bool(screen.conditions)
        self._keep.setVisible(chosen is not None and choosing)
        if chosen is not None:
            self._chosen.refresh(chosen, screen.locked)
            self._keep.say(chosen.change.accessible)
        self._place.setVisible(chosen is not None and not choosing)
        self._outside.say(screen.not_covered)
        self._outside.setVisible(bool(screen.not_covered))
        self._ask(screen)
        self._draw(screen)
        if screen.signs is not None:
            self._show_signs(screen.signs, beside=chosen is not None and not choosing)

    def _choose_problem(self, screen: ConditionScreen) -> None:
        if self._cards is None and screen.conditions:
            self._cards = ConditionCards(self._theme, screen.conditions_words, screen.conditions)
            self._cards.touched.connect(self._touched)
            self._column.insertWidget(2, self._cards)
        if self._cards is not None:
            if screen.conditions:
                self._cards.refresh(screen.conditions, screen.locked)
            elif _is_in(self._cards, QApplication.focusWidget()):
                self._chosen.change.setFocus(Qt.FocusReason.OtherFocusReason)
            self._cards.setVisible(bool(screen.conditions))

    def _ask(self, screen: ConditionScreen) -> None:
        for block in screen.blocks:
            view = self._views.get(block.question)
            if view is None or [t.id for t in block.touches] != [t.id for t in view.block.touches]:
                self._views[block.question] = self._question(block, view)
            self._views[block.question].refresh(block)
        asked = {block.question for block in screen.blocks}
        for question, view in self._views.items():
            view.setVisible(question in asked)
        self._questions.setVisible(bool(asked))

    def _question(self, block: Block, before: BlockView | None) -> BlockView:
        """The control of a question, in place of the one for another problem with other choices."""
        view = BlockView(self._theme, block, joined=block.question not in _SENTENCES)
        view.touched.connect(self._visit.touch)
        if before is None:
            self._questions.column.insertWidget(self._questions.column.count() - 1, view)
        else:
            self._questions.column.replaceWidget(before, view)
            before.hide()
            before.deleteLater()
        return view

    def _draw(self, screen: ConditionScreen) -> None:
        shown = screen.spine
        places = tuple((spot.level, spot.side) for spot in shown.targets) if shown else ()
        made_for = (shown.drawing, shown.areas, places) if shown else None
        if made_for != self._drawn and self._spine is not None:
            self._right.removeWidget(self._spine)
            self._spine.hide()
            self._spine.deleteLater()
            self._spine = None
        self._drawn = made_for
        if shown is not None and self._spine is None:
            self._spine = SpineCard(self._theme, shown)
            self._spine.touched.connect(self._choose)
            self._right.addWidget(self._spine)
            self._left.insertWidget(2, self._questions)
        elif (
            shown is None
            and screen.signs is None
            and self._right.indexOf(self._questions) < 0
            and self._visit.condition is not None
        ):
            self._right.addWidget(self._questions)  # in the place of the drawing
        if shown is not None and self._spine is not None:
            self._spine.refresh(shown)

    def _show_signs(self, screen: SignsScreen, *, beside: bool) -> None:
        """The safety questions: under the list of problems, or beside the one that is chosen."""
        if self._signs is None:
            self._signs = SafetySigns(self._theme, screen)
            self._signs.touched.connect(self._visit.touch)
            self._signs.turned.connect(self._visit.unfold)
        there, other = (self._right, self._column) if beside else (self._column, self._right)
        if there.indexOf(self._signs) < 0:
            other.removeWidget(self._signs)
            there.insertWidget(there.count() - (0 if beside else 1), self._signs)
        self._signs.refresh(screen)

    def _touched(self, problem: str) -> None:
        self._visit.touch("condition", problem)
        if CHOICES in self._visit.place.opened:
            self._visit.unfold(CHOICES)

    def _choose(self, level: str, side: str) -> None:
        if level:
            self._visit.choose("level", level)
        self._visit.choose("side", side)


def _is_in(whole: QWidget, part: QWidget | None) -> bool:
    return part is not None and whole.isAncestorOf(part)


class Known(QWidget):
    """What to know about the problem; made again only for another one, or for pain that lasted for another time."""

    def __init__(self, theme: Theme, visit: Visit, screen: ConditionScreen) -> None:
        super().__init__()
        self._theme, self._visit = theme, visit
        self._view: WhatToKnow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def refresh(self, screen: ConditionScreen) -> None:
        """Show this section as it stands."""
        if screen.known is None or (self._view is not None and self._view.known == screen.known):
            return
        if self._view is not None:
            self._view.hide()
            self._view.deleteLater()
        self._view = WhatToKnow(self._theme, screen.known)
        self._view.opened.connect(self._visit.open_figure)
        self._column.addWidget(self._view)


class Asked(QWidget):
    """A section of questions, each with its control beside it, and what the care team should know under a yes."""

    def __init__(self, theme: Theme, visit: Visit, screen: ConditionScreen) -> None:
        super().__init__()
        self._theme, self._visit = theme, visit
        self._yes_no = screen.section in ("safety", "care-team")
        self._notes: dict[str, CareNoteView] = {}
        self._views: dict[str, BlockView] = {}
        self._under: dict[str, QVBoxLayout] = {}
        self._body = BodyCard(theme, screen.body) if screen.body else None
        asked = QWidget() if self._body else self
        self._column = QVBoxLayout(asked)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        if self._body is not None:
            self._body.touched.connect(visit.touch)
            self._body.turned.connect(visit.unfold)
            self.setLayout(beside(theme, asked, self._body))
        self._rows: Rows | None = None
        self._footnote = Text(theme, screen.footnote, "small", colour="soft")
        self._column.addWidget(self._footnote)
        self._footnote.setVisible(bool(screen.footnote))  # not before: alone it would be a window
        self._column.addStretch(1)

    def refresh(self, screen: ConditionScreen) -> None:
        """Show this section as it stands; made again where another problem asks other questions."""
        if list(self._views) != [block.question for block in screen.blocks]:
            self._ask(screen)
        for block in screen.blocks:
            self._views[block.question].refresh(block)
        if self._body is not None and screen.body is not None:
            self._body.refresh(screen.body)
        noted = {note.question: note for note in screen.care}
        for question in [known for known, view in self._notes.items() if view.note != noted.get(known)]:
            view = self._notes.pop(question)
            view.hide()
            view.deleteLater()
        for question in noted.keys() - self._notes.keys():
            note = self._notes[question] = CareNoteView(self._theme, noted[question])
            note.opened.connect(self._visit.open_figure)
            self._under[question].addWidget(note)

    def _ask(self, screen: ConditionScreen) -> None:
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = Rows(self._theme, 2 if self._yes_no or self._body else 8)
        self._notes, self._views, self._under = {}, {}, {}
        for block in screen.blocks:
            whole = QWidget()
            under = self._under[block.question] = QVBoxLayout(whole)
            under.setContentsMargins(0, 0, 0, 0)
            under.setSpacing(self._theme.px(8))
            view = self._views[block.question] = self._view(block)
            under.addWidget(view)
            self._rows.add(whole)
        self._column.insertWidget(0, self._rows)

    def _view(self, block: Block) -> BlockView:
        view = BlockView(self._theme, block, beside=_YES_NO if self._yes_no else _FREE, joined=self._yes_no)
        view.touched.connect(self._visit.touch)
        view.written.connect(self._visit.write)
        return view
