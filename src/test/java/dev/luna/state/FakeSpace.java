package dev.luna.state;

import dev.luna.memory.Baseline;
import dev.luna.memory.Counter;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.PhiPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one space holds. */
final class FakeSpace {
  final Map<String, Memory> memories = new LinkedHashMap<>();
  final Map<List<String>, Link> links = new LinkedHashMap<>();
  final Map<Counter, Long> counters = new EnumMap<>(Counter.class);
  final List<PhiPoint> points = new ArrayList<>();
  final Map<String, Instant> held = new HashMap<>();
  final Map<String, Baseline> baselines = new HashMap<>();
}
