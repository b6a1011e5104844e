"""Letters by the reference validator: PDF/A-3a and PDF/UA-1, in both languages."""

import itertools
from pathlib import Path

from dispute_exchange.vocabulary import Language, NoticeKind, PartyRole
from mediator_desk.decisions.letters.press import press_letter
from tests.conformance.validator import failing, needs_validator, validate
from tests.desk.test_letters import written

pytestmark = needs_validator


def test_every_letter_conforms(tmp_path: Path) -> None:
    pdfs = {
        f"{notice.lower()}-{role.lower()}-{language}": press_letter(
            written(notice, role, language)
        ).pdf
        for notice, role, language in itertools.product(
            NoticeKind,
            (PartyRole.CONSUMER, PartyRole.TRADER),
            (Language.FR, Language.EN),
        )
    }
    found = validate(tmp_path, pdfs)
    assert found.keys() == pdfs.keys()
    assert failing(found) == []
