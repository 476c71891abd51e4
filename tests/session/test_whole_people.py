"""No frame of the shipped pack counts parts of a person: what was printed as a percentage is said as whole people."""

import re

import pytest

from decision_aid.domain.flow import Step
from decision_aid.session.screens.figure_line import figure_line
from tests.session.shipped_visits import held, pack

IN_PARTS = re.compile(r"\d\.\d+(?! (visit|week|visita|semana))")  # averages of visits and weeks may have parts
OF_PEOPLE = {
    "en": re.compile(r"of (every|a) (hundred|thousand|million)", re.IGNORECASE),
    "es": re.compile(r"de (cada (cien|mil)|un millón)", re.IGNORECASE),
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_part_of_a_person_is_counted(language: str) -> None:
    visit = held(Step.COMPARE, language=language)
    parts = {}
    for finding in pack().findings:
        for frame in figure_line(visit, finding).frames:
            if OF_PEOPLE[language].search(frame) and IN_PARTS.search(frame):
                parts[finding] = frame
    assert parts == {}


@pytest.mark.parametrize(("language", "printed"), [("en", "93.5 and 50.0 percent"), ("es", "93.5 y 50.0 por ciento")])
def test_what_was_printed_of_a_test_stands_on_its_card(language: str, printed: str) -> None:
    assert printed in pack().texts[language]["finding.beynon-finds.note"]
    frame = figure_line(held(Step.COMPARE, language=language), "beynon-finds").frames[0]
    assert "94" in frame
    assert "50" in frame
