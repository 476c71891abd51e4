"""Every view of one condition that the looks go through: each name is one thing to look at, and the visit stands there.

Used by ``looking``. ``table_views`` are for every size and duration: steps 1, 4 and 5. ``further_views`` are for every
size: full pictures, closer looks unfolded, names hidden, a comparison of which nothing is kept. Which options stand
side by side, and which points in dispute are unfolded, turns with the case, so that all of them have had their turn.
"""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtWidgets import QPushButton, QWidget

from decision_aid.domain.comparison import ComparedCell, Figure
from decision_aid.domain.crowd import crowd
from decision_aid.domain.decision import Condition
from decision_aid.domain.flow import Step
from decision_aid.session.screens import closer, compare
from decision_aid.session.screens.condition import CHOICES
from decision_aid.session.screens.signs import SIGNS
from decision_aid.session.visit import Visit
from decision_aid.ui.player import Player
from decision_aid.ui.scenes import Look, put_side_by_side
from decision_aid.ui.theme import SCALES
from decision_aid.ui.widgets.agree_first import AgreeFirst
from decision_aid.ui.widgets.closer_medicine import MedicineCard
from decision_aid.ui.widgets.scroller import Scroller
from decision_aid.ui.window import Window
from tests.session.shipped_visits import groups, pack
from tests.ui.faults import KEPT

Kind = TypeVar("Kind", bound=QWidget)

YES = ("precaution.blood-thinner", "precaution.diabetes")
WEEKS = [choice.id for question in pack().questions if question.id == "pain.weeks" for choice in question.choices]
WINDOWS = ((1280, 800), (1366, 768), (1024, 768), (800, 1280))
PARTS = 4  # of all points in dispute, one part of which is unfolded at a time
TEXT_SIZES = [round(scale * 100) for scale in SCALES]


def first(weeks: str, look: Look) -> int:
    """The place of the option that the sets begin with: of this duration in this window at this text size."""
    window = WINDOWS.index((look.width, look.height))
    return 3 * WEEKS.index(weeks) + (window + TEXT_SIZES.index(look.text_size)) % len(WINDOWS)


def sets(condition: Condition, weeks: str, look: Look) -> list[tuple[str, ...]]:
    """All options in sets of four, three and two."""
    return groups(condition, first(weeks, look) % len(condition.options))


def table_views(visit: Visit, identity: str, weeks: str, look: Look) -> Iterator[str]:
    """What step 1 says of the condition, and steps 4 and 5 with the sets of options of this turn."""
    condition = pack().condition(identity)
    assert condition is not None
    for question, choice in (("condition", identity), ("pain.weeks", weeks), ("side", "left")):
        visit.touch(question, choice)
    visit.open_section("know")
    yield "know"
    visit.open_section("care-team")
    for question in YES:
        visit.touch(question, "yes")
    yield "care-team"
    for matter, rating in zip(pack().matters, "5443", strict=False):
        visit.touch(f"matters.{matter}", rating)
    for options in sets(condition, weeks, look):
        for view in compared(visit, condition, options):
            yield f"{view} of {', '.join(options)}"


def compared(visit: Visit, condition: Condition, options: tuple[str, ...]) -> Iterator[str]:
    """These options: each tab, an answer that is at odds in full, the talk."""
    visit.go(Step.COMPARE)
    put_side_by_side(visit, options)
    for tab in condition.tabs:
        visit.open_section(tab)
        yield tab
    assert visit.comparison is not None
    cells = [cell for row in visit.comparison.rows for cell in row.cells]
    at_odds = next((cell for cell in cells if cell.disagreement), cells[0])
    visit.open_detail(at_odds.row, at_odds.option)
    yield f"{at_odds.row} of {at_odds.option} in full"
    visit.go(Step.TALK)
    yield "talk"


def further_views(window: Window, visit: Visit, look: Look) -> Iterator[str]:
    """What is open beside or in place of the table, the names hidden, and the way on which nothing is kept."""
    condition = visit.condition
    assert condition is not None
    weeks = visit.encounter.answer_to("pain.weeks").text
    visit.go(Step.CONDITION)
    visit.open_section("where")
    yield "where"
    visit.unfold(CHOICES)
    yield "choosing another"
    visit.unfold(CHOICES)
    every = sets(condition, weeks, look)
    yield from in_full(visit, every)
    put_side_by_side(visit, every[0])
    yield from full_table(window, visit, condition)
    yield from without_names(visit, condition)
    yield from closer_looks(window, visit, condition, first(weeks, look) % PARTS)
    yield from nothing_kept(window, condition.id, weeks)


