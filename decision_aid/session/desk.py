"""Everything around the visits at one desk: Home, the pack in use, settings, saving and its troubles.

Built by ``app``; the interface talks to it and to the :class:`Visit` it holds. The recorder answers on its own thread;
``deliver`` brings those answers back to the interface's thread before anything here changes. Never blocks, never draws.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from decision_aid.errors import ABOUT_SAVING, ABOUT_THE_PACK, KnownTrouble, Trouble
from decision_aid.i18n import LANGUAGES, Words
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
        self._deliver = deliver
        self._set_aside = set_aside
        self.data_folder = data_folder
        self._reports = reports
        self.fault: str | None = None  # after a fault: where its report lies, empty if none could be kept
        self.key_place = key_place  # "keyring", "file", or empty while there is no store on the disk
        self._clock = clock
        self.troubles: list[KnownTrouble] = []
        self.decision: Decision | None = None
        self.pack_was_read = False
        self.visit: Visit | None = None
        self.found = VisitList(lambda: self.recorder, deliver, self.tell)
        self.in_settings = False
        self._closing = False  # whether somebody wanted to close while something would be lost
        self._typed: dict[str, dict[str, str]] = {}  # of visits left with something to be added: what is in their boxes
        self.listeners: list[Callable[[], None]] = []
        self._preferences = Preferences(settings_path, self._trouble)

    # -- start and end ------------------------------------------------------------------------------------------

    def open_pack(self) -> None:
        """Read the pack; trouble is shown where the pack would be."""
        self.pack_was_read = True
        self._start_log()
        try:
            self.decision = self._load_pack()
        except KnownTrouble as trouble:
            self._trouble(trouble)
        self.tell()

    def start_saving(self) -> None:
        """Start the recorder and read the list of visits. Called after the first paint."""
        recorder = self._recorder = self._make_recorder()
        recorder.on_durable = lambda number, revision: self._deliver(lambda: self._durable(number, revision))
        recorder.on_trouble = lambda trouble: self._deliver(lambda: self._trouble(trouble))
        recorder.on_recovered = lambda: self._deliver(self._recovered)
        recorder.start()
        self.found.refresh()

    def close(self, timeout: float) -> int:
        """Write what is left. Returns how many answers could not be written in time."""
        left = self._recorder.close(timeout) if self._recorder else 0
        self._note("closed", unsaved=left)
        if self.pack_was_read:
            from decision_aid import log

            log.stop()
        return left

    def may_close(self, timeout: float) -> bool:
        """Write what is left. False if something would be lost and nobody was told: then it is said, and all goes on.

        Lost would be what could not be saved, and what was written to be added to a signed visit and was not added.
        """
        left = self.close(timeout)
        if self._closing or not (left or self._additions()):
            return True
        self._closing = True
        self._start_log()
        self.recorder.start()
        self.tell()
        return False

    @property
    def left_over(self) -> int:
        """How many answers closing would lose, once somebody wanted to close."""
        return self.recorder.unsaved.count() if self._closing else 0

    @property
    def unadded(self) -> tuple[str, ...]:
        """The visits with something written to be added and not added, once somebody wanted to close."""
        return tuple(self._additions()) if self._closing else ()

    def _additions(self) -> list[str]:
        here = {self.visit.number} if self.visit is not None and self.visit.addition else set()
        return sorted(here | self._typed.keys())

    def _put_down(self) -> None:
        if self.visit is not None and self.visit.addition:
            self._typed[self.visit.number] = self.visit.place.typed

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
            self._keep(visit, tuple(visit.events), 0)
            self._hold(visit, express.place)

        if express is not None and not express.recorded:
            self._numbered(keep)

    def open_visit(self, number: str) -> None:
        """Open a visit as it is stored, with what still waits to be written, and go on where it stopped.

        Answers in conflict with the stored visit are given up: whoever opens it again has read that they would be.
        """

        def read(store: Store) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
            stored = store.load(number)
            return stored, self.recorder.unsaved.following(number, len(stored))

        def show(stored: tuple[Event, ...], waiting: tuple[Event, ...]) -> None:
            if not stored and not waiting:  # somebody removed it meanwhile
                self.leave_visit()
            elif self.decision is not None:
                visit = self._kept(number, (*stored, *waiting))
                visit.saved_revision = len(stored)
                self._hold(visit)

        self.recorder.take_back(number)
        self.recorder.ask(read, lambda found: self._deliver(lambda: show(*found)))

    def leave_visit(self) -> None:
        """Back to Home. Everything was saved as it happened; what is still to be added stays in its box."""
        self._put_down()
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

    # -- trouble ------------------------------------------------------------------------------------------------

    def try_again(self) -> None:
        """The person asked to try again. What still fails is told again."""
        self._settle(ABOUT_SAVING | ABOUT_THE_PACK)
        if self.decision is None:
            self.open_pack()
        self.recorder.retry_now()
        self.found.refresh()
        self.tell()

    def set_store_aside(self) -> None:
        """Keep the file that cannot be opened under another name, start a new one, and write the open visit there."""
        visit = self.visit if self.visit is not None and self.visit.recorded else None

        def number(store: Store) -> str:
            """A number for the open visit; empty where all of it was still waiting and is in the new file already."""
            return "" if visit is None or store.load(visit.number) else store.next_number()

        def write_again(number: str) -> None:
            self._settle(ABOUT_SAVING | {Trouble.STORE_CONFLICT})
            if visit is not None and number:
                self.recorder.take_back(visit.number)  # what the new file refused, because it knows no such visit
                visit.number, visit.saved_revision = number, 0
                self._keep(visit, tuple(visit.events), 0)
            self.found.refresh()
            self.tell()

        self.recorder.while_closed(
            self._set_aside,
            lambda _: self.recorder.ask(number, lambda given: self._deliver(lambda: write_again(given))),
        )

    def dismiss(self, trouble: KnownTrouble) -> None:
        """The person has read it."""
        self.troubles = [known for known in self.troubles if known is not trouble]
        self.tell()

    def reopen_visit(self) -> None:
        """After a conflict: read the visit again as it is stored. That of a visit no longer open can be settled too."""
        in_conflict = self.recorder.unsaved.in_conflict()
        here = [self.visit.number] if self.visit is not None and self.visit.number in in_conflict else []
        for number in (*here, *in_conflict)[:1]:
            self.open_visit(number)

    def report(self, trouble: KnownTrouble) -> None:
        """Trouble met by the interface itself (a file that could not be written)."""
        self._trouble(trouble)

    def report_fault(self, error: BaseException) -> None:
        """A fault of ours: keep a report on this computer and say so calmly. Called on the interface's thread.

        What fails after it, until a person has read of it, follows from it: a report of each could go on for ever.
        """
        if self.fault is not None:
            return
        from decision_aid.session import bug

        self._note("fault")
        self.fault = bug.keep(self._reports, error, self.moment())
        self.tell()

    def after_fault(self) -> None:
        """The person has read it: open the visit again with everything that is saved or waits to be."""
        self.fault = None
        self.recorder.retry_now()
        if self.visit is not None and self.visit.recorded:
            self.open_visit(self.visit.number)
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
            lambda number: self._deliver(lambda: then(number)),
            lambda _: self._deliver(lambda: then(of_its_own)),  # writing will meet the same trouble and tell it
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
            keep=self._keep,
            clock=self._clock,
        )

    def _hold(self, visit: Visit, place: Place | None = None) -> None:
        """Open this visit: where two people already are, or where it stopped."""
        if visit.recorded:  # a quick compare leaves no trace, not even here
            self._note("visit-opened")
        self._put_down()
        if place is not None:
            visit.place = place
        else:
            visit.place.typed = self._typed.pop(visit.number, {})
            visit.place.step = visit.first_open_step()
        self.visit = visit
        visit.listeners.append(self.tell)
        self.in_settings = False
        self.tell()

    def _keep(self, visit: Visit, events: Sequence[Event], standing_on: int) -> None:
        from decision_aid.session.card import card

        self.recorder.record(visit.number, events, standing_on, card(visit))

    def _durable(self, number: str, revision: int) -> None:
        if self._closing and not self.left_over and not self._additions():
            self._closing = False
            self.tell()
        if self.visit is not None and self.visit.number == number:
            self.visit.saved(revision)

    def _start_log(self) -> None:
        from decision_aid import log

        with contextlib.suppress(OSError):  # a computer with no room for a log still holds visits
            log.start(self._reports())
        self._note("opened")

    def _note(self, event: str, **facts: int | Trouble) -> None:
        if self.pack_was_read:  # before the first paint there is no log
            from decision_aid import log

            log.note(event, **facts)

    def _trouble(self, trouble: KnownTrouble) -> None:
        self._note("trouble", kind=trouble.trouble)
        if all(known.trouble is not trouble.trouble for known in self.troubles):
            self.troubles.append(trouble)
        self.tell()

    def _settle(self, settled: AbstractSet[Trouble]) -> None:
        self.troubles = [known for known in self.troubles if known.trouble not in settled]

    def _recovered(self) -> None:
        self._settle(ABOUT_SAVING | {Trouble.STORE_CONFLICT})
        self.found.refresh()
        self.tell()
