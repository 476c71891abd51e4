"""Step 7: the patient's copy and the chart note as they will leave, who signs, and what was added after signing.

Drawn by ``ui.steps.summary``. The pages themselves are made by ``session.paper``; here are the words around them,
and the words of the pages for whoever cannot see them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from decision_aid.domain.flow import ONE_PAPER, Step
from decision_aid.export import care, counted
from decision_aid.export.compared import figures_printed
from decision_aid.export.sheet import Section, Sheet
from decision_aid.session.paper import Done, Paper
from decision_aid.session.place import ADDITION, SIGNER
from decision_aid.session.screens import trouble
from decision_aid.session.screens.compare_detail import DetailScreen, opened
from decision_aid.session.screens.figure_line import FigureLine, figure_line
from decision_aid.session.screens.touch import Touch
from decision_aid.session.screens.visit_bars import step_name
from decision_aid.session.visit import Visit

PATIENT, CHART, SOURCES = "patient", "chart", "sources"  # sections of this step
SIGNING, LARGE_PRINT = "summary-signing", "summary-large-print"  # what ``visit.unfold`` calls them


@dataclass(frozen=True, slots=True)
class SignScreen:
    """Where somebody signs: a button, then, once ``opened``, a field with what is ``typed`` so far.

    ``warning`` says what signing does.
    """

    opened: bool
    typed: str
    open: Touch
    warning: str
    ask: str
    sign: Touch
    cancel: Touch


@dataclass(frozen=True, slots=True)
class AddScreen:
    """Where something is added after signing, what was added so far, and what is ``typed`` and not added yet."""

    typed: str
    title: str
    lead: str
    added: tuple[tuple[str, str], ...]  # day, words
    ask: str
    accessible: str
    add: Touch


@dataclass(frozen=True, slots=True)
class KeepScreen:
    """Where a comparison of which nothing is kept can be turned into a visit that is, and what that means."""

    title: str
    lead: str
    keep: Touch


@dataclass(frozen=True, slots=True)
class Studies:
    """Figures of a paper under a heading, each of which opens in full."""

    heading: str
    figures: tuple[FigureLine, ...]


@dataclass(frozen=True, slots=True)
class SummaryScreen:
    """Step 7 as shown. ``page_names`` name the pictures of the pages; ``spoken`` is what they say, for a reader.

    On a way that ends with the patient's copy alone there are no ``papers`` to choose from and no note to take.
    """

    title: str
    lead: str
    papers_words: str
    papers: tuple[Touch, ...]
    paper: str
    length: str  # "2 pages", or that they are being made
    page_names: tuple[str, ...]
    spoken: str
    note_words: str
    note: tuple[tuple[str, tuple[str, ...]], ...]  # heading, lines
    sources: Touch
    studies: tuple[Studies, ...]  # every figure of the papers, while ``sources`` is chosen
    detail: DetailScreen | None  # the one of them that is open in full
    large: Touch
    sign: SignScreen | None
    add: AddScreen | None
    keep: KeepScreen | None
    save_pdf: Touch
    copy: Touch | None
    save_note: Touch | None
    pdf_name: str
    note_name: str
    said: str
    failed: bool


def screen(visit: Visit, paper: Paper) -> SummaryScreen:
    """Step 7 for this visit and its papers."""
    words, summary = visit.words, paper.summary()
    chosen, charted = visit.place.section.get(Step.SUMMARY, PATIENT), visit.path not in ONE_PAPER
    from_where = words.say("Where the numbers come from")
    name = "-".join(part for part in ("side-by-side", visit.number) if part)
    names = tuple(
        words.say("The patient’s copy, page {page} of {pages}", page=page, pages=len(paper.pages))
        for page in range(1, len(paper.pages) + 1)
    )
    return SummaryScreen(
        title=step_name(words, Step.SUMMARY, visit.path),
        lead=_lead(visit),
        papers_words=words.say("Which paper to show"),
        papers=(
            Touch(PATIENT, words.say("For the patient"), words.say("Show the patient’s copy"), chosen == PATIENT),
            Touch(CHART, words.say("For the chart"), words.say("Show the chart note"), chosen == CHART),
        )
        if charted
        else (),
        paper=chosen,
        length=_length(visit, paper) if chosen == PATIENT else "",
        page_names=names,
        spoken="\n".join(_spoken(summary.sheet)),
        note_words=words.say("The chart note"),
        note=tuple((section.heading, tuple(line.words for line in section.lines)) for section in summary.chart),
        sources=Touch(
            PATIENT if chosen == SOURCES else SOURCES,
            words.say("The studies"),
            words.say("The studies: where the numbers come from"),
            chosen == SOURCES,
        ),
        studies=_studies(visit) if chosen == SOURCES else (),
        detail=opened(visit, from_where, words.say("Back to the list")) if chosen == SOURCES else None,
        large=Touch(
            LARGE_PRINT,
            words.say("Large print"),
            words.say("Large print for the patient’s copy"),
            LARGE_PRINT in visit.place.opened,
        ),
        sign=_sign(visit),
        add=_add(visit),
        keep=_keep(visit),
        save_pdf=Touch("save-pdf", words.say("Save as PDF…"), words.say("Save the patient’s copy as a PDF file")),
        copy=Touch(
            "copy", words.say("Copy note for the chart"), words.say("Copy the chart note, to paste it into the chart")
        )
        if charted
        else None,
        save_note=Touch("save-note", words.say("Save note…"), words.say("Save the chart note as a text file"))
        if charted
        else None,
        pdf_name=f"{name}.pdf",
        note_name=f"{name}-note.txt",
        said=_said(visit, paper),
        failed=paper.trouble is not None,
    )


def findings_shown(screen: SummaryScreen) -> tuple[str, tuple[str, ...]]:
    """The view and the findings on it, for ``visit.show``."""
    if screen.detail is not None:
        finding = screen.detail.figures[0].finding
        return f"figure.{finding}", (finding,)
    return "summary.sources", tuple(line.finding for studies in screen.studies for line in studies.figures)


def _studies(visit: Visit) -> tuple[Studies, ...]:
    """The figures of the patient's copy, then those that only the chart note gives the numbers of."""
    words, compared = visit.words, visit.comparison
    printed = [figure.finding.id for figure in figures_printed(compared)] if compared else []
    charted = [*care.findings(visit.decision, visit.encounter), *counted.in_full(visit.encounter)]
    others = [known for known in dict.fromkeys(charted) if known in visit.decision.findings and known not in printed]
    found = ((words.say("On the patient’s copy"), printed), (words.say("Only in the chart note"), others))
    return tuple(
        Studies(heading, tuple(figure_line(visit, finding) for finding in findings))
        for heading, findings in found
        if findings
    )


