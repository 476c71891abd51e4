"""Where the two people are looking, and what is typed and not handed in. Not part of the record.

Held by ``session.visit``. Reopening a visit starts at the first step not done.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from decision_aid.domain.flow import Step

ADDITION, SIGNER = "addition", "signer"  # boxes of step 7: what is to be added after signing, and who signs


@dataclass(slots=True)
class Place:
    """Where the two people are looking."""

    step: Step = Step.CONDITION
    section: dict[Step, str] = field(default_factory=dict)  # the tab open on each step
    detail: tuple[str, str] | None = None  # (row, option) whose full picture is open
    figure: str = ""  # the finding whose full picture is open on a step that has no table
    closer: str = ""  # the closer look that stands in place of the table of step 4
    pointed: tuple[str, str] = ("", "")  # where the medicine goes: the way in that is shown, and its part that is lit
    hidden: tuple[str, ...] = ()  # the options in the order they stand in while their names are hidden
    opened: frozenset[str] = frozenset()  # rows and blocks unfolded
    typed: dict[str, str] = field(default_factory=dict)  # box -> the words in it
