"""Makes the pages and the files of a visit on a thread of its own, so that no touch waits for a page.

One :class:`Paper` for each time step 7 is drawn; ``session.screens.summary`` reads it and the step asks it. typst is
imported on the thread, when the first page is wanted. What goes wrong keeps its name and loses nothing.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.export import note as notes
from decision_aid.export.sheet import Sheet
from decision_aid.export.summary import Summary, summarise
from decision_aid.session.visit import Visit

Deliver = Callable[[Callable[[], None]], None]

PATIENT_PDF, CHART_NOTE = "patient-pdf", "chart-note"  # what a visit records as having left


class Done(StrEnum):
    """What was last done with a paper."""

    PDF_SAVED = "pdf-saved"
    NOTE_SAVED = "note-saved"
    NOTE_COPIED = "note-copied"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The pages to be shown: what they say, how large, and how fine the picture is."""

    sheet: Sheet
    large: bool
    ppi: float


def summary(visit: Visit) -> Summary:
    """The visit written up, in its language, as it stands."""
    return summarise(visit.decision, visit.encounter, visit.comparison, visit.words, number=visit.number)


def note(visit: Visit) -> str:
    """The chart note as it stands."""
    return notes.text(summary(visit).chart)


class Paper:
    """The papers of one visit. ``changed`` is called on the interface's thread when something here is different.

    ``pages`` are pictures (PNG), empty until the first ones are there; ``preparing`` says that newer ones are on their
    way. ``done`` and ``file`` tell of what last succeeded, ``trouble`` of what last failed.
    """

    def __init__(self, visit: Visit, deliver: Deliver) -> None:
        self.visit = visit
        self.changed: Callable[[], None] = _nobody
        self.pages: tuple[bytes, ...] = ()
        self.done: Done | None = None
        self.file = ""
        self.trouble: KnownTrouble | None = None
        self._deliver = deliver
        self._thread: ThreadPoolExecutor | None = None
        self._wanted: _Wanted | None = None
        self._shown: _Wanted | None = None
        self._summary: tuple[object, object, Summary] | None = None

    @property
    def preparing(self) -> bool:
        """Whether the pages shown are not yet those of the visit as it stands."""
        return self._wanted is not self._shown

    def summary(self) -> Summary:
        """The visit written up, once for each state of it."""
        visit, known = self.visit, self._summary
        if known is None or known[0] is not visit.encounter or known[1] is not visit.words:
            known = self._summary = (visit.encounter, visit.words, summary(visit))
        return known[2]

    def note(self) -> str:
        """The chart note as it stands."""
        return notes.text(self.summary().chart)

    # -- what is asked ------------------------------------------------------------------------------------------

    def show(self, ppi: float, large: bool) -> None:
        """Have the pages as they stand at so many pixels per inch. Asking for what is there already does nothing."""
        wanted = _Wanted(self.summary().sheet, large, ppi)
        if wanted != self._wanted:
            self._wanted = wanted
            self._work(lambda: self._pictures(wanted))

    def save_pdf(self, file: Path, large: bool) -> None:
        """Write the patient's copy to a file."""
        written_up = self.summary()

        def write() -> Callable[[], None]:
            from decision_aid.export import pdf

            _write(file, pdf.pdf(written_up.sheet, written_up.at, large=large))
            return lambda: self._left(PATIENT_PDF, Done.PDF_SAVED, file.name)

        self._work(write)

    def save_note(self, file: Path) -> None:
        """Write the chart note to a file."""
        words = self.note()

        def write() -> Callable[[], None]:
            _write(file, words.encode("utf-8", "replace"))
            return lambda: self._left(CHART_NOTE, Done.NOTE_SAVED, file.name)

        self._work(write)

    def copied(self) -> None:
        """The chart note was put on the clipboard."""
        self._left(CHART_NOTE, Done.NOTE_COPIED, "")

    # -- inside -------------------------------------------------------------------------------------------------

    def _pictures(self, wanted: _Wanted) -> Callable[[], None]:
        if wanted is not self._wanted:  # something newer was asked for while this waited
            return _nobody
        from decision_aid.export import pdf

        made = tuple(pdf.pages(wanted.sheet, wanted.ppi, large=wanted.large))
        return lambda: self._show(wanted, made)

    def _work(self, job: Callable[[], Callable[[], None]]) -> None:
        """Run this on the thread; what it gives back runs on the interface's."""

        def run() -> None:
            try:
                then = job()
            except KnownTrouble as trouble:
                then = partial(self._failed, trouble)
            except Exception as fault:  # noqa: BLE001 - raised again where faults are reported
                then = partial(_raise, fault)
            self._deliver(then)

        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="paper")
        self._thread.submit(run)

    def _show(self, wanted: _Wanted, made: tuple[bytes, ...]) -> None:
        if wanted is self._wanted:
            self.pages, self._shown = made, wanted
            self.changed()

    def _left(self, what: str, done: Done, file: str) -> None:
        self.done, self.file, self.trouble = done, file, None
        self.visit.exported(what)
        self.changed()

    def _failed(self, trouble: KnownTrouble) -> None:
        self.trouble, self.done = trouble, None
        self._shown = self._wanted
        self.changed()


def _nobody() -> None:
    """What is called when nobody looks."""


def _raise(fault: Exception) -> None:
    raise fault


def _write(file: Path, content: bytes) -> None:
    """Put the content under this name whole or not at all. Raises KnownTrouble(FILE_NOT_WRITTEN)."""
    fresh = file.with_name(f".{file.name}.new")
    try:
        with fresh.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(file)
    except OSError as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise KnownTrouble(Trouble.FILE_NOT_WRITTEN, error.strerror or type(error).__name__) from error
