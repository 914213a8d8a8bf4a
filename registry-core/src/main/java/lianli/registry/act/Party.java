package lianli.registry.act;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One person as an act names them.
 *
 * @param sex which party of the couple
 * @param name empty where the record does not tell
 * @param birthDate as recorded; {@link PartialDate.Unknown} where it is not
 * @param idNumber the identity number as recorded, folded by {@link WrittenText#idNumber}, possibly
 *     wrong, possibly empty
 * @param particulars further fields by their key without prefix: {@code nationality ethnicity
 *     occupation education marital_status residence age id_type documents}
 */
public record Party(
    Sex sex,
    Optional<PersonName> name,
    PartialDate birthDate,
    String idNumber,
    Map<String, String> particulars) {

  public Party {
    idNumber = WrittenText.idNumber(idNumber);
    particulars = java.util.Collections.unmodifiableMap(new TreeMap<>(particulars));
  }

  /**
   * The citizen's number, if it is valid. A valid one of 18 characters is a citizen's whatever the
   * document is called; 15 digits of another document are no old citizen's number.
   */
  public Optional<CitizenId> citizenId() {
    Optional<CitizenId> number = CitizenId.parse(idNumber);
    return number.isPresent() && idNumber.length() != CitizenId.LENGTH && !document().isCitizens()
        ? Optional.empty()
        : number;
  }

  /** What kind of document the number is of. */
  public IdDocumentType document() {
    return IdDocumentType.of(this);
  }

  /** Where a number that should be a citizen's goes wrong; empty if it does not, or is none. */
  public Optional<IdNumberFault> numberFault() {
    return idNumber.isEmpty() || !document().isCitizens()
        ? Optional.empty()
        : IdNumberFault.of(idNumber);
  }

  /** True if a number that should be a citizen's is none; one kept for centenarians may be. */
  public boolean hasWrongNumber() {
    return numberFault()
        .filter(fault -> fault.kind() != IdNumberFault.Kind.CENTENARIAN)
        .isPresent();
  }

  /** One further field, empty if the record does not tell. */
  public String particular(String key) {
    return particulars.getOrDefault(key, "");
  }

  /**
   * Keeps persons out of logs and exception texts: tells which fields are there, not what they say.
   */
  @Override
  public String toString() {
    return "Party[%s, name %s, number %s, %d particulars]"
        .formatted(
            sex.partyKey(),
            name.isPresent() ? "told" : "missing",
            idNumber.isEmpty() ? "missing" : "told",
            particulars.size());
  }
}
