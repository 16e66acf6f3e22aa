/** Every setting: its name, type, default, meaning and what is allowed. */
package dev.luna.config;
