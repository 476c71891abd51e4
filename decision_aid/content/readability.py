"""How hard a text is to read, by the formula that fits its language. For authors only; called by ``checks.reading``.

English: Flesch-Kincaid grade, 0.39 words/sentence + 11.8 syllables/word - 15.59 (Kincaid JP, Fishburne RP, Rogers RL,
Chissom BS. Derivation of new readability formulas for Navy enlisted personnel. 1975). Lower is easier.
Spanish: Fernández-Huerta, 206.84 - 60 syllables/word - 1.02 words/sentence (Fernández Huerta J. Medidas sencillas de
lecturabilidad. Consigna 1959;214:29-32, with words per sentence, the reading of the formula that Law G. Error in the
Fernández Huerta readability formula, 2011, shows to be the one meant). Higher is easier; 70 and above is "fairly easy".

Syllables are approximations. Spanish spelling gives them nearly exactly. English is counted as the pieces a hyphenation
dictionary gives or the groups of vowels, whichever is more: over some 30,000 words of notes on these subjects that a
pronouncing dictionary knows, that came 1 % short (hyphenation alone came 8 % short, which is over a grade). A number
counts as one word of one syllable. The formulas know nothing of what words mean: they catch long sentences and long
words, and passing is not proof of being understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pyphen

LONGEST_LABEL = 3  # words; a label is not a sentence, and the formulas are for sentences


@dataclass(frozen=True, slots=True)
class Limit:
    """The measure of one language: what it is called, where easy ends, and which way is easier."""

    name: str
    easy: float
    lower_is_easier: bool

    def passed(self, measured: float) -> bool:
        """Whether a text measured so is easy enough."""
        return measured <= self.easy if self.lower_is_easier else measured >= self.easy


LIMITS = {
    "en": Limit("Flesch-Kincaid grade", 6.0, lower_is_easier=True),
    "es": Limit("Fernández-Huerta", 70.0, lower_is_easier=False),
}

_WORD = re.compile(r"[^\W_]+(?:[-’'.,][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.?!…]+[)”\"’»]*(?=\s|$)")
_SPANISH_VOWELS = re.compile(r"[aeiouáéíóúü]+(?:y\b)?|y\b")
_SILENT = re.compile(r"[^aeiouyl]e$|[^aeiouy]le?s$|[^aeiouytd]ed$|[^aeiouyscxzgh]es$")


def measured(texts: Iterable[str], language: str) -> float | None:
    """The measure of what is read together, or None where there is nothing but labels. Texts do not run on."""
    words: list[str] = []
    sentences = 0
    for text in texts:
        found, ends = _WORD.findall(text), len(_SENTENCE_END.findall(text))
        if ends or len(found) > LONGEST_LABEL:
            words += found
            sentences += max(ends, 1)
    if not words:
        return None
    syllables = sum(syllables_of(word, language) for word in words) / len(words)
    length = len(words) / sentences
    if language == "es":
        return 206.84 - 60 * syllables - 1.02 * length
    return 0.39 * length + 11.8 * syllables - 15.59


def syllables_of(word: str, language: str) -> int:
    """About how many syllables a word has, at least one; the parts of a word with hyphens are added up."""
    count = _spanish if language == "es" else _english
    spelled = word.lower().replace("’", "").replace("'", "")
    return sum(count(part) for part in re.split("[-.,]", spelled) if part) or 1


@cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")


def _english(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    if groups > 1 and _SILENT.search(word) and not word.endswith("le"):
        groups -= 1
    pieces: int = len(_hyphens().positions(word)) + 1
    return max(groups, pieces)


def _spanish(word: str) -> int:
    """Each strong vowel (a, e, o, accented í and ú) is a syllable; i and u join it, or make one syllable together."""
    groups = _SPANISH_VOWELS.findall(word)
    counts = [(len(re.findall(r"[aeoáéóíú]", group)) or 1) + group.count("ii") for group in groups]
    return sum(counts) or 1
