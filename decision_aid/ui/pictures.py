"""Pictures of every screen, and the papers of the example visit, made on the real window off screen.

Called by ``ui.application`` for ``./run`` without a display and by the command line for ``./run shots``. The visit is
held by ``ui.player`` from a script, so a picture shows what a person would see and nothing is set up behind its back.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from decision_aid.domain.flow import Step
from decision_aid.i18n import LANGUAGES
from decision_aid.session.screens.condition import SECTIONS
from decision_aid.session.visit import Visit
from decision_aid.ui.player import Player
from decision_aid.ui.window import Window

SIZES = ((1280, 800), (1366, 768))
TEXT_SIZES = (100, 200)
PDF, NOTE = "patient-copy.pdf", "chart-note.txt"


def leave_papers(window: Window, script: Path, folder: Path) -> int:
    """Hold the visit of the script; leave its PDF, its note and a picture of each screen in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    window.choose_file = lambda _parent, _title, name: str(folder / (PDF if name.endswith(".pdf") else NOTE))
    window.resize(*SIZES[0])
    window.show()
    seen: list[str] = []

    def look() -> None:
        name = _place(window)
        if name not in seen:
            seen.append(name)
        _grab(window, folder / f"{seen.index(name) + 1:02}-{name}.png")

    player = Player(window, look)
    player.settle(lambda: window.desk.pack_was_read)
    look()
    player.play(script.read_text("utf-8"))
    player.touch("Save the patient’s copy as a PDF file")
    player.settle((folder / PDF).exists)
    player.touch("Save the chart note as a text file")
    player.settle((folder / NOTE).exists)
    player.settle(lambda: _saved(window))
    look()
    for path in sorted(folder.iterdir()):
        print(path)  # noqa: T201 - what was left, for whoever called it
    return 0


def every_screen(window: Window, script: Path, folder: Path) -> int:
    """Every screen of the script's visit at every size of window and text, in every language, as PNG in ``folder``."""
    window.resize(*SIZES[0])
    window.show()
    player = Player(window)
    player.settle(lambda: window.desk.pack_was_read)
    player.play(script.read_text("utf-8"))
    for language in LANGUAGES:
        for text_size in TEXT_SIZES:
            window.desk.change(language=language, text_size=text_size)
            for width, height in SIZES:
                window.resize(width, height)
                into = folder / f"{width}x{height}-{text_size}-{language}"
                into.mkdir(parents=True, exist_ok=True)
                for name in _tour(_visit(window)):
                    player.settle(lambda: _saved(window))
                    _grab(window, into / f"{name}.png")
                _outside(window, player, into)
    return 0


def _tour(visit: Visit) -> Iterator[str]:
    """Opens one screen after another and gives its name."""
    for number, step in enumerate(Step, start=1):
        visit.go(step)
        sections: tuple[str, ...] = ("",)
        if step is Step.CONDITION:
            sections = SECTIONS
        elif step is Step.COMPARE and visit.condition is not None:
            sections = visit.condition.tabs
        for section in sections:
            if section:
                visit.open_section(section)
            yield f"{number}-{step}-{section}".rstrip("-")
        if step is Step.COMPARE and visit.condition is not None:
            visit.open_detail(visit.condition.rows[0].id, "epidural-steroid")
            yield f"{number}-{step}-detail"
            visit.close_detail()
            visit.open_section(sections[0])


def _outside(window: Window, player: Player, into: Path) -> None:
    """Settings and Home; then back into the visit."""
    desk, visit = window.desk, _visit(window)
    desk.show_settings(True)
    player.settle(lambda: True)
    _grab(window, into / "settings.png")
    desk.show_settings(False)
    desk.leave_visit()
    player.settle(lambda: bool(desk.visits))
    _grab(window, into / "0-home.png")
    desk.open_visit(visit.number)
    player.settle(lambda: desk.visit is not None)


def _visit(window: Window) -> Visit:
    visit = window.desk.visit
    assert visit is not None
    return visit


def _saved(window: Window) -> bool:
    visit = window.desk.visit
    return visit is None or visit.saved_revision == len(visit.events)


def _place(window: Window) -> str:
    visit = window.desk.visit
    if visit is None:
        return "home"
    section = visit.place.section.get(visit.place.step, "")
    detail = "detail" if visit.place.detail else ""
    return "-".join(part for part in (str(visit.place.step), section, detail) if part)


def _grab(window: Window, path: Path) -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
    if not window.grab().save(str(path)):
        raise OSError(f"the picture {path.name} could not be written")
