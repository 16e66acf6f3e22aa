/** Luna as clients see it that others wrote. */
package dev.luna.clients;
