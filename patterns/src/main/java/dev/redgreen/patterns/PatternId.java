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

  /**
   * Whether a pattern's id is that of its kind, signature and body. The id of a declaration in
   * another language than Java can be told by that language's reader only; it is taken on trust.
   */
  public static boolean isId(Pattern pattern) {
    String kind = pattern.kind();
    String id = pattern.id();
    boolean bySignature = CODE.contains(kind) || kind.equals(Kind.MEMBER);
    if (CODE.contains(kind) && !pattern.language().equals("java")) {
      return id.matches("[0-9a-f]{64}");
    }
    return id.equals(of(kind, pattern.signature(), pattern.body()))
        || (!bySignature && id.equals(of(kind, pattern.body())));
  }

  /**
   * The id of a declaration in a language beside Java.
   *
   * @param canonical its tokens without comments, as that language's reader gives them
   */
  public static String ofDeclaration(
      String kind, String language, String signature, String canonical) {
    String content =
        String.join(
            "\0",
            kind,
            Integer.toString(NORMALISER_VERSION),
            language + " " + signature,
            canonical);
    return sha256(content.getBytes(StandardCharsets.UTF_8));
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
