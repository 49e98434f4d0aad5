package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Standing;
import java.util.List;
import java.util.Set;

/** Small patterns to store. */
final class Sample {
  private Sample() {}

  /** A method of the public library {@code acme}, under Apache-2.0. */
  static Pattern method(String signature, String doc) {
    return method(signature, doc, Standing.CORPUS, origin("acme", Origin.PUBLIC, "Apache-2.0"));
  }

  static Pattern method(String text, String doc, Standing standing, Origin... origins) {
    MemberSignature signature = MemberSignature.parse(text);
    String body = "/** " + doc + " */ " + signature.name() + "() { return work(); }";
    return new Pattern(
        PatternId.of(Kind.METHOD, text, body),
        Kind.METHOD,
        signature.name(),
        text,
        signature.shape(),
        body,
        doc,
        "java",
        Set.of(),
        standing,
        List.of(origins));
  }

  static Origin origin(String project, String space, String licence) {
    return origin(project, space, licence, "A.java", "");
  }

  static Origin origin(String project, String space, String licence, String path, String runId) {
    return new Origin(project, space, path, "a.A", 1, "", licence, "", runId);
  }
}
