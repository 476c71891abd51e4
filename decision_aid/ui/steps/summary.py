"""Step 7, drawn: the pages as they will be printed, the chart note, signing, saving, and what is added later.

Pages come from ``session.paper`` when they are ready; nothing here waits. Which file to write is asked through
``choose_file``, so that a visit can be held without a person.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from weakref import ref

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from decision_aid.session.paper import Paper
from decision_aid.session.place import ADDITION, SIGNER
from decision_aid.session.screens import summary
from decision_aid.session.screens.summary import SummaryScreen
from decision_aid.session.visit import Visit
from decision_aid.ui.bridge import Bridge
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.field import Field
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.keeping import Keeping
from decision_aid.ui.widgets.note_view import NoteView
from decision_aid.ui.widgets.page_view import PageView
from decision_aid.ui.widgets.pill import Pill, PillKind
from decision_aid.ui.widgets.segmented import Segmented
from decision_aid.ui.widgets.signing import Adding, Signing
from decision_aid.ui.widgets.studies_view import StudiesView
from decision_aid.ui.widgets.text import Text

ChooseFile = Callable[[QWidget, str, str], str]  # parent, title, suggested name -> path, empty where nobody chose
PAGES, ACTIONS, GAP = 620, 400, 28  # pixels at 100 %: least width of the pages beside the actions, theirs, between
_ANY = 16_777_215  # Qt's word for no limit


def ask_for_file(parent: QWidget, title: str, name: str) -> str:
    """The system's own question where to save, which also asks before it writes over a file."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, documents)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    return chosen[0] if chosen else ""


