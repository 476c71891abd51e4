"""The visits listed at Home, as far as they were asked for: the newest, or those that match a search, page by page.

Held by ``session.desk`` and shown by ``session.screens.home``. Asks the recorder and never waits for the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decision_aid.session.recorder import Recorder
    from decision_aid.store.port import VisitCard

PAGE = 40  # visits asked for at once


class VisitList:
    """``cards`` as read so far, newest first; ``goes_on``: there are more; ``were_read``: an answer came at all."""

    def __init__(
        self,
        recorder: Callable[[], Recorder],
        deliver: Callable[[Callable[[], None]], None],
        tell: Callable[[], None],
    ) -> None:
        self.cards: tuple[VisitCard, ...] = ()
        self.were_read = False
        self.goes_on = False
        self.words = ""  # what is searched for
        self._recorder = recorder
        self._deliver = deliver
        self._tell = tell

    def search(self, words: str) -> None:
        """Search the visits: words, condition, decision, date."""
        self.words = words
        self.refresh()

    def refresh(self, more: bool = False) -> None:
        """Read the list again, or its next page."""
        asked = self.words
        before = self.cards[-1].number if more and self.cards else None

        def show(found: Sequence[VisitCard]) -> None:
            last = self.cards[-1].number if self.cards else None
            if asked == self.words and before in (None, last):  # else another list was asked for meanwhile
                self.cards = (*(self.cards if before else ()), *found[:PAGE])
                self.were_read, self.goes_on = True, len(found) > PAGE
                self._tell()

        from decision_aid.store.port import Search

        self._recorder().ask(
            lambda store: store.visits(Search(words=asked), PAGE + 1, before),
            lambda found: self._deliver(lambda: show(found)),
        )
