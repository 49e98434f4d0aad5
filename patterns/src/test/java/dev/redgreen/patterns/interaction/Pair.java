package dev.redgreen.patterns.interaction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What is learned from: a sentence and the method that it documents.
 *
 * @param group the class that it stands in: its siblings are the hardest wrong answers
 * @param sentence a hash of the sentence: methods that share it are not wrong answers of each other
 * @param question hashes of the stems of the sentence
 * @param declared words of the declaration
 * @param text hashes of the stems of the whole method, without its documentation
 */
public record Pair(long group, long sentence, int[] question, Terms declared, int[] text) {

  public void write(DataOutputStream out) throws IOException {
    out.writeLong(group);
    out.writeLong(sentence);
    write(question, out);
    write(declared.stems(), out);
    out.write(declared.fields());
    write(text, out);
  }

  public static Pair read(DataInputStream in) throws IOException {
    long group = in.readLong();
    long sentence = in.readLong();
    int[] question = ints(in);
    int[] stems = ints(in);
    Terms declared = new Terms(stems, in.readNBytes(stems.length));
    return new Pair(group, sentence, question, declared, ints(in));
  }

  private static void write(int[] ints, DataOutputStream out) throws IOException {
    out.writeShort(ints.length);
    for (int value : ints) {
      out.writeInt(value);
    }
  }

  private static int[] ints(DataInputStream in) throws IOException {
    int[] ints = new int[in.readUnsignedShort()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = in.readInt();
    }
    return ints;
  }
}
