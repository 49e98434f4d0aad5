package dev.redgreen.coordinator.ci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.redgreen.coordinator.journal.Json;
import java.util.Locale;
import java.util.function.Function;

/** The forms in which a report is published, each a file of its own. */
public enum Format {
  /** For the page of the job: Markdown, below 1 MiB. */
  MARKDOWN("summary.md", SummaryWriter::summary),
  /** For the review: a shorter Markdown, for one comment. */
  COMMENT("comment.md", SummaryWriter::comment),
  /** SARIF 2.1.0, for code scanning. */
  SARIF("redgreen.sarif", SarifWriter::write),
  /** JUnit XML, which every server shows as tests. */
  JUNIT("redgreen-junit.xml", JUnitWriter::write),
  /** GitLab's code quality report. */
  CODEQUALITY("gl-code-quality-report.json", CodeQualityWriter::write),
  /** GitHub's workflow commands. */
  ANNOTATIONS("annotations.txt", Annotations::write),
  /** For a terminal or a log. */
  TEXT("report.txt", TextWriter::write),
  /** Everything, for programs; {@code tdd ci merge} reads it. */
  JSON("report.json", Format::json);

  private final String file;
  private final Function<CiReport, String> writer;

  Format(String file, Function<CiReport, String> writer) {
    this.file = file;
    this.writer = writer;
  }

  /** Name of its file in the output directory. */
  public String file() {
    return file;
  }

  /** The report in this form. */
  public String of(CiReport report) {
    return writer.apply(report);
  }

  private static String json(CiReport report) {
    try {
      return Json.mapper()
              .writer()
              .with(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(report)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
