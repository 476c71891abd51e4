"""What is wrong at a desk now, and what a person can do about it: try again, set the store aside, read a visit again.

Held by ``session.desk`` as ``troubles``; read by the frame, acted on by the window. Each kind is told once. Nothing
here draws, forms a sentence (``session.screens.trouble`` does) or gives up an answer nobody was asked about.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING

from decision_aid.errors import ABOUT_SAVING, ABOUT_THE_PACK, KnownTrouble, Trouble

if TYPE_CHECKING:
    from decision_aid.session.desk import Desk
    from decision_aid.store.port import Store


class Troubles:
    """``known`` in the order they came.

    ``fault``: None, or after a fault of ours where its report lies, empty if none could be kept.
    """

    def __init__(self, desk: Desk, set_aside: Callable[[], object], reports: Callable[[], Path]) -> None:
        self._desk = desk
        self._set_aside = set_aside
        self._reports = reports
        self.known: list[KnownTrouble] = []
        self.fault: str | None = None

    # -- what happens -------------------------------------------------------------------------------------------

    def report(self, trouble: KnownTrouble) -> None:
        """Something known went wrong: with the pack, the store, the settings, or a file that could not be written."""
        self._desk.note("trouble", kind=trouble.trouble)
        if all(known.trouble is not trouble.trouble for known in self.known):
            self.known.append(trouble)
        self._desk.tell()

    def recovered(self) -> None:
        """The store can be written again."""
        self._settle(ABOUT_SAVING | {Trouble.STORE_CONFLICT})
        self._desk.found.refresh()
        self._desk.tell()

    def report_fault(self, error: BaseException) -> None:
        """A fault of ours: keep a report on this computer and say so calmly. Called on the interface's thread.

        What fails after it, until a person has read of it, follows from it: a report of each could go on for ever.
        """
        if self.fault is not None:
            return
        from decision_aid.session import bug

        self._desk.note("fault")
        self.fault = bug.keep(self._reports, error, self._desk.moment())
        self._desk.tell()

    # -- what people do -----------------------------------------------------------------------------------------

    def try_again(self) -> None:
        """The person asked to try again. What still fails is told again."""
        desk = self._desk
        self._settle(ABOUT_SAVING | ABOUT_THE_PACK)
        if desk.decision is None:
            desk.open_pack()
        desk.recorder.retry_now()
        desk.found.refresh()
        desk.tell()

    def set_store_aside(self) -> None:
        """Keep the file that cannot be opened under another name, start a new one, and write the open visit there."""
        desk = self._desk
        visit = desk.visit if desk.visit is not None and desk.visit.recorded else None

        def number(store: Store) -> str:
            """A number for the open visit; empty where all of it was still waiting and is in the new file already."""
            return "" if visit is None or store.load(visit.number) else store.next_number()

        def write_again(number: str) -> None:
            self._settle(ABOUT_SAVING | {Trouble.STORE_CONFLICT})
            if visit is not None and number:
                desk.recorder.take_back(visit.number)  # what the new file refused, because it knows no such visit
                visit.number, visit.saved_revision = number, 0
                desk.keep(visit, tuple(visit.events), 0)
            desk.found.refresh()
            desk.tell()

        desk.recorder.while_closed(
            self._set_aside,
            lambda _: desk.recorder.ask(number, lambda given: desk.deliver(lambda: write_again(given))),
        )

    def dismiss(self, trouble: KnownTrouble) -> None:
        """The person has read it."""
        self.known = [known for known in self.known if known is not trouble]
        self._desk.tell()

    def reopen_visit(self) -> None:
        """After a conflict: read the visit again as it is stored. That of a visit no longer open can be settled too."""
        desk = self._desk
        in_conflict = desk.recorder.unsaved.in_conflict()
        here = [desk.visit.number] if desk.visit is not None and desk.visit.number in in_conflict else []
        for number in (*here, *in_conflict)[:1]:
            desk.open_visit(number)

    def after_fault(self) -> None:
        """The person has read it: open the visit again with everything that is saved or waits to be."""
        desk = self._desk
        self.fault = None
        desk.recorder.retry_now()
        if desk.visit is not None and desk.visit.recorded:
            desk.open_visit(desk.visit.number)
        desk.tell()

    def _settle(self, settled: AbstractSet[Trouble]) -> None:
        self.known = [known for known in self.known if known.trouble not in settled]
