/** Whether what somebody says is supported or contradicted by what else was said. */
package dev.luna.analysis.coherence;
