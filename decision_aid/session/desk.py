"""Everything around the visits at one desk: Home, the pack in use, settings, and saving.

Built by ``app``; the interface talks to it and to the :class:`Visit` it holds. The recorder answers on its own thread;
``deliver`` brings those answers back to the interface's thread before anything here changes. Never blocks, never draws.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.i18n import LANGUAGES, Words
from decision_aid.session.closing import Closing
from decision_aid.session.desk_troubles import Troubles
from decision_aid.session.preferences import Preferences
from decision_aid.session.visit_list import VisitList
from decision_aid.settings import Settings

if TYPE_CHECKING:
    from decision_aid.domain.decision import Decision
    from decision_aid.domain.encounter import Event
    from decision_aid.session.place import Place
    from decision_aid.session.recorder import Recorder
    from decision_aid.session.visit import Visit
    from decision_aid.store.port import Store

Deliver = Callable[[Callable[[], None]], None]
OnBug = Callable[[Exception], None]


class Desk:
    """What is on this desk now. ``visit`` is None at Home."""

    def __init__(
        self,
        *,
        load_pack: Callable[[], Decision],
        recorder: Callable[[], Recorder],
        settings_path: Callable[[], Path],
        deliver: Deliver,
        set_aside: Callable[[], object],
        data_folder: Callable[[], str],
        key_place: Callable[[], str],
        reports: Callable[[], Path],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._load_pack = load_pack
        self._make_recorder = recorder
        self._recorder: Recorder | None = None  # from the first paint on
        self.deliver = deliver
        self.data_folder = data_folder
        self._reports = reports
        self.key_place = key_place  # "keyring", "file", or empty while there is no store on the disk
        self._clock = clock
        self.troubles = Troubles(self, set_aside, reports)
        self.closing = Closing(self)
        self.decision: Decision | None = None
        self.pack_was_read = False
        self.visit: Visit | None = None
        self._recorded: set[str] = set()  # visits with something recorded since they were last read
        self.found = VisitList(lambda: self.recorder, deliver, self.tell)
        self.in_settings = False
        self.listeners: list[Callable[[], None]] = []
        self._preferences = Preferences(settings_path, self.troubles.report)

    # -- start and end ------------------------------------------------------------------------------------------

    def open_pack(self) -> None:
        """Read the pack; trouble is shown where the pack would be."""
        self.pack_was_read = True
        self.start_log()
        try:
            self.decision = self._load_pack()
        except KnownTrouble as trouble:
            self.troubles.report(trouble)
        self.tell()

    def start_saving(self) -> None:
        """Start the recorder and read the list of visits. Called after the first paint."""
        recorder = self._recorder = self._make_recorder()
        recorder.on_durable = lambda number, revision: self.deliver(lambda: self._durable(number, revision))
        recorder.on_trouble = lambda trouble: self.deliver(lambda: self.troubles.report(trouble))
        recorder.on_recovered = lambda: self.deliver(self.troubles.recovered)
        recorder.start()
        self.found.refresh()

    def close(self, timeout: float) -> int:
        """Write what is left. Returns how many answers could not be written in time."""
        left = self._recorder.close(timeout) if self._recorder else 0
        self.note("closed", unsaved=left)
        if self.pack_was_read:
            from decision_aid import log

            log.stop()
        return left

    @property
    def recorder(self) -> Recorder:
        """The recorder, which is there from the first paint on."""
        assert self._recorder is not None
        return self._recorder

    # -- Home ---------------------------------------------------------------------------------------------------

    @property
    def words(self) -> Words:
        """The words of Home: the visit's while one is open, else this computer's language."""
        if self.visit is not None:
            return self.visit.words
        return Words(self.language, self.decision.texts[self.language] if self.decision else None)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages to choose from: those of the interface that the pack speaks too."""
        return tuple(code for code in LANGUAGES if self.decision is None or code in self.decision.texts)

    @property
    def language(self) -> str:
        """This computer's language, or the first to choose from where the pack does not speak it."""
        return self.settings.language if self.settings.language in self.languages else self.languages[0]

    @property
    def today(self) -> date:
        """The day it is here, in local time."""
        return self.moment().date()

    def moment(self) -> datetime:
        """The present moment in local time."""
        return self._clock().astimezone()

    def start_visit(self) -> None:
        """Open a new, recorded visit under the next number. While the store is in trouble it goes on in memory."""
        self._numbered(self._start)

    def quick_compare(self) -> None:
        """Open the express path: nothing is kept."""
        from decision_aid.domain.flow import Path as Way
        from decision_aid.session.visit import Visit

        if self.decision is not None:
            self._hold(Visit(self.decision, path=Way.EXPRESS, language=self.language, clock=self._clock))

    def keep_visit(self) -> None:
        """Turn a quick compare into a recorded visit with all that was said so far, at the place where it stands."""
        express = self.visit

        def keep(number: str) -> None:
            if express is None or express is not self.visit or self.decision is None:
                return  # closed meanwhile, or the second touch of two
            visit = self._kept(number, express.events)
            visit.saved_revision = 0
            self.keep(visit, tuple(visit.events), 0)
            self._hold(visit, express.place)

        if express is not None and not express.recorded:
            self._numbered(keep)

    def open_visit(self, number: str) -> None:
        """Open a visit as it is stored, with what still waits to be written, and go on where it stopped.

        Answers in conflict with the stored visit are given up: whoever opens it again has read that they would be.
        What is opened while it is being read stays open.
        """
        before = self.visit

        def read(store: Store) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
            stored = store.load(number)
            return stored, self.recorder.unsaved.following(number, len(stored))

        def show(stored: tuple[Event, ...], waiting: tuple[Event, ...]) -> None:
            if self.visit is not before:  # the second touch of two, or something else was opened meanwhile
                return
            if number in self._recorded:  # meanwhile, so that what was read is not all
                self.open_visit(number)
            elif not stored and not waiting:  # somebody removed it meanwhile
                self.leave_visit()
            elif self.decision is not None:
                visit = self._kept(number, (*stored, *waiting))
                visit.saved_revision = len(stored)
                self._hold(visit)

        self.recorder.take_back(number)
        self._recorded.discard(number)
        self.recorder.ask(read, lambda found: self.deliver(lambda: show(*found)))

    def leave_visit(self) -> None:
        """Back to Home. Everything was saved as it happened; what is still to be added stays in its box."""
        self.closing.put_down()
        self.visit = None
        self.found.refresh()
        self.tell()

    # -- settings -----------------------------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._preferences.settings

    def change(self, **changed: str | int) -> None:
        """Change a setting and keep it. The language of an open visit changes with it."""
        self._preferences.change(**changed)
        if self.visit is not None and "language" in changed:
            self.visit.speak(self.language)
        self.tell()

    def resize(self, step: int) -> None:
        """Larger or smaller text."""
        self._preferences.resize(step)
        self.tell()

    def show_settings(self, shown: bool) -> None:
        """Open or leave the settings."""
        self.in_settings = shown
        self.tell()

    def tell(self) -> None:
        """Everything that listens looks again."""
        for listener in tuple(self.listeners):
            listener()

    # -- inside -------------------------------------------------------------------------------------------------

    def _numbered(self, then: Callable[[str], None]) -> None:
        """Have a number for a visit. While the store is in trouble it is one no store gives, to be written later."""
        of_its_own = f"{self.moment():%m%d-%H%M%S}"
        self.recorder.ask(
            lambda store: store.next_number(),
            lambda number: self.deliver(lambda: then(number)),
            lambda _: self.deliver(lambda: then(of_its_own)),  # writing will meet the same trouble and tell it
        )

    def _start(self, number: str) -> None:
        if self.decision is not None and self.visit is None:  # else the second touch of two, or something else is open
            self._hold(self._kept(number, ()))

    def _kept(self, number: str, events: Sequence[Event]) -> Visit:
        from decision_aid.session.visit import Visit

        assert self.decision is not None
        return Visit(
            self.decision,
            events,
            number=number,
            language=self.language,
            keep=self.keep,
            clock=self._clock,
        )

    def _hold(self, visit: Visit, place: Place | None = None) -> None:
        """Open this visit: where two people already are, or where it stopped."""
        if visit.recorded:  # a quick compare leaves no trace, not even here
            self.note("visit-opened")
        self.closing.put_down()
        if place is not None:
            visit.place = place
        else:
            visit.place.typed = self.closing.typed.pop(visit.number, {})
            visit.place.step = visit.first_open_step()
        self.visit = visit
        visit.listeners.append(self.tell)
        self.in_settings = False
        self.tell()

    def keep(self, visit: Visit, events: Sequence[Event], standing_on: int) -> None:
        """Have these events of a visit written, after the others it stands on."""
        from decision_aid.session.card import card

        if self.visit is not None and self.visit is not visit and self.visit.number == visit.number:
            for event in events:  # a paper that was written after its visit was left and opened again
                self.visit.exported(event.about)
            return
        self._recorded.add(visit.number)
        self.recorder.record(visit.number, events, standing_on, card(visit))

    def _durable(self, number: str, revision: int) -> None:
        self.closing.look_again()
        if self.visit is not None and self.visit.number == number:
            self.visit.saved(revision)

    def start_log(self) -> None:
        """Begin to note what the program does; nothing of what was said in a visit is ever among it."""
        from decision_aid import log

        with contextlib.suppress(OSError):  # a computer with no room for a log still holds visits
            log.start(self._reports())
        self.note("opened")

    def note(self, event: str, **facts: int | Trouble) -> None:
        """Note a code and counts in the local log."""
        if self.pack_was_read:  # before the first paint there is no log
            from decision_aid import log

            log.note(event, **facts)
