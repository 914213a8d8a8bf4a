package lianli.ocr.layout;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lianli.ocr.form.FieldKind;
import lianli.ocr.value.ClosedWords;
import lianli.registry.act.WrittenText;

/**
 * Ink of the form that stands where a value would: a label, the end of one before the value, a
 * unit, a particle of the printed sentence. A blank that nobody filled is read so, by every reader.
 */
final class NoValue {
  private static final Pattern OF_THE_FORM =
      Pattern.compile(
          "[年月日岁号第字族市县区乡镇村组人元名系为是于在的及和与或因由自至经并兹][年月日岁号第字族市县区乡镇村组人元名系为是于在的及和与或因由自至经并兹]?"
              + "|(周岁|年月|年月日|月日|字第号?|第号|字号|省市县|县区乡镇|乡镇村组?|街道|程度|情况|状况|号码|日期|时间|机关|名称|所在地|类型|种类|材料|签名|签字|盖章|印章)");

  /** What somebody is may be the name of who signs: 主任, 文书. */
  private static final Pattern OF_A_TRADE = Pattern.compile(".*[长员任书师工人民]");

  private static final Set<FieldKind> WITHOUT_LABELS_AMONG_THEM =
      Set.of(
          FieldKind.NAME,
          FieldKind.WORD,
          FieldKind.PLACE,
          FieldKind.OFFICE,
          FieldKind.TEXT,
          FieldKind.DOCUMENTS,
          FieldKind.OPINION);

  private static final Pattern DITTO_BEHIND = Pattern.compile(".*\\p{IsHan}.*(?:同上|〃|″|\"|々)");

  /** Shorter ones end many a word. */
  private static final int LEAST_LABEL = 3;

  private static final Lexicon LABELS = Lexicon.standard();

  private NoValue() {}

  /** The record, what is the form's own doubted. */
  static List<FoundField> doubtedIn(List<FoundField> record) {
    return record.stream().map(field -> is(field) ? field.doubted() : field).toList();
  }

  private static boolean is(FoundField field) {
    FieldKind kind = field.definition().kind();
    if (field.ditto() || !WITHOUT_LABELS_AMONG_THEM.contains(kind)) {
      return false;
    }
    String key = field.definition().key();
    String text = Values.trimmed(Piece.folded(field.value().text()));
    if (ClosedWords.areOf(key) && !ClosedWords.lack(key, text)) {
      return false;
    }
    return OF_THE_FORM.matcher(text).matches()
        || (isLabel(key, text) && Fit.of(key, text) < Fit.SURE)
        || endsInAnother(kind, text)
        || beginsWithAnother(kind, text)
        || (kind != FieldKind.OFFICE && beginsAsALabelEnds(field.definition().labels(), text));
  }

  /** 社员同上 of two cells, 自由职业户籍地 of a value and the next label. */
  private static boolean endsInAnother(FieldKind kind, String text) {
    return DITTO_BEHIND.matcher(text).matches()
        || (kind == FieldKind.WORD
            && IntStream.rangeClosed(2, text.length() - LEAST_LABEL)
                .mapToObj(text::substring)
                .anyMatch(LABELS::has));
  }

  /** 文化程度为大专,从事个体 is no occupation. */
  private static boolean beginsWithAnother(FieldKind kind, String text) {
    return kind == FieldKind.WORD
        && IntStream.range(LEAST_LABEL, text.length() - 1)
            .anyMatch(length -> LABELS.has(text.substring(0, length)));
  }

  private static boolean isLabel(String key, String text) {
    boolean isTrade = key.equals("occupation") && OF_A_TRADE.matcher(text).matches();
    return !isTrade && (LABELS.has(text) || LabelGrammar.meaning(text).isPresent());
  }

  /** 业无业 behind 职业. */
  private static boolean beginsAsALabelEnds(List<String> labels, String text) {
    return text.length() > 2
        && labels.stream()
            .map(WrittenText::word)
            .filter(label -> label.length() > 1)
            .anyMatch(label -> text.charAt(0) == label.charAt(label.length() - 1));
  }
}
