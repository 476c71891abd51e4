"""Evidence is kept as its sources wrote it, whole and unchangeable, and says how it was read and who judged it."""

from __future__ import annotations

import dataclasses
import inspect
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from decision_aid.cli import SHIPPED_PACK
from decision_aid.domain import evidence
from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import CertaintyLevel, FindingKind, Judge, Span

PARTS = {"treated", "compared", "difference", "gap"}
MADE = [made for _, made in inspect.getmembers(evidence, dataclasses.is_dataclass)]


@pytest.fixture(scope="module")
def written() -> dict[str, dict[str, object]]:
    """The findings as their authors wrote them, every number still a text."""
    found: dict[str, dict[str, object]] = {}
    for file in sorted(Path(SHIPPED_PACK / "findings").rglob("*.yaml")):
        found |= yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    return found


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.__name__)
def test_evidence_cannot_be_changed_once_it_is_read(made: type) -> None:
    assert made.__dataclass_params__.frozen  # type: ignore[attr-defined]


def test_every_number_of_the_shipped_pack_stands_as_it_was_written(
    decision: Decision, written: dict[str, dict[str, object]]
) -> None:
    assert decision.findings.keys() == written.keys()
    for name, finding in decision.findings.items():
        wrote = written[name]
        for part in ("treated", "compared", "difference"):
            number = getattr(finding, part)
            if number is not None:
                there = wrote[part]
                assert isinstance(there, dict)
                assert str(number.value) == there["value"]
                assert _ends(number.range) == there.get("range")
        assert _ends(finding.gap) == wrote.get("gap")
        assert _ends(finding.weeks) == wrote.get("weeks")
        assert finding.values == wrote.get("values", {})


def _ends(span: Span | None) -> list[str] | None:
    return None if span is None else [str(span.low), str(span.high)]


def test_a_finding_has_the_numbers_of_its_kind_and_no_others(decision: Decision) -> None:
    may = {
        FindingKind.PROPORTION: ({"treated", "compared"}, {"gap"}),
        FindingKind.DIFFERENCE: ({"difference"}, set()),
        FindingKind.COURSE: ({"treated"}, set()),
        FindingKind.RATE: ({"treated"}, set()),
        FindingKind.STATEMENT: (set(), set()),
    }
    for finding in decision.findings.values():
        has = {part for part in PARTS if getattr(finding, part) is not None}
        needs, allowed = may[finding.kind]
        assert needs <= has <= needs | allowed, finding.id


def test_who_judged_how_sure_it_is_is_named_exactly_where_somebody_did(decision: Decision) -> None:
    for finding in decision.findings.values():
        assert (finding.certainty is CertaintyLevel.NOT_RATED) is (finding.judge is Judge.NOBODY), finding.id


def test_every_figure_leads_to_a_source_that_can_be_found(decision: Decision) -> None:
    for finding in decision.findings.values():
        assert finding.sources, finding.id
        for name in finding.sources:
            source = decision.sources[name]
            own_title = not source.title.startswith("[")  # a title in brackets is our own description
            registered = "PROSPERO CRD" in source.title
            assert source.authors or source.journal or source.link or own_title or registered, name
            assert source.title.strip()
            assert source.year is None or 1950 <= source.year <= int(decision.info.published[:4])
        if finding.difference is not None and finding.difference.noticed is not None:
            assert finding.difference.noticed_source in decision.sources, finding.id


def test_a_range_of_our_own_is_marked_only_where_there_is_one(decision: Decision) -> None:
    for finding in decision.findings.values():
        assert finding.gap is not None or not finding.gap_is_ours, finding.id


def test_ranges_hold_what_they_are_about(decision: Decision) -> None:
    for finding in decision.findings.values():
        for number in (finding.treated, finding.compared, finding.difference):
            if number is not None and number.range is not None:
                assert number.range.low <= number.value <= number.range.high, finding.id
        for share in (finding.treated, finding.compared):
            if share is not None and share.count is not None and share.people is not None:
                exact = Decimal(share.count) * share.out_of / share.people
                assert abs(exact - share.value) < 1, finding.id
