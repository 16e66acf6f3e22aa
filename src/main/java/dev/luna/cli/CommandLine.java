package dev.luna.cli;

import dev.luna.config.InvalidSettingException;
import dev.luna.memory.BackupException;
import dev.luna.memory.StoreOpenException;
import dev.luna.memory.StoreUnavailableException;
import dev.luna.text.ExplainedException;
import dev.luna.transfer.TransferException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Runs a command and says in one line where it cannot be done. */
public final class CommandLine {

  private final Map<String, String> environment;
  private final Supplier<LocalStore> store;
  private final Console console;

  /**
   * @param environment says where the server is
   * @param store may throw {@link InvalidSettingException}
   */
  public CommandLine(Map<String, String> environment, Supplier<LocalStore> store, Console console) {
    this.environment = Map.copyOf(environment);
    this.store = store;
    this.console = console;
  }

  /**
   * Does what the words ask for.
   *
   * @param words a command and what follows it
   */
  public ExitCode run(List<String> words) {
    try {
      Command command = CommandParser.parse(words);
      Server server = new Server(ServerAddress.of(environment), console.texts());
      return command.run(new Desk(store.get(), server, console));
    } catch (UsageException e) {
      return ended(e, ExitCode.USAGE);
    } catch (InvalidSettingException | StoreOpenException e) {
      return ended(e, ExitCode.SETTING);
    } catch (BackupException | TransferException e) {
      return ended(e, ExitCode.UNUSABLE);
    } catch (StoreUnavailableException e) {
      return ended(e, ExitCode.DISK);
    } catch (ServerException e) {
      return ended(e.getMessage(), e.exitCode());
    } catch (CancellationException e) {
      return ended(console.texts().say("interrupted"), ExitCode.PARTLY);
    }
  }

  private ExitCode ended(ExplainedException why, ExitCode code) {
    return ended(why.sentence().in(console.texts().locale()), code);
  }

  private ExitCode ended(String why, ExitCode code) {
    console.noteText(why);
    return code;
  }
}
