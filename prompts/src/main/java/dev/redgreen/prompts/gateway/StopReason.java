package dev.redgreen.prompts.gateway;

/** Why a reply ended. */
public enum StopReason {
  /** The model was done. */
  STOP,
  /** The limit of completion tokens was reached: the reply is cut off. */
  LENGTH,
  /** The endpoint said something else, such as a content filter. */
  OTHER
}
