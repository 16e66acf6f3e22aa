/** The embedder that runs a model with ONNX Runtime, on this machine and without any network. */
package dev.luna.memory.onnx;
