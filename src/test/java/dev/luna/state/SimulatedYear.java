package dev.luna.state;

import static dev.luna.state.Samples.NOW;
import static dev.luna.state.Samples.link;

import dev.luna.memory.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A year of somebody's use, event by event, with φ after each. */
final class SimulatedYear {

  static final int DAYS = 365;

  private static final int READ_AT_ONCE = 5;
  private static final double RECENT = 0.7;
  private static final int RECENT_ONES = 60;

  private final Phi phi;
  private final Habits habits;
  private final Random random;
  private final LinkGraph graph = new LinkGraph();
  private final List<List<Integer>> topics = new ArrayList<>();
  private final List<Boolean> read = new ArrayList<>();
  private final Map<Counter, Long> counters = new EnumMap<>(Counter.class);
  private final List<Double> values = new ArrayList<>();
  private final Map<Level, Integer> reached = new EnumMap<>(Level.class);
  private Metamorphosis metamorphosis = new Metamorphosis(Map.of());
  private Optional<Integer> ready = Optional.empty();
  private Instant now = NOW;
  private long everRead;
  private double value = 1;

  SimulatedYear(Habits habits, PhiSettings settings, long seed) {
    this.habits = habits;
    this.phi = new Phi(settings);
    this.random = new Random(seed);
    for (int topic = 0; topic < habits.topics(); topic++) {
      topics.add(new ArrayList<>());
    }
    for (int day = 0; day < DAYS; day++) {
      now = NOW.plus(Duration.ofDays(day));
      if (habits.at().test(day) && random.nextDouble() < habits.present()) {
        use(day);
      }
      if (ready.isEmpty() && metamorphosis.ready(now)) {
        ready = Optional.of(day + 1);
      }
      values.add(value);
    }
  }

  /** φ at the end of a day, counted from 1. */
  double on(int day) {
    return values.get(day - 1);
  }

  /** The first day with this level or a higher one. */
  Optional<Integer> reached(Level level) {
    return reached.entrySet().stream()
        .filter(entry -> entry.getKey().compareTo(level) >= 0)
        .map(Map.Entry::getValue)
        .min(Integer::compare);
  }

  /** The first day on which every condition has held for seven. */
  Optional<Integer> ready() {
    return ready;
  }

  private void use(int day) {
    double busy = random.nextDouble() < 0.1 ? 5 : 0.6;
    List<Runnable> events = new ArrayList<>();
    repeat(habits.memories() * busy, events, this::store);
    repeat(habits.recalls(), events, this::recall);
    repeat(habits.checks(), events, this::check);
    repeat(habits.judgements(), events, this::judge);
    Collections.shuffle(events, random);
    for (Runnable event : events) {
      event.run();
      now = now.plus(Duration.ofMinutes(5));
      PhiReading reading = phi.of(counts());
      value = reading.value();
      metamorphosis = metamorphosis.at(reading, now);
      reached.putIfAbsent(reading.level(), day + 1);
    }
  }

  // As often as the mean says, with a random last time; between none and twice the mean.
  private void repeat(double mean, List<Runnable> events, Runnable event) {
    double times = mean * 2 * random.nextDouble();
    for (int i = 0; i < times - random.nextDouble(); i++) {
      events.add(event);
    }
  }

  private void store() {
    int id = read.size();
    List<Integer> topic = topics.get(random.nextInt(topics.size()));
    if (!topic.isEmpty() && random.nextDouble() < habits.linked()) {
      graph.link(link("m" + id, "m" + topic.get(random.nextInt(topic.size()))));
    }
    if (id > 0 && random.nextDouble() < habits.across()) {
      graph.link(link("m" + id, "m" + random.nextInt(id)));
    }
    topic.add(id);
    read.add(false);
  }

  private void recall() {
    count(Counter.RECALLS);
    if (!read.isEmpty() && random.nextDouble() < habits.hits()) {
      count(Counter.RECALL_HITS);
      for (int i = 0; i < READ_AT_ONCE; i++) {
        read(random.nextDouble() < RECENT ? recent() : random.nextInt(read.size()));
      }
    }
  }

  private int recent() {
    return Math.max(0, read.size() - 1 - random.nextInt(RECENT_ONES));
  }

  private void read(int id) {
    everRead += read.set(id, true) ? 0 : 1;
  }

  private void check() {
    boolean agrees = random.nextDouble() < habits.agreeing();
    count(agrees ? Counter.CHECKS_SUPPORTED : Counter.CHECKS_CONTRADICTED);
  }

  private void judge() {
    boolean useful = random.nextDouble() < habits.useful();
    count(useful ? Counter.FEEDBACK_USEFUL : Counter.FEEDBACK_NOT_USEFUL);
  }

  private void count(Counter counter) {
    counters.merge(counter, 1L, Long::sum);
  }

  private StateCounts counts() {
    long total = read.size();
    return Samples.counts(total, Math.min(total, Math.max(1, graph.largest())), everRead, counters);
  }
}
