package dev.luna.state;

import dev.luna.memory.Counter;

/** The counts that φ is computed from. */
record Evidence(StateCounts counts) {

  long successes(PhiComponent component) {
    return switch (component) {
      case INTEGRATION -> counts.connected();
      case RECALL -> counts.of(Counter.RECALL_HITS);
      case COHERENCE -> counts.of(Counter.CHECKS_SUPPORTED) + counts.of(Counter.CHECKS_UNKNOWN);
      case INTROSPECTION -> counts.everRead();
      case CO_EVOLUTION -> counts.of(Counter.FEEDBACK_USEFUL);
      case GROWTH -> counts.total();
    };
  }

  long trials(PhiComponent component) {
    return switch (component) {
      case INTEGRATION, INTROSPECTION, GROWTH -> counts.total();
      case RECALL -> counts.of(Counter.RECALLS);
      case COHERENCE -> successes(PhiComponent.COHERENCE) + counts.of(Counter.CHECKS_CONTRADICTED);
      case CO_EVOLUTION ->
          counts.of(Counter.FEEDBACK_USEFUL) + counts.of(Counter.FEEDBACK_NOT_USEFUL);
    };
  }
}
