"""A visit held through the real window until the program is killed: touches one number after another.

Run by test_killed_visit as `python holding.py NAME`: opens what has this name at Home (a new visit, or one in the list)
and goes to the step of ratings. Whenever the bar reads that all is saved, a line says at which revision and what the
answers were; the first line is what the visit was opened with. A fault ends it at once: nobody waits for lines in vain.
"""

import json
import os
import random
import sys

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from decision_aid import app
from decision_aid.ui import application
from decision_aid.ui.player import Player
from decision_aid.ui.widgets.scale import Scale
from tests.bench.telling import end_at_a_fault

SAVED = "Saved on this computer"


def main() -> None:
    application.off_screen()
    end_at_a_fault()
    window = application.opened(app.desk)
    window.show()
    player = Player(window)
    player.touch(sys.argv[1])
    player.settle(lambda: window.desk.visit is not None)
    visit = window.desk.visit
    assert visit is not None

    def say() -> None:
        answers = {question: answer.value for question, answer in visit.encounter.answers.items()}
        os.write(1, f"{json.dumps([len(visit.events), answers])}\n".encode())

    say()
    player.touch("Step 3…")
    scales = [touch for scale in window.findChildren(Scale) if scale.isVisible() for touch in scale.touches]
    chance = random.Random(len(visit.events))
    while window.desk.troubles.fault is None:
        QTest.mouseClick(chance.choice(scales), Qt.MouseButton.LeftButton)
        player.settle(lambda: True)
        if SAVED in player.reads():
            say()
    raise RuntimeError(window.desk.troubles.fault)


if __name__ == "__main__":
    main()
