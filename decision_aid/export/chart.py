"""What the chart note says, section by section, in the clinical terms of the pack.

Called by ``export.summary``. Always in the language of US charts, whatever language the visit was held in; what people
wrote stays as they wrote it, in quotes. It states what was answered and shown, says "not asked" where nobody asked, and
concludes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from decision_aid.content import questions
from decision_aid.domain import encounter as visits
from decision_aid.domain.comparison import Comparison
from decision_aid.domain.decision import Decision, QuestionKind
from decision_aid.domain.encounter import Answer, AnswerState, Driver, Encounter
from decision_aid.export import aid, care, counted, ledger
from decision_aid.export.answers import inside, recorded, term
from decision_aid.export.compared import row_printed
from decision_aid.export.note import Plain
from decision_aid.export.sheet import Line, Section

_STATES = {
    AnswerState.NOT_ASKED: "not asked",
    AnswerState.DONT_KNOW: "patient does not know",
    AnswerState.RATHER_NOT_SAY: "patient would rather not say",
}
_DRIVERS = {Driver.PATIENT: "patient", Driver.CLINICIAN: "clinician", Driver.BOTH: "patient and clinician together"}

_LABELS = {"matters.activity": "Activity to get back", "matters.companion": "Others to involve"}

Clock = Callable[[str], datetime]  # a time of the record -> the same moment where this clinic is


class Chart:
    """One visit being written up. Made for one note and thrown away."""

    def __init__(
        self, decision: Decision, encounter: Encounter, comparison: Comparison | None, number: str, here: Clock
    ) -> None:
        self._decision = decision
        self._encounter = encounter
        self._comparison = comparison
        self._number = number
        self._here = here
        texts = decision.texts[
            counted.CHART_LANGUAGE if counted.CHART_LANGUAGE in decision.texts else encounter.language
        ]
        self._texts = Plain(texts)

    def sections(self) -> tuple[Section, ...]:
        """The whole note in order."""
        precautions = [known.id for known in self._decision.precautions]
        made = (
            ("Shared decision visit", self._visit()),
            ("Reason", self._reason()),
            ("Pain and function", self._pain()),
            ("Red flags as answered", self._checklist("safety", self._decision.safety)),
            ("Precautions as answered", self._checklist("precaution", precautions)),
            ("Care with these precautions", care.lines(self._texts, self._decision, self._encounter)),
            ("Prior treatment", ledger.lines(self._texts, self._decision, self._encounter, self._answer)),
            ("For the payer", ledger.payer(self._texts, self._decision, self._encounter, self._answer)),
            ("Patient's values (0-5)", self._values()),
            ("Options side by side", self._options()),
            ("Shown in this visit", self._shown()),
            ("Evidence on the patient's copy", self._printed()),
            ("Patient's questions", self._questions()),
            ("Teach-back", self._teach_back()),
            ("Leaning and readiness", self._leaning()),
            ("Decision", self._decided()),
            ("Decision aid", self._aid()),
            ("Addenda", self._addenda()),
        )
        written = ((title, tuple(lines)) for title, lines in made)
        return tuple(Section(title, lines) for title, lines in written if lines)

    def _term(self, key: str, name: str = "name") -> str:
        return term(self._texts, key, name)

    def _choice(self, question: str, choice: str) -> str:
        return inside(recorded(self._texts, f"choice.{question}.{choice}", name=""))

    def _answer(self, question: str) -> str:
        """Any answer in clinical terms, its state included: "not asked" is an answer of the record too."""
        asked, given = self._decision.question(question), self._encounter.answer_to(question)
        if given.state is not AnswerState.VALUE or asked is None:
            return _STATES.get(given.state, "not asked")
        shared = questions.shared(asked)
        match asked.kind:
            case QuestionKind.ONE:
                return self._choice(shared, given.text)
            case QuestionKind.SEVERAL:
                return ", ".join(self._choice(shared, choice) for choice in given.several)
            case QuestionKind.SCALE:
                return f"{given.number}/{asked.high}"
            case QuestionKind.DATE:
                return given.text
            case QuestionKind.TEXT:
                return _quoted(given.text)

    def _given(self, question: str) -> Answer:
        return self._encounter.answer_to(question)

    def _moment(self, at: str) -> str:
        return self._here(at).strftime("%Y-%m-%d %H:%M %z")

    def _visit(self) -> Iterator[Line]:
        held = self._encounter
        number = f"Visit {self._number}" if self._number else "Not kept as a visit"
        signed = "NOT SIGNED: a draft"
        if held.signed:
            signed = f"signed {self._moment(held.signed_at)}" + (f" by {held.signed_by}" if held.signed_by else "")
        yield Line(f"{number}; opened {self._moment(held.opened_at)}; {signed}")
        drivers = list(dict.fromkeys([*(shown.by for shown in held.shown), held.driver]))
        yield Line(
            f"Language of the visit: {held.language}; screen used by: {', then '.join(_DRIVERS[by] for by in drivers)}"
        )

    def _reason(self) -> Iterator[Line]:
        condition = self._given("condition")
        named = recorded(self._texts, f"condition.{condition.text}") if condition.text else _STATES[condition.state]
        yield Line(f"{named}; level: {self._level()}; side: {self._answer('side')}")

    def _level(self) -> str:
        """The level as answered; one of another condition, which was talked about before, is not one of this."""
        level, about = self._given("level"), self._decision.condition(self._given("condition").text)
        if about is not None and not about.levels:
            return "does not apply"
        if level.text and about is not None and about.level(level.text) is None:
            return _STATES[AnswerState.NOT_ASKED]
        return level.text or _STATES[level.state]

    def _pain(self) -> Iterator[Line]:
        asked = self._decision.asked(self._given("condition").text)
        pains = [known.id for known in asked if known.section == "pain" and known.kind is QuestionKind.SCALE]
        named = [self._term(f"question.{pain}", "ask").partition(",")[0] for pain in pains]
        said = [f"{inside(name) if place else name} {self._answer(pains[place])}" for place, name in enumerate(named)]
        yield Line("; ".join((*said, f"duration: {self._answer('pain.weeks')}")))
        yield Line(f"Limits: {self._answer('pain.stops')}")
        yield from self._section("condition", "pain", "pain.weeks", "pain.stops", *pains)

    def _section(self, step: str, section: str, *told: str) -> Iterator[Line]:
        """What else a pack asks in a section, a line each; ``told``: questions in a line above."""
        for asked in self._decision.asked(self._given("condition").text):
            if (asked.step, asked.section) == (step, section) and asked.id not in told:
                label = _LABELS.get(asked.id) or self._term(f"question.{asked.id}", "ask")
                yield Line(f"{label}: {self._answer(asked.id)}")

    def _checklist(self, kind: str, asked: Iterable[str]) -> Iterator[Line]:
        by_answer: dict[str, list[str]] = {}
        for identity in asked:
            given = self._given(f"{kind}.{identity}")
            said = given.text.upper() if given.text == "yes" else given.text or _STATES[given.state]
            by_answer.setdefault(said, []).append(self._term(f"{kind}.{identity}", "ask").rstrip("."))
        for said in ("YES", "no", *_STATES.values()):
            if said in by_answer:
                yield Line(f"{said[0].upper()}{said[1:]}: {'; '.join(by_answer[said])}")

    def _values(self) -> Iterator[Line]:
        rated, unrated = [], []
        for matter in self._decision.matters:
            number = self._given(f"matters.{matter}").number
            name = self._term(f"matter.{matter}")
            if number is None:
                unrated.append(name)
            else:
                rated.append((number, name))
        if rated:
            yield Line("; ".join(f"{name} {number}" for number, name in sorted(rated, key=lambda pair: -pair[0])))
        if unrated:
            yield Line(f"Not rated: {'; '.join(unrated)}")
        yield from self._section("matters", "own-words")
        if self._decision.question("worth.relief"):
            relief, lasting = self._answer("worth.relief"), self._answer("worth.lasting")
            yield Line(f"Relief that would make an injection worth it: {relief}, lasting: {lasting}")
        yield from self._section("matters", "worth", "worth.relief", "worth.lasting")

    def _options(self) -> Iterator[Line]:
        if self._comparison is not None:
            named = (f"{c.letter} {self._term(f'option.{c.option}')}" for c in self._comparison.columns)
            yield Line("; ".join(named))

    def _shown(self) -> Iterator[Line]:
        return counted.shown(self._texts, self._decision, self._encounter, self._comparison)

    def _printed(self) -> Iterator[Line]:
        compared = self._comparison
        row = row_printed(compared) if compared else None
        if compared is not None and row is not None:
            yield from counted.printed(self._texts, self._decision, compared, row)

    def _questions(self) -> Iterator[Line]:
        yield from map(Line, [_quoted(asked) for asked in self._encounter.questions.values()] or ["None recorded"])

    def _teach_back(self) -> Iterator[Line]:
        prompts = [q.id for q in self._decision.questions if q.section == "teach-back" and q.kind is QuestionKind.TEXT]
        for prompt in prompts:
            said = dict.fromkeys((self._answer(prompt), self._answer(f"{prompt}.clear")))  # "not asked" once
            yield Line(f"{self._term(f'question.{prompt}', 'ask')}: {'; '.join(said)}")

    def _leaning(self) -> Iterator[Line]:
        leaning = self._encounter.leaning
        named = "not recorded"
        if leaning:
            named = "not sure" if leaning == visits.NOT_SURE else recorded(self._texts, f"option.{leaning}")
        sure = f"; how sure: {self._answer('lean.sure')}" if self._decision.question("lean.sure") else ""
        yield Line(f"Leaning: {named}{sure}")
        yield from self._section("talk", "leaning", "lean.sure")
        yield from self._section("talk", "readiness")

    def _decided(self) -> Iterator[Line]:
        special = {visits.NOT_YET: "not decided yet", visits.SOMETHING_ELSE: "something else"}
        decided = [
            special.get(choice) or recorded(self._texts, f"option.{choice}") for choice in self._encounter.decided
        ]
        yield Line(f"Decided: {'; '.join(decided) or 'nothing recorded'}")
        for label, question in (
            ("Something else, as written", "plan.something-else"),
            ("Patient's reasons", "plan.reasons"),
            ("Clinician's recommendation, in the clinician's words", "plan.recommendation"),
            ("Next steps", "plan.steps"),
            ("Follow-up", "plan.follow-up"),
        ):
            written = bool(self._given(question).text)
            if written or question != "plan.something-else":
                yield Line(f"{label}: {self._answer(question) if written else 'none recorded'}")

    def _aid(self) -> Iterator[Line]:
        return aid.lines(self._decision, self._encounter, self._here(self._encounter.opened_at).date())

    def _addenda(self) -> Iterator[Line]:
        for at, words in self._encounter.addenda:
            yield Line(f"{self._moment(at)}: {_quoted(words)}")


def _quoted(words: str) -> str:
    return f'"{words}"'
