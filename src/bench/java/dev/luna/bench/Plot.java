package dev.luna.bench;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** How medians and 99th percentiles grow, as a picture for docs/performance.md. */
final class Plot {

  private static final Path DIRECTORY = Path.of("docs/plots");
  private static final int WIDTH = 560;
  private static final int HEIGHT = 320;

  private final String what;
  private final XYChart chart;
  private final List<Number> sizes = new ArrayList<>();
  private final List<Number> medians = new ArrayList<>();
  private final List<Number> slow = new ArrayList<>();

  /**
   * A plot with two logarithmic axes.
   *
   * @param what grows; also the name of the file
   */
  Plot(String what) {
    this.what = what;
    chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle(what)
            .yAxisTitle("milliseconds")
            .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
  }

  void add(int size, Figures figures) {
    sizes.add(size);
    medians.add(figures.median());
    slow.add(figures.p99());
  }

  /** Writes the file. */
  void save() throws IOException {
    chart.addSeries("median", sizes, medians);
    chart.addSeries("p99", sizes, slow);
    Files.createDirectories(DIRECTORY);
    BitmapEncoder.saveBitmap(chart, DIRECTORY.resolve(what).toString(), BitmapFormat.PNG);
  }
}
