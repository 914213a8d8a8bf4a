package lianli.registry.signature.bc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.signature.Signer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that cannot seal is told as what it is. */
class SigningKeysTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final char[] PASSPHRASE = "secret".toCharArray();

  @TempDir private Path directory;
  private RegistryHome home;
  private SigningKeys keys;
  private DemoAuthority.Certified root;

  @BeforeEach
  void aRegistryWithKeys() throws Exception {
    home = new RegistryHome(directory);
    keys = new SigningKeys(home);
    keys.createDemo(Clock.fixed(NOW, ZoneOffset.UTC));
    root = new DemoAuthority(new SecureRandom(), NOW).root();
  }

  @Test
  void theKeyThatInitMadeSigns() {
    Signer signer = keys.signer();

    assertThatCode(() -> signer.requireValid(NOW)).doesNotThrowAnyException();
    assertThat(signer.isTestKey()).isTrue();
  }

  @Test
  void anExpiredSealAndOneThatIsNotYetValidSignNothing() {
    Signer signer = keys.signer();

    for (Duration away : new Duration[] {Duration.ofDays(3651), Duration.ofDays(-1)}) {
      assertThatThrownBy(() -> signer.requireValid(NOW.plus(away)))
          .isInstanceOfSatisfying(
              RegistryException.class,
              failure -> {
                assertEquals(ErrorCode.WRONG_PASSPHRASE, failure.code());
                assertThat(failure.why().english())
                    .contains(away.isNegative() ? "not valid before" : "expired on");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 700})
  void aFileThatWasCutOffIsToldAsThat(int length) throws IOException {
    byte[] whole = Files.readAllBytes(store());
    Files.write(store(), Arrays.copyOf(whole, length));

    assertUnusable("it is cut off, damaged, or no PKCS#12 file");
  }

  @Test
  void aFileOfAnotherKindIsToldAsThat() throws IOException {
    Files.writeString(store(), "-----BEGIN PRIVATE KEY-----\n");

    assertUnusable("no PKCS#12 file");
  }

  @Test
  void aKeyOfAnotherNameIsNamed() throws Exception {
    DemoAuthority.Certified seal = trusted();
    save("siegel", seal.keys().getPrivate(), seal.certificate());

    assertUnusable("no key named 'seal' in it, but: siegel");
  }

  @Test
  void aFileWithoutAKeyIsToldAsThat() throws Exception {
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    write(empty);

    assertUnusable("there is no key in it");
  }

  @Test
  void aCertificateAloneIsNoKey() throws Exception {
    KeyStore alone = KeyStore.getInstance("PKCS12");
    alone.load(null, null);
    alone.setCertificateEntry("seal", root.certificate());
    write(alone);

    assertUnusable("no key named 'seal'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "secp384r1"})
  void aKeyOfAnotherKindIsNamed(String kind) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.equals("RSA") ? "RSA" : "EC");
    if (kind.equals("RSA")) {
      generator.initialize(2048);
    } else {
      generator.initialize(new ECGenParameterSpec(kind));
    }
    KeyPair pair = generator.generateKeyPair();
    save("seal", pair.getPrivate(), certificate(pair));

    assertUnusable("a key of another kind (" + (kind.equals("RSA") ? "RSA" : "EC") + ")");
  }

  @Test
  void aSealThatNoTrustedRootIssuedSignsNothing() throws Exception {
    DemoAuthority.Certified seal = new DemoAuthority(new SecureRandom(), NOW).signer(root);
    save("seal", seal.keys().getPrivate(), seal.certificate());

    assertUnusable("no root in keys/root.pem issued its certificate");

    Files.delete(home.keys().resolve("root.pem"));
    assertUnusable("there is no keys/root.pem");
  }

  @Test
  void aRootSealsNoDocuments() throws Exception {
    trusted();
    save("seal", root.keys().getPrivate(), root.certificate());

    assertUnusable("not made for sealing documents");
  }

  @Test
  void aKeyBesideAnothersCertificateSignsNothing() throws Exception {
    DemoAuthority.Certified seal = trusted();
    DemoAuthority.Certified other = trusted();
    save("seal", other.keys().getPrivate(), seal.certificate());

    assertUnusable("its key and its certificate do not belong together");
  }

  @Test
  void aWrongPassphraseIsToldAsThatAlsoIfItIsNoText() throws IOException {
    for (byte[] wrong : new byte[][] {{}, "wrong".getBytes(StandardCharsets.US_ASCII), {-1, 0}}) {
      Files.write(home.keys().resolve("seal.pass"), wrong);
      assertThatThrownBy(keys::signer)
          .isInstanceOfSatisfying(
              RegistryException.class,
              failure -> {
                assertEquals(ErrorCode.WRONG_PASSPHRASE, failure.code());
                assertThat(failure.why().english()).contains("is not its own");
              });
    }
  }

  /** A seal by a root that is pinned here. */
  private DemoAuthority.Certified trusted() throws Exception {
    Files.writeString(
        home.keys().resolve("root.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + java.util.Base64.getMimeEncoder().encodeToString(root.certificate().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    return new DemoAuthority(new SecureRandom(), NOW).signer(root);
  }

  private void save(String name, PrivateKey key, X509Certificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(name, key, PASSPHRASE, new Certificate[] {certificate});
    write(store);
  }

  private void write(KeyStore keyStore) throws Exception {
    try (OutputStream out = Files.newOutputStream(store())) {
      keyStore.store(out, PASSPHRASE);
    }
    Files.writeString(home.keys().resolve("seal.pass"), new String(PASSPHRASE) + "\n");
  }

  private static X509Certificate certificate(KeyPair pair) throws Exception {
    X500Name name = new X500Name("CN=other");
    String algorithm = pair.getPrivate().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA";
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(NOW.minus(Duration.ofHours(1))),
                    Date.from(NOW.plus(Duration.ofDays(1))),
                    name,
                    pair.getPublic())
                .build(
                    new JcaContentSignerBuilder(
                            String.format(Locale.ROOT, "SHA256with%s", algorithm))
                        .build(pair.getPrivate())));
  }

  private Path store() {
    return home.keys().resolve("seal.p12");
  }

  private void assertUnusable(String why) {
    assertThatThrownBy(keys::signer)
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.WRONG_PASSPHRASE, failure.code());
              assertThat(failure.why().english()).contains(why);
              assertThat(failure.next().english()).isNotEmpty();
            });
  }
}
