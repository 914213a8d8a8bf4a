package lianli.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.tesseract.TesseractEngine;
import lianli.ocr.tesseract.TesseractModels;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.doctor.Diagnosis;
import lianli.registry.doctor.Diagnosis.Grade;
import lianli.registry.doctor.Examination;

/** Programs of the machine that some work needs. A machine that only answers can do without. */
public final class ProgramExamination implements Examination {
  private static final List<String> MODELS =
      List.of("chi_sim", "chi_sim_vert", "chi_tra", "chi_tra_vert");

  @Override
  public List<Diagnosis> examine() {
    List<Diagnosis> troubles = new ArrayList<>();
    try {
      TesseractEngine.version();
      TesseractModels models = TesseractModels.find();
      for (String model : MODELS) {
        if (!models.has(model)) {
          troubles.add(missing(model));
        }
      }
    } catch (RegistryException missing) {
      troubles.add(
          Diagnosis.of(
              "program-missing", Grade.REMARK, missing.what(), missing.why(), missing.next()));
    }
    return troubles;
  }

  private static Diagnosis missing(String model) {
    String debian = "tesseract-ocr-" + model.replace('_', '-');
    return Diagnosis.of(
        "program-missing",
        Grade.REMARK,
        BilingualText.of(
            "Tesseract's language model %s is not installed", "未安装 Tesseract 语言模型 %s", model),
        BilingualText.of(
            "scans cannot be read without it; everything else works", "无法识读扫描件，其他功能不受影响"),
        BilingualText.of("apt install " + debian, "apt install " + debian));
  }
}
