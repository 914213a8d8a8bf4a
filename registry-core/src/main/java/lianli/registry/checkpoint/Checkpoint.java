package lianli.registry.checkpoint;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import lianli.registry.file.Sha256;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.signature.Signer;

/**
 * A signed head of the ledger: one line of {@code signed.jsonl}.
 *
 * @param previous SHA-256 (hex) of the line before, so that no line can be taken out of the middle
 * @param keyId names the signing key
 * @param signature CMS, DER; without it the line proves no more than a head
 */
public record Checkpoint(
    LedgerHead head, Instant time, String previous, String keyId, byte[] signature) {
  /** Stands for the line before the first. */
  static final String FIRST = "0".repeat(64);

  private static final int HEX_OF_SHA256 = 64;

  public Checkpoint {
    signature = signature.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  /** Signs a head that follows the line before. */
  static Checkpoint sign(LedgerHead head, Instant time, String previous, Signer signer) {
    Checkpoint unsigned = new Checkpoint(head, time, previous, signer.keyId(), new byte[0]);
    return new Checkpoint(
        head, time, previous, signer.keyId(), signer.signDetached(unsigned.signedContent()));
  }

  /** The checkpoint for a paper book. */
  public ShortForm shortForm() {
    return ShortForm.of(head, time);
  }

  /** The bytes the signature is over: the canonical JSON of everything else. */
  byte[] signedContent() {
    return content().build().canonical().getBytes(StandardCharsets.UTF_8);
  }

  private Json.Builder content() {
    return Json.object()
        .put("type", "checkpoint")
        .put("schema", 1)
        .put("sequence", head.sequence())
        .put("hash", head.hash())
        .put("time", time.toString())
        .put("previous", previous)
        .put("key", keyId);
  }

  /** The line, without its end. */
  String line() {
    return content().put("signature", Base64.getEncoder().encodeToString(signature)).build().text();
  }

  /** What the next line calls the previous one. */
  String digest() {
    return Sha256.of(line());
  }

  /** The checkpoint of a line; empty unless it is exactly what {@link #line} would write. */
  static Optional<Checkpoint> parse(String line) {
    try {
      if (!(Json.parse(line) instanceof Json.Obj json)) {
        return Optional.empty();
      }
      Checkpoint checkpoint =
          new Checkpoint(
              new LedgerHead(Long.parseLong(json.string("sequence")), json.string("hash")),
              Instant.parse(json.string("time")),
              json.string("previous"),
              json.string("key"),
              Base64.getDecoder().decode(json.string("signature")));
      return checkpoint.line().equals(line) && checkpoint.head().hash().length() == HEX_OF_SHA256
          ? Optional.of(checkpoint)
          : Optional.empty();
    } catch (JsonSyntaxException | IllegalArgumentException | DateTimeException damaged) {
      return Optional.empty();
    }
  }
}
