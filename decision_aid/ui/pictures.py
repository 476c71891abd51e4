"""Pictures of every screen, and the papers of the example visit, made on the real window off screen.

Called by ``ui.application`` for ``./run`` without a display and by the command line for ``./run shots``. The visit is
held by ``ui.player`` from a script, so a picture shows what a person would see and nothing is set up behind its back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap

from decision_aid.domain.flow import Path as Way
from decision_aid.domain.flow import Step
from decision_aid.i18n import LANGUAGES
from decision_aid.session.screens import closer
from decision_aid.session.screens.condition import SECTIONS
from decision_aid.session.visit import Visit
from decision_aid.ui.player import Player
from decision_aid.ui.scenes import LOOKS, scenes_of, stand
from decision_aid.ui.steps.summary import SummaryStep
from decision_aid.ui.widgets.scroller import Scroller
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
    window.activateWindow()  # only an active window gives a field the focus
    seen: dict[str, QPixmap] = {}  # each screen as it was last

    def look() -> None:
        seen[_place(window)] = _picture(window)

    player = Player(window, look)
    player.settle(lambda: window.desk.pack_was_read)
    look()
    player.play(script.read_text("utf-8"))
    player.touch("Save the patient’s copy as a PDF file")
    player.settle((folder / PDF).exists)
    player.touch("Save the chart note as a text file")
    player.settle((folder / NOTE).exists)
    player.settle(lambda: _at_rest(window))
    look()
    for number, (name, picture) in enumerate(seen.items(), start=1):
        _keep(picture, folder / f"{number:02}-{name}.png")
    for path in sorted(folder.iterdir()):
        print(path)  # noqa: T201 - what was left, for whoever called it
    return 0


def every_screen(window: Window, script: Path, folder: Path) -> int:
    """Every screen of the script's visit, and the scenes of other conditions, as PNG in ``folder``."""
    window.resize(*SIZES[0])
    window.show()
    window.activateWindow()  # only an active window gives a field the focus
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
                    player.settle(lambda: _at_rest(window))
                    _keep(_picture(window), into / f"{name}.png")
                _outside(window, player, into)
    _scenes(window, player, folder)
    return 0


def every_screen_of_visits(window: Window, scripts: Iterable[Path], folder: Path) -> int:
    """Every screen of whole visits as they are held, in each language: each in a folder of its own, in its order."""
    window.show()
    window.activateWindow()  # only an active window gives a field the focus
    Player(window).settle(lambda: window.desk.pack_was_read)
    for script in scripts:
        for language in LANGUAGES:
            into = folder / f"{script.stem}-{language}"
            into.mkdir(parents=True, exist_ok=True)
            seen: dict[str, tuple[QPixmap, QPixmap | None]] = {}  # each screen as it was left

            def look(seen: dict[str, tuple[QPixmap, QPixmap | None]] = seen) -> None:
                seen[_place(window)] = (_picture(window), _whole_page(window))

            window.desk.leave_visit()
            window.desk.change(language="en", text_size=100)  # scripts begin at Home as they are written
            window.resize(*SIZES[0])
            player = Player(window, look, in_language=language)
            player.play(script.read_text("utf-8"))
            player.settle(lambda: _at_rest(window))
            look()
            for number, (name, (picture, page)) in enumerate(seen.items(), start=1):
                _keep(picture, into / f"{number:02}-{name}.png")
                if page is not None:
                    _keep(page, into / f"{number:02}-{name}-whole.png")
    window.desk.leave_visit()
    window.desk.change(language="en", text_size=100)
    return 0


def _whole_page(window: Window) -> QPixmap | None:
    """The page that is open from its top to its end, where it is longer than the window."""
    for area in window.findChildren(Scroller):
        page = area.widget()
        if area.isVisible() and page is not None and area.verticalScrollBar().maximum() > 0:
            return page.grab()
    return None


def _scenes(window: Window, player: Player, folder: Path) -> None:
    """The scenes of other conditions, each in a visit of its own; a page that scrolls also as a whole."""
    desk = window.desk
    for look in LOOKS:
        desk.change(language=look.language, text_size=look.text_size)
        window.resize(look.width, look.height)
        into = folder / f"{look.width}x{look.height}-{look.text_size}-{look.language}"
        into.mkdir(parents=True, exist_ok=True)
        assert desk.decision is not None
        for scene in scenes_of(desk.decision):
            desk.leave_visit()
            if scene.path is Way.EXPRESS:
                desk.quick_compare()
            else:
                desk.start_visit()
            player.settle(lambda: desk.visit is not None)
            stand(_visit(window), scene)
            player.settle(lambda: _at_rest(window))
            _keep(_picture(window), into / f"{scene.name}.png")
            page = _whole_page(window)
            if page is not None:
                _keep(page, into / f"{scene.name}-whole.png")


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
            row = visit.condition.rows[0]
            shown = next((option for option in visit.condition.first_shown if row.cells[option].lead), "")
            visit.open_detail(row.id, shown or visit.condition.first_shown[0])
            yield f"{number}-{step}-detail"
            visit.close_detail()
            for look in closer.looks(visit, visit.condition):
                visit.look_closer(look.id)
                yield f"{number}-{step}-{look.id}"
            visit.open_section(sections[0])


def _outside(window: Window, player: Player, into: Path) -> None:
    """Settings and Home; then back into the visit."""
    desk, visit = window.desk, _visit(window)
    desk.show_settings(True)
    player.settle(lambda: True)
    _keep(_picture(window), into / "settings.png")
    desk.show_settings(False)
    desk.leave_visit()
    player.settle(lambda: bool(desk.found.cards))
    _keep(_picture(window), into / "0-home.png")
    desk.open_visit(visit.number)
    player.settle(lambda: desk.visit is not None)


def _visit(window: Window) -> Visit:
    visit = window.desk.visit
    assert visit is not None
    return visit


def _at_rest(window: Window) -> bool:
    """Whether all is saved, and the pages of paper are there where they are shown."""
    papers = [step.paper for step in window.findChildren(SummaryStep) if step.isVisible()]
    visit = window.desk.visit
    saved = visit is None or not visit.recorded or visit.saved_revision == len(visit.events)
    return saved and all(paper.pages and not paper.preparing for paper in papers)


def _place(window: Window) -> str:
    visit = window.desk.visit
    if visit is None:
        return "home"
    section = visit.place.section.get(visit.place.step, "")
    detail = "detail" if visit.place.detail else visit.place.closer
    return "-".join(part for part in (str(visit.place.step), section, detail) if part)


def _picture(window: Window) -> QPixmap:
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
    return window.grab()


def _keep(picture: QPixmap, path: Path) -> None:
    if not picture.save(str(path)):
        raise OSError(f"the picture {path.name} could not be written")
