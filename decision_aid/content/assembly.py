"""Well-formed files -> a Draft: the pack put together, with the questions every pack has, and where everything stands.

Called by ``loader`` once each file fits its schema. It must never drop, round or fill in anything; what it cannot place
(an option of findings nobody declared, a word twice) it reports.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from decision_aid.content import same
from decision_aid.content.marks import Document, Draft, Path, Place, Texts
from decision_aid.content.questions import asked
from decision_aid.domain.decision import (
    Claim,
    Decision,
    Diagnostic,
    Option,
    PackInfo,
    Precaution,
    Prompt,
    Question,
    Treatment,
)
from decision_aid.domain.evidence import Disagreement, Finding, Source
from decision_aid.errors import Problem

Thing = TypeVar("Thing")
GENERAL = "general"  # the folder of findings about people with any of the conditions
Data = dict[str, Any]  # shape already checked against the schema of its file


def assemble(documents: Mapping[str, Document], digest: str) -> tuple[Draft, list[Problem]]:
    """The pack these files make, and what stands in them twice. The files must fit their schemas."""
    problems: list[Problem] = []
    texts, twice = _texts(documents)
    problems += twice
    findings: dict[str, Finding] = {}
    for document in _under("findings", documents):
        *_, condition, option = _parts(document)
        for identity, finding in _data(document).items():
            if identity in findings:
                first = findings[identity]
                where = f"findings/{first.condition or GENERAL}/{first.option}.yaml"
                problems.append(document.problem((identity,), f"{identity} is already a finding in {where}"))
            else:
                findings[identity] = _finding(identity, option, "" if condition == GENERAL else condition, finding)
    questions = msgspec.convert(documents["questions.yaml"].data, list[Data])
    written = [_question(entry) for entry in questions]
    offered = [choice.id for question in written if question.id == "condition" for choice in question.choices]
    files = {_stem(file): file for file in _under("conditions", documents)}
    order = sorted(files, key=lambda known: offered.index(known) if known in offered else len(offered))
    conditions, faults = same.conditions({known: files[known] for known in order})
    problems += faults
    treatments = msgspec.convert(documents["tried.yaml"].data, tuple[Treatment, ...])
    matters = msgspec.convert(documents["values.yaml"].data, tuple[str, ...])
    safety = _data(documents["safety.yaml"])
    signs = msgspec.convert(safety["safety"], tuple[str, ...])
    precautions = msgspec.convert(safety["precautions"], tuple[Precaution, ...])
    sources, again = _together(_under("sources", documents), Source)
    problems += again
    disagreements, again = _together(_under("disagreements", documents), Disagreement)
    problems += again
    decision = Decision(
        info=_info(documents["pack.yaml"]),
        digest=digest,
        conditions=conditions,
        options=_by_id(documents["options.yaml"], Option),
        findings=findings,
        sources=sources,
        disagreements=disagreements,
        questions=asked(written, treatments, matters, signs, [precaution.id for precaution in precautions]),
        matters=matters,
        treatments=treatments,
        safety=signs,
        precautions=precautions,
        texts={language: dict(text.words) for language, text in texts.items()},
        claims=tuple(_by_id(documents["claims.yaml"], Claim).values()),
        diagnostics=tuple(_by_id(documents["diagnostics.yaml"], Diagnostic).values()),
        prompts=tuple(_by_id(documents["prompts.yaml"], Prompt).values()),
    )
    return Draft(decision, documents, texts), problems


def _texts(documents: Mapping[str, Document]) -> tuple[dict[str, Texts], list[Problem]]:
    """The words of each language, from all its files. A key that stands in two of them is reported."""
    places: dict[str, dict[str, Place]] = {}
    problems = []
    for document in _under("text", documents):
        known = places.setdefault(_parts(document)[1], {})
        words, twice = _flattened(document)
        problems += twice
        for key, (said, place) in words.items():
            if key in known:
                problems.append(Problem(*place, f"{key} stands in {known[key][1][0]} already"))
            else:
                known[key] = (said, place)
    return {language: Texts(f"text/{language}/", found) for language, found in places.items()}, problems


def _under(folder: str, documents: Mapping[str, Document]) -> list[Document]:
    return [documents[file] for file in sorted(documents) if file.startswith(f"{folder}/")]


def _parts(document: Document) -> list[str]:
    return document.file.removesuffix(".yaml").split("/")


def _stem(document: Document) -> str:
    return _parts(document)[-1]


def _data(document: Document) -> Data:
    assert isinstance(document.data, dict)
    return document.data


def _by_id(document: Document, kind: type[Thing]) -> dict[str, Thing]:
    return {identity: msgspec.convert({"id": identity, **entry}, kind) for identity, entry in _data(document).items()}


def _together(files: list[Document], kind: type[Thing]) -> tuple[dict[str, Thing], list[Problem]]:
    """What stands by id in several files. An id in two of them is reported."""
    found: dict[str, Thing] = {}
    problems = []
    for document in files:
        for identity, thing in _by_id(document, kind).items():
            if identity in found:
                problems.append(document.problem((identity,), f"{identity} stands in another file already"))
            found.setdefault(identity, thing)
    return found, problems


def _info(document: Document) -> PackInfo:
    data = _data(document)
    review: Data = {} if data["review"] == "none" else data["review"]
    return msgspec.convert({**data, "review": review}, PackInfo)


def _question(entry: Data) -> Question:
    choices = [{"id": choice} if isinstance(choice, str) else choice for choice in entry.get("choices", ())]
    return msgspec.convert({**entry, "choices": choices}, Question)


def _finding(identity: str, option: str, condition: str, data: Data) -> Finding:
    figures: Data = {name: _ranged(data[name]) for name in ("treated", "compared", "difference") if name in data}
    spans: Data = {name: _span(data[name]) for name in ("weeks", "gap") if name in data}
    known = {"id": identity, "option": option, "condition": condition}
    return msgspec.convert({**known, **data, **figures, **spans}, Finding)


def _ranged(data: Data) -> Data:
    return {**data, "range": _span(data["range"])} if "range" in data else data


def _span(ends: list[str]) -> Data:
    return {"low": ends[0], "high": ends[1]}


def _flattened(document: Document) -> tuple[dict[str, Place], list[Problem]]:
    """Nested words by keys joined with dots, and where each stands. A key made by two nestings is reported."""
    words: dict[str, Place] = {}
    problems = []
    for path, said in _leaves(_data(document), ()):
        key = ".".join(str(part) for part in path)
        if key in words:
            problems.append(document.problem(path, f"{key} stands here twice: first on line {words[key][1][1]}"))
        else:
            words[key] = (" ".join(said.split()), (document.file, document.line(path)))
    return words, problems


def _leaves(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    for key, value in data.items():
        if isinstance(value, str):
            yield (*path, key), value
        else:
            yield from _leaves(value, (*path, key))
