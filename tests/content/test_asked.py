"""What is said about a pack that leaves out, moves or changes a question the program itself knows by name."""

import pytest

STEPS = '- {id: plan.steps, step: plan, section: plan, kind: "text"}\n'
DAY = "- {id: plan.follow-up, step: plan, section: plan, kind: date}\n"


def test_the_questions_no_visit_does_without_are_asked(broken):
    said = broken("questions.yaml", STEPS, "")
    assert "questions.yaml:1: plan.steps: no visit does without this question" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            DAY,
            DAY.replace("date", "text"),
            "plan.follow-up: belongs to the step plan, section plan, and is of kind date",
        ),
        (
            STEPS,
            STEPS.replace('"text"', "date"),
            "plan.steps: belongs to the step plan, section plan, and is of kind text",
        ),
        (
            "- {id: level, step: condition, section: where",
            "- {id: level, step: condition, section: pain",
            "level: belongs to the step condition, section where, and is of kind one",
        ),
    ],
)
def test_a_question_known_by_name_stands_in_its_place_and_is_of_its_kind(broken, old, new, said):
    assert any(problem.endswith(f": {said}") for problem in broken("questions.yaml", old, new))


def test_a_question_on_the_plan_that_nothing_would_show_is_refused(pack):
    pack.add("questions.yaml", "- {id: plan.mine, step: plan, section: plan, kind: text}\n")
    assert "questions.yaml:15: plan.mine: the step plan has no place for it" in pack.problems()


def test_every_level_of_a_condition_can_be_chosen(pack):
    pack.edit("conditions/lumbar-disc.yaml", "- {id: L4-L5, nerve: L5}", "- {id: L3-L4, nerve: L5}")
    assert "questions.yaml:2: level: nobody can choose L3-L4" in pack.problems()


def test_that_it_is_none_of_these_problems_can_be_chosen(broken):
    said = broken("questions.yaml", "[lumbar-disc, other]", "[lumbar-disc, also]")
    assert "questions.yaml:1: condition: nobody can choose other" in said
