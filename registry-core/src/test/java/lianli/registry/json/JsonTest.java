package lianli.registry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void keepsTheOrderOfKeysAsPut() {
    Json.Obj written = Json.object().put("type", "draft").put("schema", 1).put("act", "x").build();

    assertEquals("{\"type\":\"draft\",\"schema\":1,\"act\":\"x\"}", written.text());
  }

  @Test
  void canonicalTextSortsKeysAtEveryDepth() {
    Json value = Json.parse("{\"b\":[{\"d\":1,\"c\":2}],\"a\":{\"z\":true,\"y\":null}}");

    assertEquals("{\"a\":{\"y\":null,\"z\":true},\"b\":[{\"c\":2,\"d\":1}]}", value.canonical());
  }

  @Test
  void canonicalTextEscapesOnlyWhatRfc8785Escapes() {
    Json value = Json.of("€$\u000f\nA'B\"\\\\\"/连理𠮷");

    assertEquals("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/连理𠮷\"", value.canonical());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{\"a\":1,}", "[1 2]", "{\"a\":1}{", "nul", "{\"a\":1,\"a\":2}", "'a'"})
  void refusesWhatIsNotOneJsonValue(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void aSyntaxErrorTellsThePlaceAndNeverTheText() {
    assertThatThrownBy(() -> Json.parse("{\"man.name\":\"张三\",\n oops}"))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("张三")
        .hasNoCause();
  }

  @Test
  void missingMembersReadAsNothing() {
    Json.Obj object = Json.object().put("n", 7).build();

    assertThat(object.string("none")).isEmpty();
    assertThat(object.items("none")).isEmpty();
    assertThat(object.object("none").members()).isEmpty();
    assertThat(object.isTrue("none")).isFalse();
    assertThat(object.string("n")).isEqualTo("7");
  }

  @Property(tries = 500)
  void everyTreeSurvivesWritingAndReading(@ForAll("trees") Json tree) {
    assertEquals(tree, Json.parse(tree.text()));
    assertEquals(tree, Json.parse(tree.pretty()));
    assertEquals(Json.parse(tree.canonical()).canonical(), tree.canonical());
  }

  @Provide
  Arbitrary<Json> trees() {
    Arbitrary<Json> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(8).map(Json::of),
            Arbitraries.longs().map(Json::of),
            Arbitraries.of(true, false).map(Json::of),
            Arbitraries.just(new Json.Null()));
    return Arbitraries.recursive(() -> leaf, this::containersOf, 0, 3);
  }

  private Arbitrary<Json> containersOf(Arbitrary<Json> items) {
    Arbitrary<Json> arrays = items.list().ofMaxSize(3).map((List<Json> all) -> new Json.Arr(all));
    Arbitrary<Json> objects =
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(4), items)
            .ofMaxSize(3)
            .map((Map<String, Json> all) -> new Json.Obj(all));
    return Arbitraries.oneOf(arrays, objects);
  }
}
