"""Touches whatever is on the screen of the real window, as careless people do, and says what went wrong.

Run by test_careless_people as `python careless.py SEED TOUCHES` in a home of the test's own; writes a list of what was
wrong, each with the last things that were done. In a process of its own for the reason that looking.py gives.
"""

import gc
import json
import os
import random
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import closing

from PySide6.QtCore import QCoreApplication, QEvent, Qt, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from decision_aid import app, paths
from decision_aid.settings import TEXT_SIZES
from decision_aid.store import local
from decision_aid.ui import application
from decision_aid.ui.player import Player
from decision_aid.ui.steps.summary import SummaryStep
from decision_aid.ui.widgets.other_answers import Dots
from decision_aid.ui.widgets.segmented import Segmented
from decision_aid.ui.widgets.spine_card import SpineCard
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch
from decision_aid.ui.window import LOOKS
from tests.store.visits import ODD_TEXTS
from tests.ui.faults import KEPT

SIZES = ((1280, 800), (1366, 768), (1024, 768), (800, 1280))
KEYS = ["Tab", "Shift+Tab", "Space", "Return", "Escape", "Down", "PgDown", "Ctrl+Z", "Alt+Left", "Alt+Right"]
KEYS += ["Ctrl++", "Ctrl+-", *(f"Alt+{step}" for step in range(1, 8))]
SECRET = "Marigold-and-bergamot"  # among the words of this patient; never to be found in what is written
AWAY = ("Home", "Finish", "Close without", "Inicio", "Terminar", "Cerrar sin")  # seldom, or no visit would get far


