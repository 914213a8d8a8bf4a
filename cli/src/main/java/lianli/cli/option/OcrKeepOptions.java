package lianli.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lianli.ocr.output.AltoFolder;
import lianli.ocr.output.OutputNames;
import lianli.ocr.output.PageSink;
import lianli.ocr.output.PdfFolder;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is kept of pages read, and where. */
public final class OcrKeepOptions {
  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--pdf", paramLabel = "DIR")
  private @Nullable Path pdf;

  @Option(names = "--alto", paramLabel = "DIR")
  private @Nullable Path alto;

  @Option(names = "--journal", paramLabel = "FILE")
  private @Nullable Path journal;

  @Option(names = "--fresh")
  private boolean fresh;

  /** The drafts file. */
  public Optional<Path> out(UnaryOperator<Path> whole) {
    return Optional.ofNullable(out).map(whole);
  }

  /**
   * Keeps the text of pages as ALTO and as searchable PDFs, where that is wanted.
   *
   * @param scans files and folders as named
   */
  public PageSink texts(List<Path> scans, UnaryOperator<Path> whole) {
    OutputNames names = OutputNames.below(scans);
    PageSink layout =
        alto(whole).<PageSink>map(folder -> new AltoFolder(folder, names)).orElse(PageSink.NONE);
    return pdf(whole)
        .<PageSink>map(folder -> layout.and(new PdfFolder(folder, names)))
        .orElse(layout);
  }

  private Optional<Path> pdf(UnaryOperator<Path> whole) {
    return Optional.ofNullable(pdf).map(whole);
  }

  private Optional<Path> alto(UnaryOperator<Path> whole) {
    return Optional.ofNullable(alto).map(whole);
  }

  /**
   * Refuses a folder for results among the scans: the next run would read its own output.
   *
   * @throws RegistryException USAGE naming the folder
   */
  public void requireOutside(List<Path> scans, UnaryOperator<Path> whole) {
    Stream.concat(pdf(whole).stream(), alto(whole).stream())
        .filter(
            folder ->
                scans.stream().anyMatch(scan -> folder.normalize().startsWith(scan.normalize())))
        .findFirst()
        .ifPresent(
            folder -> {
              throw new RegistryException(
                  ErrorCode.USAGE,
                  BilingualText.of("Cannot write into " + folder, "无法写入 " + folder),
                  BilingualText.of("it lies among the scans", "该文件夹位于扫描件文件夹之中"),
                  BilingualText.of("Name a folder beside them", "请指定扫描件文件夹之外的文件夹"));
            });
  }

  /** The journal beside these drafts, unless another is named. */
  public Path journal(Path drafts, UnaryOperator<Path> whole) {
    return journal == null
        ? drafts.resolveSibling(drafts.getFileName() + ".journal")
        : whole.apply(journal);
  }

  /** True if earlier runs shall be forgotten. */
  public boolean isFresh() {
    return fresh;
  }
}
