"""A small pack for these tests: four options, three rows, and figures of no study at all, so that any may be tried.

Its words name their own keys, so that a test sees at once which words reached the paper.
"""

from __future__ import annotations

from decimal import Decimal

from decision_aid.content import questions
from decision_aid.domain.decision import (
    Cell,
    Choice,
    Condition,
    Decision,
    Level,
    Option,
    PackInfo,
    Precaution,
    Question,
    QuestionKind,
    Review,
    Row,
    Treatment,
)
from decision_aid.domain.evidence import (
    Better,
    CertaintyLevel,
    Difference,
    Finding,
    FindingKind,
    Judge,
    Population,
    Reading,
    Share,
    Source,
    Span,
)

OPTIONS = ("wait", "walk", "needle", "knife")
MATTERS = ("soon", "lasting", "safe")
SAFETY = ("numb", "fever")
PRECAUTIONS = ("thinner", "sugar")
WATCH = ("watch one", "watch two")


def share(value: int, of: int = 100) -> Share:
    return Share(Decimal(value), of)


def finding(identity: str, option: str, kind: FindingKind, **figures: object) -> Finding:
    return Finding(
        identity,
        option,
        kind,
        ("study",),
        Reading.ABSTRACT,
        CertaintyLevel.LOW,
        Judge.AUTHORS,
        Population(Decimal(6), Decimal(52), 90),
        Span(Decimal(3), Decimal(3)),
        **figures,  # type: ignore[arg-type]
    )


def findings(
    treated: int = 51, compared: int = 36, course: int = 20, harm: int = 7, size: int = 8
) -> dict[str, Finding]:
    made = (
        finding("pair", "needle", FindingKind.PROPORTION, treated=share(treated), compared=share(compared)),
        finding("alone", "wait", FindingKind.COURSE, treated=share(course)),
        finding("harm", "needle", FindingKind.RATE, treated=share(harm, 10_000)),
        finding(
            "mean",
            "walk",
            FindingKind.DIFFERENCE,
            difference=Difference(
                Decimal(-size), 0, 100, Better.LOWER, Span(Decimal(-size - 9), Decimal(-size + 9)), Decimal(15), "study"
            ),
        ),
    )
    return {one.id: one for one in made}


def _cells(**leads: str) -> dict[str, Cell]:
    return {option: Cell(leads.get(option, "")) for option in OPTIONS}


ROWS = (
    Row("better", "benefits", ("soon",), _cells(needle="pair", wait="alone", walk="mean")),
    Row("gone", "benefits", ("lasting",), _cells(walk="mean")),
    Row("bad", "risks", ("safe",), _cells(needle="harm")),
)


def _one(identity: str, step: str, section: str, *choices: Choice) -> Question:
    return Question(identity, step, section, QuestionKind.ONE, choices)


def _text(identity: str, step: str, section: str) -> Question:
    return Question(identity, step, section, QuestionKind.TEXT)


WRITTEN = (
    _one("condition", "condition", "where", Choice("disc"), Choice("other")),
    _one("level", "condition", "where", Choice("L4-L5")),
    _one("side", "condition", "where", Choice("left"), Choice("right")),
    _one("pain.weeks", "condition", "pain", Choice("under-6", (0, 6)), Choice("6-12", (6, 12))),
    Question("pain.leg", "condition", "pain", QuestionKind.SCALE),
    Question("pain.back", "condition", "pain", QuestionKind.SCALE),
    Question("pain.stops", "condition", "pain", QuestionKind.SEVERAL, (Choice("sleep"), Choice("work"))),
    _text("matters.activity", "matters", "own-words"),
    _text("matters.companion", "matters", "own-words"),
    _one("worth.relief", "matters", "worth", Choice("half"), Choice("all")),
    _one("worth.lasting", "matters", "worth", Choice("weeks"), Choice("year")),
    _text("teachback.chosen", "talk", "teach-back"),
    _one("teachback.chosen.clear", "talk", "teach-back", Choice("clear"), Choice("again")),
    Question("lean.sure", "talk", "leaning", QuestionKind.SCALE),
    _one("ready.know", "talk", "readiness", Choice("yes"), Choice("unsure")),
    _text("plan.reasons", "plan", "plan"),
    _text("plan.something-else", "plan", "plan"),
    _text("plan.recommendation", "plan", "plan"),
    _text("plan.steps", "plan", "plan"),
    Question("plan.follow-up", "plan", "plan", QuestionKind.DATE),
)
TREATMENTS = (Treatment("tablets", conservative=True), Treatment("shot", injection=True))


