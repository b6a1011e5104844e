"""Consumer and trader: their answers, their pages, and what they must not see."""

import re
from collections.abc import Iterator
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from uuid import UUID

import httpx2
import pytest

from dispute_exchange.canonical import sha256_hex
from dispute_exchange.parties import Mediator
from dispute_exchange.vocabulary import (
    Answer,
    DisputeState,
    EntryConsent,
    ImplementationStatus,
    PartyRole,
)
from dispute_platform import parties
from dispute_platform.clock import system_clock
from dispute_platform.disputes import register_dispute
from dispute_platform.errors import Refusal
from dispute_platform.links import link_token
from dispute_platform.material import PartyScript
from dispute_platform.mediators import add_mediator
from dispute_platform.platform import Platform, open_platform
from dispute_platform.scripted import ScriptedParties
from dispute_platform.timer import run_clocks
from dispute_platform.web import words
from tests.patience import PATIENCE_S
from tests.platform.conftest import Served, head, serving
from tests.platform.desk import Desk
from tests.platform.material import BODY, FACTURE, material

C, T = PartyRole.CONSUMER, PartyRole.TRADER


def state(platform: Platform, dispute: UUID) -> DisputeState:
    with platform.database.read() as session:
        return platform.standings.of(session, dispute).state


def deliver(served: Served, desk: Desk, dispute: UUID) -> bytes:
    """A signed decision, in the hands of both parties."""
    base = head(served.platform, dispute)
    pdf, content = desk.decision(dispute, base)
    desk.upload(pdf)
    desk.performed(desk.act(dispute, content, base))
    return pdf


def test_both_accept_and_it_is_done(served: Served, desk: Desk, dispute: UUID) -> None:
    deliver(served, desk, dispute)
    platform = served.platform
    parties.answer_decision(platform, dispute, C, Answer.ACCEPTED, "Merci.")
    assert state(platform, dispute) is DisputeState.PROPOSAL_ISSUED
    parties.answer_decision(platform, dispute, T, Answer.ACCEPTED)
    assert state(platform, dispute) is DisputeState.TO_IMPLEMENT
    parties.report_implementation(platform, dispute, C, ImplementationStatus.IMPLEMENTED)
    assert state(platform, dispute) is DisputeState.IMPLEMENTED
    kinds = [e.payload.kind for change in desk.everything().changes for e in _events(change)]
    assert kinds == []  # the one file holds them all


def _events(change: object) -> tuple[object, ...]:
    return getattr(change, "events", ())


def test_an_answer_is_given_once(served: Served, desk: Desk, dispute: UUID) -> None:
    deliver(served, desk, dispute)
    parties.answer_decision(served.platform, dispute, C, Answer.REFUSED)
    with pytest.raises(Refusal, match="already_answered"):
        parties.answer_decision(served.platform, dispute, C, Answer.ACCEPTED)


def test_nothing_can_be_answered_before_it_is_delivered(served: Served, dispute: UUID) -> None:
    with pytest.raises(Refusal, match="not_allowed"):
        parties.answer_decision(served.platform, dispute, C, Answer.ACCEPTED)
    with pytest.raises(Refusal, match="not_allowed"):
        parties.report_implementation(served.platform, dispute, C, ImplementationStatus.IMPLEMENTED)


def test_silence_is_written_down_when_the_time_is_over(tmp_path: Path) -> None:
    now = [system_clock()]
    platform = open_platform(tmp_path / "platform", clock=lambda: now[0])
    mediator = add_mediator(platform, "Odile Vautremont", BODY)
    dispute = register_dispute(platform, material(mediator))
    with serving(platform) as served:
        from dispute_platform.mediators import issue_code

        desk = Desk.enrol(served.url, issue_code(platform, mediator.mediator_id).code)
        deliver(served, desk, dispute)
        desk.close()
    parties.answer_decision(platform, dispute, C, Answer.ACCEPTED)
    assert run_clocks(platform) == ()
    now[0] += timedelta(days=16)
    with pytest.raises(Refusal, match="answer_too_late"):
        parties.answer_decision(platform, dispute, T, Answer.ACCEPTED)
    (event,) = run_clocks(platform)
    assert event.actor is PartyRole.PLATFORM
    assert state(platform, dispute) is DisputeState.REJECTED
    platform.close()


