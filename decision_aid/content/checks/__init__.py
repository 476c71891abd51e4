"""The rules a pack is held to, one small function each. Every rule reports all it finds; none stops the next.

Called by ``loader`` on a pack whose files are well formed. A rule must never mend or judge evidence: it only says what
stands against the rules of showing, and where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from decision_aid.content.checks import balance, figures, keys, reading, references, wording
from decision_aid.content.marks import Draft
from decision_aid.errors import Problem

Rule = Callable[[Draft], Iterator[Problem]]
RULES: tuple[Rule, ...] = (
    references.sources_exist,
    references.sources_are_used,
    references.sources_are_given_once,
    references.options_exist,
    references.treatments_exist,
    references.rows_are_whole,
    references.cells_name_findings,
    references.findings_are_shown,
    references.second_hand_stands_last,
    references.disagreements_are_whole,
    references.ids_are_given_once,
    references.questions_can_be_answered,
    figures.kinds_have_their_figures,
    figures.denominators_fit,
    figures.shares_agree,
    figures.differences_fit_their_scale,
    figures.ranges_run_upwards,
    figures.certainty_has_a_judge,
    figures.dates_are_in_order,
    keys.languages_have_files,
    keys.words_are_there,
    keys.words_are_used,
    keys.watch_is_a_list,
    keys.placeholders_are_the_same,
    wording.words_do_not_sell_or_mislead,
    wording.figures_come_from_findings,
    wording.only_frames_are_filled_in,
    wording.values_have_names_of_their_own,
    wording.frames_are_whole,
    balance.descriptions_are_balanced,
    balance.tabs_are_balanced,
    reading.screens_are_easy,
)


def check(draft: Draft) -> list[Problem]:
    """Everything that stands against a rule."""
    return [problem for rule in RULES for problem in rule(draft)]
