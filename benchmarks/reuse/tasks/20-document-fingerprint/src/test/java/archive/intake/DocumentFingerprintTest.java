package archive.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DocumentFingerprintTest {

  private final DocumentFingerprint fingerprint = new DocumentFingerprint();

  @Test
  void agreesWithSha256() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        fingerprint.of("abc".getBytes(UTF_8)));
    assertEquals(
        "4bfaac0d3d959a56ca47a5d22c80afb46b0e3d62c9a284842ab3372a1677d5e2",
        fingerprint.of("invoice 2024-001".getBytes(UTF_8)));
  }

  @Test
  void anEmptyDocumentHasAFingerprintToo() {
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        fingerprint.of(new byte[0]));
  }

  @Test
  void isAlwaysSixtyFourHexadecimalDigits() {
    assertEquals(64, fingerprint.of(new byte[] {1, 2, 3}).length());
    assertEquals(64, fingerprint.of(new byte[100_000]).length());
    assertTrue(fingerprint.of(new byte[] {9}).matches("[0-9a-f]+"));
  }

  @Test
  void dependsOnNothingButTheBytes() {
    assertEquals(fingerprint.of(new byte[] {5, 6}), fingerprint.of(new byte[] {5, 6}));
    assertNotEquals(fingerprint.of(new byte[] {5, 6}), fingerprint.of(new byte[] {6, 5}));
  }
}
