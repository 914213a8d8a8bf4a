package lianli.cli.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as people read it: Beijing time in Chinese, else UTC as in files. */
final class Times {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private Times() {}

  static String of(Locale locale, Instant moment) {
    return FieldWords.isChinese(locale) ? MINUTE.format(moment) : moment.toString();
  }
}
