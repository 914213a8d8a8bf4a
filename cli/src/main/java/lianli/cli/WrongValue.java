package lianli.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.disclosure.Purpose;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option or argument wants, told where it was given something else. The value itself is not
 * repeated: it may be somebody's name or number.
 */
final class WrongValue {
  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private WrongValue() {}

  /** What it wants. */
  static BilingualText of(ArgSpec arg) {
    BilingualText wanted = wanted(arg);
    BilingualText name = name(arg);
    return BilingualText.of(
        name.english() + " " + wanted.english() + ".",
        name.chinese() + (arg.isOption() ? " " : "") + wanted.chinese() + "。");
  }

  /** An option's own name says more than the kind of its value. */
  static BilingualText name(ArgSpec arg) {
    return arg instanceof OptionSpec option
        ? BilingualText.of(option.longestName(), option.longestName())
        : BilingualText.of(arg.paramLabel(), ParamLabels.in(Locale.CHINESE, arg.paramLabel()));
  }

  private static BilingualText wanted(ArgSpec arg) {
    Class<?> type = arg.type();
    if (Map.class.isAssignableFrom(type)) {
      return BilingualText.of("wants KEY=VALUE", "应写作“字段=内容”");
    }
    Class<?> one = arg.typeInfo().getAuxiliaryTypes()[0];
    if (one == LocalDate.class) {
      return BilingualText.of("wants a date like 2008-05-16", "应为日期，如 2008-05-16");
    }
    if (one == PartialDate.class) {
      return BilingualText.of(
          "wants a date like 2008-05-16, 2008-05 or 2008", "应为日期，如 2008-05-16、2008-05 或 2008");
    }
    if (WHOLE_NUMBERS.contains(one)) {
      return BilingualText.of("wants a whole number", "应为整数");
    }
    if (one == Purpose.class) {
      return choices(
          Arrays.stream(Purpose.values()).map(Purpose::code).collect(Collectors.joining(", ")),
          Arrays.stream(Purpose.values())
              .map(purpose -> purpose.named().chinese() + " " + purpose.code())
              .collect(Collectors.joining("、")));
    }
    if (one.isEnum()) {
      String names = arg.paramLabel().contains("|") ? arg.paramLabel() : constants(one);
      return choices(names.replace("|", ", "), names.replace("|", "、"));
    }
    return one == Path.class
        ? BilingualText.of("wants the name of a file or directory", "应为文件或文件夹名称")
        : BilingualText.of("cannot be used as it is given", "所给内容无法使用");
  }

  private static BilingualText choices(String english, String chinese) {
    return BilingualText.of("wants one of: " + english, "应为下列之一：" + chinese);
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("|"));
  }
}
