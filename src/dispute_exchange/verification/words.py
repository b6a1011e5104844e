"""What the verdict on a decision is said in, in French and English, for the command line.

Owns the sentences; decides nothing. In French, U+00A0 stands before double punctuation.
"""

from dispute_exchange.verification.verdict import Integrity, RegisterMatch, VerdictKind
from dispute_exchange.words import Words

_K, _I, _R = VerdictKind, Integrity, RegisterMatch

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
        "Le certificat du signataire a été révoqué.",
        "The signer’s certificate was revoked.",
    ),
    _K.INCOMPLETE: Words(
        "La signature du médiateur manque encore.",
        "The mediator’s signature is still missing.",
    ),
    _K.UNSIGNED: Words(
        "Le document n’est pas signé.",
        "The document is not signed.",
    ),
    _K.NOT_SIGNED_THOUGH_REGISTERED: Words(
        "La décision a été émise signée ; cette copie ne l’est pas.",
        "The decision was issued signed; this copy is not.",
    ),
}

FAULTS: dict[Integrity, Words] = {
    _I.NOT_A_PDF: Words("Le fichier n’est pas un PDF lisible.", "The file is not a readable PDF."),
    _I.DIGEST: Words("Des octets signés ont changé.", "Signed bytes have changed."),
    _I.SIGNATURE_VALUE: Words("Une signature est abîmée.", "A signature is damaged."),
    _I.COVERAGE: Words(
        "Des octets suivent la dernière signature.", "Bytes follow the last signature."
    ),
    _I.LATER_CHANGES: Words(
        "Le document a été modifié après la signature.", "The document was changed after signing."
    ),
    _I.CERTIFICATION: Words(
        "La signature ne fige pas le document.", "The signature does not freeze the document."
    ),
    _I.FIELDS: Words(
        "Un champ de signature a été ajouté ou déplacé.", "A signature field was added or moved."
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

SIGNER = Words(
    "Signé par {name} ({issuer}), le {at} selon son ordinateur, {level}",
    "Signed by {name} ({issuer}), on {at} by their own computer, {level}",
)
NUMBER = Words("Décision {number}", "Decision {number}")
DIGEST = Words("Empreinte du fichier {digest}", "Digest of the file {digest}")
WITHOUT_ROOT = Words(
    "Donnez le certificat de l’autorité par --trust pour savoir qui a signé.",
    "Give the authority’s certificate with --trust to know who signed.",
)
