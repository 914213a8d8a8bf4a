package lianli.cli.option;

import lianli.registry.ledger.Grounds;
import picocli.CommandLine.Option;

/** Why something on file is changed, on which paper, and who agreed. */
public final class GroundsOptions {
  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  @Option(names = "--document", paramLabel = "TEXT", required = true)
  private String document = "";

  @Option(names = "--approver", paramLabel = "NAME")
  private String approver = "";

  /** The grounds; empty texts are refused where the office's rule is asked. */
  public Grounds grounds() {
    return new Grounds(reason.isBlank() ? "-" : reason, document, approver);
  }
}
