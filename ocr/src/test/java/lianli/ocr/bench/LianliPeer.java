package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianli.registry.json.Json;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * We ourselves, as an archivist runs us: text, form, fields with two readers, verdicts, journal.
 */
final class LianliPeer implements Peer {
  private static final Path PROGRAM = Path.of("lianli").toAbsolutePath();

  @Override
  public String name() {
    return "lianli ocr --pdf";
  }

  @Override
  public String missing() {
    return Files.isExecutable(PROGRAM) && Files.isDirectory(PROGRAM.resolveSibling("build/app/lib"))
        ? ""
        : "make build";
  }

  @Override
  public List<Found> read(List<Path> pages, int workers, Path folder)
      throws IOException, InterruptedException {
    Path drafts = folder.resolve("drafts.jsonl");
    Path pdfs = folder.resolve("pdf");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(PROGRAM.toString(), "ocr", "--priority", "normal"));
    command.addAll(List.of("--jobs", String.valueOf(workers), "--pdf", pdfs.toString()));
    command.addAll(List.of("--out", drafts.toString()));
    pages.forEach(page -> command.add(page.toString()));
    Program.run(command, Map.of("LIANLI_HOME", folder.resolve("home").toString()));

    Map<String, String> fields = readings(drafts);
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.walk(pdfs)) {
      for (Path pdf : files.filter(file -> file.toString().endsWith(".pdf")).toList()) {
        texts.put(name(pdf).replaceFirst("\\.pdf$", ""), text(pdf));
      }
    }
    return pages.stream()
        .map(LianliPeer::name)
        .map(page -> new Found(texts.getOrDefault(page, ""), fields.getOrDefault(page, "")))
        .toList();
  }

  /** The fields of each page as each reader read them. */
  private static Map<String, String> readings(Path drafts) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (String line : Files.readAllLines(drafts)) {
      Json.Obj draft = (Json.Obj) Json.parse(line);
      if (draft.string("type").equals("draft")) {
        StringBuilder text = new StringBuilder();
        for (Json field : draft.object("fields").members().values()) {
          ((Json.Obj) field)
              .object("readings")
              .members()
              .values()
              .forEach(read -> text.append(((Json.Str) read).value()).append('\n'));
        }
        Path scan = Path.of(draft.object("source").string("file"));
        texts.merge(name(scan), text.toString(), String::concat);
      }
    }
    return texts;
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
