"""From every figure on every screen of a visit its study's source card is two touches away, or nearer.

The walk opens every step, section and tab, takes from the screens' own data what figures stand there and what opens
them, and follows it. What is on a screen is searched for the words of every finding, so that no figure escapes.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from decision_aid.domain import comparison
from decision_aid.domain.decision import Decision
from decision_aid.domain.flow import Step
from decision_aid.export.figures import figure_words
from decision_aid.session.paper import Paper
from decision_aid.session.screens import compare, condition, matters, plan, settings, summary, talk, tried
from decision_aid.session.screens.compare_detail import DetailScreen
from decision_aid.session.screens.compare_rows import CellScreen
from decision_aid.session.screens.condition import SECTIONS
from decision_aid.session.screens.disagreement import LookedAt
from decision_aid.session.screens.figure_line import FigureLine
from decision_aid.session.screens.known_cells import KnownCell
from decision_aid.session.screens.summary import CHART, PATIENT, SOURCES
from decision_aid.session.visit import Visit
from tests.session.conftest import Make
from tests.session.shipped_visits import PROBLEMS, pack

MOST = 2  # touches from a figure to the card of its source


def whole_visit(problem: str, weeks: str, language: str = "en") -> Visit:
    """A visit with everything rated and every precaution answered yes."""
    visit = Visit(pack(), language=language, clock=lambda: datetime(2026, 11, 22, 15, 0, tzinfo=UTC))
    visit.touch("condition", problem)
    visit.touch("pain.weeks", weeks)
    for matter in visit.decision.matters:
        visit.touch(f"matters.{matter}", "5")
    for known in visit.decision.precautions:
        visit.touch(f"precaution.{known.id}", "yes")
    return visit


def screens(visit: Visit) -> Iterator[object]:
    """Every screen of the visit, in order; the visit stands on it while it is given."""
    drawn = {
        Step.CONDITION: (condition.screen, SECTIONS),
        Step.TRIED: (tried.screen, ("",)),
        Step.MATTERS: (matters.screen, ("",)),
        Step.COMPARE: (compare.screen, visit.condition.tabs if visit.condition else ("",)),
        Step.TALK: (talk.screen, ("",)),
        Step.PLAN: (plan.screen, ("",)),
        Step.SUMMARY: (lambda held: summary.screen(held, Paper(held, lambda done: done())), (PATIENT, CHART, SOURCES)),
    }
    for step, (made, sections) in drawn.items():
        visit.go(step)
        for section in sections:
            visit.open_section(section)
            yield made(visit)
        if step is Step.COMPARE:
            yield from closer_looks(visit)


def closer_looks(visit: Visit) -> Iterator[object]:
    """Every closer look of step 4, with everything on it unfolded, one fold after another."""
    for touch in compare.screen(visit).looks:
        visit.look_closer(touch.id)
        yield compare.screen(visit).closer
        look = compare.screen(visit).closer
        assert look is not None
        folds = [claim.fold.id for claim in look.claims]
        folds += [point.fold.id for about in look.points for point in about.points]
        for fold in folds:
            visit.unfold(fold)
            yield compare.screen(visit).closer
            visit.unfold(fold)
    visit.look_closer("")


def now(visit: Visit) -> object:
    """The screen the visit stands on."""
    if visit.place.step is Step.SUMMARY:
        return summary.screen(visit, Paper(visit, lambda done: done()))
    return {Step.CONDITION: condition, Step.COMPARE: compare, Step.TALK: talk}[visit.place.step].screen(visit)


def parts(shown: object) -> Iterator[object]:
    """Everything a screen is made of."""
    yield shown
    if isinstance(shown, tuple):
        for part in shown:
            yield from parts(part)
    elif is_dataclass(shown):
        for part in fields(shown):
            yield from parts(getattr(shown, part.name))


def cards(shown: object) -> dict[str, set[str]]:
    """The findings whose source cards stand on a screen, with the sources."""
    details = [part for part in parts(shown) if isinstance(part, DetailScreen)]
    return {figure.finding: {source.id for source in figure.sources} for detail in details for figure in detail.figures}


def nearest(visit: Visit, shown: object) -> dict[str, int]:
    """For each finding to be reached from here, how many touches away its source cards are."""
    found = dict.fromkeys(cards(shown), 0)
    for part in parts(shown):
        if isinstance(part, FigureLine):
            visit.open_figure(part.open.id)
        elif isinstance(part, CellScreen) and part.figure:
            visit.open_detail(part.row, part.option)
        elif isinstance(part, LookedAt) and part.open:
            visit.open_figure(part.open.id)
        elif isinstance(part, KnownCell) and part.open:
            visit.open_detail(part.open.id, part.option)
        else:
            continue
        for finding in cards(now(visit)):
            found.setdefault(finding, 1)
        visit.close_detail()
    if isinstance(shown, summary.SummaryScreen) and not shown.sources.chosen:
        before = visit.place.section[Step.SUMMARY]
        visit.open_section(shown.sources.id)
        for finding, touches in nearest(visit, now(visit)).items():
            found.setdefault(finding, touches + 1)
        visit.open_section(before)
    return found


def told(decision: Decision, visit: Visit) -> dict[str, tuple[str, ...]]:
    """The words of each finding that say its number, and the number with its title as it stands beside what matters."""
    weeks = comparison.pain_weeks(decision, visit.encounter)
    made = {}
    for known in decision.findings.values():
        said = figure_words(visit.words, decision, comparison.figure(known, weeks))
        frames = [frame for frame in (said.frame, said.frame_compared) if any(c.isdigit() for c in frame)]
        counted = [f"{said.number} {said.unit}\n{said.title}"] if said.number else []
        made[known.id] = (*frames, *counted)
    return made


def standing(words: dict[str, tuple[str, ...]], shown: object) -> set[frozenset[str]]:
    """The figures on a screen, by its own data and by its words: each as the findings that say just that."""
    named = {frozenset({getattr(part, "finding", "")}) for part in parts(shown)} - {frozenset({""})}
    whole = "\n".join(part for part in parts(shown) if isinstance(part, str))
    said = {frame for frames in words.values() for frame in frames if frame in whole}
    return named | {
        frozenset(f for f, frames in words.items() if any(one in other for other in frames)) for one in said
    }


@pytest.mark.parametrize("weeks", ["under-6", "over-a-year"])
@pytest.mark.parametrize("problem", PROBLEMS)
def test_every_figure_of_every_screen_is_two_touches_from_its_source_or_nearer(problem: str, weeks: str) -> None:
    visit = whole_visit(problem, weeks)
    words = told(visit.decision, visit)
    seen: set[str] = set()
    for shown in screens(visit):
        reached = nearest(visit, shown)
        for alike in standing(words, shown):
            assert min(reached.get(finding, MOST + 1) for finding in alike) <= MOST, (visit.place.step, alike)
            seen |= alike
    assert seen, "no figure was found, so nothing was proved"


def test_the_cards_of_a_figure_are_those_of_all_its_sources() -> None:
    visit = whole_visit("lumbar-disc", "6-12")
    for shown in screens(visit):
        for part in parts(shown):
            if isinstance(part, FigureLine):
                visit.open_figure(part.finding)
                assert cards(now(visit))[part.finding] >= set(visit.decision.findings[part.finding].sources)
                visit.close_detail()


def test_the_settings_show_no_figure_of_a_study(make: Make, tmp_path: Path) -> None:
    room = make().paint()
    assert room.desk.decision is not None
    visit = Visit(room.desk.decision)
    assert standing(told(room.desk.decision, visit), settings.screen(room.desk)) == set()
