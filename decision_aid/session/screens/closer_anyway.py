"""Would have happened anyway: what of an option's help came by itself, what more with a dummy, what more with it.

Called by ``session.screens.closer``. Its 100 people come finished from ``domain.risk``. Where no study tells these
apart it says so, and draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from decision_aid.domain import risk
from decision_aid.domain.comparison import Figure
from decision_aid.domain.decision import Anyway, Condition
from decision_aid.export.answers import inside
from decision_aid.i18n import Words
from decision_aid.session.screens.closer import ANYWAY, CloserScreen
from decision_aid.session.screens.closer_page import page
from decision_aid.session.screens.compare_rows import Legend
from decision_aid.session.screens.figure_line import FigureLine, figure_line, fixed
from decision_aid.session.screens.figures import figure_words
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class AnywayDrawing:
    """100 people in one block: ``have`` anyway, ``dummy`` more with a dummy, ``more`` with the option, ``none`` not.

    ``key`` says each with its number; a layer of nobody is said, though there is no mark of it in the block.
    """

    have: int
    dummy: int
    more: int
    none: int
    counted: str  # what was counted, and when
    key: tuple[Legend, ...]
    not_more: str  # said large where no more had it with the option than without
    accessible: str


@dataclass(frozen=True, slots=True)
class AnywayBlock:
    """What can be said of one option. No ``drawing``: it is unknown, and ``said`` says so. ``studies`` open in full."""

    option: str
    letter: str
    name: str
    unknown: str
    said: str
    drawing: AnywayDrawing | None
    caution: str  # how far off the difference may be
    studies: tuple[FigureLine, ...]


def look(visit: Visit, condition: Condition) -> CloserScreen:
    """A block for each option of which something is known or known to be unknown, in the order of the letters."""
    words, compared = visit.words, visit.comparison
    columns = (*compared.columns, *compared.others) if compared else ()
    letters = {column.option: column.letter for column in columns}
    known = sorted(condition.anyway, key=lambda one: letters.get(one.option, ""))
    blocks = tuple(_block(visit, condition, one, letters.get(one.option, "")) for one in known)
    title = words.say("Would have happened anyway")
    lead = words.say("Some people get better by themselves. Some feel better after any needle, even a dummy one.")
    shown = [line.finding for block in blocks for line in block.studies]
    return replace(page(visit, ANYWAY, title, lead, shown), blocks=blocks)


def _block(visit: Visit, condition: Condition, known: Anyway, letter: str) -> AnywayBlock:
    words, name = visit.words, visit.words.text(f"option.{known.option}.name")
    findings = [finding for finding in (known.split, known.alone) if finding]
    figures = [fixed(visit, finding) for finding in findings]
    drawing = _drawing(words, name, figures) if known.split else None
    caution = ""
    if drawing:
        split = figure_words(words, visit.decision, figures[0])
        caution = f"{split.difference} {split.range}".strip()
    return AnywayBlock(
        option=known.option,
        letter=letter,
        name=name,
        unknown="" if drawing else words.say("Nobody knows how much would have happened anyway."),
        said=words.text(f"anyway.{condition.id}.{known.option}"),
        drawing=drawing,
        caution=caution,
        studies=tuple(figure_line(visit, finding) for finding in findings),
    )


def _drawing(words: Words, name: str, figures: list[Figure]) -> AnywayDrawing | None:
    """The first figure is the treated group beside a dummy, the second, if there is one, people left alone."""
    split, *others = figures
    alone = others[0].treated if others else None
    if split.treated is None or split.compared is None or split.icons is None:
        return None
    people = risk.layers(split.treated, split.compared, alone if alone and alone.of == 100 else None)
    treatment = inside(name)
    if people.alone is None:
        key = [Legend("have", words.say("{count} anyway, from time or from a dummy", count=people.dummy))]
    else:
        key = [
            Legend("have", words.say("{count} anyway, with nothing added", count=people.alone)),
            Legend("dummy", words.say("{count} more with a dummy", count=people.dummy)),
        ]
    key += [
        Legend("more", words.say("{count} more with {option}", count=people.treated, option=treatment)),
        Legend("none", words.say("{count} did not", count=people.none)),
    ]
    identity = split.finding.id
    title, when = words.text(f"finding.{identity}.title"), words.text(f"finding.{identity}.when")
    not_more = ""
    if split.treated.yes <= split.compared.yes:
        not_more = words.say("Here no more people had this than after the dummy.")
    spoken = words.say("Of 100 people: {groups}.", groups=words.listed([line.words for line in key]))
    return AnywayDrawing(
        have=people.dummy if people.alone is None else people.alone,
        dummy=0 if people.alone is None else people.dummy,
        more=people.treated,
        none=people.none,
        counted=words.say("{title} · {when}", title=title, when=when.rstrip(".")),
        key=tuple(key),
        not_more=not_more,
        accessible=f"{title}. {spoken}",
    )
