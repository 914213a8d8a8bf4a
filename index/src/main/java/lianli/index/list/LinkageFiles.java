package lianli.index.list;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lianli.index.linkage.model.CoupleModel;
import lianli.index.linkage.model.CoupleModelCodec;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.model.ModelCodec;
import lianli.index.linkage.model.SpecReader;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;

/** Specifications and models in files. */
public final class LinkageFiles {
  private LinkageFiles() {}

  /**
   * Reads a specification.
   *
   * @throws RegistryException BAD_INPUT naming the file and the place that makes no sense
   */
  public static LinkageSpec spec(Path file) {
    return SpecReader.read(file.toString(), text(file));
  }

  /**
   * Reads a model.
   *
   * @throws RegistryException BAD_INPUT naming the file and the place that makes no sense
   */
  public static LinkageModel model(Path file) {
    return ModelCodec.read(file.toString(), text(file));
  }

  /**
   * Reads a model of couples.
   *
   * @throws RegistryException BAD_INPUT naming the file and the place that makes no sense
   */
  public static CoupleModel couples(Path file) {
    return CoupleModelCodec.read(file.toString(), text(file));
  }

  /** True if the file says that it is a model of couples. */
  public static boolean isOfCouples(Path file) {
    try {
      return Json.parse(text(file)) instanceof Json.Obj told
          && told.string("type").equals(CoupleModelCodec.TYPE);
    } catch (JsonSyntaxException noJson) {
      return false; // whoever reads it as another model says where
    }
  }

  /** What the file of a model of couples holds. */
  public static byte[] bytes(CoupleModel model) {
    return (CoupleModelCodec.write(model).pretty() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** What the file of a model holds. */
  public static byte[] bytes(LinkageModel model) {
    return (ModelCodec.write(model).pretty() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException notUtf8) {
      throw unreadable(file, BilingualText.of("it is not text in UTF-8", "不是 UTF-8 文本"), notUtf8);
    } catch (IOException missing) {
      throw unreadable(
          file,
          BilingualText.of("there is no such file, or it cannot be read", "文件不存在或无法读取"),
          missing);
    }
  }

  private static RegistryException unreadable(Path file, BilingualText why, IOException cause) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot read %s", "无法读取 %s", file),
        why,
        BilingualText.of("Check the name and the file", "请检查文件名和文件内容"),
        cause);
  }
}
