"""What the list of visits knows about a visit: ids to filter by and words to search, in every language of the pack.

Made by ``session.desk`` with every save; kept beside the events by ``store``. Holds nothing the events do not.
"""

from __future__ import annotations

from decision_aid.domain import encounter
from decision_aid.domain.encounter import AnswerState
from decision_aid.session.visit import Visit
from decision_aid.store.port import VisitCard

_PLAN = ("plan.reasons", "plan.steps", "plan.something-else")


def card(visit: Visit) -> VisitCard:
    """The card of a visit as it stands."""
    state = visit.encounter
    condition = state.answer_to("condition").text
    found: list[str] = [visit.number, state.opened_at[:10]]
    for texts in visit.decision.texts.values():
        found += [texts[key] for key in (f"condition.{condition}.name",) if key in texts]
        found += [texts[key] for option in state.decided if (key := f"option.{option}.name") in texts]
    for part in ("level", "side"):
        found.append(state.answer_to(part).text)
    own = [question.id for question in visit.decision.asked_at("matters", "own-words")]
    found += [state.answer_to(question).text for question in (*own, *_PLAN)]
    found += state.questions.values()
    follow_up = state.answer_to("plan.follow-up")
    return VisitCard(
        number=visit.number,
        opened_at=state.opened_at,
        changed_at=state.changed_at,
        condition=condition,
        decision=" ".join(state.decided or ((encounter.NOT_YET,) if state.signed else ())),
        words=" ".join(word for word in found if word),
        follow_up=follow_up.text if follow_up.state is AnswerState.VALUE else "",
        signed=state.signed,
    )
