package com.acme.yard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.nio.file.Files;
import org.junit.Rule;
import org.junit.Test;
import org.junit.experimental.runners.Enclosed;
import org.junit.rules.ExpectedException;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;
import org.junit.runner.RunWith;

@RunWith(Enclosed.class)
public class LoadTest {
  public static class Weight {
    @Rule public final Timeout timeout = Timeout.seconds(2);

    @Test
    public void aTonIsNotHeavy() {
      assertFalse(new Load("salt", 1000).heavy());
    }

    @Test
    public void moreIs() {
      assertTrue(new Load("salt", 1001).heavy());
    }
  }

  public static class Label {
    @Rule public final TemporaryFolder folder = new TemporaryFolder();
    @Rule public final ExpectedException thrown = ExpectedException.none();

    @Test
    public void namesAndWeighs() throws Exception {
      File file = folder.newFile("label");
      Files.writeString(file.toPath(), new Load(" pipes ", 2500).label());
      assertEquals("pipes (2.5 t)", Files.readString(file.toPath()));
    }

    @Test
    public void needsAName() {
      thrown.expect(NullPointerException.class);
      new Load(null, 1).label();
    }
  }
}
