package lianli.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lianli.index.linkage.model.FieldSpec;
import lianli.index.linkage.pair.FieldScore;
import lianli.index.linkage.pair.ScoredPair;
import lianli.index.list.DecidedPair;
import lianli.index.list.Matching;
import lianli.registry.file.WholeFile;
import lianli.registry.json.Json;
import lianli.registry.table.TableSink;

/** The pairs as rows of a table and as lines of JSON, each with what every field says of it. */
public final class MatchFile {
  private final Matching matching;
  private final Locale locale;
  private final Matching.Explainer explainer;

  /** The pairs of a matching, in the words of a language. */
  public MatchFile(Matching matching, Locale locale) {
    this.matching = matching;
    this.locale = locale;
    explainer = matching.explainer();
  }

  /** Writes them: JSON lines if the name ends so, a workbook for {@code .xlsx}, else CSV. */
  public void write(Path file) {
    String name = file.getFileName().toString();
    try (WholeFile whole = WholeFile.begin(file)) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
        writeLines(whole.out());
      } else {
        try (TableSink sink = TableSink.named(name, whole.out())) {
          rows(sink::row);
        }
      }
      whole.complete();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void writeLines(OutputStream out) throws IOException {
    for (DecidedPair pair : matching.decisions().pairs()) {
      out.write((json(pair).text() + "\n").getBytes(UTF_8));
    }
  }

  private void rows(Consumer<List<String>> sink) {
    boolean isOfOneList = matching.lists().isOfOneList();
    List<String> header = new ArrayList<>(List.of("first", "second", "decision"));
    if (isOfOneList) {
      header.add("cluster");
    }
    header.addAll(List.of("weight", "probability", "explanation"));
    for (FieldSpec field : matching.coded().spec().fields()) {
      header.add(field.name() + ".first");
      header.add(field.name() + ".second");
    }
    sink.accept(header);
    for (DecidedPair pair : matching.decisions().pairs()) {
      List<FieldScore> scores = explainer.explain(pair.scored());
      List<String> row = new ArrayList<>(List.of(first(pair), second(pair), decision(pair)));
      if (isOfOneList) {
        row.add(cluster(pair));
      }
      row.add(decimals(pair.scored().weight(), 2));
      row.add(decimals(pair.scored().probability(), 6));
      row.add(explanation(scores));
      for (FieldScore score : scores) {
        row.add(score.first());
        row.add(score.second());
      }
      sink.accept(row);
    }
  }

  /** The pair as a line of JSON. */
  Json json(DecidedPair pair) {
    Json.Builder json =
        Json.object()
            .put("type", "pair")
            .put("first", first(pair))
            .put("second", second(pair))
            .put("decision", pair.decision().code())
            .put("tied", pair.isTied())
            .put("held", pair.isHeld());
    if (matching.lists().isOfOneList()) {
      json.put("cluster", cluster(pair));
    }
    return json.put("weight", rounded(pair.scored().weight(), 3))
        .put("probability", rounded(pair.scored().probability(), 6))
        .put("prior", rounded(matching.model().weights().prior(), 3))
        .put("waterfall", explainer.explain(pair.scored()).stream().map(MatchFile::json).toList())
        .build();
  }

  private static Json json(FieldScore score) {
    return Json.object()
        .put("field", score.field())
        .put("level", score.level())
        .put("first", score.first())
        .put("second", score.second())
        .put("weight", rounded(score.weight(), 3))
        .put("frequency", score.frequency())
        .build();
  }

  /** How the weight came about. */
  String explanation(DecidedPair pair) {
    return explanation(explainer.explain(pair.scored()));
  }

  private String explanation(List<FieldScore> scores) {
    boolean chinese = FieldWords.isChinese(locale);
    String separator = chinese ? "；" : "; ";
    return scores.stream()
        .filter(score -> !score.level().equals(FieldScore.NOT_TOLD))
        .map(
            score ->
                score.field()
                    + (chinese ? "" : " ")
                    + LevelWords.of(locale, score.level())
                    + " "
                    + ModelView.bits(score.weight()))
        .collect(
            Collectors.joining(
                separator,
                (chinese ? "起始 " : "prior ")
                    + ModelView.bits(matching.model().weights().prior())
                    + separator,
                ""));
  }

  String first(DecidedPair pair) {
    return matching.lists().first().id(pair.scored().one());
  }

  String second(DecidedPair pair) {
    return matching.lists().second().id(pair.scored().other());
  }

  private String cluster(DecidedPair pair) {
    ScoredPair scored = pair.scored();
    return matching
        .clusters()
        .filter(clusters -> clusters.head(scored.one()) == clusters.head(scored.other()))
        .map(clusters -> matching.lists().first().id(clusters.head(scored.one())))
        .orElse("");
  }

  private String decision(DecidedPair pair) {
    return FieldWords.isChinese(locale) ? pair.decision().chinese() : pair.decision().code();
  }

  static String decimals(double number, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", number);
  }

  private static double rounded(double number, int places) {
    double scale = Math.pow(10, places);
    return Math.round(number * scale) / scale;
  }
}
