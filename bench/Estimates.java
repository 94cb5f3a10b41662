import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.parcours.statistics.survey.Sample;
import org.parcours.statistics.survey.Unit;

/// A share of 100,000 answers raked on park, sector, age and size, beside R on the same rows.
class Estimates {
    private static final int ANSWERS = 100_000;
    private static final String[] NAMES = {"park", "sector", "age", "size"};
    private static final int[] CELLS = {9, 12, 4, 5};

    static void measure() throws Exception {
        Random chance = new Random(7);
        String[][] cells = new String[NAMES.length][ANSWERS];
        boolean[] yes = new boolean[ANSWERS];
        boolean[] all = new boolean[ANSWERS];
        Arrays.fill(all, true);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            for (int m = 0; m < NAMES.length; m++) cells[m][i] = NAMES[m] + (int) (CELLS[m] * chance.nextDouble() * chance.nextDouble());
            yes[i] = chance.nextDouble() < 0.35;
            units.add(new Unit("frame", 1.5, 1.5 * ANSWERS));
        }
        List<Sample.Margin> margins = new ArrayList<>();
        for (String[] of : cells) {
            Map<String, Double> counts = new HashMap<>();
            for (String cell : of) counts.merge(cell, 1.5, Double::sum);
            // two neighbours exchange a tenth of the smaller, so that there is something to fit
            List<String> names = counts.keySet().stream().sorted().toList();
            double moved = Math.min(counts.get(names.get(0)), counts.get(names.get(1))) / 10;
            counts.merge(names.get(0), moved, Double::sum);
            counts.merge(names.get(1), -moved, Double::sum);
            margins.add(new Sample.Margin(Arrays.asList(of), counts));
        }
        double[] times = new double[9];
        org.parcours.statistics.survey.Estimate said = null;
        for (int i = -5; i < times.length; i++) {
            long began = System.nanoTime();
            said = new org.parcours.statistics.survey.Estimates(Sample.of(units).raked(margins)).share(yes, all);
            if (i >= 0) times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        Bench.row("a share of 100,000 answers, raked on four margins", ANSWERS, times[4], times[8], 0,
                String.format(Locale.ROOT, "nine times; p99: the slowest; %.9f ± %.9f", said.value(), said.error()));
        rake(cells, yes, margins);
    }

    private static void rake(String[][] cells, boolean[] yes, List<Sample.Margin> margins) throws Exception {
        if (Stream.of(System.getenv("PATH").split(":")).noneMatch(folder -> Files.isExecutable(Path.of(folder, "Rscript")))) return;
        Path rows = Files.createDirectories(Path.of("target/bench")).resolve("raked.csv");
        try (var out = Files.newBufferedWriter(rows)) {
            out.write("park,sector,age,size,yes\n");
            for (int i = 0; i < yes.length; i++) out.write(cells[0][i] + "," + cells[1][i] + "," + cells[2][i] + "," + cells[3][i] + "," + (yes[i] ? 1 : 0) + "\n");
        }
        Path known = rows.resolveSibling("margins.csv");
        try (var out = Files.newBufferedWriter(known)) {
            out.write("margin,cell,count\n");
            for (int m = 0; m < margins.size(); m++) for (var cell : margins.get(m).populations().entrySet()) out.write(NAMES[m] + "," + cell.getKey() + "," + cell.getValue() + "\n");
        }
        Process r = new ProcessBuilder("Rscript", "bench/rake.R", rows.toString(), known.toString()).redirectErrorStream(true).start();
        String[] said = new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+");
        if (r.waitFor() != 0) throw new IllegalStateException(String.join(" ", said));
        Bench.row("R survey " + said[0] + ", `rake` and `svymean` on the same rows", yes.length, Double.parseDouble(said[1]), 0, 0, said[2]);
    }
}
