package lianli.registry.ledger;

import java.util.function.Function;
import lianli.registry.act.Act;

/** A line about to be entered. */
public final class NewEntry {
  private final Statement statement;
  private final Provenance provenance;
  private final String content;

  /** A line saying this, from there. */
  public NewEntry(Statement statement, Provenance provenance) {
    // Here and not when it is written: lists are read on another thread than the writer's.
    this(statement, provenance, StatementCodec.canonical(statement));
  }

  private NewEntry(Statement statement, Provenance provenance, String content) {
    this.statement = statement;
    this.provenance = provenance;
    this.content = content;
  }

  /** An act that is its own source: where it comes from depends on its {@link #content}. */
  public static NewEntry of(Act act, Function<String, Provenance> provenance) {
    Statement statement = new Statement.ActEntered(act);
    String content = StatementCodec.canonical(statement);
    return new NewEntry(statement, provenance.apply(content), content);
  }

  /** An act about to be entered. */
  public NewEntry(Act act, Provenance provenance) {
    this(new Statement.ActEntered(act), provenance);
  }

  /** What the line says. */
  public Statement statement() {
    return statement;
  }

  /** Where it comes from. */
  public Provenance provenance() {
    return provenance;
  }

  /** The statement as canonical JSON (RFC 8785): the part of the payload that is known before. */
  public String content() {
    return content;
  }
}
