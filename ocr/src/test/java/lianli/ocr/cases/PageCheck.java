package lianli.ocr.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.json.Json;

/** Compares what came of a page with what must. */
final class PageCheck {
  private final Map<String, Json.Obj> truths = new HashMap<>();

  PageCheck(Path truth) throws IOException {
    for (String text : Files.readAllLines(truth)) {
      Json.Obj line = (Json.Obj) Json.parse(text);
      truths.put(line.string("file"), line);
    }
  }

  /** What was found, in a few words, and whether it is right. */
  record Result(boolean isRight, String words) {}

  Result of(Expected expected, Json.Obj page, List<Json.Obj> drafts) {
    String state = page.string("state");
    return switch (expected) {
      case Expected.Blank blank -> new Result(state.equals("blank"), state);
      case Expected.Duplicate again -> new Result(state.equals("duplicate"), state);
      case Expected.Failed failed -> {
        String message = page.object("error").string("message");
        yield new Result(
            state.equals("failed") && message.contains(failed.reason()),
            state + (message.isEmpty() ? "" : ": " + message));
      }
      case Expected.Found found -> {
        Result read = of(found.page(), page, drafts);
        List<String> rules =
            page.items("findings").stream().map(one -> ((Json.Obj) one).string("rule")).toList();
        yield new Result(
            read.isRight() && rules.contains(found.rule()), read.words() + " " + rules);
      }
      case Expected.As as -> fields(as, state, drafts);
    };
  }

  private Result fields(Expected.As as, String state, List<Json.Obj> drafts) {
    Json.Obj truth = truths.get(as.page());
    int all = 0;
    int right = 0;
    int wrong = 0;
    List<Json> records = truth.items("records");
    for (int i = 0; i < records.size(); i++) {
      Json.Obj fields = i < drafts.size() ? drafts.get(i).object("fields") : Json.object().build();
      for (Map.Entry<String, Json> field : ((Json.Obj) records.get(i)).members().entrySet()) {
        Json.Obj read = fields.object(field.getKey());
        boolean isSame = read.string("value").equals(((Json.Obj) field.getValue()).string("value"));
        all++;
        right += isSame ? 1 : 0;
        wrong += !isSame && read.string("verdict").equals("accept") ? 1 : 0;
      }
    }
    boolean isAct =
        drafts.stream().allMatch(draft -> draft.string("act").equals(truth.string("act")));
    boolean isRight =
        (state.equals("done") || state.equals("review"))
            && wrong == 0
            && isAct
            && right >= as.least() * all;
    return new Result(
        isRight,
        "%s, %d of %d fields%s%s"
            .formatted(
                state,
                right,
                all,
                wrong == 0 ? "" : ", " + wrong + " accepted wrongly",
                isAct ? "" : ", another act"));
  }
}
