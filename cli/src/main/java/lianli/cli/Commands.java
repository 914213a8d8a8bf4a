package lianli.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import lianli.cli.command.ActAddCommand;
import lianli.cli.command.ActConfirmCommand;
import lianli.cli.command.ActCorrectCommand;
import lianli.cli.command.ActRevokeCommand;
import lianli.cli.command.ActShowCommand;
import lianli.cli.command.AuditQueryCommand;
import lianli.cli.command.AuditSubjectCommand;
import lianli.cli.command.AuditVerifyCommand;
import lianli.cli.command.BackfillCommand;
import lianli.cli.command.BackupCommand;
import lianli.cli.command.BackupListCommand;
import lianli.cli.command.BackupVerifyCommand;
import lianli.cli.command.CertificateIssueCommand;
import lianli.cli.command.CertificateListCommand;
import lianli.cli.command.CertificateOfficeFactory;
import lianli.cli.command.CertificateRevokeCommand;
import lianli.cli.command.CertificateVerifyCommand;
import lianli.cli.command.CheckpointCommand;
import lianli.cli.command.ConflictsCommand;
import lianli.cli.command.CoverageCommand;
import lianli.cli.command.CoverageDeclareCommand;
import lianli.cli.command.DemoCommand;
import lianli.cli.command.DoctorCommand;
import lianli.cli.command.ExportCommand;
import lianli.cli.command.IdentityLinkCommand;
import lianli.cli.command.IdentityListCommand;
import lianli.cli.command.ImportCommand;
import lianli.cli.command.IndexRebuildCommand;
import lianli.cli.command.IndexRollbackCommand;
import lianli.cli.command.IndexStatusCommand;
import lianli.cli.command.IndexVerifyCommand;
import lianli.cli.command.InitCommand;
import lianli.cli.command.MatchCouplesCommand;
import lianli.cli.command.MatchDedupeCommand;
import lianli.cli.command.MatchLinkCommand;
import lianli.cli.command.MatchReviewCommand;
import lianli.cli.command.MatchShowCommand;
import lianli.cli.command.MatchTrainCommand;
import lianli.cli.command.OcrCommand;
import lianli.cli.command.OcrFormCheckCommand;
import lianli.cli.command.OcrFormNewCommand;
import lianli.cli.command.OcrFormShowCommand;
import lianli.cli.command.OcrSheetCommand;
import lianli.cli.command.PlaceImportCommand;
import lianli.cli.command.PlaceListCommand;
import lianli.cli.command.PlaceNewCommand;
import lianli.cli.command.PlaceShowCommand;
import lianli.cli.command.QueryCertificateCommand;
import lianli.cli.command.QueryCoupleCommand;
import lianli.cli.command.QueryCourtCommand;
import lianli.cli.command.QueryPersonCommand;
import lianli.cli.command.QueryStatusCommand;
import lianli.cli.command.RestoreCommand;
import lianli.cli.command.ReviewAcceptCommand;
import lianli.cli.command.ReviewFurtherCommand;
import lianli.cli.command.ReviewListCommand;
import lianli.cli.command.ReviewRejectCommand;
import lianli.cli.command.ReviewReopenCommand;
import lianli.cli.command.ReviewShowCommand;
import lianli.cli.command.ScanShowCommand;
import lianli.cli.command.VerifyCommand;
import lianli.cli.session.Session;
import lianli.registry.ledger.Statement.Stage;
import picocli.CommandLine;

/**
 * The list of commands. A call builds only the command it names, since building all of them takes
 * longer than answering a question; help and mistyped names build the whole tree.
 */
final class Commands {
  /** Global options whose value is the next argument. */
  private static final Set<String> WITH_VALUE = Set.of("--home", "--lang", "--color");

  /**
   * Each makes its command; a group, only the member of the given name, or all if it has none such.
   */
  private final Map<String, Function<String, CommandLine>> byName = new LinkedHashMap<>();

