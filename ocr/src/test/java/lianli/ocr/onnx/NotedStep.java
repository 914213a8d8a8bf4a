package lianli.ocr.onnx;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the recogniser computed at one step of a drawn line.
 *
 * @param drawn the character under the step; 0 between characters
 * @param isSurest true of the step under its character that is least a blank
 * @param blank how probable it is that the step reads nothing new
 * @param read what the recogniser read; 0 for nothing
 * @param sum logarithm of the sum of the powers of its own numbers
 * @param values what its last layer computes on
 */
record NotedStep(int drawn, boolean isSurest, float blank, int read, float sum, float[] values) {

  static void write(Path file, List<NotedStep> steps) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      out.writeInt(steps.size());
      for (NotedStep step : steps) {
        out.writeInt(step.drawn);
        out.writeBoolean(step.isSurest);
        out.writeFloat(step.blank);
        out.writeInt(step.read);
        out.writeFloat(step.sum);
        out.writeShort(step.values.length);
        for (float value : step.values) {
          out.writeShort(Float.floatToFloat16(value));
        }
      }
    }
    Files.move(part, file);
  }

  static List<NotedStep> read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      int count = in.readInt();
      List<NotedStep> steps = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        int drawn = in.readInt();
        boolean isSurest = in.readBoolean();
        float blank = in.readFloat();
        int read = in.readInt();
        float sum = in.readFloat();
        float[] values = new float[in.readShort()];
        for (int value = 0; value < values.length; value++) {
          values[value] = Float.float16ToFloat(in.readShort());
        }
        steps.add(new NotedStep(drawn, isSurest, blank, read, sum, values));
      }
      return steps;
    }
  }
}
