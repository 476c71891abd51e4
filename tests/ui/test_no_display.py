"""What `./run` does where there is no screen: the example visit is held, and its papers and pictures are left."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from decision_aid.domain.flow import Step

ROOT = Path(__file__).parents[2]


@pytest.fixture
def nowhere(tmp_path: Path) -> dict[str, str]:
    """The surroundings of a computer without a screen, and of a person who never had the program."""
    home = tmp_path / "home"
    home.mkdir()
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "SIDE_BY_SIDE_HOME")
    kept = {name: value for name, value in os.environ.items() if name not in hidden and not name.startswith("XDG_")}
    return kept | {"HOME": str(home), "PYTHONWARNINGS": "error"}


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_walk_leaves_the_papers_and_a_picture_of_each_screen_and_nothing_at_home(
    tmp_path: Path, nowhere: dict[str, str]
) -> None:
    left = tmp_path / "demo-visit"
    walked = subprocess.run(
        [sys.executable, "main.py", "--walk", str(left)],
        cwd=ROOT,
        env=nowhere,
        check=True,
        capture_output=True,
        text=True,
    )
    assert walked.stderr == ""
    assert sorted(Path(line).name for line in walked.stdout.splitlines()) == files(left)
    assert (left / "patient-copy.pdf").read_bytes().startswith(b"%PDF-")
    assert "level: L4-L5; side: right" in (left / "chart-note.txt").read_text("utf-8")
    pictures = sorted(left.glob("*.png"))
    assert {picture.stem.split("-")[1] for picture in pictures} == {"home", *Step}
    for picture in pictures:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1280, 800)
        assert len({image.pixel(x, y) for x in range(0, 1280, 20) for y in range(0, 800, 20)}) > 3
    assert files(Path(nowhere["HOME"])) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_run_walks_where_there_is_no_screen_and_opens_a_window_where_there_is_one(
    tmp_path: Path, nowhere: dict[str, str]
) -> None:
    copy = tmp_path / "program"
    python = copy / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    shutil.copy(ROOT / "run", copy)
    python.write_text('#!/bin/sh\necho "$@"\n')
    python.chmod(0o755)
    for lock in ("requirements.lock", ".venv/ready.lock"):
        (copy / lock).write_text("")

    def ran(**more: str) -> str:
        done = subprocess.run(["sh", "run"], cwd=copy, env=nowhere | more, check=True, capture_output=True, text=True)
        return done.stdout.splitlines()[-1]

    assert ran() == "main.py --walk demo-visit"
    assert ran(DISPLAY=":7") == "main.py"
    assert ran(WAYLAND_DISPLAY="wayland-0") == "main.py"


DEMO = """
import sys
from decision_aid import app
from decision_aid.ui import application
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

application.qt()
look = QTimer(interval=50)

def close_once_it_was_held():
    window = next(widget for widget in QApplication.topLevelWidgets() if hasattr(widget, "desk"))
    visit = window.desk.visit
    if window.desk.troubles.fault is not None or (visit and visit.place.step == "summary" and visit.encounter.decided):
        look.stop()  # else it may look, and say so, again before the program ends
        print(window.desk.troubles.fault, visit and visit.recorded, *(visit.encounter.decided if visit else ()))
        while not window.close():
            pass

look.timeout.connect(close_once_it_was_held)
look.start()
sys.exit(app.main(["--demo"]))
"""


def test_a_demonstration_opens_with_the_example_visit_and_keeps_nothing(nowhere: dict[str, str]) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", DEMO],
        cwd=ROOT,
        env=nowhere | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert shown.stderr == ""
    assert shown.stdout == "None True epidural-steroid exercise\n"
    assert files(Path(nowhere["HOME"])) == []
