package plant.network;

import java.util.HexFormat;

/** Hardware addresses as they are printed on the labels of devices. */
public final class MacAddress {

  private static final HexFormat PAIRS = HexFormat.ofDelimiter(":");

  private MacAddress() {}

  /** Returns lower-case pairs of hexadecimal digits, separated by colons. */
  public static String toText(byte[] address) {
    return PAIRS.formatHex(address);
  }

  /** Reads such text in either case; anything else is an {@link IllegalArgumentException}. */
  public static byte[] fromText(String text) {
    return PAIRS.parseHex(text);
  }
}
