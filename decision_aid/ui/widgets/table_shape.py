"""Where the columns of the comparison stand at a width: beside the questions, or as cards where there is no room."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.ui.theme import Theme

_HEAD, _COLUMN, _CARD, _GAP = 230, 208, 210, 12  # pixels at 100 %: the questions, the narrowest column, card, space


@dataclass(frozen=True, slots=True)
class Shape:
    """``head`` is the width of the questions in pixels, 0 over cards; ``columns`` are left edge and width of each."""

    width: int
    head: int
    columns: tuple[tuple[int, int], ...]
    gap: int

    @property
    def cards(self) -> bool:
        """Whether the answers stand as cards under their question."""
        return self.head == 0


def shape_of(theme: Theme, width: int, options: int) -> Shape:
    """The shape of a table of so many options in ``width`` pixels: all columns of one width, to the pixel."""
    head = theme.px(_HEAD)
    if width - head >= options * theme.px(_COLUMN):
        each = (width - head) // options
        head = width - each * options
        return Shape(width, head, tuple((head + place * each, each) for place in range(options)), 0)
    gap = theme.px(_GAP)
    across = max(1, min(options, (width + gap) // (theme.px(_CARD) + gap)))
    across = 2 if across == 3 and options == 4 else across  # two and two, rather than three and one
    each = (width - gap * (across - 1)) // across
    return Shape(width, 0, tuple((place * (each + gap), each) for place in range(across)), gap)
