/** The container as the Dockerfile and the compose file describe it, built and run for real. */
package dev.luna.container;
