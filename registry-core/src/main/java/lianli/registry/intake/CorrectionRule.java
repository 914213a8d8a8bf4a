package lianli.registry.intake;

import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.ledger.Grounds;

/**
 * What this office wants before an entry is corrected or withdrawn: always a reason and a document,
 * and where {@value #KEY} is {@code yes}, a second person who agrees (registry-rules §3.4, 更正).
 */
public record CorrectionRule(boolean twoPersons) {
  /** Key in {@code lianli.properties}. */
  public static final String KEY = "corrections.two_persons";

  /** The rule of a registry. */
  public static CorrectionRule of(RegistryHome home) {
    return new CorrectionRule(home.isOn(KEY));
  }

  /**
   * Lets grounds pass that are complete.
   *
   * @throws RegistryException REFUSED if anything is missing
   */
  void require(Grounds grounds, String author) {
    if (grounds.document().isEmpty()) {
      throw refused(
          BilingualText.of("it names no document", "未注明依据文书"),
          BilingualText.of("Name the paper it rests on with --document", "请用 --document 注明依据的文书"));
    }
    if (!twoPersons) {
      return;
    }
    if (grounds.approver().isEmpty()) {
      throw refused(
          BilingualText.of("this office wants a second person to agree", "本机关规定须由第二人核准"),
          BilingualText.of("Name who agreed with --approver", "请用 --approver 注明核准人"));
    }
    if (grounds.approver().equalsIgnoreCase(author.strip())) {
      throw refused(
          BilingualText.of("who enters it cannot approve it", "经办人不得自行核准"),
          BilingualText.of("Let somebody else approve it", "请由他人核准"));
    }
  }

  private static RegistryException refused(BilingualText why, BilingualText next) {
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of("Cannot change what is on file", "无法更正库中记录"),
        why,
        next);
  }
}
