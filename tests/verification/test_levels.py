"""What a signature proves of itself, and what that changes years later and after a withdrawal."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes

from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.trust import Trust
from dispute_exchange.verification.verdict import (
    Integrity,
    Level,
    Remark,
    TimeSource,
    Verdict,
    VerdictKind,
)
from tests.decisions.authority import END, authority
from tests.verification import lasting
from tests.verification.conftest import CHECKED, NOW, STAMPED, Case, make_case

LEVELS = {
    "b_b": (Level.B_B, TimeSource.SIGNER),
    "b_t": (Level.B_T, TimeSource.TIMESTAMP),
    "b_lt": (Level.B_LT, TimeSource.TIMESTAMP),
    "b_lta": (Level.B_LTA, TimeSource.TIMESTAMP),
    "archived": (Level.B_LTA, TimeSource.TIMESTAMP),
}


def judge(
    case: Case,
    pdf: bytes,
    at: datetime = CHECKED,
    lists: Sequence[x509.CertificateRevocationList] = (),
) -> Verdict:
    return verify_decision(pdf, Trust((case.ca.root,), tuple(lists)), at)


@pytest.mark.parametrize("file", LEVELS)
@pytest.mark.parametrize("who", ["case", "panel"])
def test_the_level_is_what_the_file_proves(
    request: pytest.FixtureRequest, who: str, file: str
) -> None:
    case: Case = request.getfixturevalue(who)
    verdict = judge(case, getattr(case, file))
    level, source = LEVELS[file]
    assert {(one.level, one.time_source) for one in verdict.signers} == {(level, source)}
    assert all(one.trusted and one.holds for one in verdict.stamps)


def test_the_time_is_the_earliest_that_is_proven(case: Case) -> None:
    """The claim of a signer who stamps is the time stamp's; else the document's stamp counts."""
    for file, proven in (("b_b", NOW), ("b_t", NOW), ("b_lta", NOW), ("archived", STAMPED)):
        (signer,) = judge(case, getattr(case, file)).signers
        assert signer.signed_at == proven, file


@pytest.mark.parametrize("years", [1, 4, 9])
def test_an_archived_decision_is_verified_years_later_without_a_network(
    case: Case, panel: Case, years: int
) -> None:
    later = NOW + timedelta(days=365 * years)
    for made in (case, panel):
        for file in ("b_lta", "archived"):
            verdict = judge(made, getattr(made, file), later)
            assert verdict.genuine
            assert {one.level for one in verdict.signers} == {Level.B_LTA}


def test_a_certificate_that_expired_since(case: Case) -> None:
    """Genuine all the same; without a proof of its time, the claim is told as one."""
    key = case.ca.mediator(end=NOW + timedelta(days=30))
    short = lasting.sign(case.unsigned, "Mediator1", key, NOW, certify=True)
    later = NOW + timedelta(days=400)
    verdict = judge(case, short, later)
    assert verdict.genuine
    assert {Remark.EXPIRED_SINCE, Remark.TIME_CLAIMED} <= verdict.signers[0].remarks
    archived = lasting.archive(short, case.ca, case.time, STAMPED)
    (signer,) = judge(case, archived, later).signers
    assert (signer.level, signer.signed_at) == (Level.B_LTA, STAMPED)
    assert Remark.TIME_CLAIMED not in signer.remarks


def test_signing_with_an_expired_certificate(case: Case) -> None:
    key = case.ca.mediator(end=NOW - timedelta(days=1))
    verdict = judge(case, lasting.sign(case.unsigned, "Mediator1", key, NOW, certify=True))
    assert verdict.kind is VerdictKind.UNKNOWN_SIGNER
    assert Remark.EXPIRED_WHEN_SIGNED in verdict.signers[0].remarks


def test_an_archive_stamp_that_expired_proves_no_date_until_renewed(case: Case) -> None:
    brief = lasting.time_authority(case.ca, end=NOW + timedelta(days=60))
    lists = (case.ca.revocations(at=STAMPED), lasting.root_list(case.ca, STAMPED))
    above = (case.ca.issuing, case.ca.root, brief.certificate)
    old = lasting.stamp(case.b_b, "DocTS1", brief.at(STAMPED), above, lists)
    later = NOW + timedelta(days=200)
    assert judge(case, old).signers[0].level is Level.B_LTA
    verdict = judge(case, old, later)
    assert verdict.genuine
    assert (verdict.signers[0].level, verdict.stamps[0].holds) == (Level.B_B, False)
    assert Remark.TIMESTAMP_EXPIRED in verdict.signers[0].remarks
    renewed = lasting.archive(old, case.ca, case.time, NOW + timedelta(days=50), "DocTS2")
    verdict = judge(case, renewed, later)
    assert (verdict.signers[0].level, verdict.signers[0].signed_at) == (Level.B_LTA, STAMPED)
    assert [one.holds for one in verdict.stamps] == [True, True]


def test_a_stamp_later_than_the_clock_is_said_to_be(case: Case) -> None:
    verdict = judge(case, case.archived, NOW)
    assert verdict.genuine
    assert Remark.TIMESTAMP_AHEAD in verdict.signers[0].remarks


# -- withdrawal


def _revoked(case: Case, day: timedelta) -> x509.CertificateRevocationList:
    """A list that says the first signer was withdrawn ``day`` after the signature."""
    return case.ca.revocations(case.key, at=NOW + day + timedelta(days=1))


def test_withdrawn_after_a_proven_time_the_signature_stands(case: Case) -> None:
    listed = _revoked(case, timedelta(days=10))
    later = NOW + timedelta(days=20)
    for file in ("b_t", "b_lt", "b_lta", "archived"):
        verdict = judge(case, getattr(case, file), later, [listed])
        assert verdict.genuine, file
        assert Remark.REVOKED_SINCE in verdict.signers[0].remarks
        assert verdict.signers[0].revoked_at == NOW + timedelta(days=10)


def test_withdrawn_without_a_proven_time_the_signature_falls(case: Case) -> None:
    """Whatever day it claims: whoever took the key can claim any."""
    listed = _revoked(case, timedelta(days=10))
    verdict = judge(case, case.b_b, NOW + timedelta(days=20), [listed])
    assert verdict.kind is VerdictKind.REVOKED
    assert Remark.REVOKED_UNPROVEN in verdict.signers[0].remarks


def test_withdrawn_before_the_signature(case: Case) -> None:
    listed = _revoked(case, timedelta(days=-10))
    for file in ("b_b", "b_t", "archived"):
        assert judge(case, getattr(case, file), lists=[listed]).kind is VerdictKind.REVOKED
    (signer,) = judge(case, case.archived, lists=[listed]).signers
    assert Remark.REVOKED_BEFORE in signer.remarks


def test_one_withdrawn_member_of_a_panel_is_enough(panel: Case) -> None:
    listed = panel.ca.revocations(panel.keys[1], at=NOW + timedelta(hours=20))
    assert judge(panel, panel.b_b, lists=[listed]).kind is VerdictKind.REVOKED


def test_a_list_from_the_future_clears_nobody(case: Case) -> None:
    """Made once with a late date, it would look current for as long as anybody keeps it."""
    ahead = case.ca.revocations(at=CHECKED + timedelta(days=300))
    verdict = judge(case, case.b_b, lists=[ahead])
    assert Remark.REVOCATION_UNCHECKED in verdict.signers[0].remarks
    near = case.ca.revocations(at=CHECKED + timedelta(minutes=5))
    assert Remark.REVOCATION_UNCHECKED not in judge(case, case.b_b, lists=[near]).signers[0].remarks
    revoking = case.ca.revocations(case.key, at=CHECKED + timedelta(days=300))
    assert judge(case, case.b_b, lists=[revoking]).kind is VerdictKind.REVOKED


def test_a_signing_time_after_now_is_told(case: Case) -> None:
    early = judge(case, case.b_b, NOW - timedelta(hours=1)).signers[0].remarks
    assert Remark.TIME_AHEAD in early
    assert Remark.TIME_AHEAD not in judge(case, case.b_b).signers[0].remarks


def test_a_withdrawn_authority_withdraws_what_it_issued(case: Case) -> None:
    listed = lasting.root_list(case.ca, NOW - timedelta(days=1), case.ca.issuing)
    assert judge(case, case.b_b, lists=[listed]).kind is VerdictKind.REVOKED


def test_a_withdrawn_authority_of_time_proves_no_time(case: Case) -> None:
    listed = lasting.root_list(case.ca, STAMPED, case.time.certificate)
    verdict = judge(case, case.archived, lists=[listed])
    assert verdict.signers[0].level is Level.B_B
    assert not verdict.stamps[0].holds


def test_lists_are_told_when_there_is_none_and_when_they_are_old(case: Case) -> None:
    assert Remark.REVOCATION_UNCHECKED in judge(case, case.b_b).signers[0].remarks
    old = case.ca.revocations(at=NOW)
    fresh = judge(case, case.b_b, NOW + timedelta(days=29), [old]).signers[0].remarks
    assert not {Remark.REVOCATION_UNCHECKED, Remark.LIST_EXPIRED} & fresh
    stale = judge(case, case.b_b, NOW + timedelta(days=31), [old])
    assert stale.genuine
    assert Remark.LIST_EXPIRED in stale.signers[0].remarks
    stranger = authority("Essai").revocations(case.key, at=NOW)
    assert judge(case, case.b_b, lists=[stranger]).genuine


# -- time stamps by strangers


def test_a_document_stamp_by_a_stranger_vouches_for_nothing(case: Case) -> None:
    stranger = lasting.time_authority(authority("Ailleurs"))
    verdict = judge(case, lasting.stamp(case.b_b, "DocTS1", stranger.at(STAMPED)))
    assert verdict.kind is VerdictKind.UNKNOWN_SIGNER
    assert [one.trusted for one in verdict.stamps] == [False]
    assert verdict.signers[0].level is Level.B_B


def test_a_signature_stamp_by_a_stranger_does_not_count(case: Case) -> None:
    stranger = lasting.time_authority(authority("Ailleurs"))
    stamped = lasting.sign(
        case.unsigned, "Mediator1", case.key, NOW, certify=True, time=stranger.at(NOW)
    )
    verdict = judge(case, stamped)
    assert verdict.genuine
    assert verdict.signers[0].level is Level.B_B
    assert Remark.TIMESTAMP_UNTRUSTED in verdict.signers[0].remarks


def test_authorities_of_time_may_be_others_than_those_of_people(case: Case) -> None:
    elsewhere = authority("Ailleurs")
    stranger = lasting.time_authority(elsewhere)
    stamped = lasting.stamp(case.b_b, "DocTS1", stranger.at(STAMPED))
    both = Trust((case.ca.root,), timestamp_roots=(elsewhere.root,))
    verdict = verify_decision(stamped, both, CHECKED)
    assert verdict.genuine
    assert verdict.signers[0].time_source is TimeSource.TIMESTAMP
    people_only = replace(both, timestamp_roots=())
    assert verify_decision(stamped, people_only, CHECKED).kind is VerdictKind.UNKNOWN_SIGNER


def test_a_later_stamp_only_stands_in_a_prepared_field(case: Case) -> None:
    full = case.archived
    for number in (2, 3):
        full = lasting.stamp(full, f"DocTS{number}", case.time.at(STAMPED))
    assert judge(case, full).genuine
    added = lasting.stamp(full, "DocTS4", case.time.at(STAMPED))
    verdict = judge(case, added)
    assert verdict.kind is VerdictKind.CHANGED
    assert Integrity.FIELDS in verdict.integrity


def test_nothing_outlives_its_root(case: Case) -> None:
    """Past the end of every authority the bytes still hold, and no time is proven any more."""
    verdict = judge(case, case.archived, END + timedelta(days=1))
    assert verdict.genuine
    assert verdict.signers[0].level is Level.B_B


def test_a_weak_digest_is_refused(case: Case) -> None:
    weak = lasting.sign(case.unsigned, "Mediator1", case.key, NOW, certify=True, digest="sha1")
    verdict = judge(case, weak)
    assert verdict.kind is VerdictKind.CHANGED
    assert Integrity.WEAK_DIGEST in verdict.integrity


def test_another_root_of_the_same_name(case: Case) -> None:
    forged = make_case(ca := authority(), (ca.mediator(),))
    for file in LEVELS:
        verdict = judge(case, getattr(forged, file))
        assert verdict.kind is VerdictKind.UNKNOWN_SIGNER
        assert verdict.signers[0].level is Level.B_B


_SOME = frozenset({x509.ReasonFlags.superseded})


@pytest.mark.parametrize(
    "part",
    [
        x509.DeltaCRLIndicator(1),
        x509.IssuingDistributionPoint(None, None, False, True, None, False, False),
        x509.IssuingDistributionPoint(None, None, False, False, None, False, True),
        x509.IssuingDistributionPoint(None, None, False, False, _SOME, False, False),
        x509.IssuingDistributionPoint(None, None, False, False, None, True, False),
    ],
    ids=["changes", "authorities", "attributes", "reasons", "others"],
)
def test_a_list_of_something_else_clears_nobody(case: Case, part: x509.ExtensionType) -> None:
    listed = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(case.ca.issuing.subject)
        .last_update(NOW)
        .next_update(NOW + timedelta(days=30))
        .add_extension(part, critical=True)
        .sign(case.ca.key, hashes.SHA256())
    )
    verdict = verify_decision(case.b_b, Trust((case.ca.root,), (listed,)), CHECKED)
    assert verdict.genuine
    assert Remark.REVOCATION_UNCHECKED in verdict.signers[0].remarks
