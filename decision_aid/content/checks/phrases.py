"""The words a pack may not use, by language, and why not. Held against every word by ``checks.wording``."""

from __future__ import annotations

_MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty|a hundred|a thousand)"
_MUCHAS = r"(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|cincuenta)"
_WHOLE = r"(?:100|1,000|10,000|100,000|1,000,000)\b"
RELATIVE, ONE_IN = "says how much relative to something else", "is 1 in some number"
SELLING, SCARING = "sells or steers", "scares"
FORBIDDEN: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"\btimes (?:as|more|less|higher|lower|greater|better)\b", RELATIVE),
        (r"\b(?:twice|half) as\b", RELATIVE),
        (r"\b(?:doubles?|halves|triples?) (?:the|your) (?:risk|chance|odds)\b", RELATIVE),
        (r"\brelative risk|risk ratio|hazard ratio|\bodds\b|(?-i:\b[RO]R\b)|(?-i:\bNNT\b)", RELATIVE),
        (rf"\b(?:1|one) in (?:every )?(?:\d[\d,]*|\{{|{_MANY}\b)", ONE_IN),
        (rf"\b(?:1|one) out of (?:every )?(?!{_WHOLE})(?:\d[\d,]*|\{{|{_MANY}\b)", ONE_IN),
        (r"\bsafe and effective\b|\beffective and safe\b|\bbest\b|\brecommend\w*|\bright choice\b", SELLING),
        (r"\b(?:proven|guaranteed?|miracle|breakthrough|revolutionary|game.chang\w+|life.chang\w+)\b", SELLING),
        (r"\b(?:cutting.edge|state.of.the.art|world.class|gold.standard|painless|risk.free|harmless)\b", SELLING),
        (r"\b(?:terrifying|horrif\w+|crippling|devastat\w+|nightmare|catastroph\w+|deadly|lethal)\b", SCARING),
        (r"\b(?:agony|excruciating|dangerous(?:ly)?|ticking|wheelchair.bound|before it is too late)\b", SCARING),
        (r"\b(?:others|other people|most people|most patients) (?:chose|choose|pick|picked)\b", SELLING),
    ),
    "es": (
        (r"\bveces (?:más|menos|mayor|menor|mejor)\b", RELATIVE),
        (r"\b(?:el doble|la mitad|el triple) de (?:riesgo|probable|probabilidad|posibilidad)", RELATIVE),
        (r"\briesgo relativo|razón de (?:riesgos?|momios|probabilidades|posibilidades)|\bcociente de", RELATIVE),
        (r"\bodds\b|(?-i:\b[RO]R\b)|(?-i:\bNNT\b)", RELATIVE),
        (rf"\b(?:1|una?|uno) de cada (?!{_WHOLE})(?:\d[\d,]*|\{{|{_MUCHAS}\b)", ONE_IN),
        (rf"\b(?:1|una?|uno) (?:en|entre) (?:\d[\d,]*|\{{|{_MUCHAS}\b)", ONE_IN),
        (r"\bsegur[oa]s? y (?:eficaz|eficaces|efectiv[oa]s?)\b|\b(?:eficaz|efectiv[oa]) y segur[oa]\b", SELLING),
        (r"\b(?:el|la|los|las|lo) mejor(?:es)?\b|\bmejor para usted\b|\brecom(?:iend|end)\w*", SELLING),
        (r"\b(?:garantiza\w*|milagro\w*|revolucionari\w+|innovador\w*|indolor[oa]s?|infalible)\b", SELLING),
        (r"\b(?:de última generación|de vanguardia|sin riesgos?|inofensiv[oa]s?|comprobad[oa]s?)\b", SELLING),
        (r"\b(?:aterrador\w*|horribl\w+|devastador\w*|catastr\w+|pesadilla|letal(?:es)?|mortal(?:es)?)\b", SCARING),
        (r"\b(?:agonía|insoportabl\w+|peligros[oa]s?|antes de que sea (?:muy|demasiado) tarde)\b", SCARING),
        (r"\b(?:otros|otras|otras personas|la mayoría) (?:eligió|eligieron|elige|eligen|escogen|escogió)\b", SELLING),
    ),
}
