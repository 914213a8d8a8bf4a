package lianli.cli.option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.WrittenText;
import lianli.registry.intake.TypedFields;

/** Fields of an act from a file, or typed: never from arguments, where other users see them. */
public final class ActFieldsInput {
  private static final Path STANDARD_INPUT = Path.of("-");

  private ActFieldsInput() {}

  /**
   * Reads fields.
   *
   * @param file {@code -} for standard input
   */
  public static Map<String, String> read(Session session, Path file) {
    try {
      if (file.equals(STANDARD_INPUT)) {
        if (session.environment().terminal()) {
          session
              .output()
              .remark("Type lines `key = value`, then Ctrl-D:", "请逐行输入“键 = 值”，按 Ctrl-D 结束：");
        }
        byte[] typed = session.environment().in().readAllBytes();
        return TypedFields.fields(new String(typed, StandardCharsets.UTF_8));
      }
      Path path = session.environment().workingDirectory().resolve(file);
      return TypedFields.fields(Files.readString(path, StandardCharsets.UTF_8));
    } catch (java.nio.charset.CharacterCodingException otherText) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot read " + file, "无法读取 " + file),
          BilingualText.of("it is no text in UTF-8", "不是 UTF-8 文本"),
          BilingualText.of("Save it in UTF-8", "请另存为 UTF-8"),
          otherText);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Refuses a number of a person among arguments.
   *
   * @throws RegistryException USAGE if a key or a value is one
   */
  public static void requireNoNumbers(Map<String, String> given) {
    for (Map.Entry<String, String> field : given.entrySet()) {
      boolean isNumber =
          field.getKey().endsWith("id_number")
              || WrittenText.idNumber(field.getValue()).matches("\\d{15}|\\d{17}[0-9X]");
      if (isNumber) {
        throw new RegistryException(
            ErrorCode.USAGE,
            BilingualText.of("Cannot take " + field.getKey(), "无法接受 " + field.getKey()),
            BilingualText.of(
                "a number among the arguments is visible to other users", "命令行参数中的身份证件号可被他人看到"),
            BilingualText.of(
                "Write it into a file and name that with --file, or type it with --file -",
                "请写入文件并用 --file 指定，或用 --file - 输入"));
      }
    }
  }
}
