package lianli.ocr.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lianli.ocr.scan.ScanFile;
import lianli.registry.json.Json;

/**
 * How many values are accepted of which the box cut a part away, and how many of those that it left
 * whole: {@code CutBoxBench DIRECTORY… [--step=N] [--wrong]}. Reads each N-th page of directories
 * with a truth.jsonl.
 */
public final class CutBoxBench {
  private static final int MOST_OF_A_PAGE = 8;

  private CutBoxBench() {}

  public static void main(String[] arguments) throws Exception {
    List<CutBoxes.Outcome> cut = new ArrayList<>();
    List<CutBoxes.Outcome> whole = new ArrayList<>();
    int step = 1;
    boolean isWrongShown = false;
    try (CutBoxes boxes = new CutBoxes()) {
      for (String argument : arguments) {
        if (argument.startsWith("--step=")) {
          step = Integer.parseInt(argument.substring(7));
        } else if (argument.equals("--wrong")) {
          isWrongShown = true;
        } else {
          read(Path.of(argument), step, boxes, cut, whole);
        }
      }
    }
    List<CutBoxes.Outcome> wrong = tell(cut, whole);
    if (isWrongShown) {
      wrong.forEach(System.out::println);
    }
    System.exit(0);
  }

  private static List<CutBoxes.Outcome> tell(
      List<CutBoxes.Outcome> cut, List<CutBoxes.Outcome> whole) {
    long changed = cut.stream().filter(CutBoxes.Outcome::isWrong).count();
    List<CutBoxes.Outcome> wrong =
        cut.stream().filter(each -> each.isWrong() && each.accepted()).toList();
    System.out.printf(
        "cut %d, read short or wrong %d, of them accepted %d; read right in spite of it %d, of them"
            + " accepted %d; not cut %d, of them accepted %d%n",
        cut.size(),
        changed,
        wrong.size(),
        cut.size() - changed,
        cut.stream().filter(each -> !each.isWrong() && each.accepted()).count(),
        whole.size(),
        whole.stream().filter(CutBoxes.Outcome::accepted).count());
    return wrong;
  }

  private static void read(
      Path directory,
      int step,
      CutBoxes boxes,
      List<CutBoxes.Outcome> cut,
      List<CutBoxes.Outcome> whole)
      throws Exception {
    List<String> pages = Files.readAllLines(directory.resolve("truth.jsonl"));
    for (int i = 0; i < pages.size(); i += step) {
      Json.Obj truth = (Json.Obj) Json.parse(pages.get(i));
      List<Map<String, String>> records = new ArrayList<>();
      for (Json record : truth.items("records")) {
        Map<String, String> fields = new LinkedHashMap<>();
        Json.Obj told = (Json.Obj) record;
        told.members().keySet().forEach(key -> fields.put(key, told.object(key).string("value")));
        records.add(fields);
      }
      try (ScanFile file = ScanFile.open(directory.resolve(truth.string("file")))) {
        CutBoxes.Page page = boxes.page(file.page(1));
        List<CutBoxes.Value> values = page.values(records);
        Collections.shuffle(values, new Random(i));
        for (CutBoxes.Value value : values.subList(0, Math.min(MOST_OF_A_PAGE, values.size()))) {
          whole.add(page.whole(value));
          for (CutBoxes.Cut way : CutBoxes.Cut.values()) {
            if (way != CutBoxes.Cut.NONE) {
              page.cut(value, way).ifPresent(cut::add);
            }
          }
        }
      }
      System.err.println(truth.string("file"));
      tell(cut, whole);
    }
  }
}
