"""Plays a visit script on the real window: finds each thing by its accessible name, touches it, reads what is shown.

Used off screen by ``./run`` without a display, by the pictures of every screen, and by the tests of whole visits. A
script is plain text that a clinician can read and correct; see ``docs/visits.md``. Written in English, it also holds a
visit ``in_language`` Spanish: ``ui.twins`` knows what a thing is called then. Nothing here knows the inside of a step:
what cannot be found by its name or cannot be touched where it stands is an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from decision_aid.domain.encounter import Driver
from decision_aid.ui.twins import matching, twin, twins
from decision_aid.ui.window import Window

PATIENCE = 20_000  # milliseconds to wait for a file, a page or the disk before giving up
_WHO = {"patient": Driver.PATIENT, "clinician": Driver.CLINICIAN, "both": Driver.BOTH}
_LINE = re.compile(
    r'(?P<who>patient|clinician|both|screen|note) (?P<what>[a-z ]+?) "(?P<words>.*?)"(?: into "(?P<field>.*)")?'
)
_AGAIN = "program closes and opens again"


class ScriptError(AssertionError):
    """A line of a script that did not come true; says the line and what was there instead."""


class Player:
    """Plays scripts on one window. ``seen`` is called after each line; ``again`` opens the program after a close."""

    def __init__(
        self,
        window: Window,
        seen: Callable[[], None] | None = None,
        again: Callable[[], Window] | None = None,
        in_language: str = "",
    ) -> None:
        self.window = window
        self._seen = seen
        self._again = again
        self._in_language = in_language

    def play(self, script: str) -> None:
        """Play every line; blank lines and lines starting with # are for the reader."""
        for number, line in enumerate(script.splitlines(), start=1):
            if line.strip() and not line.startswith("#"):
                try:
                    self._play(line.strip())
                except ScriptError as error:
                    raise ScriptError(f"line {number}: {line.strip()}\n{error}") from None

    def touch(self, name: str) -> None:
        """Touch the one thing with this accessible name ("…" stands for any words), where a finger would."""
        target = self.in_view(name)
        middle = target.rect().center()
        there = self.window.childAt(target.mapTo(self.window, middle))
        if there is None or not (there is target or target.isAncestorOf(there)):
            raise ScriptError(f"{name!r} is there but cannot be touched: something lies over it or it is out of view")
        if not target.isEnabled():
            raise ScriptError(f"{name!r} is there but cannot be used now")
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=middle)
        self._quiet()

    def write(self, words: str, name: str) -> None:
        """Put words into the field with this name and leave it, as a person does who goes on."""
        field = self.in_view(name)
        if not field.isEnabled():
            raise ScriptError(f"{name!r} is there but cannot be used now")
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        if isinstance(field, QPlainTextEdit):
            field.setPlainText(words)
        elif isinstance(field, QLineEdit):
            field.setText(words)
        else:
            raise ScriptError(f"{name!r} is not a field")
        field.clearFocus()
        self.window.settle()  # where the window is not the active one, there was no focus to lose
        self._quiet()

    def reads(self) -> str:
        """Every word on the screen, in reading order as far as it goes."""
        said = []
        for widget in self.window.findChildren(QWidget):
            if widget.isVisible():
                said.append(widget.accessibleName())
                if isinstance(widget, QLabel | QLineEdit):
                    said.append(widget.text())
                elif isinstance(widget, QPlainTextEdit):
                    said.append(widget.toPlainText())
        return "\n".join(word for word in said if word)

    def settle(self, ready: Callable[[], bool]) -> None:
        """Let the window work until ``ready``, patience ends, or the program says that something went wrong in it."""
        self._quiet()
        if ready():
            return
        loop, look = QEventLoop(), QTimer(interval=10)

        def look_again() -> None:
            if ready() or self.window.desk.troubles.fault is not None:
                loop.quit()

        look.timeout.connect(look_again)
        look.start()
        QTimer.singleShot(PATIENCE, loop, loop.quit)
        loop.exec()
        look.stop()
        if not ready():
            raise ScriptError(self.window.desk.troubles.fault or "waited too long")
        self._quiet()

    # -- inside -------------------------------------------------------------------------------------------------

    def _play(self, line: str) -> None:
        if line == _AGAIN and self._again is not None:
            self.window.close()
            self.window = self._again()
            return
        found = _LINE.fullmatch(line)
        if found is None:
            raise ScriptError("this is not a line of a script")
        who, what, words, field = found["who"], found["what"], found["words"], found["field"]
        match who, what:
            case "screen", "says":
                self._says(lambda: any(said in self.reads() for said in self._there(words)), self.reads)
            case "screen", "does not say":
                self._says(lambda: not any(said in self.reads() for said in self._there(words)), self.reads)
            case "note", "says":
                self._says(lambda: words in self._note(), self._note)
            case "note", "does not say":
                self._says(lambda: words not in self._note(), self._note)
            case _, "touches" | "touch":
                self._driven_by(_WHO[who])
                self.touch(words)
            case _, "writes" | "write" if field:
                self._driven_by(_WHO[who])
                self.write(words, field)
            case _, "presses" | "press":
                QTest.keySequence(QApplication.focusWidget() or self.window, words)
                self._quiet()
            case _:
                raise ScriptError("this is not a line of a script")
        desk = self.window.desk
        if self._in_language and desk.visit is not None and desk.visit.words.language != self._in_language:
            desk.change(language=self._in_language)
            self._quiet()
        if self._seen is not None:
            self._seen()

    def _there(self, words: str) -> list[str]:
        """What says these words of the script on the screen."""
        return twins(self.window, words) if self._in_language else [words]

    def _says(self, true: Callable[[], bool], read: Callable[[], str]) -> None:
        try:
            self.settle(true)
        except ScriptError:
            raise ScriptError(f"it says:\n{read()}") from None

    def _note(self) -> str:
        from decision_aid.session import paper

        visit = self.window.desk.visit
        if visit is None:
            return ""  # it may still be opening
        return " ".join(paper.note(visit).split())  # where its lines end says nothing

    def _driven_by(self, driver: Driver) -> None:
        visit = self.window.desk.visit
        if visit is not None:
            visit.drive(driver)

    def _found(self, name: str) -> QWidget:
        wanted = matching(twin(self.window, name) if self._in_language else name)

        def visible() -> list[QWidget]:
            widgets = (w for w in self.window.findChildren(QWidget) if w.isVisible() and not isinstance(w, QGroupBox))
            return [w for w in widgets if wanted.fullmatch(w.accessibleName())]

        try:
            self.settle(lambda: bool(visible()))
        except ScriptError:
            raise ScriptError(f"nothing is called {name!r} here:\n{self.reads()}") from None
        found = visible()
        if len(found) > 1:
            raise ScriptError(f"{len(found)} things are called {name!r}")
        return found[0]

    def in_view(self, name: str) -> QWidget:
        """The one thing with this name, scrolled to; if a list that comes just then makes it again, the new one."""
        while True:
            target = self._found(name)
            for area in self.window.findChildren(QScrollArea):
                if area.isAncestorOf(target):
                    area.ensureWidgetVisible(target, 0, 40)
            self._quiet()
            if isValid(target) and target.isVisible():
                return target

    def _quiet(self) -> None:
        for _ in range(4):  # a change may ask for a render, and a render for a layout
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()
