package lianli.registry.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianli.registry.ledger.LedgerHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk writes into a book and types in again years later. */
class ShortFormTest {
  private static final Instant EVENING = Instant.parse("2026-11-23T17:30:00Z");
  private static final LedgerHead HEAD = new LedgerHead(47, "ab".repeat(32));
  private static final ShortForm FORM = ShortForm.of(HEAD, EVENING);

  @Test
  void isCountDayInChinaAndTwentyLetters() {
    assertThat(FORM.text())
        .matches("47/2026-11-24/([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
  }

  @Test
  void neverChangesItsWriting() {
    // Books are kept for decades: this very text must stay readable.
    assertEquals("47/2026-11-24/CE9Z-M7ED-95CJ-1VQ5-R5VT", FORM.text());
  }

  @Test
  void comesBackFromThePaper() {
    assertThat(ShortForm.parse(FORM.text())).contains(FORM);
    assertThat(ShortForm.parse("  " + FORM.text().toLowerCase(Locale.ROOT).replace('-', ' ')))
        .as("blanks for hyphens spoil the date")
        .isEmpty();
    assertThat(ShortForm.parse("47 2026-11-24 " + FORM.code().replaceAll("(.{5})", "$1 ")))
        .contains(FORM);
    assertThat(ShortForm.parse(FORM.text().replace('1', 'l').replace("47/2026-ll", "47/2026-11")))
        .as("a small L for a one")
        .contains(FORM);
  }

  @Test
  void fitsItsOwnLedgerOnly() {
    assertThat(FORM.fits(HEAD)).isTrue();
    assertThat(FORM.fits(new LedgerHead(48, HEAD.hash()))).isFalse();
    assertThat(FORM.fits(new LedgerHead(47, "ab".repeat(31) + "ac"))).isFalse();
  }

  @Test
  void aSlipOfThePenIsToldFromAnotherLedger() {
    assertThat(slips()).hasSizeGreaterThan(900).allMatch(slip -> ShortForm.parse(slip).isEmpty());
  }

  /** Every single letter written wrong, and every two neighbours swapped. */
  private static Stream<String> slips() {
    String text = FORM.text();
    String letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    return IntStream.range(0, text.length())
        .boxed()
        .flatMap(
            i ->
                Stream.concat(
                    letters
                        .chars()
                        .filter(c -> letters.indexOf(text.charAt(i)) >= 0 && c != text.charAt(i))
                        .mapToObj(c -> text.substring(0, i) + (char) c + text.substring(i + 1)),
                    i + 1 < text.length() && text.charAt(i) != text.charAt(i + 1)
                        ? Stream.of(
                            text.substring(0, i)
                                + text.charAt(i + 1)
                                + text.charAt(i)
                                + text.substring(i + 2))
                        : Stream.of()))
        // A hyphen that moved within the letters is no slip, and one in the date spoils the date.
        .filter(slip -> !lettersOnly(slip).equals(lettersOnly(text)));
  }

  private static String lettersOnly(String text) {
    return text.substring(0, text.lastIndexOf('/'))
        + text.substring(text.lastIndexOf('/')).replace("-", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "47", "47/2026-11-24", "47/2026-13-45/AAAA-AAAA-AAAA-AAAA-AAAA", "x/y/z"})
  void whatIsNoShortFormIsNone(String text) {
    assertThat(ShortForm.parse(text)).isEmpty();
  }
}
