package lianli.cli.option;

import java.util.Optional;
import lianli.cli.session.Session;
import lianli.registry.disclosure.Purpose;
import lianli.registry.disclosure.Requester;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who asks and what for: noted with every answer about a person. */
public final class RequesterOptions {
  @Option(names = "--purpose", paramLabel = "PURPOSE", descriptionKey = "requester.purpose")
  private @Nullable Purpose purpose;

  @Option(names = "--case", paramLabel = "NUMBER", descriptionKey = "requester.case")
  private String caseReference = "";

  @Option(names = "--operator", paramLabel = "NAME", descriptionKey = "requester.operator")
  private @Nullable String operator;

  /** Who asks. */
  public Requester read(Session session) {
    return new Requester(
        operator(session, operator), Optional.ofNullable(purpose), caseReference.strip());
  }

  /** The operator: flag, then LIANLI_OPERATOR, then the registry's settings, then the login. */
  public static String operator(Session session, @Nullable String flag) {
    return flag == null ? session.author() : flag.strip();
  }
}
