"""The rules a pack is held to, one small function each. Every rule reports all it finds; none stops the next.

Called by ``loader`` on a pack whose files are well formed. A rule must never mend or judge evidence: it only says what
stands against the rules of showing, and where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from decision_aid.content.marks import Draft
from decision_aid.errors import Problem

Rule = Callable[[Draft], Iterator[Problem]]
RULES: tuple[Rule, ...] = ()


def check(draft: Draft) -> list[Problem]:
    """Everything that stands against a rule."""
    return [problem for rule in RULES for problem in rule(draft)]
