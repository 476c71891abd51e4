"""Where it hurts, as both papers say it: in words, in the language of each."""

import pytest

from decision_aid.export import note
from decision_aid.session.visit import DONT_KNOW
from tests.export.held import shipped, start, written_up


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Where does it hurt? low back and back of the right thigh"),
        ("es", "¿Dónde le duele? parte baja de la espalda y parte de atrás del muslo derecho"),
    ],
)
def test_both_papers_say_the_places_in_words(language: str, said: str) -> None:
    visit = start(shipped(), language)
    visit.touch("condition", "lumbar-disc")
    visit.touch("pain.where", "low-back")
    visit.touch("pain.where", "thigh-behind-right")
    papers = written_up(visit)
    assert said in [line.words for part in papers.sheet.story for line in part.lines]
    assert "Where it hurts: low back, back of the right thigh" in note.text(papers.chart)


def test_not_knowing_where_is_written_down_as_such() -> None:
    visit = start(shipped())
    visit.touch("condition", "lumbar-disc")
    assert "Where it hurts: not asked" in note.text(written_up(visit).chart)
    visit.touch("pain.where", DONT_KNOW)
    assert "Where it hurts: patient does not know" in note.text(written_up(visit).chart)