def test_scripts_are_played_to_their_end(served: Served, desk: Desk, mediator: Mediator) -> None:
    script = PartyScript(
        entry=EntryConsent.ACCEPTED,
        consumer=Answer.ACCEPTED,
        trader=Answer.ACCEPTED,
        implementation=ImplementationStatus.NOT_IMPLEMENTED,
    )
    dispute = register_dispute(
        served.platform, material(mediator, "4200", "notified", script=script)
    )
    real = register_dispute(served.platform, material(mediator, "4201", "notified"))
    players = ScriptedParties(served.platform)
    assert [event.payload.kind for event in players.play()] == ["ENTRY_ANSWERED"]
    deliver(served, desk, dispute)
    assert [event.payload.kind for event in players.play()] == [
        "DECISION_ANSWERED",
        "DECISION_ANSWERED",
        "IMPLEMENTATION_REPORTED",
    ]
    assert state(served.platform, dispute) is DisputeState.NOT_IMPLEMENTED
    assert state(served.platform, real) is DisputeState.NOTIFIED


# The pages.


class Form(HTMLParser):
    """The hidden fields of each form of a page, by its action; and the ids labels point to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: dict[str, dict[str, str]] = {}
        self.labelled: set[str] = set()
        self.needing: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self._open: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if "id" in has:
            self.ids.append(has["id"])
        if tag == "form":
            self._open = self.forms.setdefault(has["action"].split("?")[0], {})
        if tag == "input" and has.get("type") == "hidden":
            self._open[has["name"]] = has["value"]
        if tag == "textarea":
            self.needing.add(has["id"])
        if tag == "label" and "for" in has:
            self.labelled.add(has["for"])
        self.links.extend(has[name] for name in ("href", "src", "action") if name in has)


class Browser:
    """One party's browser on their page."""

    def __init__(self, served: Served, dispute: UUID, party: PartyRole) -> None:
        assert party in (C, T)
        self.path = f"/p/{link_token(served.platform, dispute, party)}"
        self.http = httpx2.Client(base_url=served.url, timeout=PATIENCE_S)

    def page(self, lang: str | None = None) -> str:
        answer = self.http.get(self.path, params={"lang": lang} if lang else {})
        assert answer.status_code == 200, answer.text
        return answer.text

    def form(self, action: str) -> dict[str, str]:
        return dict(Form(self.page()).forms[f"{self.path}/{action}"])

    def send(self, action: str, **fields: str) -> httpx2.Response:
        return self.post(action, self.form(action) | fields)

    def post(
        self, action: str, fields: dict[str, str], headers: dict[str, str] | None = None
    ) -> httpx2.Response:
        return self.http.post(f"{self.path}/{action}", data=fields, headers=headers)


@pytest.fixture
def browsers(served: Served, dispute: UUID) -> Iterator[tuple[Browser, Browser]]:
    both = Browser(served, dispute, C), Browser(served, dispute, T)
    yield both
    for browser in both:
        browser.http.close()


