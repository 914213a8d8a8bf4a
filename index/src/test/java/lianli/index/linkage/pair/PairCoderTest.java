package lianli.index.linkage.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.model.SpecReader;
import lianli.index.linkage.pattern.PatternShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of two records is scored, and that nothing of them is scored twice. */
class PairCoderTest {
  private static final LinkageSpec SPEC =
      SpecReader.read(
          "spec",
          """
          {"type":"linkage_spec","schema":1,"id":"id",
           "comparisons":[
            {"name":"number","column":"number","kind":"citizen_id"},
            {"column":"born","kind":"date","inside":"number"},
            {"column":"sex","kind":"exact","inside":"number"},
            {"column":"given","kind":"jaro_winkler","swapped_with":"family"},
            {"column":"family","kind":"jaro_winkler"}],
           "blocking":[["born"],["given"]]}
          """);

  private static final List<String> COLUMNS =
      List.of("id", "number", "born", "sex", "given", "family");

  private static final String ONE = "520121198003020013|1980-03-02|男|martha|dixon";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          # the other record;                            number, born, sex, given, family
          520121198003020013|1980-03-02|男|martha|dixon ; equal, not_told, not_told, equal, equal
          520121198003020013|1980-03-03|女|martha|dixon ; equal, not_told, not_told, equal, equal
          520121198003020014|1980-03-02|男|martha|dixon ; one_slip, not_told, not_told, equal, equal
          520121********0013|1980-03-02|男|martha|dixon ; shown_10, equal, not_told, equal, equal
          52012119800302****|1980-03-02|男|martha|dixon ; shown_10, not_told, equal, equal, equal
          520121************|1980-03-02|女|martha|dixon ; shown_5, equal, else, equal, equal
          |1980-03-02|男|martha|dixon                   ; not_told, equal, equal, equal, equal
          520121198003020013||男|martha|dixon           ; equal, not_told, not_told, equal, equal
          52012119800302****||男|martha|dixon           ; shown_10, not_told, equal, equal, equal
          522522197511110022|1980-03-02|男|martha|dixon ; else, equal, equal, equal, equal
          520121198003020013|1980-03-02|男|dixon|martha ; equal, not_told, not_told, swapped, not_told
          520121198003020013|1980-03-02|男|dixon|dixon  ; equal, not_told, not_told, else, equal
          520121198003020013|1980-03-02|男|dixon|       ; equal, not_told, not_told, else, not_told
          520121198003020013|1980-03-02|男|dicksonx|boris ; equal, not_told, not_told, else, else
          """)
  void reachesTheLevels(String other, String levels) {
    List<String> expected = List.of(levels.split(", ", -1));

    assertThat(levels(ONE, other)).isEqualTo(expected);
    assertThat(levels(other, ONE)).isEqualTo(expected);
  }

  /** A number on one side and a birth date on the other are about one fact, told once each. */
  @ParameterizedTest
  @CsvSource({"520121198003020013,equal", "520121198003030012,one_slip", "520121193011110014,else"})
  void aBirthDateInsideANumberStandsInForOneThatIsNotTold(String number, String level) {
    assertThat(levels(number + "||男|martha|dixon", "|1980-03-02|男|martha|dixon").get(1))
        .isEqualTo(level);
  }

  private static List<String> levels(String one, String other) {
    CodedPairs pairs =
        new CodedPairs(SPEC, new ListPair(records("a", one), Optional.of(records("b", other))));
    long pattern = pairs.coder().pattern(0, 0);
    PatternShape shape = SPEC.shape();
    return IntStream.range(0, shape.fields())
        .mapToObj(
            field -> {
              int code = shape.code(pattern, field);
              return code == PatternShape.NOT_TOLD
                  ? FieldScore.NOT_TOLD
                  : SPEC.fields().get(field).levels().get(code - 1);
            })
        .toList();
  }

  private static Records records(String id, String row) {
    List<String> cells = List.of((id + "|" + row).split("\\|", -1));
    return new Records(COLUMNS, List.of(id), List.of(cells));
  }
}
