package dev.redgreen.patterns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a method of Java has in common with its near-duplicates: those of the same type, name and
 * parameter types that differ in comments, layout, {@code final}, and in how their parameters are
 * called, and in nothing else.
 *
 * <p>Each parameter's name is replaced by its number wherever it stands for the parameter. The
 * scope of a parameter is the whole method and nothing in it may shadow it but a member of a local
 * class, so two methods with the same form differ by a renaming only. Where a word may be something
 * else, as after {@code case}, before {@code (} or in an annotation, there is no form. Literals,
 * names of locals, of fields and of methods count: what may behave differently is never the same.
 */
public final class CommonForm {
  /** Possessive, as a literal of some thousand characters would use up the stack else. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\n]++)*+\"|'(?:\\\\.|[^'\\\\\n]++)*+'"
              + "|[\\p{L}_$][\\p{L}\\p{N}_$]*|\\S");

  private CommonForm() {}

  /** A hash of the form; empty if the pattern has none. */
  public static Optional<String> of(dev.redgreen.patterns.Pattern pattern) {
    boolean method = pattern.kind().equals(Kind.METHOD) && pattern.language().equals("java");
    if (!method || pattern.body().isBlank()) {
      return Optional.empty();
    }
    MemberSignature signature;
    try {
      signature = MemberSignature.parse(pattern.signature());
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
    return form(pattern.body(), names(signature))
        .map(form -> withoutNames(signature) + "\0" + form)
        .map(form -> PatternId.sha256(form.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> names(MemberSignature signature) {
    Map<String, String> numbers = new HashMap<>();
    signature.parameters().forEach(each -> numbers.put(each.name(), "#" + numbers.size()));
    return numbers;
  }

  private static String withoutNames(MemberSignature signature) {
    String types =
        signature.parameters().stream()
            .map(MemberSignature.Parameter::type)
            .collect(Collectors.joining(","));
    return String.join(" ", signature.modifiers())
        + " "
        + signature.returnType()
        + " "
        + signature.enclosingType()
        + "#"
        + signature.name()
        + "("
        + types
        + ")";
  }

  private static Optional<String> form(String body, Map<String, String> numbers) {
    List<String> tokens = tokens(CanonicalJava.of(body));
    List<String> form = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      String before = i == 0 ? "" : tokens.get(i - 1);
      String after = i + 1 == tokens.size() ? "" : tokens.get(i + 1);
      if (token.equals("@") || token.equals("case")) {
        return Optional.empty();
      }
      boolean parameter = numbers.containsKey(token) && !before.equals(".");
      if (parameter && (after.equals("(") || Character.isUpperCase(token.charAt(0)))) {
        return Optional.empty();
      }
      if (!token.equals("final")) {
        form.add(parameter ? numbers.getOrDefault(token, token) : token);
      }
    }
    return Optional.of(String.join(" ", form));
  }

  private static List<String> tokens(String canonical) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(canonical);
    while (token.find()) {
      tokens.add(token.group());
    }
    return tokens;
  }
}
