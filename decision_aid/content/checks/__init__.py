"""The rules a pack is held to, one small function each. Every rule reports all it finds; none stops the next.

Called by ``loader`` on a pack whose files are well formed. A rule must never mend or judge evidence: it only says what
stands against the rules of showing, and where. How to put it right stands here, beside each rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from decision_aid.content.checks import asked, balance, figures, keys, named, reading, references, standards, wording
from decision_aid.content.marks import Draft
from decision_aid.errors import Problem

Rule = Callable[[Draft], Iterator[Problem]]

RULES: dict[Rule, str] = {
    references.sources_exist: "add the publication to a file in sources/, or correct the name",
    references.sources_are_used: "cite it in a finding, or take it out",
    references.sources_are_given_once: "keep one of the two and cite that one everywhere",
    references.options_exist: "add it to options.yaml or to a condition, or correct the name",
    references.treatments_exist: "add it to tried.yaml, or correct the name",
    references.rows_are_whole: "give every row one of the tabs, matters of values.yaml, and a cell for every option",
    references.cells_name_findings: "name findings about this option, or about the option it is a kind of",
    references.findings_are_shown: "name it in a cell, a course, a claim, a test or a precaution, or take it out",
    references.second_hand_stands_last: "let a figure that was read first hand lead, and move this one to the end",
    references.disagreements_are_whole: "name two findings or more, all in the cell that names the disagreement",
    references.ids_are_given_once: "give one of the two another id",
    references.questions_can_be_answered: "correct the place, the choices or the scale in questions.yaml",
    asked.known_questions_are_as_known: "write it as docs/packs.md says, or give a question of your own another id",
    asked.every_place_can_be_chosen: "add it to the choices of this question in questions.yaml",
    named.names_lead_somewhere: "correct the name, or add what it names",
    named.borrowed_words_are_not_repeated: "take these words out: the cell says what another condition says",
    figures.kinds_have_their_figures: "give the figures this kind is drawn from, or choose another kind",
    figures.denominators_fit: "write shares out of 100; only a rate may be out of more",
    figures.shares_agree: "look the figure up again and write it as the source printed it",
    figures.differences_fit_their_scale: "look the figure and the ends of its scale up again",
    figures.ranges_run_upwards: "write the lower end first, as the source printed it",
    figures.certainty_has_a_judge: "say whose rating it is, or that nobody rated it",
    figures.dates_are_in_order: "correct the year of the source or the dates of the pack",
    figures.nothing_is_past_its_review: "look at the evidence again, then set a new review_by",
    figures.nothing_is_left_unsaid: "give it, or say in unsaid: not-seen, not-printed, in-words or does-not-apply",
    figures.rows_are_out_of_one_number: "let a share out of 100 lead, or make it a rate, whose number is told",
    figures.splits_are_against_a_dummy: "name people counted with a dummy and without, or leave it out as unknown",
    keys.languages_have_files: "write the words, or take the language out of pack.yaml",
    keys.words_are_there: "write these words in text/",
    keys.words_are_used: "take them out, or correct the key",
    keys.watch_is_a_list: "number them from 1",
    keys.placeholders_are_the_same: "fill in the same figures in every language",
    wording.words_do_not_sell_or_mislead: "say it in numbers of people and in plain words",
    wording.figures_come_from_findings: "take the figure out; the program puts it in from the finding",
    wording.only_frames_are_filled_in: "write the words out",
    wording.values_have_names_of_their_own: "choose another name",
    wording.frames_are_whole: "say both sides: how many did and how many did not",
    balance.descriptions_are_balanced: "shorten or lengthen it until every option has about as many words",
    balance.tabs_are_balanced: "shorten or lengthen the cells of this option on this tab",
    standards.standards_are_answered: "write what is lacking; an honest “nobody” or “not known” is an answer",
    reading.screens_are_easy: "make the hard sentence shorter, or its words plainer",
}


def check(draft: Draft) -> list[Problem]:
    """Everything that stands against a rule, each with how to mend it."""
    return [problem._replace(mend=mend) for rule, mend in RULES.items() for problem in rule(draft)]
