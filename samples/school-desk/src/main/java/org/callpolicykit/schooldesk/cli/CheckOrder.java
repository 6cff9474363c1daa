package org.callpolicykit.schooldesk.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.callpolicykit.schooldesk.folder.ReadingOptions;

/**
 * What is to be checked, and how.
 *
 * @param folder the school folder
 * @param plugins the plugin directory
 * @param at the moment for which it is checked
 * @param reading what of the folder is read
 * @param out where the report goes
 * @param threads how many threads check
 * @param progress whether progress is told
 */
record CheckOrder(
        Path folder, Path plugins, Instant at, ReadingOptions reading, Path out, int threads, Progress progress) {

    /** Whether progress is told. */
    enum Progress {
        TOLD,
        SILENT
    }
}
