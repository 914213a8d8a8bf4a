package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.output.CheckpointView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.checkpoint.Checkpoint;
import lianli.registry.checkpoint.Checkpoints.Written;
import lianli.registry.signature.bc.SigningKeys;
import lianli.registry.store.RegistryStore;
import picocli.CommandLine.Command;

/** Signs the head of the ledger and shows it in a form short enough for a paper book. */
@Command(name = "checkpoint")
public final class CheckpointCommand implements Callable<Integer> {
  private final Session session;

  public CheckpointCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    new CheckpointView(session.output()).show(sign(session, session.registry()));
    return ExitCode.DONE.value();
  }

  /** The head, signed; whatever could not be written elsewhere is told. */
  static Checkpoint sign(Session session, RegistryStore store) {
    Written written = store.checkpoint();
    written.notWritten().ifPresent(session.output()::warn);
    return written.checkpoint().orElseThrow(() -> withoutKey(session));
  }

  private static RegistryException withoutKey(Session session) {
    String keys = session.home().keys().toString();
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of("Cannot sign a checkpoint", "无法签署核对点"),
        BilingualText.of("there is no key in " + keys, keys + " 中没有签名密钥"),
        SigningKeys.PUT_BACK);
  }
}
