"""What every store must do, whatever it is made of. Run by one test module for each kind of store."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from decision_aid.domain.encounter import Event
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.store.port import Search, Store
from tests.store.visits import ANY_TEXT, ODD_SEARCHES, ODD_TEXTS, answered, any_event, card, found, keep, opened

# One store serves every example, which makes the test harder, and each kind of store has a class of its own.
one_store_for_all_examples = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors]
)


class StoreContract:
    """The class that runs it has a fixture `store` that gives an empty store."""

    # -- events

    def test_events_come_back_as_they_were_given_and_in_order(self, store: Store) -> None:
        events = (opened(), answered("yes"), answered(7), answered(("a", "b")), answered(()), answered(0))
        number = keep(store, *events)
        assert store.load(number) == events

    @one_store_for_all_examples
    @given(events=st.lists(any_event(), min_size=1, max_size=6))
    def test_any_event_there_can_be_comes_back_the_same(self, store: Store, events: list[Event]) -> None:
        assert store.load(keep(store, *events)) == tuple(events)

    @pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
    def test_odd_text_comes_back_character_for_character(self, store: Store, text: str) -> None:
        number = keep(store, opened(), answered(text), answered((text, text)), words=text)
        loaded = store.load(number)
        assert [event.answer.value for event in loaded if event.answer] == [text, (text, text)]
        assert store.visits(Search(), limit=1)[0].words == text

    def test_appending_goes_on_from_the_revision_it_gave(self, store: Store) -> None:
        number = store.next_number()
        assert store.append(number, (opened(),), 0, card(number)) == 1
        assert store.append(number, (answered("a"), answered("b")), 1, card(number)) == 3
        assert store.load(number) == (opened(), answered("a"), answered("b"))

    @pytest.mark.parametrize("expected", [0, 1, 3])
    def test_a_stale_or_future_revision_is_refused_and_changes_nothing(self, store: Store, expected: int) -> None:
        number = keep(store, opened(), answered("first"), words="first")
        with pytest.raises(KnownTrouble) as refused:
            store.append(number, (answered("second"),), expected, card(number, words="second"))
        assert refused.value.trouble is Trouble.STORE_CONFLICT
        assert store.load(number) == (opened(), answered("first"))
        assert found(store, words="first") == [number]
        assert found(store, words="second") == []

    def test_a_new_visit_that_does_not_begin_at_the_beginning_is_refused(self, store: Store) -> None:
        with pytest.raises(KnownTrouble) as refused:
            store.append("0001", (answered("a"),), 1, card("0001"))
        assert refused.value.trouble is Trouble.STORE_CONFLICT
        assert found(store) == []

    def test_a_card_of_another_visit_or_no_events_is_a_bug_of_the_caller(self, store: Store) -> None:
        for events, of in (((), "0001"), ((opened(),), "0002")):
            with pytest.raises(ValueError, match="at least one"):
                store.append("0001", events, 0, card(of))

    def test_a_visit_that_is_not_there_has_no_events(self, store: Store) -> None:
        assert store.load("0001") == ()

    # -- numbers

    def test_numbers_count_from_one_and_are_never_given_twice(self, store: Store) -> None:
        assert [store.next_number() for _ in range(3)] == ["0001", "0002", "0003"]

    def test_a_purged_number_is_not_given_again(self, store: Store) -> None:
        store.purge(keep(store))
        assert store.next_number() == "0002"

    # -- the list

    def test_a_card_comes_back_whole_and_the_newest_replaces_the_one_before(self, store: Store) -> None:
        number = keep(store)
        full = card(
            number,
            changed_at="2026-11-22T15:09:00Z",
            condition="leg-pain",
            decision="exercise injection",
            words="pierna",
            follow_up="2026-12-06",
            signed=True,
        )
        store.append(number, (answered("x"),), 1, full)
        assert list(store.visits(Search(), limit=10)) == [full]

    def test_the_visit_opened_last_comes_first_whatever_was_changed_or_kept_last(self, store: Store) -> None:
        noon = keep(store, opened_at="2026-11-22T12:00:00Z")
        early = keep(store, opened_at="2026-11-22T08:00:00Z")
        evening = keep(store, opened_at="2026-11-22T18:00:00Z")
        store.append(early, (answered("x"),), 1, card(early, "2026-11-22T08:00:00Z"))
        assert found(store) == [evening, noon, early]

    def test_pages_hold_every_visit_once_even_those_opened_in_one_second(self, store: Store) -> None:
        numbers = [keep(store, words="pain") for _ in range(7)]
        for search in (Search(), Search(words="pain")):
            listed: list[str] = []
            before = None
            while page := store.visits(search, limit=3, before=before):
                listed += [kept.number for kept in page]
                before = listed[-1]
            assert listed == numbers[::-1]

    def test_nothing_follows_a_visit_that_was_purged_meanwhile(self, store: Store) -> None:
        keep(store)
        gone = keep(store)
        store.purge(gone)
        assert list(store.visits(Search(), limit=3, before=gone)) == []

    # -- searching

    def test_words_are_found_without_accents_in_any_case_and_unfinished(self, store: Store) -> None:
        number = keep(store, words="Ciática por una hernia de disco · Leg pain, follow-up")
        keep(store, words="Something else")
        for words in ("ciatica", "CIÁTICA", "cia", "hernia ciá", "pain leg", "follow-up", "follow-u", "fo", "leg "):
            assert found(store, words=words) == [number], words

    def test_every_word_must_be_there_and_only_the_last_may_be_unfinished(self, store: Store) -> None:
        keep(store, words="leg pain")
        for words in ("leg knee", "le pain", "pai ", "eg"):
            assert found(store, words=words) == [], words

    def test_one_letter_waits_for_the_second(self, store: Store) -> None:
        numbers = [keep(store, words="leg"), keep(store, words="arm")][::-1]
        assert found(store, words="l") == numbers
        assert found(store, words="arm l") == numbers[:1]

    def test_a_visit_is_found_by_its_number_with_or_without_zeros(self, store: Store) -> None:
        numbers = [keep(store) for _ in range(12)]
        assert found(store, words="0012") == found(store, words="12 ") == numbers[11:]

    def test_words_that_left_the_card_no_longer_find_the_visit(self, store: Store) -> None:
        number = keep(store, words="knee")
        store.append(number, (answered("x"),), 1, card(number, words="leg"))
        assert (found(store, words="knee"), found(store, words="leg")) == ([], [number])

    @pytest.mark.parametrize("words", ODD_SEARCHES)
    def test_no_search_text_raises(self, store: Store, words: str) -> None:
        number = keep(store, words="leg pain")
        assert found(store, words=words) in ([], [number])

    @one_store_for_all_examples
    @given(words=ANY_TEXT)
    def test_any_search_text_gives_visits_or_none(self, store: Store, words: str) -> None:
        found(store, words=words)

    @one_store_for_all_examples
    @given(words=ANY_TEXT)
    def test_a_visit_of_any_words_can_be_kept_and_changed_and_purged(self, store: Store, words: str) -> None:
        number = keep(store, words=words)
        store.append(number, (answered("x"),), 1, card(number, words=words[::-1]))
        store.purge(number)
        assert found(store) == []

    def test_signs_alone_narrow_nothing(self, store: Store) -> None:
        number = keep(store)
        assert found(store, words="- 😖 *") == [number]

    def test_condition_and_decision_are_found_whole_or_not_at_all(self, store: Store) -> None:
        leg = keep(store, condition="leg-pain", decision="exercise injection-caudal")
        back = keep(store, condition="leg-pain-both", decision="injection")
        assert found(store, condition="leg-pain") == [leg]
        assert found(store, condition="pain") == found(store, condition="leg") == []
        assert found(store, decision="injection") == [back]
        assert found(store, decision="injection-caudal") == found(store, decision="exercise") == [leg]
        assert found(store, condition="leg-pain", decision="injection") == []

    def test_words_condition_decision_and_days_narrow_together(self, store: Store) -> None:
        all_of_it = {"condition": "leg", "decision": "wait", "words": "knee pain", "opened_at": "2026-03-05T10:00:00Z"}
        number = keep(store, **all_of_it)
        for other in (
            {"condition": "arm"},
            {"decision": "go"},
            {"words": "pain"},
            {"opened_at": "2026-03-06T00:00:00Z"},
        ):
            keep(store, **{**all_of_it, **other})
        search = {"condition": "leg", "decision": "wait", "words": "knee", "day_from": "2026-03-05"}
        assert found(store, **search, day_to="2026-03-05") == [number]

    def test_days_are_included_from_their_first_second_to_their_last(self, store: Store) -> None:
        keep(store, opened_at="2026-03-04T23:59:59Z")
        first = keep(store, opened_at="2026-03-05T00:00:00Z")
        last = keep(store, opened_at="2026-03-06T23:59:59Z")
        keep(store, opened_at="2026-03-07T00:00:00Z")
        assert found(store, day_from="2026-03-05", day_to="2026-03-06") == [last, first]
        assert found(store, day_from="2026-03-06") == found(store)[:2]
        assert found(store, day_to="9999-12-31") == found(store, day_from="0001-01-01") == found(store)

    def test_a_moment_narrows_to_the_second_for_a_day_that_ends_elsewhere(self, store: Store) -> None:
        evening = keep(store, opened_at="2026-03-06T04:59:59Z")
        keep(store, opened_at="2026-03-06T05:00:00Z")
        assert found(store, day_from="2026-03-05T05:00:00Z", day_to="2026-03-05T23:59:59-05:00") == [evening]

    # -- purge, backup, restore

    def test_a_purged_visit_is_gone_and_the_others_stay(self, store: Store) -> None:
        gone = keep(store, opened(), answered("secret"), words="secret")
        stays = keep(store, opened(), answered("kept"), words="kept")
        store.purge(gone)
        store.purge(gone)
        assert store.load(gone) == ()
        assert found(store) == [stays]
        assert found(store, words="secret") == []
        assert store.load(stays) == (opened(), answered("kept"))

    def test_restoring_brings_back_what_was_there_when_it_was_backed_up(self, store: Store, tmp_path: Path) -> None:
        first = keep(store, opened(), answered("before"), words="before")
        store.back_up(tmp_path / "backup.db")
        store.append(first, (answered("after"),), 2, card(first, words="after"))
        second = keep(store)
        store.restore(tmp_path / "backup.db")
        assert store.load(first) == (opened(), answered("before"))
        assert store.load(second) == ()
        assert found(store, words="before") == found(store) == [first]
        assert store.next_number() == "0003"
        assert store.append(first, (answered("on"),), 2, card(first)) == 3

    def test_a_backup_replaces_an_older_one_and_leaves_nothing_beside_it(self, store: Store, tmp_path: Path) -> None:
        folder = tmp_path / "backups"
        folder.mkdir()
        for _ in range(2):
            keep(store)
            store.back_up(folder / "backup.db")
        assert [path.name for path in folder.iterdir()] == ["backup.db"]
        store.purge("0002")
        store.restore(folder / "backup.db")
        assert found(store) == ["0002", "0001"]

    def test_a_backup_that_cannot_be_written_is_told_and_leaves_nothing(self, store: Store, tmp_path: Path) -> None:
        for place in (tmp_path / "missing" / "backup.db", tmp_path):
            with pytest.raises(KnownTrouble) as told:
                store.back_up(place)
            assert told.value.trouble is Trouble.FILE_NOT_WRITTEN
        assert list(tmp_path.glob("*")) == list(tmp_path.glob("visits*"))

    def test_a_backup_that_cannot_be_read_leaves_everything_as_it_is(self, store: Store, tmp_path: Path) -> None:
        number = keep(store)
        torn = tmp_path / "torn.db"
        store.back_up(torn)
        torn.write_bytes(torn.read_bytes()[:-4096])
        text = tmp_path / "notes.txt"
        text.write_text("not a backup")
        for backup, trouble in (
            (torn, Trouble.STORE_DAMAGED),
            (text, Trouble.STORE_DAMAGED),
            (tmp_path / "missing", Trouble.STORE_UNREACHABLE),
        ):
            with pytest.raises(KnownTrouble) as told:
                store.restore(backup)
            assert told.value.trouble is trouble
            assert found(store) == [number]
