package lianli.index.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import lianli.index.linkage.compare.CitizenIdComparison;
import lianli.index.linkage.pattern.LevelShares;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecReaderTest {
  private static final String WHOLE =
      """
      {"type":"linkage_spec","schema":1,"id":"编号","second_columns":{"姓名":"死者姓名"},
       "date_order":"day_first",
       "comparisons":[
         {"column":"姓名","kind":"chinese_name","term_frequency":true},
         {"name":"number","column":"身份证号","kind":"citizen_id"},
         {"column":"出生日期","kind":"date","days":[31],"inside":"number"},
         {"column":"given","kind":"jaro_winkler","swapped_with":"family"},
         {"column":"family","kind":"jaro_winkler"},
         {"column":"code","kind":"damerau_levenshtein","cuts":[1,3]},
         {"columns":["village","town"],"kind":"place"},
         {"column":"age","kind":"number","within":[1,2.5]}],
       "blocking":[["身份证号:id_parts"],["姓名:pinyin","出生日期:year"],["code:first3","family:last2"]],
       "refine":["town"],"block_cap":50,"training":[["code"],["出生日期"]],
       "expected_matches":12,"random_pairs":5000,"seed":7,"frequencies_from":"first",
       "accept":0.9,"review":0.3,"margin":4}
      """;

  @Test
  void readsEverythingAndAModelHoldsItWhole() {
    LinkageSpec spec = SpecReader.read("spec.json", WHOLE);
    LevelShares shares = LevelShares.ofCarefulHands(spec.shape());
    LinkageModel model =
        new LinkageModel(
            spec, shares, shares, 1.0 / 3, new LinkageModel.Source(10, 20, 5_000, 12.5));

    LinkageModel again = ModelCodec.read("model.json", ModelCodec.write(model).pretty());

    assertThat(spec.fields().get(1).comparison()).isEqualTo(new CitizenIdComparison());
    assertThat(spec.inSecond("姓名")).isEqualTo("死者姓名");
    assertThat(spec.fields().get(3).levels())
        .containsExactly("equal", "similar_0.92", "similar_0.8", "swapped", "else");
    assertThat(spec.blocking().rules().get(1).written()).isEqualTo("姓名:pinyin + 出生日期:year");
    assertThat(spec.blocking().cap()).isEqualTo(50);
    assertThat(spec.isFirstMaster()).isTrue();
    assertThat(again).isEqualTo(model);
    assertThat(ModelCodec.write(again)).isEqualTo(ModelCodec.write(model));
  }

  @Test
  void whatIsNotSaidIsUsual() {
    LinkageSpec spec =
        SpecReader.read(
            "spec.json",
            """
            {"type":"linkage_spec","schema":1,"id":"id",
             "comparisons":[{"column":"a","kind":"exact"}],"blocking":[["a","b:year"],["c"]]}
            """);

    assertThat(spec.cutOffs()).isEqualTo(CutOffs.USUAL);
    assertThat(spec.blocking().refining().stream().map(KeyPart::written))
        .containsExactly("a", "b:year", "c");
    assertThat(spec.learning().rules()).isEqualTo(spec.blocking().rules());
    assertThat(spec.inSecond("a")).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # in the specification     | instead                    | place named
          "linkage_spec"             | "linkage_model"            | type: this is no linkage_spec
          "schema":1                 | "schema":2                 | schema: it is of a later program
          "id":"编号"                 | "id":7                     | id: it is not a text
          "id":"编号",                |                            | id: it is missing
          "chinese_name"             | "names"                    | comparisons[0].kind: there is no such kind
          "name":"number"            | "name":"姓名"               | comparisons[1]: there is another comparison
          "days":[31]                | "days":[31,31]             | comparisons[2].days: the cut points
          "inside":"number"          | "inside":"姓名"             | comparisons[2].inside: only a birth date
          "swapped_with":"family"    | "swapped_with":"code"      | comparisons[3].swapped_with: it is no other
          "cuts":[1,3]               | "cuts":[0]                 | comparisons[5].cuts[0]: it is not a whole number
          "within":[1,2.5]           | "within":[-1]              | comparisons[7].within: the cut points
          "within":[1,2.5]           | "step":1                   | comparisons[7].step: nothing here knows this key
          "出生日期:year"              | "出生日期:decade"            | blocking[1][1]: there is no such form
          ["town"]                   | "town"                     | refine: it is not a list
          "block_cap":50             | "block_cap":1              | block_cap: it is not a whole number from 2
          "seed":7                   | "sed":7                    | sed: nothing here knows this key
          "first"                    | "both"                     | frequencies_from: it is neither
          "accept":0.9               | "accept":0.2               | accept and review are no probabilities
          "day_first"                | "year_first"               | date_order: it is neither
          "margin":4}                | "margin":4                 | it is not JSON
          """)
  void namesThePlaceOfWhatIsWrong(String right, String wrong, String told) {
    assertThat(WHOLE).contains(right);

    RegistryException failure =
        catchThrowableOfType(
            RegistryException.class,
            () -> SpecReader.read("spec.json", WHOLE.replace(right, wrong == null ? "" : wrong)));

    assertThat(failure.code()).isEqualTo(ErrorCode.BAD_INPUT);
    assertThat(failure.what().english()).isEqualTo("Cannot use spec.json");
    assertThat(failure.why().english()).startsWith(told);
  }

  @Test
  void aModelWhoseLevelsAreNotThoseOfItsSpecificationIsRefused() {
    LinkageSpec spec = SpecReader.read("spec.json", WHOLE);
    LevelShares shares = LevelShares.ofCarefulHands(spec.shape());
    Json.Obj model =
        ModelCodec.write(
            new LinkageModel(spec, shares, shares, 0.1, new LinkageModel.Source(1, 1, 1, 1)));

    for (String[] change :
        new String[][] {
          {"\"label\":\"similar_0.92\"", "\"label\":\"similar_0.93\""},
          {"\"m_probability\":0.9", "\"m_probability\":1.9"},
          {"\"u_probability\":0.9", "\"u_probability\":0"},
          {"\"probability_two_random_records_match\":0.1", "\"probability\":0.1"}
        }) {
      String text = model.text();
      assertThat(text).contains(change[0]);
      RegistryException failure =
          catchThrowableOfType(
              RegistryException.class,
              () -> ModelCodec.read("model.json", text.replace(change[0], change[1])));
      assertThat(failure.what().english()).isEqualTo("Cannot use model.json");
    }
  }
}
