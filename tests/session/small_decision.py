"""A small decision with one figure of every kind, for tests. Its studies and numbers are made up and mean nothing."""

from decimal import Decimal

from decision_aid.domain.decision import (
    Cell,
    Choice,
    Condition,
    Decision,
    Level,
    Option,
    PackInfo,
    Question,
    QuestionKind,
    Row,
    Treatment,
)
from decision_aid.domain.evidence import (
    Better,
    CertaintyLevel,
    Difference,
    Disagreement,
    Finding,
    FindingKind,
    Judge,
    Population,
    Reading,
    Share,
    Source,
    Span,
)

OPTIONS = ("waiting", "moving", "tablets", "needle", "knife")
MATTERS = ("soon", "lasting", "low-harm")


def span(low: str, high: str) -> Span:
    return Span(Decimal(low), Decimal(high))


def share(value: str, out_of: int = 100, ends: tuple[str, str] | None = None) -> Share:
    return Share(Decimal(value), out_of, range=None if ends is None else span(*ends))


def finding(identity: str, option: str, kind: FindingKind, **known: object) -> Finding:
    given: dict[str, object] = {
        "sources": ("adams",),
        "read": Reading.ABSTRACT,
        "certainty": CertaintyLevel.LOW,
        "judge": Judge.AUTHORS,
        "population": Population(Decimal(6), Decimal(26)),
        "weeks": span("6", "6"),
    }
    return Finding(identity, option, kind, **(given | known))  # type: ignore[arg-type]


LESS_PAIN = Difference(Decimal("-4.93"), 0, 100, Better.LOWER, span("-8.77", "-1.09"), Decimal(15), "ostrich")
FINDINGS = (
    finding("better-waiting", "waiting", FindingKind.COURSE, treated=share("62.5", ends=("58.2", "68.9"))),
    finding(
        "better-moving",
        "moving",
        FindingKind.PROPORTION,
        treated=share("45.2"),
        compared=share("27.6"),
        gap=span("-5.4", "36.3"),
        gap_is_ours=True,
        weeks=span("52", "52"),
    ),
    finding("better-tablets", "tablets", FindingKind.PROPORTION, treated=share("20"), compared=share("24")),
    finding("better-needle", "needle", FindingKind.DIFFERENCE, difference=LESS_PAIN, read=Reading.FULL_TEXT),
    finding(
        "better-needle-too",
        "needle",
        FindingKind.PROPORTION,
        treated=share("51"),
        compared=share("36"),
        gap=span("-5.4", "36.3"),
        read=Reading.SECOND_HAND,
        judge=Judge.EVIDENCE_TEAM,
    ),
    finding(
        "better-knife",
        "knife",
        FindingKind.DIFFERENCE,
        difference=Difference(Decimal("0.5"), 0, 10, Better.LOWER, span("-0.2", "1.2")),
        certainty=CertaintyLevel.NOT_RATED,
        judge=Judge.NOBODY,
    ),
    finding("harm-needle", "needle", FindingKind.RATE, treated=share("5.1", 1_000_000, ("2.3", "11.0"))),
    finding("harm-knife", "knife", FindingKind.RATE, treated=share("12.5"), population=Population()),
    finding("day-needle", "needle", FindingKind.STATEMENT, values={"hours": "4"}),
    finding("advice-needle", "needle", FindingKind.STATEMENT, from_pain_weeks=13),
)

ROWS = (
    Row(
        "better",
        "benefits",
        ("soon", "lasting"),
        {
            "waiting": Cell("better-waiting"),
            "moving": Cell("better-moving"),
            "tablets": Cell("better-tablets"),
            "needle": Cell("better-needle", ("better-needle-too",), "needle-differs"),
            "knife": Cell("better-knife"),
        },
    ),
    Row("lasting", "benefits", ("lasting",), {option: Cell() for option in OPTIONS}),
    Row(
        "harm",
        "risks",
        ("low-harm",),
        {option: Cell(f"harm-{option}" if option in ("needle", "knife") else "") for option in OPTIONS},
    ),
    Row("day", "daily", (), {option: Cell("day-needle" if option == "needle" else "") for option in OPTIONS}),
    Row("advice", "before", (), {option: Cell("advice-needle" if option == "needle" else "") for option in OPTIONS}),
)
TABS = ("benefits", "risks", "daily", "before")


def _question(identity: str, step: str, *choices: str) -> Question:
    return Question(identity, step, "", QuestionKind.ONE, tuple(Choice(choice) for choice in choices))


