"""Texts, web pages, office documents and e-mails: all their words, none of their tricks."""

from email.message import EmailMessage

import pytest

from mediator_desk.system.preview import PreviewClient, source_of_bytes
from tests.system.exhibits import archive, mail, refusal


class TestWords:
    @pytest.mark.parametrize(
        ("data", "encoding"),
        [
            ("Réclamation n° 4 – 12 €".encode(), "utf-8"),
            ("Réclamation n° 4 – 12 €".encode("cp1252"), "windows-1252"),
            ("Réclamation n° 4 – 12 €".encode("utf-16"), "utf-16"),
            ("Réclamation n° 4 – 12 €".encode("utf-8-sig"), "utf-8"),
        ],
    )
    def test_the_encoding_is_found(
        self, preview: PreviewClient, data: bytes, encoding: str
    ) -> None:
        shown = preview.preview_text(source_of_bytes(data, "note.txt"))
        assert shown.text == "Réclamation n° 4 – 12 €"
        assert (shown.encoding, shown.truncated) == (encoding, False)

    def test_what_would_deceive_is_spelled_out(self, preview: PreviewClient) -> None:
        shown = preview.preview_text(source_of_bytes("a\u202eb\u200fc\x1bd\r\ne\tf".encode()))
        assert shown.text == "a⟦U+202E⟧b⟦U+200F⟧c␛d\ne\tf"

    def test_a_long_text_is_cut_and_says_so(self, preview: PreviewClient) -> None:
        shown = preview.preview_text(source_of_bytes("é".encode() * 2_000_000))
        assert shown.truncated
        assert set(shown.text) == {"é"}

    def test_a_web_page_is_reduced_to_its_words(self, preview: PreviewClient) -> None:
        page = (
            b"<!doctype html><title>t</title><style>p{}</style><script>alert(1)</script>"
            b"<h1>Bonjour</h1><p>Voir <a href='https://piege.invalid/x'>la banque</a> &amp; fin"
            b"<ul><li>un<li>deux</ul><img src='https://espion.invalid/p.gif'>"
        )
        shown = preview.preview_text(source_of_bytes(page, "page.html"))
        assert "la banque <https://piege.invalid/x> & fin" in shown.text
        assert "• un" in shown.text
        for hidden in ("alert", "p{}", "espion"):
            assert hidden not in shown.text

    def test_office_documents_are_read(self, preview: PreviewClient) -> None:
        word = (
            b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            b"<w:body><w:p><w:r><w:t>Objet</w:t><w:tab/><w:t>R\xc3\xa9clamation</w:t></w:r></w:p>"
            b"<w:p><w:r><w:t>Fin</w:t></w:r></w:p></w:body></w:document>"
        )
        source = source_of_bytes(archive({"word/document.xml": word}), "lettre.docx")
        assert preview.inspect(source).name_agrees
        assert preview.preview_text(source).text == "Objet\tRéclamation\nFin"
        odt = (
            b'<office xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
            b"<text:h>Titre</text:h><text:p>Un <text:span>mot</text:span></text:p></office>"
        )
        kind = b"application/vnd.oasis.opendocument.text"
        source = source_of_bytes(archive({"mimetype": kind, "content.xml": odt}))
        assert preview.preview_text(source).text == "Titre\nUn mot"

    def test_entities_in_an_office_document_are_refused(self, preview: PreviewClient) -> None:
        bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
        source = source_of_bytes(archive({"word/document.xml": bomb}))
        assert refusal(lambda: preview.preview_text(source)) == "unsupported"

    def test_an_office_bomb_is_refused(self, preview: PreviewClient) -> None:
        source = source_of_bytes(archive({"word/document.xml": bytes(320 << 20)}))
        assert refusal(lambda: preview.preview_text(source)) == "too_large"


class TestMail:
    def test_headers_text_and_attachments(self, preview: PreviewClient) -> None:
        source = source_of_bytes(mail().as_bytes(), "courriel.eml")
        assert preview.inspect(source).media_type == "message/rfc822"
        shown = preview.preview_email(source)
        headers = dict(shown.headers)
        assert headers["Subject"] == "Ma commande n° 42 – retard"
        assert headers["From"] == "Camille Exemple <camille@exemple.invalid>"
        assert shown.text == "Bonjour,\nrien reçu.\n"
        assert not shown.text_from_html
        (attached,) = shown.attachments
        assert (attached.name, attached.media_type) == ("facture é.pdf", "application/pdf")
        inner = source_of_bytes(preview.email_attachment(source, 0), attached.name)
        assert preview.text_of_pdf_page(inner, 0) == "facture"
        assert refusal(lambda: preview.email_attachment(source, 1)) == "absent"

    def test_an_attached_mail_is_one_attachment(self, preview: PreviewClient) -> None:
        outer = EmailMessage()
        outer["From"], outer["To"], outer["Subject"] = "a@b.invalid", "c@d.invalid", "Tr"
        outer.set_content("voir")
        outer.add_attachment(mail())
        source = source_of_bytes(outer.as_bytes())
        (attached,) = preview.preview_email(source).attachments
        assert attached.media_type == "message/rfc822"
        inner = source_of_bytes(preview.email_attachment(source, 0))
        assert preview.preview_email(inner).text == "Bonjour,\nrien reçu.\n"

    def test_a_mail_of_html_alone_is_reduced(self, preview: PreviewClient) -> None:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "a@b.invalid", "c@d.invalid", "s"
        message.set_content("<p>Cliquez <a href='http://x.invalid'>ici</a>", subtype="html")
        shown = preview.preview_email(source_of_bytes(message.as_bytes()))
        assert shown.text_from_html
        assert shown.text == "Cliquez ici <http://x.invalid>"

    @pytest.mark.parametrize(
        "charset", ["koi8-r", "shift_jis", "gb18030", "iso-8859-15", "no-such-charset", "utf-7"]
    )
    def test_any_charset_is_read_or_replaced(self, preview: PreviewClient, charset: str) -> None:
        head = "From: a@b.invalid\nTo: c@d.invalid\nSubject: s\nContent-Type: text/plain; charset="
        source = source_of_bytes(f"{head}{charset}\n\nabc".encode())
        assert preview.preview_email(source).text == "abc"

    @pytest.mark.parametrize(
        "data",
        [
            b"From: a\nTo: b\nSubject: =?utf-8?b?####?= =?x?q?\n\nx",
            b"From: <<<\nTo: ,,;,\nDate: never\nContent-Type: multipart/mixed\n\nx",
            b"From: a\nTo: b\nDate: c\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" * 40,
            b"From: a\nTo: b\nDate: c\nContent-Transfer-Encoding: base64\n\n!!!!",
            b"From: a\nTo: b\nDate: c\nContent-Type: " + b"a/" * 3000 + b"\n\nx",
        ],
    )
    def test_a_malformed_one_is_shown_as_far_as_it_goes(
        self, preview: PreviewClient, data: bytes
    ) -> None:
        assert preview.preview_email(source_of_bytes(data)).headers
