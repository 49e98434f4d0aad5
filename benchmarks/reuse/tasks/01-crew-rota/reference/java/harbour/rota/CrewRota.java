package harbour.rota;

/** The order in which the pilot crews are on duty. */
public final class CrewRota {

  private CrewRota() {}

  /** Returns the crew, counted from 0, that is on duty on a day, which may be negative. */
  public static int crewOnDuty(int crews, int day) {
    int rest = day % crews;
    return rest < 0 ? rest + crews : rest;
  }
}
