package lianli.registry.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.file.AppendedLines;
import lianli.registry.file.ProcessLock;

/** The file of the query log, to which several processes append, one after the other. */
final class LogFile {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AppendedLines lines;

  LogFile(Path file) {
    lines = new AppendedLines(file);
  }

  /** Something to do with the lines just made durable, still under the lock. */
  interface Afterwards {
    void run(List<String> lines) throws IOException;
  }

  Path path() {
    return lines.file();
  }

  /** Appends lines; all of them are on disk on return, or none is in the file. */
  void append(AppendedLines.Following following, Afterwards afterwards) throws IOException {
    Path lock = path().resolveSibling(path().getFileName() + ".lock");
    ProcessLock.await(lock, PATIENCE)
        .orElseThrow(LogFile::locked)
        .during(
            () -> {
              List<String> appended = lines.append(following);
              afterwards.run(appended);
              return appended;
            });
  }

  private static RegistryException locked() {
    return new RegistryException(
        ErrorCode.LOCKED,
        BilingualText.of("The answer is withheld", "答复未予显示"),
        BilingualText.of("another process keeps the query log locked", "查询日志被其他进程占用"),
        BilingualText.of("Ask again when it is done", "请稍后再查"));
  }

  /** Every whole line, and how many bytes follow that are no line. */
  AppendedLines.Content content() throws IOException {
    return lines.content();
  }
}
