package acme.town;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class VotesTest {
  private final Votes votes = new Votes();

  @Test
  void nobodyHasVotesAtFirst() {
    assertEquals(0, votes.of("Ada"));
    assertEquals(0, votes.all());
  }

  @Test
  void votesAreCounted() {
    votes.cast("Ada", 2);
    votes.cast("Ben", 1);
    votes.cast("Ada", 3);
    assertEquals(5, votes.of("Ada"));
    assertEquals(1, votes.of("Ben"));
    assertEquals(6, votes.all());
  }

  @Test
  void votesAreTakenBack() {
    votes.cast("Ada", 5);
    votes.withdraw("Ada", 2);
    assertEquals(3, votes.of("Ada"));
    votes.withdraw("Ada", 9);
    assertEquals(0, votes.of("Ada"));
  }
}
