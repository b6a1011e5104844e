"""The words of the party pages, in French and English."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from dispute_exchange.money import Money

Tongue = Literal["fr", "en"]
TONGUES: tuple[Tongue, ...] = ("fr", "en")
_PARIS = ZoneInfo("Europe/Paris")
_NB, _NNB = "\u00a0", "\u202f"

_FRENCH_MONTHS = (
    "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre"
)
_ENGLISH_MONTHS = (
    "January,February,March,April,May,June,July,August,September,October,November,December"
)
_MONTHS: Mapping[Tongue, Sequence[str]] = {
    tongue: names.split(",")
    for tongue, names in zip(TONGUES, (_FRENCH_MONTHS, _ENGLISH_MONTHS), strict=True)
}

_WORDS: dict[str, tuple[str, str]] = {
    "skip": ("Aller au contenu", "Skip to content"),
    "other_tongue": ("English", "Français"),
    "file_no": ("Dossier {no}", "Case {no}"),
    "role.CONSUMER": ("Consommateur", "Consumer"),
    "role.TRADER": ("Professionnel", "Trader"),
    "role.MEDIATOR": ("Médiateur", "Mediator"),
    "role.PLATFORM": ("Plateforme", "Platform"),
    "you_are": ("Vous êtes", "You are"),
    "you": ("vous", "you"),
    "mediator": ("Médiateur", "Mediator"),
    "with": ("Autre partie", "Other party"),
    "disputed": ("Montant en litige", "Amount in dispute"),
    "what_now": ("Où en est le dossier", "Where the case stands"),
    "decision": ("La proposition du médiateur", "The mediator’s proposal"),
    "decision_no": ("Proposition n° {no}", "Proposal no. {no}"),
    "decision_amount": ("Montant proposé", "Amount proposed"),
    "decision_day": ("Remise le", "Delivered on"),
    "read_decision": ("Lire la proposition signée (PDF)", "Read the signed proposal (PDF)"),
    "answer_by": ("Répondez au plus tard le {day}.", "Answer by {day} at the latest."),
    "answer_legend": ("Votre réponse", "Your answer"),
    "accept": ("J’accepte la proposition", "I accept the proposal"),
    "refuse": ("Je refuse la proposition", "I refuse the proposal"),
    "answer_free": (
        "Vous pouvez accepter ou refuser librement. Un refus n’empêche pas de saisir le juge.",
        "You are free to accept or refuse. Refusing does not prevent you from going to court.",
    ),
    "comment": ("Précision (facultatif)", "Comment (optional)"),
    "send_answer": ("Envoyer ma réponse", "Send my answer"),
    "answers": ("Réponses", "Answers"),
    "answer.ACCEPTED": ("a accepté", "accepted"),
    "answer.REFUSED": ("a refusé", "refused"),
    "answer.NO_REPLY": ("n’a pas répondu à temps", "did not answer in time"),
    "answer.none": ("n’a pas encore répondu", "has not answered yet"),
    "implementation": ("Mise en œuvre", "Implementation"),
    "implementation_ask": (
        "Ce qui a été convenu a-t-il été fait ?",
        "Was what you agreed upon done?",
    ),
    "implementation.IMPLEMENTED": ("Oui, entièrement", "Yes, all of it"),
    "implementation.PARTLY": ("En partie seulement", "Only in part"),
    "implementation.NOT_IMPLEMENTED": ("Non", "No"),
    "send_implementation": ("Envoyer", "Send"),
    "exchange": ("L’échange", "The exchange"),
    "exhibits": ("Les pièces", "The exhibits"),
    "exhibit": ("Pièce {no}", "Exhibit {no}"),
    "message": ("Écrire un message", "Write a message"),
    "message_hint": (
        "Lu par l’autre partie et par le médiateur.",
        "Read by the other party and by the mediator.",
    ),
    "message_label": ("Votre message", "Your message"),
    "send_message": ("Envoyer le message", "Send the message"),
    "withdraw": ("Quitter la médiation", "Leave the mediation"),
    "withdraw_hint": (
        "Vous pouvez vous retirer à tout moment. Le dossier sera clos.",
        "You may leave at any time. The case will be closed.",
    ),
    "withdraw_sure": (
        "Je comprends que la médiation prend fin",
        "I understand that the mediation ends",
    ),
    "send_withdrawal": ("Me retirer", "Leave"),
    "done.answer": ("Votre réponse est enregistrée.", "Your answer is recorded."),
    "done.implementation": ("Votre retour est enregistré.", "Your report is recorded."),
    "done.message": ("Votre message est envoyé.", "Your message is sent."),
    "done.withdrawal": ("Votre retrait est enregistré.", "Your withdrawal is recorded."),
    "footer": (
        "Ce lien vous est personnel : ne le transmettez pas.",
        "This link is yours alone: do not pass it on.",
    ),
    "refused": ("C’est impossible", "This is not possible"),
    "back": ("Revenir au dossier", "Back to the case"),
    "refusal.not_found": (
        "Cette page n’existe pas. Vérifiez que l’adresse est complète.",
        "There is no such page. Check that the address is complete.",
    ),
    "refusal.already_answered": (
        "Vous avez déjà répondu ; votre première réponse reste valable.",
        "You have answered already; your first answer stands.",
    ),
    "refusal.answer_too_late": (
        "Le délai de réponse est écoulé.",
        "The time to answer is over.",
    ),
    "refusal.not_allowed": (
        "Le dossier a changé depuis que vous avez ouvert la page.",
        "The case changed since you opened the page.",
    ),
    "refusal.cross_site": (
        "Le formulaire ne vient pas de cette page. Ouvrez-la de nouveau et recommencez.",
        "The form did not come from this page. Open it again and try once more.",
    ),
    "refusal.malformed": (
        "Il manque quelque chose dans le formulaire.",
        "Something is missing in the form.",
    ),
    "refusal.other": (
        "La plateforme n’a pas pu traiter la demande.",
        "The platform could not handle the request.",
    ),
    "state.before": ("En négociation directe", "In direct negotiation"),
    "state.examined": (
        "Le médiateur examine si le dossier peut être traité",
        "The mediator is examining whether the case can be taken",
    ),
    "state.notified": (
        "Le professionnel est invité à entrer en médiation",
        "The trader is invited to enter mediation",
    ),
    "state.mediation": ("Médiation en cours", "Mediation under way"),
    "state.waiting": ("Le médiateur attend une réponse", "The mediator is waiting for an answer"),
    "state.proposal": (
        "Une proposition a été remise aux deux parties",
        "A proposal was delivered to both parties",
    ),
    "state.implement": (
        "Accord trouvé, à mettre en œuvre",
        "Agreement reached, to be implemented",
    ),
    "state.done": ("Accord mis en œuvre", "Agreement implemented"),
    "state.not_done": ("Accord non mis en œuvre", "Agreement not implemented"),
    "state.rejected": ("Proposition non acceptée", "Proposal not accepted"),
    "state.ended": ("Dossier clos", "Case closed"),
    "event.CLAIM_FILED": ("Réclamation déposée", "Claim filed"),
    "event.MESSAGE": ("Message", "Message"),
    "event.OFFER": ("Offre : {amount}", "Offer: {amount}"),
    "event.DEMAND": ("Demande : {amount}", "Demand: {amount}"),
    "event.EVIDENCE_FILED": ("Pièces déposées", "Exhibits filed"),
    "event.TRADER_REPLIED": ("Réponse du professionnel", "The trader replied"),
    "event.REFERRED": ("Médiateur saisi", "Referred to the mediator"),
    "event.MEDIATOR_ASSIGNED": ("Médiateur désigné : {name}", "Mediator assigned: {name}"),
    "event.INDEPENDENCE_DECLARED": (
        "Déclaration d’indépendance du médiateur",
        "The mediator’s declaration of independence",
    ),
    "event.CONFLICT_RAISED": ("Conflit d’intérêts signalé", "Conflict of interest raised"),
    "event.PIECES_REQUESTED": (
        "Pièces demandées avant le {day}",
        "Documents requested by {day}",
    ),
    "event.FOUND_INADMISSIBLE": ("Dossier irrecevable", "Case found inadmissible"),
    "event.PARTIES_NOTIFIED": ("Saisine notifiée aux parties", "Parties notified"),
    "event.ENTRY_ANSWERED": (
        "Réponse du professionnel à l’invitation",
        "The trader’s answer to the invitation",
    ),
    "event.MEETING_HELD": ("Entretien", "Meeting"),
    "event.DEADLINE_EXTENDED": ("Délai prolongé au {day}", "Time extended to {day}"),
    "event.SETTLED": ("Accord entre les parties", "The parties agreed"),
    "event.DECISION_ISSUED": ("Proposition du médiateur", "The mediator’s proposal"),
    "event.DELIVERED_CONSUMER": (
        "Proposition remise au consommateur",
        "Proposal delivered to the consumer",
    ),
    "event.DELIVERED_TRADER": (
        "Proposition remise au professionnel",
        "Proposal delivered to the trader",
    ),
    "event.DECISION_ANSWERED": ("Réponse à la proposition", "Answer to the proposal"),
    "event.IMPLEMENTATION_REPORTED": ("Retour sur la mise en œuvre", "Implementation reported"),
    "event.WITHDREW": ("Retrait de la médiation", "Withdrawal"),
    "event.COURT_SEIZED": ("Juge saisi", "Court seized"),
    "event.CLOSED": ("Dossier clos", "Case closed"),
    "event.REOPENED": ("Dossier rouvert", "Case reopened"),
    "event.CORRECTION": ("Rectification", "Correction"),
}


def word(key: str, tongue: Tongue, **values: str) -> str:
    """The words for ``key``; French spacing is made unbreakable."""
    french, english = _WORDS[key]
    if tongue == "en":
        return english.format(**values)
    return _spaced(french.format(**values))


def knows(key: str) -> bool:
    """Whether there are words for ``key``."""
    return key in _WORDS


def day(value: date, tongue: Tongue) -> str:
    """A calendar day in words."""
    month = _MONTHS[tongue][value.month - 1]
    number = f"1er{_NB}" if tongue == "fr" and value.day == 1 else f"{value.day}{_NB}"
    return f"{number}{month} {value.year}"


def clock_time(value: datetime, tongue: Tongue) -> str:
    """The time of day of an instant, where the parties are."""
    local = value.astimezone(_PARIS)
    hours = f"{local.hour}{_NB}h{_NB}{local.minute:02}"
    return hours if tongue == "fr" else f"{local:%H:%M}"


def amount(value: Money, tongue: Tongue) -> str:
    """A sum with its currency."""
    sign = "−" if value.minor < 0 else ""
    whole, cents = divmod(abs(value.minor), 100)
    symbol = "€" if value.currency == "EUR" else value.currency
    if tongue == "fr":
        grouped = f"{whole:,}".replace(",", _NNB)
        return f"{sign}{grouped},{cents:02}{_NB}{symbol}"
    return f"{sign}{symbol}{whole:,}.{cents:02}"


def _spaced(text: str) -> str:
    for mark in ":;?!»":
        text = text.replace(f" {mark}", f"{_NB}{mark}")
    return text.replace("« ", f"«{_NB}").replace("n° ", f"n°{_NB}")


def missing() -> list[str]:
    """The keys one of the tongues says nothing for; empty, and kept so by a test."""
    return [key for key, both in _WORDS.items() if not all(both)]
