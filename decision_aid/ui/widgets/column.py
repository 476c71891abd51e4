"""The column that parts stand in, one under another, filling a widget to its edges. Used by cards, tables and views."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.ui.theme import Theme


class Whole(QWidget):
    """What only holds a layout. Words are laid out in the width it gets, and not first in one that nobody gives it."""

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()  # Qt's own asks for the height there as well


def column_in(whole: QWidget, spacing: int) -> QVBoxLayout:
    """A column in a widget, so many pixels between its parts."""
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def new_column(theme: Theme, spacing: int) -> tuple[QWidget, QVBoxLayout]:
    """A widget with a column in it, so many pixels at 100 % between its parts."""
    whole = Whole()
    return whole, column_in(whole, theme.px(spacing))
