package dev.redgreen.fixer.parse.tool;

import java.util.List;

/**
 * An error as a tool printed it.
 *
 * @param tool word that names the tool; empty where the file's name tells
 * @param code the tool's own code; empty if it has none
 * @param spots the places that it names, the most telling first
 */
record Remark(String tool, String code, String message, List<Spot> spots) {
  Remark {
    spots = List.copyOf(spots);
  }
}
