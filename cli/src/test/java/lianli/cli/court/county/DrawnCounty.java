package lianli.cli.court.county;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.fiction.Draw;
import lianli.registry.table.TableWriter;

/**
 * A county that does not exist, in a folder: the list of its court, what is true of each line,
 * which nothing but the scorer reads, a list with nothing but hidden numbers, and a registry.
 */
public final class DrawnCounty {
  private static final List<List<String>> HEADINGS =
      List.of(
          List.of(
              "案号", "法院", "案由", "原告", "原告身份证号", "被告", "被告身份证号", "结婚登记日期", "结婚证字号", "裁判结果", "裁判日期",
              "生效日期"),
          List.of(
              "案号", "审理法院", "案由", "原告姓名", "原告身份证号码", "被告姓名", "被告身份证号码", "结婚时间", "结婚证号", "裁判结果",
              "判决日期", "生效时间"));

  /** Every way of hiding places that a list may have, the region alone and nothing among them. */
  private static final List<String> MASKS =
      List.of(
          "999999********9999",
          "999999*********",
          "999999************",
          "**************9999",
          "9999**********9999",
          "999***********9999",
          "9****************9",
          "9999999999****9999",
          "99999999999999****",
          "99999999****999999",
          "******99999999****",
          "999999XXXXXXXX9999",
          "************999999",
          "******************");

  private DrawnCounty() {}

  /** Draws one: {@code DrawnCounty SEED MIX COUPLES CASES FOLDER}, MIX 1 or 2. */
  public static void main(String[] arguments) {
    draw(
        Long.parseLong(arguments[0]),
        arguments[1].equals("1") ? Mix.FIRST : Mix.SECOND,
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]),
        Path.of(arguments[4]));
  }

  private static void draw(long seed, Mix mix, int couples, int cases, Path folder) {
    Draw draw = new Draw(seed);
    County county = new County(draw.seed(), couples);
    Docket docket = new Docket(county, mix, draw.seed(), cases);
    try {
      Path truth = Files.createDirectories(folder.resolve("truth"));
      Path lists = Files.createDirectories(folder.resolve("lists"));
      Path hidden = Files.createDirectories(folder.resolve("hidden"));
      Path home = Files.createDirectories(folder.resolve("home"));
      CountyRegister.write(county, home, truth);
      for (int i = 0; i < docket.lines.size(); i++) {
        docket.lines.get(i).row = i + 2;
      }
      CountyTruth truths = new CountyTruth(county);
      truths.settle(docket.lines);
      String file = mix.isWorkbook() ? "cases.xlsx" : "cases.csv";
      truths.write(docket.lines, file, truth);
      List<List<String>> rows = docket.lines.stream().map(DrawnCounty::cells).toList();
      write(lists.resolve(file), HEADINGS.get(mix.isWorkbook() ? 1 : 0), rows);
      write(hidden.resolve("hidden.csv"), HEADINGS.getFirst(), hidden(docket.lines));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> cells(CaseLine line) {
    return List.of(
        line.caseNumber,
        line.caseNumber.contains("民终") ? "贵阳市中级人民法院" : "开阳县人民法院",
        line.cause,
        line.plaintiff.name,
        line.plaintiff.number,
        line.defendant.name,
        line.defendant.number,
        line.married,
        line.certificate,
        line.outcome,
        line.judged.toString(),
        line.effectStated);
  }

  /** The same lines, right but for their numbers, of which all are masked. */
  private static List<List<String>> hidden(List<CaseLine> lines) {
    List<List<String>> rows = new ArrayList<>();
    for (CaseLine line : lines) {
      List<String> cells = new ArrayList<>(cells(line));
      cells.set(3, line.plaintiff.who.name);
      cells.set(4, masked(line.plaintiff.who.number, rows.size()));
      cells.set(5, line.defendant.who.name);
      cells.set(6, masked(line.defendant.who.number, rows.size()));
      cells.set(7, "");
      cells.set(8, "");
      rows.add(cells);
    }
    return rows;
  }

  private static String masked(String number, int row) {
    return Pen.masked(number, MASKS.get(row % MASKS.size()));
  }

  private static void write(Path file, List<String> headings, List<List<String>> rows)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      if (file.toString().endsWith(".xlsx")) {
        TableWriter.xlsx(out, "cases", headings, rows);
      } else {
        TableWriter.csv(out, headings, rows);
      }
    }
  }
}
