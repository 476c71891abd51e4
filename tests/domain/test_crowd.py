"""A rare harm among all it is counted in: everybody is there, and nothing is rounded anew."""

import pytest

from decision_aid.domain import risk
from decision_aid.domain.crowd import BLOCK, Crowd, crowd
from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import FindingKind
from decision_aid.domain.risk import Count


@pytest.mark.parametrize(
    ("count", "drawn"),
    [
        (Count(28, 1000), Crowd(28, 1000, 10, 1)),
        (Count(1, 10_000), Crowd(1, 10_000, 100, 1)),
        (Count(29, 1_000_000), Crowd(29, 1_000_000, 100, 100)),
        (Count(0, 1000), Crowd(0, 1000, 10, 1)),
    ],
)
def test_a_rare_harm_stands_among_all_it_is_counted_in(count: Count, drawn: Crowd) -> None:
    assert crowd(count) == drawn
    assert drawn.drawn * drawn.squares == count.of
    assert drawn.yes + drawn.no == count.of


@pytest.mark.parametrize("count", [Count(5, 100), Count(5, 1050), Count(5, 10_000_000), Count(20_000, 1_000_000)])
def test_what_cannot_be_drawn_to_scale_is_not_drawn(count: Count) -> None:
    assert crowd(count) is None


def test_every_rate_of_the_shipped_pack_out_of_more_than_100_is_drawn_with_its_own_numbers(decision: Decision) -> None:
    seen = set()
    for found in decision.findings.values():
        if found.kind is FindingKind.RATE and found.treated is not None and found.treated.out_of > BLOCK:
            count = risk.count(found.treated)
            drawn = crowd(count)
            assert drawn is not None, found.id
            assert (drawn.yes, drawn.no, drawn.of) == (count.yes, count.no, found.treated.out_of)
            seen.add(drawn.of)
    assert seen == {1000, 10_000, 1_000_000}
