package lianli.ocr.judge;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.drawing.paper.Typeface;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.layout.FoundField;
import lianli.ocr.onnx.PpOcrEngine;
import lianli.ocr.tesseract.LineCropMode;
import lianli.ocr.tesseract.TesseractEngine;
import lianli.ocr.tesseract.TesseractModels;
import lianli.ocr.text.LineReader;
import lianli.ocr.text.TextRun;
import lianli.registry.draft.Verdict;

/**
 * Which characters of names are entered unseen as others: draws each of {@code rare-characters.txt}
 * within two names, in four faces, has both readers read it and the judge decide. Prints each
 * character that is entered as another, P or T if the page reader or Tesseract could write it, and
 * as which name in which face.
 */
public final class RareNames {
  private static final List<Typeface> FACES =
      List.of(Typeface.SONG, Typeface.KAI, Typeface.HEI, Typeface.MING);
  private static final int SIZE = 44;
  private static final FieldDefinition NAME =
      new FieldDefinition("name", FieldKind.NAME, true, List.of("姓名"));

  private final PpOcrEngine pages;
  private final TesseractEngine fields;
  private final LineReader lines;
  private final Judge judge;
  private final Map<String, String> taken = new TreeMap<>();
  private int drawn;
  private int entered;
  private int wrong;

  private RareNames(PpOcrEngine pages, TesseractEngine fields) {
    this.pages = pages;
    this.fields = fields;
    this.lines = new LineReader(pages);
    this.judge = new Judge(pages, new SecondReader(fields), Calibration.standard());
  }

  /** Draws, reads and prints. */
  public static void main(String[] arguments) {
    try (PpOcrEngine pages = PpOcrEngine.open();
        TesseractEngine fields =
            TesseractEngine.open(TesseractModels.find(), "chi_sim", LineCropMode.CLOSE)) {
      new RareNames(pages, fields).run();
    }
    System.exit(0);
  }

  private void run() {
    List<String> characters = characters();
    for (Typeface face : FACES) {
      Font font = face.font().deriveFont((float) SIZE);
      characters.stream()
          .filter(character -> font.canDisplayUpTo(character) < 0)
          .forEach(
              character -> {
                count(character, "王" + character, font);
                count(character, "张" + character + "明", font);
              });
    }
    taken.forEach((character, as) -> System.out.println(character + ": " + as));
    System.out.printf("%d names drawn, %d entered, %d of them wrong%n", drawn, entered, wrong);
  }

  private static List<String> characters() {
    try (InputStream list =
        Objects.requireNonNull(RareNames.class.getResourceAsStream("rare-characters.txt"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> line.codePoints().mapToObj(Character::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(String character, String name, Font font) {
    drawn++;
    Optional<Judgement> accepted =
        read(font, name).filter(reading -> reading.verdict() == Verdict.ACCEPT);
    if (accepted.isEmpty()) {
      return;
    }
    entered++;
    Judgement reading = accepted.get();
    if (!reading.value().equals(name)) {
      wrong++;
      int codePoint = character.codePointAt(0);
      String known = (pages.knows(codePoint) ? "P" : "") + (fields.knows(codePoint) ? "T" : "");
      taken.merge(
          character + known,
          reading.value() + " " + reading.evidence().basis() + " " + font.getFontName(),
          (one, other) -> one + "; " + other);
    }
  }

  /** Empty if the page reader sees nothing there. */
  private Optional<Judgement> read(Font font, String name) {
    GreyImage line =
        Drawing.paper(SIZE * name.codePointCount(0, name.length()) + 24, SIZE + 20)
            .text(name, 12, SIZE + 3, font)
            .grey();
    TextRun value = lines.readAcross(line, line.region());
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            judge.judge(new FoundField(NAME, Optional.empty(), value), HanOutputScript.AS_PRINTED));
  }
}
