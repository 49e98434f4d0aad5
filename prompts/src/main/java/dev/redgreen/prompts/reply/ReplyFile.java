package dev.redgreen.prompts.reply;

/**
 * A whole file of a reply.
 *
 * @param path as the reply named it, with {@code /}, relative to the project's root
 * @param text content with {@code \n} line ends and a final one
 */
public record ReplyFile(String path, String text) {}
