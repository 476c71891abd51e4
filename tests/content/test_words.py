"""What is said about the words of a pack: missing, unused, one-sided, loose figures, selling, out of balance."""

import pytest

ENGLISH, SPANISH = "text/en/all.yaml", "text/es/all.yaml"
SMALL, CHICO = "The study was small.", "El estudio fue chico."
RISKS = "lumbar-disc.harm"
CERTAINTY = "finding.wait-course.certainty"


def test_a_language_the_pack_lists_has_its_words(broken):
    assert broken("pack.yaml", "[en, es]", "[en, es, fr]") == ["pack.yaml:5: there is no folder text/fr"]


def test_words_in_a_language_nobody_lists_are_refused(broken):
    assert broken("pack.yaml", "[en, es]", "[en]") == ["text/es/: pack.yaml does not list the language es"]


def test_a_new_language_needs_its_own_rules_first(pack):
    pack.edit("pack.yaml", "[en, es]", "[en, es, fr]")
    (pack.folder / "text" / "fr").mkdir()
    for file in ("all.yaml", "daily.yaml"):
        (pack.folder / "text" / "fr" / file).write_text((pack.folder / "text" / "en" / file).read_text())
    assert pack.problems() == [
        "text/fr/: nobody has chosen yet how to measure reading in fr",
        "text/fr/: nobody has written down yet which words are not allowed in fr",
    ]


def test_missing_words_are_named_where_their_like_stand(pack):
    pack.edit(ENGLISH, "    short: Leg pain\n", "")
    pack.edit(SPANISH, "  harm: {ask: ¿Qué puede salir mal?, short: Daños}\n", "")
    assert pack.problems() == [
        f"{ENGLISH}:3: condition.lumbar-disc.short: these words are missing",
        f"{SPANISH}:18: row.harm.ask: these words are missing",
        f"{SPANISH}:18: row.harm.short: these words are missing",
    ]


def test_missing_evidence_is_said_in_a_sentence(broken):
    assert broken(ENGLISH, "    keep-going: We found no study that counted harm from this.\n", "") == [
        f"{ENGLISH}:35: cell.lumbar-disc.harm.keep-going: nothing is known here, and no sentence says so"
    ]


def test_what_one_language_adds_the_other_says_too(broken):
    assert broken(ENGLISH, "    note: We read this in a letter, not in the study.\n", "") == [
        f"{ENGLISH}:66: finding.shot-better-told.note: these words are missing"
    ]


def test_words_nothing_uses_are_refused(pack):
    pack.edit(ENGLISH, "tab: {benefits: Benefits,", "tab: {benefits: Benefits, nights: At night,")
    pack.edit(SPANISH, "  shot-many:\n", "  shot-few:\n    title: Pocas\n  shot-many:\n")
    assert pack.problems() == [
        f"{ENGLISH}:16: tab.nights: nothing uses these words",
        f"{SPANISH}:83: finding.shot-few.title: nothing uses these words",
    ]


def test_what_to_watch_for_is_numbered_without_gaps(pack):
    pack.edit(ENGLISH, "watch:\n", "watch:\n  3: You have a fever.\n")
    pack.edit(SPANISH, "watch:\n", "watch:\n  3: Tiene fiebre.\n")
    assert pack.problems() == [
        f"{ENGLISH}:102: watch.3: this should be watch.2",
        f"{SPANISH}:102: watch.3: this should be watch.2",
    ]


def test_a_frame_says_how_many_were_not_helped_too(broken):
    said = broken(ENGLISH, "{yes} felt better and {no} did not", "{yes} felt better")
    assert said[0] == f"{ENGLISH}:44: finding.wait-course.frame: a frame of kind course needs {{no}}"


def test_the_compared_group_is_told_from_both_sides(broken):
    of_shot_better = "\n    who: Personas con dolor de pierna por 2"
    said = broken(SPANISH, f'mejoraron mucho y {{no}} no."{of_shot_better}', f'mejoraron mucho."{of_shot_better}')
    assert said[0] == f"{SPANISH}:60: finding.shot-better.frame_compared: a frame of kind proportion needs {{no}}"


