package lianli.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What stands in a help page or message for a value that the user gives: {@code FILE}, in Chinese
 * 文件. A label that is a choice of words, {@code zh|en}, is typed as it stands and stays.
 */
final class ParamLabels {
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("CASES", "案件清单"),
          Map.entry("CLASS", "结论代码"),
          Map.entry("CODE", "代码"),
          Map.entry("COLUMN|FILE", "列名|文件"),
          Map.entry("DATE", "日期"),
          Map.entry("DIR", "文件夹"),
          Map.entry("DRAFTS", "草稿文件"),
          Map.entry("ENTRY", "记录号"),
          Map.entry("FIELD=VALUE", "字段=内容"),
          Map.entry("FILE", "文件"),
          Map.entry("FORM", "表式文件"),
          Map.entry("HEAD", "末行"),
          Map.entry("ITEM", "核对件编号"),
          Map.entry("KEY", "名称"),
          Map.entry("KEY=VALUE", "字段=内容"),
          Map.entry("LIST", "名单"),
          Map.entry("MB", "兆字节"),
          Map.entry("MODEL", "模型文件"),
          Map.entry("NAME", "姓名"),
          Map.entry("NUMBER", "字号"),
          Map.entry("OFFICE", "机关代码"),
          Map.entry("PEM", "根证书文件"),
          Map.entry("PLACE", "地名或代码"),
          Map.entry("PURPOSE", "用途"),
          Map.entry("REGISTER", "底册"),
          Map.entry("ROW", "行号"),
          Map.entry("ROW=ENTRY", "行号=记录号"),
          Map.entry("RULE", "规则名称"),
          Map.entry("SCAN", "扫描件"),
          Map.entry("SEQ", "记录号"),
          Map.entry("SEQ|TIME", "记录号|时间"),
          Map.entry("SERIAL", "副本编号"),
          Map.entry("SHORTFORM", "核对码"),
          Map.entry("TEXT", "文字"));

  private ParamLabels() {}

  /** The label of an argument. */
  static String in(Locale locale, String label) {
    return locale.equals(Locale.CHINESE) ? CHINESE.getOrDefault(label, label) : label;
  }

  /** Renders labels as another renderer does, in this language. */
  static IParamLabelRenderer renderer(
      Locale locale, ColorScheme colours, IParamLabelRenderer plain) {
    return new IParamLabelRenderer() {
      @Override
      public Ansi.Text renderParameterLabel(ArgSpec arg, Ansi ansi, List<Ansi.IStyle> styles) {
        Ansi.Text text = plain.renderParameterLabel(arg, ansi, styles);
        String label = in(locale, arg.paramLabel());
        return label.equals(arg.paramLabel())
            ? text
            : colours.apply(text.plainString().replace(arg.paramLabel(), label), styles);
      }

      @Override
      public String separator() {
        return plain.separator();
      }
    };
  }
}