def _lead(visit: Visit) -> str:
    words, held = visit.words, visit.encounter
    if not visit.recorded:
        return words.say("Save the page to print it or to take it home.")
    if not held.signed:
        return words.say("Read it together before you sign.")
    return words.say("Signed by {who} on {day}.", who=held.signed_by, day=words.date(_here(held.signed_at)))


def _length(visit: Visit, paper: Paper) -> str:
    if paper.preparing:
        return visit.words.say("Preparing the page…")
    return visit.words.say_count("{count} page", "{count} pages", len(paper.pages)) if paper.pages else ""


def _here(at: str) -> str:
    """A time of the record as the day it was on this computer's clock."""
    return datetime.fromisoformat(at).astimezone().date().isoformat()


def _sign(visit: Visit) -> SignScreen | None:
    words = visit.words
    if visit.encounter.signed or not visit.recorded:
        return None
    return SignScreen(
        opened=SIGNING in visit.place.opened,
        typed=visit.place.typed.get(SIGNER, ""),
        open=Touch(SIGNING, words.say("Sign and lock…"), words.say("Sign and lock this visit: asks who signs")),
        warning=words.say("After signing, answers can’t be changed. You can still add dated notes."),
        ask=words.say("Who signs?"),
        sign=Touch("sign", words.say("Sign and lock"), words.say("Sign and lock this visit now")),
        cancel=Touch(SIGNING, words.say("Not now"), words.say("Not now: go on without signing")),
    )


def _keep(visit: Visit) -> KeepScreen | None:
    if visit.recorded:
        return None
    words = visit.words
    return KeepScreen(
        title=words.say("Nothing is kept unless you ask"),
        lead=words.say("If you keep it, it is a visit with a number: your answers are saved and all seven steps open."),
        keep=Touch("keep", words.say("Keep this visit"), words.say("Keep this visit, with all that was said so far")),
    )


def _add(visit: Visit) -> AddScreen | None:
    words, held = visit.words, visit.encounter
    if not held.signed:
        return None
    return AddScreen(
        typed=visit.place.typed.get(ADDITION, ""),
        title=words.say("Add something"),
        lead=words.say("It gets today’s date and goes on both papers."),
        added=tuple((words.date(_here(at)), written) for at, written in held.addenda),
        ask=words.say("What to add"),
        accessible=words.say("What to add after signing"),
        add=Touch("add", words.say("Add it"), words.say("Add this to the signed visit")),
    )


def _said(visit: Visit, paper: Paper) -> str:
    """What became of the last thing done, as a sentence."""
    words = visit.words
    if paper.trouble is not None:
        return trouble.screen(words, paper.trouble).sentence
    if paper.done is None:
        return ""
    return {
        Done.PDF_SAVED: words.say("Saved: {file}", file=paper.file),
        Done.NOTE_SAVED: words.say("Saved: {file}", file=paper.file),
        Done.NOTE_COPIED: words.say("Copied. Paste it into the chart."),
    }[paper.done]


def _spoken(sheet: Sheet) -> Iterator[str]:
    """The words of the page, in its order."""
    yield from (sheet.heading, sheet.dated)
    if sheet.notice:
        yield sheet.notice
    for section in (*sheet.plan, *sheet.addenda, *sheet.story):
        yield from _section(section)
    if sheet.table is not None:
        yield sheet.table.heading
        yield from (line.words for line in sheet.table.lines)
        for side in sheet.table.sides:
            yield side.name
            yield from (line.words for line in side.lines)
            yield from side.facts
            yield side.risks_words
            yield from (line.words for line in side.risks)
    yield from (sheet.evidence, sheet.signed, sheet.footer)


def _section(section: Section) -> Iterator[str]:
    yield section.heading
    yield from (line.words for line in section.lines)
