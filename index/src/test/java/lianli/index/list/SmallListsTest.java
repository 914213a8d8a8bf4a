package lianli.index.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.model.SpecReader;
import lianli.index.linkage.pair.ListPair;
import lianli.index.linkage.pair.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What short lists teach is little, and chance looks like a match in them: nobody may be taken for
 * another person because of it.
 */
class SmallListsTest {
  private static final LinkageSpec SPEC =
      SpecReader.read(
          "spec",
          """
          {"type":"linkage_spec","schema":1,"id":"编号",
           "comparisons":[
            {"column":"姓名","kind":"chinese_name","term_frequency":true},
            {"column":"证号","kind":"citizen_id"},
            {"column":"出生","kind":"date","inside":"证号"}],
           "blocking":[["证号:id_parts"],["姓名:pinyin","出生:year"],["出生:day"]]}
          """);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void thirtyAgainstTwoHundred(long seed) {
    Found found = new Found(new DrawnNeighbours(seed, DrawnNeighbours.Kind.MIXED, 200, 30));

    assertThat(found.wrong()).as("wrong").isZero();
    assertThat(found.recall()).as("recall").isGreaterThan(0.8);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void deathsWithoutNumbersAgainstARegister(long seed) {
    Found found = new Found(new DrawnNeighbours(seed, DrawnNeighbours.Kind.NO_NUMBERS, 1_500, 120));

    assertThat(found.wrong()).as("wrong").isZero();
    assertThat(found.recall()).as("recall").isGreaterThan(0.75);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void namesByEarInAHouseholdRegister(long seed) {
    Found found = new Found(new DrawnNeighbours(seed, DrawnNeighbours.Kind.BY_EAR, 800, 100));

    assertThat(found.wrong()).as("wrong").isZero();
    assertThat(found.recall()).as("recall").isGreaterThan(0.75);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void listsOfWhichNobodyIsInTheOther(long seed) {
    Found found = new Found(new DrawnNeighbours(seed, DrawnNeighbours.Kind.STRANGERS, 400, 90));

    assertThat(found.matches()).isZero();
    assertThat(found.wrong()).as("wrong").isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void listsOfOneFamilyWithTwins(long seed) {
    Found found = new Found(new DrawnNeighbours(seed, DrawnNeighbours.Kind.ONE_FAMILY, 300, 80));

    assertThat(found.wrong()).as("wrong").isZero();
    assertThat(found.recall()).as("recall").isGreaterThan(0.7);
  }

  @Test
  void aBirthDateAloneMatchesNobodyAndAWholeNumberSaysMore() {
    DrawnNeighbours drawn = new DrawnNeighbours(7, DrawnNeighbours.Kind.MIXED, 400, 90);
    for (int stranger = 0; stranger < 3; stranger++) {
      String born = drawn.register.get(stranger * 50).get(3);
      drawn.list.add(
          List.of("X" + stranger, List.of("欧阳静", "司徒宏", "诸葛平").get(stranger), "", born, "X"));
    }

    Found found = new Found(drawn);

    LinkageModel model = found.matching.model();
    assertThat(found.wrong()).isZero();
    assertThat(model.weights().weight(1, 1)).isGreaterThan(model.weights().weight(2, 1));
    assertThat(model.u().share(2, 1)).isGreaterThan(1.0 / model.learnedFrom().randomPairs());
    assertThat(model.weights().weight(0, SPEC.shape().levels(0))).isLessThan(-4);
  }

  private static final class Found {
    private final Matching matching;
    private final Truth truth;

    Found(DrawnNeighbours drawn) {
      ListPair lists = new ListPair(records(drawn.list), Optional.of(records(drawn.register)));
      ListMatcher matcher = new ListMatcher(SPEC, lists);
      matching = matcher.match(matcher.train(), false);
      truth = Truth.ofColumn(lists, "谁", "谁");
    }

    private List<DecidedPair> accepted() {
      return matching.decisions().pairs().stream()
          .filter(pair -> pair.decision() == PairDecision.ACCEPT)
          .toList();
    }

    private long right() {
      return accepted().stream()
          .filter(pair -> truth.has(pair.scored().one(), pair.scored().other()))
          .count();
    }

    long wrong() {
      return accepted().size() - right();
    }

    long matches() {
      return truth.size();
    }

    double recall() {
      return (double) right() / matches();
    }

    private static Records records(List<List<String>> rows) {
      return new Records(DrawnNeighbours.COLUMNS, rows.stream().map(List::getFirst).toList(), rows);
    }
  }
}
