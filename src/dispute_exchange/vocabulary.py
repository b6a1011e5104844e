"""The words both sides share: every enumeration of the field, spelled once.

Owns codes only; labels live in ``resources/vocabulary.csv``. Codes are stable: a code is never
reused with another meaning.
"""

from enum import StrEnum, unique


@unique
class ProblemType(StrEnum):
    """What went wrong, as the consumer ticked it (domain 3.1, screen 1)."""

    NOT_RECEIVED = "NOT_RECEIVED"
    ARRIVED_LATE = "ARRIVED_LATE"
    DAMAGED_OR_DEFECTIVE = "DAMAGED_OR_DEFECTIVE"
    PAYMENT_PROBLEM = "PAYMENT_PROBLEM"
    NOT_AS_DESCRIBED = "NOT_AS_DESCRIBED"
    FEEDBACK_ON_SHOP = "FEEDBACK_ON_SHOP"
    OTHER = "OTHER"


@unique
class ProblemSubtype(StrEnum):
    """Which payment problem (domain 3.1, screen 2)."""

    FRAUD = "FRAUD"
    CHARGED_AFTER_CANCELLATION = "CHARGED_AFTER_CANCELLATION"
    WRONG_AMOUNT_CHARGED = "WRONG_AMOUNT_CHARGED"
    REFUND_NOT_RECEIVED = "REFUND_NOT_RECEIVED"


@unique
class RemedyKind(StrEnum):
    """What is asked, offered or proposed."""

    FULL_REFUND = "FULL_REFUND"
    OVERCHARGE_REFUND = "OVERCHARGE_REFUND"
    LET_SELLER_PROPOSE = "LET_SELLER_PROPOSE"
    REDELIVERY = "REDELIVERY"
    APOLOGY = "APOLOGY"
    GIFT = "GIFT"
    VOUCHER = "VOUCHER"
    CREDIT_NOTE = "CREDIT_NOTE"
    GOODWILL_PAYMENT = "GOODWILL_PAYMENT"
    REPAIR = "REPAIR"
    REPLACEMENT = "REPLACEMENT"
    PRICE_REDUCTION = "PRICE_REDUCTION"
    CONTRACT_TERMINATION = "CONTRACT_TERMINATION"


@unique
class DecisionKind(StrEnum):
    """What the document is in law; its title and notices follow."""

    PROPOSAL = "PROPOSAL"
    RECOMMENDATION = "RECOMMENDATION"
    BINDING_ON_TRADER = "BINDING_ON_TRADER"
    AWARD = "AWARD"
    SETTLEMENT_RECORD = "SETTLEMENT_RECORD"
    INADMISSIBILITY = "INADMISSIBILITY"
    NOTIFICATION = "NOTIFICATION"
    EXTENSION = "EXTENSION"
    CLOSURE_CERT = "CLOSURE_CERT"


@unique
class Outcome(StrEnum):
    """How the mediation ended (the issue)."""

    AGREEMENT_BEFORE_PROPOSAL = "AGREEMENT_BEFORE_PROPOSAL"
    PROPOSAL_ACCEPTED = "PROPOSAL_ACCEPTED"
    PROPOSAL_REFUSED_BY_CONSUMER = "PROPOSAL_REFUSED_BY_CONSUMER"
    PROPOSAL_REFUSED_BY_TRADER = "PROPOSAL_REFUSED_BY_TRADER"
    PROPOSAL_REFUSED_BY_BOTH = "PROPOSAL_REFUSED_BY_BOTH"
    NO_RESPONSE = "NO_RESPONSE"
    TRADER_REFUSED_ENTRY = "TRADER_REFUSED_ENTRY"
    WITHDRAWN_CONSUMER = "WITHDRAWN_CONSUMER"
    WITHDRAWN_TRADER = "WITHDRAWN_TRADER"
    INADMISSIBLE = "INADMISSIBLE"
    DISCONTINUED = "DISCONTINUED"
    CONFLICT = "CONFLICT"


@unique
class EntryConsent(StrEnum):
    """Whether the trader entered mediation."""

    ACCEPTED = "ACCEPTED"
    REFUSED = "REFUSED"
    NO_REPLY = "NO_REPLY"


@unique
class Disclosure(StrEnum):
    """Who may see an item (domain 9)."""

    ALL_PARTIES = "ALL_PARTIES"
    CONSUMER_ONLY = "CONSUMER_ONLY"
    TRADER_ONLY = "TRADER_ONLY"
    CAUCUS_A = "CAUCUS_A"
    CAUCUS_B = "CAUCUS_B"
    MEDIATOR_ONLY = "MEDIATOR_ONLY"
    REGULATOR_ON_REQUEST = "REGULATOR_ON_REQUEST"


@unique
class Role(StrEnum):
    """Who is working at the desk or at the platform."""

    MEDIATOR = "MEDIATOR"
    ASSISTANT = "ASSISTANT"
    BODY_ADMIN = "BODY_ADMIN"
    ARCHIVIST = "ARCHIVIST"
    AUDITOR = "AUDITOR"
    TRAINEE = "TRAINEE"


