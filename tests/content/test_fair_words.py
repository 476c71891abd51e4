"""One size has one word for every option, no option is made small by its words, all languages say one number."""

import re

import pytest

from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import CertaintyLevel

DIGITS = re.compile(r"(?<![\w.])\d+(?:,\d{3})*(?:\.\d+)?")
BELITTLING = {
    "en": re.compile(
        r"(?<!had )\bjust\b|\b(?:merely|simply|barely|(?:un)?fortunately|luckily|sadly)\b"
        r"|\bonly (?:a (?:little|few)|slightly|some people)\b"
        r"|\b(?:almost nothing|nothing was left|very (?:little|few))\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:apenas|meramente|únicamente|simplemente|por suerte|por desgracia|lamentablemente|desgraciadamente)\b"
        r"|\bsolo (?:un poco|algunas|algo|unas pocas)\b|\b(?:casi nada|quedaba nada|muy poc[oa]s)\b",
        re.IGNORECASE,
    ),
}
LEVELS_EN = {
    CertaintyLevel.VERY_LOW: r"\bvery low\b",
    CertaintyLevel.LOW: r"(?<!very )\blow\b",
    CertaintyLevel.MODERATE: r"\bmoderate\b",
    CertaintyLevel.HIGH: r"\bhigh\b",
}
LEVELS_ES = {
    CertaintyLevel.VERY_LOW: r"\bmuy baja\b",
    CertaintyLevel.LOW: r"(?<!muy )\bbaja\b",
    CertaintyLevel.MODERATE: r"\bmoderada\b",
    CertaintyLevel.HIGH: r"\balta\b",
}
# What a clear mean difference is called, by its share of the scale. Above the smaller bound it is not called small.
SMALL, MIDDLE = 10, 15
CALLED_SMALL = {"en": re.compile(r"\b(?:slightly|a little)\b"), "es": re.compile(r"\bun poco\b")}
CALLED_MIDDLE = {"en": re.compile(r"\bsomewhat\b"), "es": re.compile(r"\balgo (?:más|menos|mayor|menor)\b")}


def clear_differences(decision: Decision) -> dict[str, float]:
    """Per cell with words of its own: the share of the scale, in hundredths, of a lead that excludes no difference."""
    found = {}
    for condition in decision.conditions:
        for row in condition.rows:
            for option, cell in row.cells.items():
                said = condition.said(row, option)
                lead = decision.findings[cell.named[0]].difference if cell.named else None
                if lead is None or lead.range is None or f"cell.{condition.id}." not in said:
                    continue
                if lead.range.low * lead.range.high > 0:
                    found[said] = abs(float(lead.value)) * 100 / (lead.high - lead.low)
    return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_difference_of_one_size_is_called_the_same_for_every_option(decision: Decision, language: str) -> None:
    differences = clear_differences(decision)
    assert len(differences) > 20
    for said, share in differences.items():
        first = decision.texts[language][said].split(". ")[0]
        if CALLED_SMALL[language].search(first):
            assert share < SMALL, f"{said}: {share:.1f} of 100 is called small: {first}"
        if CALLED_MIDDLE[language].search(first):
            assert SMALL <= share < MIDDLE, f"{said}: {share:.1f} of 100 is called somewhat: {first}"


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_option_is_made_small_or_large_by_its_words(decision: Decision, language: str) -> None:
    for key, words in decision.texts[language].items():
        shown = key.startswith(("cell.", "condition.", "anyway.")) or key.endswith(".frame")
        found = BELITTLING[language].search(words) if shown else None
        assert not found, f"{key}: {words}"


def test_every_language_says_the_same_numbers(decision: Decision) -> None:
    def numbers(language: str) -> dict[str, list[str]]:
        bare = {key: re.sub(r"\{[^}]*\}", "", words) for key, words in decision.texts[language].items()}
        return {key: sorted(DIGITS.findall(words)) for key, words in bare.items()}

    english, spanish = numbers("en"), numbers("es")
    assert {key for key in english if english[key] != spanish[key]} == set()


def test_what_a_scale_is_held_against_comes_from_one_source_for_one_publication(decision: Decision) -> None:
    known: dict[object, tuple[str, str]] = {}
    for finding in decision.findings.values():
        if (found := finding.difference) is None or found.noticed is None:
            continue
        key = (finding.sources[0], found.low, found.high, str(found.noticed))
        first = known.setdefault(key, (found.noticed_source, finding.id))
        assert first[0] == found.noticed_source, f"{finding.id} and {first[1]}"


def test_what_is_mostly_so_is_not_nearly_always_so_in_another_language(decision: Decision) -> None:
    nearly = re.compile(r"\bcasi (?:siempre|tod[oa]s?)\b", re.IGNORECASE)
    english, spanish = decision.texts["en"], decision.texts["es"]
    for key, words in spanish.items():
        said = nearly.search(words) and not re.search(
            r"\b(?:nearly|almost) (?:all|always|every)", english[key], re.IGNORECASE
        )
        assert not said, f"{key}: {english[key]} / {words}"


@pytest.mark.parametrize(("language", "named"), [("en", LEVELS_EN), ("es", LEVELS_ES)])
def test_how_sure_a_judge_is_names_the_level_that_is_shown(
    decision: Decision, language: str, named: dict[CertaintyLevel, str]
) -> None:
    for finding in decision.findings.values():
        if finding.certainty is not CertaintyLevel.NOT_RATED:
            said = decision.texts[language][f"finding.{finding.id}.certainty"]
            assert re.search(named[finding.certainty], said), f"{finding.id} is {finding.certainty}: {said}"
