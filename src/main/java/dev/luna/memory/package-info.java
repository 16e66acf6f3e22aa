/**
 * Memories, the links between them, and recall.
 *
 * <p>Ports: {@link dev.luna.memory.MemoryStore} is the record of truth, {@link
 * dev.luna.memory.MemoryIndex} a projection of it that can be rebuilt at any time, {@link
 * dev.luna.memory.Embedder} what turns texts into vectors. Adapters live in packages named after
 * their technology.
 */
package dev.luna.memory;
