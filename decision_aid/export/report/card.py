"""One finding as a reviewer checks it: the figure as printed beside the figure as shown, and all that qualifies it.

Called by ``chapters``. The shown words are those of ``export.figures``, so that what is reviewed is what is used; the
printed ones come from ``content.printed``. Each figure stands in full once, under its anchor; after that by its name.
"""

from __future__ import annotations

from collections.abc import Iterator

from decision_aid.content import printed
from decision_aid.domain import comparison
from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import Finding, Reading
from decision_aid.export.drawings import ScaleWords
from decision_aid.export.figures import ArrayWords, FigureWords, figure_words
from decision_aid.export.report.markup import Html, Part, address, described, inside, tag
from decision_aid.export.report.places import figure_at, shown_at, source_at
from decision_aid.i18n import LANGUAGES, Words

_PRINTED = ("Figures", "Treated", "Compared", "Mean difference", "Range", "Least change noticed")
_LACKING = ("not given", "second-hand")
_FULLEST = 4  # dots of the surest rating


class Cards:
    """The findings of one pack as cards. Made for one page: it remembers which figures already stand on it."""

    def __init__(self, decision: Decision) -> None:
        self.decision = decision
        said = [language for language in decision.info.languages if language in LANGUAGES]
        self.words, *self.others = (Words(language, decision.texts[language]) for language in said or ["en"])
        self._shown = shown_at(self.words, decision)
        self._standing: set[str] = set()

    def card(self, identity: str, condition: str = "", level: int = 5) -> Html:
        """The figure in full, with a heading of this level, or a line that leads to it where it stands already."""
        finding = self.decision.findings[identity]
        if identity in self._standing:
            title = inside(figure_at(identity), self.title(finding))
            marks = (self._elsewhere(finding, condition), second_hand(finding))
            return tag("p", title, f" {printed.figure(finding)}", marks, class_="again")
        self._standing.add(identity)
        at = figure_at(identity)
        tick = tag("label", tag("input", type="checkbox", aria_describedby=f"{at}-title"), "Checked", class_="tick")
        head = tag(f"h{level}", self.title(finding), " ", inside(at, identity, class_="id"), id=f"{at}-title")
        marks = (self._elsewhere(finding, condition), second_hand(finding))
        said = [self._said(finding, condition, words) for words in (self.words, *self.others)]
        both = tag("div", self._printed(finding), *said, class_="both")
        facts = (described(_short(finding), "short"), described(self._facts(finding, condition)))
        return tag("article", tag("header", head, marks, tick), both, *facts, id=at, aria_labelledby=f"{at}-title")

    def title(self, finding: Finding) -> str:
        """The name of a finding."""
        return self.words.text(f"finding.{finding.id}.title")

    def cited(self, finding: Finding) -> Part:
        """The studies of a finding, each linked to the list of sources and to where it was published."""
        return [self._cited(source) for source in finding.sources]

    def text(self, key: str) -> Html:
        """The words of a key in every language of the pack, one under another."""
        said = [(words.language, words.optional(key)) for words in (self.words, *self.others)]
        told = [tag("p", words, lang=language) for language, words in said if words]
        return tag("div", *told, class_="languages") if told else Html("")

    def figure(self, finding: Finding, condition: str, words: Words) -> FigureWords:
        """What the program says of a finding in one language."""
        return figure_words(words, self.decision, comparison.figure(finding, None, condition))

    def _printed(self, finding: Finding) -> Html:
        facts = printed.facts(finding).items()
        figures = [(label, _figure(said)) for label, said in facts if label in _PRINTED or label.startswith("Value")]
        return tag("div", tag("p", "As the source printed it", class_="label"), described(figures, "figures"))

    def _said(self, finding: Finding, condition: str, words: Words) -> Html:
        figure = self.figure(finding, condition, words)
        first = words is self.words
        big = f"{figure.number} {figure.unit}".strip()
        drawn = (_bars(figure.treated, figure.compared), _line(figure.scale))
        scale = figure.scale.accessible if figure.scale else ""
        lines = (figure.frame, figure.frame_compared, figure.nobody, figure.difference, figure.range)
        told = [tag("p", line) for line in (*lines, figure.range_from, scale) if line]
        label = "As the program shows it" if first else f"In {printed.LANGUAGES.get(words.language, words.language)}"
        number = tag("p", big, class_="big") if big else None
        return tag("div", tag("p", label, class_="label"), tag("div", number, *drawn, *told, lang=words.language))

    def _facts(self, finding: Finding, condition: str) -> Iterator[tuple[Part, Part]]:
        facts, key = printed.facts(finding), f"finding.{finding.id}"
        figure = self.figure(finding, condition, self.words)
        yield "Who was studied", self.text(f"{key}.who")
        yield "Compared with", self.text(f"{key}.compared")
        yield "When", self.text(f"{key}.when")
        dots = figure.certainty.dots
        drawn = tag("span", "●" * dots + "○" * (_FULLEST - dots), class_="dots", aria_hidden="true") if dots else None
        sure = tag("p", drawn, f"{facts['Certainty'].capitalize()}. Shown as “{figure.certainty.words}”.")
        yield "Certainty", (sure, self.text(f"{key}.certainty"))
        yield "Source", self.cited(finding)
        if finding.difference and finding.difference.noticed_source:
            yield "Source of the least change noticed", self._cited(finding.difference.noticed_source)
        yield "How it was measured", self.text(f"{key}.measured")
        yield "Note", self.text(f"{key}.note")
        places = self._shown.get(finding.id, ())
        yield "Where it is shown", [tag("p", inside(place.anchor, place.words)) for place in places]

    def _cited(self, identity: str) -> Html:
        source = self.decision.sources[identity]
        authors = source.authors or "Authors not shown on the page we read"
        named = inside(source_at(identity), f"{authors.rstrip('.')}, {source.year or 'year not shown'}")
        link = address(source) or tag("span", "no link", class_="lacking")
        return tag("p", named, f": {source.title}. ", tag("cite", source.journal or "Journal not shown"), ". ", link)

    def _elsewhere(self, finding: Finding, condition: str) -> Html | None:
        """That the people studied had another condition than the one this stands under."""
        if finding.condition in ("", condition) or not condition:
            return None
        name = self.words.optional(f"condition.{finding.condition}.short") or finding.condition
        return tag("span", f"Studied in: {name}", class_="mark")


