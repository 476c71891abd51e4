"""What a cell of the table of step 5 is drawn from: what is known of an option on one point. Draws nothing itself."""

from __future__ import annotations

from decision_aid.session.screens.known_cells import KnownCell
from decision_aid.ui.theme import Colour, Theme
from decision_aid.ui.widgets.parts import Part, Words


def known_parts(theme: Theme, cell: KnownCell) -> list[Part]:
    """The figure with its counts, then the words under it, from top to bottom."""
    parts: list[Part] = []
    if cell.figure:
        parts = [Words(theme, cell.figure, "body", above=0, strong=True)]
        parts.append(Words(theme, cell.counted, "small", above=2, strong=True))
        parts += [Words(theme, cell.against, "small", above=2)] if cell.against else []
    colour: Colour = "soft" if cell.missing else "ink"
    parts += [Words(theme, line, "small", colour, 7) for line in cell.lines or (cell.says,)]
    return [*parts, Words(theme, cell.note, "small", "soft", 3)] if cell.note else parts
