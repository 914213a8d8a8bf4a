package lianli.registry.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;

/**
 * Columns that may not be left unread: numbers of persons and certificates, by their headings or by
 * what stands in their cells. Acts without them would be found by nobody's number.
 */
final class UnreadColumns {
  private static final Pattern NUMBER = Pattern.compile("身份证|身份号|公民身份|证号|证件号|字号|证书编号");
  private static final Pattern OF_PARTY =
      Pattern.compile("(?:男方|女方|死者|逝者|亡者|原告|被告|配偶[一二12])(?!.*(?:关系|意见)).*");
  private static final Pattern HARMLESS =
      Pattern.compile(
          "电话|手机|联系|单位|工作|职务|照片|相片|影像|指纹|签名|签字|政治面貌|血型|户籍|户口|户别|地址|住所|住址|籍贯"
              + "|邮编|邮箱|婚史|初婚|曾否|次数|成分|成份|出身|学历|健康|身高|收入|备注|类别|类型|代理|律师|状况|死因|死亡原因|死亡地点|人数|次数");

  /** Numbers of other papers. */
  private static final Pattern OTHER_PAPER =
      Pattern.compile("死亡证|死亡医学|火化|户口|户籍|准生|生育|工作证|残疾|社保|低保|优待|印制|流水|律师");

  private static final Pattern BESIDE_COUPLE =
      Pattern.compile("经办|代办|代理|家属|亲属|联系人|监护|子女|见证|证人|登记员|录入|审核|颁证|操作员|医师");

  private UnreadColumns() {}

  /**
   * What stops the list; empty if no column does.
   *
   * @param keys what each column means, where it is read
   * @param identities columns in which most cells look like identity numbers
   */
  static Optional<BilingualText> objection(
      List<String> header,
      List<Optional<String>> keys,
      Set<Integer> identities,
      ImportKind kind,
      ListMapping mapping) {
    for (int i = 0; i < header.size(); i++) {
      String heading = header.get(i);
      boolean isAside =
          heading.isEmpty() || mapping.names(heading) || RowsForCorrection.isNote(heading);
      if (isAside) {
        continue;
      }
      boolean looksLikeOne = identities.contains(i);
      if (looksLikeOne
          && keys.get(i).filter(key -> key.endsWith("certificate_number")).isPresent()) {
        return Optional.of(
            BilingualText.of(
                "numbers of persons stand in the column of certificate numbers \"%s\"",
                "“%s”列应为证书字号，内容却是身份证件号", heading));
      }
      if (keys.get(i).isEmpty()
          && !isOfAnother(heading, kind)
          && (looksLikeOne || isTelling(ColumnNames.folded(heading)))) {
        return Optional.of(
            BilingualText.of(
                "it is not known what the column \"%s\" means, and it may not be left out",
                "“%s”列含义不明，又不能略去", heading));
      }
    }
    return Optional.empty();
  }

  static boolean isTelling(String folded) {
    boolean isNumber = NUMBER.matcher(folded).find() && !OTHER_PAPER.matcher(folded).find();
    return isNumber || (OF_PARTY.matcher(folded).matches() && !HARMLESS.matcher(folded).find());
  }

  static boolean isOfAnother(String heading, ImportKind kind) {
    return kind == ImportKind.DEATHS
        ? WhosePerson.isOther(heading) || ColumnNames.key(heading).isPresent()
        : BESIDE_COUPLE.matcher(ColumnNames.folded(heading)).find();
  }

  /** What to do about it. */
  static BilingualText next() {
    return BilingualText.of(
        "Name it as docs/file-formats.md does (男方身份证号, 女方身份证号, 死者身份证号, 证书字号), or say in"
            + " a file for --mapping `HEADING = man.id_number`, or `HEADING = ignore` to leave it"
            + " out",
        "请改用规定的列名（男方身份证号、女方身份证号、死者身份证号、证书字号），或在 --mapping 文件中写明“列名 = man.id_number”；确不需要的写“列名 ="
            + " ignore”");
  }
}
