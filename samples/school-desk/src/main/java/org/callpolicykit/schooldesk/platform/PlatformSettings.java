package org.callpolicykit.schooldesk.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.schooldesk.input.CsvTable;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a school's tenants that are no secrets, as {@code platforms.csv} in its folder has them: one row for each setting of a platform. Immutable.
 */
public final class PlatformSettings {

    /** What the file is called in the school folder. */
    public static final String FILE = "platforms.csv";

    private final Map<PlatformId, Map<String, Line>> lines;

    private PlatformSettings(Map<PlatformId, Map<String, Line>> lines) {
        this.lines = lines;
    }

    /** A value, and the line it is in. */
    record Line(int number, String value) {}

    /** Reads the file of a school folder, if there is one; what is wrong with it goes to the problems. */
    public static PlatformSettings read(Path folder, Problems problems) {
        Map<PlatformId, Map<String, Line>> lines = new TreeMap<>();
        if (InputFile.exists(folder, FILE)) {
            CsvTable.of(InputFile.in(folder, FILE), problems)
                    .requiring("platform", "setting", "value")
                    .forEachRow(row -> {
                        PlatformId platform = platform(row.text("platform"));
                        if (platform == null) {
                            row.reject("platform", "a platform such as google-meet or microsoft-teams", null);
                        }
                        String setting = row.text("setting");
                        Line line = new Line(row.line(), row.text("value"));
                        if (platform == null || !row.isGood()) {
                            return;
                        }
                        Map<String, Line> ofPlatform = lines.computeIfAbsent(platform, added -> new TreeMap<>());
                        Line before = ofPlatform.putIfAbsent(setting, line);
                        if (before != null) {
                            row.reject(
                                    "setting",
                                    "each setting of a platform once",
                                    "it is in line " + before.number() + " too");
                        }
                    });
        }
        return new PlatformSettings(lines);
    }

    static @Nullable PlatformId platform(String word) {
        try {
            return new PlatformId(word);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns a setting of a platform; empty when the file has none of that name. */
    Optional<Line> of(PlatformId platform, String setting) {
        return Optional.ofNullable(lines.getOrDefault(platform, Map.of()).get(setting));
    }
}
