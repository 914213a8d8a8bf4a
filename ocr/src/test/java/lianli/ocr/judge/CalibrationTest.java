package lianli.ocr.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lianli.ocr.form.FieldKind;
import lianli.registry.json.Json;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** How sure the program says it is. */
class CalibrationTest {
  private final Calibration table = Calibration.standard();

  @Property
  void moreCertaintyNeverMakesAValueLessProbable(
      @ForAll FieldKind kind,
      @ForAll Evidence.Basis basis,
      @ForAll @DoubleRange(max = 1) double score,
      @ForAll @DoubleRange(max = 1) double other) {
    double low = table.confidence(kind, new Evidence(basis, Math.min(score, other)));
    double high = table.confidence(kind, new Evidence(basis, Math.max(score, other)));

    assertThat(low).isBetween(0.0, high);
    assertThat(high).isLessThanOrEqualTo(1);
  }

  @Property
  void oneReadersWordOrAMarkOfBeingWrongIsNeverEnteredUnseen(
      @ForAll FieldKind kind, @ForAll @DoubleRange(max = 1) double score) {
    for (Evidence.Basis basis :
        List.of(
            Evidence.Basis.ALONE,
            Evidence.Basis.UNSTEADY,
            Evidence.Basis.DOUBTFUL,
            Evidence.Basis.UNREADABLE)) {
      assertThat(table.accepts(new Evidence(basis, score), 1)).isFalse();
    }
  }

  @Property
  void nothingIsEnteredUnseenThatIsWrongOnceInAHundredTimes(
      @ForAll FieldKind kind,
      @ForAll Evidence.Basis basis,
      @ForAll @DoubleRange(max = 1) double score) {
    Evidence evidence = new Evidence(basis, score);
    double confidence = table.confidence(kind, evidence);

    if (table.accepts(evidence, confidence)) {
      assertThat(confidence).isGreaterThanOrEqualTo(0.99);
    }
  }

  @Test
  void namesThatBothReadersReadAlikeAreEnteredUnseen() {
    Evidence evidence = new Evidence(Evidence.Basis.AGREED, 1);

    assertThat(table.accepts(evidence, table.confidence(FieldKind.NAME, evidence))).isTrue();
  }

  @Test
  void theTableSaysWhereItComesFromAndKeepsItsTarget() throws Exception {
    try (InputStream in = Calibration.class.getResourceAsStream("calibration.json")) {
      Json.Obj json = (Json.Obj) Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));

      assertThat(json.string("origin")).contains("seed");
      assertThat(json.number("fields").orElseThrow().intValue()).isGreaterThan(5000);
      assertThat(json.number("expected_error").orElseThrow())
          .isLessThanOrEqualTo(json.number("target_error").orElseThrow());
    }
  }

  @Test
  void aStaircaseThatFallsIsNoTable() {
    Json.Obj falling =
        (Json.Obj)
            Json.parse(
                """
                {"acceptance_line": 0.99, "cells": [{"kinds": ["name"], "basis": "agreed",
                 "steps": [{"from": 0, "right": 0.9}, {"from": 0.5, "right": 0.8}]}]}
                """);

    assertThatThrownBy(() -> Calibration.of(falling)).isInstanceOf(IllegalArgumentException.class);
  }
}
