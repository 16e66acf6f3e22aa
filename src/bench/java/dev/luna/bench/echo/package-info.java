/** What does as little as can be done, to measure what everything around it costs. */
package dev.luna.bench.echo;
