package lianli.registry.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.IllegalActException;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.json.Json;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.Amendment;
import lianli.registry.ledger.Statement.Claim;
import lianli.registry.ledger.Statement.Confirmation;
import lianli.registry.ledger.Statement.CopyIssued;
import lianli.registry.ledger.Statement.CopyRevoked;
import lianli.registry.ledger.Statement.Correction;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.ledger.Statement.Stage;

/**
 * Statements as flat fields and back, for payloads, exports and imports. An act is its own fields
 * ({@link ActCodec}); everything else says what it is under {@code statement}. {@code
 * decode(encode(statement))} equals {@code statement}.
 */
public final class StatementCodec {
  private static final String CORRECTION = "correction";
  private static final String ENTERED_IN_ERROR = "entered_in_error";
  private static final String CONFIRMATION = "confirmation";
  private static final String IDENTITY_LINK = "identity_link";
  private static final String COPY_ISSUED = "copy_issued";
  private static final String COPY_REVOKED = "copy_revoked";

  private StatementCodec() {}

  /** The statement as fields, in a stable order, without empty values. */
  public static Map<String, String> encode(Statement statement) {
    if (statement instanceof ActEntered entered) {
      return ActCodec.encode(entered.act());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    switch (statement) {
      case Correction correction -> {
        fields.put("statement", CORRECTION);
        correction.capture().ifPresent(capture -> fields.put("corrected_capture", capture.name()));
        amends(fields, correction);
        fields.putAll(ActCodec.encode(correction.corrected()));
      }
      case EnteredInError error -> {
        fields.put("statement", ENTERED_IN_ERROR);
        amends(fields, error);
      }
      case Confirmation confirmation -> {
        fields.put("statement", CONFIRMATION);
        fields.put("confirmed_capture", confirmation.capture().name());
        amends(fields, confirmation);
      }
      case IdentityLink link -> {
        fields.put("statement", IDENTITY_LINK);
        fields.put("link_stage", link.stage().code());
        claim(fields, link.claim());
        grounds(fields, link.grounds());
      }
      case CopyIssued issued -> {
        fields.put("statement", COPY_ISSUED);
        fields.put("copy_serial", issued.serial());
        fields.put("copy_entry", Long.toString(issued.entry()));
        fields.put("copy_sha256", issued.sha256());
        fields.put("copy_known_at", Long.toString(issued.knownAt()));
        fields.put("copy_time", issued.time().toString());
        if (!issued.purpose().isEmpty()) {
          fields.put("copy_purpose", issued.purpose());
        }
      }
      case CopyRevoked revoked -> {
        fields.put("statement", COPY_REVOKED);
        fields.put("copy_serial", revoked.serial());
        fields.put("copy_reason", revoked.reason());
        fields.put("copy_time", revoked.time().toString());
      }
      case ActEntered entered -> throw new IllegalStateException("encoded above");
    }
    return fields;
  }

  /** The fields as canonical JSON (RFC 8785): what digests and hashes are over. */
  public static String canonical(Statement statement) {
    return Json.canonical(encode(statement));
  }

  private static void amends(Map<String, String> fields, Amendment amendment) {
    fields.put("amends_entry", Long.toString(amendment.entry()));
    grounds(fields, amendment.grounds());
  }

  private static void grounds(Map<String, String> fields, Grounds grounds) {
    fields.put("amends_reason", grounds.reason());
    if (!grounds.document().isEmpty()) {
      fields.put("amends_document", grounds.document());
    }
    if (!grounds.approver().isEmpty()) {
      fields.put("amends_approver", grounds.approver());
    }
  }

  private static void claim(Map<String, String> fields, Claim claim) {
    switch (claim) {
      case PartyIsPerson is -> {
        fields.put("link_claim", "party_is_person");
        fields.put("link_entry", Long.toString(is.entry()));
        fields.put("link_party", is.party().partyKey());
        fields.put("link_person", is.person().value());
      }
      case SamePerson same -> {
        fields.put("link_claim", "same_person");
        fields.put("link_person", same.one().value());
        fields.put("link_other_person", same.other().value());
      }
      case AlsoNamed named -> {
        fields.put("link_claim", "also_named");
        fields.put("link_person", named.person().value());
        fields.put("link_name", named.name().value());
      }
    }
  }

  /**
   * The statement that the fields tell.
   *
   * @throws IllegalActException if a needed key is missing or a value is not in its normal form
   */
  public static Statement decode(Map<String, String> told) {
    if (!told.containsKey("statement")) {
      return new ActEntered(ActCodec.decode(told));
    }
    Map<String, String> fields = new HashMap<>(told);
    return switch (take(fields, "statement")) {
      case CORRECTION -> {
        long entry = number(fields, "amends_entry");
        Optional<CaptureGrade> capture =
            fields.containsKey("corrected_capture")
                ? Optional.of(value(fields, "corrected_capture", CaptureGrade::valueOf))
                : Optional.empty();
        Grounds grounds = grounds(fields);
        Act corrected = ActCodec.decode(fields);
        yield new Correction(entry, corrected, capture, grounds);
      }
      case ENTERED_IN_ERROR -> new EnteredInError(number(fields, "amends_entry"), grounds(fields));
      case CONFIRMATION ->
          new Confirmation(
              number(fields, "amends_entry"),
              value(fields, "confirmed_capture", CaptureGrade::valueOf),
              grounds(fields));
      case IDENTITY_LINK ->
          new IdentityLink(
              value(fields, "link_stage", StatementCodec::stage), claim(fields), grounds(fields));
      case COPY_ISSUED ->
          new CopyIssued(
              number(fields, "copy_entry"),
              needed(fields, "copy_serial"),
              value(fields, "copy_sha256", StatementCodec::digest),
              number(fields, "copy_known_at"),
              value(fields, "copy_time", StatementCodec::time),
              take(fields, "copy_purpose"));
      case COPY_REVOKED ->
          new CopyRevoked(
              needed(fields, "copy_serial"),
              needed(fields, "copy_reason"),
              value(fields, "copy_time", StatementCodec::time));
      default -> throw new IllegalActException("statement", "not a kind of statement");
    };
  }

  private static Claim claim(Map<String, String> fields) {
    CitizenId person = person(fields, "link_person");
    return switch (take(fields, "link_claim")) {
      case "party_is_person" ->
          new PartyIsPerson(
              number(fields, "link_entry"),
              value(fields, "link_party", StatementCodec::sex),
              person);
      case "same_person" -> new SamePerson(person, person(fields, "link_other_person"));
      case "also_named" -> new AlsoNamed(person, value(fields, "link_name", PersonName::new));
      default -> throw new IllegalActException("link_claim", "not a kind of claim");
    };
  }

  private static Stage stage(String code) {
    for (Stage stage : Stage.values()) {
      if (stage.code().equals(code)) {
        return stage;
      }
    }
    throw new IllegalArgumentException("not a stage");
  }

  private static Sex sex(String partyKey) {
    for (Sex sex : Sex.values()) {
      if (sex.partyKey().equals(partyKey)) {
        return sex;
      }
    }
    throw new IllegalArgumentException("not a party");
  }

  private static String digest(String hex) {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a digest");
    }
    return hex;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException otherwise) {
      throw new IllegalArgumentException("not a time", otherwise);
    }
  }

  private static String needed(Map<String, String> fields, String key) {
    String value = take(fields, key);
    if (value.isBlank()) {
      throw new IllegalActException(key, "must be there");
    }
    return value;
  }

  private static CitizenId person(Map<String, String> fields, String key) {
    return CitizenId.parse(take(fields, key))
        .orElseThrow(() -> new IllegalActException(key, "must be a valid identity number"));
  }

  private static Grounds grounds(Map<String, String> fields) {
    String reason = take(fields, "amends_reason");
    if (reason.isBlank()) {
      throw new IllegalActException("amends_reason", "must say why");
    }
    return new Grounds(reason, take(fields, "amends_document"), take(fields, "amends_approver"));
  }

  private static long number(Map<String, String> fields, String key) {
    return value(fields, key, Long::parseLong);
  }

  private static <T> T value(Map<String, String> fields, String key, Function<String, T> meaning) {
    try {
      return meaning.apply(take(fields, key));
    } catch (IllegalArgumentException otherwise) {
      throw new IllegalActException(key, "not in its normal form");
    }
  }

  private static String take(Map<String, String> fields, String key) {
    String value = fields.remove(key);
    return value == null ? "" : value;
  }
}
