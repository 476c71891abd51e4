"""Questions as every step shows them: four kinds of answer, never taken for one another, each taken back by a touch."""

import pytest

from decision_aid.domain.decision import QuestionKind
from decision_aid.domain.encounter import DONT_KNOW as UNKNOWN
from decision_aid.domain.encounter import NOT_ASKED, RATHER_NOT_SAY, answer
from decision_aid.session.screens.blocks import Block, block
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import CLEAR, DONT_KNOW, Visit
from tests.session.shipped_visits import HARD_WORDS, held, pack, touches

SCALE, CHOICE, SEVERAL, WORDS = "pain.leg", "pain.weeks", "pain.stops", "matters.activity"


def chosen(shown: Block) -> list[str]:
    return [touch.words for touch in touches(shown) if touch.chosen]


def touch(visit: Visit, shown: Block, words: str) -> None:
    found = next(touch for touch in (*shown.touches, *shown.others) if touch.words == words)
    visit.touch(shown.question, found.id)


@pytest.mark.parametrize("question", [SCALE, CHOICE, SEVERAL, WORDS])
def test_what_nobody_asked_shows_nothing_chosen_and_nothing_to_clear(question: str) -> None:
    shown = block(held(), question)
    assert chosen(shown) == []
    assert [other.words for other in shown.others] == ["Don’t know", "Rather not say"]


@pytest.mark.parametrize("question", [SCALE, CHOICE, SEVERAL, WORDS])
@pytest.mark.parametrize(("words", "given"), [("Don’t know", UNKNOWN), ("Rather not say", RATHER_NOT_SAY)])
def test_an_answer_that_is_no_value_is_shown_as_itself_and_taken_back_by_the_same_touch(
    question: str, words: str, given: object
) -> None:
    visit = held()
    touch(visit, block(visit, question), words)
    assert visit.encounter.answer_to(question) == given
    assert chosen(block(visit, question)) == [words]
    touch(visit, block(visit, question), words)
    assert visit.encounter.answer_to(question) == NOT_ASKED
    assert chosen(block(visit, question)) == []


def test_a_value_takes_the_place_of_dont_know_and_the_other_way_round() -> None:
    visit = held()
    touch(visit, block(visit, SCALE), "Don’t know")
    touch(visit, block(visit, SCALE), "7")
    assert chosen(block(visit, SCALE)) == ["7"]
    touch(visit, block(visit, SCALE), "Don’t know")
    assert chosen(block(visit, SCALE)) == ["Don’t know"]


def test_nought_is_an_answer_and_not_the_lack_of_one() -> None:
    visit = held()
    touch(visit, block(visit, SCALE), "0")
    assert chosen(block(visit, SCALE)) == ["0"]
    assert visit.encounter.answer_to(SCALE) == answer(0)


def test_any_answer_can_be_cleared_and_clearing_goes_when_there_is_none() -> None:
    visit = held()
    for question, given in ((SCALE, "3"), (CHOICE, "6-12"), (SEVERAL, "sleep"), (CHOICE, DONT_KNOW)):
        visit.touch(question, given)
        clear = block(visit, question).others[-1]
        assert (clear.id, clear.words) == (CLEAR, "Clear the answer")
        visit.touch(question, clear.id)
        assert visit.encounter.answer_to(question) == NOT_ASKED
        assert len(block(visit, question).others) == 2


def test_dont_know_can_stand_among_the_choices() -> None:
    visit = held()
    shown = block(visit, "safety.saddle", words_from="safety", ask="Numb?", unsure=True)
    assert [touch.words for touch in shown.touches] == ["Yes", "No", "Don’t know"]
    assert [other.words for other in shown.others] == ["Rather not say"]


@pytest.mark.parametrize("words", HARD_WORDS)
def test_own_words_come_back_as_they_were_written(words: str) -> None:
    visit = held()
    visit.write(WORDS, words)
    assert block(visit, WORDS).text == words


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_touch_of_every_question_is_taken_and_says_question_and_answer(language: str) -> None:
    visit = held(language=language)
    for question in pack().questions:
        match question.id.split("."):
            case ["tried", _, what]:
                source = f"tried.{what}"
            case ["safety" | "precaution" as source, _]:
                pass
            case ["matters", _] if question.kind is QuestionKind.SCALE:
                source = "matters"
            case ["teachback", _, "clear"]:
                source = "teachback.clear"
            case _:
                source = ""
        ask = "" if not source or source.startswith("tried") else "¿Cómo?"
        if question.id == "condition" or question.kind is QuestionKind.DATE:
            continue
        shown = block(visit, question.id, words_from=source, ask=ask, about="Algo" if "tried" in source else "")
        for touch in (*shown.touches, *shown.others):
            visit.touch(question.id, touch.id)
            assert shown.spoken in touch.accessible
            assert touch.accessible.endswith(
                (touch.words, f"{touch.words} de 10", f"{touch.words} de 5", "of 10", "of 5")
            )


def test_names_of_touches_are_told_apart_and_no_colon_follows_a_question_mark() -> None:
    shown = block(held(), SCALE)
    names = [touch.accessible for touch in touches(shown)]
    assert len(set(names)) == len(names) == 13
    assert names[7] == "How bad is the leg pain now? 7 of 10"
    assert not any("?:" in name for name in names)


def test_what_a_shared_question_is_about_is_spoken_and_not_drawn() -> None:
    shown = block(held(), "tried.opioid.use", words_from="tried.use", about="Opioid pills")
    assert shown.ask == "Have you used this?"
    assert shown.spoken == "Opioid pills: Have you used this?"
    assert shown.others_words == "Other answers to: Opioid pills: Have you used this?"
    assert isinstance(shown.touches[0], Touch)
    assert shown.touches[0].accessible == "Opioid pills: Have you used this? Never"


def test_once_signed_nothing_can_be_answered() -> None:
    visit = held()
    assert not block(visit, SCALE).locked
    visit.sign("Dr. Example")
    assert block(visit, SCALE).locked


def test_a_question_the_pack_does_not_ask_is_an_error_of_ours() -> None:
    with pytest.raises(ValueError, match=r"asks no question 'pain\.knee'"):
        block(held(), "pain.knee")
