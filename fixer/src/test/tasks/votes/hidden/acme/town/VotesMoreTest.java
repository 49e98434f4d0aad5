package acme.town;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class VotesMoreTest {
  @Test
  void more() {
    Votes votes = new Votes();
    votes.withdraw("Cy", 1);
    votes.cast("Cy", 4);
    votes.cast("Di", 1);
    votes.withdraw("Cy", 1);
    assertEquals(3, votes.of("Cy"));
    assertEquals(4, votes.all());
    assertEquals(3, votes.of("Cy"));
  }
}
