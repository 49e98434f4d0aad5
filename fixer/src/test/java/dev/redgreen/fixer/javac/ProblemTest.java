package dev.redgreen.fixer.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.ClosedFileSystemException;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProblemTest {
  /** What javac gives once the class files of the platform are closed. */
  private static final class Late implements Diagnostic<JavaFileObject> {
    private int complaints;

    Late(int complaints) {
      this.complaints = complaints;
    }

    @Override
    public String getMessage(@Nullable Locale locale) {
      if (complaints-- > 0) {
        throw new ClosedFileSystemException();
      }
      return "cannot find symbol";
    }

    @Override
    public Kind getKind() {
      return Kind.ERROR;
    }

    @Override
    public @Nullable JavaFileObject getSource() {
      return null;
    }

    @Override
    public long getPosition() {
      return 3;
    }

    @Override
    public long getStartPosition() {
      return 3;
    }

    @Override
    public long getEndPosition() {
      return 5;
    }

    @Override
    public long getLineNumber() {
      return 1;
    }

    @Override
    public long getColumnNumber() {
      return 4;
    }

    @Override
    public String getCode() {
      return "compiler.err.cant.resolve";
    }
  }

  @Test
  void aMessageIsAskedForAgainWhenAClosedFileIsInTheWay() {
    assertEquals("cannot find symbol", Problem.of(new Late(2)).message());
  }

  @Test
  void withoutAMessageTheCodeRemains() {
    Problem problem = Problem.of(new Late(1_000));
    assertEquals("compiler.err.cant.resolve", problem.message());
    assertEquals(1, problem.line());
  }
}