class Careless:
    """Somebody at a window. ``wrong``: what went wrong so far."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.wrong: list[str] = []
        self.done: list[str] = []
        sys.excepthook = lambda kind, error, trace: self.tell("".join(traceback.format_exception(error)))
        qInstallMessageHandler(
            lambda kind, context, text: self.tell(text) if "propagateSizeHints" not in text else None
        )
        self.open()

    def tell(self, what: str) -> None:
        self.wrong.append(f"{what} after {self.done[-6:]}")

    def open(self) -> None:
        self.window = application.opened(app.desk)
        self.window.choose_file = lambda parent, title, name: str(paths.log_folder().parent / name)
        self.window.show()
        self.window.activateWindow()
        self.player = Player(self.window)
        self.player.settle(lambda: self.window.desk.pack_was_read)
        gc.disable()  # the window switched it on with its first paint

    def shown(self) -> list[QWidget]:
        everything = self.window.findChildren(QWidget)
        KEPT.append(everything)
        return [widget for widget in everything if widget.isVisible()]

    # -- what they do -----------------------------------------------------------------------------------------------

    def act(self) -> None:
        dice = self.chance.random()
        if dice < 0.70:
            self.touch()
        elif dice < 0.80:
            self.write()
        elif dice < 0.86:
            self.press(self.chance.choice(KEYS))
        elif dice < 0.90:
            self.resize(*self.chance.choice(SIZES))
        elif dice < 0.94:
            self.change()
        elif dice < 0.98:
            self.look_at_it_built_anew()
        else:
            self.close_and_open_again()
        self.player.settle(lambda: True)
        self.wrong += [f"{what} after {self.done[-6:]}" for what in self.unsound()]

    def touch(self) -> None:
        touches = [touch for touch in self.shown() if isinstance(touch, Touch) and touch.isEnabled()]
        away = [0.1 if touch.accessibleName().startswith(AWAY) else 1 for touch in touches]
        (touch,) = self.chance.choices(touches, away)
        self.done.append(touch.accessibleName())
        for area in self.shown():
            if isinstance(area, QScrollArea) and area.isAncestorOf(touch):
                area.ensureWidgetVisible(touch, 0, 40)
        QTest.mouseClick(touch, Qt.MouseButton.LeftButton)
        if self.chance.random() < 0.1:  # a trembling hand: before anything is drawn
            self.done.append("and again")
            QTest.mouseClick(touch, Qt.MouseButton.LeftButton)

    def write(self) -> None:
        boxes = [box for box in self.shown() if isinstance(box, QPlainTextEdit | QLineEdit) and box.isEnabled()]
        for box in boxes[: self.chance.randint(1, 3)]:
            self.done.append(f"writes into {box.accessibleName()}")
            QTest.mouseClick(box, Qt.MouseButton.LeftButton)
            words = f"{SECRET} {self.chance.choice([*ODD_TEXTS.values()])}"
            if isinstance(box, QPlainTextEdit):
                box.insertPlainText(words)
            else:
                box.setText(SECRET)

    def press(self, keys: str) -> None:
        self.done.append(keys)
        QTest.keySequence(QApplication.focusWidget() or self.window, keys)

    def resize(self, width: int, height: int) -> None:
        self.done.append(f"{width} x {height}")
        self.window.resize(width, height)

    def change(self) -> None:
        size, look = self.chance.choice(TEXT_SIZES), self.chance.choice([*LOOKS])
        changed = self.chance.choice([{"text_size": size}, {"look": look}, {"language": "es"}, {"language": "en"}])
        self.done.append(str(changed))
        self.window.desk.change(**changed)  # type: ignore[arg-type]

    def close_and_open_again(self) -> None:
        self.done.append("closes and opens again")
        visit = self.window.desk.visit
        while not self.window.close():  # the first time it may say what would be lost
            pass
        if visit is not None and visit.recorded:
            with closing(local.open_store()) as store:
                if store.load(visit.number) != tuple(visit.events):
                    self.tell("what was said is not on the disk")
        kept = [file for file in paths.data_folder().parent.rglob("*") if file.is_file()]
        self.wrong += [f"plain words in {file}" for file in kept if SECRET.encode() in file.read_bytes()]
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.open()

    # -- what must hold ---------------------------------------------------------------------------------------------

    def unsound(self) -> Iterator[str]:
        desk, shown = self.window.desk, self.shown()
        if desk.troubles.fault is not None or desk.troubles.known:
            yield f"trouble: {desk.troubles.fault} {desk.troubles.known}"
            desk.troubles.after_fault()
        for widget in shown:
            if isinstance(widget, Touch | QPlainTextEdit | QLineEdit) and not widget.accessibleName():
                yield f"without a name: {widget}"
            if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum():
                yield f"sideways: {widget.widget()}"
        focus = QApplication.focusWidget()
        here = focus is not None and self.window._stack.isAncestorOf(focus)  # what was built anew lets go of it soon
        if focus is not None and here and not focus.isVisible():
            yield f"the focus is on what is hidden: {focus.accessibleName()}"

    def look_at_it_built_anew(self) -> None:
        """What was drawn in place is what would be drawn anew. Step 7 says what was saved once: it is left out."""
        for part in self.shown():  # where somebody only looks, and nobody keeps it
            if isinstance(part, Dots) and part.isChecked():
                part.click()
            if isinstance(part, SpineCard):
                for ways in part.findChildren(Segmented):
                    ways.touches[0].click()
        self.window.settle()
        self.wait()
        if any(isinstance(widget, SummaryStep) for widget in self.shown()):
            return
        before = self.said()
        self.window._style = ()
        self.window.refresh()
        self.wait()
        now = self.said()
        if before != now:
            self.tell(f"in place it says {[*(before - now)][:3]}, anew {[*(now - before)][:3]}")

    def wait(self) -> None:
        """Until all that was begun is done, and what was said is saved."""
        desk, heard = self.window.desk, list[bool]()
        desk.recorder.ask(lambda store: True, lambda done: desk.deliver(lambda: heard.append(done)))
        self.player.settle(lambda: bool(heard))
        visit = desk.visit
        if visit is not None and visit.recorded:
            self.player.settle(lambda: visit.saved_revision == len(visit.events))

    def said(self) -> Counter[tuple[str, str, bool, bool]]:
        """Everything that can be read or touched, and whether it is chosen and can be used."""
        said: Counter[tuple[str, str, bool, bool]] = Counter()
        for widget in self.shown():
            words = widget.text() if isinstance(widget, Text | QLineEdit) else ""
            words = widget.toPlainText() if isinstance(widget, QPlainTextEdit) else words
            chosen = isinstance(widget, Touch) and widget.isChecked()
            if words or widget.accessibleName():
                said[widget.accessibleName(), words, chosen, widget.isEnabled()] += 1
        return said


def main() -> None:
    application.off_screen()
    somebody = Careless(int(sys.argv[1]))
    for _ in range(int(sys.argv[2])):
        somebody.act()
    somebody.close_and_open_again()
    os.write(1, json.dumps(somebody.wrong).encode())
    while not somebody.window.close():
        pass
    os._exit(0)  # nothing here is worth taking apart


if __name__ == "__main__":
    main()
