package lianli.ocr.drawing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lianli.ocr.drawing.form.County;
import lianli.ocr.drawing.form.FormKind;
import lianli.ocr.drawing.paper.Condition;
import lianli.registry.fiction.Draw;
import lianli.registry.fiction.PaperRecords;

/**
 * Draws pages of people met nowhere else, to tune and to measure on: {@code FreshPages DIRECTORY
 * PAGES SEED [FORM|further|all|distant]}. Forms and conditions take turns, and so do the usual
 * layout and those of other counties; without a name the first six forms, with {@code all} every
 * kind. With {@code distant} the forms whose parts a distant county places otherwise, as that has
 * them.
 */
public final class FreshPages {
  private static final String DISTANT = "distant";

  private FreshPages() {}

  /** Orders for this many pages; the same seed orders the same pages. */
  public static List<PageOrder> orders(int pages, long seed, List<FormKind> forms) {
    Draw draw = new Draw(seed);
    PaperRecords records = new PaperRecords(draw.seed());
    List<PageOrder> orders = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      FormKind form = forms.get(i % forms.size());
      Condition condition = Condition.values()[i / forms.size() % 3];
      int round = i / (forms.size() * 3) + 1;
      orders.add(
          new PageOrder(
              form.code() + "-" + condition.code() + "-" + round,
              form,
              condition,
              records.page(form.code()),
              form.hasHolder() ? draw.chance(0.5) ? "man" : "woman" : "",
              draw.seed()));
    }
    return orders;
  }

  /** Every second round of forms and conditions comes from another county. */
  public static County county(PageOrder order) {
    boolean isEven = Integer.parseInt(order.name().replaceAll(".*-", "")) % 2 == 0;
    return isEven ? County.OTHER : County.USUAL;
  }

  private static List<FormKind> named(String name) {
    return switch (name) {
      case "all" -> List.of(FormKind.values());
      case "further" -> FormKind.further();
      case DISTANT -> FormKind.ofDistantCounties();
      default -> List.of(FormKind.ofCode(name));
    };
  }

  /** Draws pages into a directory, their truth beside them. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      System.err.println("FreshPages DIRECTORY PAGES SEED [FORM|further|all|distant]");
      return;
    }
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    List<FormKind> forms = arguments.length > 3 ? named(arguments[3]) : FormKind.firstSix();
    boolean isDistant = arguments.length > 3 && arguments[3].equals(DISTANT);
    StringBuilder truth = new StringBuilder();
    for (PageOrder order :
        orders(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), forms)) {
      DrawnPage page = PagePress.draw(order, isDistant ? County.DISTANT : county(order));
      Files.write(
          directory.resolve(page.truth().file()),
          ScanFiles.jpeg(page.image(), page.truth().dpi(), 0.75f));
      truth.append(page.truth().json().text()).append('\n');
    }
    Files.writeString(directory.resolve("truth.jsonl"), truth, StandardCharsets.UTF_8);
  }
}
