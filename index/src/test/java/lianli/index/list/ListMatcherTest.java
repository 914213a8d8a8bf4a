package lianli.index.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.model.SpecReader;
import lianli.index.linkage.pair.BlockReport;
import lianli.index.linkage.pair.FieldScore;
import lianli.index.linkage.pair.ListPair;
import lianli.index.linkage.pair.Records;
import lianli.registry.RegistryException;
import lianli.registry.table.TableSink;
import lianli.registry.table.TableWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListMatcherTest {
  private static final LinkageSpec SPEC = SpecReader.read("spec", DrawnLists.SPEC);

  @TempDir private Path directory;

  @Test
  void findsTheRecordsOfOneListInAnotherWithoutBeingTaught() {
    DrawnLists drawn = new DrawnLists(5, 1_500);
    ListPair lists = pair(drawn.list, drawn.register);
    ListMatcher matcher = new ListMatcher(SPEC, lists);

    Matching matching = matcher.match(matcher.train(), true);

    Accuracy accuracy = matching.accuracy(Truth.ofColumn(lists, "person", "person"), 0.5);
    assertThat(accuracy.matches()).isEqualTo(500);
    assertThat(accuracy.candidateRecall()).isGreaterThan(0.99);
    assertThat(accuracy.precision()).isGreaterThan(0.99);
    assertThat(accuracy.recall()).isGreaterThan(0.98);
    assertThat(matching.model().learnedFrom().expectedMatches()).isBetween(470.0, 530.0);
  }

  @Property(tries = 15)
  void theOrderOfRowsChangesNothing(@ForAll @IntRange(max = 1_000_000) int seed) {
    DrawnLists drawn = new DrawnLists(seed, 240);
    List<List<String>> list = new ArrayList<>(drawn.list);
    List<List<String>> register = new ArrayList<>(drawn.register);
    String before = told(pair(list, register));
    String alone = told(pair(register));

    Collections.shuffle(list, new Random(seed + 1L));
    Collections.shuffle(register, new Random(seed + 2L));

    assertThat(told(pair(list, register))).isEqualTo(before);
    assertThat(told(pair(register))).isEqualTo(alone);
  }

  @Property(tries = 10)
  void whichListComesFirstChangesNoWeight(@ForAll @IntRange(max = 1_000_000) int seed) {
    DrawnLists drawn = new DrawnLists(seed, 240);
    LinkageModel model = new ListMatcher(SPEC, pair(drawn.list, drawn.register)).train();
    LinkageSpec turned =
        new LinkageSpec(
            SPEC.idColumn(),
            SPEC.fields(),
            SPEC.secondColumns(),
            SPEC.blocking(),
            SPEC.learning(),
            SPEC.cutOffs(),
            true);

    Matching one = new ListMatcher(SPEC, pair(drawn.list, drawn.register)).match(model, true);
    Matching other =
        new ListMatcher(turned, pair(drawn.register, drawn.list))
            .match(
                new LinkageModel(turned, model.m(), model.u(), model.prior(), model.learnedFrom()),
                true);

    assertThat(
            other.decisions().pairs().stream()
                .map(pair -> told(other, pair, pair.scored().other(), pair.scored().one(), true))
                .sorted()
                .toList())
        .isEqualTo(
            one.decisions().pairs().stream()
                .map(pair -> told(one, pair, pair.scored().one(), pair.scored().other(), false))
                .sorted()
                .toList());
  }

  @Test
  void theFormatOfTheFilesChangesNothing() throws IOException {
    DrawnLists drawn = new DrawnLists(11, 300);
    List<String> results = new ArrayList<>();
    for (String name : List.of("utf8.csv", "gb.csv", "book.xlsx", "tabs.csv")) {
      Path list = write("list-" + name, drawn.list);
      Path register = write("register-" + name, drawn.register);
      results.add(
          told(
              new ListPair(
                  ListFile.first(list, SPEC, Set.of()).records(),
                  Optional.of(ListFile.second(register, SPEC, Set.of()).records()))));
    }

    assertThat(results.getFirst()).hasSizeGreaterThan(1_000);
    assertThat(results).containsOnly(results.getFirst());
  }

  @Test
  void tiesGoToAPersonAndNeverToTheFirst() {
    DrawnLists drawn = new DrawnLists(3, 300);
    List<List<String>> register = new ArrayList<>(drawn.register);
    List<String> doubled = new ArrayList<>(register.getFirst());
    doubled.set(0, "zz");
    register.add(doubled);
    ListPair lists = pair(drawn.list, register);
    ListMatcher matcher = new ListMatcher(SPEC, lists);
    String listed = drawn.list.getFirst().getFirst();

    Matching matching = matcher.match(matcher.train(), true);

    List<DecidedPair> about =
        matching.decisions().pairs().stream()
            .filter(pair -> lists.first().id(pair.scored().one()).equals(listed))
            .toList();
    assertThat(about).hasSize(2).allMatch(DecidedPair::isTied);
    assertThat(about).allMatch(pair -> pair.decision() == PairDecision.REVIEW);
  }

  @Test
  void aBlockThatIsTooLargeIsSplitAndWhatIsLargeEvenThenIsCounted() {
    LinkageSpec spec =
        SpecReader.read(
            "spec",
            DrawnLists.SPEC
                .replace("[[\"born\"]", "[[\"town\"],[\"born\"]")
                .replace(
                    "\"random_pairs\"",
                    "\"refine\":[\"born:year\"],\"block_cap\":8,\"random_pairs\""));
    DrawnLists drawn = new DrawnLists(3, 3_000);

    ListMatcher matcher = new ListMatcher(spec, pair(drawn.register));

    BlockReport town = matcher.candidates().reports().getFirst();
    assertThat(town.rule()).isEqualTo("town");
    assertThat(town.refined()).isEqualTo(8);
    assertThat(town.blocks()).isPositive();
    assertThat(town.dropped()).isPositive();
    assertThat(town.droppedPairs()).isGreaterThan(town.droppedRecords());
  }

  @Test
  void everyPairExplainsItsWeight() {
    DrawnLists drawn = new DrawnLists(9, 400);
    ListMatcher matcher = new ListMatcher(SPEC, pair(drawn.list, drawn.register));

    Matching matching = matcher.match(matcher.train(), false);

    Matching.Explainer explainer = matching.explainer();
    double prior = matching.model().weights().prior();
    assertThat(matching.decisions().pairs())
        .isNotEmpty()
        .allSatisfy(
            pair ->
                assertThat(
                        prior
                            + explainer.explain(pair.scored()).stream()
                                .mapToDouble(FieldScore::weight)
                                .sum())
                    .isCloseTo(
                        pair.scored().weight(), org.assertj.core.api.Assertions.within(1e-9)));
  }

  @Test
  void namesTheColumnAndTheRowThatAListLacks() throws IOException {
    Path noColumn = directory.resolve("no-column.csv");
    Files.writeString(noColumn, "id,given,family,born\n1,a,b,1980\n");
    Path noId = directory.resolve("no-id.csv");
    Files.writeString(noId, "id,given,family,born,town\n1,a,b,1980,x\n,c,d,1981,y\n");
    Path twice = directory.resolve("twice.csv");
    Files.writeString(twice, "id,given,family,born,town\n1,a,b,1980,x\n1,c,d,1981,y\n");

    assertThat(fault(noColumn)).contains("it has no column town").contains("given, family");
    assertThat(fault(noId)).contains("A3 tells no identifier");
    assertThat(fault(twice)).contains("A3 tells the identifier of row 2 once more");
  }

  @Test
  void aFieldThatEveryRuleLooksAtIsLearnedAmongPairsChosenByOthers() {
    LinkageSpec spec =
        SpecReader.read(
            "spec", DrawnLists.SPEC.replaceFirst("\"blocking\":.*", "\"blocking\":[[\"born\"]],"));
    ListMatcher matcher =
        new ListMatcher(spec, pair(new DrawnLists(5, 900).list, new DrawnLists(5, 900).register));

    LinkageModel model = matcher.train();

    assertThat(model.m().share(spec.place("born"), 1)).isBetween(0.7, 0.99);
  }

  @Test
  void aFieldAloneCannotBeLearned() {
    LinkageSpec spec =
        SpecReader.read(
            "spec",
            """
            {"type":"linkage_spec","schema":1,"id":"id",
             "comparisons":[{"column":"born","kind":"date"}],"blocking":[["born"]]}
            """);
    ListMatcher matcher = new ListMatcher(spec, pair(new DrawnLists(1, 60).register));

    RegistryException failure = catchThrowableOfType(RegistryException.class, matcher::train);

    assertThat(failure.why().english()).startsWith("there is nothing beside born");
  }

  private String fault(Path file) {
    return catchThrowableOfType(RegistryException.class, () -> ListFile.first(file, SPEC, Set.of()))
        .getMessage();
  }

  private Path write(String name, List<List<String>> rows) throws IOException {
    Path file = directory.resolve(name);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TableSink sink = TableSink.named(name, bytes)) {
      sink.row(DrawnLists.COLUMNS);
      rows.forEach(sink::row);
    }
    if (name.contains("gb")) {
      Files.writeString(
          file, bytes.toString(StandardCharsets.UTF_8).substring(1), Charset.forName("GB18030"));
    } else if (name.contains("tabs")) {
      Files.writeString(
          file,
          "Title of the list\n"
              + TableWriter.csv(DrawnLists.COLUMNS, rows).substring(1).replace(',', '\t'));
    } else {
      Files.write(file, bytes.toByteArray());
    }
    return file;
  }

  private static ListPair pair(List<List<String>> first, List<List<String>> second) {
    return new ListPair(records(first), Optional.of(records(second)));
  }

  private static ListPair pair(List<List<String>> only) {
    return new ListPair(records(only), Optional.empty());
  }

  private static Records records(List<List<String>> rows) {
    return new Records(DrawnLists.COLUMNS, rows.stream().map(List::getFirst).toList(), rows);
  }

  /** Model, pairs, weights and explanations, to the last bit. */
  private static String told(ListPair lists) {
    ListMatcher matcher = new ListMatcher(SPEC, lists);
    LinkageModel model = matcher.train();
    Matching matching = matcher.match(model, !lists.isOfOneList());
    return new String(LinkageFiles.bytes(model), StandardCharsets.UTF_8)
        + matching.decisions().pairs().stream()
            .map(pair -> told(matching, pair, pair.scored().one(), pair.scored().other(), false))
            .collect(Collectors.joining("\n"));
  }

  private static String told(
      Matching matching, DecidedPair pair, int one, int other, boolean isTurned) {
    Records first = isTurned ? matching.lists().second() : matching.lists().first();
    Records second = isTurned ? matching.lists().first() : matching.lists().second();
    return first.id(one)
        + " "
        + second.id(other)
        + " "
        + pair.decision()
        + " "
        + pair.scored().weight()
        + matching.explainer().explain(pair.scored()).stream()
            .map(score -> score.field() + score.level() + score.weight())
            .toList();
  }
}
