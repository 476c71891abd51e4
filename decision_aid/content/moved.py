"""What changed around the figures of a pack: its options, rows, cells and lists, in plain sentences.

Called by ``differences``, which says what changed in the figures themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from decision_aid.domain.decision import Cell, Decision


def pack_parts(old: Decision, new: Decision) -> Iterator[str]:
    """What changed of the pack itself: version, dates, languages, and the lists every visit draws on."""
    facts = (
        ("Version", old.info.version, new.info.version),
        ("Date", old.info.published, new.info.published),
        ("Review date", old.info.review_by, new.info.review_by),
        ("Who wrote it", "; ".join(old.info.authors), "; ".join(new.info.authors)),
        ("Who paid", old.info.funding, new.info.funding),
        ("What authors declare", old.info.interests, new.info.interests),
        ("What it is for", old.info.intended_use, new.info.intended_use),
        ("How it is kept up to date", old.info.update_policy, new.info.update_policy),
        ("Who has tried it", old.info.tested_with, new.info.tested_with),
        ("Languages nobody qualified has checked", ", ".join(old.info.unchecked), ", ".join(new.info.unchecked)),
    )
    yield from (f"{what}: {was or 'none'}, now {now or 'none'}." for what, was, now in facts if was != now)
    lists = (
        ("language", old.info.languages, new.info.languages),
        ("condition", (one.id for one in old.conditions), (one.id for one in new.conditions)),
        ("option", old.options, new.options),
        ("past treatment", (one.id for one in old.treatments), (one.id for one in new.treatments)),
        ("thing that matters", old.matters, new.matters),
        ("question", (one.id for one in old.questions), (one.id for one in new.questions)),
        ("claim", (one.id for one in old.claims), (one.id for one in new.claims)),
        ("diagnostic test", (one.id for one in old.diagnostics), (one.id for one in new.diagnostics)),
        ("prompt", (one.id for one in old.prompts), (one.id for one in new.prompts)),
    )
    for what, before, after in lists:
        yield from _listed(what, before, after)
    for kind, before_all, after_all in (
        ("option", old.options, new.options),
        ("question", _by_id(old.questions), _by_id(new.questions)),
        ("past treatment", _by_id(old.treatments), _by_id(new.treatments)),
        ("claim", _by_id(old.claims), _by_id(new.claims)),
        ("diagnostic test", _by_id(old.diagnostics), _by_id(new.diagnostics)),
        ("precaution", _by_id(old.precautions), _by_id(new.precautions)),
        ("prompt", _by_id(old.prompts), _by_id(new.prompts)),
    ):
        for identity, thing in after_all.items():
            if identity in before_all and before_all[identity] != thing:
                yield f"The {kind} {identity} is not what it was."


def condition_parts(old: Decision, new: Decision, condition: str) -> Iterator[str]:
    """What changed of a condition but its cells: options, rows, what is shown first, levels, course, anyway."""
    before, after = old.condition(condition), new.condition(condition)
    if before is None or after is None:
        if before is not after:
            yield "This condition is new." if before is None else "This condition is no longer in the pack."
        return
    lists = (
        ("option", before.options, after.options),
        ("row", (row.id for row in before.rows), (row.id for row in after.rows)),
        ("level", (level.id for level in before.levels), (level.id for level in after.levels)),
        ("finding on what usually happens", before.course, after.course),
    )
    for what, was, now in lists:
        yield from _listed(what, was, now)
    if before.first_shown != after.first_shown:
        yield f"First side by side were {', '.join(before.first_shown)}; now {', '.join(after.first_shown)}."
    known = {one.option: one for one in before.anyway}
    for one in after.anyway:
        if known.get(one.option) != one:
            yield f"What would have happened anyway, for {one.option}, is not drawn from what it was."


def cells(old: Decision, new: Decision, condition: str) -> Iterator[str]:
    """What leads and what stands beside in the cells that both packs have."""
    before, after = old.condition(condition), new.condition(condition)
    if before is None or after is None:
        return
    for row in after.rows:
        was_row = next((one for one in before.rows if one.id == row.id), None)
        if was_row is None:
            continue
        for option, cell in row.cells.items():
            if option in was_row.cells and (said := list(_moved(was_row.cells[option], cell))):
                yield f"{_place(new, row.id, option)}: {'; '.join(said)}."


def _moved(was: Cell, now: Cell) -> Iterator[str]:
    if was.lead != now.lead and was.lead and now.lead:
        yield f"{was.lead} led, now {now.lead} leads"
    elif was.lead != now.lead:
        yield (
            f"{now.lead} leads where there was no evidence" if now.lead else f"{was.lead} led, now there is no evidence"
        )
    yield from (f"{one} now stands beside it" for one in now.beside if one not in was.beside and one != was.lead)
    yield from (f"{one} is no longer there" for one in was.named if now.lead and one not in now.named)
    if set(was.named) == set(now.named) and was.beside != now.beside and was.lead == now.lead:
        yield "the findings beside the first stand in another order"
    if was.disagreement != now.disagreement:
        yield f"disagreement: {was.disagreement or 'none'}, now {now.disagreement or 'none'}"
    if was.words != now.words:
        here = "this condition"
        yield f"words: those of {was.words or here}, now those of {now.words or here}"


def _place(pack: Decision, row: str, option: str) -> str:
    texts = pack.texts.get(pack.info.languages[0], {})
    return f"{texts.get(f'row.{row}.ask', row)} {texts.get(f'option.{option}.name', option)} ({row}, {option})"


def _listed(what: str, before: Iterable[str], after: Iterable[str]) -> Iterator[str]:
    was, now = list(before), list(after)
    yield from (f"New {what}: {one}." for one in now if one not in was)
    yield from (f"Removed {what}: {one}." for one in was if one not in now)


def _by_id(things: Iterable[object]) -> dict[str, object]:
    return {str(getattr(one, "id", "")): one for one in things}
