package lianli.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianli.cli.session.Session;
import lianli.index.Criterion;
import lianli.index.Criterion.Born;
import lianli.index.Criterion.Identified;
import lianli.index.Criterion.IdentifiedLike;
import lianli.index.Criterion.MarriedTo;
import lianli.index.Criterion.Named;
import lianli.index.Criterion.RegisteredNear;
import lianli.index.PartyQuery;
import lianli.index.key.IdPattern;
import lianli.index.key.NameLevel;
import lianli.registry.act.PartialDate;
import lianli.registry.act.PersonName;
import lianli.registry.act.WrittenDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is known of the person asked for; everything given must hold. */
public final class PersonOptions {
  @Mixin private IdentityNumberOption id = new IdentityNumberOption();

  @Option(names = "--id-mask", paramLabel = "520121********1234")
  private @Nullable String idMask;

  @Option(names = "--name", paramLabel = "NAME")
  private @Nullable String name;

  @Option(names = "--homophone")
  private boolean homophone;

  @Option(names = "--spouse", paramLabel = "NAME")
  private @Nullable String spouse;

  @Option(names = "--born", paramLabel = "DATE")
  private @Nullable String born;

  @Option(names = "--near-date", paramLabel = "DATE")
  private @Nullable String nearDate;

  @Option(names = "--days", paramLabel = "N", defaultValue = "30")
  private int days;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** The question; refuses one that asks for nothing. */
  public PartyQuery query(Session session) {
    // Sounding alike is often also looking or being heard alike: the widest level serves a search.
    NameLevel least = homophone ? NameLevel.LOOK_ALIKE : NameLevel.VARIANT;
    List<Criterion> criteria = new ArrayList<>();
    id.read(session)
        .map(number -> new Identified(required("--id", number)))
        .ifPresent(criteria::add);
    given(idMask).map(this::mask).ifPresent(criteria::add);
    given(name).map(text -> new Named(name("--name", text), least)).ifPresent(criteria::add);
    given(spouse)
        .map(text -> new MarriedTo(name("--spouse", text), least))
        .ifPresent(criteria::add);
    given(born).map(text -> new Born(date("--born", text))).ifPresent(criteria::add);
    given(nearDate).map(this::near).ifPresent(criteria::add);
    if (criteria.isEmpty()) {
      throw wrong("query.nothing.asked");
    }
    return new PartyQuery(criteria);
  }

  private Criterion mask(String text) {
    return new IdentifiedLike(
        IdPattern.parse(text).orElseThrow(() -> wrong("query.no.mask", "--id-mask")));
  }

  private Criterion near(String text) {
    PartialDate date = date("--near-date", text);
    if (!date.isExact() || days < 0 || days > RegisteredNear.MOST_DAYS) {
      throw wrong("query.no.day", "--near-date");
    }
    return new RegisteredNear(date.earliest(), days);
  }

  private PersonName name(String option, String text) {
    try {
      return new PersonName(text);
    } catch (IllegalArgumentException noName) {
      throw wrong("query.no.name", option);
    }
  }

  private PartialDate date(String option, String text) {
    return PartialDate.parse(text)
        .or(() -> WrittenDate.parse(text))
        .filter(PartialDate::isKnown)
        .orElseThrow(() -> wrong("query.no.date", option));
  }

  private String required(String option, String text) {
    if (text.isBlank()) {
      throw wrong("query.no.number", option);
    }
    return text;
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text);
  }

  /** Names the option, never its value: that may be a person's name or number. */
  private ParameterException wrong(String key, Object... options) {
    var commandLine = Objects.requireNonNull(command).commandLine();
    return new ParameterException(
        commandLine, commandLine.getResourceBundle().getString(key).formatted(options));
  }
}
