"""Goes round the seven steps of the example visit on the real window; prints how long each change took, as JSON."""

import json
import sys
from functools import partial

from PySide6.QtTest import QTest

from decision_aid.domain.flow import Step
from tests.bench import held
from tests.bench.painting import Painting
from tests.bench.telling import say

PAUSE = 30  # milliseconds between changes: what a step starts on its own threads is not charged to the next one

rounds = int(sys.argv[1])
with held.desk() as (window, player):
    visit = held.opened(window, player)
    open_already = visit.place.step
    painting = Painting(window)

    def change(step: Step) -> float:
        took = painting.took(lambda: visit.go(step))
        player.settle(partial(held.is_saved, visit))
        QTest.qWait(PAUSE)
        return took

    first = {str(step): change(step) for step in Step if step is not open_already}
    again: dict[str, list[float]] = {str(step): [] for step in Step}
    for _ in range(rounds):
        for step in Step:
            again[step].append(change(step))
    say(json.dumps({"first": first, "again": again}))
