"""The kinds of document, with why some cannot be begun now."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItemModel

from dispute_exchange.vocabulary import DecisionKind
from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.usecases.drafting import KindOffer, NotOffered

_WHY: Final = {
    NotOffered.NOT_USED_BY_BODY: QT_TRANSLATE_NOOP("kinds", "your body does not use it"),
    NotOffered.NOT_ENTERED: QT_TRANSLATE_NOOP("kinds", "the trader has not entered mediation"),
    NotOffered.NOT_NOTIFIED: QT_TRANSLATE_NOOP("kinds", "the referral is not notified yet"),
    NotOffered.NOT_EXTENDED: QT_TRANSLATE_NOOP("kinds", "the time limit was not extended"),
    NotOffered.NO_AGREEMENT: QT_TRANSLATE_NOOP("kinds", "the parties have not agreed"),
    NotOffered.ALREADY_ADMITTED: QT_TRANSLATE_NOOP("kinds", "the referral was admitted"),
    NotOffered.NOT_ENDED: QT_TRANSLATE_NOOP("kinds", "the mediation has not ended"),
    NotOffered.ENDED: QT_TRANSLATE_NOOP("kinds", "the mediation has ended"),
    NotOffered.OTHER_STAGE: QT_TRANSLATE_NOOP("kinds", "not at this stage of the file"),
}


def why_not(offer: KindOffer) -> str:
    """Why a kind cannot be begun, in a few words; empty when it can."""
    if offer.why_not is None:
        return ""
    return QCoreApplication.translate("kinds", _WHY[offer.why_not])


def offer_kinds(choice: Choice, offers: Sequence[KindOffer]) -> None:
    """Put the kinds into a list; those that cannot be begun stay, greyed, with the reason."""
    choice.set_choices([(offer.kind.value, _name(offer)) for offer in offers])
    model = choice.model()
    assert isinstance(model, QStandardItemModel)
    for row, offer in enumerate(offers):
        item = model.item(row)
        item.setEnabled(offer.offered)
        item.setToolTip(why_not(offer))
        item.setData(_name(offer), Qt.ItemDataRole.AccessibleTextRole)


def _name(offer: KindOffer) -> str:
    name = label("decision_kind", offer.kind)
    if not offer.offered:
        return f"{name} ({why_not(offer)})"
    if offer.rectifies is not None:
        text = QCoreApplication.translate("kinds", "{kind}, rectifies {number}")
        return text.format(kind=name, number=offer.rectifies)
    return name


def first_offered(offers: Sequence[KindOffer]) -> DecisionKind | None:
    """The kind to begin with: the first one that can be begun."""
    return next((offer.kind for offer in offers if offer.offered), None)
