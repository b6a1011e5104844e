"""What the verdict on a decision is said in, in French and English, for the command line.

Owns the sentences; decides nothing. In French, U+00A0 stands before double punctuation.
"""

from dispute_exchange.verification.verdict import (
    Integrity,
    RegisterMatch,
    Remark,
    TimeSource,
    VerdictKind,
)
from dispute_exchange.words import Words

_K, _I, _R, _M = VerdictKind, Integrity, RegisterMatch, Remark

VERDICTS: dict[VerdictKind, Words] = {
    _K.GENUINE: Words(
        "Le document est tel qu’il a été signé, par qui il le dit.",
        "The document is as it was signed, by whom it says.",
    ),
    _K.CHANGED: Words(
        "Le document n’est pas tel qu’il a été signé. Ne vous y fiez pas.",
        "The document is not as it was signed. Do not rely on it.",
    ),
    _K.UNKNOWN_SIGNER: Words(
        "Le document n’a pas changé, mais rien ici ne garantit qui l’a signé.",
        "The document has not changed, but nothing here vouches for who signed it.",
    ),
    _K.REVOKED: Words(
        "Le certificat du signataire a été révoqué, et rien ne prouve qu’il a signé avant.",
        "The signer’s certificate was revoked, and nothing proves that they signed before.",
    ),
    _K.INCOMPLETE: Words(
        "Le document n’est pas encore signé par tous ceux qui doivent le signer.",
        "The document is not yet signed by everyone who has to sign it.",
    ),
    _K.UNSIGNED: Words(
        "Le document n’est pas signé.",
        "The document is not signed.",
    ),
    _K.NOT_SIGNED_THOUGH_REGISTERED: Words(
        "La décision a été émise signée\u00a0; cette copie ne l’est pas.",
        "The decision was issued signed; this copy is not.",
    ),
    _K.NOT_A_DECISION: Words(
        "Ce fichier n’est pas une décision de médiation.",
        "This file is not a mediation decision.",
    ),
}

NEXT_STEPS: dict[VerdictKind, Words] = {
    _K.GENUINE: Words(
        "Vous pouvez vous appuyer sur ce document. Gardez le fichier tel quel\u00a0: une copie "
        "imprimée n’est pas vérifiable.",
        "You can rely on this document. Keep the file as it is: a printed copy cannot be verified.",
    ),
    _K.CHANGED: Words(
        "Demandez à l’organisme de médiation un nouvel exemplaire, et vérifiez-le.",
        "Ask the mediation body for a new copy, and verify it.",
    ),
    _K.UNKNOWN_SIGNER: Words(
        "Demandez à l’organisme de médiation les certificats de ses autorités, puis vérifiez à "
        "nouveau.",
        "Ask the mediation body for the certificates of its authorities, then verify again.",
    ),
    _K.REVOKED: Words(
        "Demandez à l’organisme de médiation de confirmer la décision ou de la signer à nouveau.",
        "Ask the mediation body to confirm the decision or to sign it again.",
    ),
    _K.INCOMPLETE: Words(
        "Attendez l’exemplaire signé par tous\u00a0; celui-ci n’a pas encore d’effet.",
        "Wait for the copy signed by everyone; this one has no effect yet.",
    ),
    _K.UNSIGNED: Words(
        "C’est un projet ou une copie\u00a0: demandez l’exemplaire signé.",
        "It is a draft or a copy: ask for the signed document.",
    ),
    _K.NOT_SIGNED_THOUGH_REGISTERED: Words(
        "La signature a été retirée\u00a0: demandez l’exemplaire signé.",
        "The signature was removed: ask for the signed document.",
    ),
    _K.NOT_A_DECISION: Words(
        "Choisissez le fichier PDF reçu de l’organisme de médiation, sans le convertir.",
        "Choose the PDF file received from the mediation body, without converting it.",
    ),
}

