package dev.luna.transfer;

/** What arrived, and where in the source it was. */
record Found(String where, Arrival arrival) {}
