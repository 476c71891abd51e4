"""Conditions of which parts are the same: a cell, or all cells of an option, that another condition writes out.

Called by ``assembly``. What is known about exercise in long-lasting back pain is written once and shown for every
condition that borrows it; the program says beside each figure when the people studied had another condition. It must
never borrow from a cell that is itself borrowed: whoever reads a file then finds the words in one step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from decision_aid.content.marks import Document, Path
from decision_aid.domain.decision import Condition
from decision_aid.errors import Problem

Data = dict[str, Any]  # shape already checked against the schema of its file


def conditions(files: Mapping[str, Document]) -> tuple[tuple[Condition, ...], list[Problem]]:
    """The conditions of these files by id, with what they borrow filled in, and what cannot be borrowed."""
    problems: list[Problem] = []
    found = []
    for identity, document in files.items():
        data: Any = document.data
        rows = []
        for place, row in enumerate(data["rows"]):
            cells = dict(row["cells"])
            for option, other, path in _borrowed(data, row, place):
                lent = _lent(files, other, row["id"], option)
                if lent is None:
                    what = f"{row['id']}, {option}: {other} does not write this cell out, so it cannot be borrowed"
                    problems.append(document.problem(path, what))
                cells[option] = {**(lent or {}), "words": other}
            rows.append({**row, "cells": cells})
        known = {key: value for key, value in data.items() if key != "same_as"}
        found.append(msgspec.convert({"id": identity, **known, "rows": rows}, Condition))
    return tuple(found), problems


def _borrowed(data: Data, row: Data, place: int) -> Iterator[tuple[str, str, Path]]:
    """Option, the condition it is borrowed from, and where the file says so."""
    for option, cell in row["cells"].items():
        if "same_as" in cell:
            yield option, cell["same_as"], ("rows", place, "cells", option)
    for option, other in data.get("same_as", {}).items():
        if option not in row["cells"]:
            yield option, other, ("same_as", option)


def _lent(files: Mapping[str, Document], other: str, row: str, option: str) -> Data | None:
    """The cell another condition writes out itself; None where it does not."""
    if other not in files:
        return None
    data: Any = files[other].data
    cells: Data = next((known["cells"] for known in data["rows"] if known["id"] == row), {})
    cell: Data | None = cells.get(option)
    return None if cell is None or "same_as" in cell else cell