def _short(finding: Finding) -> Iterator[tuple[Part, Part]]:
    """The facts that are a few words each."""
    facts = printed.facts(finding)
    for label in ("People", "Pain before", "Measured", "Read", "Kind", "Shown only", "Look again by"):
        if label in facts:
            yield label, _lacking(facts[label])


def second_hand(finding: Finding) -> Html | None:
    """The mark of a finding that was not read where it was published."""
    return tag("span", "◇ Second-hand", class_="mark caution") if finding.read is Reading.SECOND_HAND else None


def _lacking(words: str) -> Part:
    """A fact that is not given stands out."""
    return tag("span", words, class_="lacking") if words.startswith(_LACKING) else words


def _figure(words: str) -> Part:
    """A figure stands out from a sentence that says why there is none."""
    return tag("b", words) if any(sign.isdigit() for sign in words) else _lacking(words)


def _bars(*arrays: ArrayWords | None) -> Html | None:
    """People out of 100 as bars, the group treated over the group compared; the words beside them say the same."""
    bars = [_bar(array) for array in arrays if array]
    return tag("div", *bars, class_="bars", aria_hidden="true") if bars else None


def _bar(array: ArrayWords) -> Part:
    have = tag("rect", width=str(array.have + array.more), height="3", class_="have")
    drawn = tag("rect", width="100", height="3", class_="none"), have
    return tag("svg", *drawn, viewBox="0 0 100 3", preserveAspectRatio="none"), tag("span", array.number)


def _line(scale: ScaleWords | None) -> Html | None:
    """A mean difference on the part of its scale that the program draws."""
    if scale is None:
        return None

    def across(place: float) -> str:
        return f"{place * 100:.1f}"

    parts = [tag("line", x1="0", x2="100", y1="5", y2="5", class_="scale")]
    parts.append(tag("line", x1=across(scale.zero), x2=across(scale.zero), y1="1", y2="9", class_="zero"))
    if scale.low is not None and scale.high is not None:
        parts.append(tag("line", x1=across(scale.low), x2=across(scale.high), y1="5", y2="5", class_="range"))
    if scale.noticed is not None:
        parts.append(tag("line", x1=across(scale.noticed), x2=across(scale.noticed), y1="2", y2="8", class_="noticed"))
    value = across(scale.value)
    parts.append(tag("line", x1=value, x2=value, y1="2.5", y2="7.5", class_="value"))
    drawn = tag("svg", *parts, viewBox="0 0 100 10", preserveAspectRatio="none")
    ends = tag("p", tag("span", scale.left), tag("span", scale.right), class_="ends")
    return tag("div", drawn, ends, class_="scaled", aria_hidden="true")
