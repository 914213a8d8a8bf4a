package lianli.ocr.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;

/**
 * A batch for eyes: one HTML file with the cut-out of every field, what each reader read there, and
 * the verdict. It needs no script, no network and no other file.
 */
public final class ContactSheet {
  private final Path drafts;
  private final Choice choice;
  private final Locale locale;
  private int pages;
  private int fields;
  private int leftOut;

  /**
   * What goes onto the sheet.
   *
   * @param onlyDoubtful leaves out fields that were accepted
   * @param mostPages further pages are counted, not shown
   */
  public record Choice(boolean onlyDoubtful, int mostPages) {}

  /**
   * What came onto the sheet.
   *
   * @param leftOut pages past the most that were wanted
   */
  public record Counts(int pages, int fields, int leftOut) {}

  /** A sheet over the drafts that {@code lianli ocr} wrote. */
  public ContactSheet(Path drafts, Choice choice, Locale locale) {
    this.drafts = drafts;
    this.choice = choice;
    this.locale = locale;
  }

  /** Writes the sheet; a file of this name is replaced. */
  public Counts write(Path file) {
    OutputFile.write(
        file.toAbsolutePath(),
        out -> {
          Writer html =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
          SheetText text = new SheetText(html, locale);
          text.head(drafts.getFileName().toString());
          body(text);
          text.foot(counts());
          html.flush();
        });
    return counts();
  }

  private Counts counts() {
    return new Counts(pages, fields, leftOut);
  }

  private void body(SheetText text) throws IOException {
    List<Json.Obj> waiting = new ArrayList<>();
    try (Stream<String> lines = Files.lines(drafts)) {
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        Json.Obj line = parse(each.next());
        switch (line.string("type")) {
          case "draft" -> waiting.add(line);
          case "page" -> {
            page(text, line, waiting);
            waiting.clear();
          }
          default -> {
            // The summary is the run's, not the pages'.
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void page(SheetText text, Json.Obj page, List<Json.Obj> drafts) throws IOException {
    if (pages == choice.mostPages()) {
      leftOut++;
      return;
    }
    pages++;
    Crops crops = drafts.isEmpty() ? null : Crops.of(page.object("source"));
    text.page(page);
    for (Json.Obj draft : drafts) {
      if (crops != null) {
        fields += text.draft(draft, crops, choice.onlyDoubtful());
      }
    }
  }

  private Json.Obj parse(String line) {
    try {
      return (Json.Obj) Json.parse(line);
    } catch (JsonSyntaxException | ClassCastException e) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          Said.of("Cannot show " + drafts, "无法显示 " + drafts),
          Said.of("it is not a drafts file of this program", "它不是本程序的草稿文件"),
          Said.of("Name the file that lianli ocr --out wrote", "请指定 lianli ocr --out 写出的文件"),
          e);
    }
  }
}
