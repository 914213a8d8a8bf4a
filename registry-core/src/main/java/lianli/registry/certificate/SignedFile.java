package lianli.registry.certificate;

import java.util.List;

/**
 * What the signature of a file covers, found in its bytes alone: nothing in it was parsed.
 *
 * @param content the covered bytes; empty if there are none
 * @param signature DER, without padding; empty if there is none
 * @param faults stable codes of what is not as we write it
 */
public record SignedFile(byte[] content, byte[] signature, List<String> faults) {
  public SignedFile {
    faults = List.copyOf(faults);
  }
}
