package dev.redgreen.spy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Surefire's {@code @{name}}: properties that another plugin may set while Maven runs. */
final class LateProperties {
  private static final Pattern LATE = Pattern.compile("@\\{([^}]+)}");

  private LateProperties() {}

  static String filled(String text, MavenSession session, MavenProject project) {
    return LATE.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), session, project)));
  }

  private static String value(String name, MavenSession session, MavenProject project) {
    String byUser = session.getUserProperties().getProperty(name);
    return byUser != null ? byUser : project.getProperties().getProperty(name, "");
  }
}
