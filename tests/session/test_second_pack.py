"""Every screen and both papers hold a second pack, of another decision, and one that says only what it must."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from decision_aid.content import library
from decision_aid.content.checks.keys import needed
from decision_aid.domain.decision import Decision
from decision_aid.domain.flow import Step
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.export.sheet import Section
from decision_aid.session import paper, screens
from decision_aid.session.card import card
from decision_aid.session.paper import Paper
from decision_aid.session.screens import (
    compare,
    condition,
    frame,
    home,
    matters,
    plan,
    settings,
    summary,
    talk,
    tried,
    trouble,
)
from decision_aid.session.screens.closer import CloserScreen, looks
from decision_aid.session.screens.condition import SECTIONS
from decision_aid.session.visit import Visit
from tests.packs.second import MOMENT, answered, begun, second
from tests.session.conftest import Make
from tests.session.shipped_visits import pack as shipped

TINY = Path(__file__).parents[1] / "packs" / "tiny"
STEPS: dict[Step, Callable[[Visit], object]] = {
    Step.CONDITION: condition.screen,
    Step.TRIED: tried.screen,
    Step.MATTERS: matters.screen,
    Step.COMPARE: compare.screen,
    Step.TALK: talk.screen,
    Step.PLAN: plan.screen,
    Step.SUMMARY: lambda visit: summary.screen(visit, Paper(visit, lambda done: done())),
}
OUTSIDE = (frame, home, settings, trouble)


@cache
def bare() -> Decision:
    """The second pack with no words but those every pack must have."""
    known = second()
    kept = dict.fromkeys(needed(known), "")
    texts = {code: {key: words[key] for key in kept} for code, words in known.texts.items()}
    return replace(known, texts=texts)


@cache
def tiny() -> Decision:
    return library.installed(TINY)


def reopened(kept: Visit, pack: Decision) -> Visit:
    """The same visit on another day, when another pack is in use."""
    return Visit(pack, kept.events, number=kept.number, keep=lambda *more: None, clock=lambda: MOMENT)


PACKS = pytest.mark.parametrize("pack", [second, bare, tiny])
LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])


def drawn(visit: Visit) -> Iterator[object]:
    """Every screen of the visit, with every part, row of details and full picture open and shut."""
    for step, screen in STEPS.items():
        visit.go(step)
        sections = {Step.CONDITION: SECTIONS, Step.SUMMARY: ("patient", "chart", "sources")}.get(step, ("",))
        if step is Step.COMPARE and visit.condition:
            sections = visit.condition.tabs
        for section in sections:
            visit.open_section(section)
            yield screen(visit)
    visit.go(Step.TRIED)
    for treatment in visit.decision.treatments:
        visit.unfold(f"tried.{treatment.id}")
    yield tried.screen(visit)
    visit.go(Step.COMPARE)
    for name in (compare.ABOUT, compare.WHAT):
        visit.unfold(name)
    yield compare.screen(visit)
    if visit.comparison is not None:
        for row in visit.comparison.rows:
            for column in visit.comparison.columns:
                visit.open_detail(row.id, column.option)
                shown = compare.screen(visit)
                assert shown.detail is not None
                yield shown
    visit.close_detail()
    for look in looks(visit, visit.condition) if visit.condition else ():
        visit.look_closer(look.id)
        shown = compare.screen(visit)
        assert shown.closer is not None
        for fold in folds(shown.closer):
            visit.unfold(fold)
        yield compare.screen(visit)


def folds(look: CloserScreen) -> list[str]:
    """Everything on a closer look that can be unfolded."""
    points = [point.fold for about in look.points for point in about.points]
    return [fold.id for fold in (*(claim.fold for claim in look.claims), *points)]


def lines(sections: tuple[Section, ...]) -> str:
    return "\n".join(line.words for section in sections for line in section.lines)


@PACKS
@LANGUAGES
def test_every_screen_of_a_visit_is_drawn_before_and_after_everything_is_answered(
    pack: Callable[[], Decision], language: str
) -> None:
    for visit in (begun(pack(), language), answered(pack(), language)):
        assert all(drawn(visit))
    visit.sign("Ana Bell")
    assert all(drawn(visit))


def test_no_module_of_screens_is_left_out() -> None:
    named = [f"{screens.__name__}.{found.name}" for found in pkgutil.iter_modules(screens.__path__)]
    with_a_screen = {name for name in named if hasattr(importlib.import_module(name), "screen")}
    tried_here = {compare, condition, matters, plan, summary, talk, tried, *OUTSIDE}
    assert with_a_screen == {module.__name__ for module in tried_here}


@PACKS
@LANGUAGES
def test_home_the_settings_and_every_trouble_are_drawn(make: Make, pack: Callable[[], Decision], language: str) -> None:
    room = make(pack).paint()
    room.desk.change(language=language)
    room.start()
    assert frame.screen(room.desk).visit is not None
    room.leave()
    assert home.screen(room.desk).ready
    assert settings.screen(room.desk).pack
    assert all(trouble.screen(room.desk.words, KnownTrouble(known, "")) for known in Trouble)


@LANGUAGES
def test_everything_answered_to_a_packs_own_questions_stands_on_the_patients_copy(language: str) -> None:
    visit = answered(second(), language)
    sheet, said = paper.summary(visit).sheet, visit.words.text
    story = lines((*sheet.plan, *sheet.story))
    for question in ("pain.low-back", "pain.worse", "matters.again", "worth.enough", "lean.firm"):
        assert story.count(said(f"question.{question}.ask")) == 1
    for question in ("matters.again", "teachback.plan", "plan.reasons", "plan.steps"):
        assert f"My words on {question}" in story


def test_everything_answered_to_a_packs_own_questions_stands_in_the_chart_in_clinical_terms() -> None:
    note = " ".join(paper.note(answered(second())).split())
    for line in (
        "Lumbar facet joint pain; level: L3-L4; side: both",
        "Low back pain, 0-10".partition(",")[0] + " 10/10; duration: 3 months or more",
        "Aggravating movements: bending back, turning",
        'Goal, patient\'s words: "My words on matters.again"',
        "Relief that would be worth it: much less",
        "Firmness of leaning, 0-4: 4/4",
        "Readiness: not sure",
        'Teach-back: plan: "My words on teachback.plan"; told once more',
    ):
        assert line in note
    for nothing_asked in ("Others to involve", "Activity to get back", "make an injection worth it", "how sure"):
        assert nothing_asked not in note


def test_a_visit_is_found_by_what_the_patient_wrote_on_any_question() -> None:
    assert "My words on matters.again" in card(answered(second())).words


def test_a_level_is_chosen_on_the_drawing_where_no_nerve_is_usually_pressed() -> None:
    visit = answered(second())
    visit.go(Step.CONDITION)
    shown = condition.screen(visit).spine
    assert shown is not None
    assert ([target.level for target in shown.targets if target.chosen], shown.nerve) == (["L3-L4"] * 2, "")


def test_a_pack_that_asks_for_no_side_has_no_drawing_to_touch() -> None:
    visit = answered(tiny())
    visit.go(Step.CONDITION)
    assert condition.screen(visit).spine is None
    assert [asked.question for asked in condition.screen(visit).blocks] == ["level"]


@pytest.mark.parametrize(("before", "now"), [(second, shipped), (shipped, second), (second, tiny), (tiny, second)])
def test_a_visit_held_with_another_pack_is_still_there_and_loses_nothing(
    before: Callable[[], Decision], now: Callable[[], Decision]
) -> None:
    kept = answered(before())
    visit = reopened(kept, now())
    assert all(drawn(visit))
    assert paper.summary(visit).sheet.heading
    note = " ".join(paper.note(visit).split())
    for question, given in kept.encounter.answers.items():
        if given.value is not None and now().question(question) is None:
            assert f"Answered with that evidence, and not asked with this: {question}: " in note
            assert not given.text or given.text in note
    assert all(option in note for option in kept.encounter.decided)
