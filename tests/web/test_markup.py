"""HTML made in Python never lets through what somebody wrote."""

from bot.web.markup import call_link, fill, join, secure_link, tag


def test_what_somebody_wrote_is_escaped() -> None:
    assert tag("p", "<b>x</b>", title='"') == '<p title="&quot;">&lt;b&gt;x&lt;/b&gt;</p>'


def test_markup_is_not_escaped_twice() -> None:
    assert tag("p", join([tag("b", "å & ä"), "<"])) == "<p><b>å &amp; ä</b>&lt;</p>"


def test_only_https_becomes_a_link() -> None:
    assert "href" not in secure_link("javascript:alert(1)", "x")
    assert "href" not in secure_link("http://example.org", "x")
    assert 'href="https://example.org"' in secure_link("https://example.org", "x")


def test_a_number_is_dialled_by_its_digits() -> None:
    assert 'href="tel:+46771117700"' in call_link("+46 771 11 77 00", "x")


def test_values_of_a_file_are_escaped() -> None:
    page = fill("layout", language="sv", direction="ltr", title="<x>", base=".", head="", kind="", body="<script>")
    assert "<title>&lt;x&gt;</title>" in page
    assert "<script>" not in page
