"""Where people look during a visit, and who is told of it: what is open, unfolded or typed. None of it is recorded.

The part of ``session.visit`` that the record never hears of. Works nothing out and forms no sentences.
"""

from __future__ import annotations

from collections.abc import Callable

from decision_aid.session.place import Place


class Looking:
    """Opens and closes what is looked at; every change is told to the ``listeners``."""

    def __init__(self) -> None:
        self.place = Place()
        self.listeners: list[Callable[[], None]] = []

    def open_section(self, section: str) -> None:
        """Open a tab of the present step."""
        self.place.section[self.place.step] = section
        self.place.detail, self.place.figure, self.place.closer = None, "", ""
        self._tell()

    def open_detail(self, row: str, option: str) -> None:
        """Open the full picture of one cell."""
        self.place.detail = (row, option)
        self._tell()

    def open_figure(self, finding: str) -> None:
        """Open the full picture of one finding on a step that has no table."""
        self.place.figure = finding
        self._tell()

    def look_closer(self, view: str) -> None:
        """Open one of the closer looks of step 4; none named: back to the table."""
        self.place.closer, self.place.figure = view, ""
        self._tell()

    def point(self, way: str, part: str) -> None:
        """Show a way in of the medicine, and light a part of its drawing; no part named: none."""
        self.place.pointed = (way, part)
        self._tell()

    def close_detail(self) -> None:
        """Back to what stood there before the full picture."""
        self.place.detail, self.place.figure = None, ""
        self._tell()

    def type(self, box: str, words: str) -> None:
        """Keep what is typed on step 7 until somebody adds it or signs: it is not said yet."""
        self.place.typed[box] = words
        self._tell()

    def unfold(self, what: str) -> None:
        """Unfold or fold a row of details."""
        self.place.opened = self.place.opened ^ {what}
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self.listeners):
            listener()
