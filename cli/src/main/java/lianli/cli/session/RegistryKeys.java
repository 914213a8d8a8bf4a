package lianli.cli.session;

import java.nio.file.Files;
import java.util.Optional;
import lianli.registry.RegistryHome;
import lianli.registry.checkpoint.CheckpointKeys;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Signer;
import lianli.registry.signature.bc.SigningKeys;

/** The keys in a registry's directory, for its checkpoints; opened only when needed. */
public record RegistryKeys(RegistryHome home) implements CheckpointKeys {

  @Override
  public Optional<Signer> signer() {
    return Files.exists(home.keys().resolve("seal.p12"))
        ? Optional.of(new SigningKeys(home).signer())
        : Optional.empty();
  }

  @Override
  public Optional<SignatureCheckResult.Checker> checker() {
    return Files.exists(home.keys().resolve("root.pem"))
        ? Optional.of(new SigningKeys(home).checker())
        : Optional.empty();
  }
}
