"""What published standards for decision aids ask, answered from the pack: IPDAS 4 and NICE's standards framework.

Called through ``checks.check`` (nothing may be unanswered) and by the report for reviewers, which prints every answer.
The items are told in our own words. IPDAS: Joseph-Williams N, et al. Med Decis Making 2014;34:699-710 (6 qualifying
items, 6 certifying ones, 4 more for aids about a test). NICE: Standards framework for shared-decision-making support
tools, 2021 (the essential standards for content). What only people can judge, such as whether anybody understood the
words, is answered by what the pack says was done; an honest "nobody" is an answer, and stands in the report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from decision_aid.content.marks import Draft
from decision_aid.domain.decision import Condition, Decision
from decision_aid.domain.evidence import FindingKind
from decision_aid.errors import Problem

Lacking = Callable[[Decision], str]  # what is lacking, in words; empty where nothing is


@dataclass(frozen=True, slots=True)
class Answer:
    """One item of a standard and how the pack answers it; ``lacking`` is empty where it does."""

    standard: str
    item: str
    where: str
    lacking: str


def _every_condition(part: str) -> Lacking:
    def lacking(decision: Decision) -> str:
        texts = next(iter(decision.texts.values()), {})
        without = [one.id for one in decision.conditions if not texts.get(f"condition.{one.id}.{part}")]
        return f"no words for {', '.join(without)}" if without else ""

    return lacking


def _options(decision: Decision) -> str:
    waiting = {option.id for option in decision.options.values() if option.waiting}
    without = [one.id for one in decision.conditions if not waiting & set(one.options)]
    return f"no option to go on without treatment: {', '.join(without)}" if without else ""


def _tab(*wanted: str) -> Lacking:
    def lacking(decision: Decision) -> str:
        without = [one.id for one in decision.conditions if not set(wanted) <= {row.tab for row in one.rows}]
        return f"no rows on {', '.join(wanted)}: {', '.join(without)}" if without else ""

    return lacking


def _equal_detail(decision: Decision) -> str:
    return "" if all(_whole(one) for one in decision.conditions) else "a row does not answer for every option"


def _whole(condition: Condition) -> bool:
    return all(set(condition.options) <= set(row.cells) for row in condition.rows)


def _cited(decision: Decision) -> str:
    without = [finding.id for finding in decision.findings.values() if not finding.sources]
    return f"findings without a source: {', '.join(without)}" if without else ""


def _numbers(decision: Decision) -> str:
    counted = (FindingKind.PROPORTION, FindingKind.COURSE, FindingKind.RATE)
    for one in decision.conditions:
        named = [name for row in one.rows for cell in row.cells.values() for name in cell.named]
        if not any(decision.findings[name].kind in counted for name in named if name in decision.findings):
            return f"nothing counted in people: {one.id}"
    return ""


def _uncertain(decision: Decision) -> str:
    without = [
        found.id
        for found in decision.findings.values()
        if "range" not in found.unsaid
        and not (found.gap or (found.difference and found.difference.range) or (found.treated and found.treated.range))
    ]
    return f"no range, and no reason why: {', '.join(without)}" if without else ""


def _info(*names: str) -> Lacking:
    def lacking(decision: Decision) -> str:
        without = [name for name in names if not getattr(decision.info, name)]
        return f"pack.yaml does not say: {', '.join(without)}" if without else ""

    return lacking


def _values(decision: Decision) -> str:
    spoken = {matter for one in decision.conditions for row in one.rows for matter in row.matters}
    without = [matter for matter in decision.matters if matter not in spoken]
    return f"no row speaks to: {', '.join(without)}" if without else "" if decision.matters else "no matters to rate"


def _tests(part: str) -> Lacking:
    def lacking(decision: Decision) -> str:
        texts = next(iter(decision.texts.values()), {})
        without = [test.id for test in decision.diagnostics if not texts.get(f"diagnostic.{test.id}.{part}")]
        return f"no words for {', '.join(without)}" if without else ""

    return lacking


def _test_figures(decision: Decision) -> str:
    without = [test.id for test in decision.diagnostics if not test.findings]
    return f"no finding on how often a yes held up: {', '.join(without)}" if without else ""


IPDAS, CERTIFYING = "IPDAS 4, qualifying", "IPDAS 4, certifying"
TESTS, NICE = "IPDAS 4, certifying, for a test", "NICE standards framework"

ITEMS: tuple[tuple[str, str, str, Lacking], ...] = (
    (IPDAS, "It describes the health problem.", "step 1, what it is", _every_condition("about")),
    (IPDAS, "It says which decision there is to make.", "pack.yaml, intended_use", _info("intended_use")),
    (IPDAS, "It names the options, doing nothing new among them.", "step 4, columns", _options),
    (IPDAS, "It tells the good sides of each option.", "step 4, Benefits", _tab("benefits")),
    (IPDAS, "It tells the bad sides of each option.", "step 4, Risks", _tab("risks")),
    (IPDAS, "It tells what living with each option is like.", "step 4, Day to day", _tab("daily")),
    (CERTIFYING, "Good and bad sides get the same room.", "every row has a cell for every option", _equal_detail),
    (CERTIFYING, "It cites the evidence it rests on.", "every finding, sources", _cited),
    (CERTIFYING, "It says when it was made.", "pack.yaml, published", _info("published")),
    (CERTIFYING, "It says how it is kept up to date.", "pack.yaml, update_policy", _info("update_policy", "review_by")),
    (CERTIFYING, "It says how sure the figures are.", "every finding, range and certainty", _uncertain),
    (CERTIFYING, "It says who paid for it.", "pack.yaml, funding", _info("funding")),
    (TESTS, "It says what the test is meant to find.", "step 4, can it find the source", _tests("about")),
    (TESTS, "It says what comes next after a yes.", "step 4, can it find the source", _tests("yes")),
    (TESTS, "It says what comes next after a no.", "step 4, can it find the source", _tests("no")),
    (TESTS, "It says how often a yes is wrong and leads astray.", "step 4, can it find the source", _test_figures),
    (NICE, "It says whom and what it is for.", "pack.yaml, intended_use", _info("intended_use")),
    (
        NICE,
        "It tells the usual course without a procedure.",
        "step 1, what usually happens",
        _every_condition("course"),
    ),
    (NICE, "It tells what is not known.", "step 1, what is not known", _every_condition("unknown")),
    (NICE, "It shows chances as numbers of people.", "step 4, arrays and both frames", _numbers),
    (NICE, "It helps people say what matters to them.", "step 3, matched to the rows of step 4", _values),
    (NICE, "It says who wrote it and what they have at stake.", "pack.yaml", _info("authors", "interests")),
    (NICE, "It says when it is looked at again.", "pack.yaml, review_by", _info("review_by")),
    (NICE, "It says who has tried it out, or that nobody has.", "pack.yaml, tested_with", _info("tested_with")),
)


def answers(decision: Decision) -> tuple[Answer, ...]:
    """Every item with how this pack answers it, in the order of the standards."""
    return tuple(Answer(standard, item, where, lacking(decision)) for standard, item, where, lacking in ITEMS)


def standards_are_answered(draft: Draft) -> Iterator[Problem]:
    """Every item of the standards is answered by something in the pack."""
    for answer in answers(draft.decision):
        if answer.lacking:
            yield draft.problem("pack.yaml", (), f"{answer.standard}: {answer.item} {answer.lacking}")
