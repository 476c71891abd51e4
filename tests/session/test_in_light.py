"""In light of what was tried: what a person said beside what is known about doing it again, and never a verdict."""

import re

import pytest

from decision_aid.domain.flow import Step
from decision_aid.export.patient import story
from decision_aid.session.screens import compare, in_light, talk
from decision_aid.session.screens.compare_detail import detail_screen
from decision_aid.session.screens.in_light import InLight, InLightScreen
from decision_aid.session.visit import DONT_KNOW, RATHER_NOT_SAY, Visit
from tests.session.shipped_visits import PROBLEMS, held, pack

STENOSIS, INJECTION = "lumbar-stenosis", "epidural-steroid"


def two_injections(language: str = "en") -> Visit:
    """A narrow spine: the first injection took away 60 percent for three months, the second 20 for two weeks."""
    visit = held(Step.COMPARE, "before", language, STENOSIS)
    first = f"tried.{INJECTION}"
    visit.touch(f"{first}.use", "before")
    visit.touch(f"{first}.help", "half")
    visit.touch(f"{first}.percent", "6")
    visit.touch(f"{first}.lasted", "over-3-months")
    visit.touch(f"{first}.again", "yes")
    visit.write(f"{first}.level", "L4-L5")
    visit.choose(f"{first}.2.use", "before")
    visit.touch(f"{first}.2.percent", "2")
    visit.touch(f"{first}.2.lasted", "weeks")
    visit.write(f"{first}.2.problems", "High blood sugar")
    return visit


def shown(visit: Visit) -> InLightScreen:
    screen = in_light.beside(visit)
    assert screen is not None
    return screen


def side(visit: Visit, option: str) -> InLight:
    return next(side for side in shown(visit).sides if side.option == option)


def test_before_anything_is_answered_nothing_stands_there() -> None:
    visit = held(Step.COMPARE, "before", condition=STENOSIS)
    assert in_light.beside(visit) is None
    assert in_light.in_words(visit, INJECTION) == ()


def test_each_injection_stands_with_its_own_relief_and_how_long_it_lasted() -> None:
    first, second = side(two_injections(), INJECTION).said
    assert (first.name, second.name) == ("Number 1", "Number 2")
    assert first.facts == (
        "Tried: before",
        "Where: “L4-L5”",
        "Helped: about half, 60 percent of the pain gone",
        "Lasted: 3 months or more",
        "Would do it again: yes",
    )
    assert second.facts == (
        "Helped: 20 percent of the pain gone",
        "Lasted: 1 to 6 weeks",
        "Problems: “High blood sugar”",
    )


def test_what_a_payer_asks_stands_beside_it_with_its_source() -> None:
    injection = side(two_injections(), INJECTION)
    (rule,) = injection.rules
    assert "A repeat needs 50 percent of the pain gone for 3 months." in rule
    assert rule.endswith("US Medicare contractors (2025).")
    assert "medicare-epidural-rule" in shown(two_injections()).findings
    assert injection.inside == "4 more figures inside."


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_words_on_the_screen_are_the_words_on_the_patients_copy(language: str) -> None:
    visit = two_injections(language)
    visit.touch("tried.exercise.use", "now")
    visit.touch("tried.exercise.help", DONT_KNOW)
    visit.write("tried.exercise.problems", "Sore knees")
    paper = [line.words for section in story(visit.words, visit.decision, visit.encounter) for line in section.lines]
    for option in (INJECTION, "exercise"):
        for said in side(visit, option).said:
            joined = "; ".join(fact[:1].lower() + fact[1:] for fact in said.facts)
            assert any(line.endswith(f": {joined}") for line in paper), joined


def test_what_nobody_answered_is_said_so_of_every_option() -> None:
    visit = held(Step.COMPARE, "before", condition=STENOSIS)
    visit.touch("tried.exercise.use", "now")
    visit.touch(f"tried.{INJECTION}.use", DONT_KNOW)
    visit.touch("tried.surgery.use", RATHER_NOT_SAY)
    said = {each.option: each.said[0].facts for each in shown(visit).sides}
    assert said["exercise"][-1] == "Not answered: how much it helped, how long the help lasted, would do it again"
    assert (said[INJECTION], said["decompression"]) == (("Not known if tried.",), ("Would rather not say.",))
    assert said["keep-going"] == ("What you do now.",)
    heads = {head.option: head.tried for head in compare.screen(visit).columns}
    assert heads == {
        "exercise": "Tried.",
        INJECTION: "Not known if tried.",
        "decompression": "Would rather not say.",
        "keep-going": "What you do now.",
    }


