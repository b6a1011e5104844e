"""What the command line says, in French and English: one sentence for every refusal.

Owns the words of ``python -m dispute_exchange``; decides nothing. The placeholders are facts of
the error. In French, U+00A0 stands before double punctuation.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Language = Literal["fr", "en"]


class Words(NamedTuple):
    """One thing said in both languages."""

    fr: str
    en: str

    def say(self, language: Language, facts: Mapping[str, object] | None = None) -> str:
        """In ``language``, with its facts filled in; a fact nobody gave shows as a dash."""
        text = self.fr if language == "fr" else self.en
        return text.format_map(_Known(facts or {}))


class _Known(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "–"


UNKNOWN_REFUSAL = Words("Le fichier est refusé ({kind}).", "The file is refused ({kind}).")

REFUSALS: dict[str, Words] = {
    "container_refused": UNKNOWN_REFUSAL,
    "storage_failed": Words(
        "L’ordinateur n’a pas pu lire ou garder le fichier (erreur {errno}).",
        "The computer could not read or keep the file (error {errno}).",
    ),
    "not_a_dispute_file": Words(
        "Ce n’est pas un dossier de médiation : ni enveloppe age, ni conteneur ASiC-E.",
        "Not a mediation file: neither an age envelope nor an ASiC-E container.",
    ),
    "container_too_large": Words(
        "Le fichier dépasse la taille permise ({limit} octets).",
        "The file is larger than allowed ({limit} bytes).",
    ),
    # envelope
    "envelope_refused": Words("L’enveloppe ne s’ouvre pas.", "The envelope does not open."),
    "envelope_damaged": Words(
        "L’enveloppe est incomplète ou altérée. Demandez un nouvel envoi.",
        "The envelope is cut short or altered. Ask for it to be sent again.",
    ),
    "envelope_unsupported": Words(
        "Cette forme d’enveloppe n’est pas admise ({reason}).",
        "This form of envelope is not allowed ({reason}).",
    ),
    "not_a_recipient": Words(
        "Le dossier est chiffré pour quelqu’un d’autre : aucune des clés données ne l’ouvre.",
        "The file is encrypted for somebody else: none of the keys given opens it.",
    ),
    "identity_missing": Words(
        "Le dossier est chiffré : donnez la clé du destinataire avec --identity.",
        "The file is encrypted: give the recipient’s key with --identity.",
    ),
    "identity_malformed": Words(
        "Ce n’est pas une clé secrète age (AGE-SECRET-KEY-1…).",
        "Not an age secret key (AGE-SECRET-KEY-1…).",
    ),
    "recipient_malformed": Words(
        "Le destinataire n° {number} n’est pas une clé publique age (age1…).",
        "Recipient {number} is not an age public key (age1…).",
    ),
    # archive
    "archive_refused": Words(
        "L’archive n’a pas la forme attendue.", "The archive is not in the expected form."
    ),
    "archive_truncated": Words("L’archive s’arrête trop tôt.", "The archive ends early."),
    "archive_malformed": Words(
        "L’archive est malformée ({reason}).", "The archive is malformed ({reason})."
    ),
    "trailing_bytes": Words(
        "{size} octets suivent la fin de l’archive.",
        "{size} bytes follow the end of the archive.",
    ),
    "archive_comment": Words(
        "L’archive porte un commentaire, que personne n’a signé.",
        "The archive carries a comment nobody signed.",
    ),
    "zip64_refused": Words(
        "L’archive emploie ZIP64, que ce format n’admet pas.",
        "The archive uses ZIP64, which this format does not allow.",
    ),
    "too_many_entries": Words(
        "L’archive contient {entries} fichiers, plus que les {limit} permis.",
        "The archive holds {entries} files, more than the {limit} allowed.",
    ),
    "extra_field_refused": Words(
        "Le fichier n° {entry} de l’archive cache un champ supplémentaire.",
        "File {entry} of the archive hides an extra field.",
    ),
    "encrypted_member": Words(
        "Le fichier n° {entry} est chiffré dans l’archive même.",
        "File {entry} is encrypted within the archive itself.",
    ),
    "data_descriptor_refused": Words(
        "Le fichier n° {entry} n’annonce sa taille qu’après son contenu.",
        "File {entry} tells its size only after its content.",
    ),
    "unsupported_method": Words(
        "Le fichier n° {entry} est compressé d’une façon non admise ({method}).",
        "File {entry} is compressed in a way not allowed ({method}).",
    ),
    "not_a_regular_file": Words(
        "L’entrée n° {entry} n’est pas un simple fichier (dossier, lien ou périphérique).",
        "Entry {entry} is not a plain file (folder, link or device).",
    ),
    "unsafe_name": Words(
        "Le nom du fichier n° {entry} est dangereux ou trompeur ({reason}).",
        "The name of file {entry} is dangerous or misleading ({reason}).",
    ),
    "duplicate_member": Words(
        "Le fichier n° {entry} porte le nom d’un autre, à peu de chose près.",
        "File {entry} has the name of another, or one too close to it.",
    ),
    "member_too_large": Words(
        "Un fichier de l’archive dépasse la taille permise ({size} octets pour {limit}).",
        "A file in the archive is larger than allowed ({size} bytes, limit {limit}).",
    ),
    "total_too_large": Words(
        "Les fichiers ensemble dépassent la taille permise ({limit} octets).",
        "The files together are larger than allowed ({limit} bytes).",
    ),
    "compression_bomb": Words(
        "Le fichier n° {entry} se décompresserait démesurément : c’est un piège.",
        "File {entry} would expand out of all proportion: it is a trap.",
    ),
    "members_overlap": Words(
        "Des fichiers de l’archive se chevauchent.", "Files in the archive overlap."
    ),
    "gap_between_members": Words(
        "L’archive contient des octets qui n’appartiennent à aucun fichier.",
        "The archive contains bytes that belong to no file.",
    ),
    "header_mismatch": Words(
        "Le fichier n° {entry} est décrit deux fois, différemment ({reason}).",
        "File {entry} is described twice, differently ({reason}).",
    ),
    "member_damaged": Words(
        "Le fichier {member} est endommagé ({reason}).", "File {member} is damaged ({reason})."
    ),
    "wrong_mimetype": Words(
        "L’archive ne se déclare pas comme conteneur ASiC-E.",
        "The archive does not declare itself an ASiC-E container.",
    ),
    "missing_member": Words("Il manque le fichier {member}.", "File {member} is missing."),
    "unexpected_member": Words(
        "Le fichier {member} n’a pas sa place dans un dossier.",
        "File {member} has no place in a mediation file.",
    ),
    # signature
    "signature_refused": Words("Le sceau ne tient pas.", "The seal does not hold."),
    "signature_malformed": Words(
        "Le fichier de signature n’est pas une signature CAdES ({reason}).",
        "The signature file is not a CAdES signature ({reason}).",
    ),
    "signature_invalid": Words(
        "La signature est fausse : le dossier a été modifié après avoir été scellé.",
        "The signature is false: the file was changed after it was sealed.",
    ),
    "signature_weak": Words(
        "La signature emploie un procédé dépassé ({algorithm}).",
        "The signature uses an outdated algorithm ({algorithm}).",
    ),
    "signing_time_missing": Words(
        "La signature ne dit pas quand elle a été faite.",
        "The signature does not say when it was made.",
    ),
    "signing_time_in_future": Words(
        "La signature est datée du futur ({signed_at}). Vérifiez l’heure de l’ordinateur.",
        "The signature is dated in the future ({signed_at}). Check the computer’s clock.",
    ),
    "issuer_not_trusted": Words(
        "L’émetteur n’est pas reconnu : son certificat ne mène à aucune racine de confiance.",
        "The issuer is not recognised: its certificate leads to no trusted root.",
    ),
    "issuer_not_allowed": Words(
        "Ce certificat n’est pas de ceux qui peuvent sceller des dossiers.",
        "This certificate is not one of those allowed to seal mediation files.",
    ),
    "issuer_mismatch": Words(
        "Le dossier nomme un autre émetteur que celui qui l’a scellé.",
        "The file names another issuer than the one who sealed it.",
    ),
    "certificate_not_in_force": Words(
        "Un certificat n’était pas en cours de validité à la date du sceau ({signed_at}).",
        "A certificate was not in force when the seal was made ({signed_at}).",
    ),
    "certificate_not_for_signing": Words(
        "Le certificat de l’émetteur n’est pas prévu pour signer.",
        "The issuer’s certificate is not meant for signing.",
    ),
    "manifest_malformed": Words(
        "La liste signée est malformée ({reason}).", "The signed list is malformed ({reason})."
    ),
    "doctype_refused": Words(
        "La liste signée contient un DOCTYPE, une entité ou un commentaire.",
        "The signed list contains a DOCTYPE, an entity or a comment.",
    ),
    "digest_weak": Words(
        "La liste signée emploie une autre empreinte que SHA-256.",
        "The signed list uses a digest other than SHA-256.",
    ),
    "unsigned_member": Words(
        "Le fichier {member} n’est couvert par aucune signature.",
        "File {member} is covered by no signature.",
    ),
    "signed_member_missing": Words(
        "Un fichier signé manque à l’archive ({member}).",
        "A signed file is missing from the archive ({member}).",
    ),
    "digest_mismatch": Words(
        "Le fichier {member} n’est pas celui qui a été signé.",
        "File {member} is not the one that was signed.",
    ),
    # content
    "content_refused": Words("Le contenu est refusé.", "The content is refused."),
    "json_too_large": Words(
        "dispute.json dépasse la taille permise.", "dispute.json is larger than allowed."
    ),
    "json_too_deep": Words(
        "dispute.json est imbriqué au-delà de {limit} niveaux.",
        "dispute.json is nested deeper than {limit} levels.",
    ),
    "json_malformed": Words(
        "dispute.json n’est pas du JSON strict ({reason}).",
        "dispute.json is not strict JSON ({reason}).",
    ),
    "dispute_invalid": Words(
        "dispute.json ne suit pas son schéma ; première erreur : {where} ({rule}).",
        "dispute.json does not follow its schema; first fault: {where} ({rule}).",
    ),
    "newer_format": Words(
        "Le dossier suit le format {found} ; ce programme lit jusqu’au format {known}.",
        "The file follows format {found}; this program reads up to format {known}.",
    ),
    "not_addressed_to_us": Words(
        "La clé ouvre le dossier, mais la liste signée des destinataires ne la nomme pas : "
        "quelqu’un l’a fait suivre.",
        "The key opens the file, but the signed list of recipients does not name it: "
        "somebody passed it on.",
    ),
    "evidence_mismatch": Words(
        "Les pièces listées ne sont pas celles du conteneur ({member} : {reason}).",
        "The exhibits listed are not the container’s ({member}: {reason}).",
    ),
    "source_changed": Words(
        "Un fichier a changé pendant qu’on l’empaquetait.", "A file changed while being packed."
    ),
    "older_revision": Words(
        "Révision {found} : la révision {known}, plus récente, est déjà là.",
        "Revision {found}: the newer revision {known} is already held.",
    ),
    "revision_conflict": Words(
        "La révision {revision} ne s’accorde pas avec celle déjà reçue.",
        "Revision {revision} does not agree with the one already received.",
    ),
    "chain_broken": Words(
        "La chaîne des événements est rompue au n° {seq}.",
        "The chain of events is broken at no. {seq}.",
    ),
}

LABELS: dict[str, Words] = {
    "about": Words(
        "Examine ou vérifie un dossier de médiation (.dispute ou .asice), ou vérifie une décision "
        "signée (.pdf). Rien n’est demandé au réseau.",
        "Looks into or checks a mediation file (.dispute or .asice), or verifies a signed decision "
        "(.pdf). Nothing is asked of the network.",
    ),
    "exit_codes": Words(
        "Codes de sortie : 0 le dossier tient, 1 il est refusé, 2 la question reste ouverte "
        "(arguments, fichier illisible, clé ou racine manquante).",
        "Exit codes: 0 the file holds, 1 it is refused, 2 the question stays open (arguments, "
        "unreadable file, missing key or root).",
    ),
    "inspect": Words(
        "montre ce qu’est le dossier, sans se prononcer", "shows what the file is, judges nothing"
    ),
    "verify": Words(
        "vérifie l’enveloppe, le sceau, l’émetteur et chaque fichier, ou une décision signée",
        "checks the envelope, the seal, the issuer and every file, or a signed decision",
    ),
    "file_argument": Words("le dossier à lire", "the file to read"),
    "trust_option": Words(
        "certificat racine de la plateforme (PEM ou DER), répétable",
        "the platform’s root certificate (PEM or DER), repeatable",
    ),
    "crl_option": Words(
        "liste de révocation d’une autorité (PEM ou DER), répétable",
        "an authority’s revocation list (PEM or DER), repeatable",
    ),
    "json_option": Words(
        "écrit les réponses en JSON, une par fichier", "writes the answers as JSON, one per file"
    ),
    "identity_option": Words(
        "fichier de la clé secrète age du destinataire, répétable",
        "file of the recipient’s age secret key, repeatable",
    ),
    "lang_option": Words("langue des messages", "language of the messages"),
    "unreadable": Words(
        "{path} ne peut pas être lu : {reason}.", "{path} cannot be read: {reason}."
    ),
    "no_list": Words(
        "{path} ne contient aucune liste de révocation.", "{path} holds no revocation list."
    ),
    "no_certificate": Words("{path} ne contient aucun certificat.", "{path} holds no certificate."),
    "no_identity": Words("{path} ne contient aucune clé.", "{path} holds no key."),
    # inspect
    "title_closed": Words("Dossier de médiation, fermé", "Mediation file, closed"),
    "title_open": Words(
        "Dossier de médiation, révision {revision}", "Mediation file, revision {revision}"
    ),
    "dispute": Words("Litige", "Dispute"),
    "container": Words("Conteneur", "Container"),
    "previous": Words("Précédent", "Previous"),
    "transport": Words("Transport", "Transport"),
    "encrypted": Words(
        "chiffré, destinataires : {recipients}", "encrypted, recipients: {recipients}"
    ),
    "readable": Words(
        "non chiffré, destinataires nommés : {recipients}",
        "not encrypted, recipients named: {recipients}",
    ),
    "issuer": Words("Se dit émis par", "Says issued by"),
    "seal": Words("Sceau", "Seal"),
    "trusted": Words("racine de confiance", "trusted root"),
    "untrusted": Words("émetteur non vérifié", "issuer not checked"),
    "sealed_at": Words("Scellé le", "Sealed on"),
    "exhibits": Words("Pièces", "Exhibits"),
    "exhibit": Words("", ""),
    "give_identity": Words(
        "Donnez la clé du destinataire avec --identity pour voir plus.",
        "Give the recipient’s key with --identity to see more.",
    ),
    "not_verified": Words(
        "Les pièces n’ont pas été vérifiées : employez « verify ».",
        "The exhibits were not checked: use “verify”.",
    ),
    # verify
    "checked_envelope": Words(
        "Enveloppe ouverte, structure conforme, destinataire nommé dans la liste signée",
        "Envelope opened, structure sound, recipient named in the signed list",
    ),
    "checked_archive": Words(
        "Structure conforme (sans enveloppe : lisible par tous en transit)",
        "Structure sound (no envelope: readable by anyone in transit)",
    ),
    "checked_seal": Words("Sceau intact, daté du {at} UTC", "Seal intact, dated {at} UTC"),
    "checked_issuer": Words("Émetteur reconnu : {name}", "Issuer recognised: {name}"),
    "checked_files": Words(
        "Fichiers conformes à leur empreinte signée : {count}",
        "Files that match their signed digests: {count}",
    ),
    "checked_dispute": Words(
        "Dossier {file_no}, révision {revision}, conforme au format",
        "File {file_no}, revision {revision}, follows the format",
    ),
    "checked_chain": Words(
        "Chaîne des événements sans rupture, jusqu’au n° {count}",
        "Chain of events unbroken, up to no. {count}",
    ),
    "size": Words("{bytes} octets", "{bytes} bytes"),
    "recipient_not_checked": Words(
        "Destinataire non vérifié : donnez --identity.", "Recipient not checked: give --identity."
    ),
    "issuer_not_checked": Words(
        "Émetteur non vérifié : sans --trust, n’importe qui a pu sceller ce dossier.",
        "Issuer not checked: without --trust, anyone may have sealed this file.",
    ),
    "all_holds": Words("Le dossier est authentique et entier.", "The file is genuine and whole."),
}
