package lianli.cli.output;

import java.util.List;
import java.util.Locale;
import lianli.registry.BilingualText;
import lianli.registry.doctor.Diagnosis;
import lianli.registry.doctor.Diagnosis.Grade;
import lianli.registry.doctor.Doctor;
import lianli.registry.json.Json;

/** Shows what the doctor found: what, why, and what to do. */
public final class DoctorView {
  private final Output output;

  public DoctorView(Output output) {
    this.output = output;
  }

  /** Shows a report, the worst first. */
  public void show(Doctor.Report report) {
    List<Diagnosis> worstFirst =
        report.remaining().stream()
            .sorted((one, other) -> other.grade().compareTo(one.grade()))
            .toList();
    if (output.isJson()) {
      output.json(json(worstFirst, report.repaired(), output.locale()));
      return;
    }
    report.repaired().forEach(this::repaired);
    worstFirst.forEach(this::remaining);
    if (!report.has(Grade.TROUBLE)) {
      output.say("The registry is sound", "登记库状况良好");
    }
  }

  private void repaired(Diagnosis trouble) {
    Locale locale = output.locale();
    output.say(BilingualText.of("Repaired: ", "已修复：").in(locale) + trouble.what().in(locale));
  }

  private void remaining(Diagnosis trouble) {
    Locale locale = output.locale();
    String grade =
        switch (trouble.grade()) {
          case REMARK -> BilingualText.of("Remark", "提示").in(locale);
          case TROUBLE -> BilingualText.of("Trouble", "问题").in(locale);
          case DAMAGE -> BilingualText.of("DAMAGE", "损坏").in(locale);
        };
    output.say(grade + BilingualText.of(": ", "：").in(locale) + trouble.what().in(locale));
    output.say("  " + BilingualText.of("why:  ", "原因：").in(locale) + trouble.why().in(locale));
    output.say("  " + BilingualText.of("next: ", "措施：").in(locale) + trouble.next().in(locale));
  }

  private static Json json(List<Diagnosis> remaining, List<Diagnosis> repaired, Locale locale) {
    return Json.object()
        .put("type", "doctor")
        .put("sound", remaining.stream().noneMatch(trouble -> trouble.grade() != Grade.REMARK))
        .put("troubles", remaining.stream().map(trouble -> json(trouble, locale)).toList())
        .put("repaired", repaired.stream().map(trouble -> json(trouble, locale)).toList())
        .build();
  }

  private static Json json(Diagnosis trouble, Locale locale) {
    return Json.object()
        .put("code", trouble.code())
        .put("grade", trouble.grade().name())
        .put("what", trouble.what().in(locale))
        .put("why", trouble.why().in(locale))
        .put("next", trouble.next().in(locale))
        .put("repairable", trouble.remedy().isPresent())
        .build();
  }
}
