package lianli.registry.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes the tree through Jackson's generator, which knows the escapes. */
final class JacksonWriter {
  private static final JsonFactory FACTORY =
      // RFC 8785 §3.2.2.2 wants control characters as \\u000f, not \\u000F.
      new JsonFactoryBuilder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

  private JacksonWriter() {}

  static String compact(Json value) {
    return written(value, false, false);
  }

  static String pretty(Json value) {
    return written(value, true, false);
  }

  /** Keys sorted by UTF-16 code units. */
  static String sorted(Json value) {
    return written(value, false, true);
  }

  private static String written(Json value, boolean indented, boolean sorted) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      if (indented) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        generator.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      }
      write(value, generator, sorted);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return out.toString();
  }

  /** An object of strings, keys sorted by UTF-16 code units, without a tree in between. */
  static String sorted(Map<String, String> members) {
    StringWriter out = new StringWriter(1_024);
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      generator.writeStartObject();
      for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
        generator.writeStringField(member.getKey(), member.getValue());
      }
      generator.writeEndObject();
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return out.toString();
  }

  private static void write(Json value, JsonGenerator out, boolean sorted) throws IOException {
    switch (value) {
      case Json.Obj object -> {
        out.writeStartObject();
        Map<String, Json> members = sorted ? new TreeMap<>(object.members()) : object.members();
        for (Map.Entry<String, Json> member : members.entrySet()) {
          out.writeFieldName(member.getKey());
          write(member.getValue(), out, sorted);
        }
        out.writeEndObject();
      }
      case Json.Arr array -> {
        out.writeStartArray();
        for (Json item : array.items()) {
          write(item, out, sorted);
        }
        out.writeEndArray();
      }
      case Json.Str text -> out.writeString(text.value());
      case Json.Num number -> out.writeNumber(number.value().toPlainString());
      case Json.Bool bool -> out.writeBoolean(bool.value());
      case Json.Null none -> out.writeNull();
    }
  }
}