def test_a_rate_says_out_of_how_many(broken):
    said = broken(ENGLISH, "Out of {of} shots, {yes} led", "{yes} shots led")
    assert said[0] == f"{ENGLISH}:77: finding.shot-harm.frame: a frame of kind rate needs {{of}}"


def test_placeholders_are_the_same_in_every_language(broken):
    assert broken(SPANISH, "El dolor bajó {size} puntos más.", "El dolor bajó más puntos.") == [
        f"{SPANISH}:51: finding.wait-size.frame: a frame of kind difference needs {{size}}",
        f"{SPANISH}:51: finding.wait-size.frame: {{size}} stands in only one of text/en/ and text/es/",
    ]


def test_a_placeholder_nothing_fills_in_is_refused(broken):
    assert f"{ENGLISH}:84: finding.shot-many.frame: nothing fills in {{many}}" in broken(
        ENGLISH, "no more than {most}", "no more than {most} of {many}"
    )


@pytest.mark.parametrize("said", ["{most:>3}", "{most", "{most!r}", "{0}", "{most.real}", "{}"])
def test_a_placeholder_is_a_plain_name(broken, said):
    assert f"{ENGLISH}:84: finding.shot-many.frame: the {{ }} here cannot be filled in" in broken(
        ENGLISH, "no more than {most}", f"no more than {said}"
    )


def test_a_printed_percentage_may_be_filled_in_as_whole_people(pack):
    for file, ending in ((ENGLISH, "no more than {%s}"), (SPANISH, "no más de {%s}")):
        pack.edit(file, ending % "most", ending % "most:people")
    assert pack.problems() == []


def test_only_what_was_printed_is_made_into_whole_people(broken):
    assert f"{ENGLISH}:44: finding.wait-course.frame: nothing fills in {{yes:people}}" in broken(
        ENGLISH, "{yes} felt better and", "{yes} of {yes:people} felt better and"
    )


def test_people_are_whole_in_every_language_or_in_none(broken):
    assert broken(ENGLISH, "no more than {most}", "no more than {most:people}") == [
        f"{SPANISH}:84: finding.shot-many.frame: {{most}}, {{most:people}} stands in only one of text/en/ and text/es/"
    ]


def test_a_named_value_is_used(broken):
    assert f"{ENGLISH}:84: finding.shot-many.frame: the value most is not used: {{most}}" in broken(
        ENGLISH, "no more than {most}", "no more than four"
    )


def test_a_named_value_does_not_hide_a_count(broken):
    assert "findings/lumbar-disc/shot.yaml:29: shot-harm: {yes} is filled in anyway: choose another name" in broken(
        "findings/lumbar-disc/shot.yaml", "out_of: 10000}\n", 'out_of: 10000}\n  values: {yes: "4"}\n'
    )


def test_placeholders_stand_in_frames_only(broken):
    assert broken(ENGLISH, SMALL, "It had {people}.")[0] == (
        f"{ENGLISH}:48: {CERTAINTY}: nothing is filled in here: {{ }} can stand in frames only"
    )


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("{yes} felt better and", "60 felt better and", "44: finding.wait-course.frame: 60"),
        ("{yes} led to lasting", "3 led to lasting", "77: finding.shot-harm.frame: 3"),
        (
            "Many people got better in time,",
            "Of 100 people, 60 got better,",
            "32: cell.lumbar-disc.better.keep-going: 100",
        ),
        ("What can go wrong?", "What can go wrong in 1 year?", "19: row.harm.ask: 1"),
        ("It takes less than one hour.", "It takes less than 1 hour.", "28: option.shot.what: 1"),
    ],
)
def test_figures_do_not_stand_loose_in_frames_cells_rows_and_options(broken, old, new, where):
    assert f"{ENGLISH}:{where} stands here: figures come in through placeholders only" in broken(ENGLISH, old, new)


RELATIVE, ONE_IN = "says how much relative to something else", "is 1 in some number"
SELLING, SCARING = "sells or steers", "scares"


