"""The patient's PDF: two pages, tagged for those who cannot see them, the same numbers, and whatever people write."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
import typst
from fontTools.ttLib import TTFont

from decision_aid.domain.flow import Path as Way
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.export import pdf
from decision_aid.export.sheet import Sheet
from decision_aid.session.visit import Visit
from tests.export import little_pack
from tests.export.held import TOUCHED, WRITTEN, full_visit, shipped, start, written_up
from tests.export.reading import boxes, letter_sizes, on_one_line, page_count, structure, text, text_by_page

AT = datetime(2026, 11, 22, 15, 4, 5, tzinfo=UTC)


def made(sheet: Sheet, *, large: bool = False) -> bytes:
    return pdf.pdf(sheet, AT, large=large)


def little_sheet(**written: str) -> Sheet:
    visit = start(little_pack.decision())
    visit.touch("condition", "disc")
    for question, words in written.items():
        visit.write(question.replace("_", "."), words)
    return written_up(visit).sheet


# -- pages ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_full_visit_takes_two_pages_in_whatever_order_its_options_stand(language):
    for _ in range(5):  # each visit shuffles its options
        assert page_count(made(written_up(full_visit(language)).sheet)) == 2


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("condition", ["lumbar-disc", "lumbar-stenosis", "facet-joint"])
@pytest.mark.parametrize(("touched", "said"), [(6, 2), (12, 4), (22, 4)])
def test_a_visit_of_middling_length_takes_two_pages_at_most_with_all_its_studies(condition, language, touched, said):
    visit = start(shipped(), language)
    visit.touch("condition", condition)
    at_home = [item for item in TOUCHED.items() if not item[0].startswith(("condition", "level", "side", "tried.epi"))]
    for question, choice in at_home[:touched]:
        visit.touch(question, choice)
    for question, words in list(WRITTEN.items())[-said:]:
        visit.write(question, words)
    sheet = written_up(visit).sheet
    assert sheet.studies
    assert page_count(made(sheet)) <= 2


def test_a_short_visit_takes_one_page():
    assert page_count(made(written_up(start(little_pack.decision())).sheet)) == 1


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("condition", [condition.id for condition in shipped().conditions])
def test_where_little_was_said_the_table_begins_under_it_and_takes_two_pages_at_most(condition, language):
    visit = Visit(shipped(), path=Way.EXPRESS, language=language)
    visit.touch("condition", condition)
    visit.touch("pain.weeks", "6-12")
    sheet = written_up(visit).sheet
    content = made(sheet)
    assert page_count(content) <= 2
    assert sheet.table
    assert on_one_line(sheet.table.sides[0].name) in on_one_line(text_by_page(content)[0])


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["en", "es"])
def test_all_there_is_to_watch_for_is_read_in_its_order_also_where_it_runs_across_both_columns(language, large):
    sheet = written_up(full_visit(language)).sheet
    sheet = replace(sheet, plan=(sheet.plan[0], sheet.plan[-1]))  # little beside it
    watch = [line.words for line in sheet.plan[-1].lines]
    said = on_one_line(text(made(sheet, large=large)))
    places = [said.find(on_one_line(sign)[:40]) for sign in watch]
    assert len(watch) > 4
    assert -1 not in places
    assert places == sorted(places)


def test_very_long_words_take_more_pages_and_nothing_is_cut():
    content = made(little_sheet(plan_reasons="word " * 2_000, plan_steps="y" * 10_000))
    assert page_count(content) > 2
    said = text(content)
    assert said.count("word") == 2_000
    assert said.count("y") >= 10_000


def test_nothing_stands_outside_the_margins():
    sheet = little_sheet(plan_reasons="x" * 400, matters_activity="https://" + "a" * 300)
    for left, bottom, right, top in boxes(made(sheet)):
        assert min(left, right) >= 0.6 * 72
        assert min(bottom, top) >= 0.3 * 72


def test_pages_for_the_screen_are_the_pages_of_the_pdf():
    sheet = written_up(full_visit()).sheet
    pictures = pdf.pages(sheet, 40)
    assert [picture[:8] for picture in pictures] == [b"\x89PNG\r\n\x1a\n"] * page_count(made(sheet))


def test_large_print_is_large():
    sizes = sorted(letter_sizes(made(written_up(full_visit()).sheet, large=True)))
    assert sizes[-1] >= 30
    assert sizes[len(sizes) // 2] >= 15  # body text is 18, the small print beside the figures 15
    assert sizes[0] >= 11  # the foot of the page


def test_ordinary_print_is_never_smaller_than_eight_points():
    for language in ("en", "es"):
        sizes = sorted(letter_sizes(made(written_up(full_visit(language)).sheet)))
        assert sizes[0] >= 7.9
        assert sizes[len(sizes) * 11 // 20] >= 8.5  # the foot of each page, which is small, is long


def test_the_same_visit_gives_the_same_bytes():
    sheet = written_up(full_visit()).sheet
    assert made(sheet) == made(sheet)


# -- for those who cannot see it --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_is_tagged_and_says_its_title_and_language(language):
    visit = full_visit(language)
    sheet = written_up(visit).sheet
    with pikepdf.open(io.BytesIO(made(sheet))) as opened:
        assert opened.Root.MarkInfo.Marked
        assert opened.Root.Lang == language
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        assert opened.docinfo["/Title"] == sheet.heading
        assert b"<pdfuaid:part>1</pdfuaid:part>" in opened.Root.Metadata.read_bytes()


def test_headings_never_skip_a_level_and_lists_are_lists():
    kinds = [kind for kind, _ in structure(made(written_up(full_visit()).sheet))]
    levels = [int(kind[1:]) for kind in kinds if re.fullmatch("H[1-6]", kind)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert kinds.count("L") >= 5


def test_every_array_says_in_words_what_it_shows():
    sheet = written_up(full_visit()).sheet
    assert sheet.table is not None
    wanted = [people.alt for side in sheet.table.sides for people in side.people]
    assert [alt for kind, alt in structure(made(sheet)) if kind == "Figure"] == wanted


def test_a_difference_on_its_scale_says_in_words_what_it_shows():
    sheet = little_sheet()
    assert sheet.table is not None
    wanted = [side.scale_alt for side in sheet.table.sides if side.scale]
    assert wanted
    assert set(wanted) <= {alt for kind, alt in structure(made(sheet)) if kind == "Figure"}


# -- whatever people write --------------------------------------------------------------------------------------------


STRANGE = {
    "controls": "a\x00b\x07c\x1b[31m\x7f\x9d",
    "emoji": "😀 👨‍👩‍👧 🇺🇸",
    "right to left": "ألم في الساق שלום",
    "turned around": "a\u202egnirts\u2066b\u200f",
    "half a sign": "a\ud83d",
    "no sign": "\uffff\ufeff\U000fffff\ue000",
    "chinese": "漢字かな한국어",
    # Typst breaks down over these with some fonts, instead of refusing them.
    "scripts mixed": "\u0631\u079b\u0743\u0732\u07a2\u0711\u0759\u05d3\u0625\u0618\u06af\u06d3\u06e9\u07aa\u07c0"
    "\u06ac\u073b\u0784\u074d\u065e\u05e1\u0750\u0708\u05ae\u068e\u0676\u079c\u05d7\u0629\u06ec\u05f4\u065e\u06d5\u06e8\u0615",
    "stacked accents": "Z\u0351\u036b\u0343a\u0489",
    "joiner alone": "\u200d\ufe0f\u200b",
    "line ends": "one\r\ntwo\u2028three\x0bfour",
    "nothing but space": " \t \n ",
}


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE.keys())
def test_no_words_at_all_can_keep_a_pdf_from_being_made(words):
    visit = start(little_pack.decision())
    visit.touch("condition", "disc")
    visit.ask(f"before {words} after")
    visit.write("plan.reasons", words)
    sheet = written_up(visit).sheet
    said = text(made(sheet))
    assert "before" in said
    assert "after" in said
    assert len(pdf.pages(sheet, 20)) == page_count(made(sheet))


def test_controls_are_left_out_and_line_ends_kept():
    assert pdf.printable("a\x00b\tc\r\nd\u202ee\x85f") == "ab c\nde\nf"


def test_a_sign_that_no_font_has_becomes_a_square_and_the_paper_says_so():
    plain = text(made(little_sheet(plan_reasons="fine")))
    assert pdf.SQUARE not in plain
    squared = text(made(little_sheet(plan_reasons="odd \ue000 sign")))
    assert f"odd {pdf.SQUARE} sign" in squared
    assert "stands for a sign that could not be printed here" in on_one_line(squared)


def test_signs_drawn_as_one_become_one_square(monkeypatch):
    bare = typst.compile_with_warnings
    monkeypatch.setattr(
        typst, "compile_with_warnings", lambda *of, **how: bare(*of, **how | {"ignore_system_fonts": True})
    )
    assert f"a {pdf.SQUARE} b {pdf.SQUARE} c" in on_one_line(text(made(little_sheet(plan_reasons="a 👨‍👩‍👧 b 漢 c"))))


def test_words_that_look_like_markup_are_only_words():
    words = '#panic("x") *bold* $x^2$ `code` @ref <label> // \\ #read("/etc/passwd")'
    assert on_one_line(words) in on_one_line(text(made(little_sheet(plan_reasons=words))))


def test_every_cut_of_inter_draws_what_is_said_to_be_in_it():
    wanted = {code for code in range(0x20, 0x3000) if re.fullmatch(f"[{pdf.IN_INTER}]", chr(code))}
    assert len(wanted) > 300
    fonts = sorted(pdf.FONTS.glob("*.ttf"))
    assert len(fonts) == 4
    for font in fonts:
        drawn = set(TTFont(font).getBestCmap())
        assert wanted - drawn == {0xAD}, font.name


# -- trouble ----------------------------------------------------------------------------------------------------------


def test_a_missing_font_is_trouble_and_never_another_font(monkeypatch, tmp_path):
    monkeypatch.setattr(pdf, "FONTS", tmp_path)
    with pytest.raises(KnownTrouble) as raised:
        made(little_sheet())
    assert raised.value.trouble is Trouble.PDF_FAILED
    assert "inter" in raised.value.detail


def test_a_missing_template_is_trouble(monkeypatch, tmp_path):
    monkeypatch.setattr(pdf, "TEMPLATE", tmp_path / "none.typ")
    with pytest.raises(KnownTrouble) as raised:
        made(little_sheet())
    assert raised.value.trouble is Trouble.PDF_FAILED


def test_trouble_never_quotes_the_patient(monkeypatch, tmp_path):
    broken = Path(tmp_path / "broken.typ")
    broken.write_text("#panic(sys.inputs.data)")
    monkeypatch.setattr(pdf, "TEMPLATE", broken)
    with pytest.raises(KnownTrouble) as raised:
        made(little_sheet(plan_reasons="secretword"))
    assert "secretword" not in str(raised.value)
    assert raised.value.__cause__ is None
