/** Pages of the documentation that are made from a running server. */
package dev.luna.docs;
