package lianli.registry.signature.bc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs with ECDSA and takes the smaller of the two values that hold. */
final class SmallerValueSigner implements ContentSigner {
  private final ContentSigner signer;

  SmallerValueSigner(PrivateKey key) throws OperatorCreationException {
    signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return signer.getAlgorithmIdentifier();
  }

  @Override
  public OutputStream getOutputStream() {
    return signer.getOutputStream();
  }

  @Override
  public byte[] getSignature() {
    byte[] signature = signer.getSignature();
    Optional<EcdsaValue> value = EcdsaValue.parse(signature);
    try {
      // Of another curve there is no copy that would be verified.
      return value.isEmpty() || value.get().isSmaller() ? signature : value.get().twin().der();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
