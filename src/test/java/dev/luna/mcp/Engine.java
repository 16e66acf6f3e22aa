package dev.luna.mcp;

import dev.luna.mcp.call.CallLimiter;
import dev.luna.mcp.call.CallRecords;
import dev.luna.mcp.call.KeptInMemory;
import dev.luna.mcp.dispatch.Pages;
import dev.luna.mcp.dispatch.ServerInfo;
import dev.luna.mcp.feature.FeatureExtension;
import dev.luna.mcp.session.SessionSettings;
import dev.luna.mcp.session.Sessions;
import dev.luna.mcp.stream.EventStreams;
import dev.luna.mcp.stream.StreamLimits;
import dev.luna.mcp.stream.StreamSettings;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.spi.Bean;
import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.cdi.ValidationExtension;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit.MockBean;
import org.jboss.weld.junit5.WeldInitiator;

/** The engine's own beans with the features of a test, in Weld as in the server, but without it. */
public final class Engine {

  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger WELD = Logger.getLogger("org.jboss.weld");

  static {
    // Each container tells of its start and its end.
    WELD.setLevel(Level.WARNING);
  }

  private CallLimiter.Settings calls = new CallLimiter.Settings(4, Duration.ofSeconds(10));
  private Pages.Settings pages = new Pages.Settings(100);
  private SessionSettings sessions = new SessionSettings(100, Duration.ofDays(1));
  private StreamSettings streams =
      new StreamSettings(Duration.ofDays(1), Duration.ofDays(1), StreamLimits.DEFAULT);

  public Engine calls(CallLimiter.Settings settings) {
    calls = settings;
    return this;
  }

  public Engine pages(Pages.Settings settings) {
    pages = settings;
    return this;
  }

  public Engine sessions(SessionSettings settings) {
    sessions = settings;
    return this;
  }

  public Engine streams(StreamSettings settings) {
    streams = settings;
    return this;
  }

  /** The engine with these beans besides its own. */
  public WeldInitiator with(Class<?>... beans) {
    Weld weld =
        WeldInitiator.createWeld()
            .setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED)
            .addPackages(true, Tool.class)
            .addBeanClasses(Clients.class, CallLines.class)
            .addBeanClasses(beans)
            .addExtensions(FeatureExtension.class, ValidationExtension.class);
    return WeldInitiator.from(weld)
        .addBeans(
            bean(CallLimiter.Settings.class, calls),
            bean(Pages.Settings.class, pages),
            bean(SessionSettings.class, sessions),
            bean(StreamSettings.class, streams),
            bean(ServerInfo.class, new ServerInfo("luna", "Luna", "1.2.3", "Ask Luna", "one")),
            bean(CallRecords.class, new KeptInMemory()))
        .bindResource(threadsOf(Sessions.class), new Threads())
        .bindResource(threadsOf(EventStreams.class), new Threads())
        .build();
  }

  private static <T> Bean<T> bean(Class<T> type, T instance) {
    return MockBean.of(instance, type);
  }

  private static String threadsOf(Class<?> bean) {
    return "java:comp/env/" + bean.getName() + "/threads";
  }

  private static final class Threads implements ManagedThreadFactory {

    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work);
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      throw new UnsupportedOperationException();
    }
  }
}
