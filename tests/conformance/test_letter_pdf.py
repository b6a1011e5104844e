"""Letters by the reference validator: PDF/A-3a and PDF/UA-1, in both languages."""

import itertools
from pathlib import Path

from dispute_exchange.vocabulary import Language, NoticeKind, PartyRole
from mediator_desk.decisions.letters.press import press_letter
from tests.conformance.validator import Found, failing, needs_validator
from tests.desk.test_letters import written

pytestmark = needs_validator


ROLES = (PartyRole.CONSUMER, PartyRole.TRADER)


def documents(_folder: Path) -> dict[str, bytes]:
    return {
        f"{notice.lower()}-{role.lower()}-{language}": press_letter(
            written(notice, role, language)
        ).pdf
        for notice, role, language in itertools.product(NoticeKind, ROLES, Language)
    }


def test_every_letter_conforms(found: Found) -> None:
    assert len(found) == len(NoticeKind) * len(ROLES) * len(Language)
    assert failing(found) == []
