/** Health checks, each of which can fail and says what to do. */
package dev.luna.health;
