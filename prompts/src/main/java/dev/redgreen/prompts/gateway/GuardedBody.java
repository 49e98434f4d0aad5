package dev.redgreen.prompts.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as a stream that ends: reading fails with {@link EndlessReply} when the
 * time or the size is used up, however slowly the bytes drip. What was read is kept.
 */
final class GuardedBody extends InputStream implements BodySubscriber<InputStream> {
  /** A part of the body, or its end. */
  private record Part(byte[] bytes, @Nullable Throwable failure, boolean last) {}

  private static final String END_MARK = "data: [DONE]";
  private static final Duration AFTER_END_MARK = Duration.ofMillis(200);

  private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private final long maxBytes;
  private final Duration time;
  private final long endNanos;
  private volatile Flow.@Nullable Subscription subscription;
  private byte[] current = new byte[0];
  private int next;
  private boolean ended;
  private boolean marked;
  private String tail = "";

  /**
   * @param maxBytes the most that is read
   * @param time counted from now
   */
  GuardedBody(long maxBytes, Duration time) {
    this.maxBytes = maxBytes;
    this.time = time;
    this.endNanos = System.nanoTime() + time.toNanos();
  }

  /** Time that is left; never zero or negative, as timeouts must not be. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(1_000_000, endNanos - System.nanoTime()));
  }

  /** What was read so far. */
  String text() {
    return seen.toString(StandardCharsets.UTF_8);
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription flow) {
    subscription = flow;
    flow.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      joined.writeBytes(bytes);
    }
    parts.add(new Part(joined.toByteArray(), null, false));
  }

  @Override
  public void onError(Throwable failure) {
    parts.add(new Part(new byte[0], failure, true));
  }

  @Override
  public void onComplete() {
    parts.add(new Part(new byte[0], null, true));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (next == current.length && !ended) {
      take();
    }
    if (next == current.length) {
      return -1;
    }
    int count = Math.min(length, current.length - next);
    System.arraycopy(current, next, target, offset, count);
    next += count;
    return count;
  }

  @Override
  public int available() {
    return current.length - next;
  }

  private void take() throws IOException {
    Part part = await();
    ended = part.last();
    current = part.bytes();
    next = 0;
    seen.writeBytes(current);
    lookForEndMark();
    if (part.failure() != null) {
      throw new IOException("the connection broke off", part.failure());
    }
    if (seen.size() > maxBytes) {
      close();
      throw new EndlessReply("it passed " + maxBytes + " bytes");
    }
    if (!ended && subscription != null) {
      subscription.request(1);
    }
  }

  /** A line of its own: inside JSON there are no line ends. */
  private void lookForEndMark() {
    String text = tail + new String(current, StandardCharsets.ISO_8859_1);
    marked |= text.startsWith(END_MARK) && tail.isEmpty() || text.contains("\n" + END_MARK);
    tail = text.substring(Math.max(0, text.length() - END_MARK.length() - 1));
  }

  private Part await() throws IOException {
    long left = Math.max(0, endNanos - System.nanoTime());
    try {
      Part part =
          parts.poll(
              marked ? Math.min(left, AFTER_END_MARK.toNanos()) : left, TimeUnit.NANOSECONDS);
      if (part == null && marked) {
        close();
        return new Part(new byte[0], null, true);
      }
      if (part == null) {
        close();
        throw new EndlessReply("it took longer than " + time.toMillis() / 1000.0 + " s");
      }
      return part;
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading the reply");
    }
  }

  @Override
  public void close() {
    ended = true;
    if (subscription != null) {
      subscription.cancel();
    }
  }

  /** The answer did not end in time or grew too large. */
  static final class EndlessReply extends IOException {
    private static final long serialVersionUID = 1L;

    EndlessReply(String why) {
      super(why);
    }
  }
}
