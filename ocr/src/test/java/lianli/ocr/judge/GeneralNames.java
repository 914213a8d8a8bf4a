package lianli.ocr.judge;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import lianli.ocr.drawing.GeneralCharacters;
import lianli.ocr.drawing.paper.Condition;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Scan;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.ocr.drawing.paper.Wear;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.image.Flatten;
import lianli.ocr.layout.FoundField;
import lianli.ocr.onnx.PpOcrEngine;
import lianli.ocr.tesseract.LineCropMode;
import lianli.ocr.tesseract.TesseractEngine;
import lianli.ocr.tesseract.TesseractModels;
import lianli.ocr.text.LineReader;
import lianli.ocr.text.TextRun;
import lianli.registry.draft.Verdict;
import lianli.registry.fiction.Draw;
import lianli.registry.script.HanScript;

/**
 * How names are entered that hold a character of the Table of General Standard Chinese Characters
 * or a form from before 1964: drawn in faces that nothing was fitted to, on clean and on worn
 * paper, read by both readers and judged. A name is right if it is entered as it is; sent if a
 * person sees it, with the right reading first or with another; wrong if it is entered as another.
 *
 * <p>Arguments: how many characters of each level, spread over it.
 */
public final class GeneralNames {
  private static final List<Typeface> FACES =
      List.of(Typeface.KAI, Typeface.WENKAI, Typeface.SERIF);
  private static final List<String> SURNAMES = List.of("王", "李", "陈", "杨", "周", "吴", "赵");
  private static final List<String> GIVEN = List.of("明", "文", "华", "玉", "国", "春", "秀");
  private static final FieldDefinition NAME =
      new FieldDefinition("name", FieldKind.NAME, true, List.of("姓名"));
  private static final int DPI = 300;
  private static final double MARGIN = 0.7;
  private static final int IN_A_ROW = 5;
  private static final int ROWS = 16;

  private final LineReader lines;
  private final Judge judge;
  private final boolean isTold;

  /** What became of names. */
  private static final class Count {
    private int all;
    private int entered;
    private int rightFirst;
    private int among;
    private int wrong;
    private final List<String> taken = new ArrayList<>();
  }

  private record Drawn(String name, Rectangle2D place) {}

  private GeneralNames(PpOcrEngine pages, TesseractEngine fields, boolean isTold) {
    this.lines = new LineReader(pages);
    this.judge = new Judge(pages, new SecondReader(fields), Calibration.standard());
    this.isTold = isTold;
  }

  /** Draws, reads and prints. */
  public static void main(String[] arguments) {
    int many = Integer.parseInt(arguments[0]);
    try (PpOcrEngine pages = PpOcrEngine.open();
        TesseractEngine fields =
            TesseractEngine.open(TesseractModels.find(), "chi_sim", LineCropMode.CLOSE)) {
      GeneralNames names = new GeneralNames(pages, fields, arguments.length > 1);
      System.out.println(
          "names with characters of            drawn  entered  first   shown   sent  as another");
      for (GeneralCharacters level : GeneralCharacters.values()) {
        for (Condition condition : List.of(Condition.CLEAN, Condition.WORN)) {
          names.print(level, condition, names.count(level, condition, many));
        }
      }
    }
    System.exit(0);
  }

  private void print(GeneralCharacters level, Condition condition, Count count) {
    System.out.printf(
        "%-12s %-6s paper %16d %8.3f %6.3f %7.3f %6.3f %11.4f%n",
        level,
        condition.code(),
        count.all,
        count.entered / (double) count.all,
        count.rightFirst / (double) count.all,
        count.among / (double) count.all,
        (count.all - count.entered - count.wrong) / (double) count.all,
        count.wrong / (double) count.all);
    if (!count.taken.isEmpty()) {
      System.out.println("  " + String.join(" ", count.taken));
    }
  }

