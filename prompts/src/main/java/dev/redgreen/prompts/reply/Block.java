package dev.redgreen.prompts.reply;

/**
 * A fenced block of a reply.
 *
 * @param before the last line before the fence that is not blank, at most two lines away
 * @param info what stands behind the opening fence
 * @param text content, with {@code \n} line ends
 * @param closed whether a closing fence was found
 */
record Block(String before, String info, String text, boolean closed) {}
