"""The low back or the neck from the side, with the chosen level and the nerve that is usually pressed there lit.

Shown by ``ui.widgets.spine_card`` in place of the view from behind. A side cannot be chosen on it, so level and side
are touched in the view from behind; a touch here tells what a part is.
"""

from __future__ import annotations

from decision_aid.session.screens.plates import View
from decision_aid.session.screens.spine import SpineScreen
from decision_aid.ui.theme import DRAWN, Theme
from decision_aid.ui.widgets.drawing import parts
from decision_aid.ui.widgets.pointed_drawing import PointedDrawing
from decision_aid.ui.widgets.spine_view import bulge_of, line_of, ring_of


class SpineFromSide(PointedDrawing):
    """As tall as the view from behind, so that nothing moves when one takes the other's place."""

    def __init__(self, theme: Theme, view: View, screen: SpineScreen, height: int) -> None:
        super().__init__(theme, view, height)
        self.render_spine(screen)

    def render_spine(self, screen: SpineScreen) -> None:
        """Show what is chosen; the nerve of one side lies over that of the other."""
        self.setAccessibleName(screen.from_side_accessible)
        if not screen.level:
            self.light("")
            return
        drawn = parts(screen.from_side)
        place = drawn["discs"][screen.level]["spot"]
        nerve = drawn["roots"][place["pressed_root"]]
        pressed = bulge_of(place) + line_of(nerve["course"], nerve["width"] + 1.5, DRAWN["nerve"])
        self.light((pressed if screen.nerve else "") + ring_of(place))
