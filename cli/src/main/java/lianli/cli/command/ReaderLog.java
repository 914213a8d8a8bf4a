package lianli.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.disclosure.DisclosureRecord;
import lianli.registry.disclosure.LostLines;
import lianli.registry.disclosure.Purpose;
import lianli.registry.disclosure.QueryLog;
import lianli.registry.file.Sha256;

/**
 * The log of somebody who can only read a registry: a log of the same form in a directory of the
 * user's own. It serves questions from within; an answer to anybody else stands in the registry's
 * own log or is not given (docs/adr/0052).
 */
final class ReaderLog {
  private static final int DIGEST_LETTERS = 12;

  private final Session session;

  ReaderLog(Session session) {
    this.session = session;
  }

  /** The log in the session's home: a registry's own, or one of somebody who could only read. */
  static QueryLog orOfRegistry(Session session) {
    QueryLog log = new QueryLog(session.home(), session.environment().clock());
    return log.exists()
        ? log
        : new QueryLog(session.home().requireExisting(), session.environment().clock());
  }

  /**
   * Notes answers beside the registry; they may be shown once this returns.
   *
   * @param refused why the registry's own log did not take them
   */
  void append(List<DisclosureRecord> answers, RegistryException refused) {
    if (!answers.stream().allMatch(ReaderLog::isFromWithin)) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          refused.what(),
          refused.why(),
          BilingualText.of(
              "An answer to others needs the registry's own log: ask where it can be written",
              "对外答复必须记入本库查询日志，请在可写入的登记库中查询"),
          refused);
    }
    Path directory = directory();
    try {
      Files.createDirectories(directory);
    } catch (IOException unwritable) {
      refused.addSuppressed(unwritable);
      throw refused;
    }
    new QueryLog(new RegistryHome(directory), session.environment().clock())
        .append(answers)
        .map(LostLines::warning)
        .ifPresent(session.output()::warn);
    session
        .output()
        .warn(
            "this user cannot write the registry's query log; the answer is noted in %s instead,"
                + " and `lianli audit query --home` shows it there",
            "当前用户不能写入本库查询日志，本次查询已记入 %s，可用 lianli audit query --home 查看", directory);
  }

  private static boolean isFromWithin(DisclosureRecord answer) {
    return answer.requester().purpose().map(Purpose::isWithin).orElse(true);
  }

  /** One for each registry, by its place: {@code ~/.local/state/lianli/registry-5b9f02c1…}. */
  private Path directory() {
    String state = session.environment().variable("XDG_STATE_HOME");
    Path states =
        state.isEmpty()
            ? Path.of(session.environment().variable("HOME"), ".local", "state")
            : Path.of(state);
    Path home = session.home().directory();
    return states
        .toAbsolutePath()
        .resolve("lianli")
        .resolve(home.getFileName() + "-" + digest(home.toString()));
  }

  private static String digest(String text) {
    return Sha256.of(text).substring(0, DIGEST_LETTERS);
  }
}
