"""Step 3 in finished words: what matters, in numbers and in the patient's own words."""

import pytest

from decision_aid.domain.flow import Step
from decision_aid.session.screens.matters import screen
from decision_aid.session.visit import DONT_KNOW, RATHER_NOT_SAY
from tests.session.shipped_visits import HARD_WORDS, held, pack, touches


def test_everything_that_may_matter_is_asked_from_0_to_5_in_the_order_of_the_pack() -> None:
    shown = screen(held(Step.MATTERS))
    assert [scale.question for scale in shown.scales] == [f"matters.{matter}" for matter in pack().matters]
    for scale in shown.scales:
        assert [touch.words for touch in scale.touches] == ["0", "1", "2", "3", "4", "5"]
        assert scale.touches[5].accessible == f"{scale.ask}: 5 of 5"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_touch_has_a_name_of_its_own(language: str) -> None:
    names = [touch.accessible for touch in touches(screen(held(Step.MATTERS, language=language)))]
    assert len(set(names)) == len(names)


def test_nought_dont_know_rather_not_say_and_not_asked_are_four_things() -> None:
    visit = held(Step.MATTERS)
    visit.touch("matters.soon", "0")
    visit.touch("matters.lasting", DONT_KNOW)
    visit.touch("matters.low-harm", RATHER_NOT_SAY)
    shown = {
        scale.question: [touch.words for touch in touches(scale) if touch.chosen] for scale in screen(visit).scales
    }
    assert shown["matters.soon"] == ["0"]
    assert shown["matters.lasting"] == ["Don’t know"]
    assert shown["matters.low-harm"] == ["Rather not say"]
    assert shown["matters.low-cost"] == []


def test_the_ends_of_the_scales_are_explained_once_and_not_under_each() -> None:
    shown = screen(held(Step.MATTERS))
    assert "0 means not at all, 5 means it matters most" in shown.lead
    assert not any(scale.low_words or scale.high_words or scale.hint for scale in shown.scales)


@pytest.mark.parametrize("words", HARD_WORDS)
def test_what_the_patient_wants_to_do_again_stays_in_their_words(words: str) -> None:
    visit = held(Step.MATTERS)
    visit.write("matters.activity", words)
    assert screen(visit).own_words[0].text == words


def test_what_would_be_worth_it_is_asked_in_relief_and_in_time() -> None:
    visit = held(Step.MATTERS)
    visit.touch("worth.relief", "half")
    visit.touch("worth.lasting", "3-months")
    relief, lasting = screen(visit).worth
    texts = pack().texts["en"]
    assert [t.words for t in relief.touches if t.chosen] == [texts["choice.worth.relief.half"]]
    assert [t.words for t in lasting.touches if t.chosen] == [texts["choice.worth.lasting.3-months"]]