def _texts(decided: tuple[Question, ...], language: str) -> dict[str, str]:
    def plain(key: str) -> str:
        return f"{key} ({language})".replace(".", " ")

    texts = {}
    for question in decided:
        shared = questions.shared(question)
        shared = "teachback.clear" if question.id == "teachback.chosen.clear" else shared
        texts[f"question.{shared}.ask"] = plain(f"{shared} ask")
        texts |= {f"choice.{shared}.{choice.id}": plain(f"{shared} {choice.id}") for choice in question.choices}
    for kind, names in (
        ("condition", ("disc", "other")),
        ("level", ("L4-L5",)),
        ("option", OPTIONS),
        ("matter", MATTERS),
        ("treatment", [treatment.id for treatment in TREATMENTS]),
    ):
        for name in names:
            texts |= {f"{kind}.{name}.{part}": plain(f"{name} {part}") for part in ("name", "short")}
    for kind, names in (("safety", SAFETY), ("precaution", PRECAUTIONS)):
        texts |= {f"{kind}.{name}.ask": plain(f"{name} ask") for name in names}
    for row in ROWS:
        texts |= {f"row.{row.id}.{part}": plain(f"row {row.id} {part}") for part in ("ask", "short")}
        texts |= {f"cell.disc.{row.id}.{option}": plain(f"nothing known {row.id} {option}") for option in OPTIONS}
    for identity in ("pair", "alone", "harm", "mean"):
        texts |= {
            f"finding.{identity}.{part}": plain(f"{identity} {part}")
            for part in ("title", "who", "compared", "when", "certainty")
        }
        texts[f"finding.{identity}.frame"] = f"{{yes}} of {{of}} did ({identity}), {{no}} did not ({language})."
        texts[f"finding.{identity}.frame_compared"] = f"{{yes}} of {{of}} in the other group, {{no}} not ({language})."
    texts["finding.mean.frame"] = f"{{size}} points less ({language})."
    texts["safety.notice"] = plain("Tell your care team now")
    texts |= {f"watch.{place}": words for place, words in enumerate(WATCH, start=1)}
    return texts


def decision(rows: tuple[Row, ...] = ROWS, **figures: int) -> Decision:
    every = questions.asked(WRITTEN, TREATMENTS, MATTERS, SAFETY, PRECAUTIONS)
    info = PackInfo(
        "little",
        "1.2.3",
        "2026-11-22",
        "2027-05-22",
        ("en", "es"),
        ("A. Author", "B. Writer"),
        "nobody",
        "none",
        review=Review(),
    )
    return Decision(
        info=info,
        digest="d" * 64,
        conditions=(Condition("disc", OPTIONS, OPTIONS, (Level("L4-L5", "L5"),), ("benefits", "risks"), rows),),
        options={option: Option(option, waiting=option == "wait") for option in OPTIONS},
        findings=findings(**figures),
        sources={"study": Source("study", "Author A, Writer B, et al.", "A title", "A journal", 2019)},
        disagreements={},
        questions=every,
        matters=MATTERS,
        treatments=TREATMENTS,
        safety=SAFETY,
        precautions=tuple(Precaution(known, OPTIONS) for known in PRECAUTIONS),
        texts={language: _texts(every, language) for language in ("en", "es")},
    )
