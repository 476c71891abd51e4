"""From Home to a printed page and out again without a record: in few touches by mouse, and by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from decision_aid import paths
from decision_aid.domain.flow import Path as Way
from decision_aid.domain.flow import Step
from decision_aid.i18n import LANGUAGES
from decision_aid.session.paper import Done
from decision_aid.session.screens.signs import SIGNS
from decision_aid.session.visit import Visit
from decision_aid.ui.player import Player
from decision_aid.ui.steps.summary import SummaryStep
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.window import Window
from tests.session.shipped_visits import pack
from tests.ui.step_stage import On, badly_named, cut_off, lying_over_each_other, too_small

START = "Quick compare, no record is kept"
WAY = (
    START,
    "Leg pain from a herniated disc",
    "How long have you had this pain? 6 to 12 weeks",
    "Next: Side by side",
    "Next: Print or close",
    "Save the patient’s copy as a PDF file",
    "Close without keeping: nothing of this comparison stays here",
)
MOST_TOUCHES, MOST_KEYS = 8, 120


def chosen(window: Window, file: Path) -> None:
    window.choose_file = lambda _parent, _title, _name: str(file)


def saved(window: Window) -> bool:
    return any(step.paper.done is Done.PDF_SAVED for step in window.findChildren(SummaryStep))


def in_writing(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_it_takes_no_more_than_eight_touches_and_leaves_only_the_page(
    window: Window, player: Player, tmp_path: Path
) -> None:
    player.settle(lambda: window.desk.found.were_read)
    chosen(window, tmp_path / "page.pdf")
    before: dict[Path, bytes] = {}
    for touch in WAY:
        player.touch(touch)
        if touch == START:
            before = in_writing(paths.data_folder())
        if touch.startswith("Save"):
            player.settle(lambda: saved(window))
    player.settle(lambda: window.desk.visit is None)
    assert len(WAY) <= MOST_TOUCHES
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert in_writing(paths.data_folder()).keys() == before.keys()
    assert list(window.desk.found.cards) == []


def press(player: Player, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or player.window, key)
    player.settle(lambda: True)


def by_key(player: Player, name: str) -> int:
    """Go to this with Tab and press it; how many keys that took."""
    for keys in range(1, MOST_KEYS):
        press(player, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None and focused.accessibleName() == name:
            press(player, Qt.Key.Key_Space)
            return keys + 1
    raise AssertionError(f"Tab never comes to {name!r}")


def test_it_can_be_gone_by_keyboard_alone(window: Window, player: Player, tmp_path: Path) -> None:
    chosen(window, tmp_path / "page.pdf")
    for name in WAY:
        if name.startswith("How long"):  # one stop for all answers of a question: arrows go between them
            by_key(player, "How long have you had this pain? Less than 6 weeks")
            press(player, Qt.Key.Key_Right)
            press(player, Qt.Key.Key_Space)
            visit = window.desk.visit
            assert visit is not None
            assert visit.encounter.answer_to("pain.weeks").text == "6-12"
            continue
        by_key(player, name)
        if name.startswith("Save"):
            player.settle(lambda: saved(window))
    assert window.desk.visit is None
    assert (tmp_path / "page.pdf").exists()
    FocusRing.moving_by_keyboard = False


def test_any_step_opens_at_once_by_its_number(window: Window, player: Player) -> None:
    player.touch(START)
    visit = window.desk.visit
    assert visit is not None
    for key, step in ((Qt.Key.Key_3, Step.SUMMARY), (Qt.Key.Key_1, Step.CONDITION), (Qt.Key.Key_2, Step.COMPARE)):
        QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        assert visit.place.step is step
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert visit.place.step is Step.COMPARE


def test_larger_text_and_another_language_keep_what_was_said(window: Window, player: Player) -> None:
    player.play(f'both touch "{START}"\nboth touch "Arm pain from the neck"')
    player.play('both touch "Larger text"\nboth touch "Español"')
    player.play(
        'screen says "Dolor de brazo que viene del cuello"\nscreen says "No se guarda nada si usted no lo pide"'
    )


def test_the_signs_go_with_the_problem_beside_it_and_back_under_the_list(window: Window, player: Player) -> None:
    player.play(f'both touch "{START}"\nboth touch "Answer the safety questions one by one"')
    player.play('patient touches "Have you lost weight without trying? Yes"\nboth touch "Arm pain from the neck"')
    player.play('both touch "Change the problem: Arm pain from the neck"')
    player.play(
        'patient touches "Have you lost weight without trying? No"\nboth touch "Pain after surgery on the low back"'
    )
    visit = window.desk.visit
    assert visit is not None
    assert visit.encounter.answer_to("safety.weight-loss").text == "no"


def test_keeping_goes_on_at_the_same_place_with_all_seven_steps(window: Window, player: Player) -> None:
    player.play("\n".join(f'both touch "{touch}"' for touch in WAY[:5]))
    player.touch("Keep this visit, with all that was said so far")
    player.settle(lambda: "Saved on this computer" in player.reads())
    player.play(
        'screen says "Step 7, Summary, open now"\nscreen says "Copy the chart note, to paste it into the chart"'
    )
    player.play('both touch "Step 6, Your plan"\nboth touch "Undo the last answer"')
    player.play('screen does not say "Nothing is kept unless you ask"')


SIZES = ((1280, 594, 1.0), (800, 1074, 1.0), (1280, 486, 2.0), (800, 966, 2.0))


@pytest.mark.parametrize("unfolded", [False, True], ids=["signs", "answers"])
@pytest.mark.parametrize("problem", ["", "lumbar-disc", "facet-joint", "other"])
@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_its_first_step_is_whole_at_every_size(
    on: On, problem: str, width: int, height: int, scale: float, unfolded: bool
) -> None:
    for language in LANGUAGES:
        visit = Visit(pack(), path=Way.EXPRESS, language=language)
        stage = on(visit, width=width, height=height, scale=scale)
        if problem:
            visit.touch("condition", problem)
        if unfolded:
            visit.unfold(SIGNS)
        stage.rest()
        assert cut_off(stage) == []
        assert too_small(stage) == []
        assert badly_named(stage) == []
        assert lying_over_each_other(stage) == []
        assert stage.scroller.horizontalScrollBar().maximum() == 0


def test_home_asks_in_place_whether_to_keep_what_was_said(window: Window, player: Player) -> None:
    for way_home in ("Home: back to the list of visits", "Back to Home, nothing is kept"):
        player.play(f'both touch "{START}"\nboth touch "Arm pain from the neck"')
        quick = window.desk.visit
        player.touch(way_home)
        assert window.desk.visit is quick
        player.play('screen says "Close without keeping? What was said here will be gone."')
        player.touch("Close it")
        assert window.desk.visit is None


def test_the_keys_for_going_on_ask_before_they_close(window: Window, player: Player) -> None:
    player.play(f'both touch "{START}"\nboth touch "Arm pain from the neck"')
    quick = window.desk.visit
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        player.settle(lambda: True)
    assert window.desk.visit is quick
    player.touch("Keep this visit")
    player.settle(lambda: window.desk.visit is not quick)
    assert window.desk.visit is not None
    assert window.desk.visit.recorded
    assert window.desk.visit.encounter.answers
