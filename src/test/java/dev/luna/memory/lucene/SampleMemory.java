package dev.luna.memory.lucene;

import dev.luna.memory.Forgotten;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.MemoryStore.Written;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Trust;
import dev.luna.memory.Usage;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A memory for tests: an id and a content, and whatever else a test is about. */
record SampleMemory(
    String id,
    String space,
    MemoryType type,
    String content,
    List<String> tags,
    String language,
    String source,
    Instant created,
    boolean forgotten) {

  static final Instant CREATED = Instant.parse("2024-05-07T12:00:00Z");

  static SampleMemory of(String id, String content) {
    return new SampleMemory(
        id, "default", MemoryType.LEAF, content, List.of(), "und", "", CREATED, false);
  }

  SampleMemory space(String other) {
    return new SampleMemory(id, other, type, content, tags, language, source, created, forgotten);
  }

  SampleMemory type(MemoryType other) {
    return new SampleMemory(id, space, other, content, tags, language, source, created, forgotten);
  }

  SampleMemory tags(String... others) {
    return new SampleMemory(
        id, space, type, content, List.of(others), language, source, created, forgotten);
  }

  SampleMemory language(String other) {
    return new SampleMemory(id, space, type, content, tags, other, source, created, forgotten);
  }

  SampleMemory source(String other) {
    return new SampleMemory(id, space, type, content, tags, language, other, created, forgotten);
  }

  SampleMemory created(String time) {
    return new SampleMemory(
        id, space, type, content, tags, language, source, Instant.parse(time), forgotten);
  }

  SampleMemory forgotten(boolean now) {
    return new SampleMemory(id, space, type, content, tags, language, source, created, now);
  }

  FeedEntry at(long number) {
    return new Written(number, memory(), List.of());
  }

  Memory memory() {
    return new Memory(
        id,
        space,
        type,
        content,
        tags,
        JsonValue.EMPTY_JSON_OBJECT,
        language,
        source,
        Trust.USER,
        created,
        created,
        1,
        Usage.NONE,
        Optional.empty(),
        forgotten ? Optional.of(new Forgotten(created, "no longer true")) : Optional.empty());
  }
}
