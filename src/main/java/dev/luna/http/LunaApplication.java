package dev.luna.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Luna's resources, at the root of the server. */
@ApplicationPath("/")
public class LunaApplication extends Application {}
