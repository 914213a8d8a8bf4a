package lianli.registry.list;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English headings, as other systems export them, in the words of our forms: all that is known of a
 * Chinese heading holds of them then. Whose a column is stands before or behind what it is: husband
 * name, bride's ID number, date of birth (wife).
 */
final class EnglishHeadings {
  /** How English headings call persons, and how forms do; the longer word first. */
  private static final String[][] PERSONS = {
    {"(?:husband|bridegroom|groom|maleparty|malespouse|male|man)s?", "男方"},
    {"(?:wife|wive|bride|femaleparty|femalespouse|female|woman)s?", "女方"},
    {"(?:spouse|partner|party|applicant|person)(?:1|a|i|one)s?", "配偶一"},
    {"(?:spouse|partner|party|applicant|person)(?:2|b|ii|two)s?", "配偶二"},
    {"(?:deceasedperson|deceased|decedent|deadperson)s?", "死者"},
    {"(?:plaintiff|petitioner)s?", "原告"},
    {"(?:defendant|respondent)s?", "被告"}
  };

  private static final Map<String, String> OF_PERSON =
      words(
          """
          姓名: name fullname chinesename
          身份证件号: id idno idnum idnumber idcard idcardno idcardnum idcardnumber identityno identitynumber identitycard identitycardno identitycardnumber citizenid citizenidno citizenidnumber nationalid nationalidno nationalidnumber residentid residentidno residentidnumber
          出生日期: birth birthdate dateofbirth dob birthday born
          年龄: age
          性别: sex gender
          身份类别: idtype
          国籍: nationality citizenship
          民族: ethnicity ethnicgroup
          职业: occupation job profession
          文化程度: education
          婚姻状况: maritalstatus
          住址: residence address domicile
          """);

  private static final Map<String, String> OF_ACT =
      words(
          """
          登记类别: acttype registrationtype recordtype eventtype typeofregistration typeofact type category
          证书字号: certificateno certificatenumber certificatenum certificate certno certnumber registrationno registrationnumber regno licenseno licensenumber
          结婚证字号: marriagecertificateno marriagecertificatenumber marriagecertificate marriagecertno marriagecertnumber marriagelicenseno marriageregistrationno
          离婚证字号: divorcecertificateno divorcecertificatenumber divorcecertificate divorcecertno divorcecertnumber divorceregistrationno
          原结婚证字号: originalcertificateno originalcertificatenumber previouscertificateno previouscertificatenumber oldcertificateno originalmarriagecertificateno previousmarriagecertificateno
          登记日期: registrationdate dateofregistration registereddate regdate dateregistered registeredon
          结婚日期: marriagedate dateofmarriage weddingdate
          结婚登记日期: marriageregistrationdate
          离婚日期: divorcedate dateofdivorce
          离婚登记日期: divorceregistrationdate
          发证日期: issuedate dateofissue dateissued issuedon certificatedate
          补发日期: reissuedate dateofreissue reissuedon replacementdate
          撤销日期: annulmentdate revocationdate cancellationdate annulledon revokedon cancelledon
          死亡日期: deathdate dateofdeath diedon
          日期: date
          登记机关: registrationoffice registryoffice registry issuingauthority issuingoffice registrationauthority
          登记员: registraroffice registrarname
          备注: remark remarks note notes comment comments
          案号: caseno casenumber casenum docketno
          原审案号: originalcaseno originalcasenumber firstinstancecaseno firstinstancecasenumber
          法院: courtname
          裁判日期: judgmentdate judgementdate dateofjudgment dateofjudgement decisiondate decreedate docdate
          生效日期: effectivedate dateeffective effectiveon
          裁判结果: result decision disposition verdict
          案由: causeofaction
          档号: archiveno archivenumber
          状态: status
          是否有效: valid isvalid validity active isactive
          """);

  private static final Pattern WORDS = Pattern.compile("[\\x20-\\x7e]*[a-z][\\x20-\\x7e]*");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

  private EnglishHeadings() {}

  private static Map<String, String> words(String lines) {
    Map<String, String> words = new HashMap<>();
    for (String line : lines.split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
          words.put(word, line.substring(0, colon));
        }
      }
    }
    return words;
  }

  /** A folded heading in the words of the forms; as it is if it is no English that is known. */
  static String inChinese(String folded) {
    if (!WORDS.matcher(folded).matches()) {
      return folded;
    }
    String word = NO_LETTER.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
    String act = OF_ACT.get(word);
    if (act != null) {
      return act;
    }
    for (String[] person : PERSONS) {
      String whose = person[0];
      if (word.matches(whose)) {
        return person[1];
      }
      String field = ofPerson(word, whose);
      if (field != null) {
        return person[1] + field;
      }
    }
    return OF_PERSON.getOrDefault(word, folded);
  }

  private static @org.jspecify.annotations.Nullable String ofPerson(String word, String whose) {
    for (Pattern form :
        new Pattern[] {
          Pattern.compile(whose + "(?<field>.+)"),
          Pattern.compile("(?<field>.+?)of(?:the)?" + whose),
          Pattern.compile("(?<field>.+?)" + whose)
        }) {
      Matcher matcher = form.matcher(word);
      String field = matcher.matches() ? OF_PERSON.get(matcher.group("field")) : null;
      if (field != null) {
        return field;
      }
    }
    return null;
  }
}
