package lianli.ocr.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import lianli.registry.BilingualText;
import lianli.registry.draft.Draft;
import lianli.registry.draft.DraftLine;
import lianli.registry.draft.DraftsFile;
import lianli.registry.draft.PageLine;

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
    List<Draft> waiting = new ArrayList<>();
    Consumer<DraftLine> taker =
        line -> {
          switch (line) {
            case Draft draft -> waiting.add(draft);
            case PageLine page -> {
              page(text, page, waiting);
              waiting.clear();
            }
          }
        };
    try {
      new DraftsFile(drafts, BilingualText.of("Cannot show " + drafts, "无法显示 " + drafts))
          .each(taker);
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    }
  }

  private void page(SheetText text, PageLine page, List<Draft> drafts) {
    if (pages == choice.mostPages()) {
      leftOut++;
      return;
    }
    pages++;
    Crops crops = drafts.isEmpty() ? null : Crops.of(page.source());
    try {
      text.page(page);
      for (Draft draft : drafts) {
        if (crops != null) {
          fields += text.draft(draft, crops, choice.onlyDoubtful());
        }
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
