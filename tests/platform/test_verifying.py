"""What a party is given to verify a signed decision by itself, without the desk or an account."""

from pathlib import Path
from uuid import UUID

import httpx2
from cryptography import x509

from dispute_exchange.verification.certificates import certificates, lists
from dispute_exchange.verification.revocations import issued
from dispute_exchange.vocabulary import PartyRole
from dispute_platform.enrolment import describe
from dispute_platform.keys import load_or_create
from tests.patience import PATIENCE_S
from tests.platform.conftest import Served
from tests.platform.desk import Desk
from tests.platform.test_parties import Browser, deliver


def test_roots_and_list_are_open_to_everybody(served: Served, tmp_path: Path) -> None:
    with httpx2.Client(base_url=served.url, timeout=PATIENCE_S) as anybody:
        for name, path in (
            ("roots.pem", "roots.pem"),
            ("list.crl", "mediators.crl"),
            ("root.crl", "root.crl"),
        ):
            answer = anybody.get(f"/v1/authority/{path}")
            assert answer.status_code == 200
            (tmp_path / name).write_bytes(answer.content)
    roots = certificates(tmp_path / "roots.pem")
    described = describe(served.platform)
    assert len(roots) == len({*described.signing_roots, *described.timestamp_roots})
    assert all(issued(root, root) for root in roots)
    (listed,) = lists(tmp_path / "list.crl")
    (by_root,) = lists(tmp_path / "root.crl")
    keys = served.platform.keys
    assert listed.issuer == keys.issuing.certificate.subject
    assert by_root.issuer == keys.mediator_root.subject
    assert by_root.is_signature_valid(keys.root.key.public_key())


def test_every_certificate_below_the_root_names_where_its_withdrawal_is_told(
    served: Served, desk: Desk
) -> None:
    own, issuing, root = (
        x509.load_pem_x509_certificate(one.encode()) for one in desk.enrolment.chain
    )
    told = {own: "mediators.crl", issuing: "root.crl", served.platform.keys.clock.certificate: ""}
    for certificate, name in told.items():
        places = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
        (url,) = (one.value for place in places for one in place.full_name or ())
        assert url == f"{served.url}/v1/authority/{name or 'root.crl'}"
    assert issued(root, issuing)
    assert issued(root, served.platform.keys.clock.certificate)


def test_what_was_certified_again_is_what_it_opens_with(served: Served, desk: Desk) -> None:
    held = served.platform
    again = load_or_create(held.home / "keys", "ignored", held.clock())
    assert again.issuing.certificate == held.keys.issuing.certificate
    assert again.clock.certificate == held.keys.clock.certificate
    before = again.issuing.certificate
    again.publish_at(served.url)
    assert again.issuing.certificate == before, "once is enough"


def test_who_asks_does_not_say_where_the_platform_is(served: Served) -> None:
    with httpx2.Client(base_url=served.url, timeout=PATIENCE_S) as anybody:
        anybody.post("/v1/timestamps", content=b"x", headers={"Host": "127.0.0.1:9"})
    assert served.platform.keys.clock.list_urls == (f"{served.url}/v1/authority/root.crl",)


def test_the_page_says_how_in_both_languages(served: Served, desk: Desk, dispute: UUID) -> None:
    deliver(served, desk, dispute)
    browser = Browser(served, dispute, PartyRole.CONSUMER)
    for language, words in (("fr", "Vérifier ce document vous-même"), ("en", "Verify this")):
        page = browser.page(language)
        assert words in page
        assert "/v1/authority/roots.pem" in page
        assert "dispute-exchange verify" in page
    browser.http.close()
