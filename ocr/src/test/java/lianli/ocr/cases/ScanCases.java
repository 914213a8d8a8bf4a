package lianli.ocr.cases;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.scan.FileNameCodec;
import lianli.registry.json.Json;

/**
 * Draws the scans that once went wrong, has the built program read them, and prints a line for
 * each: what was expected, what was found. Ends with 1 if one of them failed.
 *
 * <p>Arguments: the repository, an empty folder to work in, and names of groups (pdf, img, names)
 * or of files in them; all without any.
 */
public final class ScanCases {
  private final Path repository;
  private final Path work;
  private int failed;
  private int all;

  private ScanCases(Path repository, Path work) {
    this.repository = repository;
    this.work = work;
  }

  /** Runs. */
  public static void main(String[] args) throws IOException, InterruptedException {
    ScanCases cases =
        new ScanCases(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath());
    cases.run(Arrays.asList(args).subList(2, args.length));
    System.out.printf("scans: %d of %d as they must be%n", cases.all - cases.failed, cases.all);
    System.exit(cases.failed > 0 ? 1 : 0);
  }

  private void run(List<String> wanted) throws IOException, InterruptedException {
    Originals originals = new Originals(repository.resolve("testdata/scans"));
    Map<String, List<ScanCase>> groups = new LinkedHashMap<>();
    groups.put("names", NameCases.draw(folder("names")));
    groups.put("img", ImageCases.draw(folder("img"), originals));
    groups.put("pdf", PdfCases.draw(folder("pdf"), originals));
    PageCheck check = new PageCheck(repository.resolve("testdata/scans/truth.jsonl"));
    for (Map.Entry<String, List<ScanCase>> group : groups.entrySet()) {
      List<ScanCase> cases =
          group.getValue().stream().filter(one -> isWanted(group.getKey(), one, wanted)).toList();
      if (!cases.isEmpty()) {
        check(group.getKey(), cases, cases.size() == group.getValue().size(), check);
      }
    }
  }

  private static boolean isWanted(String group, ScanCase one, List<String> wanted) {
    return wanted.isEmpty()
        || wanted.contains(group)
        || wanted.contains(one.file().getFileName().toString());
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(work.resolve(name));
  }

  private void check(String group, List<ScanCase> cases, boolean isWhole, PageCheck check)
      throws IOException, InterruptedException {
    Path out = folder("out-" + group);
    List<String> command = new ArrayList<>(List.of(repository.resolve("lianli").toString(), "ocr"));
    // A folder as a whole, or its files by name: names of any bytes cannot be passed.
    if (isWhole) {
      command.add(work.resolve(group).toString());
    } else {
      cases.forEach(one -> command.add(one.file().toString()));
    }
    command.addAll(
        List.of(
            "--priority", "normal",
            "--out", out.resolve("drafts.jsonl").toString(),
            "--pdf", out.resolve("pdf").toString(),
            "--alto", out.resolve("alto").toString()));
    File log = out.resolve("log").toFile();
    int exit =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start().waitFor();
    line(group + "/", "the batch ends", "exit code " + exit, exit == 0 || exit == 3);
    Reading reading = Reading.of(out.resolve("drafts.jsonl"));
    for (ScanCase one : cases) {
      check(group, one, reading, check, out.resolve("pdf"));
    }
    if (group.equals("names") && isWhole) {
      Json.Obj summary = reading.summary();
      String passedOver =
          "%d folders, %d files, %d links passed over"
              .formatted(
                  Reading.number(summary, "folders_passed_over"),
                  Reading.number(summary, "files_passed_over"),
                  Reading.number(summary, "links_passed_over"));
      String expected = "4 folders, 4 files, 1 links passed over";
      line(group + "/", expected, passedOver, passedOver.equals(expected));
    }
  }

  private void check(String group, ScanCase one, Reading reading, PageCheck check, Path pdfs)
      throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    boolean isRight = reading.pages(one.file()) == one.pages().size();
    for (int i = 0; i < one.pages().size(); i++) {
      Expected page = one.pages().get(i);
      PageCheck.Result result =
          check.of(page, reading.page(one.file(), i + 1), reading.drafts(one.file(), i + 1));
      expected.add(page.words());
      found.add(result.words());
      isRight &= result.isRight();
    }
    String pdf = PdfCheck.kinds().contains(group) ? PdfCheck.wrong(one, pdfs) : "";
    if (!pdf.isEmpty()) {
      found.add(pdf);
    }
    String name = group + "/" + FileNameCodec.shown(one.file().getFileName());
    line(name, String.join("; ", expected), String.join("; ", found), isRight && pdf.isEmpty());
  }

  private void line(String name, String expected, String found, boolean isRight) {
    all++;
    failed += isRight ? 0 : 1;
    System.out.printf("%-4s %s | %s | %s%n", isRight ? "ok" : "FAIL", name, expected, found);
  }
}
