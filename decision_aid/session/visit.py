"""A visit while it is being held: the one object the interface talks to about it.

Owned by ``session.desk``. Turns touches into events, hands every event to ``keep`` at once (the recorder, or nothing
where no record is kept) and tells its listeners. Draws nothing, forms no sentences (``session.screens`` does) and never
blocks: saving happens elsewhere and comes back as :meth:`saved`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime

from decision_aid.domain import comparison, encounter, flow
from decision_aid.domain.comparison import Answers, Comparison
from decision_aid.domain.decision import Condition, Decision, Question
from decision_aid.domain.encounter import NAMES_SHOWN, OUTCOMES_FIRST, Answer, Driver, Encounter, Event, Kind, replay
from decision_aid.domain.flow import Path, Step
from decision_aid.i18n import Words
from decision_aid.session import touching
from decision_aid.session.kept import Kept
from decision_aid.session.looking import Looking
from decision_aid.session.place import ADDITION

Keep = Callable[["Visit", Sequence[Event], int], None]  # visit, new events, revision they stand on
Clock = Callable[[], datetime]

DONT_KNOW, RATHER_NOT_SAY, CLEAR = "dont-know", "rather-not-say", "clear-answer"
OTHER_ANSWERS = {DONT_KNOW: encounter.DONT_KNOW, RATHER_NOT_SAY: encounter.RATHER_NOT_SAY, CLEAR: encounter.NOT_ASKED}


def _no_answers() -> Answers:
    return {}


def now() -> datetime:
    """The clock of a real visit."""
    return datetime.now(UTC)


class Visit(Looking):
    """One visit. ``number`` is what the clinic calls it, empty where no record is kept."""

    def __init__(
        self,
        decision: Decision,
        events: Sequence[Event] = (),
        *,
        number: str = "",
        path: Path = Path.STANDARD,
        language: str = "en",
        keep: Keep | None = None,
        clock: Clock = now,
    ) -> None:
        super().__init__()
        self.decision = decision
        self.number = number
        self.path = path
        self.events: list[Event] = list(events)
        self.encounter: Encounter = replay(events)
        self.saved_revision = len(self.events)  # events given at the start come from the store
        self._keep = keep
        self._clock = clock
        self.kept = Kept()
        if not self.events:
            self._open(language)
        spoken = self.encounter.language if self.encounter.language in decision.texts else decision.info.languages[0]
        self.words = Words(spoken, decision.texts[spoken])

    # -- what it is ---------------------------------------------------------------------------------------------

    @property
    def recorded(self) -> bool:
        """Whether this visit is kept at all."""
        return self._keep is not None

    @property
    def condition(self) -> Condition | None:
        """The condition talked about, or None where none of the pack's is chosen."""
        return self.decision.condition(self.encounter.answer_to("condition").text)

    @property
    def comparison(self) -> Comparison | None:
        """The options side by side, worked out once per answer or choice of options; None without a condition."""
        now, chosen = self.encounter, self.condition
        if chosen is None:
            return None
        sources = (now.answers, now.columns, now.order)  # all that it is built from beside the pack
        known = self.kept.made("answers", (chosen.id, comparison.pain_weeks(self.decision, now)), _no_answers)
        return self.kept.made("comparison", sources, lambda: comparison.build(self.decision, chosen, now, known))

    @property
    def today(self) -> date:
        """The day it is here, in local time."""
        return self._clock().astimezone().date()

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return encounter.last_undoable(self.events) is not None

    @property
    def addition(self) -> str:
        """What is typed to be added after signing, and not added yet."""
        return self.place.typed.get(ADDITION, "").strip()

    @property
    def hidden(self) -> tuple[str, ...]:
        """The options side by side in the order in which they stand without names; empty while names are shown."""
        beside = self.comparison.columns if self.comparison else ()
        return self.place.hidden if {column.option for column in beside} == {*self.place.hidden} else ()

    # -- what people do -----------------------------------------------------------------------------------------

    def touch(self, question: str, choice: str) -> None:
        """A choice of a question was touched: an id of the question, a number for scales, or one of OTHER_ANSWERS.

        Touching what is already chosen takes it back (not asked). Raises ValueError for what the pack does not know.
        """
        asked = self._question(question)
        before = self.encounter.answer_to(question)
        other = OTHER_ANSWERS.get(choice)
        self._answer(question, other or touching.answered(asked, before, choice))

    def choose(self, question: str, choice: str) -> None:
        """Set a choice whether or not it was chosen before (the spine drawing, quick ways)."""
        if self.encounter.answer_to(question) != encounter.answer(choice):
            self._answer(question, encounter.answer(choice))

    def write(self, question: str, text: str) -> None:
        """Own words were written. Empty words mean the question is open again."""
        self._answer(question, encounter.answer(text) if text.strip() else encounter.NOT_ASKED)

    def put_beside(self, option: str) -> None:
        """Show an option, or take it away. Between two and four stay: a fifth or the last but one changes nothing."""
        if self.comparison is None:
            return
        touching.known(option, self.comparison.condition.options)
        shown = tuple(column.option for column in self.comparison.columns)
        after = touching.side_by_side(shown, option)
        if after != shown:
            self._happen(Kind.COMPARED, items=after)

    def show(self, where: str, findings: Sequence[str]) -> None:
        """Evidence is on the screen. Recorded once in a row, so that drawing again does not repeat it."""
        last = self.encounter.shown[-1] if self.encounter.shown else None
        if last is None or (last.where, last.findings) != (where, tuple(findings)):
            self._happen(Kind.SHOWN, about=where, items=tuple(findings))

    def hide_names(self) -> None:
        """Outcomes before names: the options of the table stand without names, in an order drawn for this alone."""
        if self.comparison is not None:
            order = [column.option for column in self.comparison.columns]
            random.SystemRandom().shuffle(order)
            self.place.hidden = tuple(order)
            self.place.detail, self.place.closer = None, ""
            self._happen(Kind.SHOWN, about=OUTCOMES_FIRST, items=self.place.hidden)

    def show_names(self) -> None:
        """The names stand on the table again."""
        order, self.place.hidden = self.place.hidden, ()
        if order:
            self._happen(Kind.SHOWN, about=NAMES_SHOWN, items=order)

    def ask(self, words: str) -> None:
        """A question to talk over. Empty words do nothing."""
        if words.strip():
            self._happen(Kind.ASKED, value=words.strip())

    def withdraw(self, revision: int) -> None:
        """Take a question off the list; one that is not on it changes nothing."""
        if revision in self.encounter.questions:
            self._happen(Kind.WITHDREW, about=str(revision))

    def lean(self, option: str) -> None:
        """Where the patient leans; touching it again takes it back to not sure."""
        touching.known(option, (*self.decision.options, encounter.NOT_SURE))
        self._happen(Kind.LEANED, about=encounter.NOT_SURE if self.encounter.leaning == option else option)

    def decide(self, choice: str) -> None:
        """What was decided: options can stand together, "not yet" and "something else" stand alone."""
        touching.known(choice, (*self.decision.options, encounter.NOT_YET, encounter.SOMETHING_ELSE))
        self._happen(Kind.DECIDED, items=touching.decided(self.encounter.decided, choice))

    def sign(self, by: str) -> None:
        """Lock the visit; only addenda follow."""
        self._happen(Kind.SIGNED, value=by.strip())

    def add(self, words: str) -> None:
        """A dated addendum after signing."""
        self.place.typed.pop(ADDITION, None)
        if words.strip():
            self._happen(Kind.ADDED, value=words.strip())

    def exported(self, what: str) -> None:
        """Something left the program (``patient-pdf``, ``chart-note``)."""
        self._happen(Kind.EXPORTED, about=what)

    def undo(self) -> None:
        """Take back the newest answer, question, leaning or decision."""
        target = encounter.last_undoable(self.events)
        if target is not None:
            self._happen(Kind.UNDID, about=str(target))

    def drive(self, driver: Driver) -> None:
        """Who holds the visit from now on."""
        if driver is not self.encounter.driver:
            self._happen(Kind.DROVE, by=driver)

    def speak(self, language: str) -> None:
        """Switch language; everything is rendered again."""
        if language != self.words.language:
            self.words = Words(language, self.decision.texts[language])
            self._happen(Kind.LANGUAGE, value=language)

    # -- where people look --------------------------------------------------------------------------------------

    def hand_over(self) -> None:
        """The next of patient, care team and both drives from now on."""
        drivers = list(Driver)
        self.drive(drivers[(drivers.index(self.encounter.driver) + 1) % len(drivers)])

    def go_to(self, step: str) -> None:
        """Open a step of this path by its name; any other name does nothing."""
        if step in flow.STEPS[self.path]:
            self.go(Step(step))

    def go(self, step: Step) -> None:
        """Open a step; any step, at any time."""
        self.place.step = step
        self.place.detail, self.place.figure, self.place.closer = None, "", ""
        if step is not Step.COMPARE:
            self.show_names()  # every other step names the options
        if self.encounter.shown and self.encounter.shown[-1].findings:
            self.show(step, ())  # what was on the screen no longer is
        self._tell()

    def first_open_step(self) -> Step:
        """Where to go on after reopening."""
        return flow.first_open(self.path, self.decision, self.encounter)

    def saved(self, revision: int) -> None:
        """Everything up to this revision is durable."""
        self.saved_revision = max(self.saved_revision, revision)
        self._tell()

    # -- inside -------------------------------------------------------------------------------------------------

    def _question(self, identity: str) -> Question:
        found = self.decision.question(identity)
        if found is None:
            raise ValueError(f"the pack asks no question {identity!r}")
        return found

    def _answer(self, question: str, given: Answer) -> None:
        if not self._question(question).accepts(given):
            raise ValueError(f"{question!r} cannot be answered like that")
        if given != self.encounter.answer_to(question):
            self._happen(Kind.ANSWERED, about=question, answer=given)

    def _open(self, language: str) -> None:
        order = [option for condition in self.decision.conditions for option in condition.options]
        random.SystemRandom().shuffle(order)
        self._happen(
            Kind.OPENED, about=self.decision.digest, value=language, items=tuple(dict.fromkeys(order)), by=Driver.BOTH
        )

    def _happen(
        self,
        kind: Kind,
        about: str = "",
        value: str = "",
        items: tuple[str, ...] = (),
        answer: Answer | None = None,
        by: Driver | None = None,
    ) -> None:
        at = self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        event = Event(at, by or self.encounter.driver, kind, about, value, items, answer)
        standing_on = len(self.events)
        after = replay([*self.events, event]) if kind is Kind.UNDID else self.encounter.after(event)
        self.events.append(event)
        self.encounter = after
        if self._keep is not None:
            self._keep(self, (event,), standing_on)
        self._tell()
