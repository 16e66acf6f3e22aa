package dev.luna.bench.echo;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** JAX-RS, and nothing of Luna. */
@ApplicationPath("/")
public class EchoApplication extends Application {}
