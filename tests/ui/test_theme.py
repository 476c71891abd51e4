"""Colours, type and scale: what must hold in all three sets of colours and at every size."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from decision_aid.ui.theme import DARK, FONT_FILES, FONTS, HIGH_CONTRAST, LIGHT, SCALES, Colour, Theme, Tokens, prepare
from decision_aid.ui.widgets.page_view import PageView

SETS = pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"])

#: Every pair of words and ground that a control draws.
WORDS: list[tuple[Colour, Colour]] = [
    ("ink", "ground"), ("ink", "card"), ("ink", "action_soft"), ("ink", "caution_soft"),
    ("soft", "ground"), ("soft", "card"), ("soft", "action_soft"),
    ("action", "ground"), ("action", "card"), ("action", "action_soft"),
    ("on_action", "action"), ("on_action", "action_deep"), ("on_action", "soft"),
    ("caution", "caution_soft"), ("card", "ink"),
]  # fmt: skip

#: Every shape that has to be told from what it lies on. The focus ring's dark line (ink) carries its contrast.
SHAPES: list[tuple[Colour, Colour]] = [
    ("edge", "ground"), ("edge", "card"), ("edge", "action_soft"),
    ("action", "ground"), ("action", "card"), ("action", "action_soft"),
    ("caution", "ground"), ("caution", "caution_soft"), ("soft", "card"),
    ("ink", "ground"), ("ink", "card"), ("ink", "action_soft"),
    ("icon_have", "card"), ("icon_have", "ground"), ("icon_have", "icon_none"), ("icon_have", "action_soft"),
    ("icon_more", "card"), ("icon_more", "icon_none"), ("card", "icon_more"),
    ("icon_none_edge", "card"), ("icon_none_edge", "ground"), ("icon_none_edge", "action_soft"),
]  # fmt: skip

#: Beyond letters and figures, the signs that screens and papers use.
SIGNS = "←→↑↓✓≥≤−–—…“”‘’«»¿¡µ½●○•×·‹›°±†"  # fmt: skip


def light_of(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(tokens: Tokens, one: Colour, other: Colour) -> float:
    low, high = sorted(light_of(getattr(tokens, name)) for name in (one, other))
    return (high + 0.05) / (low + 0.05)


@SETS
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_stand_out_from_what_they_lie_on(tokens: Tokens, words: Colour, ground: Colour) -> None:
    assert contrast(tokens, words, ground) >= (7 if tokens is HIGH_CONTRAST else 4.5)


@SETS
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_stand_out_from_what_they_lie_on(tokens: Tokens, shape: Colour, ground: Colour) -> None:
    assert contrast(tokens, shape, ground) >= 3


@SETS
def test_the_bar_to_scroll_pages_by_stands_out_from_its_ground(qapp: QApplication, tokens: Tokens) -> None:
    theme = Theme(tokens, 1.0)
    prepare(qapp, theme)
    view = PageView(theme)
    pages = view.widget()
    assert pages is not None
    pages.setMinimumHeight(2000)
    view.resize(200, 400)
    view.show()
    qapp.processEvents()
    drawn = view.verticalScrollBar().grab().toImage()
    view.close()
    ground, handle = (drawn.pixelColor(drawn.width() // 2, y).name() for y in (drawn.height() - 2, 20))
    low, high = sorted((light_of(ground), light_of(handle)))
    assert (high + 0.05) / (low + 0.05) >= 3


@pytest.mark.parametrize("name", [*FONT_FILES, "Inter-Italic.ttf"])
def test_every_font_has_the_letters_of_western_europe_and_our_signs(name: str) -> None:
    without = {0xAD, 0x149}  # the soft hyphen is never drawn; U+0149 is deprecated and Inter has none
    letters = [*range(0x20, 0x7F), *sorted(set(range(0xA0, 0x180)) - without), *map(ord, SIGNS)]
    known = TTFont(FONTS / name).getBestCmap()
    assert [chr(letter) for letter in letters if letter not in known] == []


@pytest.mark.parametrize("name", FONT_FILES)
def test_the_zero_is_plain(name: str) -> None:
    font = TTFont(FONTS / name)
    assert font["glyf"][font.getBestCmap()[ord("0")]].numberOfContours == 2, "a slash or a dot would be a third contour"


def test_the_licence_of_the_font_stands_beside_it() -> None:
    assert "SIL Open Font License" in Path(FONTS / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("strong", [False, True])
def test_figures_in_columns_have_one_width(qapp: QApplication, strong: bool) -> None:
    theme = Theme()
    prepare(qapp, theme)
    metrics = QFontMetricsF(theme.font("body", strong, tabular=True))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
    running = QFontMetricsF(theme.font("body", strong))
    assert running.horizontalAdvance("1") < running.horizontalAdvance("0")


def test_letters_are_kerned(qapp: QApplication) -> None:
    theme = Theme()
    prepare(qapp, theme)
    metrics = QFontMetricsF(theme.font("title"))
    assert metrics.horizontalAdvance("AV") < metrics.horizontalAdvance("A") + metrics.horizontalAdvance("V") - 1


def test_the_program_is_set_in_inter_on_the_ground_of_its_tokens(qapp: QApplication) -> None:
    theme = Theme(DARK, 1.3)
    prepare(qapp, theme)
    assert QFontInfo(qapp.font()).family() == "Inter"
    assert QFontInfo(theme.font("heading")).weight() == 600
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.ground.lower()


def test_preparing_again_loads_no_font_twice(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare(qapp, Theme())
    monkeypatch.setattr("decision_aid.ui.theme.FONTS", Path("nowhere"))
    prepare(qapp, Theme(DARK, 2.0))
    assert QFontInfo(qapp.font()).pixelSize() == 36


def test_a_missing_font_says_which(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = qapp.property("inter_loaded")
    qapp.setProperty("inter_loaded", False)
    monkeypatch.setattr("decision_aid.ui.theme.FONTS", Path("nowhere"))
    try:
        with pytest.raises(FileNotFoundError, match=r"Inter-Regular\.ttf"):
            prepare(qapp, Theme())
    finally:
        qapp.setProperty("inter_loaded", loaded)


@pytest.mark.parametrize("scale", SCALES)
def test_everything_grows_with_the_scale(scale: float) -> None:
    theme = Theme(LIGHT, scale)
    assert theme.px(48) == round(48 * scale)
    assert theme.px(0.1) == 1, "a hairline never vanishes"
    assert theme.font("body").pixelSize() == round(18 * scale)
    assert theme.line_height("body") >= theme.font("body").pixelSize() * 1.3
