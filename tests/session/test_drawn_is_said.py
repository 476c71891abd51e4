"""Whatever step 4 draws, it says: every cell in full, every closer look with all of it open, for every problem."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from decision_aid.domain.flow import Step
from decision_aid.session import paper
from decision_aid.session.screens import compare
from decision_aid.session.screens.closer import CLAIMS, EXPERTS, looks
from decision_aid.session.screens.closer_anyway import AnywayDrawing
from decision_aid.session.screens.crowd import CrowdWords
from decision_aid.session.screens.disagreement import LookedAt
from decision_aid.session.screens.figure_line import FigureLine, fixed
from decision_aid.session.screens.figures import ArrayWords, FigureWords, figure_words
from decision_aid.session.screens.time_line import TimeLineWords
from decision_aid.session.visit import Visit
from tests.session.shipped_visits import PROBLEMS, held

LANGUAGES = ("en", "es")


def parts(shown: object) -> Iterator[object]:
    """Everything a screen is made of."""
    yield shown
    if isinstance(shown, tuple):
        for part in shown:
            yield from parts(part)
    elif is_dataclass(shown) and not isinstance(shown, type):
        for field in fields(shown):
            yield from parts(getattr(shown, field.name))


def every_view(visit: Visit) -> Iterator[compare.CompareScreen]:
    """Step 4 with each tab, each answer in full, and each closer look with all of it unfolded."""
    assert visit.comparison is not None
    for tab in visit.comparison.condition.tabs:
        visit.open_section(tab)
        yield compare.screen(visit)
    for row in visit.comparison.rows:
        for cell in row.cells:
            visit.open_detail(row.id, cell.option)
            yield compare.screen(visit)
    visit.close_detail()
    for look in looks(visit, visit.comparison.condition):
        visit.look_closer(look.id)
        closer = compare.screen(visit).closer
        assert closer is not None
        folds = [claim.fold for claim in closer.claims] if look.id == CLAIMS else []
        folds += [one.fold for about in closer.points for one in about.points] if look.id == EXPERTS else []
        for fold in folds:
            visit.unfold(fold.id)
        yield compare.screen(visit)


def unsaid(visit: Visit, drawn: object) -> list[str]:
    """What of a drawing is not said, or is said otherwise."""
    number = visit.words.number
    match drawn:
        case ArrayWords():
            have = drawn.have + drawn.more
            right = have + drawn.none == 100 and drawn.number == number(have)
            said = all(number(count) in drawn.frame for count in (have, drawn.none))
            return [] if right and said and drawn.frame in drawn.accessible else [drawn.accessible]
        case CrowdWords():
            counts = [number(count) for count in (drawn.crowd.yes, drawn.crowd.no, drawn.crowd.of)]
            keys = " ".join(key.words for key in drawn.keys)
            right = drawn.crowd.yes + drawn.crowd.no == drawn.crowd.of
            return [] if right and all(c in keys and c in drawn.accessible for c in counts) else [drawn.accessible]
        case AnywayDrawing():
            counts_of = (drawn.have, drawn.dummy, drawn.more, drawn.none)
            keys = " ".join(key.words for key in drawn.key)
            said = all(str(count) in keys for count in counts_of if count) and all(
                key.words.rstrip(".") in drawn.accessible for key in drawn.key
            )
            return [] if sum(counts_of) == 100 and said else [drawn.accessible]
        case TimeLineWords():
            told = [fact.words for fact in (*drawn.said, *drawn.undated)] + list(drawn.gaps_said)
            right = len(drawn.gaps) <= len(drawn.gaps_said)
            return [] if right and all(words in drawn.accessible for words in told) else [drawn.accessible]
        case FigureWords():
            told = [*drawn.frames, drawn.difference, drawn.range]
            return [words for words in told if words not in drawn.accessible]
        case FigureLine():
            figure = figure_words(visit.words, visit.decision, fixed(visit, drawn.finding))
            lost = [words for words in drawn.frames if words not in drawn.open.accessible]
            return lost if drawn.frames == figure.frames else [drawn.title]
        case LookedAt():
            return [] if drawn.found in drawn.accessible else [drawn.found]
    return []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("problem", PROBLEMS)
def test_every_drawing_of_step_4_says_the_numbers_it_draws(problem: str, language: str) -> None:
    visit = held(Step.COMPARE, language=language, condition=problem)
    drawn = [part for view in every_view(visit) for part in parts(view)]
    assert [said for part in drawn for said in unsaid(visit, part)] == []
    kinds = {type(part) for part in drawn}
    assert {ArrayWords, TimeLineWords, FigureWords, FigureLine, LookedAt} <= kinds


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_problems_together_draw_every_kind_there_is(language: str) -> None:
    kinds: set[type] = set()
    for problem in PROBLEMS:
        visit = held(Step.COMPARE, language=language, condition=problem)
        kinds |= {type(part) for view in every_view(visit) for part in parts(view)}
    assert {CrowdWords, AnywayDrawing} <= kinds


@pytest.mark.parametrize("problem", PROBLEMS)
def test_both_arrays_of_a_full_picture_are_the_groups_of_the_finding_and_stand_in_the_chart(problem: str) -> None:
    visit = held(Step.COMPARE, condition=problem)
    assert visit.comparison is not None
    counts: set[str] = set()
    for row in visit.comparison.rows:
        for cell in row.cells:
            visit.open_detail(row.id, cell.option)
            screen = compare.screen(visit)
            assert screen.detail is not None
            visit.show(*compare.findings_shown(screen))
            for figure in screen.detail.figures:
                finding = fixed(visit, figure.finding)
                groups = ((figure.treated, finding.treated), (figure.compared, finding.compared))
                for array, group in groups:
                    if array is not None:
                        assert group is not None
                        assert (array.have + array.more, array.none) == (group.yes, group.no)
                        counts.add(f"{group.yes}/100")
    told = paper.note(visit)
    assert [count for count in counts if count not in told] == []