def test_an_option_nobody_asks_about_has_no_line_of_its_own_and_says_so_only_beside_the_others() -> None:
    visit = held(Step.COMPARE, "before", condition=STENOSIS)
    visit.touch("tried.exercise.use", "never")
    assert in_light.head(visit, "exercise") == "Not tried yet."
    assert in_light.head(visit, "spacer") == ""
    visit.put_beside("exercise")
    visit.put_beside("spacer")
    assert side(visit, "spacer").said[0].facts == ("Nothing was asked about this one.",)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Tried 2 times. It helped: first about half, then 20 percent."),
        ("es", "2 veces. Ayudó: primero la mitad, luego 20 %."),
    ],
)
def test_the_head_of_a_column_says_how_often_and_which_was_first(language: str, said: str) -> None:
    assert in_light.head(two_injections(language), INJECTION) == said


def test_the_head_of_a_column_leaves_no_injection_out() -> None:
    visit = two_injections()
    visit.choose(f"tried.{INJECTION}.3.use", "before")
    head = in_light.head(visit, INJECTION)
    assert head == "Tried 3 times. It helped: first about half, then 20 percent, then not answered."


def test_the_head_of_a_column_says_how_often_where_nobody_said_what_helped() -> None:
    visit = held(Step.COMPARE, "before", condition=STENOSIS)
    visit.touch(f"tried.{INJECTION}.use", "before")
    assert in_light.head(visit, INJECTION) == "Tried."
    visit.choose(f"tried.{INJECTION}.2.use", "before")
    assert in_light.head(visit, INJECTION) == "Tried 2 times."


def test_what_is_left_of_the_other_options_is_named_in_the_order_of_the_visit() -> None:
    visit = two_injections()
    visit.touch("tried.nerve-pain-medicine.use", "never")
    visit.touch("tried.oral-steroid.use", "before")
    others = dict(shown(visit).others)
    assert others["Not tried yet, not shown here:"] == "Nerve medicine"
    assert others["Tried, not shown here:"] == "Steroid pills"
    compared = visit.comparison
    assert compared is not None
    left = others["Not known or not asked, not shown here:"].split(", ")
    letters = {pack().texts["en"][f"option.{column.option}.short"]: column.letter for column in compared.others}
    assert [letters[name] for name in left] == sorted(letters[name] for name in left)


def test_the_options_keep_the_order_of_the_visit_however_well_each_helped() -> None:
    visit = two_injections()
    order = [column.option for column in compare.screen(visit).columns]
    for helped in ("none", "most"):
        visit.choose("tried.exercise.use", "before")
        visit.choose("tried.exercise.help", helped)
        assert [each.option for each in shown(visit).sides] == order


def test_it_stands_on_one_tab_and_what_it_shows_is_recorded_there() -> None:
    visit = two_injections()
    screen = compare.screen(visit)
    assert screen.in_light is not None
    assert screen.where == "compare.before"
    assert set(screen.in_light.findings) <= set(screen.shown)
    assert len(set(screen.shown)) == len(screen.shown)
    visit.open_section("benefits")
    assert compare.screen(visit).in_light is None


def test_the_full_picture_and_the_talk_say_the_same() -> None:
    visit = two_injections()
    first, second = in_light.in_words(visit, INJECTION)
    assert first.startswith("Number 1: tried: before; where: “L4-L5”; helped: about half, 60 percent")
    visit.open_detail("repeat", INJECTION)
    assert visit.comparison is not None
    detail = detail_screen(visit, visit.comparison, "Back")
    assert detail is not None
    assert detail.said_words == "What you said"
    assert detail.said == side(visit, INJECTION).said
    row = talk.screen(visit).rows[-1]
    assert row.matter == "tried"
    assert (first, second) in [cell.lines for cell in row.cells]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("problem", PROBLEMS)
def test_no_word_of_advice_stands_there_for_any_problem(problem: str, language: str) -> None:
    visit = held(Step.COMPARE, "before", language, problem)
    for known in pack().treatments:
        visit.touch(f"tried.{known.id}.use", "before")
        visit.touch(f"tried.{known.id}.percent", "8")
    told = " ".join(
        (
            *(line for side in shown(visit).sides for line in (side.accessible, side.known, *side.rules)),
            *(f"{label} {options}" for label, options in shown(visit).others),
        )
    )
    forbidden = r"candidate|recommend|should|qualif|eligib|candidat|recomend|debería|califica|cumple"
    assert re.search(forbidden, told, re.IGNORECASE) is None