  Commands(Session session) {
    // One line for each top-level command, in the order of the help page.
    add("init", () -> new InitCommand(session));
    Map<String, Supplier<Object>> ocr = new LinkedHashMap<>();
    ocr.put("sheet", () -> new OcrSheetCommand(session));
    ocr.put("form", () -> forms(session));
    addGroup("ocr", () -> new OcrCommand(session), ocr);
    add("import", () -> new ImportCommand(session));
    Map<String, Supplier<Object>> act = new LinkedHashMap<>();
    act.put("show", () -> new ActShowCommand(session));
    act.put("add", () -> new ActAddCommand(session));
    act.put("confirm", () -> new ActConfirmCommand(session));
    act.put("correct", () -> new ActCorrectCommand(session));
    act.put("revoke", () -> new ActRevokeCommand(session));
    addGroup("act", GroupCommand::new, act);
    Map<String, Supplier<Object>> identity = new LinkedHashMap<>();
    identity.put("list", () -> new IdentityListCommand(session));
    identity.put("propose", () -> link(session, Stage.PROPOSED));
    identity.put("assert", () -> link(session, Stage.ASSERTED));
    identity.put("retract", () -> link(session, Stage.RETRACTED));
    addGroup("identity", GroupCommand::new, identity);
    add("export", () -> new ExportCommand(session));
    add("backfill", () -> new BackfillCommand(session));
    Map<String, Supplier<Object>> review = new LinkedHashMap<>();
    review.put("list", () -> new ReviewListCommand(session));
    review.put("show", () -> new ReviewShowCommand(session));
    review.put("accept", () -> new ReviewAcceptCommand(session));
    review.put("reject", () -> new ReviewRejectCommand(session));
    review.put("reopen", () -> new ReviewReopenCommand(session));
    review.put("further", () -> new ReviewFurtherCommand(session));
    addGroup("review", GroupCommand::new, review);
    Map<String, Supplier<Object>> scan = new LinkedHashMap<>();
    scan.put("show", () -> new ScanShowCommand(session));
    addGroup("scan", GroupCommand::new, scan);
    Map<String, Supplier<Object>> query = new LinkedHashMap<>();
    query.put("person", () -> new QueryPersonCommand(session));
    query.put("certificate", () -> new QueryCertificateCommand(session));
    query.put("court", () -> new QueryCourtCommand(session));
    query.put("status", () -> new QueryStatusCommand(session));
    query.put("couple", () -> new QueryCoupleCommand(session));
    addGroup("query", GroupCommand::new, query);
    Map<String, Supplier<Object>> match = new LinkedHashMap<>();
    match.put("link", () -> new MatchLinkCommand(session));
    match.put("dedupe", () -> new MatchDedupeCommand(session));
    match.put("train", () -> new MatchTrainCommand(session));
    match.put("show", () -> new MatchShowCommand(session));
    match.put("couples", () -> new MatchCouplesCommand(session));
    match.put("review", () -> new MatchReviewCommand(session));
    addGroup("match", GroupCommand::new, match);
    Map<String, Supplier<Object>> index = new LinkedHashMap<>();
    index.put("rebuild", () -> new IndexRebuildCommand(session));
    index.put("status", () -> new IndexStatusCommand(session));
    index.put("verify", () -> new IndexVerifyCommand(session));
    index.put("rollback", () -> new IndexRollbackCommand(session));
    addGroup("index", GroupCommand::new, index);
    Map<String, Supplier<Object>> audit = new LinkedHashMap<>();
    audit.put("query", () -> new AuditQueryCommand(session));
    audit.put("subject", () -> new AuditSubjectCommand(session));
    audit.put("verify", () -> new AuditVerifyCommand(session));
    addGroup("audit", GroupCommand::new, audit);
    Map<String, Supplier<Object>> coverage = new LinkedHashMap<>();
    coverage.put("declare", () -> new CoverageDeclareCommand(session));
    addGroup("coverage", () -> new CoverageCommand(session), coverage);
    Map<String, Supplier<Object>> place = new LinkedHashMap<>();
    place.put("list", () -> new PlaceListCommand(session));
    place.put("show", () -> new PlaceShowCommand(session));
    place.put("import", () -> new PlaceImportCommand(session));
    place.put("new", () -> new PlaceNewCommand(session));
    addGroup("place", GroupCommand::new, place);
    CertificateOfficeFactory offices = new CertificateOfficeFactory();
    Map<String, Supplier<Object>> certificate = new LinkedHashMap<>();
    certificate.put("issue", () -> new CertificateIssueCommand(session, offices));
    certificate.put("verify", () -> new CertificateVerifyCommand(session, offices));
    certificate.put("list", () -> new CertificateListCommand(session, offices));
    certificate.put("revoke", () -> new CertificateRevokeCommand(session, offices));
    addGroup("certificate", GroupCommand::new, certificate);
    add("conflicts", () -> new ConflictsCommand(session));
    add("verify", () -> new VerifyCommand(session));
    add("checkpoint", () -> new CheckpointCommand(session));
    Map<String, Supplier<Object>> backup = new LinkedHashMap<>();
    backup.put("list", () -> new BackupListCommand(session));
    backup.put("verify", () -> new BackupVerifyCommand(session));
    addGroup("backup", () -> new BackupCommand(session), backup);
    add("restore", () -> new RestoreCommand(session));
    add("doctor", () -> new DoctorCommand(session));
    add("demo", () -> new DemoCommand(session, registry -> new SamePrompt(session, registry)));
  }

  private static CommandLine forms(Session session) {
    return new CommandLine(new GroupCommand())
        .addSubcommand("show", new OcrFormShowCommand(session))
        .addSubcommand("check", new OcrFormCheckCommand(session))
        .addSubcommand("new", new OcrFormNewCommand(session));
  }

  private static IdentityLinkCommand link(Session session, Stage stage) {
    return new IdentityLinkCommand(session, stage);
  }

  /** Adds the command that the arguments name, or all. */
  void addTo(CommandLine root, String... args) {
    int word = firstWord(args);
    String name = word < args.length ? args[word] : "";
    Function<String, CommandLine> named = byName.get(name);
    if (named != null) {
      root.addSubcommand(name, named.apply(word + 1 < args.length ? args[word + 1] : ""));
      return;
    }
    byName.forEach((each, command) -> root.addSubcommand(each, command.apply("")));
  }

  /** Where the first argument stands that is neither an option nor an option's value. */
  private static int firstWord(String... args) {
    int at = 0;
    while (at < args.length && args[at].startsWith("-")) {
      at += WITH_VALUE.contains(args[at]) ? 2 : 1;
    }
    return at;
  }

  /** Adds a command. */
  void add(String name, Supplier<Object> command) {
    byName.put(name, member -> new CommandLine(command.get()));
  }

  /** Adds a command that only groups others: {@code query person}, {@code query couple}. */
  void addGroup(String name, Supplier<Object> group, Map<String, Supplier<Object>> members) {
    byName.put(
        name,
        named -> {
          CommandLine commandLine = new CommandLine(group.get());
          if (members.containsKey(named)) {
            commandLine.addSubcommand(named, members.get(named).get());
          } else {
            members.forEach((member, command) -> commandLine.addSubcommand(member, command.get()));
          }
          return commandLine;
        });
  }
}