@pytest.mark.parametrize(
    ("said", "found", "why"),
    [
        ("It is three times as likely.", "times as", RELATIVE),
        ("It is two times more likely.", "times more", RELATIVE),
        ("It is twice as good.", "twice as", RELATIVE),
        ("It doubles the risk.", "doubles the risk", RELATIVE),
        ("The relative risk is low.", "relative risk", RELATIVE),
        ("The odds are bad.", "odds", RELATIVE),
        ("The RR is low.", "RR", RELATIVE),
        ("It hurts 1 in 100 people.", "1 in 100", ONE_IN),
        ("It hurts one in five people.", "one in five", ONE_IN),
        ("It hurts one out of every ten.", "one out of every ten", ONE_IN),
        ("It hurts one in 20.", "one in 20", ONE_IN),
        ("It is safe and effective.", "safe and effective", SELLING),
        ("It is recommended.", "recommended", SELLING),
        ("It is best for you.", "best", SELLING),
        ("It is proven.", "proven", SELLING),
        ("The pain is a nightmare.", "nightmare", SCARING),
        ("Most people choose this.", "Most people choose", SELLING),
    ],
)
def test_english_words_that_mislead_or_sell_are_refused(broken, said, found, why):
    assert broken(ENGLISH, SMALL, said) == [f"{ENGLISH}:48: {CERTAINTY}: “{found}” {why}"]


@pytest.mark.parametrize(
    ("said", "found", "why"),
    [
        ("Es tres veces más.", "veces más", RELATIVE),
        ("Es el doble de riesgo.", "el doble de riesgo", RELATIVE),
        ("El riesgo relativo es bajo.", "riesgo relativo", RELATIVE),
        ("La razón de momios es baja.", "razón de momios", RELATIVE),
        ("Una de cada diez personas.", "Una de cada diez", ONE_IN),
        ("Es 1 de cada 20.", "1 de cada 20", ONE_IN),
        ("Es una en cinco.", "una en cinco", ONE_IN),
        ("Es seguro y eficaz.", "seguro y eficaz", SELLING),
        ("Es segura y efectiva.", "segura y efectiva", SELLING),
        ("Lo más recomendado.", "recomendado", SELLING),
        ("Está garantizado.", "garantizado", SELLING),
        ("Es una pesadilla.", "pesadilla", SCARING),
        ("Es lo mejor para usted.", "lo mejor", SELLING),
    ],
)
def test_spanish_words_that_mislead_or_sell_are_refused(broken, said, found, why):
    assert broken(SPANISH, CHICO, said) == [f"{SPANISH}:48: {CERTAINTY}: “{found}” {why}"]


@pytest.mark.parametrize(
    ("file", "old", "said"),
    [
        (ENGLISH, SMALL, "Three times a day. One in the leg. 1 out of 100 people."),
        (ENGLISH, SMALL, "It is safe. What is good to do? One out of many."),
        (SPANISH, CHICO, "Tres veces al día. Una en la pierna. 1 de cada 100 personas."),
        (SPANISH, CHICO, "Es seguro. A veces es mejor esperar."),
    ],
)
def test_plain_words_that_look_alike_are_allowed(pack, file, old, said):
    pack.edit(file, old, said)
    assert pack.problems() == []


def test_options_are_described_in_about_as_many_words(broken):
    assert broken(
        ENGLISH, "less than one hour.", "less than one hour, and you can go home on the same day at once."
    ) == [
        f"{ENGLISH}:24: option.keep-going.what: 15 words; 16 to 23 would be balanced",
        f"{ENGLISH}:28: option.shot.what: 24 words; 16 to 23 would be balanced",
    ]


def test_down_one_tab_options_get_about_as_many_words(broken):
    over = "over the tab risks of lumbar-disc"
    assert broken(ENGLISH, "but it has been seen.", "but it has been seen in a few people by one study.") == [
        f"{ENGLISH}:35: cell.{RISKS}.keep-going: {over}, keep-going has 9 words; 11 to 15 would be balanced",
        f"{ENGLISH}:36: cell.{RISKS}.shot: {over}, shot has 17 words; 11 to 15 would be balanced",
    ]


def test_a_rate_says_both_sides(broken):
    said = broken(ENGLISH, "lasting harm and {no} did not", "lasting harm")
    assert f"{ENGLISH}:77: finding.shot-harm.frame: a frame of kind rate needs {{no}}" in said
