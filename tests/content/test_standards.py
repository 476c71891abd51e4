"""What published standards for decision aids ask is answered from the pack, and what is lacking is named."""

import pytest

from decision_aid.cli import SHIPPED_PACK
from decision_aid.content import library
from decision_aid.content.checks import standards

TESTED = "tested_with: Nobody has tried it."


def test_every_item_of_the_standards_is_asked_once():
    asked = [(standard, item) for standard, item, _, _ in standards.ITEMS]
    assert len(set(asked)) == len(asked)
    counted = {name: sum(standard == name for standard, _ in asked) for name, _ in asked}
    assert counted == {standards.IPDAS: 6, standards.CERTIFYING: 6, standards.TESTS: 4, standards.NICE: 8}


def test_the_shipped_pack_answers_every_item():
    unanswered = [one for one in standards.answers(library.installed(SHIPPED_PACK)) if one.lacking]
    assert unanswered == []


def test_that_nobody_has_tried_it_is_an_answer(pack):
    assert pack.problems() == []
    answers = standards.answers(pack.load())
    assert [one.lacking for one in answers if "tried it out" in one.item] == [""]


@pytest.mark.parametrize(
    ("file", "old", "new", "item"),
    [
        ("diagnostics.yaml", "[shot-better]", "[]", "how often a yes is wrong"),
        ("conditions/lumbar-disc.yaml", "matters: [soon]", "matters: []", "what matters to them"),
        ("options.yaml", "waiting: true", "waiting: false", "names the options"),
        ("text/en/all.yaml", '    yes: "Plan with this nerve in mind."\n', "", "after a yes"),
    ],
)
def test_what_is_lacking_is_named(broken, file, old, new, item):
    assert any(item in problem for problem in broken(file, old, new) if problem.startswith("pack.yaml:1: "))
