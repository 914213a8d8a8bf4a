package lianli.registry.signature.bc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Verdict;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signatures that are almost ours. */
class CmsCheckerTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final byte[] CONTENT = "what was signed".getBytes(StandardCharsets.UTF_8);

  private static DemoAuthority.Certified root;
  private static DemoAuthority.Certified seal;
  private static CmsSigner signer;
  private static CmsChecker checker;
  private static byte[] cms;

  @BeforeAll
  static void sign() throws Exception {
    DemoAuthority authority = new DemoAuthority(new SecureRandom(), NOW);
    root = authority.root();
    seal = authority.signer(root);
    signer = signerWith(seal);
    checker = new CmsChecker(List.of(root.certificate()));
    cms = signer.signDetached(CONTENT);
  }

  @Test
  void ourOwnSignaturePasses() {
    SignatureCheckResult check = checker.check(CONTENT, cms, NOW);

    assertThat(check.reasons()).isEmpty();
    assertEquals(Verdict.PASS, check.integrity());
    assertEquals(Verdict.PASS, check.issuer());
    assertTrue(check.testKey());
  }

  @Test
  void noFlippedBitPasses() {
    for (int at = 0; at < cms.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = cms.clone();
        changed[at] ^= (byte) (1 << bit);

        SignatureCheckResult check = checker.check(CONTENT, changed, NOW);

        assertNotEquals(
            Verdict.PASS, check.integrity().and(check.issuer()), "byte " + at + " bit " + bit);
      }
    }
  }

  @Test
  void otherContentDoesNotFit() {
    assertReason("R7-signature-does-not-fit-content", new byte[] {1}, cms);
  }

  @Test
  void emptyOrTornBytesAreNoSignature() {
    assertReason("R7-unreadable-cms", CONTENT, new byte[0]);
    assertReason("R7-unreadable-cms", CONTENT, java.util.Arrays.copyOf(cms, cms.length / 2));
  }

  @Test
  void theSameSignatureSpelledInBerIsAnotherFile() throws Exception {
    byte[] ber = new CMSSignedData(cms).toASN1Structure().getEncoded("BER");
    byte[] indefinite =
        new org.bouncycastle.asn1.BERSequence(
                new org.bouncycastle.asn1.ASN1Encodable[] {
                  org.bouncycastle.asn1.ASN1Sequence.getInstance(ber).getObjectAt(0),
                  org.bouncycastle.asn1.ASN1Sequence.getInstance(ber).getObjectAt(1)
                })
            .getEncoded();

    assertReason("R7-not-der", CONTENT, indefinite);
  }

  @Test
  void twoSignersAreOneTooMany() throws Exception {
    SignerInformation ours = onlySigner(cms);
    SignerInformation another = onlySigner(signer.signDetached(new byte[] {1}));

    assertReason("R7-signer-count", CONTENT, withSigners(ours, another));
  }

  @Test
  void anUnsignedAttributeCouldSayAnything() throws Exception {
    SignerInformation marked =
        SignerInformation.replaceUnsignedAttributes(
            onlySigner(cms),
            new AttributeTable(
                new Attribute(
                    CMSAttributes.signingTime, new DERSet(new DEROctetString(new byte[] {1})))));

    assertReason("R7-unsigned-attributes", CONTENT, withSigners(marked));
  }

  @Test
  void aSecondCertificateIsCoveredByNothing() throws Exception {
    CMSSignedData signed = new CMSSignedData(cms);

    byte[] fuller =
        CMSSignedData.replaceCertificatesAndCRLs(
                signed,
                new JcaCertStore(List.of(seal.certificate(), root.certificate())),
                signed.getAttributeCertificates(),
                signed.getCRLs())
            .toASN1Structure()
            .getEncoded("DER");

    assertReason("R7-envelope", CONTENT, fuller);
  }

  @Test
  void aCertificateSwappedForOneOfTheSameNameAndNumberIsFound() throws Exception {
    KeyPair other = keys("secp256r1");
    X509Certificate twin =
        certificate(seal.certificate().getSerialNumber(), other, root.keys(), SEALING, sealUsage());

    assertReason("R7-other-signing-certificate", CONTENT, withCertificate(twin));
  }

  @Test
  void aSignatureWithoutSignedAttributesIsRefused() throws Exception {
    assertReason("R7-signed-attributes", CONTENT, generated(seal, true, false));
  }

  @Test
  void aSignatureThatNamesNoCertificateIsRefused() throws Exception {
    assertReason("R7-signed-attributes", CONTENT, generated(seal, false, false));
  }

  @Test
  void contentInsideTheSignatureIsRefused() throws Exception {
    assertThat(checker.check(CONTENT, generated(seal, true, true), NOW).integrity())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void anotherCurveIsRefused() throws Exception {
    DemoAuthority.Certified other = certified(keys("secp384r1"), root.keys(), SEALING, sealUsage());

    assertReason("R8-algorithm", CONTENT, signerWith(other).signDetached(CONTENT));
  }

  @Test
  void aSelfSignedImpostorOfTheSameNameIsNotTrusted() throws Exception {
    KeyPair own = keys("secp256r1");
    DemoAuthority.Certified impostor = certified(own, own, SEALING, sealUsage());

    SignatureCheckResult check =
        checker.check(CONTENT, signerWith(impostor).signDetached(CONTENT), NOW);

    assertEquals(Verdict.PASS, check.integrity());
    assertEquals(Verdict.FAIL, check.issuer());
    assertThat(check.reasons()).containsExactly("R9-untrusted-issuer");
  }

  @Test
  void aKeyOfTheSameRootForAnotherPurposeIsRefused() throws Exception {
    DemoAuthority.Certified mail =
        certified(keys("secp256r1"), root.keys(), KeyPurposeId.id_kp_emailProtection, sealUsage());
    DemoAuthority.Certified agreement =
        certified(keys("secp256r1"), root.keys(), SEALING, new KeyUsage(KeyUsage.keyAgreement));

    for (DemoAuthority.Certified other : List.of(mail, agreement)) {
      assertThat(checker.check(CONTENT, signerWith(other).signDetached(CONTENT), NOW).reasons())
          .containsExactly("R9-key-usage");
    }
  }

  @Test
  void aSignatureFromBeforeOrAfterTheKeysTimeIsRefused() {
    for (Instant time : List.of(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(4000)))) {
      assertThat(checker.check(CONTENT, cms, time).reasons())
          .containsExactly("R9-not-valid-at-that-time");
    }
  }

  @Test
  void withoutATrustedRootNobodyIsTrusted() {
    SignatureCheckResult check = new CmsChecker(List.of()).check(CONTENT, cms, NOW);

    assertEquals(Verdict.PASS, check.integrity());
    assertEquals(Verdict.UNKNOWN, check.issuer());
    assertThat(check.reasons()).containsExactly("R9-no-trusted-root");
  }

  @Test
  void besideASignatureThatDoesNotHoldNobodyIsTheIssuer() {
    SignatureCheckResult check = checker.check(new byte[] {1}, cms, NOW);

    assertEquals(Verdict.FAIL, check.integrity());
    assertEquals(Verdict.UNKNOWN, check.issuer());
    assertEquals("", check.subject());
    assertFalse(check.testKey());
  }

  @Test
  void eachSignatureIsTheSmallerOfItsTwoValues() throws Exception {
    for (int i = 0; i < 20; i++) {
      byte[] signed = signer.signDetached(CONTENT);
      byte[] twin = TwinSignature.of(signed);

      assertTrue(checker.isSmallerValue(signed));
      assertFalse(checker.isSmallerValue(twin));
      // It holds: only the record says that it is not the one we made.
      assertThat(checker.check(CONTENT, twin, NOW).reasons()).isEmpty();
    }
    assertFalse(checker.isSmallerValue(new byte[] {1, 2, 3}));
  }

  @Test
  void aValueSpelledOtherwiseIsNotOurs() throws Exception {
    EcdsaValue value = EcdsaValue.parse(onlySigner(cms).getSignature()).orElseThrow();
    byte[] der = value.der();
    // A zero before r, as no DER has it.
    byte[] leading = new byte[der.length + 1];
    leading[0] = 0x30;
    leading[1] = (byte) (der[1] + 1);
    leading[2] = 0x02;
    leading[3] = (byte) (der[3] + 1);
    System.arraycopy(der, 4, leading, 5, der.length - 4);
    byte[] longer = java.util.Arrays.copyOf(der, der.length + 1);
    byte[] none =
        new DERSequence(new ASN1Integer[] {new ASN1Integer(0), new ASN1Integer(1)}).getEncoded();

    for (byte[] other : List.of(leading, longer, none, new byte[0])) {
      assertThat(EcdsaValue.parse(other)).isEmpty();
      assertReason("R8-signature-value", CONTENT, TwinSignature.with(cms, other));
    }
  }

  @Test
  void aHugeOrDeepCmsIsRefusedAtOnce() throws Exception {
    byte[] many = new byte[5 << 20];
    byte[] deep = new byte[16_000];
    for (int i = 0; i + 3 < deep.length; i += 4) {
      int rest = deep.length - i - 4;
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x82;
      deep[i + 2] = (byte) (rest >> 8);
      deep[i + 3] = (byte) rest;
    }

    assertTimeout(Duration.ofSeconds(5), () -> assertReason("R7-too-large", CONTENT, many));
    assertTimeout(Duration.ofSeconds(5), () -> assertReason("R7-unreadable-cms", CONTENT, deep));
  }

  @Test
  void aBareSignatureFitsItsDataAndKeyOnly() throws Exception {
    byte[] bare = signer.signBare(CONTENT);
    byte[] others =
        signerWith(new DemoAuthority(new SecureRandom(), NOW).signer(root)).signDetached(CONTENT);

    assertTrue(checker.isBareSignature(CONTENT, bare, cms));
    assertFalse(checker.isBareSignature(new byte[] {1}, bare, cms));
    assertFalse(checker.isBareSignature(CONTENT, bare, others));
    assertFalse(checker.isBareSignature(CONTENT, new byte[64], cms));
    assertFalse(checker.isBareSignature(CONTENT, bare, new byte[0]));
  }

  private static final KeyPurposeId SEALING = DemoAuthority.DOCUMENT_SIGNING;

  private static void assertReason(String reason, byte[] content, byte[] signature) {
    SignatureCheckResult check = checker.check(content, signature, NOW);

    assertEquals(Verdict.FAIL, check.integrity());
    assertThat(check.reasons()).contains(reason);
  }

  private static CmsSigner signerWith(DemoAuthority.Certified certified) {
    return new CmsSigner(certified.keys().getPrivate(), List.of(certified.certificate()));
  }

  private static SignerInformation onlySigner(byte[] signature) throws Exception {
    return new CMSSignedData(signature).getSignerInfos().getSigners().iterator().next();
  }

  private static byte[] withSigners(SignerInformation... signers) throws Exception {
    return CMSSignedData.replaceSigners(
            new CMSSignedData(cms), new SignerInformationStore(new ArrayList<>(List.of(signers))))
        .toASN1Structure()
        .getEncoded("DER");
  }

  private static byte[] withCertificate(X509Certificate certificate) throws Exception {
    CMSSignedData signed = new CMSSignedData(cms);
    return CMSSignedData.replaceCertificatesAndCRLs(
            signed,
            new JcaCertStore(List.of(certificate)),
            signed.getAttributeCertificates(),
            signed.getCRLs())
        .toASN1Structure()
        .getEncoded("DER");
  }

  /** CMS as a general program makes it. */
  private static byte[] generated(
      DemoAuthority.Certified with, boolean direct, boolean encapsulated) throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setDirectSignature(direct)
            .build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(with.keys().getPrivate()),
                with.certificate()));
    generator.addCertificates(new JcaCertStore(List.of(with.certificate())));
    return generator
        .generate(new CMSProcessableByteArray(CONTENT), encapsulated)
        .toASN1Structure()
        .getEncoded("DER");
  }

  private static KeyPair keys(String curve) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new java.security.spec.ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  private static KeyUsage sealUsage() {
    return new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
  }

  private static DemoAuthority.Certified certified(
      KeyPair own, KeyPair issuer, KeyPurposeId purpose, KeyUsage usage) throws Exception {
    return new DemoAuthority.Certified(
        own, certificate(BigInteger.valueOf(4711), own, issuer, purpose, usage));
  }

  private static X509Certificate certificate(
      BigInteger serial, KeyPair own, KeyPair issuer, KeyPurposeId purpose, KeyUsage usage)
      throws Exception {
    var builder =
        new JcaX509v3CertificateBuilder(
            X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded()),
            serial,
            Date.from(NOW.minusSeconds(3600)),
            Date.from(NOW.plusSeconds(3600)),
            X500Name.getInstance(seal.certificate().getSubjectX500Principal().getEncoded()),
            own.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, usage);
    builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
  }
}
