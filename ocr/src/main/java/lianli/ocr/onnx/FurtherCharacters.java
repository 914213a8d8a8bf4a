package lianli.ocr.onnx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import lianli.ocr.onnx.graph.LastLayer;
import lianli.registry.json.Json;

/**
 * Characters that the recogniser was not taught, or hardly, and by which columns of its last layer
 * it reads them all the same. The file begins with a line of JSON that says of which model they are
 * and how they were made; behind it stand the weights and the bias of each column in 16 bits.
 * {@code lianli.ocr.onnx.FurtherRowsFit} makes it.
 */
final class FurtherCharacters {
  private static final String VERSION = "1";

  private final List<String> characters;
  private final LastLayer.Columns columns;

  FurtherCharacters(List<String> characters, LastLayer.Columns columns) {
    this.characters = characters;
    this.columns = columns;
  }

  /** The recogniser as it is. */
  static FurtherCharacters none() {
    return new FurtherCharacters(List.of(), new LastLayer.Columns(new float[0][], new float[0]));
  }

  /**
   * Reads the file.
   *
   * @param model the recogniser it is to be used with
   * @throws IllegalStateException if it was made for another model
   */
  static FurtherCharacters of(byte[] file, byte[] model) {
    int end = 0;
    while (file[end] != '\n') {
      end++;
    }
    Json.Obj head = (Json.Obj) Json.parse(new String(file, 0, end, StandardCharsets.UTF_8));
    if (!head.string("version").equals(VERSION) || !head.string("model").equals(digest(model))) {
      throw new IllegalStateException("the further characters were fitted to another recogniser");
    }
    List<String> characters =
        head.string("characters").codePoints().mapToObj(Character::toString).toList();
    ByteBuffer numbers = ByteBuffer.wrap(file, end + 1, file.length - end - 1);
    int values = characters.isEmpty() ? 0 : numbers.remaining() / 2 / characters.size() - 1;
    float[][] weights = new float[characters.size()][values];
    float[] biases = new float[characters.size()];
    for (int column = 0; column < biases.length; column++) {
      for (int value = 0; value < values; value++) {
        weights[column][value] = Float.float16ToFloat(numbers.getShort());
      }
      biases[column] = Float.float16ToFloat(numbers.getShort());
    }
    return new FurtherCharacters(characters, new LastLayer.Columns(weights, biases));
  }

  /**
   * The file.
   *
   * @param origin words on how it was made
   */
  byte[] file(String origin, byte[] model) {
    byte[] head =
        (Json.object()
                    .put("version", VERSION)
                    .put("model", digest(model))
                    .put("origin", origin)
                    .put("characters", String.join("", characters))
                    .build()
                    .text()
                + "\n")
            .getBytes(StandardCharsets.UTF_8);
    int values = columns.count() == 0 ? 0 : columns.weights()[0].length;
    ByteBuffer file = ByteBuffer.allocate(head.length + 2 * columns.count() * (values + 1));
    file.put(head);
    for (int column = 0; column < columns.count(); column++) {
      for (float weight : columns.weights()[column]) {
        file.putShort(Float.floatToFloat16(weight));
      }
      file.putShort(Float.floatToFloat16(columns.biases()[column]));
    }
    return file.array();
  }

  /** The character of each column; of one that the recogniser's own list has, a second column. */
  List<String> characters() {
    return characters;
  }

  LastLayer.Columns columns() {
    return columns;
  }

  private static String digest(byte[] model) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
