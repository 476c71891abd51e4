"""Opens step 4 for the first time in this process, then goes about it as people do; prints milliseconds, as JSON.

Its argument is how often people go about it; with 0 step 4 is only opened.
Four options of the condition with the most rows stand side by side. Everything is done with a finger on the real
window; what is timed begins when the finger leaves the screen and ends with the last paint it led to.
"""

import json
import sys
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from decision_aid.domain.flow import Step
from decision_aid.session.screens import blocks, closer, compare, matters
from tests.bench import held
from tests.bench.painting import Painting
from tests.bench.telling import say

PAUSE = 30  # milliseconds between touches: what the last one started on its own threads is not charged to the next

rounds = int(sys.argv[1])
took: dict[str, dict[str, list[float]]] = {"open": {}, "again": {}, "view": {}, "touch": {}}

with held.desk() as (window, player):
    visit = held.started(window, player)
    most = max(visit.decision.conditions, key=lambda condition: len(condition.rows))
    visit.choose("condition", most.id)
    painting = Painting(window)

    def rest() -> None:
        player.settle(partial(held.is_saved, visit))
        QTest.qWait(PAUSE)

    def touch(kind: str, what: str, name: str) -> None:
        """Touch what is called ``name``; how long the answer took is kept as ``what``."""
        target = player.in_view(name)
        rest()
        middle = target.rect().center()
        QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=middle)
        rest()
        lift = partial(QTest.mouseRelease, target, Qt.MouseButton.LeftButton, pos=middle)
        took[kind].setdefault(what, []).append(painting.took(lift))
        rest()

    def go(step: Step) -> None:
        visit.go(step)
        rest()

    def looked() -> compare.CompareScreen:
        return compare.screen(visit)

    rest()
    took["open"]["step 4"] = [painting.took(lambda: visit.go(Step.COMPARE))]
    rest()
    visit.unfold(compare.OTHERS)  # an option that is taken away stands among those folded
    rest()
    for turn in range(rounds):
        for tab in (*looked().tabs[1:], looked().tabs[0]):
            touch("touch" if turn else "open", "tab", tab.accessible)
        look = looked().look
        assert look is not None
        touch("view", look.id, look.accessible)
        for other in [other for other in closer.looks(visit, most) if not other.chosen]:
            touch("view", other.id, other.accessible)
        touch("again", "from a closer look", "Back to the table")
        for cell in looked().rows[0].cells:
            touch("view", f"figure of {cell.option}", cell.accessible)
            touch("again", "from a figure", "Back to the table")
        shown = next(chip for chip in looked().chips if chip.chosen)
        for what in ("option off", "option on"):
            touch("touch", what, next(chip.accessible for chip in looked().chips if chip.id == shown.id))
        go(Step.MATTERS)
        touch("touch", "scale", matters.screen(visit).scales[0].touches[turn % 5].accessible)
        go(Step.CONDITION)
        touch("touch", "choice", blocks.block(visit, "side").touches[turn % 3].accessible)
        go(Step.TALK)
        took["again"].setdefault("from step 5", []).append(painting.took(lambda: visit.go(Step.COMPARE)))
        rest()
    say(json.dumps(took))