@unique
class ReferralChannel(StrEnum):
    """How the dispute reached the mediator."""

    PLATFORM = "PLATFORM"
    POST = "POST"
    EMAIL = "EMAIL"
    PHONE = "PHONE"


@unique
class ClaimScope(StrEnum):
    """What part of the order is disputed."""

    WHOLE_ORDER = "WHOLE_ORDER"
    ONE_PRODUCT = "ONE_PRODUCT"
    SHOP_IN_GENERAL = "SHOP_IN_GENERAL"


@unique
class EvidenceType(StrEnum):
    """What an exhibit is."""

    INVOICE = "INVOICE"
    ORDER_DOC = "ORDER_DOC"
    TERMS = "TERMS"
    TRACKING = "TRACKING"
    PHOTO = "PHOTO"
    EMAIL_DOC = "EMAIL_DOC"
    CONTRACT = "CONTRACT"
    BANK_STATEMENT = "BANK_STATEMENT"
    EXPERT_REPORT = "EXPERT_REPORT"
    ID_DOC = "ID_DOC"
    CALL_NOTE = "CALL_NOTE"
    SCREENSHOT = "SCREENSHOT"
    LETTER = "LETTER"


@unique
class Authenticity(StrEnum):
    """A neutral flag, never a finding."""

    AUTH_NONE = "AUTH_NONE"
    AUTH_DOUBTED = "AUTH_DOUBTED"
    AUTH_CONTESTED = "AUTH_CONTESTED"


@unique
class IdentityStatus(StrEnum):
    """Whether a person is who they say."""

    UNVERIFIED = "UNVERIFIED"
    VERIFIED = "VERIFIED"
    FAILED = "FAILED"


@unique
class DocumentDefect(StrEnum):
    """Why a document received does not serve."""

    INCOMPLETE = "INCOMPLETE"
    ILLEGIBLE = "ILLEGIBLE"
    EXPIRED = "EXPIRED"


@unique
class DisputeState(StrEnum):
    """Where a dispute stands (domain 7.1); always folded from its events."""

    CLAIM_DRAFT = "CLAIM_DRAFT"
    CLAIM_FILED = "CLAIM_FILED"
    NEGOTIATION = "NEGOTIATION"
    SETTLED_DIRECT = "SETTLED_DIRECT"
    REFERRED = "REFERRED"
    ADMISSIBILITY = "ADMISSIBILITY"
    PENDING_PIECES = "PENDING_PIECES"
    INADMISSIBLE = "INADMISSIBLE"
    NOTIFIED = "NOTIFIED"
    IN_MEDIATION = "IN_MEDIATION"
    ENTRY_REFUSED = "ENTRY_REFUSED"
    WAITING_PARTY = "WAITING_PARTY"
    SETTLED_IN_MEDIATION = "SETTLED_IN_MEDIATION"
    TO_IMPLEMENT = "TO_IMPLEMENT"
    PROPOSAL_ISSUED = "PROPOSAL_ISSUED"
    REJECTED = "REJECTED"
    IMPLEMENTED = "IMPLEMENTED"
    NOT_IMPLEMENTED = "NOT_IMPLEMENTED"
    WITHDRAWN = "WITHDRAWN"
    SUSPENDED = "SUSPENDED"
    CONFLICT = "CONFLICT"
    STOPPED_COURT = "STOPPED_COURT"
    CLOSED = "CLOSED"
    ARCHIVED = "ARCHIVED"
    PURGED = "PURGED"
    REOPENED = "REOPENED"


@unique
class DecisionState(StrEnum):
    """Where a decision stands (domain 7.2)."""

    DRAFT = "DRAFT"
    IN_REVIEW = "IN_REVIEW"
    APPROVED = "APPROVED"
    SIGNED = "SIGNED"
    QUEUED = "QUEUED"
    SYNCED = "SYNCED"
    HELD = "HELD"
    DELIVERED_C = "DELIVERED_C"
    DELIVERED_T = "DELIVERED_T"
    ACCEPTED_C = "ACCEPTED_C"
    ACCEPTED_T = "ACCEPTED_T"
    REJECTED_C = "REJECTED_C"
    REJECTED_T = "REJECTED_T"
    NO_REPLY_C = "NO_REPLY_C"
    NO_REPLY_T = "NO_REPLY_T"
    AGREED = "AGREED"
    IMPLEMENTED = "IMPLEMENTED"
    NOT_IMPLEMENTED = "NOT_IMPLEMENTED"
    PARTLY = "PARTLY"
    ABANDONED = "ABANDONED"
    RECTIFIED = "RECTIFIED"
    CLOSED = "CLOSED"


