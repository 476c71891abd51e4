"""Figures draw what they were given: the count of dots, where things stand, and the same in black and white."""

from collections import Counter

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from decision_aid.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, Tokens
from decision_aid.ui.widgets.icon_array import IconArray, draw_dot
from decision_aid.ui.widgets.picture import Picture

SIDE = 200


def drawn(picture: Picture, width: int, height: int, ratio: float = 1.0, ground: str = "#FFFFFF") -> QImage:
    picture.resize(width, height)
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(ground))
    picture.render(image)
    return image


@pytest.mark.parametrize("counts", [(41, 0, 58), (50, 60, -10), (-1, 1, 100), (100, 1, 0)])
def test_an_array_counts_one_hundred_people(qapp: QApplication, counts: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="100 people"):
        IconArray(Theme(), *counts, "x")


@pytest.mark.parametrize("counts", [(31, 10, 59), (0, 0, 100), (100, 0, 0), (0, 7, 93), (5, 95, 0)])
@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"])
def test_dots_are_filled_row_by_row_from_the_top_left(
    qapp: QApplication, counts: tuple[int, int, int], tokens: Tokens
) -> None:
    image = drawn(IconArray(Theme(tokens), *counts, "x", side=SIDE), SIDE, SIDE, ground=tokens.card)
    fills = {tokens.icon_have.lower(): "have", tokens.icon_more.lower(): "more", tokens.icon_none.lower(): "none"}
    have, more, none = counts
    wanted = ["have"] * have + ["more"] * more + ["none"] * none
    for place, kind in enumerate(wanted):
        row, column = divmod(place, 10)
        # Beside the middle, where the dots that are "more" carry their plus.
        seen = image.pixelColor(column * 20 + 10 + 3, row * 20 + 10 + 3).name()
        assert fills.get(seen) == kind, f"dot {place} is {seen}"


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_every_dot_of_a_kind_is_the_same_at_any_screen(qapp: QApplication, ratio: float) -> None:
    image = drawn(IconArray(Theme(), 40, 20, 40, "x"), 170, 170, ratio)
    pitch = int(170 * ratio / 10)
    places = [(row * pitch, column * pitch) for row in range(10) for column in range(10)]
    dots = [image.copy(x, y, pitch, pitch) for y, x in places]
    assert sorted(Counter(bytes(dot.constBits()) for dot in dots).values()) == [20, 40, 40]


def test_a_dot_is_round(qapp: QApplication) -> None:
    dot = draw_dot(Theme(), "have", 34, 1.0).toImage()
    across = [x for x in range(34) if dot.pixelColor(x, 17).alpha() > 128]
    down = [y for y in range(34) if dot.pixelColor(17, y).alpha() > 128]
    assert len(across) == len(down) == pytest.approx(29, abs=1)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"])
def test_the_three_kinds_can_be_told_apart_in_grey(qapp: QApplication, tokens: Tokens) -> None:
    grey = {}
    for kind in ("have", "more", "none"):
        dot = draw_dot(Theme(tokens), kind, 17, 1.0).toImage()
        on_card = QImage(dot.size(), QImage.Format.Format_RGB32)
        on_card.fill(QColor(tokens.card))
        for x in range(17):
            for y in range(17):
                if dot.pixelColor(x, y).alpha() == 255:
                    on_card.setPixelColor(x, y, dot.pixelColor(x, y))
        flat = on_card.convertToFormat(QImage.Format.Format_Grayscale8)
        grey[kind] = [flat.pixelColor(x, y).lightness() for x in range(17) for y in range(17)]
    for one, other in (("have", "more"), ("have", "none"), ("more", "none")):
        apart = sum(abs(a - b) > 40 for a, b in zip(grey[one], grey[other], strict=True))
        assert apart >= 12, f"{one} and {other} look alike in grey"


def test_an_array_shrinks_to_the_room_it_has(qapp: QApplication) -> None:
    array = IconArray(Theme(), 31, 10, 59, "x", side=360)
    assert array.heightForWidth(250) == 250
    image = drawn(array, 250, 250)
    assert image.pixelColor(9 * 25 + 12, 9 * 25 + 12).name() == LIGHT.icon_none.lower()
