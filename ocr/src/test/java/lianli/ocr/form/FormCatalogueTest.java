package lianli.ocr.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCatalogueTest {
  private final FormCatalogue forms = FormCatalogue.standard();

  @ParameterizedTest
  @CsvSource({
    "结婚登记审查处理表男方女方姓名出生日期身份证件号审查意见结婚证字号登记日期, marriage-review-form-2004",
    "离婚登记审查处理表男方女方姓名原结婚证字号审查意见离婚证字号登记日期, divorce-review-form-2004",
    "离婚登记审查处埋表男方女方姓名原结婚证字号审查意见离婚证字号登记日期, divorce-review-form-2004",
    "离婚登记审查处理表姓名出生日期男身份证号码方国籍中国发给离婚证审查意见离婚证字号登记日期登记机关, divorce-review-form-2004",
    "持证人登记日期结婚证字号备注登记机关姓名性别国籍出生日期身份证件号, marriage-certificate-2004",
    "结婚证字第号姓名性别民族住址姓名性别民族住址自愿结婚发给此证, marriage-certificate-1990",
    "结婚登记簿字号登记日期男方女方姓名出生年月民族住址备注, marriage-ledger-1985",
    "證婚結開結字第十八號性別男年齡二十二籍貫開陽縣自願結婚發給此證, marriage-certificate-1955",
    "開結字第十八號性别男年龄二十二籍贯開陽縣自願结婚发给此證, marriage-certificate-1955",
  })
  void aFormIsKnownByWhatIsPrintedOnIt(String printed, String key) {
    assertThat(forms.find(printed)).map(FormDefinition::key).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "证明兹有我村村民因故不能到场特此证明",
        "离婚协议书男方女方自愿离婚子女财产债务",
        // Asked for is not registered: the words of a certificate, but not its title.
        "结婚申请书姓名出生日期民族职业住址双方符合结婚条件准予登记",
        "申请书我们自愿结婚请准予登记发给证书为此姓名民族住址姓名民族住址发给此"
      })
  void anotherPaperIsNoForm(String printed) {
    assertThat(forms.find(printed)).isEmpty();
  }

  @Test
  void whatAnUnknownPageMayHoldRecordsNoAct() {
    assertThat(FormCatalogue.unknown().act()).isEmpty();
    assertThat(FormCatalogue.unknown().field("name")).isPresent();
  }
}
