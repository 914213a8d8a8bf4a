package lianli.ocr.extract;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.GreyImage;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.onnx.PpOcrEngine;
import lianli.ocr.tesseract.LineCut;
import lianli.ocr.tesseract.TesseractEngine;
import lianli.ocr.tesseract.TesseractModels;

/**
 * Which characters of names are entered unseen as others: draws each of a list within a name, in
 * several faces, has both readers read it and the judge decide.
 *
 * <p>Argument: a file with one character on each line. The third part of the Table of General
 * Standard Chinese Characters (State Council, Guofa [2013] 23) holds those that are met in names.
 */
public final class RareNames {
  private static final Path FONTS = Path.of("/usr/share/fonts/truetype");
  private static final List<String> FACES =
      List.of("arphic/uming.ttc", "arphic/ukai.ttc", "wqy/wqy-zenhei.ttc", "hanazono/HanaMinA.ttf");
  private static final int SIZE = 44;

  private final LineReader first;
  private final Judge judge;
  private final FieldDefinition name =
      new FieldDefinition("name", FieldKind.NAME, true, List.of("姓名"));

  private RareNames(PpOcrEngine pages, TesseractEngine fields) {
    this.first = new LineReader(pages);
    this.judge = new Judge(pages, new SecondReader(fields), Calibration.standard());
  }

  /** Prints each character that is entered as another, and as which in which face. */
  public static void main(String[] arguments) throws IOException, FontFormatException {
    List<String> characters = Files.readAllLines(Path.of(arguments[0]));
    try (PpOcrEngine pages = PpOcrEngine.open();
        TesseractEngine fields =
            TesseractEngine.open(TesseractModels.find(), "chi_sim", LineCut.CLOSE)) {
      RareNames bench = new RareNames(pages, fields);
      Map<String, String> taken = new LinkedHashMap<>();
      int drawn = 0;
      int entered = 0;
      int wrong = 0;
      for (String face : FACES) {
        Font font = Font.createFonts(new File(FONTS.resolve(face).toString()))[0];
        for (String character : characters) {
          if (font.canDisplayUpTo(character) >= 0) {
            continue;
          }
          for (String whole : List.of("王" + character, "张" + character + "明")) {
            FieldReading reading = bench.read(font, whole);
            boolean isEntered = reading.verdict() == FieldReading.Verdict.ACCEPT;
            drawn++;
            entered += isEntered ? 1 : 0;
            if (isEntered && !reading.value().equals(whole)) {
              wrong++;
              taken.merge(
                  character
                      + (pages.knows(character.codePointAt(0)) ? " P" : " -")
                      + (fields.knows(character.codePointAt(0)) ? "T" : "-"),
                  reading.value() + " " + reading.evidence().basis() + " " + face,
                  (one, other) -> one + "; " + other);
            }
          }
        }
      }
      taken.forEach((character, as) -> System.out.println(character + ": " + as));
      System.out.printf("%d names drawn, %d entered, %d of them wrong%n", drawn, entered, wrong);
    }
    System.exit(0);
  }

  private FieldReading read(Font font, String text) {
    GreyImage line = draw(font, text);
    Run value = first.readAcross(line, line.region());
    if (value.isEmpty()) {
      return new FieldReading(
          "",
          Map.of(),
          0,
          FieldReading.Verdict.REVIEW,
          false,
          line.region(),
          new Evidence(Evidence.Basis.UNREADABLE, 0));
    }
    return judge.judge(new FoundField(name, Optional.empty(), value), false, line.region());
  }

  private static GreyImage draw(Font font, String text) {
    int characters = text.codePointCount(0, text.length());
    BufferedImage image =
        new BufferedImage(SIZE * characters + 24, SIZE + 20, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setColor(new Color(40, 40, 40));
    pen.setFont(font.deriveFont((float) SIZE));
    pen.drawString(text, 12, SIZE + 3);
    pen.dispose();
    return new GreyImage(
        image.getWidth(),
        image.getHeight(),
        ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
  }
}
