package dev.luna.tools;

import dev.luna.memory.Counter;
import dev.luna.memory.PhiPoint;
import dev.luna.state.StateView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How φ went, newest first: a point for each interaction and each change of level.
 *
 * @param points the newest 100 at most
 * @param total how many points there are in all
 * @param interactions how many interactions there were in all
 */
record PhiHistoryView(List<PhiPoint> points, long total, long interactions) {

  private static final int MOST = 100;

  static PhiHistoryView of(StateView state) {
    List<PhiPoint> all = state.phiHistory();
    List<PhiPoint> newest =
        new ArrayList<>(all.subList(Math.max(0, all.size() - MOST), all.size()));
    Collections.reverse(newest);
    return new PhiHistoryView(newest, state.phiPoints(), state.counts().of(Counter.INTERACTIONS));
  }
}
