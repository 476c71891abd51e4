"""How hard a text is measured to be, and that no screen of a pack is harder than its language allows."""

import pytest

from decision_aid.content.readability import LIMITS, measured, syllables_of

EASY = "You have leg pain from a disc in your back. Most people get better in time. Some get a shot near the nerve."
IRREVERSIBLE = "Irreversible neurological complications are exceptionally uncommon, nevertheless documented there."
DIFICIL = "La herniación intervertebral precipita radiculopatía inflamatoria multidisciplinariamente evaluable."
HARD = (
    "Fluoroscopically guided transforaminal administration of corticosteroid preparations necessitates consideration."
)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("leg", 1), ("weeks", 1), ("asked", 1), ("walked", 1), ("needed", 2), ("surgery", 3), ("medicine", 3),
        ("table", 2), ("steroid", 2), ("epidural", 4), ("injection", 3), ("anti-inflammatory", 7), ("year's", 1),
        ("51", 1), ("12.5", 2),
    ],
)  # fmt: skip
def test_english_syllables_are_about_right(word, count):
    assert abs(syllables_of(word, "en") - count) <= (1 if count > 4 else 0)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("dolor", 2), ("agua", 2), ("ciudad", 2), ("país", 2), ("días", 2), ("leer", 2), ("muy", 1), ("y", 1),
        ("ahora", 3), ("inyección", 3), ("operación", 4), ("mayoría", 4), ("vergüenza", 3), ("antiinflamatorio", 7),
        ("quien", 1),
    ],
)  # fmt: skip
def test_spanish_syllables_are_those_of_its_spelling(word, count):
    assert syllables_of(word, "es") == count


def test_the_english_grade_is_that_of_the_formula():
    # 7 words, 1 sentence, 9 syllables: 0.39 * 7 + 11.8 * 9 / 7 - 15.59
    assert measured(["My leg hurts after every long walk."], "en") == pytest.approx(2.73 + 106.2 / 7 + 11.8 / 7 - 15.59)


def test_the_spanish_ease_is_that_of_the_formula():
    # 6 words, 2 sentences, 11 syllables: 206.84 - 60 * 11 / 6 - 1.02 * 3
    assert measured(["Me duele la pierna. Camino poco."], "es") == pytest.approx(206.84 - 660 / 6 - 3.06)


def passes(text, language):
    found = measured([text], language)
    return found is not None and LIMITS[language].passed(found)


def test_easy_words_pass_and_hard_words_do_not():
    assert passes(EASY, "en")
    assert not passes(HARD, "en")
    assert passes("Le duele la pierna por un disco de la espalda. Casi todos mejoran.", "es")
    assert not passes("La administración transforaminal necesita consideración cuidadosa.", "es")


def test_words_without_a_full_stop_still_end_their_sentence():
    apart = measured(["My leg hurts a lot", "My back hurts as well"], "en")
    assert apart == measured(["My leg hurts a lot. My back hurts as well."], "en")


def test_labels_are_not_measured_as_sentences():
    assert measured(["Anti-inflammatory tablets", "Epidural steroid injection"], "en") is None


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        (
            "text/en/all.yaml",
            "A disc in your back presses on a nerve. That can hurt all the way down your leg.",
            HARD,
            "5: condition.lumbar-disc.about: “about lumbar-disc” measures Flesch",
        ),
        (
            "text/es/all.yaml",
            "Eso puede doler por toda la pierna.",
            f"{DIFICIL} {DIFICIL} {DIFICIL}",
            "5: condition.lumbar-disc.about: “about lumbar-disc” measures Fernández-",
        ),
        (
            "text/en/all.yaml",
            "Lasting harm is very rare, but it has been seen.",
            IRREVERSIBLE,
            "36: cell.lumbar-disc.harm.shot: “tab risks of lumbar-disc” measures",
        ),
        (
            "text/en/all.yaml",
            "The two studies asked different people. One was told by others.",
            f"{HARD} {HARD} {HARD}",
            "40: disagreement.shot-better.why: “full picture of better, shot, lumbar-disc” measures",
        ),
        (
            "text/en/all.yaml",
            "Where was the shot?",
            f"{HARD} {HARD} {HARD}",
            "120: question.tried.level.ask: “tried” measures",
        ),
    ],
)
def test_a_screen_that_is_too_hard_is_named_at_its_hardest_sentence(broken, file, old, new, what):
    said = [problem for problem in broken(file, old, new) if " measures " in problem]
    assert len(said) == 1
    assert said[0].startswith(f"{file}:{what}")
    assert any(said[0].endswith(sentence) for sentence in (HARD, DIFICIL, IRREVERSIBLE))


def test_clinical_terms_of_the_chart_note_are_not_patient_text(pack):
    pack.edit("text/en/all.yaml", "note: Saddle anesthesia", f"note: {HARD}")
    assert pack.problems() == []
