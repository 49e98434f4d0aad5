package dev.redgreen.coordinator.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redgreen.patterns.Entry;
import dev.redgreen.patterns.Mark;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Repute;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Entries as lines of JSON: {@link #write} and {@link #read} are inverse. */
public final class EntryLines {
  /** The line that a file begins with. */
  public static final String HEADER = "{\"format\":\"redgreen-patterns\",\"version\":1}";

  private static final int VERSION = 1;
  private static final int DEEPEST = 8;
  private static final int LONGEST_TEXT = 8 << 20;
  private static final double HEAVIEST = 2;
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private static final ObjectMapper JSON = mapper();

  private EntryLines() {}

  private static ObjectMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .build());
    return mapper;
  }

  /** One line, without its end. */
  public static String write(Entry entry) {
    ObjectNode line = JSON.createObjectNode();
    if (entry instanceof Entry.Learned learned) {
      write(line.put("type", "pattern"), learned);
    } else if (entry instanceof Entry.Tried tried) {
      write(line.put("type", "outcome"), tried.trial());
    } else if (entry instanceof Entry.Said said) {
      write(line.put("type", "mark"), said.mark());
    }
    return line.toString();
  }

  private static void write(ObjectNode line, Entry.Learned learned) {
    Pattern pattern = learned.pattern();
    line.put("id", pattern.id()).put("kind", pattern.kind()).put("name", pattern.name());
    line.put("signature", pattern.signature()).put("key", pattern.key());
    line.put("body", pattern.body()).put("doc", pattern.doc());
    line.put("language", pattern.language());
    ArrayNode tags = line.putArray("tags");
    new TreeSet<>(pattern.tags()).forEach(tags::add);
    line.put("standing", learned.claim().earned().name().toLowerCase(Locale.ROOT));
    line.put("withdrawn", learned.claim().withdrawn());
    ArrayNode origins = line.putArray("origins");
    pattern.origins().stream()
        .map(EntryLines::write)
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .forEach(origins::add);
  }

  private static ObjectNode write(Origin origin) {
    return JSON.createObjectNode()
        .put("project", origin.project())
        .put("space", origin.space())
        .put("path", origin.path())
        .put("enclosingType", origin.enclosingType())
        .put("line", origin.line())
        .put("commit", origin.commit())
        .put("licence", origin.licence())
        .put("unit", origin.unit())
        .put("run", origin.runId());
  }

  private static void write(ObjectNode line, Trial trial) {
    line.put("event", trial.eventId()).put("pattern", trial.patternId());
    line.put("run", trial.runId()).put("project", trial.project());
    line.put("success", trial.success()).put("weight", trial.weight());
    line.put("cause", trial.cause()).put("at", trial.at().toString());
  }

  private static void write(ObjectNode line, Mark mark) {
    line.put("event", mark.eventId()).put("pattern", mark.patternId());
    line.put("mark", mark.word().name().toLowerCase(Locale.ROOT)).put("reason", mark.reason());
    line.put("project", mark.project()).put("at", mark.at().toString());
  }

  /** Reads the first line of a file. */
  public static void readHeader(String line) throws BadLine {
    JsonNode header = parse(line);
    if (!header.path("format").asText().equals("redgreen-patterns")) {
      throw new BadLine("the file was not made by `tdd patterns export`");
    }
    if (header.path("version").asInt() != VERSION) {
      throw new BadLine(
          "the file has version " + header.path("version") + ", this tdd reads 1; update tdd");
    }
  }

  /**
   * Reads any other line.
   *
   * @param now events may not be later, but for clocks that differ
   */
  public static Entry read(String line, Instant now) throws BadLine {
    Fields fields = Fields.of(parse(line));
    Instant latest = now.plus(CLOCKS_DIFFER);
    return switch (fields.word("type")) {
      case "pattern" -> pattern(fields);
      case "outcome" -> new Entry.Tried(trial(fields, latest));
      case "mark" -> new Entry.Said(mark(fields, latest));
      default -> throw new BadLine("it has the unknown type " + fields.word("type"));
    };
  }

  private static JsonNode parse(String line) throws BadLine {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new BadLine("it is no JSON: " + e.getOriginalMessage());
    }
  }

  private static Entry pattern(Fields fields) throws BadLine {
    List<Origin> origins = new ArrayList<>();
    for (JsonNode node : fields.items("origins")) {
      origins.add(origin(Fields.of(node)));
    }
    Set<String> tags = new HashSet<>();
    for (JsonNode node : fields.items("tags")) {
      tags.add(node.asText());
    }
    String kind = fields.word("kind");
    Standing earned = fields.oneOf("standing", Standing.class);
    if (origins.isEmpty() || earned == Standing.QUARANTINED) {
      throw new BadLine(origins.isEmpty() ? "it has no origin" : "quarantine is told by withdrawn");
    }
    Repute.Claim claim = new Repute.Claim(kind, earned, fields.flag("withdrawn"));
    Pattern pattern =
        new Pattern(
            fields.word("id"),
            kind,
            fields.text("name", LONGEST_TEXT),
            fields.text("signature", LONGEST_TEXT),
            fields.text("key", LONGEST_TEXT),
            fields.text("body", LONGEST_TEXT),
            fields.text("doc", LONGEST_TEXT),
            fields.word("language"),
            tags,
            claim.withdrawn() ? Standing.QUARANTINED : earned,
            origins);
    if (!PatternId.isId(pattern)) {
      throw new BadLine("its id is not the hash of its content");
    }
    return new Entry.Learned(pattern, claim);
  }

  private static Origin origin(Fields fields) throws BadLine {
    return new Origin(
        fields.word("project"),
        fields.word("space"),
        fields.word("path"),
        fields.word("enclosingType"),
        fields.count("line"),
        fields.word("commit"),
        fields.word("licence"),
        fields.word("unit"),
        fields.word("run"));
  }

  private static Trial trial(Fields fields, Instant latest) throws BadLine {
    return new Trial(
        fields.word("event"),
        fields.word("pattern"),
        fields.word("run"),
        fields.word("project"),
        fields.flag("success"),
        fields.weight("weight", HEAVIEST),
        fields.word("cause"),
        fields.moment("at", latest));
  }

  private static Mark mark(Fields fields, Instant latest) throws BadLine {
    return new Mark(
        fields.word("event"),
        fields.word("pattern"),
        fields.oneOf("mark", Mark.Word.class),
        fields.word("reason"),
        fields.word("project"),
        fields.moment("at", latest));
  }
}
