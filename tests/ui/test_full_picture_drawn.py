"""The two pictures of the full view paint what they were given: every one of a crowd, every mark and gap of a line."""

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QColor, QImage, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from decision_aid.domain import comparison
from decision_aid.i18n import Words
from decision_aid.session.screens.crowd import CrowdWords, crowd_words
from decision_aid.session.screens.time_line import TimeLineWords, time_line_words
from decision_aid.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, Tokens, prepare
from decision_aid.ui.widgets.crowd_marks import dot
from decision_aid.ui.widgets.crowd_picture import CrowdPicture
from decision_aid.ui.widgets.picture import Picture
from decision_aid.ui.widgets.time_line import TimeLinePicture
from tests.session.small_decision import FINDINGS, share, small_decision, span

SMALL = small_decision()
WORDS = Words("en", SMALL.texts["en"])
LOOKS = pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"])


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme()
    prepare(qapp, made)
    return made


def crowd(value: str, out_of: int) -> CrowdWords:
    rate = replace(SMALL.findings["harm-needle"], treated=share(value, out_of))
    made = crowd_words(WORDS, comparison.figure(rate, None))
    assert made is not None
    return made


def line(*weeks: tuple[str, str]) -> TimeLineWords:
    found = [replace(known, weeks=span(*ends)) for known, ends in zip(FINDINGS, weeks, strict=False)]
    made = time_line_words(WORDS, found)
    assert made is not None
    return made


def drawn(picture: Picture, width: int, ratio: float = 1.0, ground: str = "#FFFFFF") -> QImage:
    picture.resize(width, picture.heightForWidth(width))
    image = QImage(round(width * ratio), round(picture.height() * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(ground))
    picture.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)  # on the card, no ground of its own
    return image


