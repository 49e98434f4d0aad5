package dev.redgreen.patterns.index;

import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * What code is about, told from its name, its type's name, the types that it names, annotations and
 * the file's imports: no more than these say for sure. {@code scripts/bench-tags} measures it on
 * methods that were labelled by hand.
 */
public final class Topics {
  private static final int HEAD = 400;

  private static final List<Topic> ALL =
      List.of(
          topic("parser")
              .name("^(?:try )?(?:parse|tokenize|tokenise|lex|unmarshal)\\b")
              .type("\\b(?:parser|tokenizer|lexer|scanner)$"),
          topic("validator")
              .name("^(?:validate|ensure|require|verify|check)\\b|^is (?:valid|well formed)\\b")
              .type("\\b(?:validate|validator|preconditions|verify)$"),
          topic("converter")
              .name(
                  "^(?:to|from|as|convert|encode|decode|escape|unescape|translate|transliterate"
                      + "|wrap|unwrap|box|unbox)\\b(?! string$)|^value of$")
              .type("\\b(?:converter|codec|encoder|decoder|escaper|translator|encoding)$"),
          topic("cache")
              .name("\\b(?:cache|cached|memoize|memoized|memoise)\\b")
              .type("\\b(?:cache|memoizer|lru)\\b"),
          topic("builder").name("^(?:build|builder|new builder)$").type("\\bbuilder$"),
          topic("repository")
              .name("\\brepository$")
              .type("\\b(?:repository|dao)$")
              .annotation("Repository|Entity"),
          topic("client")
              .type("\\b(?:client|gateway)$")
              .types("HttpClient|HttpURLConnection|Socket|RestTemplate|WebClient|HttpRequest"),
          topic("concurrency")
              .name(
                  "\\b(?:thread|threads|concurrent|synchronized|lock|executor|async|await|futures?|atomic)\\b")
              .type(
                  "\\b(?:thread|threads|concurrent|executor|executors|lock|locks|atomic|futures?|semaphore|latch|monitor)\\b")
              .types(
                  "Thread|Executor|ExecutorService|ScheduledExecutorService|\\w*Future|Lock|\\w*Lock"
                      + "|Semaphore|CountDownLatch|Atomic\\w+|Concurrent\\w+|Mutex|RwLock|Arc")
              .words("synchronized|async"),
          topic("collection")
              .type(
                  "\\b(?:lists?|sets?|maps?|multimaps?|multisets?|collections?(?:2)?|queues?|deque|iterables?|iterators?"
                      + "|tables?|bi map|array list|arrays?|array utils|heap|tree|trie)$")
              .types(
                  "(?:Linked|Tree|Hash|Sorted|Navigable|Array|Immutable|Enum|Multi|BTree)*"
                      + "(?:List|Set|Map|Multiset|Multimap|Deque|Queue|Collection|Iterable|Iterator)"
                      + "|Vec|VecDeque|BTreeMap|HashMap|Record"),
          topic("algorithm")
              .name(
                  "\\b(?:sort|sorted|shuffle|binary search|distance|similarity|hash|gcd|permutations?|combinations?"
                      + "|power set|levenshtein|factorial|fibonacci|dijkstra|topological|quick|merge sort)\\b"
                      + "(?! code)")
              .type(
                  "\\b(?:distance|similarity|score|hashing|hash function|sorter|graphs?|traverser|quantiles)$"),
          topic("string")
              .type(
                  "\\b(?:strings?|string utils|char utils|case utils|word utils|text|str builder|text string builder"
                      + "|char sequence utils|char matcher|joiner|splitter|ascii|case format|str substitutor|string substitutor)$"),
          topic("date-time")
              .name(
                  "\\b(?:date|dates|calendar|time zone|timezone|duration|millis|nanos|timestamp|days|hours|minutes|seconds)\\b")
              .type(
                  "\\b(?:date|dates|date utils|date format|calendar|duration|stopwatch|stop watch|time zone|date parser)\\b")
              .types(
                  "Date|Calendar|GregorianCalendar|Duration|Instant|LocalDate|LocalTime|LocalDateTime"
                      + "|ZonedDateTime|OffsetDateTime|Period|ZoneId|TimeZone|TimeUnit|Temporal\\w*|datetime|timedelta"),
          topic("numeric")
              .name(
                  "\\b(?:numbers?|sum|average|mean|median|sqrt|abs|round|gcd|lcm|prime|digits?|percent)\\b")
              .type(
                  "\\b(?:math|maths?|numbers?|number utils|ints?|longs?|doubles?|floats?|shorts?|bytes?|fraction|numeric|decimal"
                      + "|statistics|stats|unsigned (?:ints|longs|bytes|integer|long)|mutable (?:int|long|double|float|short|byte)"
                      + "|big integer math|int math|long math|double math|ieee754r utils|range)$")
              .types("BigDecimal|BigInteger"),
          topic("io")
              .name("\\b(?:read|write|file|files|directory|path|stream copy)\\b")
              .type(
                  "\\b(?:files|io|byte streams|char streams|reader|writer|input stream|output stream|file)$")
              .types(
                  "\\w*InputStream|\\w*OutputStream|\\w*Reader|\\w*Writer|File|Path|\\w*Channel|ByteSource|CharSource"
                      + "|ByteSink|CharSink|BufRead|PathBuf|Appendable"),
          topic("test-fixture")
              .name("\\b(?:fixture|mock|stub|fake)\\b")
              .type("\\b(?:fixtures?|mocks?|stubs?|fakes?|test|tests|test case|testing|tester)$")
              .annotation("Before|BeforeEach|BeforeAll|TempDir|fixture"));

