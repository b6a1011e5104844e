"""A desk linked already is linked again from the settings, for a new certificate."""

from mediator_desk.desktop.i18n import Languages
from tests.desktop.audit import clipped, unnamed
from tests.desktop.dossier import Dossier


def test_the_form_comes_back_with_the_address_and_waits_for_a_code(
    dossier: Dossier, french: Languages
) -> None:
    dossier.session.navigation.place("settings")
    dossier.settle()
    page, actor = dossier.page, dossier.session.actor
    assert actor is not None
    assert not page.ui.linkForm.isVisibleTo(page)
    page._again.click()
    dossier.settle()
    assert page.ui.linkForm.isVisibleTo(page)
    assert not page._again.isVisibleTo(page)
    assert page.ui.url.text() == actor.platform_url
    assert "nouveau certificat" in page.ui.platformText.text()
    assert page.window().focusWidget() is page.ui.code
    assert not unnamed(page)
    assert not clipped(page.ui.platform)
