package lianli.registry.draft;

import lianli.registry.Said;
import org.jspecify.annotations.Nullable;

/** A line that is no draft this program can read: says why and what helps, never what it holds. */
public final class IllegalDraftException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private static final Said READ_AGAIN =
      Said.of("Make the file with `lianli ocr`", "请用 lianli ocr 生成该文件");

  private final Said why;
  private final Said next;

  private IllegalDraftException(Said why, Said next, @Nullable Exception cause) {
    super(why.english(), cause);
    this.why = why;
    this.next = next;
  }

  static IllegalDraftException noDraft(@Nullable Exception cause) {
    return new IllegalDraftException(Said.of("is no draft", "不是识读草稿"), READ_AGAIN, cause);
  }

  static IllegalDraftException later(String schema, int known) {
    return new IllegalDraftException(
        Said.of(
            "was written by a later release (schema %s; this one reads %d)"
                .formatted(schema, known),
            "由更新版本写出（格式 %s，本版本只能读到 %d）".formatted(schema, known)),
        Said.of(
            "Use that release, or read the scans again with this one's `lianli ocr`",
            "请改用写出该文件的版本，或用本版本的 lianli ocr 重新识读"),
        null);
  }

  /** Why it is none; goes on from what it is about. */
  public Said why() {
    return Said.of("it " + why.english(), "该件" + why.chinese());
  }

  /** Which line of a file it is, and why it is none. */
  public Said why(long line) {
    return Said.of("line " + line + " " + why.english(), "第 " + line + " 行" + why.chinese());
  }

  /** What helps. */
  public Said next() {
    return next;
  }
}