def _bridge() -> Bridge:
    """The bridge back from the threads of papers: owned by the program, because a thread may outlive its step."""
    app = QCoreApplication.instance()
    assert app is not None
    bridge = app.findChild(Bridge, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if bridge is None:
        bridge = Bridge()
        bridge.setParent(app)
    return bridge


def _refresh_if_there(step: ref[SummaryStep]) -> None:
    """A page that comes late finds no step any more: another language or text size built new ones."""
    there = step()
    if there is not None and isValid(there):
        there.refresh()


class SummaryStep(QWidget):
    """The papers of the visit. ``kept``: a comparison of which nothing is kept is to become a visit that is."""

    kept = Signal()

    def __init__(self, theme: Theme, visit: Visit, choose_file: ChooseFile = ask_for_file) -> None:
        super().__init__()
        self.theme, self.choose_file = theme, choose_file
        self._visit = visit
        self.paper = Paper(visit, _bridge().deliver)
        self.paper.changed = partial(_refresh_if_there, ref(self))
        self._shown_pages: object = None
        self._soon = QTimer(self, singleShot=True, interval=0)  # when the layout has settled
        self._soon.timeout.connect(self._ask_for_pages)
        self._row = QBoxLayout(QBoxLayout.Direction.RightToLeft, self)
        self._row.setContentsMargins(theme.px(40), theme.px(22), theme.px(40), theme.px(26))
        self._row.setSpacing(theme.px(GAP))
        screen = summary.screen(visit, self.paper)
        self._actions = self._made_actions(screen)
        self._row.addWidget(self._actions)
        papers = self._papers = QVBoxLayout()
        self._studies: StudiesView | None = None
        self._pages, self._note = PageView(theme), NoteView(theme, screen.note_words)
        papers.addWidget(self._pages, 1)
        papers.addWidget(self._note, 1)
        self._row.addLayout(papers, 1)
        self._stand()

    def refresh(self) -> None:
        """Show the papers as they stand."""
        screen = summary.screen(self._visit, self.paper)
        self._lead.say(screen.lead)
        if screen.papers:
            self._which.choose_all([place for place, touch in enumerate(screen.papers) if touch.chosen])
        self._show_studies(screen)
        self._pages.setVisible(screen.paper == summary.PATIENT)
        self._note.setVisible(screen.paper == summary.CHART)
        if screen.paper == summary.CHART:
            self._note.show_note(screen.note)
        if self._shown_pages is not self.paper.pages:
            self._shown_pages = self.paper.pages
            self._pages.show_pages(self.paper.pages, screen.page_names, screen.spoken)
        self._large.setChecked(screen.large.chosen)
        self._show_signing(screen)
        self._say(screen)
        self._soon.start()

    def settle_all(self) -> None:
        """Hand over what is typed to be added. The window calls it before this page goes."""
        for field in self.findChildren(Field):
            field.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()
        self._soon.start()

    # -- inside -------------------------------------------------------------------------------------------------

    def _made_actions(self, screen: SummaryScreen) -> QWidget:
        theme, box = self.theme, QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(Theme.GAP))
        head = QVBoxLayout()
        head.setSpacing(theme.px(2))
        self._lead = Text(theme, screen.lead, "lead")
        head.addWidget(Text(theme, screen.title, "title"))
        head.addWidget(self._lead)
        column.addLayout(head)
        choices = [(touch.id, touch.words, touch.chosen, touch.accessible) for touch in screen.papers]
        if choices:
            self._which = Segmented(theme, screen.papers_words, choices)
            self._which.touched.connect(self._visit.open_section)
            column.addWidget(self._which)
        self._form = QVBoxLayout()
        self._signing: Signing | None = None
        self._adding: Adding | None = None
        column.addLayout(self._form)
        saving = ((screen.save_pdf, self._save_pdf), (screen.copy, self._copy), (screen.save_note, self._save_note))
        kind: PillKind = "outline" if screen.papers else "primary"  # with one paper it is what this step is for
        for touch, act in saving:
            if touch is not None:
                pill = Pill(theme, touch.words, kind, touch.accessible)
                pill.clicked.connect(act)
                column.addWidget(pill)
        more = QWidget()
        line = FlowLayout(theme.px(Theme.GAP))
        self._large = Pill(theme, screen.large.words, "plain", screen.large.accessible)
        self._large.clicked.connect(lambda: self._visit.unfold(summary.LARGE_PRINT))
        self._sources = Pill(theme, screen.sources.words, "plain", screen.sources.accessible)
        self._sources.clicked.connect(self._turn_to_studies)
        for pill in (self._large, self._sources):
            pill.setCheckable(True)
            line.addWidget(pill)
        more.setLayout(line)
        column.addWidget(more)
        self._length, self._said = Text(theme, "", "small", colour="soft"), Text(theme, "", "small", strong=True)
        column.addWidget(self._length)
        column.addWidget(self._said)
        self._additions = QVBoxLayout()
        column.addLayout(self._additions)
        if screen.keep is not None:
            keeping = Keeping(theme, screen.keep)
            keeping.kept.connect(self.kept)
            column.addWidget(keeping)
        column.addStretch(1)
        return box

    def _show_studies(self, screen: SummaryScreen) -> None:
        """The figures of the papers in full, beside what can be done with them; made when they are asked for."""
        self._sources.setChecked(screen.sources.chosen)
        if not screen.sources.chosen:
            if self._studies is not None:
                self._studies.hide()
                self._studies.deleteLater()
                self._studies = None
            return
        if self._studies is None:
            self._studies = StudiesView(self.theme)
            self._studies.opened.connect(self._visit.open_figure)
            self._studies.closed.connect(self._visit.close_detail)
            self._papers.addWidget(self._studies, 1)
            self._stand()
        self._studies.show_studies(screen)
        self._visit.show(*summary.findings_shown(screen))

    def _turn_to_studies(self) -> None:
        self._visit.open_section(summary.screen(self._visit, self.paper).sources.id)

    def _show_signing(self, screen: SummaryScreen) -> None:
        if screen.sign is not None:
            if self._signing is None:
                self._signing = Signing(self.theme, screen.sign)
                self._signing.asked.connect(lambda: self._visit.unfold(summary.SIGNING))
                self._signing.typed.connect(lambda name: self._visit.type(SIGNER, name))
                self._signing.signed.connect(self._sign)
                self._form.addWidget(self._signing)
            self._signing.show_form(screen.sign.opened)
        elif self._signing is not None:
            self._signing.hide()
        if screen.add is not None:
            if self._adding is None:
                self._adding = Adding(self.theme, screen.add)
                self._adding.typed.connect(lambda words: self._visit.type(ADDITION, words))
                self._adding.added.connect(self._visit.add)
                self._additions.addWidget(self._adding)
            self._adding.show_added(screen.add)

    def _say(self, screen: SummaryScreen) -> None:
        self._length.say(screen.length)
        self._said.setVisible(bool(screen.said))
        if screen.said != self._said.text():
            self._said.say(screen.said)
            QAccessible.updateAccessibility(QAccessibleEvent(self._said, QAccessible.Event.Alert))

    def _stand(self) -> None:
        """Pages beside the actions while there is room, else the actions first and the pages under them."""
        px = self.theme.px
        beside = self.width() - 2 * px(40) >= px(PAGES + GAP + ACTIONS)
        self._row.setDirection(QBoxLayout.Direction.RightToLeft if beside else QBoxLayout.Direction.TopToBottom)
        self._actions.setMinimumWidth(px(ACTIONS) if beside else 0)
        self._actions.setMaximumWidth(px(ACTIONS) if beside else _ANY)
        for pane in (self._pages, self._note, self._studies):
            if pane is not None:
                pane.stand_alone(not beside)

    def _ask_for_pages(self) -> None:
        if self._pages.isVisible():
            self.paper.show(round(self._pages.pixels_per_inch(), 1), summary.LARGE_PRINT in self._visit.place.opened)
            self._length.say(summary.screen(self._visit, self.paper).length)

    def _sign(self, name: str) -> None:
        if not self._visit.encounter.signed:  # else the second touch of two
            self._visit.sign(name)

    def _save_pdf(self) -> None:
        screen = summary.screen(self._visit, self.paper)
        if chosen := self.choose_file(self, screen.save_pdf.accessible, screen.pdf_name):
            self.paper.save_pdf(Path(chosen), screen.large.chosen)

    def _save_note(self) -> None:
        screen = summary.screen(self._visit, self.paper)
        if screen.save_note and (chosen := self.choose_file(self, screen.save_note.accessible, screen.note_name)):
            self.paper.save_note(Path(chosen))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.paper.note())
        self.paper.copied()