  private Topics() {}

  private static Topic topic(String tag) {
    return new Topic(tag, List.of());
  }

  /** The code as the rules see it. */
  private record Subject(String name, String type, String signature, String head) {}

  /** A tag and what speaks for it: one word is enough. */
  private record Topic(String tag, List<Predicate<Subject>> signs) {
    private Topic or(Predicate<Subject> sign) {
      List<Predicate<Subject>> all = new ArrayList<>(signs);
      all.add(sign);
      return new Topic(tag, List.copyOf(all));
    }

    /** The words of its own name. */
    Topic name(String words) {
      java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(words);
      return or(subject -> pattern.matcher(subject.name()).find());
    }

    /** The words of the name of its type. */
    Topic type(String words) {
      java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(words);
      return or(subject -> pattern.matcher(subject.type()).find());
    }

    /** A type in its signature, whole. */
    Topic types(String names) {
      java.util.regex.Pattern pattern =
          java.util.regex.Pattern.compile("(?<![\\w$.])(?:" + names + ")(?![\\w$])");
      return or(subject -> pattern.matcher(subject.signature()).find());
    }

    /** A word in its signature. */
    Topic words(String words) {
      java.util.regex.Pattern pattern = java.util.regex.Pattern.compile("\\b(?:" + words + ")\\b");
      return or(subject -> pattern.matcher(subject.signature()).find());
    }

    /** An annotation or a decorator before it. */
    Topic annotation(String names) {
      java.util.regex.Pattern pattern =
          java.util.regex.Pattern.compile("@(?:\\w+\\.)*(?:" + names + ")\\b");
      return or(subject -> pattern.matcher(subject.head()).find());
    }

    boolean fits(Subject subject) {
      return signs.stream().anyMatch(sign -> sign.test(subject));
    }
  }

  /** Every tag that may be given. */
  public static Set<String> tags() {
    Set<String> tags = new TreeSet<>();
    ALL.forEach(topic -> tags.add(topic.tag()));
    return tags;
  }

  /** The pattern with its topics among its tags; units and what has no code of its own stay. */
  static Pattern tagged(Pattern pattern) {
    if (pattern.kind().equals(Kind.UNIT)) {
      return pattern;
    }
    Set<String> tags = new TreeSet<>(pattern.tags());
    tags.addAll(of(pattern));
    return pattern.withTags(tags);
  }

  /** The tags of a function or a type. */
  public static Set<String> of(Pattern pattern) {
    String enclosing = pattern.origin().enclosingType();
    String type = enclosing.isEmpty() ? pattern.name() : lastName(enclosing);
    String body = pattern.body();
    Subject subject =
        new Subject(
            words(pattern.name()),
            words(pattern.kind().equals(Kind.TYPE) ? pattern.name() : type),
            declaredTypes(pattern),
            body.substring(0, Math.min(HEAD, body.length())));
    Set<String> tags = new TreeSet<>();
    ALL.stream().filter(topic -> topic.fits(subject)).forEach(topic -> tags.add(topic.tag()));
    return tags;
  }

  private static String lastName(String enclosing) {
    Matcher last = java.util.regex.Pattern.compile("[A-Za-z_][\\w]*$").matcher(enclosing);
    return last.find() ? last.group() : enclosing;
  }

  private static String words(String identifier) {
    return String.join(" ", Words.of(identifier));
  }

  /** The signature without its own qualified name, whose words the rules of names judge. */
  private static String declaredTypes(Pattern pattern) {
    int hash = pattern.signature().indexOf('#');
    String signature = pattern.signature();
    int space = hash < 0 ? -1 : signature.lastIndexOf(' ', hash);
    return space < 0 ? signature : signature.substring(0, space) + " " + signature.substring(hash);
  }
}
