package lianli.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;

/**
 * Where results go. Results stand on standard output; remarks, warnings and progress on standard
 * error, so that a pipe carries results only.
 */
public final class Output {
  /** The form of results. */
  public enum Mode {
    /** Sentences and tables for people. */
    TEXT,
    /** One JSON document. */
    JSON,
    /** A stream of JSON lines whose last line is a summary. */
    JSONL
  }

  /**
   * How results look.
   *
   * @param coloured whether escape codes may be used
   * @param quiet whether remarks are left out
   * @param terminal whether a person watches
   */
  public record Style(Mode mode, boolean coloured, boolean quiet, boolean terminal) {}

  private final PrintWriter out;
  private final PrintWriter err;
  private final Locale locale;
  private final Style style;

  /** An output in one language and style. */
  public Output(PrintWriter out, PrintWriter err, Locale locale, Style style) {
    this.out = out;
    this.err = err;
    this.locale = locale;
    this.style = style;
  }

  /** The form of results. */
  public Mode mode() {
    return style.mode();
  }

  /** True if a program reads: then text results are left out. */
  public boolean isJson() {
    return style.mode() != Mode.TEXT;
  }

  /** True if a person watches. */
  public boolean isTerminal() {
    return style.terminal();
  }

  /** True if escape codes may be used. */
  public boolean isColoured() {
    return style.coloured();
  }

  /** The user's language. */
  public Locale locale() {
    return locale;
  }

  /** A word or a line in the user's language. */
  public String word(String english, String chinese, Object... values) {
    return BilingualText.of(english, chinese, values).in(locale);
  }

  /** Prints a JSON value: indented as a document, on one line in a stream. */
  public void json(Json value) {
    out.println(style.mode() == Mode.JSONL ? value.text() : value.pretty());
  }

  /** Prints a JSON value on one line, whatever the mode. */
  public void jsonLine(Json value) {
    out.println(value.text());
  }

  /** Prints a sentence as a result; nothing in JSON modes. */
  public void say(BilingualText sentence) {
    say(sentence.in(locale));
  }

  /** The same, of a sentence that tells these values ({@link BilingualText#of}). */
  public void say(String english, String chinese, Object... values) {
    say(BilingualText.of(english, chinese, values));
  }

  /** Prints a line as a result; nothing in JSON modes. */
  public void say(String line) {
    if (!isJson()) {
      out.println(line);
    }
  }

  /** Prints a line in bold as a result; nothing in JSON modes. */
  public void heading(BilingualText line) {
    say(style.coloured() ? "\u001b[1m" + line.in(locale) + "\u001b[0m" : line.in(locale));
  }

  /** The same, of a line that tells these values ({@link BilingualText#of}). */
  public void heading(String english, String chinese, Object... values) {
    heading(BilingualText.of(english, chinese, values));
  }

  /** Prints a table as a result; nothing in JSON modes. */
  public void table(Table table) {
    if (!isJson()) {
      table.lines().forEach(out::println);
    }
  }

  /** Prints rows under their headings as a result; nothing in JSON modes. */
  public void table(List<List<String>> rows, String... headings) {
    table(new Table(List.of(headings), rows));
  }

  /** Prints a remark on standard error, unless the user wants quiet. */
  public void remark(BilingualText sentence) {
    if (!style.quiet()) {
      beside(sentence.in(locale));
    }
  }

  /** The same, of a sentence that tells these values ({@link BilingualText#of}). */
  public void remark(String english, String chinese, Object... values) {
    remark(BilingualText.of(english, chinese, values));
  }

  /** Prints a warning on standard error, always. */
  public void warn(BilingualText sentence) {
    beside(word("Warning: ", "警告：") + sentence.in(locale));
  }

  /** The same, of a sentence that tells these values ({@link BilingualText#of}). */
  public void warn(String english, String chinese, Object... values) {
    warn(BilingualText.of(english, chinese, values));
  }

  /** Prints why one input could not be used though the others go on. */
  public void warn(RegistryException unusable) {
    beside("lianli: " + unusable.in(locale));
  }

  /** On standard error, after what was said so far: both may go to one terminal. */
  private void beside(String line) {
    out.flush();
    err.println(line);
    err.flush();
  }

  /** Progress of long work, on standard error; silent unless a person watches. */
  public Progress progress(BilingualText task, long total) {
    return style.terminal() && !style.quiet()
        ? new BarProgress(task.in(locale), total)
        : Progress.SILENT;
  }
}
