"""Can an injection find the source of the pain? How often a yes held up, and what would be done on a yes and on a no.

Called by ``session.screens.closer``. People are drawn where a study counted them out of 100; all else is said in words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from decision_aid.domain.decision import Condition, Diagnostic
from decision_aid.session.screens.closer import SOURCE, CloserScreen
from decision_aid.session.screens.closer_page import fields_of, fitting, page
from decision_aid.session.screens.compare_rows import Legend, legend
from decision_aid.session.screens.figure_line import FigureLine, figure_line, fixed
from decision_aid.session.screens.figures import Fact, FigureWords, figure_words
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class DrawnFigure:
    """A figure of people out of 100, with the key to its drawing, on the line that opens it in full."""

    line: FigureLine
    said: FigureWords
    key: tuple[Legend, ...]


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A question of a test that can be put on the list of step 5. ``revision`` is where it stands there; 0: nowhere."""

    question: str
    words: str
    accessible: str
    revision: int
    locked: bool


@dataclass(frozen=True)
class SourceLook(CloserScreen):
    """The tests, and for each of them what stands on the list of questions, in the order of ``SourceTest.answers``."""

    asks: tuple[tuple[ToAsk, ...], ...] = ()

    def __post_init__(self) -> None:
        if not self.where:  # folded: what the list holds is no reason to make the view anew
            object.__setattr__(self, "asks", ())


@dataclass(frozen=True, slots=True)
class SourceTest:
    """An injection used as a test: what is asked, what it is, what to agree on first, and what studies counted.

    ``drawn`` are the figures of people out of 100, ``figures`` all others.
    """

    id: str
    ask: str
    about: str
    first_words: str
    answers: tuple[Fact, ...]
    counted_words: str
    drawn: tuple[DrawnFigure, ...]
    not_counted: str  # said in place of a drawing
    figures_words: str
    figures: tuple[FigureLine, ...]


def look(visit: Visit, condition: Condition) -> SourceLook:
    """The tests there are for this condition."""
    words = visit.words
    known = [test for test in visit.decision.diagnostics if condition.id in test.conditions]
    tests = tuple(_test(visit, test) for test in known)
    title = words.say("Can an injection find the source of the pain?")
    lead = words.say("Numbing one place is a clue and no proof. A yes can be wrong, and so can a no.")
    shown = [finding for test in tests for finding in (*_of([d.line for d in test.drawn]), *_of(test.figures))]
    made = replace(page(visit, SOURCE, title, lead, shown), tests=tests)
    return SourceLook(**fields_of(made), asks=tuple(_asks(visit, test) for test in tests))


def _asks(visit: Visit, test: SourceTest) -> tuple[ToAsk, ...]:
    words, asks = visit.words, []
    listed = {asked: revision for revision, asked in visit.encounter.questions.items()}
    for answer in test.answers:
        question = f"{test.ask} {answer.label}"
        revision = listed.get(question, 0)
        said = words.say("On my questions. Take it off") if revision else words.say("Add to my questions")
        spoken = words.say("{touch}: {question}", touch=said, question=question)
        asks.append(ToAsk(question, said, spoken, revision, visit.encounter.signed))
    return tuple(asks)


def _of(lines: list[FigureLine] | tuple[FigureLine, ...]) -> list[str]:
    return [line.finding for line in lines]


def _test(visit: Visit, test: Diagnostic) -> SourceTest:
    words, key = visit.words, f"diagnostic.{test.id}"
    drawn, told = [], []
    for finding in fitting(visit, test.findings):
        line, said = figure_line(visit, finding), figure_words(words, visit.decision, fixed(visit, finding))
        if said.treated:
            drawn.append(DrawnFigure(line, said, legend(words, (said,))))
        else:
            told.append(line)
    return SourceTest(
        id=test.id,
        ask=words.text(f"{key}.ask"),
        about=words.text(f"{key}.about"),
        first_words=words.say("Before you choose this test, ask"),
        answers=(
            Fact(words.say("What will we do if it says yes?"), words.text(f"{key}.yes")),
            Fact(words.say("What will we do if it says no?"), words.text(f"{key}.no")),
        ),
        counted_words=words.say("Of 100 people"),
        drawn=tuple(drawn),
        not_counted="" if drawn else words.say("We found no count of how many yes answers of this test hold up."),
        figures_words=words.say("Also found") if drawn else words.say("What studies counted"),
        figures=tuple(told),
    )
