"""Whose signatures a document needs: everyone the record names, each in their own field."""

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dispute_exchange.decision import Signatory
from dispute_exchange.verification import signatures
from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.console import lines
from dispute_exchange.verification.fields import STAMP_FIELDS
from dispute_exchange.verification.verdict import Integrity, Verdict, VerdictKind
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature
from mediator_desk.decisions.signing.keys import SigningKey
from tests.decisions.authority import authority
from tests.verification import attacks, lasting
from tests.verification.conftest import CHECKED, NOW, Case


def judge(case: Case, pdf: bytes) -> Verdict:
    return verify_decision(pdf, case.trust, CHECKED)


def signed(case: Case, *by: tuple[str, SigningKey]) -> bytes:
    pdf = case.unsigned
    for number, (field, key) in enumerate(by):
        pdf = lasting.sign(pdf, field, key, NOW, certify=number == 0)
    return pdf


def test_the_verdict_waits_for_everyone(panel: Case) -> None:
    first, second, body = panel.keys
    fields = [("Mediator1", first), ("Mediator2", second), ("Body1", body)]
    names = [one.name for one in panel.record.signatories]
    for count in (1, 2):
        verdict = judge(panel, signed(panel, *fields[:count]))
        assert (verdict.kind, verdict.integrity) == (VerdictKind.INCOMPLETE, frozenset())
        assert verdict.missing == tuple(names[count:])
    verdict = judge(panel, signed(panel, *fields))
    assert (verdict.kind, verdict.missing) == (VerdictKind.GENUINE, ())


def test_an_earlier_copy_of_a_panels_decision_is_incomplete(panel: Case) -> None:
    whole = signed(panel, *zip(("Mediator1", "Mediator2", "Body1"), panel.keys, strict=True))
    first = lasting.sign(panel.unsigned, "Mediator1", panel.keys[0], NOW, certify=True)
    assert judge(panel, whole).genuine
    assert judge(panel, whole[: len(first)]).kind in (VerdictKind.INCOMPLETE, VerdictKind.CHANGED)


def test_a_stranger_in_the_field_of_another_member(panel: Case) -> None:
    first, second, body = panel.keys
    for other in (panel.ca.mediator("Basile Corvendal"), authority().mediator("Amadou Kéréven")):
        pdf = signed(panel, ("Mediator1", first), ("Mediator2", other), ("Body1", body))
        verdict = judge(panel, pdf)
        assert verdict.kind is VerdictKind.UNKNOWN_SIGNER
        assert [one.trusted and one.expected for one in verdict.signers] == [True, False, True]
    swapped = signed(panel, ("Mediator1", first), ("Mediator2", body), ("Body1", second))
    assert judge(panel, swapped).kind is VerdictKind.UNKNOWN_SIGNER


def test_a_page_swapped_between_two_signatures(panel: Case) -> None:
    """The second signer vouches for the forgery; the first one's signature tells."""
    first, second, body = panel.keys
    pdf = signed(panel, ("Mediator1", first))
    forged = attacks.INCREMENTS["the content of a page replaced"][0](pdf)
    for field, key in (("Mediator2", second), ("Body1", body)):
        forged = lasting.sign(forged, field, key, NOW, certify=False)
    verdict = judge(panel, forged)
    assert verdict.kind is VerdictKind.CHANGED
    assert Integrity.CONTENT in verdict.integrity


def test_the_first_signature_must_freeze_the_document(panel: Case) -> None:
    pdf = panel.unsigned
    for field, key in zip(("Mediator1", "Mediator2", "Body1"), panel.keys, strict=True):
        pdf = lasting.sign(pdf, field, key, NOW, certify=False)
    verdict = judge(panel, pdf)
    assert verdict.kind is VerdictKind.CHANGED
    assert Integrity.CERTIFICATION in verdict.integrity


def test_an_identifier_binds_where_the_certificate_holds_one(panel: Case) -> None:
    """Names alike are no identity when both sides know better."""
    from dispute_exchange.verification.signatures import _is

    named = Signatory(field="Mediator1", role="mediator", name="VAUTREMONT Odile")
    certificate = panel.keys[0].certificate
    assert _is(certificate, named)
    assert _is(certificate, named.model_copy(update={"signer_id": UUID(int=7)}))
    assert not _is(certificate, named.model_copy(update={"name": "Odile Vautremond"}))


@pytest.mark.parametrize("who", ["case", "panel"])
@settings(
    max_examples=25,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_any_bit_of_what_was_signed(
    request: pytest.FixtureRequest, who: str, place: float, bit: int
) -> None:
    """Wherever it is, and whatever the libraries make of the rest.

    WHY but the last value: each one signs those before it, and nothing signs the last.
    """
    made: Case = request.getfixturevalue(who)
    pdf = made.b_b
    start = pdf.rindex(b"/Contents <") + len(b"/Contents <")
    end = pdf.index(b">", start)
    covered = start + len(pdf) - end
    at = int(place * covered)
    at += end - start if at >= start else 0
    verdict = judge(made, pdf[:at] + bytes([pdf[at] ^ 1 << bit]) + pdf[at + 1 :])
    assert not verdict.genuine, at


def test_of_altered_bytes_it_is_not_said_that_the_authority_is_unknown(panel: Case) -> None:
    """No path was looked for: the root is known, and saying otherwise would be untrue."""
    first = panel.keys[0]
    pdf = bytearray(signed(panel, ("Mediator1", first)))
    pdf[len(panel.unsigned) // 3] ^= 1
    verdict = judge(panel, bytes(pdf))
    assert verdict.kind is VerdictKind.CHANGED
    assert not any(one.untrusted for one in verdict.signers)
    said = "\n".join(lines(verdict, "en", rooted=True))
    assert "no authority known here" not in said


@pytest.mark.parametrize("field", ["Mediator1", "Body1"])
def test_nobody_signs_in_the_name_of_a_mediator(case: Case, field: str) -> None:
    """Somebody the authority knows names themselves alone to sign another's decision."""
    other = case.ca.mediator("Basile Corvendal")
    alone = Signatory(field=field, role="body", name="Basile Corvendal")
    record = case.record.model_copy(update={"signatories": (alone,)})
    mark = SignerMark(other.subject, other.issuer)
    forged = render_for_signature(record, mark).pdf
    verdict = judge(case, lasting.sign(forged, field, other, NOW, certify=True))
    assert not verdict.genuine
    assert case.record.mediator.name != verdict.signers[0].name


def test_more_signatures_than_any_decision_has_are_not_judged(
    panel: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signatures, "MOST", 2)
    verdict = judge(panel, panel.b_b)
    assert (verdict.kind, verdict.signers) == (VerdictKind.CHANGED, ())
    assert verdict.integrity == {Integrity.FIELDS}
    monkeypatch.undo()
    assert 9 + 9 + len(STAMP_FIELDS) < signatures.MOST, "fields are numbered by one figure"
