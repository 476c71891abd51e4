"""Every form at every size, in both languages, empty and full: nothing cut off or sideways, everything touchable."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.domain.decision import QuestionKind
from decision_aid.domain.flow import Step
from decision_aid.i18n import LANGUAGES
from decision_aid.session.screens import condition as condition_screen
from decision_aid.session.screens import plan
from decision_aid.session.screens.condition import SECTIONS
from decision_aid.session.visit import DONT_KNOW, RATHER_NOT_SAY, Visit
from decision_aid.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Tokens
from decision_aid.ui.widgets.body_view import BodyView
from decision_aid.ui.widgets.field import Field
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.other_answers import Dots
from decision_aid.ui.widgets.prompt_list import PromptList
from decision_aid.ui.widgets.scale import Scale
from decision_aid.ui.widgets.touch import Touch
from tests.session.shipped_visits import PROBLEMS, held, pack
from tests.ui.step_stage import StepStage, badly_named, cut_off, lying_over_each_other, too_small

VIEWS = [(Step.CONDITION, section) for section in SECTIONS]
VIEWS += [(step, "") for step in (Step.TRIED, Step.MATTERS, Step.TALK, Step.PLAN)]
SIZES = [
    (1280, 594, 1.0),
    (1366, 562, 1.0),
    (1280, 594, 1.3),
    (1366, 562, 1.7),
    (1280, 486, 2.0),
    (1366, 454, 2.0),
    (800, 400, 2.0),
]
LONG = "Quisiera volver a caminar con mi nieta por el parque, sin parar y sin pensar en la pierna. " * 3


def answered(visit: Visit, step: Step) -> Visit:
    """Everything on this step answered, a third of it with "don't know" and "rather not say", all of it unfolded."""
    for treatment in pack().treatments:
        visit.touch(f"tried.{treatment.id}.use", "before")
        visit.unfold(f"tried.{treatment.id}")
    for place, question in enumerate(q for q in pack().questions if q.step == step):
        if question.id == "condition" or question.id.endswith(".use"):
            continue
        if question.kind is QuestionKind.DATE:
            visit.write(question.id, "2026-12-06")
        elif question.kind is QuestionKind.TEXT:
            visit.write(question.id, LONG)
        elif place % 6 == 4:
            visit.touch(question.id, RATHER_NOT_SAY)
        elif place % 6 == 5:
            visit.touch(question.id, DONT_KNOW)
        else:
            visit.touch(question.id, question.choices[-1].id if question.choices else str(question.high))
    for matter in pack().matters:
        visit.touch(f"matters.{matter}", "3")
    visit.ask(LONG)
    visit.decide("something-else")
    return visit


@contextmanager
def shown(visit: Visit, width: int, height: int, scale: float, tokens: Tokens = LIGHT) -> Iterator[StepStage]:
    with closing(StepStage(visit, width, height, scale, tokens)) as stage:
        yield stage


def open_all(stage: StepStage) -> None:
    for dots in stage.shown(Dots):
        dots.click()
    stage.rest()


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize(("step", "section"), VIEWS, ids=str)
def test_nothing_is_cut_off_and_nothing_goes_sideways(
    qtbot: QtBot, step: Step, section: str, width: int, height: int, scale: float
) -> None:
    language = "es" if scale in (1.0, 2.0) else "en"
    for visit in (held(step, section, "en"), answered(held(step, section, language), step)):
        with shown(visit, width, height, scale) as stage:
            assert cut_off(stage) == []
            open_all(stage)
            assert cut_off(stage) == []
            assert stage.scroller.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("step", "section"), VIEWS)
def test_everything_can_be_touched_named_and_told_apart(qtbot: QtBot, step: Step, section: str, scale: float) -> None:
    with shown(answered(held(step, section), step), 1280, 594, scale) as stage:
        open_all(stage)
        assert too_small(stage) == []
        assert badly_named(stage) == []
        assert lying_over_each_other(stage) == []


@pytest.mark.parametrize(("step", "section"), VIEWS)
def test_the_keyboard_reaches_every_control(qtbot: QtBot, step: Step, section: str) -> None:
    with shown(answered(held(step, section), step), 1280, 594, 1.0) as stage:
        for touch in stage.shown(Touch):
            if not touch.isEnabled() or touch.focusPolicy() & Qt.FocusPolicy.TabFocus:
                continue
            owner = touch.parentWidget()  # its arrow keys reach it from the one that Tab stops at
            assert owner is not None
            stops = [t for t in owner.findChildren(Touch) if t.focusPolicy() & Qt.FocusPolicy.TabFocus]
            assert stops, touch.accessibleName()
        assert all(box.focusPolicy() & Qt.FocusPolicy.TabFocus for box in stage.shown(QPlainTextEdit))


def asked_further_down(stage: StepStage) -> list[str]:
    """What is to be answered and not seen until somebody scrolls. Prompts are no questions: they stand at the foot."""
    prompts = stage.shown(PromptList)
    controls = [control for control in stage.shown(QWidget) if isinstance(control, Touch | QPlainTextEdit)]
    return [
        control.accessibleName()
        for control in controls
        if control.mapTo(stage.step, QPoint()).y() + control.height() > stage.scroller.viewport().height()
        and not any(prompt.isAncestorOf(control) for prompt in prompts)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["where", "safety"])
@pytest.mark.parametrize("condition", PROBLEMS)
def test_all_questions_of_a_section_of_the_first_step_are_seen_at_once_at_1280_by_800(
    qtbot: QtBot, condition: str, section: str, language: str
) -> None:
    visit = held(Step.CONDITION, section, language, condition)
    assert visit.condition is not None
    for level in visit.condition.levels[-1:]:
        visit.choose("level", level.id)
    visit.choose("side", "right")
    with shown(visit, 1280, 594, 1.0) as stage:
        assert asked_further_down(stage) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("condition", PROBLEMS)
def test_how_long_how_bad_and_the_body_are_seen_at_once_at_1280_by_800(
    qtbot: QtBot, condition: str, language: str
) -> None:
    visit = held(Step.CONDITION, "pain", language, condition)
    with shown(visit, 1280, 594, 1.0) as stage:
        below = set(asked_further_down(stage))
        asked = {block.question: block for block in condition_screen.screen(visit).blocks}
        first = {touch.accessible for name, block in asked.items() if name != "pain.stops" for touch in block.touches}
        assert first <= set(stage.names())
        assert first.isdisjoint(below)
        assert below.isdisjoint(place.accessibleName() for view in stage.shown(BodyView) for place in view.places)


@pytest.mark.parametrize("condition", [one.id for one in pack().conditions if len(one.options) <= 10])
def test_all_questions_of_the_empty_plan_are_seen_at_once_at_1280_by_800(qtbot: QtBot, condition: str) -> None:
    with shown(held(Step.PLAN, condition=condition), 1280, 594, 1.0) as stage:
        assert asked_further_down(stage) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("condition", PROBLEMS)
def test_however_many_treatments_there_are_all_that_can_be_planned_is_seen_at_once(
    qtbot: QtBot, condition: str, language: str
) -> None:
    visit = held(Step.PLAN, "", language, condition)
    with shown(visit, 1280, 594, 1.0) as stage:
        planned = {touch.accessible for touch in plan.screen(visit).decided}
        assert planned <= set(stage.names())
        assert planned.isdisjoint(asked_further_down(stage))


def test_all_eight_scales_of_what_matters_are_seen_at_once(qtbot: QtBot) -> None:
    for width, height in ((1280, 594), (1366, 562)):
        with shown(held(Step.MATTERS), width, height, 1.0) as stage:
            scales = [scale for scale in stage.shown(Scale) if len(scale.touches) == 6]
            assert len(scales) == 8
            last = scales[-1]
            assert last.mapTo(stage.step, QPoint()).y() + last.height() <= stage.scroller.viewport().height()


def test_a_treatment_and_its_two_answers_stand_on_one_line(qtbot: QtBot) -> None:
    for language in ("en", "es"):
        visit = held(Step.TRIED, language=language)
        visit.touch("tried.opioid.use", "now")
        with shown(visit, 1280, 594, 1.0) as stage:
            middles = {
                touch.mapTo(stage.step, touch.rect().center()).y()
                for question in ("use", "help")
                for group in stage.shown(Group)
                if visit.words.text("treatment.opioid.name") in group.accessibleName()
                for touch in group.touches
            }
            assert len(middles) == 1


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "contrast"])
def test_a_signed_visit_can_be_read_everywhere_and_answered_nowhere(qtbot: QtBot, tokens: Tokens) -> None:
    for step, section in VIEWS:
        visit = answered(held(step, section), step)
        visit.sign("Dr. Example")
        with shown(visit, 1280, 594, 1.0, tokens) as stage:
            assert not any(field.isEnabled() for field in stage.shown(Field))
            assert stage.shown(Dots) == []
            before = visit.encounter
            for touch in stage.shown(Touch):
                touch.click()
            assert visit.encounter.answers == before.answers
            assert visit.encounter.questions == before.questions
            assert (visit.encounter.decided, visit.encounter.leaning) == (before.decided, before.leaning)


@pytest.mark.parametrize(
    ("step", "section", "question"),
    [
        (Step.CONDITION, "where", "side"),
        (Step.CONDITION, "pain", "pain.leg"),
        (Step.CONDITION, "safety", "safety.saddle"),
        (Step.TRIED, "", "tried.opioid.help"),
        (Step.MATTERS, "", "matters.soon"),
        (Step.TALK, "", "lean.sure"),
    ],
)
def test_an_answer_leaves_every_widget_in_its_place(qtbot: QtBot, step: Step, section: str, question: str) -> None:
    visit = held(step, section)
    visit.touch("tried.opioid.use", "now")
    with shown(visit, 1280, 594, 1.0) as stage:
        before = {id(touch) for touch in stage.step.findChildren(Touch)}
        visit.touch(question, DONT_KNOW)
        stage.rest()
        after = {id(touch) for touch in stage.step.findChildren(Touch)}
        assert before <= after
        assert len(after - before) <= 1  # the one answer behind the dots that is now shown
