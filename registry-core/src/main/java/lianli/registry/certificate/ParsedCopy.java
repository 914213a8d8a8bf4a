package lianli.registry.certificate;

import java.time.Instant;
import java.util.List;
import lianli.registry.json.Json;

/**
 * What is found in a file that has exactly the shape of our copies.
 *
 * @param record the embedded record
 * @param text of the page, without blanks
 * @param drawsQr true if the QR code on the page is the one of the record
 * @param signature DER, without padding
 * @param claimedTime when the file says it was signed
 * @param faults stable codes of everything by which it departs from the shape
 */
public record ParsedCopy(
    Json.Obj record,
    String text,
    boolean drawsQr,
    byte[] signature,
    Instant claimedTime,
    List<String> faults) {
  public ParsedCopy {
    faults = List.copyOf(faults);
  }
}
