package dev.luna.memory.sqlite;

import dev.luna.memory.DurableWrites;
import dev.luna.memory.RequestKey;
import dev.luna.memory.RequestLog;
import dev.luna.memory.RequestRecord;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Keeps requests beside what they change, in the same transactions. */
final class SqliteRequestLog implements RequestLog {

  private final GroupCommitWriter writer;
  private final ReadPool readers;
  private final ThreadLocal<OpenEntry> current = new ThreadLocal<>();

  SqliteRequestLog(GroupCommitWriter writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Optional<RequestRecord> find(RequestKey key) {
    return readers.read(session -> RequestTable.find(session, key));
  }

  @Override
  public Entry begin(RequestKey key, String fingerprint) {
    long began = readers.read(session -> new MemoryQueries(session).lastChange());
    OpenEntry entry = new OpenEntry(key, fingerprint, began);
    current.set(entry);
    return entry;
  }

  /** Queues a write, which keeps the key of the request that this thread does, if it does one. */
  <T> CompletionStage<T> write(String space, Function<SqliteWriteUnit, T> work) {
    OpenEntry entry = current.get();
    return entry == null ? writer.submit(space, work) : entry.write(space, work);
  }

  private final class OpenEntry implements Entry {

    private final RequestKey key;
    private final String fingerprint;
    private final long began;
    private volatile boolean kept;

    OpenEntry(RequestKey key, String fingerprint, long began) {
      this.key = key;
      this.fingerprint = fingerprint;
      this.began = began;
    }

    @Override
    public boolean isKept() {
      return kept;
    }

    @Override
    public void answer(String answer) {
      DurableWrites.await(
          write(
              key.space(),
              unit -> {
                unit.requests().answer(key, answer, began);
                unit.requests().removeOld();
                return key;
              }));
    }

    @Override
    public void close() {
      current.remove();
    }

    <T> CompletionStage<T> write(String space, Function<SqliteWriteUnit, T> work) {
      return writer
          .submit(
              space,
              unit -> {
                unit.requests().keep(key, fingerprint);
                return work.apply(unit);
              })
          .thenApply(
              result -> {
                kept = true;
                return result;
              });
    }
  }
}
