"""Measures on the real window whether the table of step 4 gives every option of one condition the same room and words.

Run by test_equal_room_for_every_option as `python measuring.py CONDITION WIDTH HEIGHT LANGUAGE`; writes a list of what
is not equal. One process for each, in which nothing asked about is let go, as in `looking`.
"""

import gc
import json
import os
import sys
from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from decision_aid import app
from decision_aid.content.checks.balance import MOST_APART, words
from decision_aid.domain.flow import Step
from decision_aid.session.screens.compare_rows import CellScreen
from decision_aid.session.visit import Visit
from decision_aid.ui import application
from decision_aid.ui.player import Player
from decision_aid.ui.scenes import Look, put_side_by_side
from decision_aid.ui.widgets.comparison_cell import ComparisonCell
from decision_aid.ui.widgets.comparison_grid import ComparisonGrid
from decision_aid.ui.widgets.comparison_head import NamesLine
from decision_aid.ui.window import Window
from tests.session.shipped_visits import groups, pack
from tests.ui.looking import new_visit

Kind = TypeVar("Kind", bound=QWidget)

KEPT: list[object] = []


def main() -> None:
    identity, width, height, language = sys.argv[1:]
    application.off_screen()
    window = application.opened(app.demo_desk)
    window.show()
    Player(window).settle(lambda: window.desk.pack_was_read)
    gc.disable()
    found = list(unequal(window, identity, Look(int(width), int(height), 100, language)))
    os.write(1, json.dumps(found).encode())
    os._exit(0)


def unequal(window: Window, identity: str, look: Look) -> Iterator[str]:
    """Everything that is not alike, with the options and the tab it was seen on."""
    condition, visit = pack().condition(identity), new_visit(window, look)
    assert condition is not None
    visit.touch("condition", identity)
    visit.touch("pain.weeks", "3-12-months")
    visit.go(Step.COMPARE)
    for options in groups(condition):
        put_side_by_side(visit, options)
        for tab in condition.tabs:
            visit.open_section(tab)
            Player(window).settle(lambda: True)
            for what in (*room(window), *own_words(visit, window)):
                yield f"{tab} of {', '.join(options)}: {what}"


def room(window: Window) -> Iterator[str]:
    """Columns, heads and cells that are not of one size, in one place, or painted alike."""
    grid = shown(window, ComparisonGrid)
    across = [[(cell.width(), cell.height(), cell.y()) for cell in line] for line in lines(grid)]
    if len({width for line in across for width, _, _ in line}) > 1:
        yield f"columns are not of one width: {across}"
    for sizes in across:
        if len({(height, top) for _, height, top in sizes}) > 1:
            yield f"cells of a line differ in height or top: {sizes}"
    for line in lines(grid):
        if len({(cell.as_card, cell.room, cell.font().pointSizeF(), cell.isEnabled()) for cell in line}) > 1:
            yield "cells of a line are not drawn alike"
    names = shown(window, NamesLine)
    heads = names.shown
    if len({(head.width(), head.height(), head.y(), head.font().pointSizeF()) for head in heads}) > 1:
        yield "heads are not treated alike"
    if heads and [head.x() for head in heads] != [cell.x() for cell in grid.cells[0]]:
        yield "heads do not stand over their cells"


def lines(grid: ComparisonGrid) -> Iterator[list[ComparisonCell]]:
    """The cells that stand beside each other."""
    for row in grid.cells:
        for top in sorted({cell.y() for cell in row}):
            yield [cell for cell in row if cell.y() == top]


def own_words(visit: Visit, window: Window) -> Iterator[str]:
    """Options whose sentences in the pack, as they stand in the cells down the tab, are a fifth off all options."""
    assert visit.comparison is not None
    drawn = [[cell.cell for cell in row] for row in shown(window, ComparisonGrid).cells]
    texts, condition = pack().texts[visit.words.language], visit.comparison.condition
    rows = [row for row in condition.rows if row.id in {cells[0].row for cells in drawn}]
    total = sum(words(texts[condition.said(row, option)]) for row in rows for option in condition.options)
    mean = total / len(condition.options)
    for place, column in enumerate(visit.comparison.columns):
        count = sum(words(cells[place].sentence) for cells in drawn)
        said_for_time = [cell for cell in (cells[place] for cells in drawn) if depends_on_time(visit, cell)]
        if not said_for_time and abs(count - mean) > mean * MOST_APART:
            yield f"{column.option} has {count} words, the mean is {mean:.0f}"


def depends_on_time(visit: Visit, cell: CellScreen) -> bool:
    """Whether a sentence of the program stands in the cell, since what the pack knows is about longer pain."""
    condition = visit.condition
    assert condition is not None
    row = next(row for row in condition.rows if row.id == cell.row)
    return cell.sentence != visit.words.text(condition.said(row, cell.option))


def shown(window: Window, kind: type[Kind]) -> Kind:
    """The one of this kind that is seen now."""
    everything = window.findChildren(kind)
    KEPT.append(everything)
    return next(widget for widget in everything if widget.isVisible())


if __name__ == "__main__":
    main()
