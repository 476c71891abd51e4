"""Figures as the screens show them. The words are made in ``export.figures``, so that paper says exactly the same.

Imported by the other modules of ``session.screens`` and, for the types it draws, by ``ui``, which never imports
``export``.
"""

from decision_aid.domain.evidence import FindingKind
from decision_aid.export.drawings import ScaleWords, Window, window
from decision_aid.export.figures import ArrayWords, CertaintyWords, Fact, FigureWords, figure_words
from decision_aid.export.sources import SourceWords

__all__ = [
    "ArrayWords",
    "CertaintyWords",
    "Fact",
    "FigureWords",
    "FindingKind",
    "ScaleWords",
    "SourceWords",
    "Window",
    "figure_words",
    "window",
]
