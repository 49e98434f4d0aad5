package archive.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class DocumentFingerprintHeldBackTest {

  private final DocumentFingerprint fingerprint = new DocumentFingerprint();

  @Test
  void textOfOneBlockAndMore() {
    assertEquals(
        "d7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592",
        fingerprint.of("The quick brown fox jumps over the lazy dog".getBytes(UTF_8)));
    assertEquals(
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        fingerprint.of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".getBytes(UTF_8)));
  }

  @Test
  void binaryDocuments() {
    assertEquals(
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        fingerprint.of(new byte[1]));
    assertEquals(
        "ad95131bc0b799c0b1af477fb14fcf26a6a9f76079e48bf090acb7e8367bfd0e",
        fingerprint.of(new byte[] {-1, -1, -1, -1}));
    assertEquals(
        "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53",
        fingerprint.of(new byte[1000]));
  }

  @Test
  void letterCaseAndLineEndsCount() {
    assertEquals(
        "b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78",
        fingerprint.of("ABC".getBytes(UTF_8)));
    assertEquals(
        "edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb",
        fingerprint.of("abc\n".getBytes(UTF_8)));
  }

  @Test
  void theLengthCounts() {
    assertNotEquals(fingerprint.of(new byte[63]), fingerprint.of(new byte[64]));
    assertEquals(
        "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b",
        fingerprint.of(new byte[64]));
  }
}
