package lianli.registry.act;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianli.registry.act.Act.Annulment;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeathSource;
import lianli.registry.act.Act.DeclaredDeath;
import lianli.registry.act.Act.DeclaredDeathRevoked;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.Act.DivorceReissue;
import lianli.registry.act.Act.ForeignDivorce;
import lianli.registry.act.Act.ForeignMarriage;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.Act.MarriageReissue;
import lianli.registry.act.Act.Recognition;
import lianli.registry.act.Act.Revocation;

/**
 * Acts as flat fields and back: the one form shared by drafts, imports, exports and the ledger's
 * payloads. Keys are those of docs/glossary.md; values are normal forms (ISO dates, upper-case
 * numbers); a missing key means "not told".
 *
 * <p>{@code decode(encode(act))} equals {@code act}; keys this class does not know are kept in the
 * particulars of the filing or the party.
 */
public final class ActCodec {
  private ActCodec() {}

  /**
   * The act as fields, in a stable order, without empty values.
   *
   * @return keys of design §4 to normal forms
   */
  public static Map<String, String> encode(Act act) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "act", act.kind().code());
    encode(fields, act.filing());
    switch (act) {
      case Marriage marriage -> {
        put(fields, "made_up", marriage.madeUp() ? "yes" : "");
        put(fields, "effective_from", marriage.effectiveFrom().text());
      }
      case MarriageReissue reissue -> encode(fields, reissue.marriage());
      case Divorce divorce -> encode(fields, divorce.marriage());
      case DivorceReissue reissue -> encode(fields, reissue.marriage());
      case CourtDivorce divorce -> {
        encode(fields, divorce.marriage());
        encode(fields, divorce.decree());
        put(fields, "effective_from", divorce.effectiveFrom().text());
      }
      case Annulment annulment -> encode(fields, annulment.marriage());
      case CourtVoid courtVoid -> {
        encode(fields, courtVoid.marriage());
        encode(fields, courtVoid.decree());
      }
      case Revocation revocation -> {
        encode(fields, revocation.marriage());
        put(fields, "freed", freed(revocation.freed()));
      }
      case ForeignMarriage marriage -> {
        put(fields, "country", marriage.country());
        put(fields, "recognition", marriage.recognition().code());
      }
      case ForeignDivorce divorce -> {
        encode(fields, divorce.marriage());
        put(fields, "country", divorce.country());
        put(fields, "recognition", divorce.recognition().code());
        encode(fields, divorce.decree());
        put(fields, "effective_from", divorce.effectiveFrom().text());
      }
      case DeclaredDeath declared -> encode(fields, declared.decree());
      case DeclaredDeathRevoked revoked -> {
        encode(fields, revoked.decree());
        put(fields, "refused", revoked.refused() ? "yes" : "");
      }
      case Death death -> {
        put(fields, "died_on", death.diedOn().text());
        put(fields, "death_source", death.source().code());
      }
    }
    act.parties().forEach(party -> encode(fields, party));
    return fields;
  }

  /**
   * The act that the fields tell.
   *
   * @throws IllegalActException if a needed key is missing or a value is not in its normal form
   */
  public static Act decode(Map<String, String> told) {
    Map<String, String> fields = HashMap.newHashMap(told.size());
    told.forEach(
        (key, value) -> {
          if (!value.isBlank()) {
            fields.put(key, value);
          }
        });
    ActKind kind =
        ActKind.ofCode(take(fields, "act"))
            .orElseThrow(() -> new IllegalActException("act", "not a kind of act"));
    return switch (kind) {
      case DEATH, DECLARED_DEATH, DECLARED_DEATH_REVOKED -> ofOne(kind, fields);
      default -> ofCouple(kind, fields);
    };
  }

  private static Act ofCouple(ActKind kind, Map<String, String> fields) {
    Couple couple = new Couple(party(fields, Sex.MALE), party(fields, Sex.FEMALE));
    return switch (kind) {
      case MARRIAGE -> {
        boolean madeUp = take(fields, "made_up").equals("yes");
        PartialDate effectiveFrom = date(fields, "effective_from");
        yield new Marriage(filing(fields), couple, madeUp, effectiveFrom);
      }
      case MARRIAGE_REISSUE -> {
        MarriageReference marriage = reference(fields);
        yield new MarriageReissue(filing(fields), couple, marriage);
      }
      case DIVORCE -> {
        MarriageReference marriage = reference(fields);
        yield new Divorce(filing(fields), couple, marriage);
      }
      case DIVORCE_REISSUE -> {
        MarriageReference marriage = reference(fields);
        yield new DivorceReissue(filing(fields), couple, marriage);
      }
      case COURT_DIVORCE -> {
        MarriageReference marriage = reference(fields);
        Decree decree = decree(fields);
        PartialDate effectiveFrom = date(fields, "effective_from");
        yield new CourtDivorce(filing(fields), couple, marriage, decree, effectiveFrom);
      }
      case ANNULMENT -> {
        MarriageReference marriage = reference(fields);
        yield new Annulment(filing(fields), couple, marriage);
      }
      case COURT_VOID -> {
        MarriageReference marriage = reference(fields);
        Decree decree = decree(fields);
        yield new CourtVoid(filing(fields), couple, marriage, decree);
      }
      case REVOCATION -> {
        MarriageReference marriage = reference(fields);
        Set<Sex> freed = freed(take(fields, "freed"));
        yield new Revocation(filing(fields), couple, marriage, freed);
      }
      case FOREIGN_MARRIAGE -> {
        String country = take(fields, "country");
        Recognition recognition = recognition(take(fields, "recognition"));
        yield new ForeignMarriage(filing(fields), couple, country, recognition);
      }
      case FOREIGN_DIVORCE -> {
        MarriageReference marriage = reference(fields);
        String country = take(fields, "country");
        Recognition recognition = recognition(take(fields, "recognition"));
        Decree decree = decree(fields);
        PartialDate effectiveFrom = date(fields, "effective_from");
        yield new ForeignDivorce(
            filing(fields), couple, marriage, country, recognition, decree, effectiveFrom);
      }
      case DEATH, DECLARED_DEATH, DECLARED_DEATH_REVOKED ->
          throw new IllegalStateException("an act about one person has no couple");
    };
  }

  private static Act ofOne(ActKind kind, Map<String, String> fields) {
    List<Sex> told =
        Arrays.stream(Sex.values())
            .filter(
                sex ->
                    fields.keySet().stream().anyMatch(key -> key.startsWith(sex.partyKey() + ".")))
            .toList();
    if (told.size() != 1) {
      throw new IllegalActException("man.name", "a death names one person, man or woman");
    }
    Party person = party(fields, told.getFirst());
    return switch (kind) {
      case DECLARED_DEATH -> {
        Decree decree = decree(fields);
        yield new DeclaredDeath(filing(fields), person, decree);
      }
      case DECLARED_DEATH_REVOKED -> {
        Decree decree = decree(fields);
        boolean refused = take(fields, "refused").equals("yes");
        yield new DeclaredDeathRevoked(filing(fields), person, decree, refused);
      }
      default -> {
        PartialDate diedOn = date(fields, "died_on");
        boolean isCertified = take(fields, "death_source").equals(DeathSource.CERTIFICATE.code());
        yield new Death(
            filing(fields),
            person,
            diedOn,
            isCertified ? DeathSource.CERTIFICATE : DeathSource.AGENCY_LIST);
      }
    };
  }

  private static String freed(Set<Sex> freed) {
    return freed.stream().sorted().map(Sex::partyKey).collect(Collectors.joining(" "));
  }

  private static Set<Sex> freed(String told) {
    Set<Sex> freed = EnumSet.noneOf(Sex.class);
    for (String word : told.split("\\s+", -1)) {
      freed.add(
          Sex.OF_COUPLE.stream()
              .filter(sex -> sex.partyKey().equals(word))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalActException("freed", "must be man, woman or: man woman")));
    }
    return freed;
  }

  private static Recognition recognition(String code) {
    return Arrays.stream(Recognition.values())
        .filter(recognition -> recognition.code().equals(code.isEmpty() ? "none" : code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalActException("recognition", "must be none, authenticated or court"));
  }

  private static void encode(Map<String, String> fields, RegistrationDetails filing) {
    put(fields, "certificate_number", filing.number().map(CertificateNumber::text).orElse(""));
    put(fields, "registered_on", filing.registeredOn().text());
    put(fields, "office", filing.office());
    filing.particulars().forEach((key, value) -> put(fields, key, value));
  }

  private static void encode(Map<String, String> fields, MarriageReference marriage) {
    put(
        fields,
        "previous_certificate_number",
        marriage.number().map(CertificateNumber::text).orElse(""));
    put(fields, "married_on", marriage.marriedOn().text());
    put(fields, "previous_office", marriage.office());
  }

  private static void encode(Map<String, String> fields, Decree decree) {
    put(fields, "case_number", decree.caseNumber());
    put(fields, "court", decree.court());
    put(fields, "judged_on", decree.judgedOn().text());
    put(fields, "decree_form", decree.form().code());
  }

  private static void encode(Map<String, String> fields, Party party) {
    String prefix = party.sex().partyKey() + ".";
    put(fields, prefix + "name", party.name().map(PersonName::value).orElse(""));
    put(fields, prefix + "birth_date", party.birthDate().text());
    put(fields, prefix + "id_number", party.idNumber());
    party.particulars().forEach((key, value) -> put(fields, prefix + key, value));
  }

  private static Party party(Map<String, String> fields, Sex sex) {
    String prefix = sex.partyKey() + ".";
    Optional<PersonName> name = name(prefix + "name", take(fields, prefix + "name"));
    PartialDate birthDate = date(fields, prefix + "birth_date");
    String idNumber = take(fields, prefix + "id_number");
    Map<String, String> particulars = new TreeMap<>();
    Iterator<Map.Entry<String, String>> rest = fields.entrySet().iterator();
    while (rest.hasNext()) {
      Map.Entry<String, String> field = rest.next();
      if (field.getKey().startsWith(prefix)) {
        particulars.put(field.getKey().substring(prefix.length()), field.getValue().strip());
        rest.remove();
      }
    }
    return new Party(sex, name, birthDate, idNumber, particulars);
  }

  private static Optional<PersonName> name(String key, String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(new PersonName(written));
    } catch (IllegalArgumentException tooLong) {
      throw new IllegalActException(key, "must have 1 to 50 characters");
    }
  }

  private static MarriageReference reference(Map<String, String> fields) {
    return new MarriageReference(
        CertificateNumber.parse(take(fields, "previous_certificate_number")),
        date(fields, "married_on"),
        take(fields, "previous_office"));
  }

  private static Decree decree(Map<String, String> fields) {
    return new Decree(
        take(fields, "case_number"),
        take(fields, "court"),
        date(fields, "judged_on"),
        take(fields, "decree_form").equals(Decree.Form.MEDIATION.code())
            ? Decree.Form.MEDIATION
            : Decree.Form.JUDGMENT);
  }

  /** Everything not taken yet is a particular of the filing. */
  private static RegistrationDetails filing(Map<String, String> fields) {
    Optional<CertificateNumber> number =
        CertificateNumber.parse(take(fields, "certificate_number"));
    PartialDate registeredOn = date(fields, "registered_on");
    String office = take(fields, "office");
    return new RegistrationDetails(number, registeredOn, office, fields);
  }

  private static PartialDate date(Map<String, String> fields, String key) {
    return PartialDate.parse(take(fields, key))
        .orElseThrow(() -> new IllegalActException(key, "must be yyyy-MM-dd, yyyy-MM or yyyy"));
  }

  private static String take(Map<String, String> fields, String key) {
    String value = fields.remove(key);
    return value == null ? "" : value.strip();
  }

  private static void put(Map<String, String> fields, String key, String value) {
    if (!value.isEmpty()) {
      fields.put(key, value);
    }
  }
}
