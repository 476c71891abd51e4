"""Answers of one question as cards: which stand on one line, all with the same room, and how high it is. For step 4."""

from __future__ import annotations

from decision_aid.ui.widgets.comparison_cell import ComparisonCell
from decision_aid.ui.widgets.table_shape import Shape


def card_lines(shape: Shape, cells: list[ComparisonCell]) -> list[tuple[list[ComparisonCell], int]]:
    """Each line from top to bottom, with its height in pixels."""
    across, wide = len(shape.columns), shape.columns[0][1]
    lines = [cells[at : at + across] for at in range(0, len(cells), across)]
    for line in lines:
        room = max(cell.room_wanted(wide) for cell in line)
        name_room = max(cell.name_room_wanted(wide) for cell in line)
        for cell in line:
            cell.room, cell.name_room = room, name_room
    return [(line, max(cell.heightForWidth(wide) for cell in line)) for line in lines]
