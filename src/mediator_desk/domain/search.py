"""Finding without accents or case.

Owns how text is folded before it is compared; never an index.
"""

import unicodedata
from collections.abc import Iterable, Sequence

from dispute_exchange.evidence import EvidenceItem
from mediator_desk.domain.facts import CaseFacts

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "\u00a0": " ", "\u202f": " "})


def folded(text: str) -> str:
    """``text`` without accents, case, ligatures or typographic spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def words_of(query: str) -> tuple[str, ...]:
    """The folded words of a query."""
    return tuple(folded(query).split())


def holds_all(haystack: str, words: Sequence[str]) -> bool:
    """Whether folded ``haystack`` holds every folded word, anywhere."""
    return all(word in haystack for word in words)


def searched_words(facts: CaseFacts, evidence: Iterable[EvidenceItem]) -> str:
    """What the caseload's search looks at in one case, folded: never the exchange itself."""
    parts = [facts.file_no, facts.title, facts.sector]
    for party in facts.parties:
        parts += [party.name, party.shop or "", party.contact_name or "", party.siren or ""]
        if party.representative is not None:
            parts.append(party.representative.name)
    if facts.order is not None:
        parts += [facts.order.order_no, facts.order.item, facts.order.item_code or ""]
    for item in evidence:
        parts += [item.title, item.original_name]
    return folded("\n".join(part for part in parts if part))


def match_query(words: str) -> str | None:
    """An FTS5 query for events that hold every word of ``words`` or a longer one; None for none.

    Each word is quoted, so that nothing a person types is read as an operator.
    """
    kept = [word for word in words.split() if any(letter.isalnum() for letter in word)]
    return " ".join('"' + word.replace('"', '""') + '"*' for word in kept) or None