def test_a_party_reads_the_decision_and_accepts_it(
    served: Served, desk: Desk, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    consumer, trader = browsers
    pdf = deliver(served, desk, dispute)
    read = consumer.http.get(f"{consumer.path}/decision.pdf")
    assert (read.content, read.headers["content-type"]) == (pdf, "application/pdf")
    done = consumer.send("answer", answer="ACCEPTED", text="Merci à tous")
    assert done.status_code == 303
    page = consumer.http.get(done.headers["location"]).text
    assert "Votre réponse est enregistrée." in page
    assert f"{consumer.path}/answer" not in Form(page).forms
    assert "Merci à tous" in trader.page()
    assert trader.send("answer", answer="REFUSED").status_code == 303
    assert state(served.platform, dispute) is DisputeState.REJECTED


def test_a_form_sent_twice_counts_once(
    served: Served, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    consumer, _trader = browsers
    form = consumer.form("message") | {"text": "Bonjour"}
    assert [consumer.post("message", form).status_code for _ in range(2)] == [303, 303]
    assert head(served.platform, dispute).seq == 8


@pytest.mark.parametrize("attack", ["no key", "key of another form", "cross-site", "other party"])
def test_a_form_from_elsewhere_does_nothing(
    served: Served, dispute: UUID, browsers: tuple[Browser, Browser], attack: str
) -> None:
    consumer, trader = browsers
    form = consumer.form("withdrawal") | {"sure": "true"}
    headers = {}
    if attack == "no key":
        form["key"] = "0" * 64
    elif attack == "key of another form":
        form = consumer.form("message") | {"sure": "true"}
    elif attack == "cross-site":
        headers = {"Sec-Fetch-Site": "cross-site"}
    else:
        form = trader.form("withdrawal") | {"sure": "true"}
    answer = consumer.post("withdrawal", form, headers)
    assert answer.status_code == 403
    assert "text/html" in answer.headers["content-type"]
    assert state(served.platform, dispute) is DisputeState.IN_MEDIATION


def test_leaving_needs_to_be_meant(
    served: Served, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    consumer, _trader = browsers
    assert consumer.send("withdrawal").status_code == 400
    assert consumer.send("withdrawal", sure="true").status_code == 303
    assert state(served.platform, dispute) is DisputeState.WITHDRAWN
    assert "Quitter la médiation" not in consumer.page()


def test_a_party_sees_only_what_is_theirs(
    served: Served, desk: Desk, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    from dispute_exchange import acts
    from dispute_exchange.vocabulary import Disclosure

    consumer, trader = browsers
    said = acts.SendMessage(text="Pour vous seul.", disclosure=Disclosure.CAUCUS_B)
    desk.performed(desk.act(dispute, said, head(served.platform, dispute)))
    assert "Pour vous seul." in trader.page()
    assert "Pour vous seul." not in consumer.page()
    seen = [re.findall(r"/exhibits/([0-9a-f-]{36})", one.page()) for one in browsers]
    assert len(set(seen[0])) == 1
    assert len(set(seen[1])) == 2
    (private,) = set(seen[1]) - set(seen[0])
    assert consumer.http.get(f"{consumer.path}/exhibits/{private}").status_code == 404
    shown = trader.http.get(f"{trader.path}/exhibits/{private}")
    # A page filed as an exhibit is saved, never run.
    assert shown.headers["content-type"] == "application/octet-stream"
    assert shown.headers["content-disposition"].startswith("attachment")
    (invoice,) = set(seen[0])
    assert consumer.http.get(f"{consumer.path}/exhibits/{invoice}").content == FACTURE


def test_an_address_cannot_be_guessed_or_changed(
    served: Served, browsers: tuple[Browser, Browser]
) -> None:
    consumer, _trader = browsers
    token = consumer.path.removeprefix("/p/")
    for wrong in (token[:-2], token[:-2] + ("AA" if token[-2:] != "AA" else "BB"), "x", "é"):
        answer = consumer.http.get(f"/p/{wrong}")
        assert answer.status_code == 404
        assert "text/html" in answer.headers["content-type"]


def test_what_people_write_is_shown_as_written(
    browsers: tuple[Browser, Browser],
) -> None:
    consumer, trader = browsers
    consumer.send("message", text="<script>alert(1)</script> & <b>gras</b>\nligne")
    page = trader.page()
    assert "<script" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_pages_are_whole_and_bring_nothing_from_elsewhere(
    served: Served,
    desk: Desk,
    dispute: UUID,
    browsers: tuple[Browser, Browser],
    lang: str,
) -> None:
    deliver(served, desk, dispute)
    answer = browsers[0].http.get(browsers[0].path, params={"lang": lang})
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert answer.headers["referrer-policy"] == "no-referrer"
    page = Form(answer.text)
    assert f'<html lang="{lang}">' in answer.text
    assert len(page.ids) == len(set(page.ids))
    assert page.needing <= page.labelled
    for link in page.links:
        assert link.startswith(("/p/", "#", "/v1/authority/")), link
        if link.startswith("/p/") and "/exhibits/" not in link and link not in page.forms:
            path = link.split("?")[0]
            if path not in page.forms:
                assert browsers[0].http.get(link).status_code == 200
    if lang == "fr":
        assert not re.search(r" [:;?!»€]", re.sub(r"<[^>]+>", "", answer.text))


def test_each_party_is_written_to_in_their_language(browsers: tuple[Browser, Browser]) -> None:
    consumer, trader = browsers
    assert '<html lang="fr">' in consumer.page()
    assert '<html lang="en">' in trader.page()
    assert '<html lang="fr">' in trader.page("fr")


def test_nothing_is_missing_in_either_tongue() -> None:
    assert words.missing() == []


def test_pages_of_a_decision_are_those_the_mediator_signed(
    served: Served, desk: Desk, dispute: UUID, browsers: tuple[Browser, Browser]
) -> None:
    pdf = deliver(served, desk, dispute)
    both = [one.http.get(f"{one.path}/decision.pdf").content for one in browsers]
    assert {sha256_hex(one) for one in both} == {sha256_hex(pdf)}