def dots(image: QImage, theme: Theme, words: CrowdWords, pitch: int, ratio: float = 1.0) -> list[str]:
    """The dots of the field, block after block, each named by the mark its square shows."""
    top = round((theme.line_height("small") + theme.px(2)) * ratio)
    across = 10 if words.crowd.blocks > 10 else 5
    fill = theme.colour("icon_more").name()
    found = []
    for number in range(words.crowd.drawn):
        block, inside = divmod(number, 100)
        x = (block % across * 11 + inside % 10) * pitch
        y = top + (block // across * 11 + inside // 10) * pitch
        found.append("affected" if image.pixelColor(x + pitch // 2, y + pitch // 2).name() == fill else "spared")
    return found


@LOOKS
@pytest.mark.parametrize(("value", "out_of", "pitch"), [("28", 1000, 8), ("180", 10_000, 4), ("140", 10_000, 4)])
def test_everybody_of_a_crowd_is_drawn_block_after_block_from_the_top_left(
    qapp: QApplication, value: str, out_of: int, pitch: int, tokens: Tokens
) -> None:
    theme, words = Theme(tokens), crowd(value, out_of)
    image = drawn(CrowdPicture(theme, words), 500, ground=tokens.card)
    affected = int(value)
    assert dots(image, theme, words, pitch) == ["affected"] * affected + ["spared"] * (out_of - affected)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_crowd_is_drawn_in_whole_pixels_of_any_screen(theme: Theme, ratio: float) -> None:
    words = crowd("3", 1000)
    image = drawn(CrowdPicture(theme, words), 436, ratio)
    counted = Counter(dots(image, theme, words, round(8 * ratio), ratio))
    assert counted == {"affected": 3, "spared": 997}


def test_a_million_is_drawn_as_a_field_of_ten_thousand_and_a_hundred_squares_beside_it(theme: Theme) -> None:
    words = crowd("29", 1_000_000)
    image = drawn(CrowdPicture(theme, words), 500)
    pitch = 3
    assert Counter(dots(image, theme, words, pitch)) == {"affected": 29, "spared": 9971}
    left, top = (109 + 10) * pitch, theme.line_height("small") + theme.px(2)
    inside = theme.colour("icon_none").name()
    squares = [(left + column * 4 * pitch + 4, top + row * 4 * pitch + 4) for row in range(10) for column in range(10)]
    assert [image.pixelColor(x, y).name() for x, y in squares] == [inside] * 100
    beyond = image.copy(QRect(left + 40 * pitch, top, 12, image.height() - top))
    assert {beyond.pixelColor(x, y).name() for x in range(12) for y in range(beyond.height())} == {"#ffffff"}


@LOOKS
@pytest.mark.parametrize("pitch", [2, 3, 4, 6, 8, 16])
def test_who_was_affected_can_be_told_from_the_others_in_grey_and_covers_more(
    qapp: QApplication, tokens: Tokens, pitch: int
) -> None:
    grey = {}
    for mark in ("affected", "spared"):
        on_card = QImage(pitch, pitch, QImage.Format.Format_RGB32)
        on_card.fill(QColor(tokens.card))
        picture = dot(Theme(tokens), mark, pitch).toImage()
        for x in range(pitch):
            for y in range(pitch):
                if picture.pixelColor(x, y).alpha() == 255:
                    on_card.setPixelColor(x, y, picture.pixelColor(x, y))
        flat = on_card.convertToFormat(QImage.Format.Format_Grayscale8)
        card = QColor(tokens.card).lightness()
        grey[mark] = sum(abs(flat.pixelColor(x, y).lightness() - card) for x in range(pitch) for y in range(pitch))
    assert grey["affected"] > 1.5 * grey["spared"] > 0


@pytest.mark.parametrize("width", [230, 330, 500, 1000])
def test_a_crowd_is_never_wider_or_higher_than_it_asks_for(theme: Theme, width: int) -> None:
    for words in (crowd("28", 1000), crowd("1", 10_000)):
        picture = CrowdPicture(theme, words)
        assert picture.minimumSizeHint().width() <= 230
        image = drawn(picture, width)
        last = [image.pixelColor(x, image.height() - 1).name() for x in range(width)]
        right = [image.pixelColor(width - 1, y).name() for y in range(30, image.height())]
        assert set(last) | set(right) == {"#ffffff"}


def test_both_pictures_are_graphics_that_say_all_of_themselves(theme: Theme) -> None:
    words, times = crowd("5.1", 1_000_000), line(("6", "6"), ("0", "13"))
    for picture, said in (
        (CrowdPicture(theme, words), words.accessible),
        (TimeLinePicture(theme, times), times.accessible),
    ):
        heard = QAccessible.queryAccessibleInterface(picture)
        assert heard.role() == QAccessible.Role.Graphic
        assert heard.text(QAccessible.Text.Name) == said


# -- the line ---------------------------------------------------------------------------------------------------------

WIDTH = 720
EDGE = 10


def at(place: int, times: TimeLineWords) -> int:
    return round(EDGE + place * (WIDTH - 2 * EDGE) / times.end)


@LOOKS
def test_every_mark_stands_over_its_time_and_only_that_of_the_table_is_filled(
    qapp: QApplication, tokens: Tokens
) -> None:
    theme, times = Theme(tokens), line(("6", "6"), ("0", "13"), ("52", "52"), ("208", "208"), ("2", "26"))
    image = drawn(TimeLinePicture(theme, times), WIDTH, ground=tokens.card)
    zone = max(times.lanes, 2) * 20 + 6
    full, card = theme.colour("icon_more").name(), theme.colour("card").name()
    for mark in times.marks:
        y = zone - (mark.lane + 1) * 20 + 7
        for place in (mark.start, (mark.start + mark.end) // 2, mark.end):
            assert image.pixelColor(at(place, times), y).name() == (full if mark.lead else card)
        for x in (at(mark.start, times) - 6, at(mark.end, times) + 5):
            assert image.pixelColor(x, y).name() == full, "its outline"


def test_a_gap_is_hatched_from_end_to_end_and_nothing_else_is(theme: Theme) -> None:
    times = line(("6", "6"), ("26", "26"))
    image = drawn(TimeLinePicture(theme, times), WIDTH)
    hatched = {theme.colour("ground").name()}
    row = [image.pixelColor(x, 2).name() in hatched for x in range(WIDTH)]
    in_gap = [any(at(gap.start, times) + 9 < x < at(gap.end, times) - 9 for gap in times.gaps) for x in range(WIDTH)]
    near = [any(at(gap.start, times) - 1 < x < at(gap.end, times) + 1 for gap in times.gaps) for x in range(WIDTH)]
    assert [x for x in range(WIDTH) if row[x] and not near[x]] == []
    assert sum(1 for x in range(WIDTH) if row[x] and in_gap[x]) > 0.5 * sum(in_gap)


@pytest.mark.parametrize(("width", "scale"), [(640, 1.0), (300, 1.0), (544, 2.0), (1090, 2.0), (300, 2.0)])
def test_the_usual_times_under_the_line_never_touch_each_other(qapp: QApplication, width: int, scale: float) -> None:
    picture = TimeLinePicture(Theme(scale=scale), line(("6", "6")))
    placed = picture.labels(width)
    ends: dict[int, float] = {}
    for left, right, row in placed:
        assert left >= 0
        assert right <= width
        assert left > ends.get(row, -1)
        ends[row] = right
    assert len(placed) == 7
