package dev.redgreen.patterns.retrieval;

import java.util.ArrayList;
import java.util.List;

/** Questions about what no library of the benchmark does: every deed with every thing. */
final class Unanswerable {
  private static final List<String> TUNING_DEEDS =
      List.of(
          "Books %s for the coming week",
          "Cancels %s and tells the customer",
          "Calculates the price of %s with tax",
          "Prints a label for %s",
          "Sends an e-mail about %s",
          "Renders %s as a PDF page",
          "Returns whether %s is insured",
          "Shows %s on the map",
          "Estimates when %s will arrive",
          "Assigns %s to a member of the staff");

  private static final List<String> TUNING_THINGS =
      List.of(
          "a hotel room",
          "the rental car",
          "a dentist appointment",
          "the parcel",
          "a football ticket",
          "the invoice",
          "a wedding cake",
          "the patient",
          "an apartment",
          "the ferry",
          "a museum tour",
          "the lawn mower",
          "a dance course",
          "the vaccination",
          "a train seat",
          "the wheelchair",
          "a haircut",
          "the mortgage",
          "a pizza",
          "the ambulance");

  private static final List<String> DEEDS =
      List.of(
          "Charges the credit card for %s",
          "Uploads a photo of %s",
          "Translates the description of %s into French",
          "Archives %s after its owner has left",
          "Reminds the manager of %s by text message",
          "Compares the ratings of %s",
          "Refunds the deposit for %s",
          "Schedules the repair of %s",
          "Signs the contract about %s",
          "Recommends %s to returning guests");

  private static final List<String> THINGS =
      List.of(
          "a yoga class",
          "the school bus",
          "a swimming lesson",
          "the insurance policy",
          "a theatre seat",
          "the solar panel",
          "a birthday party",
          "the veterinarian",
          "a piano",
          "the greenhouse",
          "a ski pass",
          "the coffee machine",
          "a passport",
          "the campsite",
          "a bicycle",
          "the nurse",
          "an orchestra",
          "the swimming pool",
          "a cruise",
          "the allotment");

  private Unanswerable() {}

  /** 200 of them; those of the figures share neither deeds nor things with those of the tuning. */
  static List<String> questions(boolean tuning) {
    List<String> questions = new ArrayList<>();
    for (String thing : tuning ? TUNING_THINGS : THINGS) {
      for (String deed : tuning ? TUNING_DEEDS : DEEDS) {
        questions.add(deed.replace("%s", thing));
      }
    }
    return questions;
  }
}
