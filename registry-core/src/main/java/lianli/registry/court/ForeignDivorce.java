package lianli.registry.court;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.court.Wording.Stage;

/**
 * A wording by which a court here recognises, or not, what a court elsewhere decided about a
 * marriage: it names the country.
 */
final class ForeignDivorce {
  /** A country or a court of one: nothing by which a court speaks of its own decisions. */
  private static final String ELSEWHERE =
      "(?:(?:(?!不|未|撤|申请|请求|承认|认可|驳回|维持|[一二原再]审)\\p{IsHan}){1,12}?"
          + "(?:国|州|法院|裁判所|特别行政区|地区)"
          + "|外国|香港|澳门|台湾|日本|俄罗斯|加拿大|澳大利亚|新西兰|新加坡|马来西亚|意大利|西班牙|越南|缅甸|老挝)";

  private static final String DECISION =
      "(?:" + ELSEWHERE + "){0,3}(?:作出)?的?离婚(?:判决|裁决|裁定|调解)书?(?:的?(?:法律)?效力)?";

  private static final Pattern RECOGNISED =
      Pattern.compile("(?:裁定)?(?:予以)?(?:承认|认可)(?:对)?" + DECISION + "|对" + DECISION + "予以(?:承认|认可)");
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?:裁定)?不予(?:承认|认可)(?:对)?"
              + DECISION
              + "|对(?:该|"
              + DECISION
              + ")(?:判决)?不予(?:承认|认可)|驳回(?:申请人)?(?:的)?(?:承认|认可)申请");

  private ForeignDivorce() {}

  static Optional<Wording> read(String text) {
    Matcher recognised = RECOGNISED.matcher(text);
    if (recognised.matches()) {
      return Optional.of(new Wording(text, Stage.FOREIGN, MarriageEffect.END, Optional.empty()));
    }
    return REFUSED.matcher(text).matches()
        ? Optional.of(new Wording(text, Stage.FOREIGN, MarriageEffect.NONE, Optional.empty()))
        : Optional.empty();
  }
}
