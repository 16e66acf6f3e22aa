package dev.luna.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.MemoryType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes the memories of a space that are not forgotten as notes, in a folder for each type. */
final class MarkdownExport {

  private final MemoryStore store;
  private final String space;
  private long memories;
  private long links;
  private long forgotten;

  MarkdownExport(MemoryStore store, String space) {
    this.store = store;
    this.space = space;
  }

  ExportReport write(ExportTarget target, TransferProgress progress) {
    target.directory(
        directory -> {
          for (MemoryType type : MemoryType.values()) {
            Files.createDirectory(directory.resolve(TypeNames.folder(type)));
          }
          new EveryMemory(store, space).memories(page -> write(directory, page), progress);
        });
    return new ExportReport(TransferFormat.MARKDOWN, target.path(), memories, links, forgotten);
  }

  private void write(Path directory, List<Memory> page) throws IOException {
    List<Link> ofPage = store.links(space, page.stream().map(Memory::id).toList());
    for (Memory memory : page) {
      if (memory.forgotten().isPresent()) {
        forgotten++;
      } else {
        write(
            directory,
            memory,
            ofPage.stream().filter(link -> link.from().equals(memory.id())).toList());
      }
    }
  }

  private void write(Path directory, Memory memory, List<Link> own) throws IOException {
    Path file = directory.resolve(TypeNames.folder(memory.type())).resolve(memory.id() + ".md");
    Files.writeString(file, MarkdownForm.write(memory, own), UTF_8, StandardOpenOption.CREATE_NEW);
    memories++;
    links += own.size();
  }
}
