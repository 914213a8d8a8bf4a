package lianli.registry.store;

import java.util.function.Consumer;
import lianli.registry.BilingualText;
import lianli.registry.checkpoint.CheckpointKeys;

/**
 * Who opens a registry, and with which keys.
 *
 * @param command what others are told who find the registry locked; never with arguments, which may
 *     name persons
 * @param keys for checkpoints
 * @param notices told what went wrong beside the work itself, such as a checkpoint that could not
 *     be signed
 */
public record RegistryOpener(String command, CheckpointKeys keys, Consumer<BilingualText> notices) {
  /** Nobody in particular, without keys. */
  public static final RegistryOpener UNNAMED =
      new RegistryOpener("", CheckpointKeys.NONE, notice -> {});
}
