"""What to know about a problem, and what the care team should know where a precaution was answered yes."""

import pytest

from decision_aid.domain.flow import Step
from decision_aid.i18n import Words
from decision_aid.session import paper
from decision_aid.session.screens import condition, prompts
from decision_aid.session.screens.condition import ConditionScreen, screen
from decision_aid.session.visit import Visit
from tests.session.shipped_visits import DISC, OPENED, PROBLEMS, pack

DIABETES = "precaution.diabetes"


def about(problem: str = DISC, section: str = "know", language: str = "en") -> Visit:
    visit = Visit(pack(), language=language, clock=lambda: OPENED)
    if problem:
        visit.touch("condition", problem)
    visit.go(Step.CONDITION)
    visit.open_section(section)
    return visit


def noted(visit: Visit, answer: str = "yes") -> ConditionScreen:
    visit.touch(DIABETES, answer)
    return screen(visit)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("problem", PROBLEMS)
def test_each_problem_says_what_usually_happens_what_is_known_and_what_is_not(problem: str, language: str) -> None:
    known = screen(about(problem, language=language)).known
    texts, found = pack().texts[language], pack().condition(problem)
    assert known is not None
    assert found is not None
    assert (known.course, known.known, known.unknown) == tuple(
        texts[f"condition.{problem}.{part}"] for part in ("course", "known", "unknown")
    )
    assert [line.finding for line in known.figures] == list(found.course)


def test_a_figure_of_the_usual_course_stands_with_both_sides_its_study_and_opens_in_full() -> None:
    visit = about()
    known = screen(visit).known
    assert known is not None
    for line in known.figures:
        assert line.frames
        assert line.cited
        assert line.open.accessible.endswith("Opens the full picture.")
        visit.open_figure(line.open.id)
        detail = screen(visit).detail
        assert detail is not None
        assert [figure.finding for figure in detail.figures] == [line.finding]
        assert all(figure.sources for figure in detail.figures)
        visit.close_detail()
        assert screen(visit).detail is None


def test_before_a_problem_is_chosen_it_says_so_and_shows_no_figure() -> None:
    known = screen(about("")).known
    assert known is not None
    assert known.nothing.startswith("Choose the problem first.")
    assert known.figures == ()


def test_a_problem_the_pack_does_not_hold_has_nothing_to_know() -> None:
    known = screen(about("other")).known
    assert known is not None
    assert known.nothing == "The evidence here has nothing on this problem."


def test_what_is_shown_is_recorded_with_its_figures() -> None:
    visit = about()
    shown = screen(visit)
    course = pack().condition(DISC)
    assert course is not None
    assert (shown.where, shown.shown) == ("condition.know", course.course)
    visit.open_figure(course.course[0])
    shown = screen(visit)
    assert (shown.where, shown.shown) == (f"figure.{course.course[0]}", course.course[:1])


# -- the care team ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("problem", "drawn"),
    [
        ("lumbar-disc", ["level-healthy", "level-herniated"]),
        ("lumbar-stenosis", ["level-healthy", "level-narrowed"]),
        ("facet-joint", ["lumbar-joints"]),
        ("sacroiliac-joint", ["pelvis-behind"]),
        ("back-pain", ["lumbar-side"]),
        ("after-surgery", ["lumbar-side"]),
        ("neck-arm", ["neck-side"]),
    ],
)
def test_what_a_problem_is_about_is_drawn_a_squeezed_nerve_beside_a_healthy_level(
    problem: str, drawn: list[str], language: str
) -> None:
    shown = screen(about(problem, "know", language)).known
    assert shown is not None
    views = shown.plate.views if shown.plate else ()
    assert [view.drawing for view in views] == drawn
    assert all(view.accessible for view in views)
    assert len(views) < 2 or all(view.words and len(view.accessible) > len(view.words) for view in views)


def test_a_precaution_answered_yes_says_what_to_take_care_of_for_which_options_and_what_is_known() -> None:
    (note,) = noted(about(section="care-team")).care
    assert note.question == DIABETES
    assert note.care == pack().texts["en"]["precaution.diabetes.care"]
    found = next(known for known in pack().precautions if known.id == "diabetes")
    for option in found.options:
        if option in pack().conditions[0].options:
            name = pack().texts["en"][f"option.{option}.name"]
            assert name.lower() in note.concerns.lower()
    assert [line.finding for line in note.figures] == list(found.findings)
    assert note.figures


@pytest.mark.parametrize("answer", ["no", "dont-know", "rather-not-say"])
def test_a_precaution_not_answered_yes_says_nothing(answer: str) -> None:
    assert noted(about(section="care-team"), answer).care == ()


def test_an_option_the_problem_has_not_is_not_named() -> None:
    (note,) = noted(about("other", "care-team")).care
    assert note.concerns.startswith("This matters for: ")  # with no problem known, all of them
    for problem in PROBLEMS:
        found = pack().condition(problem)
        assert found is not None
        (note,) = noted(about(problem, "care-team")).care
        for option in set(pack().options) - set(found.options):
            assert pack().texts["en"][f"option.{option}.name"] not in note.concerns


def test_the_chart_note_lists_the_care_its_options_and_its_studies() -> None:
    visit = about(section="care-team")
    assert "CARE WITH THESE PRECAUTIONS" not in paper.note(visit)
    noted(visit)
    whole = " ".join(paper.note(visit).split())
    assert "CARE WITH THESE PRECAUTIONS" in whole
    assert pack().texts["en"]["precaution.diabetes.care"].rstrip(".") + "; concerns:" in whole
    (note,) = screen(visit).care
    for line in note.figures:
        author, year = line.cited.removesuffix(")").rsplit(" (", 1)
        assert f"{author} {year}" in whole or f"{author}, {year}" in whole


# -- prompts ----------------------------------------------------------------------------------------------------------


def test_prompts_are_shut_until_somebody_opens_them() -> None:
    visit = about()
    visit.go(Step.TALK)
    shut = prompts.prompts(visit)
    assert shut is not None
    assert shut.prompts == ()
    visit.unfold(shut.open.id)
    opened = prompts.prompts(visit)
    assert opened is not None
    texts = pack().texts["en"]
    assert opened.prompts == tuple(texts[f"prompt.{one.id}"] for one in pack().prompts if one.step == Step.TALK)
    assert opened.open.chosen


def test_a_step_without_prompts_offers_none() -> None:
    visit = about()
    without = set(Step) - {Step(prompt.step) for prompt in pack().prompts}
    for step in without:
        visit.go(step)
        assert prompts.prompts(visit) is None


def test_the_sentence_about_the_nerve_is_filled_in_both_languages() -> None:
    for language in ("en", "es"):
        visit = about(section="where", language=language)
        visit.touch("level", "L5-S1")
        shown = condition.screen(visit).spine
        assert shown is not None
        said = Words(language, pack().texts[language]).text(f"condition.{DISC}.presses", nerve="S1")
        assert shown.nerve_words == said
        assert "{" not in said
