"""Looks at one condition of the shipped pack in the real window, and says what is wrong: words cut off or covered.

Run by test_every_condition_at_every_size as `python looking.py CONDITION DURATION WIDTH HEIGHT LANGUAGE FURTHER
TEXT-SIZE ...`; at the text size FURTHER the further views are looked at too. Writes a list of what is wrong, each with
the text size and the view it was seen in. One process for a window, in which nothing that was asked about is let go:
PySide frees its side of some widgets that Qt still has, and the process would end there.
"""

import gc
import json
import os
import sys
from itertools import chain

from decision_aid import app
from decision_aid.session.visit import Visit
from decision_aid.ui import application
from decision_aid.ui.player import Player
from decision_aid.ui.scenes import Look
from decision_aid.ui.window import Window
from tests.ui import painted
from tests.ui.faults import wrong
from tests.ui.views import further_views, settle, table_views


def main() -> None:
    condition, weeks, width, height, language, further, *text_sizes = sys.argv[1:]
    painted.watch()
    application.off_screen()
    window = application.opened(app.demo_desk)
    window.show()
    Player(window).settle(lambda: window.desk.pack_was_read)
    gc.disable()  # the window switched it on with its first paint
    found: list[str] = []
    for size in text_sizes:
        look = Look(int(width), int(height), int(size), language)
        found += [f"{size} %, {fault}" for fault in look_at(window, condition, weeks, look, further=size == further)]
    os.write(1, json.dumps(found).encode())
    os._exit(0)  # nothing here is worth keeping or taking apart


def new_visit(window: Window, look: Look) -> Visit:
    """A new visit in a window that looks like this."""
    desk, player = window.desk, Player(window)
    desk.leave_visit()
    desk.change(language=look.language, text_size=look.text_size)
    window.resize(look.width, look.height)
    desk.start_visit()
    player.settle(lambda: desk.visit is not None)
    assert desk.visit is not None
    return desk.visit


def look_at(window: Window, condition: str, weeks: str, look: Look, *, further: bool) -> list[str]:
    """Everything wrong with this condition in this look, with the view it was seen in."""
    visit = new_visit(window, look)
    found = []
    views = table_views(visit, condition, weeks, look)
    for view in chain(views, further_views(window, visit, look)) if further else views:
        settle(window)
        found += [f"{view}: {fault}" for fault in wrong(window, window.theme.scale)]
    return found


if __name__ == "__main__":
    main()
