package lianli.ocr.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.json.Json;

/** What makes a form file usable; each rule that is broken is told with its place and remedy. */
final class FormRules {
  /** A layout was told to earlier versions; it is passed over. */
  private static final Set<String> MEMBERS =
      Set.of("key", "act", "layout", "titles", "marks", "fields", "labels");

  private static final Set<String> ACTS =
      Set.of(
          "marriage",
          "divorce",
          "marriage_reissue",
          "divorce_reissue",
          "declaration",
          "court_divorce");

  /** Fewer printed words would be found on many a page. */
  private static final int FEWEST_MARKS = 2;

  private final Json.Obj form;
  private final Json.Obj common = FormCatalogue.commonFields();
  private final List<BilingualText> problems = new ArrayList<>();

  FormRules(Json.Obj form) {
    this.form = form;
  }

  List<BilingualText> problems() {
    for (String member : form.members().keySet()) {
      require(
          MEMBERS.contains(member),
          "\"%s\" is unknown; a form has %s".formatted(member, sorted(MEMBERS)),
          "“%s”无法识别；表式只含 %s".formatted(member, sorted(MEMBERS)));
    }
    require(
        form.string("key").matches("[a-z0-9]+(-[a-z0-9]+)*"),
        "\"key\" must be small letters, digits and hyphens, such as marriage-ledger-1962",
        "“key”只能用小写字母、数字和连字符，例如 marriage-ledger-1962");
    require(
        ACTS.contains(form.string("act")),
        "\"act\" must be one of " + sorted(ACTS),
        "“act”必须是 " + sorted(ACTS) + " 之一");
    words("titles", 1);
    words("marks", FEWEST_MARKS);
    fields();
    labels();
    return problems;
  }

  private void require(boolean holds, String english, String chinese) {
    if (!holds) {
      problems.add(BilingualText.of(english, chinese));
    }
  }

  private void words(String member, int fewest) {
    List<Json> items = form.items(member);
    require(
        items.size() >= fewest,
        "\"%s\" needs at least %d printed words".formatted(member, fewest),
        "“%s”至少需要 %d 个印刷词语".formatted(member, fewest));
    require(
        items.stream().allMatch(FormRules::isWord),
        "\"%s\" must hold words of two characters or more, without blanks".formatted(member),
        "“%s”中的词语至少两个字，且不含空格".formatted(member));
  }

  private static boolean isWord(Json item) {
    return item instanceof Json.Str word
        && word.value().length() >= 2
        && word.value().chars().noneMatch(Character::isWhitespace);
  }

  private void fields() {
    require(!form.items("fields").isEmpty(), "\"fields\" names no field", "“fields”中没有字段");
    for (Json item : form.items("fields")) {
      String name = item instanceof Json.Str text ? text.value() : "";
      require(
          common.get(plain(name)).isPresent(),
          "\"fields\": %s is unknown; known are %s"
              .formatted(item.text(), String.join(", ", common.members().keySet())),
          "“fields”：%s 无法识别；可用的有 %s"
              .formatted(item.text(), String.join("、", common.members().keySet())));
    }
  }

  private static String plain(String name) {
    return name.startsWith("party.") ? name.substring("party.".length()) : name;
  }

  private void labels() {
    Set<String> used =
        form.items("fields").stream()
            .filter(Json.Str.class::isInstance)
            .map(item -> plain(((Json.Str) item).value()))
            .collect(Collectors.toSet());
    Map<String, String> owner = new HashMap<>();
    for (String key : form.object("labels").members().keySet()) {
      require(
          used.contains(key),
          "\"labels\": %s is not among \"fields\"".formatted(key),
          "“labels”：%s 不在“fields”之中".formatted(key));
      List<Json> labels = form.object("labels").items(key);
      require(
          labels.stream().allMatch(FormRules::isWord),
          "\"labels\": those of %s must have two characters or more, without blanks".formatted(key),
          "“labels”：%s 的标签至少两个字，且不含空格".formatted(key));
      for (Json label : labels) {
        String other = owner.put(label.text(), key);
        require(
            other == null || other.equals(key),
            "\"labels\": %s stands for both %s and %s".formatted(label.text(), other, key),
            "“labels”：%s 同时用于 %s 和 %s".formatted(label.text(), other, key));
      }
    }
  }

  private static String sorted(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }
}
