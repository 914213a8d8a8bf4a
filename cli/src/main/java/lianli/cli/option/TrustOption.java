package lianli.cli.option;

import java.nio.file.Path;
import lianli.cli.session.Session;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.bc.SigningKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which root is trusted: one that is named, or the registry's own. */
public final class TrustOption {
  @Option(names = "--trust", paramLabel = "PEM")
  private @Nullable Path trust;

  /** A checker with that root; without any, and a remark, if there is none. */
  public SignatureCheckResult.Checker checker(Session session) {
    if (trust != null) {
      return SigningKeys.checker(session.environment().workingDirectory().resolve(trust));
    }
    SigningKeys keys = new SigningKeys(session.home());
    if (keys.hasRoot()) {
      return keys.checker();
    }
    session
        .output()
        .remark(
            "There is no trusted root at hand: name one with --trust, or a registry with"
                + " --home",
            "没有可用的根证书：请用 --trust 指定，或用 --home 指定登记库");
    return SigningKeys.checkerWithoutRoot();
  }
}
