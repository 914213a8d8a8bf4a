package lianli.registry.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.ActKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisiveFieldsTest {
  /** Every key that any act or form tells, each with two values that are not alike. */
  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("certificate_number", List.of("J520121-2012-000001", "J520121-2012-000002")),
          Map.entry("registered_on", List.of("2012-03-02", "2012-03-03")),
          Map.entry("office", List.of("甲登记处", "乙登记处")),
          Map.entry("made_up", List.of("yes", "")),
          Map.entry("effective_from", List.of("2010-01-01", "2010-01-02")),
          Map.entry("previous_certificate_number", List.of("J520121-2008-000001", "88-163")),
          Map.entry("married_on", List.of("2008-05-01", "2008-05-02")),
          Map.entry("previous_office", List.of("甲登记处", "乙登记处")),
          Map.entry("divorce_certificate_number", List.of("L520121-2011-000001", "88-164")),
          Map.entry("divorced_on", List.of("2011-05-01", "2011-05-02")),
          Map.entry("case_number", List.of("（2019）黔0121民初123号", "（2019）黔0121民初124号")),
          Map.entry("court", List.of("甲县人民法院", "乙县人民法院")),
          Map.entry("judged_on", List.of("2019-06-01", "2019-06-02")),
          Map.entry("decree_form", List.of("judgment", "mediation")),
          Map.entry("freed", List.of("man", "woman")),
          Map.entry("country", List.of("甲国", "乙国")),
          Map.entry("recognition", List.of("court", "none")),
          Map.entry("died_on", List.of("2020-01-01", "2020-01-02")),
          Map.entry("death_source", List.of("certificate", "agency_list")),
          Map.entry("refused", List.of("yes", "")),
          Map.entry("registrar", List.of("甲", "乙")),
          Map.entry("holder", List.of("甲", "乙")),
          Map.entry("archive_ref", List.of("1", "2")),
          Map.entry("documents", List.of("户口簿", "介绍信")),
          Map.entry("opinion", List.of("同意", "准予")),
          Map.entry("children", List.of("无", "一子")),
          Map.entry("remarks", List.of("无", "有")),
          Map.entry("reissue_reason", List.of("遗失", "损毁")),
          Map.entry("applied_on", List.of("2012-01-01", "2012-01-02")),
          Map.entry("declared_on", List.of("2012-01-01", "2012-01-02")),
          Map.entry("other_party", List.of("甲", "乙")),
          Map.entry("man.name", List.of("莫须有", "莫需有")),
          Map.entry("man.birth_date", List.of("1980-01-01", "1980-01-02")),
          Map.entry("man.id_number", List.of("520199198001010012", "520199198001010039")),
          Map.entry("man.age", List.of("23", "24")),
          Map.entry("man.nationality", List.of("中国", "越南")),
          Map.entry("man.ethnicity", List.of("汉族", "苗族")),
          Map.entry("man.occupation", List.of("农", "工")),
          Map.entry("man.education", List.of("小学", "初中")),
          Map.entry("man.marital_status", List.of("未婚", "离婚")),
          Map.entry("man.residence", List.of("甲村", "乙村")),
          Map.entry("man.sex", List.of("男", "女")));

  /** What only says where, not who, what or when: a wrong one changes nobody's status. */
  private static final Set<String> PLACES = Set.of("office", "previous_office", "court", "country");

  private static Stream<Arguments> everyFieldOfEveryKind() {
    List<Arguments> all = new ArrayList<>();
    for (ActKind kind : ActKind.values()) {
      FIELDS.keySet().stream().sorted().forEach(key -> all.add(Arguments.of(kind, key)));
    }
    return all.stream();
  }

  /** The oracle is the act itself: what its record holds beside particulars and places. */
  @ParameterizedTest
  @MethodSource("everyFieldOfEveryKind")
  void whatTheRecordOfAnActHoldsDecides(ActKind kind, String key) {
    boolean isHeld = !core(kind, key, 0).equals(core(kind, key, 1));
    boolean isOfEarlierDivorce =
        kind == ActKind.DIVORCE_REISSUE
            && Set.of("divorce_certificate_number", "divorced_on").contains(key);

    assertEquals(
        (isHeld && !PLACES.contains(key)) || isOfEarlierDivorce,
        DecisiveFields.decides(kind.code(), key));
  }

  /** The act told by all fields, the one at issue by its first or second value. */
  private static List<Object> core(ActKind kind, String key, int which) {
    Map<String, String> told = new LinkedHashMap<>();
    FIELDS.forEach((each, values) -> told.put(each, values.getFirst()));
    told.put(key, FIELDS.get(key).get(which));
    told.put("act", kind.code());
    Act act = ActCodec.decode(told);
    Map<String, String> encoded = new LinkedHashMap<>(ActCodec.encode(act));
    act.filing().particulars().keySet().forEach(encoded::remove);
    act.parties()
        .forEach(
            party ->
                party
                    .particulars()
                    .keySet()
                    .forEach(each -> encoded.remove(party.sex().partyKey() + "." + each)));
    return List.copyOf(encoded.entrySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "declaration", "unheard-of"})
  void onPapersThatTellNoActEveryDecisiveFieldDecides(String act) {
    for (ActKind kind : ActKind.values()) {
      FIELDS.keySet().stream()
          .filter(key -> DecisiveFields.decides(kind.code(), key))
          .forEach(key -> assertThat(DecisiveFields.decides(act, key)).as(key).isTrue());
    }
    assertThat(DecisiveFields.decides(act, "registrar")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"man.id_type", "woman.id_document", "woman.name", "woman.birth_date"})
  void bothPartiesAndTheKindOfTheirPapersDecide(String key) {
    for (ActKind kind : ActKind.values()) {
      assertThat(DecisiveFields.decides(kind.code(), key)).as(kind.code()).isTrue();
    }
  }

  @Test
  void remarksDecideWhereTheyTellOfAMakeUpRegistration() {
    assertThat(DecisiveFields.decides("marriage", "remarks", "补办")).isTrue();
    assertThat(DecisiveFields.decides("marriage", "remarks", "系補辦")).isTrue();
    assertThat(DecisiveFields.decides("marriage", "certificate_remarks", "补办登记")).isTrue();
    assertThat(DecisiveFields.decides("marriage", "remarks", "双方自愿")).isFalse();
    assertThat(DecisiveFields.decides("marriage", "opinion", "补齐材料")).isFalse();
  }
}
