"""Cuts the four static Inter files of the interface and the printed summary from the published variable ones.

Run by hand when Inter changes: ``python packaging/fonts.py FOLDER`` where FOLDER holds the two variable TTF files of
the OFL package (``Inter[opsz,wght].ttf``, ``Inter-Italic[opsz,wght].ttf``). It writes into ``resources/fonts`` and
gives the same bytes every time. It must never fetch anything, and never touch the licence beside the fonts.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

UPRIGHT = "Inter[opsz,wght].ttf"
SLANTED = "Inter-Italic[opsz,wght].ttf"

#: (source, weight, file written). Optical size 14 throughout: the cut drawn for reading, not for posters.
CUTS = (
    (UPRIGHT, 400, "Inter-Regular.ttf"),
    (UPRIGHT, 600, "Inter-SemiBold.ttf"),
    (UPRIGHT, 700, "Inter-Bold.ttf"),
    (SLANTED, 400, "Inter-Italic.ttf"),
)

#: Unicode ranges kept: every Latin language, its punctuation, and the signs the screens and the paper use. Whatever
#: else a patient types (emoji, Arabic, Chinese) is drawn with the fonts of the system.
KEPT = (
    (0x0020, 0x007E),
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B
    (0x02B0, 0x02FF),  # spacing accents
    (0x0300, 0x036F),  # combining accents
    (0x1E00, 0x1EFF),  # Latin Extended Additional (Vietnamese)
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209F),  # raised and lowered figures
    (0x20A0, 0x20CF),  # currencies
    (0x2100, 0x214F),
    (0x2150, 0x218F),  # fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x25A0, 0x25FF),  # circles and squares
    (0x2600, 0x27BF),  # ticks and crosses
)

#: Kerning, accents and figures of even width. Without ``calt`` a person who types "->" keeps what was typed.
FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "tnum")


def cut(source: Path, weight: int, target: Path) -> None:
    """Write one static font file: one weight, the kept characters, and the date of the source instead of today's."""
    font = TTFont(source, recalcTimestamp=False)
    static = instantiateVariableFont(font, {"wght": weight, "opsz": 14}, updateFontNames=True)
    options = Options()
    options.layout_features = list(FEATURES)
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in KEPT for code in range(first, last + 1)])
    subsetter.subset(static)
    static.save(target)


def main() -> None:
    """Cut all four, from the folder named on the command line."""
    if len(sys.argv) != 2:
        sys.exit("Say where the variable Inter files are: python packaging/fonts.py FOLDER")
    folder = Path(sys.argv[1])
    out = Path(__file__).resolve().parent.parent / "resources" / "fonts"
    for source, weight, name in CUTS:
        cut(folder / source, weight, out / name)
        print(f"{name}: {(out / name).stat().st_size} bytes")


if __name__ == "__main__":
    main()
