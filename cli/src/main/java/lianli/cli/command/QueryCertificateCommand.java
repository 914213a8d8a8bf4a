package lianli.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lianli.cli.option.RequesterOptions;
import lianli.cli.output.SearchResultsView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.Criterion.Numbered;
import lianli.index.PartyAnswer;
import lianli.index.PartyQuery;
import lianli.registry.act.CertificateNumber;
import lianli.registry.disclosure.AnswerLevel;
import lianli.registry.ledger.LedgerHead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the acts that bear a certificate number or refer to it. */
@Command(name = "certificate")
public final class QueryCertificateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "NUMBER", descriptionKey = "NUMBER")
  private String number = "";

  @Mixin private RequesterOptions requester = new RequesterOptions();

  @Spec private @Nullable CommandSpec spec;

  public QueryCertificateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Answering answering = Answering.admit(session, requester.read(session), AnswerLevel.FULL);
    PartyQuery query = PartyQuery.of(new Numbered(asked()));
    PartyAnswer answer;
    LedgerHead head;
    try (SearchableRegistry registry = SearchableRegistry.open(session)) {
      answer = registry.search().find(query);
      head = registry.ledger().head();
    }
    answering.log(List.of(answering.found("certificate", List.of(), answer, head)));
    new SearchResultsView(session.output()).acts(answer);
    return (answer.hits().isEmpty() ? ExitCode.NO_RECORD : ExitCode.DONE).value();
  }

  private CertificateNumber asked() {
    var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
    return CertificateNumber.parse(number)
        .orElseThrow(
            () ->
                new ParameterException(
                    commandLine,
                    commandLine
                        .getResourceBundle()
                        .getString("query.no.number")
                        .formatted(session.locale().equals(Locale.CHINESE) ? "所给内容" : "NUMBER")));
  }
}
