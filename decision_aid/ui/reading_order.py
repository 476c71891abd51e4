"""The order in which Tab goes through a window: that in which it is read, as laid out.

Asked by ``ui.window``. Qt by itself goes in the order in which controls were made, and here many are made only when
they are first needed: the bar at the foot before the step above it, a question that follows from an answer last of all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


class Place(NamedTuple):
    """Where the focus was, to be found when the window was built again: by name, or in another language by number."""

    name: str
    number: int


def stops(window: QWidget, here: QWidget | None) -> list[QWidget]:
    """Every control Tab can stop at, in order. ``here`` is among them, even if it was hidden just now."""
    way = [here] if here is not None else []
    while way and (parent := way[-1].parentWidget()) is not None:
        way.append(parent)
    return list(_stops(window, way))


def after(window: QWidget, here: QWidget | None, forwards: bool) -> QWidget | None:
    """The next stop from ``here``, or the one before it; round at either end. None where there is none."""
    found = stops(window, here)
    if here in found:
        place = found.index(here)
        found = found[place + 1 :] + found[:place]
    shown = [stop for stop in found if stop.isVisible()]
    return (shown[0] if forwards else shown[-1]) if shown else None


def place(window: QWidget, here: QWidget | None) -> Place | None:
    """Where ``here`` stands, None if nothing has the focus."""
    found = stops(window, here)
    return Place(here.accessibleName(), found.index(here)) if here in found and here is not None else None


def at(window: QWidget, where: Place) -> QWidget | None:
    """The control that stands at this place now."""
    found = stops(window, None)
    named = [stop for stop in found if stop.accessibleName() == where.name]
    return next(iter(named or found[where.number : where.number + 1]), None)


def _stops(widget: QWidget, way: list[QWidget]) -> Iterator[QWidget]:
    if not widget.isVisible() and widget not in way:
        return
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None
    if not widget.isWindow() and (tabbed or widget in way[:1]):
        yield widget
    laid_out = list(_laid_out(widget.layout()))
    for part in laid_out:
        yield from _stops(part, way)
    known = set(laid_out)
    # Not children(): what is in them that is no widget, PySide would look for among all classes there are.
    for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child not in known:
            yield from _stops(child, way)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        widget: QWidget | None = item.widget()
        if widget is None:
            yield from _laid_out(item.layout())
        else:
            yield widget
