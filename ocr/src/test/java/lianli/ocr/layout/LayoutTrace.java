package lianli.ocr.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lianli.ocr.bench.StoredPages;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.kind.PageKind;
import lianli.ocr.kind.PageKinds;
import lianli.ocr.text.PageText;

/**
 * Prints how a stored page is understood, step by step: {@code LayoutTrace DUMP FILE [ACT]}. For
 * drawn pages: it prints what they say.
 */
public final class LayoutTrace {
  private LayoutTrace() {}

  public static void main(String[] arguments) throws IOException {
    PageText text = StoredPages.page(Path.of(arguments[0]), arguments[1]);
    PageKind kind = PageKinds.standard().of(text);
    String act = arguments.length > 2 ? arguments[2] : kind.act();
    System.out.println(kind);
    LabelScan scan = new LabelScan(Lexicon.standard());
    PageFrame.Way way = PageFrame.ways(text).getFirst();
    PageFrame frame = CellCutter.cut(PageFrame.of(text, way));
    PageGraph graph = PageGraph.of(PieceJoiner.joined(frame, scan), scan);
    System.out.printf("%s, unit %.0f%n", way, graph.unit());
    for (Label label : graph.labels()) {
      System.out.printf(
          "label %d %s %s %s %.1f %s%n",
          label.number(),
          label.ink().text(),
          label.field(),
          label.meaning().side(),
          label.weight(),
          at(label.box()));
    }
    for (Run run : graph.runs()) {
      System.out.printf("run %d %s %s %s%n", run.number(), run.text(), run.behind(), at(run.box()));
    }
    RegisterHead.of(graph)
        .or(() -> RowsWithoutHead.of(graph))
        .ifPresent(
            head -> {
              System.out.println("register");
              List<Run> body =
                  graph.runs().stream()
                      .filter(run -> run.isFree() && run.box().middleY() > head.bottom())
                      .toList();
              for (RegisterColumn column : RegisterColumns.of(graph, head, body, act)) {
                System.out.printf(
                    "column %s %s %s:", column.field(), column.side(), at(column.head()));
                column.entries().forEach(entry -> System.out.print(" " + entry.run().text()));
                System.out.println();
              }
            });
    for (Placed placed : Unlabelled.addedTo(Assignment.of(graph), graph)) {
      System.out.printf(
          "placed %s = %s by %s %s fit %.1f score %.1f margin %.1f%n",
          placed.field(),
          placed.text(),
          placed.label().map(label -> label.ink().text()).orElse("-"),
          placed.relation(),
          placed.fit(),
          placed.score(),
          placed.margin());
    }
    sentences(text);
    new RecordFinder(FormCatalogue.none())
        .in(text)
        .map(RecordFinder.Found::records)
        .orElse(List.of())
        .forEach(
            record -> {
              System.out.println("record");
              record.forEach(
                  field ->
                      System.out.printf(
                          "  %s = %s %s%n", field.key(), field.value().text(), field.place()));
            });
  }

  private static void sentences(PageText page) {
    RunningText text = RunningText.of(page);
    System.out.println("sentences " + text.words());
    for (ProsePersons.Person person : ProsePersons.in(text)) {
      System.out.printf(
          "person %s, of whom is said %s%n",
          text.words().substring(person.name()[0], person.name()[1]),
          text.words().substring(person.from(), Math.max(person.from(), person.to())));
    }
  }

  private static String at(Box box) {
    return "(%.0f,%.0f %.0fx%.0f)".formatted(box.left(), box.top(), box.width(), box.height());
  }
}
