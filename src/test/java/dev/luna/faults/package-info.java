/** What must hold when something goes wrong around Luna. */
package dev.luna.faults;
