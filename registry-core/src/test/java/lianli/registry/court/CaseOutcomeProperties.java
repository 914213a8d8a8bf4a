package lianli.registry.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.court.CaseOutcome.Decided;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing outside the closed list ever ends a marriage, whatever divorce words it is made of. */
class CaseOutcomeProperties {
  private static final List<String> PIECES =
      List.of(
          ("不 未 非 否 勿 驳回 撤回 撤销 拒绝 暂缓 尚未 并非 上诉 被告 原告 二审 一审 再审 移送 发回 改判 维持 申请 要求 请求"
                  + " 审理中 未生效 准 准予 准许 允许 同意 判 判决 调解 离 离婚 离婚纠纷 解除 婚姻 婚姻关系 与 后 财产 和好 无效"
                  + " 宣告 死亡 （ ） ， 。 ： 之 的 诉 已 经 自愿 双方 承认 外国法院 同居 事实婚姻")
              .split(" ", -1));

  /** The wordings that end a marriage, read by other means than the program does. */
  private static final Set<String> ENDS = wordings("end");

  private static final Set<String> CHANGES =
      Set.of("end", "void", "death", "revive").stream()
          .flatMap(effect -> wordings(effect).stream())
          .collect(Collectors.toSet());

  @Property(tries = 20_000)
  void onlyTheListEndsAMarriage(@ForAll("cells") String outcome, @ForAll("cells") String closedBy) {
    CaseOutcome read =
        CaseOutcome.of(new CaseOutcomeCells(outcome, closedBy, "", Optional.empty(), ""));

    if (read instanceof Decided decided && decided.effect() == MarriageEffect.END) {
      assertThat(isOf(ENDS, outcome) || isOf(ENDS, closedBy)).isTrue();
    }
    if (read.mayChangeStatus() && read instanceof Decided) {
      assertThat(isOf(CHANGES, outcome) || isOf(CHANGES, closedBy)).isTrue();
    }
  }

  @Property(tries = 5_000)
  void aWordBeforeOrAfterAWordingIsAnotherWording(
      @ForAll("ends") String end, @ForAll("pieces") String piece, @ForAll boolean isBefore) {
    String cell = isBefore ? piece + end : end + piece;

    CaseOutcome read = CaseOutcome.of(new CaseOutcomeCells(cell, "", "", Optional.empty(), ""));

    boolean ends = read instanceof Decided decided && decided.effect() == MarriageEffect.END;
    assertThat(ends).isEqualTo(isOf(ENDS, cell));
  }

  @Property(tries = 5_000)
  void noNumberOrPaperMakesADivorceOfWhatIsNone(
      @ForAll("pieces") String stage,
      @ForAll("ends") String closedBy,
      @ForAll CourtPaper paper,
      @ForAll("cells") String outcome) {
    String number = "（2020）黔0121" + stage + "5号";

    CaseOutcome read =
        CaseOutcome.of(
            new CaseOutcomeCells("不准离婚" + outcome, closedBy, "", Optional.of(paper), number));

    assertThat(read instanceof Decided decided && decided.effect() == MarriageEffect.END).isFalse();
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(each -> String.join("", each));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES);
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of(ENDS);
  }

  /** True if every point of a cell is on the list, or about something else. */
  private static boolean isOf(Set<String> wordings, String cell) {
    String plain = plain(cell).replace("原告与被告", "双方").replace("被告与原告", "双方");
    return wordings.contains(plain(cell))
        || begins(wordings, plain)
        || Stream.of(plain.split("[,。()]", -1)).allMatch(point -> begins(wordings, point));
  }

  /** True of a wording, and of one behind words with which every decision may begin. */
  private static boolean begins(Set<String> wordings, String point) {
    return wordings.contains(point)
        || Stream.of("判决", "调解", "一审", "双方", "经调解", ",", ":")
            .filter(point::startsWith)
            .anyMatch(lead -> begins(wordings, point.substring(lead.length())));
  }

  private static String plain(String cell) {
    String folded = Normalizer.normalize(cell, Normalizer.Form.NFKC);
    return folded.endsWith("。") ? folded.substring(0, folded.length() - 1) : folded;
  }

  private static Set<String> wordings(String effect) {
    try (InputStream in =
        Objects.requireNonNull(CaseOutcome.class.getResourceAsStream("outcomes.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.split("(?m)^\\[", -1)).stream()
          .filter(section -> section.split("[ \\]]", 3)[1].equals(effect))
          .flatMap(section -> section.lines().skip(1))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(CaseOutcomeProperties::plain)
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
