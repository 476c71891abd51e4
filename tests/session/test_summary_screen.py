"""Step 7 in finished words, and the papers made beside it: nothing waits, nothing is lost, signing locks."""

import queue
from collections.abc import Callable

import pytest

from decision_aid.domain.encounter import Kind, NotAllowed
from decision_aid.domain.flow import Path as Way
from decision_aid.domain.flow import Step
from decision_aid.errors import Trouble
from decision_aid.export import pdf
from decision_aid.session import paper as papers
from decision_aid.session.paper import Paper
from decision_aid.session.screens.summary import CHART, LARGE_PRINT, PATIENT, SIGNING, SummaryScreen, screen
from decision_aid.session.visit import Visit
from tests.export import little_pack
from tests.export.held import MOMENT, full_visit, start

PATIENCE = 30.0  # seconds a page may take before something is wrong


class Table:
    """A visit with its papers, and the thread of the interface played by the test."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.handed: queue.Queue[Callable[[], None]] = queue.Queue()
        self.paper = Paper(visit, self.handed.put)
        self.changes = 0
        self.paper.changed = self._changed

    def wait(self) -> None:
        """Let the next thing happen that the other thread has handed over."""
        self.handed.get(timeout=PATIENCE)()

    @property
    def screen(self) -> SummaryScreen:
        return screen(self.visit, self.paper)

    def _changed(self) -> None:
        self.changes += 1


@pytest.fixture
def table() -> Table:
    visit = start(little_pack.decision())
    visit.touch("condition", "disc")
    visit.go(Step.SUMMARY)
    return Table(visit)


def left(visit: Visit) -> list[str]:
    """What the record says has left."""
    return [event.about for event in visit.events if event.kind is Kind.EXPORTED]


# -- pages ------------------------------------------------------------------------------------------------------------


def test_pages_come_later_and_until_then_a_line_says_so(table):
    table.paper.show(40, large=False)
    assert table.screen.length == "Preparing the page…"
    assert table.paper.pages == ()
    table.wait()
    assert table.changes == 1
    assert table.screen.length == f"{len(table.paper.pages)} page{'s' * (len(table.paper.pages) > 1)}"
    assert table.screen.page_names[0] == f"The patient’s copy, page 1 of {len(table.paper.pages)}"


def test_asking_again_for_what_is_there_makes_nothing(table):
    table.paper.show(40, large=False)
    table.wait()
    before = table.paper.pages
    table.visit.show("talk", ["pair"])  # shown evidence is in the note, not on the patient's copy
    table.paper.show(40, large=False)
    assert not table.paper.preparing
    assert table.paper.pages is before


def test_a_change_makes_new_pages_and_the_old_ones_stay_until_then(table):
    table.paper.show(40, large=False)
    table.wait()
    before = table.paper.pages
    table.visit.decide("walk")
    table.paper.show(40, large=False)
    assert table.paper.preparing
    assert table.paper.pages is before
    table.wait()
    assert table.paper.pages != before


def test_only_the_newest_pages_asked_for_are_shown(table):
    table.paper.show(40, large=False)
    table.paper.show(40, large=True)
    table.wait()
    table.wait()
    assert not table.paper.preparing
    assert list(table.paper.pages) == pdf.pages(table.paper.summary().sheet, 40, large=True)


def test_a_page_that_cannot_be_made_is_said_and_asked_for_again_after_a_change(table, monkeypatch, tmp_path):
    with monkeypatch.context() as broken:
        broken.setattr(pdf, "TEMPLATE", tmp_path / "none.typ")
        table.paper.show(40, large=False)
        table.wait()
    assert table.screen.failed
    assert table.screen.said.startswith("The page could not be made. The visit is kept.")
    assert not table.paper.preparing
    table.visit.decide("walk")
    table.paper.show(40, large=False)
    table.wait()
    assert table.paper.pages


def test_a_fault_of_ours_is_raised_where_faults_are_reported(table, monkeypatch):
    def faulty(*of: object, **how: object) -> list[bytes]:
        raise ZeroDivisionError

    monkeypatch.setattr(pdf, "pages", faulty)
    table.paper.show(40, large=False)
    with pytest.raises(ZeroDivisionError):
        table.wait()


# -- files ------------------------------------------------------------------------------------------------------------


def test_a_saved_pdf_is_the_paper_and_the_record_says_that_it_left(table, tmp_path):
    table.paper.save_pdf(tmp_path / "a.pdf", large=False)
    table.wait()
    summary = table.paper.summary()
    assert (tmp_path / "a.pdf").read_bytes() == pdf.pdf(summary.sheet, summary.at)
    assert left(table.visit) == ["patient-pdf"]
    assert (table.screen.said, table.screen.failed) == ("Saved: a.pdf", False)


def test_a_saved_note_is_what_would_be_copied(table, tmp_path):
    table.visit.write("plan.reasons", "niño 😀 \ud83d half")
    table.paper.save_note(tmp_path / "a.txt")
    table.wait()
    written = (tmp_path / "a.txt").read_text("utf-8")
    assert written == papers.note(table.visit).replace("\ud83d", "?")
    assert left(table.visit) == ["chart-note"]


def test_copying_the_note_is_recorded(table):
    table.paper.copied()
    assert left(table.visit) == ["chart-note"]
    assert table.screen.said == "Copied. Paste it into the chart."


def test_a_file_that_cannot_be_written_loses_nothing(table, tmp_path):
    table.paper.save_pdf(tmp_path / "no such folder" / "a.pdf", large=False)
    table.wait()
    assert table.paper.trouble.trouble is Trouble.FILE_NOT_WRITTEN
    assert table.screen.said == "That file could not be written. Nothing is lost. Choose another folder."
    assert left(table.visit) == []
    table.paper.save_pdf(tmp_path / "a.pdf", large=False)
    table.wait()
    assert not table.screen.failed


def test_a_disk_that_fills_up_leaves_the_old_file_whole_and_nothing_else(table, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("the old one")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    table.paper.save_note(tmp_path / "a.txt")
    table.wait()
    assert table.paper.trouble.trouble is Trouble.FILE_NOT_WRITTEN
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert (tmp_path / "a.txt").read_text() == "the old one"


def test_a_signed_visit_can_still_leave(table, tmp_path):
    table.visit.sign("Dr. Bell")
    table.paper.save_pdf(tmp_path / "a.pdf", large=True)
    table.wait()
    assert left(table.visit) == ["patient-pdf"]


def test_suggested_names_hold_the_number_of_the_visit_and_no_words(table):
    assert (table.screen.pdf_name, table.screen.note_name) == ("side-by-side-0412.pdf", "side-by-side-0412-note.txt")
    nameless = start(little_pack.decision(), number="")
    assert Table(nameless).screen.pdf_name == "side-by-side.pdf"


# -- signing ----------------------------------------------------------------------------------------------------------


def test_signing_asks_who_before_anything_is_locked(table):
    sign = table.screen.sign
    assert not sign.opened
    table.visit.unfold(SIGNING)
    assert table.screen.sign.opened
    assert not table.visit.encounter.signed


def test_once_signed_answers_are_locked_and_additions_are_dated(table):
    table.visit.sign("Dr. Bell")
    assert table.screen.sign is None
    assert table.screen.lead == "Signed by Dr. Bell on November 22, 2026."
    with pytest.raises(NotAllowed):
        table.visit.touch("pain.leg", "3")
    table.visit.add("Called: the date is set.")
    assert table.screen.add.added == (("November 22, 2026", "Called: the date is set."),)


def test_nothing_is_added_before_signing(table):
    assert table.screen.add is None


def test_a_comparison_that_is_not_kept_cannot_be_signed_and_has_one_paper():
    quick = Visit(little_pack.decision(), path=Way.EXPRESS, clock=lambda: MOMENT)
    shown = Table(quick).screen
    assert (shown.sign, shown.add) == (None, None)
    assert (shown.papers, shown.copy, shown.save_note) == ((), None, None)
    assert shown.title == "Print or close"
    assert shown.keep
    assert shown.keep.title == "Nothing is kept unless you ask"


def test_a_visit_that_is_kept_need_not_be_asked_to_be(table):
    assert table.screen.keep is None
    assert table.screen.copy
    assert table.screen.save_note


# -- words ------------------------------------------------------------------------------------------------------------


def test_the_patients_copy_is_shown_first_and_the_chart_note_on_touch(table):
    assert table.screen.paper == PATIENT
    table.visit.open_section(CHART)
    assert table.screen.paper == CHART
    assert [touch.chosen for touch in table.screen.papers] == [False, True]


def test_large_print_is_remembered_while_the_visit_is_open(table):
    table.visit.unfold(LARGE_PRINT)
    assert table.screen.large.chosen


def test_the_note_on_the_screen_is_the_note_that_is_copied():
    held = Table(full_visit())
    copied = " ".join(held.paper.note().split())
    for heading, lines in held.screen.note:
        assert heading.upper() in copied
        for line in lines:
            assert " ".join(line.split()) in copied


def test_what_is_spoken_is_everything_the_patients_copy_says():
    held = Table(full_visit())
    sheet, spoken = held.paper.summary().sheet, held.screen.spoken
    assert sheet.table is not None
    sections = (*sheet.plan, *sheet.story)
    said = [line.words for section in sections for line in section.lines]
    said += [line.words for side in sheet.table.sides for line in (*side.lines, *side.risks)]
    said += [fact for side in sheet.table.sides for fact in side.facts]
    assert [words for words in (sheet.heading, sheet.evidence, sheet.signed, *said) if words not in spoken] == []
