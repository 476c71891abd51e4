"""What people hear of injections, what can fairly be said, and unfolded under it the studies on both sides."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.closer import CloserScreen
from decision_aid.session.screens.closer_claims import ClaimScreen, ClaimSide, ClaimsLook
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.closer_medicine import MedicineCard
from decision_aid.ui.widgets.column import Whole
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.figure_lines import FigureLines
from decision_aid.ui.widgets.fold import Fold
from decision_aid.ui.widgets.labelled import Labelled
from decision_aid.ui.widgets.parts import Words
from decision_aid.ui.widgets.text import Text


class ClaimCard(Card):
    """One claim. ``opened`` gives a finding, ``turned`` what is to be folded or unfolded."""

    opened = Signal(str)
    turned = Signal(str)

    def __init__(self, theme: Theme, claim: ClaimScreen) -> None:
        super().__init__(theme, padding=20)
        self._theme = theme
        self._shown: tuple[ClaimSide, ...] = ()
        self._sides: QWidget | None = None
        said, across = Whole(), ColumnsLayout(theme, (5, 7), 380, theme.px(36))
        across.addWidget(Labelled(theme, claim.said_words, [Text(theme, claim.said, "heading")]))
        across.addWidget(Labelled(theme, claim.fair_words, [Text(theme, claim.fair)]))
        said.setLayout(across)
        parts = [
            Words(theme, claim.fold.words, "body", "action", 0, strong=True),
            Words(theme, claim.fold.detail, "small", "soft", 1),
        ]
        self._fold = Fold(theme, claim.fold.accessible, parts, boxed=False)
        self._fold.clicked.connect(lambda: self.turned.emit(claim.fold.id))
        self.column.addWidget(said)
        self.column.addWidget(self._fold)

    def refresh(self, claim: ClaimScreen) -> None:
        """Show the two sides, or fold them away."""
        self._fold.choose(claim.fold.chosen)
        if claim.sides == self._shown:
            return
        self._shown = claim.sides
        if self._sides is not None:
            self._sides.hide()
            self._sides.deleteLater()
            self._sides = None
        if claim.sides:
            self._sides, across = Whole(), ColumnsLayout(self._theme, (1, 1), 380, self._theme.px(28))
            for side in claim.sides:
                across.addWidget(self._side(side))
            self._sides.setLayout(across)
            self.column.addWidget(self._sides)

    def _side(self, side: ClaimSide) -> QWidget:
        theme, whole = self._theme, Whole()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(Text(theme, side.title, strong=True))
        if side.figures:
            lines = FigureLines(theme, side.figures)
            lines.opened.connect(self.opened)
            column.addWidget(lines)
        for words in (side.nothing, side.left_out):
            if words:
                column.addWidget(Text(theme, words, "small", colour="soft"))
        column.addStretch(1)
        return whole


class Claims(Whole):
    """Where the medicine goes, and a card for each claim. ``pointed`` gives the way in and the part looked at."""

    opened = Signal(str)
    turned = Signal(str)
    pointed = Signal(str, str)

    def __init__(self, theme: Theme, screen: CloserScreen) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        if isinstance(screen, ClaimsLook) and screen.medicine is not None:
            medicine = MedicineCard(theme, screen.medicine, screen.pointed)
            medicine.pointed.connect(self.pointed)
            column.addWidget(medicine)
        self._cards = [ClaimCard(theme, claim) for claim in screen.claims]
        for card in self._cards:
            card.opened.connect(self.opened)
            card.turned.connect(self.turned)
            column.addWidget(card)

    def refresh(self, screen: CloserScreen) -> None:
        """Show this state."""
        for card, claim in zip(self._cards, screen.claims, strict=True):
            card.refresh(claim)
