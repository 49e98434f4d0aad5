package dev.redgreen.coordinator.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How our records look as JSON: paths and times as text, durations in ms, nothing as null. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(records());

  private Json() {}

  /** The mapper that writes records in this way; not to be configured further. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  private static SimpleModule records() {
    SimpleModule module = new SimpleModule("redgreen");
    module.addSerializer(Path.class, new Text<>());
    module.addSerializer(Instant.class, new Text<>());
    module.addSerializer(Duration.class, new Milliseconds());
    module.addSerializer(Optional.class, new Value());
    return module;
  }

  private static final class Text<T> extends JsonSerializer<T> {
    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider known) throws IOException {
      out.writeString(value.toString());
    }
  }

  private static final class Milliseconds extends JsonSerializer<Duration> {
    @Override
    public void serialize(Duration value, JsonGenerator out, SerializerProvider known)
        throws IOException {
      out.writeNumber(value.toMillis());
    }
  }

  @SuppressWarnings("rawtypes") // Jackson asks for a class, and Optional has no other
  private static final class Value extends JsonSerializer<Optional> {
    @Override
    public void serialize(Optional value, JsonGenerator out, SerializerProvider known)
        throws IOException {
      if (value.isPresent()) {
        known.defaultSerializeValue(value.get(), out);
      } else {
        out.writeNull();
      }
    }
  }
}
