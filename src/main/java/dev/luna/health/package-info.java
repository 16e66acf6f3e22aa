/** Health checks: each says what is wrong and what to do. */
package dev.luna.health;
