"""A step in the scroller of a window, drawn again on every change as the program does it; and how to look at it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGroupBox, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from decision_aid.domain.flow import Step
from decision_aid.session.visit import Visit
from decision_aid.ui.steps.compare import CompareStep
from decision_aid.ui.steps.condition import ConditionStep
from decision_aid.ui.steps.matters import MattersStep
from decision_aid.ui.steps.plan import PlanStep
from decision_aid.ui.steps.talk import TalkStep
from decision_aid.ui.steps.tried import TriedStep
from decision_aid.ui.theme import LIGHT, Theme, Tokens, prepare
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.scroller import Scroller
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch

FORMS: dict[Step, Callable[[Theme, Visit], Page]] = {
    Step.CONDITION: ConditionStep,
    Step.TRIED: TriedStep,
    Step.MATTERS: MattersStep,
    Step.COMPARE: CompareStep,  # type: ignore[dict-item]  # no Page, but drawn and refreshed like one
    Step.TALK: TalkStep,
    Step.PLAN: PlanStep,
}
Kind = TypeVar("Kind", bound=QWidget)


class StepStage:
    """The step a visit stands on, in a window as large as the program leaves to a step."""

    def __init__(
        self, visit: Visit, width: int = 1280, height: int = 594, scale: float = 1.0, tokens: Tokens = LIGHT
    ) -> None:
        self.visit = visit
        self.theme = Theme(tokens, scale)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        prepare(app, self.theme)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        self.step = FORMS[visit.place.step](self.theme, visit)
        self.scroller = Scroller(self.theme, self.step)
        column.addWidget(self.scroller)
        self.window.resize(width, height + round(10 * scale))  # the strip at the foot of what scrolls
        self.step.refresh()  # type: ignore[attr-defined]
        visit.listeners.append(self.step.refresh)  # type: ignore[attr-defined]
        self.window.show()
        self.window.activateWindow()
        self.rest()

    def rest(self) -> None:
        """Let everything be laid out and painted."""
        for _ in range(4):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def close(self) -> None:
        self.visit.listeners.clear()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # -- what a person does -----------------------------------------------------------------------------------------

    def touch(self, name: str) -> None:
        """Touch the control of this name in its middle, brought into view first."""
        touch = self.named(name)
        self.bring(touch)
        QTest.mouseClick(touch, Qt.MouseButton.LeftButton, pos=touch.rect().center())
        self.rest()

    def bring(self, widget: QWidget) -> None:
        area: QWidget | None = widget
        while area is not None:
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(widget, 0, 20)
            area = area.parentWidget()
        self.rest()

    def box(self, name: str) -> QPlainTextEdit:
        """The box for own words with this name."""
        return next(box for box in self.shown(QPlainTextEdit) if box.accessibleName() == name)

    # -- what a person sees -----------------------------------------------------------------------------------------

    def shown(self, kind: type[Kind]) -> list[Kind]:
        return [widget for widget in self.step.findChildren(kind) if widget.isVisible()]

    def named(self, name: str) -> Touch:
        found = [touch for touch in self.shown(Touch) if touch.accessibleName() == name]
        assert len(found) == 1, (name, [touch.accessibleName() for touch in self.shown(Touch)])
        return found[0]

    def names(self) -> list[str]:
        return [touch.accessibleName() for touch in self.shown(Touch)]

    def words(self) -> list[str]:
        return [text.text() for text in self.shown(Text)]

    def colour(self, widget: QWidget, x: int, y: int) -> QColor:
        """The colour painted at a point of a widget."""
        return widget.grab().toImage().pixelColor(x, y)


def cut_off(stage: StepStage) -> list[str]:
    """What is lower than its words need, narrower than words that do not wrap, or past the edge of the page."""
    found = []
    for widget in stage.shown(QWidget):
        named = f"{type(widget).__name__} {widget.accessibleName()[:60]}"
        if widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
            found.append(f"too low: {named}")
        if isinstance(widget, Text) and not widget.wordWrap() and widget.width() < widget.sizeHint().width():
            found.append(f"too narrow: {widget.text()}")
        left = widget.mapTo(stage.step, QPoint()).x()
        if left < 0 or left + widget.width() > stage.scroller.viewport().width():
            found.append(f"too wide: {named}")
        around = widget.parentWidget()
        if around is not None and not around.rect().contains(widget.geometry()):
            found.append(f"not all inside {type(around).__name__}: {named}")
    return found


def too_small(stage: StepStage, least: int = 44) -> list[str]:
    """What is smaller than a finger."""
    side = stage.theme.px(least)  # whole pixels, as widgets are
    return [t.accessibleName() for t in stage.shown(Touch) if min(t.width(), t.height()) < side]


def badly_named(stage: StepStage) -> list[str]:
    """Controls with no name, and names that more than one control has."""
    controls = [w for w in stage.shown(QWidget) if isinstance(w, Touch | QPlainTextEdit | QLineEdit)]
    names = [widget.accessibleName() for widget in controls]
    groups = [group.accessibleName() for group in stage.shown(QGroupBox)]
    return [name for every in (names, groups) for name in every if not name or every.count(name) > 1]


def lying_over_each_other(stage: StepStage) -> list[str]:
    """Controls of which one covers a part of another, but for those for keys alone."""
    fingers = [t for t in stage.shown(Touch) if not t.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)]
    boxes = [(t.accessibleName(), t.rect().translated(t.mapTo(stage.step, QPoint()))) for t in fingers]
    shared = stage.theme.px(3)  # the edge that joined segments have in common
    return [
        f"{one} / {other}"
        for place, (one, box) in enumerate(boxes)
        for other, other_box in boxes[place + 1 :]
        if min((box & other_box).width(), (box & other_box).height()) > shared
    ]


On = Callable[..., StepStage]  # a visit, and what else a stage can be given -> the stage, closed when the test ends
OnLook = Callable[..., StepStage]  # a closer look, a condition, a language, and what a stage can be given -> the stage
