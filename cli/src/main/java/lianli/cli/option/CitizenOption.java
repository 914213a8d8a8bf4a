package lianli.cli.option;

import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.CitizenId;
import picocli.CommandLine.Mixin;

/** The one person a question is about, named by a valid identity number. */
public final class CitizenOption {
  @Mixin private IdentityNumberOption id = new IdentityNumberOption();

  /**
   * The person; asks for the number if no option gave it.
   *
   * @throws RegistryException USAGE if the number is not valid
   */
  public CitizenId read(Session session) {
    return valid(typed(session));
  }

  /** True if the option was given. */
  public boolean isGiven() {
    return id.isGiven();
  }

  /** The number as typed, valid or not; asks for it if no option gave it. */
  public String typed(Session session) {
    return id.isGiven() ? id.read(session).orElse("") : IdentityNumberOption.prompt(session);
  }

  /** A number as typed, as a person. */
  public static CitizenId valid(String typed) {
    return CitizenId.parse(typed)
        .orElseThrow(
            () ->
                new RegistryException(
                    ErrorCode.USAGE,
                    BilingualText.of("Cannot look the person up", "无法查询"),
                    BilingualText.of(
                        "the identity number fails its check (length, birth date or check digit)",
                        "身份证件号未通过校验（位数、出生日期或校验码）"),
                    BilingualText.of("Type it again", "请核对后重新输入")));
  }
}
