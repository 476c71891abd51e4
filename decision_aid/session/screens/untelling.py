"""Which names of what was counted may stand beside a number while the names of the options are hidden.

Called by ``session.screens.outcomes_first``. A name is kept back where a word of it also stands in what the pack says
of the options, of past treatments or of groups compared; words that many options share cannot tell which one it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping

from decision_aid.domain.decision import Decision

_ROOT = 5  # letters that make two longer words forms of one word
_BORNE_BY = 5  # options of which figures bear one and the same name: it tells nothing

_known: dict[tuple[str, str], frozenset[str]] = {}  # digest of the pack, language -> the words that tell


def counted(decision: Decision, language: str, finding: str) -> str:
    """What this finding counted, up to what is added after a comma; empty where that would tell the option."""
    texts = decision.texts[language]
    key = (decision.digest, language)
    if key not in _known:
        _known[key] = _telling(decision, texts)
    named = re.split(r", | \(", texts[f"finding.{finding}.title"])[0]
    return "" if roots(named) & _known[key] else named


def roots(said: str) -> frozenset[str]:
    """The beginnings of the longer words, without accents: enough to know a word in its other forms."""
    apart = unicodedata.normalize("NFD", said.lower())
    flat = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return frozenset(word[:_ROOT] for word in re.findall(rf"[a-z]{{{_ROOT},}}", flat))


def _telling(decision: Decision, texts: Mapping[str, str]) -> frozenset[str]:
    said = [texts[f"option.{option}.{part}"] for option in decision.options for part in ("name", "short", "what")]
    said += [texts[f"treatment.{treatment.id}.name"] for treatment in decision.treatments]
    said += [texts.get(f"finding.{finding}.compared", "") for finding in decision.findings]
    titled, timed = defaultdict(set), defaultdict(set)
    for finding in decision.findings.values():
        titled[texts[f"finding.{finding.id}.title"]].add(finding.option)
        for root in roots(texts.get(f"finding.{finding.id}.when", "")):
            timed[root].add(finding.option)
    shared = {root for title, options in titled.items() if len(options) >= _BORNE_BY for root in roots(title)}
    shared |= {root for root, options in timed.items() if len(options) * 3 >= len(decision.options)}
    return frozenset(root for words in said for root in roots(words)) - shared
