"""Answers of a responder that write a fraction of a second into their times."""

import io
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from asn1crypto import ocsp as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509 import ocsp
from pyhanko.sign.validation.dss import DocumentSecurityStore

from dispute_exchange.verification.answers import Answer, read_answer
from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.revocations import Evidence, standing
from dispute_exchange.verification.verdict import Remark, VerdictKind
from tests.verification import lasting
from tests.verification.conftest import CHECKED, STAMPED, Case

HALF = timedelta(milliseconds=500)


@dataclass(frozen=True)
class Responder:
    """The issuing authority itself, answering about the mediator's certificate."""

    case: Case

    def says(
        self,
        at: datetime,
        revoked_at: datetime | None = None,
        key: ec.EllipticCurvePrivateKey | None = None,
    ) -> bytes:
        """An answer whose times are ``at`` to the microsecond, signed by ``key``."""
        whole = at.replace(microsecond=0)
        status = ocsp.OCSPCertStatus.GOOD if revoked_at is None else ocsp.OCSPCertStatus.REVOKED
        plain = (
            ocsp.OCSPResponseBuilder()
            .add_response(
                cert=self.case.key.certificate,
                issuer=self.case.ca.issuing,
                algorithm=hashes.SHA1(),
                cert_status=status,
                this_update=whole,
                next_update=whole + timedelta(days=7),
                revocation_time=revoked_at,
                revocation_reason=None,
            )
            .responder_id(ocsp.OCSPResponderEncoding.HASH, self.case.ca.issuing)
            .sign(self.case.ca.key, hashes.SHA256())
        )
        response = asn1.OCSPResponse.load(plain.public_bytes(lasting.Encoding.DER))
        basic = response["response_bytes"]["response"].parsed
        told = basic["tbs_response_data"]
        told["produced_at"] = at
        told["responses"][0]["this_update"] = at
        told["responses"][0]["next_update"] = at + timedelta(days=7)
        signed = (key or self.case.ca.key).sign(told.dump(force=True), ec.ECDSA(hashes.SHA256()))
        basic["signature"] = signed
        response["response_bytes"]["response"] = asn1.BasicOCSPResponse.load(basic.dump(force=True))
        return bytes(response.dump(force=True))


@pytest.fixture(scope="module")
def responder(case: Case) -> Responder:
    return Responder(case)


def known_by(case: Case, answer: Answer) -> tuple[bool, datetime | None, datetime | None]:
    evidence = Evidence((case.ca.issuing,), (), (answer,))
    known = standing(case.key.certificate, evidence, (case.ca.root,), CHECKED)
    return known.told, known.revoked_at, known.current_until


def test_the_answer_is_one_other_readers_refuse(responder: Responder) -> None:
    der = responder.says(STAMPED + HALF)
    assert b".5Z" in der
    with pytest.raises(ValueError):
        _ = ocsp.load_der_ocsp_response(der).this_update_utc


def test_it_is_read_and_believed(case: Case, responder: Responder) -> None:
    at = STAMPED + HALF
    answer = read_answer(responder.says(at))
    assert known_by(case, answer) == (True, None, at + timedelta(days=7))
    withdrawn = read_answer(responder.says(at, STAMPED))
    assert known_by(case, withdrawn)[1] == STAMPED


def test_an_answer_from_the_future_clears_nobody(case: Case, responder: Responder) -> None:
    ahead = CHECKED + timedelta(hours=1) + HALF
    assert known_by(case, read_answer(responder.says(ahead))) == (False, None, None)
    withdrawn = read_answer(responder.says(ahead, STAMPED))
    assert known_by(case, withdrawn) == (False, STAMPED, None)


def test_signed_by_somebody_else_it_counts_for_nothing(case: Case, responder: Responder) -> None:
    stranger = ec.generate_private_key(ec.SECP256R1())
    answer = read_answer(responder.says(STAMPED + HALF, STAMPED, stranger))
    assert known_by(case, answer) == (False, None, None)


def test_one_that_declines_says_nothing() -> None:
    declined = ocsp.OCSPResponseBuilder.build_unsuccessful(ocsp.OCSPResponseStatus.TRY_LATER)
    assert read_answer(declined.public_bytes(lasting.Encoding.DER)).said == ()


@pytest.mark.parametrize("der", [b"", b"0", b"\x30\x03\x0a\x01\x00", b"no answer at all"])
def test_what_is_no_answer_is_refused(der: bytes) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        read_answer(der)


def archived(case: Case, answer: bytes) -> bytes:
    """The signed decision with that answer in its store, under a time stamp."""
    authorities: list[x509.Certificate] = [case.ca.issuing, case.ca.root, case.time.certificate]
    writer = lasting.Untouched(io.BytesIO(case.b_b), strict=True)
    DocumentSecurityStore.supply_dss_in_writer(
        writer,
        None,
        certs=[lasting.plain(one) for one in authorities],
        ocsps=[asn1.OCSPResponse.load(answer)],
        crls=[
            lasting.CertificateList.load(one.public_bytes(lasting.Encoding.DER))
            for one in (lasting.root_list(case.ca, STAMPED),)
        ],
    )
    out = io.BytesIO()
    writer.write(out)
    return lasting.stamp(out.getvalue(), "DocTS1", case.time.at(STAMPED))


def test_a_document_that_keeps_it_is_genuine(case: Case, responder: Responder) -> None:
    at = STAMPED - timedelta(minutes=1) + HALF
    verdict = verify_decision(archived(case, responder.says(at)), case.trust, CHECKED)
    assert verdict.kind is VerdictKind.GENUINE
    assert Remark.REVOCATION_UNCHECKED not in verdict.signers[0].remarks


def test_and_revoked_when_it_says_so(case: Case, responder: Responder) -> None:
    at = STAMPED - timedelta(minutes=1) + HALF
    before = STAMPED - timedelta(days=1)
    verdict = verify_decision(archived(case, responder.says(at, before)), case.trust, CHECKED)
    assert verdict.kind is VerdictKind.REVOKED
