package lianli.registry.checkpoint;

import java.util.Optional;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Signer;

/** Where checkpoints get their keys: asked only when something is signed or checked. */
public interface CheckpointKeys {
  /** No keys: nothing is signed, and what is signed is only compared. */
  CheckpointKeys NONE =
      new CheckpointKeys() {
        @Override
        public Optional<Signer> signer() {
          return Optional.empty();
        }

        @Override
        public Optional<SignatureCheckResult.Checker> checker() {
          return Optional.empty();
        }
      };

  /**
   * The registry's signing key; empty if it has none.
   *
   * @throws lianli.registry.RegistryException WRONG_PASSPHRASE if it cannot be opened
   */
  Optional<Signer> signer();

  /** Checks against the registry's trusted roots; empty if none are known. */
  Optional<SignatureCheckResult.Checker> checker();
}
