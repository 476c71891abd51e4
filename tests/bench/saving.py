"""Answers a visit on the real window over a real store; prints what saving took, and what the window felt of it.

JSON: ``durable``, milliseconds from each touch until the store said that its answer is there to stay; ``bare``, the
same for a bare encrypted commit of as much on the same disk, taken in turn; ``recording`` and ``silent``, for each
stretch of steady answering, the milliseconds between beats of the interface's thread, with saving and without.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import sqlcipher3.dbapi2
from PySide6.QtCore import QEventLoop, Qt, QTimer

from decision_aid import paths
from decision_aid.domain.decision import QuestionKind
from decision_aid.domain.flow import Step
from decision_aid.session.visit import Visit
from decision_aid.ui.player import Player
from decision_aid.ui.window import Window
from tests.bench import held
from tests.bench.telling import say

ANSWERS = 60  # to each visit, one after another
STRETCH, PACE = 2_500, 25  # milliseconds of steady answering, and from one answer to the next


def answers(visit: Visit) -> Iterator[Callable[[], None]]:
    """Touches on step 3 without end, each of which changes an answer."""
    asked = [q for q in visit.decision.questions if q.step == Step.MATTERS and q.kind is QuestionKind.SCALE]
    for place in itertools.count():
        question, choice = asked[place % len(asked)], str(1 + place // len(asked) % 5)
        yield partial(visit.touch, question.id, choice)


class Durable:
    """Hears from the recorder, on its thread, when a revision is durable."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._recorder = window.desk.recorder
        self._tell = self._recorder.on_durable
        self._at = 0.0
        self._loop = QEventLoop()
        self._recorder.on_durable = self._heard

    def took(self, answer: Callable[[], None]) -> float:
        """Milliseconds from the touch until its answer is durable. The window works meanwhile."""
        start = time.perf_counter()
        answer()
        self._loop.exec()
        return (self._at - start) * 1000

    def _heard(self, visit: str, revision: int) -> None:
        self._at = time.perf_counter()
        self._tell(visit, revision)
        self._window.bridge.deliver(self._loop.quit)

    def leave(self) -> None:
        """Hear no more."""
        self._recorder.on_durable = self._tell


class BareStore:
    """An encrypted file on the same disk, as safe as the real one, and nothing around it."""

    def __init__(self, file: Path) -> None:
        file.unlink(missing_ok=True)
        self._connection = sqlcipher3.dbapi2.connect(str(file), isolation_level=None)
        for setting in (f"key = \"x'{'5b' * 48}'\"", "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
            self._connection.execute(f"PRAGMA {setting}")
        self._connection.execute("CREATE TABLE event (number INTEGER PRIMARY KEY, words TEXT)")

    def took(self) -> float:
        """Milliseconds for one commit of about one answer."""
        start = time.perf_counter()
        self._connection.execute("INSERT INTO event (words) VALUES (?)", ("x" * 400,))
        return (time.perf_counter() - start) * 1000

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def beats(visit: Visit) -> list[float]:
    """The gaps between beats of this thread, in milliseconds, while the visit is answered at a steady pace."""
    gaps: list[float] = []
    last = time.perf_counter()
    giving = answers(visit)

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000)
        last = now

    def give() -> None:
        next(giving)()

    loop = QEventLoop()
    heart = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    heart.timeout.connect(beat)
    hand = QTimer(interval=PACE, timerType=Qt.TimerType.PreciseTimer)
    hand.timeout.connect(give)
    QTimer.singleShot(STRETCH, loop.quit)
    heart.start()
    hand.start()
    loop.exec()
    hand.stop()
    heart.stop()
    return gaps


def opened(window: Window, player: Player, recorded: bool) -> Visit:
    """A visit on step 3, drawn. The unrecorded one differs in nothing else."""
    visit = held.started(window, player)
    if not recorded:
        events = tuple(visit.events)
        visit = window.desk.visit = Visit(visit.decision, events)
        visit.listeners.append(window.desk.tell)
    visit.go(Step.MATTERS)
    player.settle(lambda: True)
    return visit


def main(rounds: int) -> None:
    """Measure, and print the JSON."""
    durable: list[float] = []
    bare: list[float] = []
    stretches: dict[bool, list[list[float]]] = {True: [], False: []}
    with held.desk() as (window, player):
        store = BareStore(paths.data_folder() / "bare.db")
        for _ in range(rounds):
            visit = opened(window, player, recorded=True)
            saving = Durable(window)
            for answer in itertools.islice(answers(visit), ANSWERS):
                durable.append(saving.took(answer))
                player.settle(partial(held.is_saved, visit))
                bare.append(store.took())
            saving.leave()
        for recorded in (True, False) * rounds:
            stretches[recorded].append(beats(opened(window, player, recorded)))
        store.close()
    say(json.dumps({"durable": durable, "bare": bare, "recording": stretches[True], "silent": stretches[False]}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
