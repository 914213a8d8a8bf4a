package lianli.registry.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists, keyboards and scans put between characters changes neither numbers nor persons. */
class WrittenTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "520121\u00a0198003053219",
        "520121198003053219\u00a0",
        "\u200b520121198003053219",
        "\ufeff520121198003053219",
        "５２０１２１１９８００３０５３２１９",
        "520121198003053219\u200e",
        "520121-19800305-3219",
        "520121－19800305—3219",
        "520121\u3000198003053219",
        "520121\u2009 19800305\t3219\n",
        "\u202a520121198003053219\u202c",
        "520121\u00ad198003053219",
        "520121\ufe0f198003053219"
      })
  void anIdentityNumberIsItsDigits(String written) {
    assertThat(CitizenId.parse(written).map(CitizenId::value)).hasValue("520121198003053219");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "52012119800305321⑨",
        "52012119800305321⁹",
        "520121198003053٢19",
        "520121.198003053219"
      })
  void whatIsNoDigitIsNotMadeOne(String written) {
    assertThat(CitizenId.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"E1234-5678, E1234-5678", "h1234567－8, H1234567-8", "ｇ１２３ ４５６, G123456"})
  void otherDocumentsKeepTheirHyphens(String written, String number) {
    assertThat(WrittenText.idNumber(written)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "'Ｊ５２０１２１－２００８－０００５３１', J520121-2008-000531",
    "'J520121\u200b-2008-\u00a0000531', J520121-2008-000531",
    "'j520121–2008—000531\ufeff', J520121-2008-000531"
  })
  void aCertificateNumberIsWhatItSays(String written, String number) {
    assertThat(CertificateNumber.parse(written).orElseThrow().text()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"２００８－０３－０８", "2008\u200b-03-08", "2008年3月\u00a08日", "二〇〇八年三月八日\ufeff"})
  void aDateIsItsDay(String written) {
    assertThat(WrittenDate.parse(written).map(PartialDate::text)).hasValue("2008-03-08");
  }

  @ParameterizedTest
  @CsvSource({
    "李\u200b明, 李明",
    "王\u00a0芳, 王芳",
    "葛\udb40\udd00亮, 葛亮",
    "\ue863莉, 䶮莉",
    "欧阳\u3000静, 欧阳静",
    "买买提•吐尔逊, 买买提·吐尔逊",
    "'买买提 . 吐尔逊', 买买提·吐尔逊",
    "ＪＯＨＮ　Smith, JOHN SMITH",
    "⼤⼭, 大山",
    "\uf914天, 樂天"
  })
  void aNameIsWhatPeopleRead(String written, String folded) {
    assertThat(WrittenText.name(written)).isEqualTo(folded);
    assertThat(new PersonName(written)).isEqualTo(new PersonName(folded));
    assertThat(new PersonName(written)).hasSameHashCodeAs(new PersonName(folded));
  }

  @Test
  void aNamePrintsAsItWasWritten() {
    assertThat(new PersonName("李\u200b明").value()).isEqualTo("李\u200b明");
    assertThat(new PersonName("葛\udb40\udd00亮").value()).isEqualTo("葛\udb40\udd00亮");
  }

  @ParameterizedTest
  @CsvSource({"喆, 哲", "李明, 李明明", "張三, 张三", "吕绿, 吕録"})
  void variantsAndOtherNamesStayApart(String one, String other) {
    assertThat(new PersonName(one)).isNotEqualTo(new PersonName(other));
  }

  @ParameterizedTest
  @CsvSource({
    "准予 离婚, 准予离婚",
    "'判决离婚（未生效）', 判决离婚(未生效)",
    "调解\u200b离婚, 调解离婚",
    "移送管辖〔离婚纠纷〕, 移送管辖(离婚纠纷)"
  })
  void aWordIsLookedUpWithoutItsBlanksAndBrackets(String written, String word) {
    assertThat(WrittenText.word(written)).isEqualTo(word);
  }

  /** The standard of 2022 gives most of them a place; six more are in Unicode's plane 2. */
  @Test
  void privateUseCharactersAreWhatTheNewerStandardSays() {
    Charset newer = Charset.forName("GB18030");
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (int place = 0; place < 80; place++) {
      int second = 0x50 + place + (place >= 0x2F ? 1 : 0);
      String said = new String(new byte[] {(byte) 0xFE, (byte) second}, newer);
      String ours = WrittenText.visible(Character.toString(0xE815 + place));
      if (Character.getType(said.codePointAt(0)) != Character.PRIVATE_USE) {
        compared++;
        if (!said.equals(ours)) {
          wrong.add("%x: %s for %s".formatted(0xE815 + place, ours, said));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(65);
  }

  @Property
  void foldingAgainChangesNothing(@ForAll("texts") String text) {
    assertThat(WrittenText.visible(WrittenText.visible(text))).isEqualTo(WrittenText.visible(text));
    assertThat(WrittenText.code(WrittenText.code(text))).isEqualTo(WrittenText.code(text));
    assertThat(WrittenText.name(WrittenText.name(text))).isEqualTo(WrittenText.name(text));
    assertThat(WrittenText.word(WrittenText.word(text))).isEqualTo(WrittenText.word(text));
    assertThat(WrittenText.idNumber(WrittenText.idNumber(text)))
        .isEqualTo(WrittenText.idNumber(text));
  }

  @Test
  void partsThatOnlyABlankKeptApartAreOneCharacter() {
    assertThat(WrittenText.word("\u1100 \u1161")).isEqualTo("\uac00");
    assertThat(WrittenText.word("e \u0301")).isEqualTo("\u00e9");
    assertThat(WrittenText.word("\u30ab \u3099")).isEqualTo("\u30ac");
  }

  @Property
  void invisibleCharactersNeverCount(
      @ForAll("texts") String text, @ForAll("invisible") String mark) {
    int middle = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
    String marked = text.substring(0, middle) + mark + text.substring(middle);

    assertThat(WrittenText.code(marked)).isEqualTo(WrittenText.code(text));
    assertThat(WrittenText.name(marked)).isEqualTo(WrittenText.name(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("0123456789Xx年月日-－—·. \u3000\u00a0张李王明芳𠮷䶮（）()")
        .withChars('\ue815', '\ue864')
        .withCharRange('\u2e80', '\u2fdf')
        .withCharRange('\uf900', '\ufaff')
        .withCharRange('\uff00', '\uffef')
        .ofMaxLength(30)
        .map(
            text ->
                text.codePoints()
                    .filter(Character::isDefined)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  @Provide
  Arbitrary<String> invisible() {
    return Arbitraries.of(
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u00ad",
        "\u3164",
        "\u0007",
        "\u2060",
        "\ufe01",
        "\udb40\udd01");
  }
}