@unique
class BodyType(StrEnum):
    """What kind of mediation body it is."""

    ENTERPRISE = "ENTERPRISE"
    PUBLIC = "PUBLIC"
    SECTOR = "SECTOR"
    COMPANY_ASSOCIATION = "COMPANY_ASSOCIATION"


@unique
class InadmissibilityGround(StrEnum):
    """Why a dispute may not be mediated (L612-2, L611-3, L611-4)."""

    NO_PRIOR_WRITTEN_COMPLAINT = "NO_PRIOR_WRITTEN_COMPLAINT"
    MANIFESTLY_UNFOUNDED_OR_ABUSIVE = "MANIFESTLY_UNFOUNDED_OR_ABUSIVE"
    OTHER_MEDIATOR_OR_COURT = "OTHER_MEDIATOR_OR_COURT"
    FILED_TOO_LATE = "FILED_TOO_LATE"
    OUTSIDE_COMPETENCE = "OUTSIDE_COMPETENCE"
    EXCL_B2B = "EXCL_B2B"
    EXCL_TRADER_CUSTOMER_SERVICE = "EXCL_TRADER_CUSTOMER_SERVICE"
    EXCL_DIRECT_NEGOTIATION = "EXCL_DIRECT_NEGOTIATION"
    EXCL_COURT_ORDERED_ATTEMPT = "EXCL_COURT_ORDERED_ATTEMPT"
    EXCL_CLAIM_BY_TRADER = "EXCL_CLAIM_BY_TRADER"
    EXCL_NON_ECONOMIC_SGI = "EXCL_NON_ECONOMIC_SGI"
    EXCL_HEALTH_SERVICE = "EXCL_HEALTH_SERVICE"
    EXCL_PUBLIC_HIGHER_EDUCATION = "EXCL_PUBLIC_HIGHER_EDUCATION"
    EU_NO_CONTACT_WITH_TRADER = "EU_NO_CONTACT_WITH_TRADER"
    EU_FRIVOLOUS_OR_VEXATIOUS = "EU_FRIVOLOUS_OR_VEXATIOUS"
    EU_OTHER_ENTITY_OR_COURT = "EU_OTHER_ENTITY_OR_COURT"
    EU_VALUE_THRESHOLD = "EU_VALUE_THRESHOLD"
    EU_TIME_LIMIT = "EU_TIME_LIMIT"
    EU_SERIOUS_IMPAIRMENT = "EU_SERIOUS_IMPAIRMENT"


@unique
class PartyRole(StrEnum):
    """Who speaks or is spoken to in a dispute; always listed in this order."""

    CONSUMER = "CONSUMER"
    TRADER = "TRADER"
    MEDIATOR = "MEDIATOR"
    PLATFORM = "PLATFORM"


@unique
class Channel(StrEnum):
    """How an exchange travelled (domain 3.6)."""

    PLATFORM = "PLATFORM"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    LETTER = "LETTER"
    CHAT = "CHAT"
    SMS = "SMS"
    SOCIAL = "SOCIAL"
    VIDEO = "VIDEO"
    IN_PERSON = "IN_PERSON"


@unique
class Answer(StrEnum):
    """What a party answered to a decision."""

    ACCEPTED = "ACCEPTED"
    REFUSED = "REFUSED"
    NO_REPLY = "NO_REPLY"


@unique
class ImplementationStatus(StrEnum):
    """Whether what was agreed was done."""

    IMPLEMENTED = "IMPLEMENTED"
    PARTLY = "PARTLY"
    NOT_IMPLEMENTED = "NOT_IMPLEMENTED"


@unique
class Language(StrEnum):
    """A language the exchange is kept in (ISO 639-1)."""

    FR = "fr"
    EN = "en"
    DE = "de"


@unique
class NoticeKind(StrEnum):
    """A letter that the procedure owes to a party, or sends on the way."""

    INDEPENDENCE_DISCLOSURE = "INDEPENDENCE_DISCLOSURE"
    PIECES_REQUEST = "PIECES_REQUEST"
    PIECES_REMINDER = "PIECES_REMINDER"
    INADMISSIBILITY = "INADMISSIBILITY"
    REFERRAL_NOTICE = "REFERRAL_NOTICE"
    EXTENSION = "EXTENSION"
    DISCLOSURE_OF_EXHIBITS = "DISCLOSURE_OF_EXHIBITS"
    SETTLEMENT = "SETTLEMENT"
    DECISION_DELIVERY = "DECISION_DELIVERY"
    IMPLEMENTATION_CHASE = "IMPLEMENTATION_CHASE"
    CLOSURE = "CLOSURE"


@unique
class ConsentKind(StrEnum):
    """What a party consents to; each consent yields a receipt (domain 3.5)."""

    ENTER_MEDIATION = "ENTER_MEDIATION"
    ACCEPT_SOLUTION = "ACCEPT_SOLUTION"
    LIFT_CONFIDENTIALITY = "LIFT_CONFIDENTIALITY"
    ELECTRONIC_DELIVERY = "ELECTRONIC_DELIVERY"
