"""Rules about names: every id leads somewhere, is given once, and every row answers for every option.

Called through ``checks.check``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from decision_aid.content.marks import Draft, Path
from decision_aid.content.questions import PLACES
from decision_aid.domain.decision import Cell, Condition, QuestionKind, Row
from decision_aid.domain.evidence import Reading
from decision_aid.errors import Problem

OTHER = "other"  # the answer for a condition this pack does not cover


def sources_exist(draft: Draft) -> Iterator[Problem]:
    """Findings cite sources that are there, also for the smallest change people notice."""
    for finding in draft.decision.findings.values():
        for place, source in enumerate(finding.sources):
            if source not in draft.decision.sources:
                yield draft.in_finding(finding.id, ("sources", place), f"there is no source {source}")
        noticed = finding.difference.noticed_source if finding.difference else ""
        if noticed and noticed not in draft.decision.sources:
            yield draft.in_finding(finding.id, ("difference", "noticed_source"), f"there is no source {noticed}")


def sources_are_used(draft: Draft) -> Iterator[Problem]:
    """A source no finding cites is a finding somebody forgot."""
    cited = {source for finding in draft.decision.findings.values() for source in finding.sources}
    cited |= {finding.difference.noticed_source for finding in draft.decision.findings.values() if finding.difference}
    for source in draft.decision.sources:
        if source not in cited:
            yield draft.in_entry("sources", source, (), "no finding cites it")


def sources_are_given_once(draft: Draft) -> Iterator[Problem]:
    """One publication has one id: no two sources lead to the same DOI or PMID."""
    known: dict[str, str] = {}
    for source in draft.decision.sources.values():
        link = source.link.lower()
        if link and link in known:
            yield draft.in_entry("sources", source.id, ("link",), f"{known[link]} is the same publication")
        known.setdefault(link, source.id)


def options_exist(draft: Draft) -> Iterator[Problem]:
    """Files of findings, conditions and cells speak of options that are there; every option fits some condition."""
    options = draft.decision.options
    conditions = {condition.id for condition in draft.decision.conditions} | {""}
    for finding in draft.decision.findings.values():
        if finding.option not in options:
            yield draft.in_finding(finding.id, (), f"there is no option {finding.option}")
        if finding.condition not in conditions:
            yield draft.in_finding(finding.id, (), f"there is no condition {finding.condition}")
    for option, known in options.items():
        if known.family and (known.family not in options or options[known.family].family):
            what = f"{option}: {known.family} is not an option with a kind of its own"
            yield draft.problem("options.yaml", (option, "family"), what)
    for condition in draft.decision.conditions:
        file = _file(condition)
        for place, option in enumerate(condition.options):
            if option not in options:
                yield draft.problem(file, ("options", place), f"there is no option {option}")
        for place, option in enumerate(condition.first_shown):
            if option not in condition.options:
                yield draft.problem(file, ("first_shown", place), f"{option} is not an option of this condition")
        if sum(option in options and options[option].waiting for option in condition.options) != 1:
            yield draft.problem(file, ("options",), "exactly one option must be the waiting one")
    placed = {option for condition in draft.decision.conditions for option in condition.options}
    placed |= {options[option].family for option in placed if option in options}
    for option in options:
        if option not in placed:
            yield draft.problem("options.yaml", (option,), f"{option}: no condition has this option")


def treatments_exist(draft: Draft) -> Iterator[Problem]:
    """What counts as having tried an option is in the ledger of treatments."""
    known = {treatment.id for treatment in draft.decision.treatments}
    for option in draft.decision.options.values():
        for place, treatment in enumerate(option.tried):
            if treatment not in known:
                yield draft.problem("options.yaml", (option.id, "tried", place), f"there is no treatment {treatment}")


def rows_are_whole(draft: Draft) -> Iterator[Problem]:
    """Each row stands on a tab, speaks to matters that are there, and has a cell for every option and no other."""
    for condition, row, path in _rows(draft):
        file = _file(condition)
        if row.tab not in condition.tabs:
            yield draft.problem(file, (*path, "tab"), f"{row.id}: there is no tab {row.tab}")
        for place, matter in enumerate(row.matters):
            if matter not in draft.decision.matters:
                yield draft.problem(file, (*path, "matters", place), f"{row.id}: there is no matter {matter}")
        for option in condition.options:
            if option not in row.cells:
                yield draft.problem(file, (*path, "cells"), f"{row.id}: there is no cell for {option}")
        for option in row.cells:
            if option not in condition.options:
                yield draft.problem(file, (*path, "cells", option), f"{row.id}: {option} is not an option here")
    for condition in draft.decision.conditions:
        for place, tab in enumerate(condition.tabs):
            if not any(row.tab == tab for row in condition.rows):
                yield draft.problem(_file(condition), ("tabs", place), f"the tab {tab} has no rows")


def cells_name_findings(draft: Draft) -> Iterator[Problem]:
    """The findings of a cell are there, about its option, once each, and led by one of them."""
    for condition, row, option, cell, path in _cells(draft):
        file, name = _file(condition), f"{row.id}, {option}"
        if cell.beside and not cell.lead:
            yield draft.problem(file, path, f"{name}: findings stand beside a lead that is missing")
        named = [((*path, "lead"), cell.lead)] if cell.lead else []
        named += [((*path, "beside", place), identity) for place, identity in enumerate(cell.beside)]
        for at, identity in named:
            finding = draft.decision.findings.get(identity)
            if finding is None:
                yield draft.problem(file, at, f"{name}: there is no finding {identity}")
            elif finding.option not in (option, _family(draft, option)):
                yield draft.problem(file, at, f"{name}: the finding {identity} is about {finding.option}")
        if cell.lead in cell.beside:
            yield draft.problem(file, path, f"{name}: {cell.lead} leads and stands beside itself")


def findings_are_shown(draft: Draft) -> Iterator[Problem]:
    """A finding nothing shows is evidence somebody forgot."""
    decision = draft.decision
    shown = {identity for *_, cell, _ in _cells(draft) for identity in (cell.lead, *cell.beside)}
    shown |= {identity for claim in decision.claims for identity in (*claim.supports, *claim.contradicts)}
    shown |= {identity for test in decision.diagnostics for identity in test.findings}
    shown |= {identity for precaution in decision.precautions for identity in precaution.findings}
    for condition in decision.conditions:
        shown |= {*condition.course, *(name for one in condition.anyway for name in (one.split, one.alone))}
    for finding in draft.decision.findings:
        if finding not in shown:
            yield draft.in_finding(finding, (), "nothing shows it")


def second_hand_stands_last(draft: Draft) -> Iterator[Problem]:
    """What was read second hand never leads, nor comes to lead when another is left out, beside first-hand figures."""
    for condition, row, option, cell, path in _cells(draft):
        findings = [draft.decision.findings.get(identity) for identity in (cell.lead, *cell.beside)]
        second = [finding is not None and finding.read is Reading.SECOND_HAND for finding in findings]
        for place, finding in enumerate(findings):
            if finding is not None and second[place] and not all(second[place:]):
                yield draft.problem(
                    _file(condition),
                    (*path, "beside", place - 1) if place else (*path, "lead"),
                    f"{row.id}, {option}: {finding.id} was read second hand and must stand after the others",
                )


def disagreements_are_whole(draft: Draft) -> Iterator[Problem]:
    """A disagreement is between two findings or more, all of them in the cell that names it, and some cell does."""
    known = draft.decision.disagreements
    for identity, disagreement in known.items():
        if len(disagreement.findings) < 2:
            what = "a disagreement is between two findings or more"
            yield draft.in_entry("disagreements", identity, ("findings",), what)
        for place, finding in enumerate(disagreement.objections):
            if finding not in disagreement.findings:
                what = f"{finding} objects, and is not one of its findings"
                yield draft.in_entry("disagreements", identity, ("objections", place), what)
        for place, finding in enumerate(disagreement.findings):
            if finding not in draft.decision.findings:
                what = f"there is no finding {finding}"
                yield draft.in_entry("disagreements", identity, ("findings", place), what)
    named = set()
    for condition, row, option, cell, path in _cells(draft):
        if not cell.disagreement:
            continue
        named.add(cell.disagreement)
        at, name = (*path, "disagreement"), f"{row.id}, {option}"
        if cell.disagreement not in known:
            yield draft.problem(_file(condition), at, f"{name}: there is no disagreement {cell.disagreement}")
            continue
        for finding in known[cell.disagreement].findings:
            if finding not in (cell.lead, *cell.beside):
                what = f"{name}: {cell.disagreement} speaks of {finding}, which is not in this cell"
                yield draft.problem(_file(condition), at, what)
    for identity in known:
        if identity not in named:
            yield draft.in_entry("disagreements", identity, (), "no cell names this disagreement")


def ids_are_given_once(draft: Draft) -> Iterator[Problem]:
    """Rows, levels, treatments and questions each have an id of their own, also beside the questions every pack has."""
    for condition in draft.decision.conditions:
        yield from _twice(draft, _file(condition), ("rows",), [row.id for row in condition.rows])
        yield from _twice(draft, _file(condition), ("levels",), [level.id for level in condition.levels])
    yield from _twice(draft, "tried.yaml", (), [treatment.id for treatment in draft.decision.treatments])
    asked = Counter(question.id for question in draft.decision.questions)
    places = draft.written_questions()
    for question, times in asked.items():
        if times > 1 and question in places:
            yield draft.problem("questions.yaml", (places[question],), f"{question}: a pack asks this already")


def questions_can_be_answered(draft: Draft) -> Iterator[Problem]:
    """Questions stand where a visit asks, with the choices or the scale they need; weeks do not run backwards."""
    conditions = {condition.id for condition in draft.decision.conditions} | {OTHER}
    places = draft.written_questions()
    for question in draft.decision.questions:
        if question.id not in places:
            continue
        at = places[question.id]
        if (question.step, question.section) not in PLACES:
            what = f"{question.id}: the step {question.step} has no section {question.section}"
            yield draft.problem("questions.yaml", (at, "section"), what)
        chosen = question.kind in (QuestionKind.ONE, QuestionKind.SEVERAL)
        if chosen != bool(question.choices):
            what = f"{question.id}: a question of kind {question.kind} {'needs' if chosen else 'has no'} choices"
            yield draft.problem("questions.yaml", (at,), what)
        if question.low >= question.high:
            yield draft.problem("questions.yaml", (at,), f"{question.id}: the scale must rise from low to high")
        yield from _twice(draft, "questions.yaml", (at, "choices"), [choice.id for choice in question.choices])
        for place, choice in enumerate(question.choices):
            if choice.weeks and choice.weeks[1] is not None and choice.weeks[0] >= choice.weeks[1]:
                what = f"{question.id}: {choice.id} must end after it starts"
                yield draft.problem("questions.yaml", (at, "choices", place), what)
            if question.id == "condition" and choice.id not in conditions:
                what = f"{question.id}: there is no condition {choice.id}"
                yield draft.problem("questions.yaml", (at, "choices", place), what)
        if question.id == "condition":
            for condition in sorted(conditions - {OTHER} - {choice.id for choice in question.choices}):
                yield draft.problem("questions.yaml", (at, "choices"), f"condition: nobody can choose {condition}")
        for place, condition in enumerate(question.conditions):
            if condition not in conditions:
                what = f"{question.id}: there is no condition {condition}"
                yield draft.problem("questions.yaml", (at, "conditions", place), what)


def _family(draft: Draft, option: str) -> str:
    known = draft.decision.options.get(option)
    return known.family if known else ""


def _file(condition: Condition) -> str:
    return f"conditions/{condition.id}.yaml"


def _rows(draft: Draft) -> Iterator[tuple[Condition, Row, Path]]:
    for condition in draft.decision.conditions:
        for place, row in enumerate(condition.rows):
            yield condition, row, ("rows", place)


def _cells(draft: Draft) -> Iterator[tuple[Condition, Row, str, Cell, Path]]:
    for condition, row, path in _rows(draft):
        for option, cell in row.cells.items():
            yield condition, row, option, cell, (*path, "cells", option)


def _twice(draft: Draft, file: str, path: Path, ids: list[str]) -> Iterator[Problem]:
    for place, identity in enumerate(ids):
        if identity in ids[:place]:
            yield draft.problem(file, (*path, place), f"{identity} stands here twice")
