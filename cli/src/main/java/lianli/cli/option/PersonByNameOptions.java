package lianli.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianli.cli.session.Session;
import lianli.index.Criterion;
import lianli.index.Criterion.Born;
import lianli.index.Criterion.MarriedTo;
import lianli.index.Criterion.Named;
import lianli.index.PartyQuery;
import lianli.index.key.NameLevel;
import lianli.registry.act.PartialDate;
import lianli.registry.act.PersonName;
import lianli.registry.act.WrittenDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A person named without a number. {@code --name} alone asks for the name and {@code --name -}
 * reads it from standard input; among the arguments it works, with a warning, as a number does.
 */
public final class PersonByNameOptions {
  private static final String PROMPT = "";
  private static final String STANDARD_INPUT = "-";

  @Option(names = "--name", arity = "0..1", fallbackValue = PROMPT, paramLabel = "NAME")
  private @Nullable String name;

  @Option(names = "--born", paramLabel = "DATE")
  private @Nullable String born;

  @Option(names = "--spouse", paramLabel = "NAME")
  private @Nullable String spouse;

  @Option(names = "--pick", paramLabel = "N")
  private int pick;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** True if a person is named. */
  public boolean areGiven() {
    return name != null;
  }

  /** Which of the persons found is meant, from 1; 0 if nobody has said so. */
  public int pick() {
    return pick;
  }

  /** The question; a birth date belongs to it, since a name alone fits too many. */
  public PartyQuery query(Session session) {
    String given = Objects.requireNonNull(name);
    if (born == null) {
      throw wrong("query.name.needs.born");
    }
    List<Criterion> criteria = new ArrayList<>();
    criteria.add(new Named(name("--name", read(session, given)), NameLevel.VARIANT));
    criteria.add(new Born(date(born)));
    Optional.ofNullable(spouse)
        .map(text -> new MarriedTo(name("--spouse", text), NameLevel.VARIANT))
        .ifPresent(criteria::add);
    return new PartyQuery(criteria);
  }

  private String read(Session session, String given) {
    if (given.equals(PROMPT)) {
      session.output().remark("Name:", "请输入姓名：");
    }
    if (given.equals(PROMPT) || given.equals(STANDARD_INPUT)) {
      return IdentityNumberOption.line(session);
    }
    session
        .output()
        .warn(
            "a name among the arguments is visible to other users; use --name or --name -",
            "命令行参数中的姓名可被他人看到；请用 --name 或 --name -");
    return given;
  }

  private PersonName name(String option, String text) {
    try {
      return new PersonName(text.strip());
    } catch (IllegalArgumentException noName) {
      throw wrong("query.no.name", option);
    }
  }

  private PartialDate date(String text) {
    return PartialDate.parse(text)
        .or(() -> WrittenDate.parse(text))
        .filter(PartialDate::isKnown)
        .orElseThrow(() -> wrong("query.no.date", "--born"));
  }

  /** Names the option, never its value: that may be a person's name. */
  private ParameterException wrong(String key, Object... options) {
    var commandLine = Objects.requireNonNull(command).commandLine();
    return new ParameterException(
        commandLine, commandLine.getResourceBundle().getString(key).formatted(options));
  }
}
