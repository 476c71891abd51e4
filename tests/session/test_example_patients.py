"""What the pack's example patients must be shown is shown to them on step 4, and what must not be is nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from decision_aid.cli import SHIPPED_PACK
from decision_aid.domain.comparison import MOST_COLUMNS, Fit
from decision_aid.domain.decision import Decision, QuestionKind
from decision_aid.domain.flow import Step
from decision_aid.session.screens import compare
from decision_aid.session.visit import Visit

EXAMPLES = sorted((SHIPPED_PACK / "examples").glob("*.yaml"))
FIELDS = {"date", "who", "answers", "columns", "must_show", "must_not_show"}
MAY = {"disagreements", "precautions"}
LIKE, UNLIKE = "studied", "not"


class Expected(NamedTuple):
    """Words that must, or must not, stand in the full picture of one cell."""

    row: str
    option: str
    text: str


class Example:
    """One example file."""

    def __init__(self, file: Path) -> None:
        read = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # "no" must stay a word
        assert set(read) - MAY == FIELDS
        self.day: str = read["date"]
        self.answers: Mapping[str, str | list[str]] = read["answers"]
        self.columns: tuple[str, ...] = tuple(read["columns"])
        self.must_show = [Expected(**one) for one in read["must_show"]]
        self.must_not_show = [Expected(**one) for one in read["must_not_show"] or []]
        self.disagreements: Mapping[str, Mapping[str, list[str]]] = read.get("disagreements") or {}
        self.precautions: list[str] = read.get("precautions") or []

    def visit(self, decision: Decision) -> Visit:
        """The visit with everything answered, standing on step 4."""
        moment = datetime.fromisoformat(f"{self.day}T15:00:00").replace(tzinfo=UTC)
        visit = Visit(decision, clock=lambda: moment)
        for name, given in self.answers.items():
            asked = decision.question(name)
            assert asked, name
            if asked.kind in (QuestionKind.TEXT, QuestionKind.DATE):
                assert isinstance(given, str)
                visit.write(name, given)
            else:
                for choice in [given] if isinstance(given, str) else given:
                    visit.touch(name, choice)
        visit.go(Step.COMPARE)
        return visit

    def reads(self, visit: Visit, row: str, option: str) -> str:
        """Everything that is read in the full picture of this cell."""
        show(visit, option)
        compared = visit.comparison
        assert compared
        found = compared.row(row)
        assert found, row
        visit.open_section(found.tab)
        visit.open_detail(row, option)
        detail = compare.screen(visit).detail
        assert detail, (row, option)
        return "\n".join(texts(detail))


def show(visit: Visit, option: str) -> None:
    """Put an option beside the others, in the place of another where four stand there already."""
    assert visit.comparison
    shown = [column.option for column in visit.comparison.columns]
    if option not in shown:
        if len(shown) == 4:
            visit.put_beside(shown[0])
        visit.put_beside(option)


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for known in fields(value):
            yield from texts(getattr(value, known.name))


@pytest.fixture(params=EXAMPLES, ids=lambda file: file.stem)
def example(request: pytest.FixtureRequest) -> Example:
    return Example(request.param)


def test_there_are_examples_and_each_is_dated_in_its_name() -> None:
    assert EXAMPLES
    for file in EXAMPLES:
        assert file.stem.startswith(Example(file).day)


def test_what_an_example_patient_answers_is_all_taken(example: Example, decision: Decision) -> None:
    visit = example.visit(decision)
    for name, given in example.answers.items():
        answer = visit.encounter.answer_to(name)
        said = answer.several if isinstance(given, list) else str(answer.value)
        assert said == (tuple(given) if isinstance(given, list) else given)


def test_the_columns_of_an_example_can_be_put_side_by_side(example: Example, decision: Decision) -> None:
    visit = example.visit(decision)
    assert visit.comparison
    for option in example.columns:
        shown = [column.option for column in visit.comparison.columns]
        if option not in shown:
            others = [column for column in shown if column not in example.columns]
            if len(shown) == MOST_COLUMNS:
                visit.put_beside(others[0])
            visit.put_beside(option)
    for column in visit.comparison.columns:
        if column.option not in example.columns:
            visit.put_beside(column.option)
    assert {column.option for column in visit.comparison.columns} == set(example.columns)


def test_an_example_patient_is_shown_what_must_be_shown(example: Example, decision: Decision) -> None:
    visit = example.visit(decision)
    missing = [one for one in example.must_show if one.text not in example.reads(visit, one.row, one.option)]
    assert missing == []


def test_an_example_patient_is_not_shown_what_must_not_be(example: Example, decision: Decision) -> None:
    visit = example.visit(decision)
    there = [one for one in example.must_not_show if one.text in example.reads(visit, one.row, one.option)]
    assert there == []


def test_what_must_not_be_shown_is_there_for_somebody_else(example: Example, decision: Decision) -> None:
    """Else a slip of the pen in `must_not_show` would pass for ever."""
    visit = example.visit(decision)
    visit.choose("pain.weeks", "over-a-year")
    nowhere = [one for one in example.must_not_show if one.text not in example.reads(visit, one.row, one.option)]
    assert nowhere == []


def test_there_are_at_least_twenty_five_of_every_condition_and_length_of_pain(decision: Decision) -> None:
    examples = [Example(file) for file in EXAMPLES]
    assert len(examples) >= 25
    assert {one.answers["condition"] for one in examples} == {known.id for known in decision.conditions}
    weeks = decision.question("pain.weeks")
    assert weeks
    assert {choice.id for choice in weeks.choices} <= {one.answers.get("pain.weeks") for one in examples}


def test_the_disagreements_that_apply_say_which_studies_looked_at_pain_like_this(
    example: Example, decision: Decision
) -> None:
    visit = example.visit(decision)
    assert visit.condition
    for name, expected in example.disagreements.items():
        found: dict[str, Fit] = {}
        for option in visit.condition.options:
            show(visit, option)
            assert visit.comparison
            cells = [cell for row in visit.comparison.rows for cell in row.cells if cell.disagreement == name]
            shown = [figure for cell in cells for figure in (cell.lead, *cell.beside) if figure]
            found |= {figure.finding.id: figure.fit for figure in shown}
        assert found, f"{name} does not apply to this patient"
        for word, fit in ((LIKE, Fit.LIKE_YOU), (UNLIKE, Fit.UNLIKE_YOU)):
            wrong = [finding for finding in expected.get(word, ()) if found.get(finding) is not fit]
            assert wrong == [], (name, word)


def test_the_precautions_of_an_example_patient_are_those_answered_yes(example: Example) -> None:
    said = [name.removeprefix("precaution.") for name, given in example.answers.items() if given == "yes"]
    assert sorted(example.precautions) == sorted(name for name in said if f"precaution.{name}" in example.answers)