FAULTS: dict[Integrity, Words] = {
    _I.NOT_A_PDF: Words("Le fichier n’est pas un PDF lisible.", "The file is not a readable PDF."),
    _I.ENCRYPTED: Words(
        "Le fichier est protégé par un mot de passe.", "The file is protected by a password."
    ),
    _I.TOO_LARGE: Words(
        "Le fichier est plus gros que toute décision.", "The file is larger than any decision."
    ),
    _I.DIGEST: Words("Des octets signés ont changé.", "Signed bytes have changed."),
    _I.SIGNATURE_VALUE: Words("Une signature est abîmée.", "A signature is damaged."),
    _I.WEAK_DIGEST: Words(
        "La signature repose sur un calcul d’empreinte qui ne prouve plus rien.",
        "The signature rests on a digest that no longer proves anything.",
    ),
    _I.CONTAINER: Words(
        "Une signature contient ce qui n’en est pas une.",
        "A signature holds what is no signature.",
    ),
    _I.COVERAGE: Words(
        "Des octets suivent la dernière signature.", "Bytes follow the last signature."
    ),
    _I.FILE_STRUCTURE: Words(
        "La structure du fichier est faussée.", "The structure of the file is broken."
    ),
    _I.CERTIFICATION: Words(
        "La signature ne fige pas le document.", "The signature does not freeze the document."
    ),
    _I.TIMESTAMP: Words(
        "Un horodatage n’est pas celui de cette signature.",
        "A time stamp is not of this signature.",
    ),
    _I.ARCHIVE: Words(
        "Les preuves jointes pour plus tard sont illisibles.",
        "The proofs kept for later cannot be read.",
    ),
    _I.RESERVED_FIELD: Words(
        "Quelqu’un a signé dans un champ réservé aux horodatages.",
        "Somebody signed in a field kept for time stamps.",
    ),
    _I.LATER_CHANGES: Words(
        "Le document a été modifié après la signature.", "The document was changed after signing."
    ),
    _I.FIELDS: Words(
        "Un champ de signature a été ajouté ou déplacé.", "A signature field was added or moved."
    ),
    _I.PAGES: Words(
        "Des pages ont été ajoutées, retirées ou déplacées.", "Pages were added, removed or moved."
    ),
    _I.CONTENT: Words(
        "Le contenu d’une page a été remplacé.", "The content of a page was replaced."
    ),
    _I.ANNOTATION: Words(
        "Quelque chose a été posé sur une page.", "Something was laid over a page."
    ),
    _I.APPEARANCE: Words(
        "L’aspect d’une signature a été remplacé.", "The looks of a signature were replaced."
    ),
    _I.SCRIPT: Words("Un programme a été ajouté.", "A script was added."),
    _I.STRUCTURE: Words(
        "Ce qu’entend un lecteur d’écran a été remplacé.",
        "What a screen reader hears was replaced.",
    ),
    _I.METADATA: Words(
        "Ce que le fichier dit de lui-même a été remplacé.",
        "What the file says of itself was replaced.",
    ),
    _I.ATTACHMENT: Words(
        "Les données jointes ont été remplacées.", "The attached data were replaced."
    ),
    _I.RECORD_MISSING: Words("Les données jointes manquent.", "The attached data are missing."),
    _I.RECORD_UNREADABLE: Words(
        "Les données jointes sont illisibles.", "The attached data cannot be read."
    ),
    _I.RECORD_TEXT_DIFFERS: Words(
        "Le texte imprimé ne dit pas ce que disent les données jointes.",
        "The printed text does not say what the attached data say.",
    ),
    _I.REGISTER_DIFFERS: Words(
        "Le registre connaît une autre décision sous ce numéro.",
        "The register knows another decision under this number.",
    ),
}

