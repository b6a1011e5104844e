"""Every refusal of the platform, with its stable code, its HTTP status and a title in English.

Owns the table; never the words a person reads at the desk or on a page: those are made from the
code and the facts.
"""

from typing import NamedTuple

from dispute_exchange.errors import ExchangeError


class Meaning(NamedTuple):
    """What a code answers: the HTTP status and a short title."""

    status: int
    title: str


REFUSALS: dict[str, Meaning] = {
    "malformed": Meaning(400, "The request does not have the shape of the contract"),
    "not_canonical": Meaning(400, "The act is not in canonical form (RFC 8785)"),
    "key_mismatch": Meaning(400, "The idempotency key is not the identifier of the act"),
    "unknown_cursor": Meaning(400, "The cursor was not given out by this platform"),
    "invalid_token": Meaning(401, "The access token is missing, wrong or expired"),
    "invalid_proof": Meaning(401, "The proof of possession does not hold"),
    "proof_replayed": Meaning(401, "The proof of possession was used before"),
    "invalid_assertion": Meaning(401, "The assertion does not hold"),
    "assertion_replayed": Meaning(401, "The assertion was used before"),
    "device_revoked": Meaning(401, "The device is not enrolled any more"),
    "code_refused": Meaning(403, "The enrolment code is wrong, used or expired"),
    "not_yours": Meaning(403, "The dispute belongs to another mediator"),
    "wrong_author": Meaning(403, "The act was not made by the mediator who sends it"),
    "cross_site": Meaning(403, "The form was not sent from its own page"),
    "not_found": Meaning(404, "There is nothing here"),
    "unknown_dispute": Meaning(404, "There is no such dispute"),
    "unknown_revision": Meaning(404, "There is no such revision of the dispute file"),
    "unknown_upload": Meaning(404, "There is no such upload"),
    "method_not_allowed": Meaning(405, "The method is not allowed here"),
    "moved_on": Meaning(409, "The dispute moved on since the act was made"),
    "not_allowed": Meaning(409, "The state of the dispute does not allow it"),
    "unknown_base": Meaning(409, "The act rests on events the platform does not know"),
    "already_issued": Meaning(409, "The decision was issued before"),
    "number_taken": Meaning(409, "Another decision bears this number"),
    "already_answered": Meaning(409, "The party has answered already"),
    "answer_too_late": Meaning(409, "The time to answer is over"),
    "objection_too_late": Meaning(409, "The time to oppose the mediator is over"),
    "wrong_offset": Meaning(409, "The upload stands at another offset"),
    "already_registered": Meaning(409, "The dispute is registered already"),
    "device_known": Meaning(409, "The device key is enrolled already"),
    "withdrawn": Meaning(410, "A party left the mediation"),
    "closed": Meaning(410, "The dispute has ended"),
    "too_large": Meaning(413, "The body is larger than the platform accepts"),
    "wrong_media_type": Meaning(415, "The media type is not the one of the contract"),
    "bad_range": Meaning(416, "The range does not lie inside the file"),
    "idempotency_mismatch": Meaning(422, "The idempotency key was used with another body"),
    "digest_mismatch": Meaning(422, "The bytes received do not match their digest"),
    "binding_refused": Meaning(422, "The device key does not vouch for the recipient"),
    "certificate_refused": Meaning(422, "The certificate is not fit to be accepted"),
    "csr_refused": Meaning(422, "The certificate request is not fit to be certified"),
    "key_refused": Meaning(422, "The device key is not a public Ed25519 key"),
    "dated_ahead": Meaning(422, "The decision bears a day that is yet to come"),
    "decision_refused": Meaning(422, "The signed decision does not hold"),
    "unknown_mediator": Meaning(422, "The mediator is not known to the platform"),
    "upload_first": Meaning(424, "The file named by the act was not uploaded"),
    "too_many_attempts": Meaning(429, "Too many attempts"),
    "internal": Meaning(500, "The platform failed"),
}


class Refusal(ExchangeError):
    """A request the platform refuses: ``code`` is one of ``REFUSALS``."""

    kind = "platform_refused"

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        self.meaning = REFUSALS[code]
        super().__init__(**facts)

    def __str__(self) -> str:
        return f"{self.code}: {super().__str__()}"