def in_full(visit: Visit, every: list[tuple[str, ...]]) -> Iterator[str]:
    """An answer in full for each kind of picture there is, whichever option it is of."""
    seen: set[str] = set()
    visit.go(Step.COMPARE)
    for options in every:
        put_side_by_side(visit, options)
        assert visit.comparison is not None
        for cell in (cell for row in visit.comparison.rows for cell in row.cells):
            new = pictured(cell) - seen
            if new:
                seen |= new
                visit.open_detail(cell.row, cell.option)
                yield f"{cell.row} of {cell.option} in full: {', '.join(sorted(new))}"
    visit.close_detail()


def pictured(cell: ComparedCell) -> set[str]:
    """The kinds of pictures and tables in the full picture of an answer; a disagreement is a kind of its own."""
    figures = [figure for figure in (cell.lead, *cell.beside) if figure]
    kinds = {_drawn(figure) for figure in figures} if figures else {"missing"}
    return kinds | ({"at odds"} if cell.disagreement else set())


def _drawn(figure: Figure) -> str:
    if figure.treated is not None and (drawn := crowd(figure.treated)) is not None:
        return "squares" if drawn.squares > 1 else "crowd"
    both = " beside those compared" if figure.icons_compared else ""
    return "scale" if figure.size else f"array{both}" if figure.icons else str(figure.finding.kind)


def full_table(window: Window, visit: Visit, condition: Condition) -> Iterator[str]:
    """The table with all that can unfold around it, all treatments tried; then halfway down."""
    for treatment in pack().treatments:
        visit.touch(f"tried.{treatment.id}.use", "before")
    visit.open_section(condition.tabs[0])
    for what in (compare.WHAT, compare.OTHERS, compare.ABOUT):
        visit.unfold(what)
    yield "all unfolded"
    for what in (compare.WHAT, compare.OTHERS, compare.ABOUT):
        visit.unfold(what)
    bar = next(area.verticalScrollBar() for area in window.findChildren(Scroller) if area.isVisible())
    for part in (3, 2):
        bar.setValue(bar.maximum() // part)
        yield f"one part in {part} down"


def without_names(visit: Visit, condition: Condition) -> Iterator[str]:
    """Each tab with the names hidden, and an answer in full."""
    visit.hide_names()
    for tab in condition.tabs:
        visit.open_section(tab)
        yield f"{tab} without names"
    assert visit.comparison is not None
    cells = [cell for row in visit.comparison.rows for cell in row.cells]
    most = max(cells, key=lambda cell: len(cell.beside))
    visit.open_detail(most.row, most.option)
    yield f"{most.row} in full without names"
    visit.close_detail()
    visit.show_names()


def closer_looks(window: Window, visit: Visit, condition: Condition, part: int) -> Iterator[str]:
    """Each closer look, unfolded; each way in, everything put on the list, a figure in full. Of points one part."""
    for look in closer.looks(visit, condition):
        visit.look_closer(look.id)
        shown = compare.screen(visit).closer
        assert shown is not None
        points = [point.fold for about in shown.points for point in about.points]
        for fold in (*(claim.fold for claim in shown.claims), *points[part::PARTS]):
            visit.unfold(fold.id)
        yield f"{look.id} unfolded"
        for card in _kept(window, MedicineCard):
            for way in range(1, len(card.ways.touches) if card.ways else 0):
                card.show_way(way)
                yield f"{look.id}, way {way}"
        for agree in _kept(window, AgreeFirst):
            for touch in agree.findChildren(QPushButton):
                touch.click()
        if look.id == closer.SOURCE:
            yield f"{look.id}, all of it asked"
        shown = compare.screen(visit).closer
        assert shown is not None
        if look.id == closer.SOURCE and shown.shown:
            visit.open_figure(shown.shown[0])
            yield f"{look.id}, a figure in full"
    visit.look_closer("")


def nothing_kept(window: Window, identity: str, weeks: str) -> Iterator[str]:
    """A comparison of which nothing is kept: the short first step, the table, and the end where it can be kept."""
    window.desk.leave_visit()
    window.desk.quick_compare()
    visit = window.desk.visit
    assert visit is not None
    yield "quick: choosing"
    visit.touch("condition", identity)
    visit.touch("pain.weeks", weeks)
    visit.unfold(SIGNS)
    yield "quick: chosen"
    visit.go(Step.COMPARE)
    yield "quick: table"
    visit.go(Step.SUMMARY)
    yield "quick: keeping"


def _kept(window: Window, kind: type[Kind]) -> list[Kind]:
    found = [widget for widget in window.findChildren(kind) if widget.isVisible()]
    KEPT.append([*found])
    return found


def settle(window: Window) -> None:
    """Let everything be laid out: what unfolds in what was just made takes its place a moment later."""
    for _ in range(2):
        Player(window).settle(lambda: True)
