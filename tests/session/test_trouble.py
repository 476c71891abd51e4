"""Every trouble there can be is a plain sentence with one thing to do next, in both languages."""

import pytest

from decision_aid.errors import ABOUT_SAVING, ABOUT_THE_PACK, KnownTrouble, Trouble
from decision_aid.i18n import LANGUAGES, Words
from decision_aid.session.screens import trouble
from decision_aid.session.screens.trouble import AFTER_FAULT, DISMISS, REOPEN, RETRY, SET_ASIDE, TroubleScreen

SECRET = "the-detail-for-staff"
LOST = frozenset({Trouble.STORE_DAMAGED, Trouble.STORE_WRONG_KEY, Trouble.KEY_MISSING})


def screen(known: Trouble, language: str = "en") -> TroubleScreen:
    return trouble.screen(Words(language), KnownTrouble(known, SECRET))


@pytest.mark.parametrize("known", Trouble)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_trouble_has_whole_sentences_and_a_named_action(known: Trouble, language: str) -> None:
    shown = screen(known, language)
    assert shown.sentence[0].isupper()
    assert shown.sentence.endswith(".")
    assert shown.sentence.count(".") >= 2, "what happened, and what that means or what to do"
    assert shown.action in {RETRY, SET_ASIDE, REOPEN, DISMISS}
    assert shown.action_words.strip()
    assert "{" not in shown.sentence
    assert known not in shown.sentence
    assert SECRET not in shown.sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_troubles_say_the_same(language: str) -> None:
    assert len({screen(known, language).sentence for known in Trouble}) == len(Trouble)


@pytest.mark.parametrize("known", sorted(ABOUT_SAVING | ABOUT_THE_PACK))
def test_what_can_be_put_right_can_be_tried_again_or_begun_anew(known: Trouble) -> None:
    assert screen(known).action == (SET_ASIDE if known in LOST else RETRY)


def test_only_a_file_that_cannot_be_opened_as_it_is_may_be_set_aside() -> None:
    assert {known for known in Trouble if screen(known).action == SET_ASIDE} == LOST
    for known in LOST:
        assert "not changed" in screen(known).sentence


def test_a_conflict_says_that_answers_will_go_before_they_do() -> None:
    shown = screen(Trouble.STORE_CONFLICT)
    assert "cannot be saved" in shown.sentence
    assert (shown.action, shown.action_words) == (REOPEN, "Open it again")


def test_what_trying_again_cannot_settle_is_dismissed_once_read() -> None:
    rest = set(Trouble) - ABOUT_SAVING - ABOUT_THE_PACK - {Trouble.STORE_CONFLICT}
    assert {screen(known).action for known in rest} == {DISMISS}


def test_trouble_with_saving_and_trouble_with_the_pack_are_apart() -> None:
    assert not ABOUT_SAVING & ABOUT_THE_PACK
    named = {known for known in Trouble if known.startswith(("store-", "key-"))}
    assert named - {Trouble.STORE_CONFLICT} == ABOUT_SAVING


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_is_said_calmly_with_where_its_report_lies(language: str) -> None:
    words = Words(language)
    kept = trouble.fault(words, "/somewhere/report-1.txt", reopens=True)
    lost = trouble.fault(words, "", reopens=False)
    assert "/somewhere/report-1.txt" in kept.sentence
    assert kept.action == lost.action == AFTER_FAULT
    assert kept.action_words != lost.action_words
    assert "!" not in kept.sentence + lost.sentence
    assert "{" not in kept.sentence + lost.sentence
    assert lost.sentence.endswith(".")
