"""Well-formed files -> a Draft: the pack put together, with the questions every pack has, and where everything stands.

Called by ``loader`` once each file fits its schema. It must never drop, round or fill in anything; what it cannot place
(an option of findings nobody declared, a word twice) it reports.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from decision_aid.content.marks import Document, Draft, Path, Texts
from decision_aid.content.questions import asked
from decision_aid.domain.decision import Condition, Decision, Option, PackInfo, Question, Treatment
from decision_aid.domain.evidence import Disagreement, Finding, Source
from decision_aid.errors import Problem

Thing = TypeVar("Thing")
Data = dict[str, Any]  # shape already checked against the schema of its file


def assemble(documents: Mapping[str, Document], digest: str) -> tuple[Draft, list[Problem]]:
    """The pack these files make, and what stands in them twice. The files must fit their schemas."""
    problems: list[Problem] = []
    texts = {}
    for document in _under("text", documents):
        texts[_stem(document)], twice = _flattened(document)
        problems += twice
    findings: dict[str, Finding] = {}
    for document in _under("findings", documents):
        for identity, finding in _data(document).items():
            if identity in findings:
                where = f"findings/{findings[identity].option}.yaml"
                problems.append(document.problem((identity,), f"{identity} is already a finding in {where}"))
            else:
                findings[identity] = _finding(identity, _stem(document), finding)
    treatments = msgspec.convert(documents["tried.yaml"].data, tuple[Treatment, ...])
    matters = msgspec.convert(documents["values.yaml"].data, tuple[str, ...])
    safety = msgspec.convert(documents["safety.yaml"].data, dict[str, tuple[str, ...]])
    questions = msgspec.convert(documents["questions.yaml"].data, list[Data])
    written = [_question(entry) for entry in questions]
    decision = Decision(
        info=_info(documents["pack.yaml"]),
        digest=digest,
        conditions=tuple(_condition(document) for document in _under("conditions", documents)),
        options=_by_id(documents["options.yaml"], Option),
        findings=findings,
        sources=_by_id(documents["sources.yaml"], Source),
        disagreements=_by_id(documents["disagreements.yaml"], Disagreement),
        questions=asked(written, treatments, matters, safety["safety"], safety["precautions"]),
        matters=matters,
        treatments=treatments,
        safety=safety["safety"],
        precautions=safety["precautions"],
        texts={language: dict(text.words) for language, text in texts.items()},
    )
    return Draft(decision, documents, texts), problems


def _under(folder: str, documents: Mapping[str, Document]) -> list[Document]:
    return [documents[file] for file in sorted(documents) if file.startswith(f"{folder}/")]


def _stem(document: Document) -> str:
    return document.file.rpartition("/")[2].removesuffix(".yaml")


def _data(document: Document) -> Data:
    assert isinstance(document.data, dict)
    return document.data


def _by_id(document: Document, kind: type[Thing]) -> dict[str, Thing]:
    return {identity: msgspec.convert({"id": identity, **entry}, kind) for identity, entry in _data(document).items()}


def _info(document: Document) -> PackInfo:
    data = _data(document)
    review: Data = {} if data["review"] == "none" else data["review"]
    return msgspec.convert({**data, "review": review}, PackInfo)


def _condition(document: Document) -> Condition:
    return msgspec.convert({"id": _stem(document), **_data(document)}, Condition)


def _question(entry: Data) -> Question:
    choices = [{"id": choice} if isinstance(choice, str) else choice for choice in entry.get("choices", ())]
    return msgspec.convert({**entry, "choices": choices}, Question)


def _finding(identity: str, option: str, data: Data) -> Finding:
    figures: Data = {name: _ranged(data[name]) for name in ("treated", "compared", "difference") if name in data}
    spans: Data = {name: _span(data[name]) for name in ("weeks", "gap") if name in data}
    return msgspec.convert({"id": identity, "option": option, **data, **figures, **spans}, Finding)


def _ranged(data: Data) -> Data:
    return {**data, "range": _span(data["range"])} if "range" in data else data


def _span(ends: list[str]) -> Data:
    return {"low": ends[0], "high": ends[1]}


def _flattened(document: Document) -> tuple[Texts, list[Problem]]:
    """Nested words by keys joined with dots. The same key made by two nestings is reported."""
    words: dict[str, str] = {}
    lines: dict[str, int] = {}
    problems = []
    for path, said in _leaves(_data(document), ()):
        key = ".".join(str(part) for part in path)
        if key in words:
            problems.append(document.problem(path, f"{key} stands here twice: first on line {lines[key]}"))
        else:
            words[key], lines[key] = " ".join(said.split()), document.line(path)
    return Texts(document.file, words, lines), problems


def _leaves(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    for key, value in data.items():
        if isinstance(value, str):
            yield (*path, key), value
        else:
            yield from _leaves(value, (*path, key))
