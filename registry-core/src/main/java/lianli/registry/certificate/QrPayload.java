package lianli.registry.certificate;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lianli.registry.file.Sha256;
import lianli.registry.json.Json;
import lianli.registry.signature.Signer;

/**
 * The text of a copy's QR code: enough to tell a photocopy from another paper, and nothing that
 * tells who it is about. Every field of the record goes into one salted hash together; each alone
 * could be found by trying.
 *
 * @param facts version, serial, kind of act, date of the act, office code, day of issue
 * @param salt eight random bytes, Base64
 * @param hash of salt and canonical fields, sixteen bytes, Base64
 * @param keyId of the signing certificate
 * @param signature over everything before it, Base64
 */
record QrPayload(List<String> facts, String salt, String hash, String keyId, String signature) {
  private static final String VERSION = "LL1";
  private static final int FACTS = 6;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  QrPayload {
    facts = List.copyOf(facts);
  }

  static QrPayload signed(CertificateCopy copy, Signer signer) {
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    Json.Obj record = copy.record("");
    String salt = BASE64.encodeToString(random);
    QrPayload unsigned =
        new QrPayload(
            facts(record, copy.officeCode(), copy.issuedOn().toString()),
            salt,
            hash(salt, record),
            signer.keyId(),
            "");
    return new QrPayload(
        unsigned.facts(),
        salt,
        unsigned.hash(),
        signer.keyId(),
        BASE64.encodeToString(signer.signBare(unsigned.signedBytes())));
  }

  private static List<String> facts(Json.Obj record, String officeCode, String issuedOn) {
    return List.of(
        VERSION,
        record.string("serial"),
        record.string("act"),
        record.object("fields").string("registered_on"),
        officeCode,
        issuedOn);
  }

  /** The payload in a text; empty if the text is none. */
  static Optional<QrPayload> parse(String text) {
    List<String> parts = Arrays.asList(text.split("\\|", -1));
    return parts.size() == FACTS + 4 && parts.getFirst().equals(VERSION)
        ? Optional.of(
            new QrPayload(
                parts.subList(0, FACTS), parts.get(6), parts.get(7), parts.get(8), parts.get(9)))
        : Optional.empty();
  }

  String text() {
    return head() + "|" + signature;
  }

  private String head() {
    return String.join("|", facts) + "|" + String.join("|", salt, hash, keyId);
  }

  byte[] signedBytes() {
    return head().getBytes(StandardCharsets.UTF_8);
  }

  /** The raw signature; empty if it is not Base64. */
  byte[] signatureBytes() {
    try {
      return Base64.getUrlDecoder().decode(signature);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  /** True if this tells of that record. */
  boolean fits(Json.Obj record) {
    return facts.equals(facts(record, facts.get(4), facts.get(5)))
        && hash.equals(hash(salt, record));
  }

  private static String hash(String salt, Json.Obj record) {
    byte[] digest = new Sha256().add(salt).add(record.object("fields").canonical()).bytes();
    return BASE64.encodeToString(Arrays.copyOf(digest, 16));
  }
}
