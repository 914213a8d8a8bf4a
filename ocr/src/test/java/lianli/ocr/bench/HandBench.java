package lianli.ocr.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import lianli.ocr.bench.HandCrops.Crop;
import lianli.ocr.drawing.paper.Typeface;
import lianli.ocr.drawing.paper.WrittenDigits;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.hand.HandReader;
import lianli.ocr.hand.Handwriting;
import lianli.ocr.judge.Calibration;
import lianli.ocr.judge.HanOutputScript;
import lianli.ocr.judge.Judge;
import lianli.ocr.judge.Judgement;
import lianli.ocr.judge.SecondReader;
import lianli.ocr.layout.FoundField;
import lianli.ocr.onnx.PpOcrEngine;
import lianli.ocr.tesseract.LineCropMode;
import lianli.ocr.tesseract.TesseractEngine;
import lianli.ocr.tesseract.TesseractModels;
import lianli.ocr.text.LineReader;
import lianli.ocr.text.TextRun;
import lianli.ocr.value.PlaceWords;
import lianli.registry.act.Sex;
import lianli.registry.draft.Verdict;

/**
 * How well fields that were written by hand are read, by faces and digits that nothing was fitted
 * on: exactly right as print, as handwriting, and among the five candidates; how many are entered
 * unseen, and how many of those are wrong; and how many are taken for print, or print for them.
 *
 * <p>Arguments: how many records a face, and the seed.
 */
public final class HandBench {
  private static final List<Typeface> FACES =
      List.of(
          Typeface.LONG_CANG,
          Typeface.MA_SHAN_ZHENG,
          Typeface.ZHI_MANG_XING,
          Typeface.LIU_JIAN_MAO_CAO);

  private static final double BESIDE = 0.25;
  private static final double ABOVE = 0.15;
  private static final int CHOICE = 5;

  private final LineReader lines;
  private final Judge judge;
  private final HandReader hands;

  private HandBench(PpOcrEngine first, TesseractEngine second) {
    PlaceWords places = PlaceWords.shipped();
    lines = new LineReader(first);
    judge = new Judge(first, new SecondReader(second), Calibration.standard(), places);
    hands = new HandReader(first, places);
  }

  /** What came of the fields of one kind. */
  private static final class Counts {
    private int fields;
    private int print;
    private int hand;
    private int among;
    private int accepted;
    private int wrong;
    private int acceptedAsPrint;
    private int wrongAsPrint;
    private int takenForOther;

    String row(String name) {
      return String.format(
          "%-36s %5d  %.3f  %.3f  %.3f  %5.1f%% %4d  %5.1f%% %4d  %5.1f%%",
          name,
          fields,
          (double) print / fields,
          (double) hand / fields,
          (double) among / fields,
          100.0 * accepted / fields,
          wrong,
          100.0 * acceptedAsPrint / fields,
          wrongAsPrint,
          100.0 * takenForOther / fields);
    }
  }

  public static void main(String[] arguments) {
    int records = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    if (!Typeface.LONG_CANG.isThere()) {
      System.out.println("handwriting: not measured, its faces were not fetched");
      return;
    }
    TesseractEngine second =
        TesseractEngine.open(TesseractModels.find(), "chi_sim", LineCropMode.CLOSE);
    HandBench bench = new HandBench(PpOcrEngine.open(), second);
    System.out.printf(
        "handwriting, %d records a face, seed %d, digits of people (MNIST, the half not fitted"
            + " on)%n%-36s fields as print, by hand, of 5; accepted wrong, as print accepted wrong;"
            + " taken for the other%n",
        records, seed, "");
    for (Typeface face : FACES) {
      seed++;
      bench.print(
          face.name(),
          HandCrops.written(face, WrittenDigits.Half.REPORT, records, seed),
          Kind.WRITTEN);
    }
    bench.print("PRINT", HandCrops.printed(2 * records, seed), Kind.PRINTED);
    System.exit(0);
  }

  private enum Kind {
    WRITTEN,
    PRINTED
  }

  private void print(String name, List<Crop> crops, Kind kind) {
    Map<String, Counts> all = new TreeMap<>();
    Map<Integer, List<Crop>> pages = crops.stream().collect(Collectors.groupingBy(Crop::record));
    pages.forEach((record, fields) -> page(fields, kind, name, all));
    all.forEach((group, counts) -> System.out.println(counts.row(group)));
  }

  /** The fields of one record are a page. */
  private void page(List<Crop> crops, Kind kind, String name, Map<String, Counts> all) {
    Map<Crop, TextRun> runs = new LinkedHashMap<>();
    for (Crop crop : crops) {
      GreyImage line = crop.with(BESIDE, ABOVE);
      runs.put(crop, lines.readAcross(line, new Region(0, 0, line.width(), line.height())));
    }
    Handwriting page = Handwriting.among(runs.values().stream().map(TextRun::cutOuts).toList());
    runs.forEach(
        (crop, run) ->
            count(
                crop,
                run,
                page,
                kind,
                List.of(groups(all, name), groups(all, name + " " + crop.kind().name()))));
  }

  private static Counts groups(Map<String, Counts> all, String name) {
    return all.computeIfAbsent(name, any -> new Counts());
  }

  private void count(Crop crop, TextRun run, Handwriting page, Kind kind, List<Counts> groups) {
    boolean isHand = page.holds(run.cutOuts());
    FoundField field = new FoundField(definition(crop), party(crop), run);
    List<Judgement> judged = new ArrayList<>();
    if (!run.isEmpty()) {
      judged.add(judge.judge(field, HanOutputScript.AS_PRINTED));
      judged.add(judge.withHands(hands, page).judge(field, HanOutputScript.AS_PRINTED));
    }
    for (Counts counts : groups) {
      counts.fields++;
      counts.takenForOther += isHand == (kind == Kind.WRITTEN) ? 0 : 1;
      if (!judged.isEmpty()) {
        add(counts, crop.value(), judged.get(0), judged.get(1));
      }
    }
  }

  private static void add(Counts counts, String truth, Judgement print, Judgement hand) {
    boolean isRight = hand.value().equals(truth);
    boolean isRightAsPrint = print.value().equals(truth);
    counts.print += isRightAsPrint ? 1 : 0;
    counts.hand += isRight ? 1 : 0;
    counts.among += hand.candidates().stream().limit(CHOICE).anyMatch(truth::equals) ? 1 : 0;
    if (hand.verdict() == Verdict.ACCEPT) {
      counts.accepted++;
      counts.wrong += isRight ? 0 : 1;
    }
    if (print.verdict() == Verdict.ACCEPT) {
      counts.acceptedAsPrint++;
      counts.wrongAsPrint += isRightAsPrint ? 0 : 1;
    }
  }

  private static FieldDefinition definition(Crop crop) {
    FieldKind kind = crop.kind();
    String key = crop.key().replaceAll("^(man|woman)\\.", "");
    return new FieldDefinition(key, kind, party(crop).isPresent(), List.of());
  }

  private static Optional<Sex> party(Crop crop) {
    return Sex.OF_COUPLE.stream()
        .filter(sex -> crop.key().startsWith(sex.partyKey() + "."))
        .findFirst();
  }
}
