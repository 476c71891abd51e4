"""A number is the same on the screen, on paper, in the note and in the PDF, whatever the studies counted."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.export import note, pdf
from decision_aid.session.screens.compare_rows import row_screen
from decision_aid.session.visit import Visit
from tests.export import little_pack
from tests.export.held import full_visit, start, written_up
from tests.export.reading import on_one_line, text

PER_CENT = st.integers(0, 100)


def checked(visit: Visit) -> None:
    """Screen, sheet and note say the same of the row printed."""
    summary = written_up(visit)
    table, compared = summary.sheet.table, visit.comparison
    assert table is not None
    assert compared is not None
    row = next(row for row in compared.rows if table.heading.endswith(visit.words.text(f"row.{row.id}.ask")))
    told = " ".join(note.text(summary.chart).split())
    for cell, side in zip(row_screen(visit, compared, row).cells, table.sides, strict=True):
        assert cell.name in side.name
        if cell.figure is None:
            assert (side.people, side.scale, [line.words for line in side.lines]) == ((), None, [cell.sentence])
            continue
        arrays = [array for array in (cell.figure.treated, cell.figure.compared) if array]
        assert [(one.have, one.more, one.none) for one in side.people] == [(a.have, a.more, a.none) for a in arrays]
        assert all(one.have + one.more + one.none == 100 for one in side.people)
        assert [line.words for line in side.lines] == [f for f in (cell.figure.frame, cell.figure.frame_compared) if f]
        assert side.scale == cell.figure.scale
        for array in arrays:
            assert f"{array.have + array.more}/100" in told
        if cell.figure.scale is not None:
            assert f"mean {cell.figure.number}" in told or "no mean difference" in told


@given(PER_CENT, PER_CENT, PER_CENT, st.integers(0, 10_000), st.integers(-100, 100))
def test_screen_paper_and_note_say_the_same_numbers(treated, compared, course, harm, size):
    decision = little_pack.decision(treated=treated, compared=compared, course=course, harm=harm, size=size)
    visit = start(decision)
    visit.touch("condition", "disc")
    checked(visit)


@settings(max_examples=8)
@given(PER_CENT, PER_CENT, PER_CENT, st.integers(0, 10_000))
def test_the_pdf_prints_every_number_of_the_comparison(treated, compared, course, harm):
    visit = start(little_pack.decision(treated=treated, compared=compared, course=course, harm=harm))
    visit.touch("condition", "disc")
    summary = written_up(visit)
    said = on_one_line(text(pdf.pdf(summary.sheet, summary.at)))
    for number in (treated, compared, course):
        assert f"{number} of 100" in said
        assert re.search(rf"\b{100 - number}\b", said)
    assert f"{harm:,} of 10,000" in said
    assert f"{10_000 - harm:,}" in said


def test_a_full_visit_on_the_shipped_pack_says_the_same_numbers_in_both_languages():
    for language in ("en", "es"):
        checked(full_visit(language))


@given(st.data())
def test_any_visit_on_the_shipped_pack_says_the_same_numbers(data):
    visit = full_visit(data.draw(st.sampled_from(["en", "es"])))
    condition = data.draw(st.sampled_from(visit.decision.conditions))
    if visit.encounter.answer_to("condition").text != condition.id:
        visit.touch("condition", condition.id)
    for matter in visit.decision.matters:
        visit.touch(f"matters.{matter}", str(data.draw(st.integers(0, 5))))
    visit.touch("pain.weeks", data.draw(st.sampled_from(["under-6", "3-12-months", "over-a-year"])))
    for option in data.draw(st.lists(st.sampled_from(condition.options), max_size=5)):
        visit.put_beside(option)
    checked(visit)
