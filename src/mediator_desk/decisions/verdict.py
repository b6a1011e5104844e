"""The verdict on a decision document, under the name the desk knows it by.

Owns nothing: a party checks a decision with the same rules, so they live on the shared side.
"""

from dispute_exchange.verification.verdict import (
    Integrity,
    Level,
    RegisterMatch,
    Remark,
    SignerFacts,
    StampFacts,
    TimeSource,
    Verdict,
    VerdictKind,
)

__all__ = [
    "Integrity",
    "Level",
    "RegisterMatch",
    "Remark",
    "SignerFacts",
    "StampFacts",
    "TimeSource",
    "Verdict",
    "VerdictKind",
]
