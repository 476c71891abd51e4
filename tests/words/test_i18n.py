"""Whole sentences in two languages: plural forms, lists, dates, numbers; a missing word is a fault, never a gap."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.i18n import LANGUAGES, Words

ENGLISH, SPANISH = Words("en"), Words("es")
ANSWERS = ("{count} answer not saved yet", "{count} answers not saved yet")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_to_choose_from_has_its_words(language: str) -> None:
    assert Words(language).say("Home")


def test_languages_are_named_in_their_own_words() -> None:
    assert LANGUAGES == {"en": "English", "es": "Español"}


def test_a_sentence_is_said_whole_in_the_language_with_its_names_filled_in() -> None:
    assert ENGLISH.say("Visit {number}", number="0007") == "Visit 0007"
    assert SPANISH.say("Visit {number}", number="0007") != "Visit 0007"
    assert "0007" in SPANISH.say("Visit {number}", number="0007")


def test_a_name_that_is_not_given_is_a_fault() -> None:
    with pytest.raises(KeyError):
        ENGLISH.say("Visit {number}")


@pytest.mark.parametrize("odd", ["{number}", "{", "}}", "%s", "\0"])
def test_words_put_into_a_sentence_are_not_read_as_part_of_it(odd: str) -> None:
    assert ENGLISH.say("Visit {number}", number=odd) == f"Visit {odd}"
    assert Words("en", {"key": "Said {what}."}).text("key", what=odd) == f"Said {odd}."


@pytest.mark.parametrize(
    ("count", "english"),
    [
        (0, "0 answers not saved yet"),
        (1, "1 answer not saved yet"),
        (2, "2 answers not saved yet"),
        (1234, "1,234 answers not saved yet"),
    ],
)
def test_what_is_counted_has_the_form_its_number_asks_for(count: int, english: str) -> None:
    assert ENGLISH.say_count(*ANSWERS, count) == english


def test_spanish_has_its_own_singular_and_plural() -> None:
    one, none, many = (SPANISH.say_count(*ANSWERS, count) for count in (1, 0, 2))
    assert one.replace("1", "") != many.replace("2", "")
    assert none.replace("0", "") == many.replace("2", "")
    assert not {one, many} & {"1 answer not saved yet", "2 answers not saved yet"}


@pytest.mark.parametrize(
    ("items", "english", "spanish"),
    [
        ([], "", ""),
        (["rest"], "rest", "rest"),
        (["rest", "pills"], "rest and pills", "rest y pills"),
        (["rest", "pills", "surgery"], "rest, pills and surgery", "rest, pills y surgery"),
        (["ejercicio", "inyección"], "ejercicio and inyección", "ejercicio e inyección"),
        (["agua", "hielo"], "agua and hielo", "agua y hielo"),
        (["a {b}", "{c}"], "a {b} and {c}", "a {b} y {c}"),
    ],
)
def test_lists_are_said_as_people_say_them(items: list[str], english: str, spanish: str) -> None:
    assert (ENGLISH.listed(items), SPANISH.listed(items)) == (english, spanish)


def test_dates_are_written_out_in_each_language() -> None:
    assert ENGLISH.date("2026-11-02") == "November 2, 2026"
    assert SPANISH.date("2026-11-02") == "2 de noviembre de 2026"


def test_a_time_is_dated_by_its_day() -> None:
    assert ENGLISH.date("2026-11-22T23:59:59Z") == "November 22, 2026"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_days_of_a_year_are_written_alike(language: str) -> None:
    words, first = Words(language), date(2028, 1, 1)
    assert len({words.date((first + timedelta(day)).isoformat()) for day in range(366)}) == 366


@pytest.mark.parametrize("nonsense", ["", "soon", "2026-13-01", "2027-02-29"])
def test_what_is_no_date_is_a_fault_and_not_made_up(nonsense: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        ENGLISH.date(nonsense)


def test_thousands_are_set_apart_in_both_languages() -> None:
    for words in (ENGLISH, SPANISH):
        assert [words.number(number) for number in (0, 999, 1000, 1_000_000)] == ["0", "999", "1,000", "1,000,000"]


def test_a_word_the_pack_does_not_have_is_a_fault_and_an_optional_one_is_empty() -> None:
    words = Words("en", {"there": "Here it is"})
    assert words.text("there") == words.optional("there") == "Here it is"
    with pytest.raises(KeyError):
        words.text("missing")
    with pytest.raises(KeyError):
        Words("en").text("there")
    assert words.optional("missing") == ""


def test_words_of_the_pack_without_names_stand_as_they_are_braces_and_all() -> None:
    assert Words("en", {"key": "A {brace} stays."}).text("key") == "A {brace} stays."


@given(st.text(), st.sampled_from(sorted(LANGUAGES)))
def test_whatever_stands_in_a_list_of_two_both_are_said(item: str, language: str) -> None:
    said = Words(language).listed([item, "x"])
    assert said.startswith(item)
    assert said.endswith("x")