REMARKS: dict[Remark, Words] = {
    _M.TIME_CLAIMED: Words(
        "L’heure est celle de l’ordinateur du signataire\u00a0; aucun horodatage ne la prouve.",
        "The time is that of the signer’s computer; no time stamp proves it.",
    ),
    _M.TIME_AHEAD: Words(
        "L’heure de signature annoncée est postérieure à celle de cet ordinateur\u00a0: l’une des "
        "deux horloges est fausse.",
        "The signing time claimed is later than the clock of this computer: one of the two clocks "
        "is wrong.",
    ),
    _M.TIMESTAMP_UNTRUSTED: Words(
        "Un horodatage vient d’une autorité inconnue ici\u00a0: il ne compte pas.",
        "A time stamp comes from an authority unknown here: it does not count.",
    ),
    _M.TIMESTAMP_EXPIRED: Words(
        "Un horodatage a expiré sans avoir été renouvelé\u00a0: il ne prouve plus la date.",
        "A time stamp has expired without being renewed: it no longer proves the date.",
    ),
    _M.TIMESTAMP_AHEAD: Words(
        "Un horodatage est postérieur à l’heure de cet ordinateur\u00a0: vérifiez son horloge.",
        "A time stamp is later than the clock of this computer: check that clock.",
    ),
    _M.REVOKED_SINCE: Words(
        "Le certificat a été révoqué le {revoked_at}, après la signature\u00a0: elle reste "
        "valable, l’horodatage le prouve.",
        "The certificate was revoked on {revoked_at}, after the signature: it still holds, as the "
        "time stamp proves.",
    ),
    _M.REVOKED_BEFORE: Words(
        "Le certificat était révoqué depuis le {revoked_at} quand il a servi.",
        "The certificate had been revoked since {revoked_at} when it was used.",
    ),
    _M.REVOKED_UNPROVEN: Words(
        "Le certificat a été révoqué le {revoked_at}\u00a0; aucun horodatage ne prouve une "
        "signature antérieure.",
        "The certificate was revoked on {revoked_at}; no time stamp proves an earlier signature.",
    ),
    _M.REVOCATION_UNCHECKED: Words(
        "Aucune liste de révocation n’est à disposition\u00a0: une révocation ne peut pas être "
        "exclue.",
        "No revocation list is at hand: a revocation cannot be ruled out.",
    ),
    _M.LIST_EXPIRED: Words(
        "La liste de révocation à disposition est périmée\u00a0: une révocation récente ne peut "
        "pas être exclue.",
        "The revocation list at hand is out of date: a recent revocation cannot be ruled out.",
    ),
    _M.EXPIRED_SINCE: Words(
        "Le certificat a expiré depuis, le {valid_until}\u00a0; il était en cours de validité à "
        "l’heure de la signature.",
        "The certificate has expired since, on {valid_until}; it was in force at the time of "
        "signing.",
    ),
    _M.EXPIRED_WHEN_SIGNED: Words(
        "Le certificat avait expiré le {valid_until}, avant la signature.",
        "The certificate had expired on {valid_until}, before the signature.",
    ),
    _M.SUPERSEDED: Words(
        "Cette décision a été remplacée par la décision {number}.",
        "This decision was replaced by decision {number}.",
    ),
}

REGISTER: dict[RegisterMatch, Words] = {
    _R.UNKNOWN: Words(
        "Le registre ne connaît pas cette décision, ou n’a pas été consulté.",
        "The register does not know this decision, or was not asked.",
    ),
    _R.MATCHES: Words("Le registre connaît cette décision.", "The register knows this decision."),
    _R.DIFFERS: Words(
        "Le registre connaît une autre décision sous ce numéro.",
        "The register knows another decision under this number.",
    ),
}

SIGNED: dict[TimeSource, Words] = {
    TimeSource.SIGNER: Words(
        "Signé par {name} ({issuer}), le {at} selon son ordinateur, {level}",
        "Signed by {name} ({issuer}), on {at} by their own computer, {level}",
    ),
    TimeSource.TIMESTAMP: Words(
        "Signé par {name} ({issuer}), au plus tard le {at} selon un horodatage, {level}",
        "Signed by {name} ({issuer}), no later than {at} by a time stamp, {level}",
    ),
}
STAMPED = Words(
    "Horodaté par {authority} ({issuer}), le {at}",
    "Time-stamped by {authority} ({issuer}), on {at}",
)
STAMP_UNTRUSTED = Words(
    "Cette autorité d’horodatage est inconnue ici.", "This time-stamp authority is unknown here."
)
STRANGER = Words(
    "Ce n’est pas la personne que le document désigne.",
    "This is not the person the document names.",
)
UNTRUSTED = Words(
    "Ce certificat ne mène à aucune autorité connue ici.",
    "This certificate leads to no authority known here.",
)
MISSING = Words("Manque une signature : {name}", "The signature of {name} is missing")
NUMBER = Words("Décision {number}", "Decision {number}")
DIGEST = Words("Empreinte du fichier {digest}", "Digest of the file {digest}")
WITHOUT_ROOT = Words(
    "Donnez le certificat de l’autorité par --trust pour savoir qui a signé.",
    "Give the authority’s certificate with --trust to know who signed.",
)
