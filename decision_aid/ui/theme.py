"""Colours, type and spacing: the only file that names a colour or the size of a letter.

The window makes one ``Theme`` and hands it to every widget as its first argument. Another scale or other tokens mean a
new window, so a widget never restyles itself. Nothing here may depend on what a screen says.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

Role = Literal["title", "heading", "body", "lead", "small", "big_number"]
Colour = Literal[
    "ground", "card", "line", "edge", "ink", "soft", "action", "action_deep", "action_soft", "on_action", "focus",
    "icon_have", "icon_more", "icon_none", "icon_none_edge", "caution", "caution_soft",
]  # fmt: skip

#: Sizes a person can choose, as factors.
SCALES = (1.0, 1.3, 1.7, 2.0)

FAMILY = "Inter"
#: What the screens load; the italic beside them is for paper only.
FONT_FILES = ("Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf")
# A frozen build keeps its files beside the program; a source tree keeps them at its root.
FONTS = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[2])) / "resources" / "fonts"


class Tokens(NamedTuple):
    """One set of colours, each ``#RRGGBB``. ``line`` only decorates; ``edge`` outlines what can be touched (3:1)."""

    ground: str
    card: str
    line: str
    edge: str
    ink: str
    soft: str
    action: str
    action_deep: str
    action_soft: str
    on_action: str
    focus: str
    icon_have: str
    icon_more: str
    icon_none: str
    icon_none_edge: str
    caution: str
    caution_soft: str


LIGHT = Tokens(
    ground="#F5F3EE",
    card="#FFFFFF",
    line="#D8D5CC",
    edge="#8A8578",
    ink="#17242E",
    soft="#51606C",
    action="#0A5566",
    action_deep="#063C49",
    action_soft="#E1EEF0",
    on_action="#FFFFFF",
    focus="#E08A00",
    icon_have="#1F5FA8",
    icon_more="#0B3C73",
    icon_none="#E9EDF1",
    icon_none_edge="#768897",
    caution="#8A3B12",
    caution_soft="#FBEDE3",
)
DARK = Tokens(
    ground="#12181C",
    card="#1B2329",
    line="#36424A",
    edge="#84929C",
    ink="#EEF2F4",
    soft="#B3C0C9",
    action="#7FCBDA",
    action_deep="#A9E0EB",
    action_soft="#173C45",
    on_action="#06222A",
    focus="#FFB545",
    icon_have="#6BA6EA",
    icon_more="#C3DDFC",
    icon_none="#27323A",
    icon_none_edge="#768794",
    caution="#FFB597",
    caution_soft="#43251A",
)
HIGH_CONTRAST = Tokens(
    ground="#FFFFFF",
    card="#FFFFFF",
    line="#000000",
    edge="#000000",
    ink="#000000",
    soft="#1E272D",
    action="#00343F",
    action_deep="#000000",
    action_soft="#CDEBF1",
    on_action="#FFFFFF",
    focus="#B84A00",
    icon_have="#003E9C",
    icon_more="#001B47",
    icon_none="#FFFFFF",
    icon_none_edge="#000000",
    caution="#6B2100",
    caution_soft="#FFE9DC",
)

#: What lights up on the anatomical drawings. They are made for paper, so these are the same in every look.
DRAWN = {"nerve": "#E0A100", "target": "#E08A00", "bulge": "#0A5566", "bulge_edge": "#063C49", "outline": "#8A7C60"}
PAPER = QColor("#FFFFFF")


class _Type(NamedTuple):
    """How one role is set: height of the letters and of a line in pixels at 100 %, and how heavy."""

    size: int
    line: int
    plain: QFont.Weight
    strong: QFont.Weight
    spacing: float = 100.0