DURATIONS = (
    Choice("under-6", (0, 6)),
    Choice("6-12", (6, 12)),
    Choice("3-12-months", (13, 52)),
    Choice("over-a-year", (52, None)),
)
QUESTIONS = (
    _question("condition", "condition", "disc", "other"),
    _question("level", "condition", "L4-L5", "L5-S1"),
    _question("side", "condition", "left", "right"),
    Question("pain.weeks", "condition", "", QuestionKind.ONE, DURATIONS),
    _question("tried.needle.use", "tried", "never", "before", "now"),
    _question("tried.needle.help", "tried", "none", "little"),
    *(Question(f"matters.{matter}", "matters", "", QuestionKind.SCALE, (), 0, 5) for matter in MATTERS),
)


def _texts() -> dict[str, str]:
    texts = {
        "condition.disc.name": "Slipped disc",
        "level.L4-L5.name": "L4–L5",
        "level.L5-S1.name": "L5–S1",
        "choice.side.left": "left",
        "choice.side.right": "right",
        "choice.tried.help.none": "no help",
        "choice.tried.help.little": "a little help",
        "treatment.needle.name": "Needle near the nerve",
        "disagreement.needle-differs.why": "One study asked for a mark on a line, the other for a yes or no.",
        "cell.disc.advice.needle": "Experts advise on this for long pain.",
    }
    texts |= {f"choice.pain.weeks.{known.id}": known.id.replace("-", " ") for known in DURATIONS}
    texts |= {f"tab.{tab}": tab.capitalize() for tab in TABS}
    for option in OPTIONS:
        texts |= {
            f"option.{option}.name": f"The way of {option}",
            f"option.{option}.short": option.capitalize(),
            f"option.{option}.what": f"What {option} means for a person.",
        }
    for row in ROWS:
        texts[f"row.{row.id}.ask"] = f"What about {row.id}?"
        for option, cell in row.cells.items():
            said = f"This is known about {option}." if cell.lead else f"We don’t know about {row.id} for {option}."
            texts.setdefault(f"cell.disc.{row.id}.{option}", said)
    for known in FINDINGS:
        key = f"finding.{known.id}"
        nobody = known.kind in (FindingKind.COURSE, FindingKind.RATE)
        texts |= {
            f"{key}.title": f"Counted in {known.id}",
            f"{key}.frame": _FRAMES[known.kind],
            f"{key}.frame_compared": "After salt water, {yes} of {of} did and {no} did not.",
            f"{key}.who": f"People of {known.id}.",
            f"{key}.compared": "Nobody was compared." if nobody else f"Salt water, as in {known.id}.",
            f"{key}.when": "At some week.",
            f"{key}.certainty": f"Because of how {known.id} was done.",
        }
    return texts


_FRAMES = {
    FindingKind.PROPORTION: "{yes} of {of} got better, {no} did not.",
    FindingKind.COURSE: "{yes} of {of} got better, {no} did not.",
    FindingKind.RATE: "{yes} of {of} had this harm, {no} did not.",
    FindingKind.DIFFERENCE: "Pain differed by {size} points.",
    FindingKind.STATEMENT: "It takes a while.",
}
LINK = "doi:10.1000/a-link-that-is-one-word-far-too-long-for-a-line.at-the-largest-size"
SOURCES = {
    "adams": Source("adams", "Adams and others", "A trial of it", "Journal of Tests", 2019, LINK, "A fund"),
    "ostrich": Source("ostrich", "Ostrich and others", "What people notice", "Journal of Scales", 2008),
}


def small_decision() -> Decision:
    """The decision, in English only."""
    condition = Condition(
        "disc",
        OPTIONS,
        ("waiting", "moving", "needle", "knife"),
        (Level("L4-L5", "L5"), Level("L5-S1", "S1")),
        TABS,
        ROWS,
    )
    authors = ("Ada One", "Bo Two")
    info = PackInfo("small", "0.1.0", "2026-11-22", "2027-05-22", ("en",), authors, "none", "none declared")
    return Decision(
        info,
        "0" * 64,
        (condition,),
        {option: Option(option, option == "waiting", ("needle",) if option == "needle" else ()) for option in OPTIONS},
        {known.id: known for known in FINDINGS},
        SOURCES,
        {"needle-differs": Disagreement("needle-differs", ("better-needle", "better-needle-too"))},
        QUESTIONS,
        MATTERS,
        (Treatment("needle", injection=True),),
        (),
        (),
        {"en": _texts()},
    )
