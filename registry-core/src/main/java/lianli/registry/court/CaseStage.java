package lianli.registry.court;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import lianli.registry.act.WrittenText;

/**
 * At which stage a case stood, by the type characters of its number (法〔2015〕137号; before 2016 by
 * each court's custom).
 */
public enum CaseStage {
  /** 民初, 民一初, 法民. */
  FIRST,
  /** 民终. */
  SECOND,
  /** 民申, 民监, 民抗, 民再, 民撤: a case opened again, or asked to be. */
  RETRIAL,
  /** 民特: death, absence, capacity. */
  SPECIAL,
  /** 行初, 行终: a suit against an office. */
  ADMINISTRATIVE,
  /** 协外认, 民认: recognition of a decision from elsewhere. */
  RECOGNITION,
  /** 执, 保, 诉前调, 司惩: nothing that decides about a marriage. */
  ASIDE,
  /** Nothing that is known. */
  UNKNOWN;

  private static final String DIVISION = "[一二三四五六0-9]?";

  /** The first that is found counts: the later stage before the word that every number holds. */
  private static final List<Entry<Pattern, CaseStage>> TYPES =
      List.of(
          type("诉前|引调|执|财保|民保|司惩|司救|破|刑|赔", ASIDE),
          type("行" + DIVISION + "[初终申再监抗]", ADMINISTRATIVE),
          type("认[港澳台复]|[港澳台外]认|民认|认字", RECOGNITION),
          type("民" + DIVISION + "(?:申|监|抗|再|撤|提)", RETRIAL),
          type("民" + DIVISION + "终", SECOND),
          type("民" + DIVISION + "特|特字", SPECIAL),
          type("民" + DIVISION + "初|初字|[法民婚]字|法民|民第", FIRST));

  private static Entry<Pattern, CaseStage> type(String type, CaseStage stage) {
    return Map.entry(Pattern.compile(type), stage);
  }

  /** The stage that a number tells. */
  public static CaseStage of(String caseNumber) {
    String number = WrittenText.code(caseNumber);
    return TYPES.stream()
        .filter(type -> type.getKey().matcher(number).find())
        .map(Entry::getValue)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