_REGULAR, _SEMIBOLD, _BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold
_TYPE: dict[Role, _Type] = {
    "title": _Type(30, 38, _BOLD, _BOLD, 98.5),
    "heading": _Type(20, 27, _SEMIBOLD, _SEMIBOLD, 99.5),
    "body": _Type(18, 26, _REGULAR, _SEMIBOLD, 99.0),
    "lead": _Type(18, 26, _REGULAR, _SEMIBOLD, 99.0),
    "small": _Type(15, 21, _REGULAR, _SEMIBOLD),
    "big_number": _Type(28, 34, _BOLD, _BOLD, 99.0),
}


class Theme:
    """Tokens at one scale. Hands out pixels, fonts and colours, each made once; callers must not change them."""

    #: At 100 %: the least height and width of what can be touched, corner of a card, space between neighbours.
    TARGET, RADIUS, GAP = 48, 14, 10
    #: The focus ring: width, and the gap between it and the control.
    RING, RING_GAP = 3, 2

    def __init__(self, tokens: Tokens = LIGHT, scale: float = 1.0) -> None:
        self.tokens = tokens
        self.scale = scale
        self._fonts: dict[tuple[Role, bool, bool], QFont] = {}
        self._colours: dict[str, QColor] = {}

    @property
    def dark(self) -> bool:
        """Whether words are light on a dark ground."""
        return self.tokens is DARK

    @property
    def large(self) -> bool:
        """Whether text is so large that what stands over a table must give way for the table to be in view."""
        return self.scale >= 1.5

    def px(self, size: float) -> int:
        """Pixels for `size` pixels at 100 %, never less than one."""
        return max(1, round(size * self.scale))

    def stroke(self, width: float) -> float:
        """Width of a drawn line that is `width` pixels at 100 %; unlike :meth:`px` it may be a fraction."""
        return width * self.scale

    def font(self, role: Role, strong: bool = False, tabular: bool = False) -> QFont:
        """Inter in this role. `tabular` gives every figure the same width, for columns."""
        key = (role, strong, tabular)
        font = self._fonts.get(key)
        if font is None:
            kind = _TYPE[role]
            font = QFont(FAMILY)
            font.setPixelSize(self.px(kind.size))
            font.setWeight(kind.strong if strong else kind.plain)
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, kind.spacing)
            if tabular:
                font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return font

    def line_height(self, role: Role) -> int:
        """Pixels from one line of text to the next in this role."""
        return self.px(_TYPE[role].line)

    def colour(self, name: Colour) -> QColor:
        """The colour of this token."""
        colour = self._colours.get(name)
        if colour is None:
            colour = self._colours[name] = QColor(getattr(self.tokens, name))
        return colour

    def palette(self) -> QPalette:
        """What Qt's own parts (text cursors, selections, printing dialogs) take their colours from."""
        roles = QPalette.ColorRole
        palette = QPalette()
        pairs: tuple[tuple[QPalette.ColorRole, Colour], ...] = (
            (roles.Window, "ground"),
            (roles.WindowText, "ink"),
            (roles.Base, "card"),
            (roles.AlternateBase, "ground"),
            (roles.Text, "ink"),
            (roles.Button, "card"),
            (roles.ButtonText, "ink"),
            (roles.BrightText, "on_action"),
            (roles.PlaceholderText, "soft"),
            (roles.Highlight, "action"),
            (roles.HighlightedText, "on_action"),
            (roles.Link, "action"),
            (roles.LinkVisited, "action"),
            (roles.ToolTipBase, "card"),
            (roles.ToolTipText, "ink"),
            (roles.Mid, "line"),
            (roles.Accent, "action"),
        )
        for role, name in pairs:
            palette.setColor(role, self.colour(name))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("soft"))
        return palette


def prepare(app: QApplication, theme: Theme) -> None:
    """Give the whole program its fonts (loaded once), palette and default font. It was started in Fusion style."""
    if not app.property("inter_loaded"):
        for name in FONT_FILES:
            if QFontDatabase.addApplicationFont(str(FONTS / name)) < 0:
                raise FileNotFoundError(f"the font {name} is missing from {FONTS}")
        app.setProperty("inter_loaded", True)
    app.setPalette(theme.palette())
    app.setFont(theme.font("body"))
