"""What a party is given to verify a signed decision by itself, without the desk or an account."""

from pathlib import Path
from uuid import UUID

import httpx2

from dispute_exchange.verification.certificates import certificates, lists
from dispute_exchange.verification.revocations import issued
from dispute_exchange.vocabulary import PartyRole
from dispute_platform.enrolment import describe
from tests.platform.conftest import Served
from tests.platform.desk import Desk
from tests.platform.test_parties import Browser, deliver


def test_roots_and_list_are_open_to_everybody(served: Served, tmp_path: Path) -> None:
    with httpx2.Client(base_url=served.url, timeout=30) as anybody:
        for name, path in (("roots.pem", "roots.pem"), ("list.crl", "mediators.crl")):
            answer = anybody.get(f"/v1/authority/{path}")
            assert answer.status_code == 200
            (tmp_path / name).write_bytes(answer.content)
    roots = certificates(tmp_path / "roots.pem")
    described = describe(served.platform)
    assert len(roots) == len({*described.signing_roots, *described.timestamp_roots})
    assert all(issued(root, root) for root in roots)
    (listed,) = lists(tmp_path / "list.crl")
    assert listed.issuer


def test_the_page_says_how_in_both_languages(served: Served, desk: Desk, dispute: UUID) -> None:
    deliver(served, desk, dispute)
    browser = Browser(served, dispute, PartyRole.CONSUMER)
    for language, words in (("fr", "Vérifier ce document vous-même"), ("en", "Verify this")):
        page = browser.page(language)
        assert words in page
        assert "/v1/authority/roots.pem" in page
        assert "dispute-exchange verify" in page
    browser.http.close()
