package lianli.registry.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON value. Objects keep the order in which their keys were put, so what we write reads in
 * the order we mean; {@link #canonical()} is for hashing and signing.
 */
public sealed interface Json {

  /** An object; keys keep their order. */
  record Obj(Map<String, Json> members) implements Json {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The member with this key. */
    public Optional<Json> get(String key) {
      return Optional.ofNullable(members.get(key));
    }

    /** The text of a string or number member; empty text if missing or of another kind. */
    public String string(String key) {
      return switch (members.get(key)) {
        case Str text -> text.value();
        case Num number -> number.value().toPlainString();
        case null, default -> "";
      };
    }

    /** A number member. */
    public Optional<BigDecimal> number(String key) {
      return members.get(key) instanceof Num number
          ? Optional.of(number.value())
          : Optional.empty();
    }

    /** A boolean member; false if missing. */
    public boolean isTrue(String key) {
      return members.get(key) instanceof Bool bool && bool.value();
    }

    /** An object member; the empty object if missing. */
    public Obj object(String key) {
      return members.get(key) instanceof Obj object ? object : new Obj(Map.of());
    }

    /** An array member's items; empty if missing. */
    public List<Json> items(String key) {
      return members.get(key) instanceof Arr array ? array.items() : List.of();
    }
  }

  /** An array. */
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** A string. */
  record Str(String value) implements Json {}

  /** A number, exact. */
  record Num(BigDecimal value) implements Json {}

  /** True or false. */
  record Bool(boolean value) implements Json {}

  /** The null value. */
  record Null() implements Json {}

  /**
   * Reads exactly one value.
   *
   * @throws JsonSyntaxException naming line and column, never the text
   */
  static Json parse(String text) {
    return JacksonReader.read(text);
  }

  /** Compact text on one line, without a final line break. */
  default String text() {
    return JacksonWriter.compact(this);
  }

  /** Text for people: two blanks of indentation. */
  default String pretty() {
    return JacksonWriter.pretty(this);
  }

  /**
   * The canonical text of RFC 8785: keys sorted by UTF-16 code units, no blanks, shortest escapes.
   * Our numbers are integers or plain decimals; only those are canonicalised.
   */
  default String canonical() {
    return JacksonWriter.sorted(this);
  }

  /** The canonical text of an object of strings. */
  static String canonical(Map<String, String> values) {
    return JacksonWriter.sorted(values);
  }

  /** Starts an object. */
  static Builder object() {
    return new Builder();
  }

  /** A string value. */
  static Json of(String value) {
    return new Str(value);
  }

  /** An integer value. */
  static Json of(long value) {
    return new Num(BigDecimal.valueOf(value));
  }

  /** A decimal value. */
  static Json of(double value) {
    return new Num(BigDecimal.valueOf(value));
  }

  /** A boolean value. */
  static Json of(boolean value) {
    return new Bool(value);
  }

  /** An array of strings. */
  static Json ofStrings(Iterable<String> values) {
    List<Json> items = new ArrayList<>();
    values.forEach(value -> items.add(of(value)));
    return new Arr(items);
  }

  /** An object of strings. */
  static Obj ofStrings(Map<String, String> values) {
    Builder builder = object();
    values.forEach(builder::put);
    return builder.build();
  }

  /** Collects an object's members in order. */
  final class Builder {
    private final Map<String, Json> members = new LinkedHashMap<>();

    private Builder() {}

    /** Adds or replaces a member. */
    public Builder put(String key, Json value) {
      members.put(key, value);
      return this;
    }

    /** Adds or replaces a member. */
    public Builder put(String key, String value) {
      return put(key, of(value));
    }

    /** Adds or replaces a member. */
    public Builder put(String key, long value) {
      return put(key, of(value));
    }

    /** Adds or replaces a member. */
    public Builder put(String key, double value) {
      return put(key, of(value));
    }

    /** Adds or replaces a member. */
    public Builder put(String key, boolean value) {
      return put(key, of(value));
    }

    /** Adds an array of values. */
    public Builder put(String key, List<? extends Json> values) {
      return put(key, new Arr(new ArrayList<>(values)));
    }

    /** The object. */
    public Obj build() {
      return new Obj(members);
    }
  }
}
