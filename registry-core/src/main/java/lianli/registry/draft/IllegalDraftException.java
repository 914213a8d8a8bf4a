package lianli.registry.draft;

import lianli.registry.BilingualText;
import org.jspecify.annotations.Nullable;

/** A line that is no draft this program can read: says why and what helps, never what it holds. */
public final class IllegalDraftException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private static final BilingualText READ_AGAIN =
      BilingualText.of("Make the file with `lianli ocr`", "请用 lianli ocr 生成该文件");

  private final BilingualText why;
  private final BilingualText next;

  private IllegalDraftException(BilingualText why, BilingualText next, @Nullable Exception cause) {
    super(why.english(), cause);
    this.why = why;
    this.next = next;
  }

  static IllegalDraftException noDraft(@Nullable Exception cause) {
    return new IllegalDraftException(BilingualText.of("is no draft", "不是识读草稿"), READ_AGAIN, cause);
  }

  static IllegalDraftException later(String schema, int known) {
    return new IllegalDraftException(
        BilingualText.of(
            "was written by a later release (schema %s; this one reads %d)",
            "由更新版本写出（格式 %s，本版本只能读到 %d）", schema, known),
        BilingualText.of(
            "Use that release, or read the scans again with this one's `lianli ocr`",
            "请改用写出该文件的版本，或用本版本的 lianli ocr 重新识读"),
        null);
  }

  /** Why it is none; goes on from what it is about. */
  public BilingualText why() {
    return BilingualText.of("it " + why.english(), "该件" + why.chinese());
  }

  /** Which line of a file it is, and why it is none. */
  public BilingualText why(long line) {
    return BilingualText.of(
        "line " + line + " " + why.english(), "第 " + line + " 行" + why.chinese());
  }

  /** What helps. */
  public BilingualText next() {
    return next;
  }
}
