package dev.luna.http;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for requests that may take long, so that the container's own stay free. */
@ApplicationScoped
public class Workers {

  @Resource private ManagedThreadFactory threads;
  private ExecutorService executor;

  @PostConstruct
  void start() {
    executor = Executors.newCachedThreadPool(threads);
  }

  void execute(Runnable work) {
    executor.execute(work);
  }

  @PreDestroy
  void stop() {
    executor.shutdownNow();
  }
}