  private Count count(GeneralCharacters level, Condition condition, int many) {
    List<Integer> characters = level.codePoints();
    Count count = new Count();
    for (Typeface face : FACES) {
      Draw draw = new Draw(63L * face.ordinal() + condition.ordinal());
      List<String> names = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int character = characters.get((int) ((long) i * characters.size() / many));
        if (face.font().canDisplay(character)) {
          names.add(name(Character.toString(character), level, draw));
        }
      }
      for (int from = 0; from < names.size(); from += IN_A_ROW * ROWS) {
        read(
            names.subList(from, Math.min(names.size(), from + IN_A_ROW * ROWS)),
            face,
            condition,
            level,
            draw,
            count);
      }
    }
    return count;
  }

  private static String name(String character, GeneralCharacters level, Draw draw) {
    String surname = draw.oneOf(SURNAMES);
    String given =
        switch (draw.between(0, 2)) {
          case 0 -> character;
          case 1 -> character + draw.oneOf(GIVEN);
          default -> draw.oneOf(GIVEN) + character;
        };
    return level == GeneralCharacters.TRADITIONAL
        ? surname.replace("陈", "陳").replace("杨", "楊").replace("吴", "吳").replace("赵", "趙")
            + given.replace("国", "國").replace("华", "華")
        : surname + given;
  }

  private void read(
      List<String> names,
      Typeface face,
      Condition condition,
      GeneralCharacters level,
      Draw draw,
      Count count) {
    Sheet sheet =
        new Sheet(
            190,
            20 + (names.size() + IN_A_ROW - 1) / IN_A_ROW * 12,
            DPI,
            new Color(250, 249, 245),
            draw);
    Pen pen = Pen.print(face, 4.4, new Color(30, 30, 34));
    sheet.beginRecord();
    List<Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Rectangle2D place =
          sheet.write(names.get(i), 10 + i % IN_A_ROW * 36, 14 + i / IN_A_ROW * 12, pen);
      drawn.add(new Drawn(names.get(i), place));
    }
    Scan scan = new Wear(condition, draw).scan(sheet);
    GreyImage flat = Flatten.apply(red(scan.image()), DPI);
    for (Drawn each : drawn) {
      judge(each.name(), flat, region(scan, each.place()).intersect(flat.region()), level, count);
    }
  }

  private static GreyImage red(BufferedImage image) {
    byte[] red = new byte[image.getWidth() * image.getHeight()];
    for (int i = 0; i < red.length; i++) {
      red[i] = (byte) (image.getRGB(i % image.getWidth(), i / image.getWidth()) >> 16);
    }
    return new GreyImage(image.getWidth(), image.getHeight(), red);
  }

  private static Region region(Scan scan, Rectangle2D place) {
    Rectangle2D wider =
        new Rectangle2D.Double(
            place.getX() - MARGIN,
            place.getY() - MARGIN,
            place.getWidth() + 2 * MARGIN,
            place.getHeight() + 2 * MARGIN);
    List<Point2D> corners = scan.corners(wider);
    double[] x = corners.stream().mapToDouble(Point2D::getX).sorted().toArray();
    double[] y = corners.stream().mapToDouble(Point2D::getY).sorted().toArray();
    return Region.between((int) x[0], (int) y[0], (int) Math.ceil(x[3]), (int) Math.ceil(y[3]));
  }

  private void judge(
      String name, GreyImage page, Region where, GeneralCharacters level, Count count) {
    count.all++;
    TextRun read = lines.readAcross(page, where);
    if (read.isEmpty()) {
      return;
    }
    HanOutputScript spelling =
        level == GeneralCharacters.TRADITIONAL
            ? HanOutputScript.SIMPLIFIED
            : HanOutputScript.AS_PRINTED;
    Judgement judged = judge.judge(new FoundField(NAME, Optional.empty(), read), spelling);
    String wanted = level == GeneralCharacters.TRADITIONAL ? HanScript.toSimplified(name) : name;
    boolean isRight = judged.value().equals(wanted);
    count.rightFirst += isRight ? 1 : 0;
    count.among += judged.candidates().contains(wanted) ? 1 : 0;
    if (judged.verdict() == Verdict.ACCEPT) {
      count.entered += isRight ? 1 : 0;
      count.wrong += isRight ? 0 : 1;
    }
    if (!isRight && (isTold || judged.verdict() == Verdict.ACCEPT)) {
      count.taken.add(
          name + ">" + judged.value() + (judged.verdict() == Verdict.ACCEPT ? "!" : ""));
    }
  }
}
