package lianli.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianli.index.linkage.model.CoupleField;
import lianli.index.linkage.model.CoupleModel;
import lianli.index.linkage.model.CoupleModelCodec;

/** Shows what a model of couples says of each level of each field. */
public final class CoupleModelView {
  private static final double LN_2 = Math.log(2);

  private final Output output;

  /** A view on this output. */
  public CoupleModelView(Output output) {
    this.output = output;
  }

  /** Shows a model: its file in JSON, a table for people. */
  public void show(CoupleModel model) {
    if (output.isJson()) {
      output.json(CoupleModelCodec.write(model));
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (CoupleField field : CoupleField.values()) {
      for (int code = 1; code <= field.levels().size(); code++) {
        double m = model.m().share(field.place(), code);
        double u = model.u().share(field.place(), code);
        rows.add(
            List.of(
                code == 1 ? name(field) : "",
                level(field.levels().get(code - 1)),
                ModelView.share(m),
                ModelView.share(u),
                ModelView.bits(Math.log(m / u) / LN_2),
                code == 1 ? "%,.0f".formatted(model.weights().get(field.place()).matches()) : ""));
      }
    }
    output.table(
        rows,
        output.word("Field", "比较项"),
        output.word("Level", "级别"),
        output.word("m", "匹配者占比 m"),
        output.word("u", "其余占比 u"),
        output.word("Weight", "匹配分值"),
        output.word("Counts as pairs", "折合匹配对数"));
    output.say(
        "Learned from %,d lines (about %,.0f matches) and %,d marriages on file (%,d random"
            + " pairs).",
        "依据 %,d 行案件（估计匹配 %,.0f 对）和 %,d 件婚姻登记（随机抽取 %,d 对）学习。",
        model.source().lines(),
        model.source().expectedMatches(),
        model.source().marriages(),
        model.source().randomPairs());
  }

  private String level(String level) {
    return output.word(level.replace('_', ' '), LevelWords.of(Locale.CHINESE, level));
  }

  private String name(CoupleField field) {
    return output.word(
        field.written(),
        switch (field) {
          case NAME -> "姓名";
          case ID -> "身份证件号";
          case MASK -> "部分隐去的身份证件号";
          case BIRTH_DAY -> "出生日期";
          case BIRTH_MONTH -> "出生年月";
          case BIRTH_YEAR -> "出生年份";
          case SEX -> "性别";
          case NUMBER -> "结婚证字号";
          case WEDDING_DAY -> "结婚日期";
          case WEDDING_MONTH -> "结婚年月";
          case WEDDING_YEAR -> "结婚年份";
        });
  }
}
