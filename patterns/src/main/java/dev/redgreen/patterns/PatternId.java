package dev.redgreen.patterns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Ids of patterns: lower-case hex SHA-256 over (kind, normaliser version, signature, canonical
 * body), so the same thing learned twice, here or in another store, is one pattern.
 *
 * <p>The canonical body of {@link Kind#METHOD} and {@link Kind#TYPE} is Java without comments and
 * without the white space that does not separate tokens: reformatting and new comments keep the id.
 * Every other kind, a {@link Kind#UNIT} with its licence header too, is taken as it is but for line
 * ends. A method belongs to its signature: the same body in another type is another pattern.
 */
public final class PatternId {
  /** Stamped into every id; a change of the canonical form is a new version. */
  public static final int NORMALISER_VERSION = 1;

  private static final Set<String> CODE = Set.of(Kind.METHOD, Kind.TYPE);

  private PatternId() {}

  /** The id of a pattern that its body alone identifies: units, types, solutions, fixes. */
  public static String of(String kind, String body) {
    return of(kind, "", body);
  }

  /** The id of a method (signature and body) or of a member (signature and an empty body). */
  public static String of(String kind, String signature, String body) {
    String canonical = CODE.contains(kind) ? CanonicalJava.of(body) : body.replace("\r\n", "\n");
    String content =
        String.join("\0", kind, Integer.toString(NORMALISER_VERSION), signature, canonical);
    return sha256(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether this is the id of a pattern of this kind, with this signature and body. */
  public static boolean isId(String id, String kind, String signature, String body) {
    boolean bySignature = CODE.contains(kind) || kind.equals(Kind.MEMBER);
    return id.equals(of(kind, signature, body)) || (!bySignature && id.equals(of(kind, body)));
  }

  /** Lower-case hex SHA-256 of these bytes. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
