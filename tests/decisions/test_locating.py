"""Where paragraphs stand on a page: whole, cut by a page break, with references between words."""

import uuid

from dispute_exchange.decision import ArticleRef, ExhibitRef, Heading, Section, TextRun
from mediator_desk.decisions.locating import BlockPlace, PageText, nearest, places_on
from mediator_desk.domain.page_words import PageWords
from tests.decisions.material import p

LINE = 60


def page(text: str) -> PageText:
    """A page of fixed letters: each line of ``text`` a tenth of the page high."""
    boxes = []
    across, down = 0, 0
    for sign in text:
        if sign == "\n":
            boxes.append((0.0, 0.0, 0.0, 0.0))
            across, down = 0, down + 1
            continue
        left, top = across / LINE, down / 10
        boxes.append((left, top, left + 1 / LINE, top + 0.09) if sign != " " else (0.0,) * 4)
        across += 1
    return PageText(PageWords(text, tuple(boxes)))


def section(*blocks: object) -> Section:
    return Section(key="facts", title="Les faits", blocks=blocks)


def test_a_paragraph_is_found_through_hyphens_and_printed_references() -> None:
    printed = page(
        "Médiation Rivage\nLe professionnel soutient que le délai n'a cou-\n"
        "ru qu'à la remise (pièce n° 9). Or la preuve suffit.\nAutre paragraphe, plus bas."
    )
    written = section(
        p(
            "Le professionnel soutient que le délai n’a couru qu’à la remise (",
            ExhibitRef(evidence_id=uuid.UUID(int=9)),
            "). Or la preuve suffit.",
        ),
        p("Autre paragraphe, plus bas."),
    )
    first, second = places_on(printed, [written])
    assert (first.section, first.block) == (0, 0)
    assert (round(first.top, 2), round(first.bottom, 2)) == (0.1, 0.29)
    assert (second.block, round(second.top, 2)) == (1, 0.3)


def test_a_paragraph_cut_by_the_page_is_found_on_both() -> None:
    words = "La demande porte sur un objectif livré en juin, renvoyé puis remboursé en août."
    written = section(p(words))
    (head,) = places_on(page(f"Titre courant\n{words[:50]}"), [written])
    (tail,) = places_on(page(f"{words[50:]}\nPage 2"), [written])
    assert round(head.top, 2) == 0.1
    assert tail.top == 0.0


def test_the_same_words_twice_are_told_apart_by_their_order() -> None:
    words = "Ce point a été réglé entre les parties."
    written = section(p(words), p("Un autre point, entre les deux."), p(words))
    printed = page(f"{words}\nUn autre point, entre les deux.\n{words}")
    assert [round(place.top, 1) for place in places_on(printed, [written])] == [0.0, 0.1, 0.2]


def test_what_stands_on_another_page_or_says_too_little_is_not_found() -> None:
    written = section(
        p("Une phrase qui n'est pas imprimée ici."),
        p(ArticleRef(code="C. conso.", article="L242-4")),
        Heading(inlines=(TextRun(text="B."),)),
    )
    assert places_on(page("Rien de tel.\nB. Majoration"), [written]) == ()


def test_a_click_between_two_paragraphs_goes_to_the_nearer() -> None:
    above = BlockPlace(0, 0, 0.1, 0.1, 0.9, 0.2)
    below = BlockPlace(0, 1, 0.1, 0.5, 0.9, 0.6)
    assert nearest((above, below), 0.5, 0.15) is above
    assert nearest((above, below), 0.5, 0.45) is below
    assert nearest((above, below), 0.0, 0.55) is below
    assert nearest((), 0.5, 0.5) is None
