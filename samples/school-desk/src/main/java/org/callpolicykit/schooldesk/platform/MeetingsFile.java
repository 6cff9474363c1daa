package org.callpolicykit.schooldesk.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callpolicykit.api.call.CallId;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.platform.MeetingRef;
import org.callpolicykit.core.platform.KeptMeeting;
import org.callpolicykit.core.platform.MeetingBook;
import org.callpolicykit.schooldesk.input.Choice;
import org.callpolicykit.schooldesk.input.CsvTable;
import org.callpolicykit.schooldesk.input.InputFile;
import org.callpolicykit.schooldesk.input.Problems;

/**
 * What was made on platforms, as {@code meetings.csv} in the school folder has it: a row is added, and forced to the disk, whenever a meeting is made, changed or taken
 * back; the last row about a call counts. A row that was cut off when the machine stopped is no row. One process at a time works on it. Safe for use by several threads.
 */
public final class MeetingsFile implements MeetingBook, AutoCloseable {

    /** What the file is called in the school folder. */
    public static final String NAME = "meetings.csv";

    private static final List<String> COLUMNS =
            List.of("call", "platform", "meeting", "start", "state", "digest", "at");
    private static final Choice<State> STATE = Choice.of(State.class, State::word);

    private final Map<CallId, KeptMeeting> meetings;
    private final FileChannel channel;

    private MeetingsFile(Map<CallId, KeptMeeting> meetings, FileChannel channel) {
        this.meetings = meetings;
        this.channel = channel;
    }

    private enum State {
        MADE,
        CHANGED_ELSEWHERE,
        TAKEN_BACK;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Opens the file of a school folder, which is made if it is not there.
     *
     * @param problems where rows that cannot be used go; such a file should not be worked with
     * @throws IOException if the file cannot be read or written, or another process works on it
     */
    public static MeetingsFile open(Path folder, Problems problems) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(channel);
            byte[] whole = withoutCutOffRow(Files.readAllBytes(file));
            Map<CallId, KeptMeeting> meetings = whole.length == 0 ? new TreeMap<>() : read(whole, problems);
            channel.truncate(whole.length).position(whole.length);
            MeetingsFile opened = new MeetingsFile(meetings, channel);
            if (whole.length == 0) {
                opened.append(COLUMNS);
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another school-desk is at work on it; wait until that has ended");
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("this program is at work on it already; wait until that has ended", e);
        }
    }

    private static byte[] withoutCutOffRow(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static Map<CallId, KeptMeeting> read(byte[] bytes, Problems problems) {
        Map<CallId, KeptMeeting> meetings = new TreeMap<>();
        CsvTable.of(InputFile.of(NAME, () -> new ByteArrayInputStream(bytes)), problems)
                .requiring(COLUMNS.toArray(String[]::new))
                .forEachRow(row -> {
                    String call = row.text("call");
                    State state = row.choice("state", STATE);
                    String platform = row.text("platform");
                    if (PlatformSettings.platform(platform) == null) {
                        row.reject("platform", "a platform such as google-meet", null);
                    }
                    String meeting = row.text("meeting");
                    Instant start = row.instant("start");
                    Instant at = row.instant("at");
                    if (!row.isGood()) {
                        return;
                    }
                    CallId id = new CallId(call);
                    if (state == State.TAKEN_BACK) {
                        meetings.remove(id);
                    } else {
                        MeetingRef ref = new MeetingRef(new PlatformId(platform), meeting, id);
                        meetings.put(
                                id,
                                new KeptMeeting(
                                        ref, start, row.optionalText("digest").orElse(""), at));
                    }
                });
        return meetings;
    }

    @Override
    public synchronized Optional<KeptMeeting> find(CallId call) {
        return Optional.ofNullable(meetings.get(call));
    }

    @Override
    public synchronized List<KeptMeeting> all() {
        return List.copyOf(meetings.values());
    }

    @Override
    public synchronized void keep(KeptMeeting kept) {
        write(kept, kept.digest().isEmpty() ? State.CHANGED_ELSEWHERE : State.MADE);
        meetings.put(kept.meeting().call(), kept);
    }

    @Override
    public synchronized void strike(CallId call) {
        KeptMeeting kept = meetings.get(call);
        if (kept != null) {
            write(kept, State.TAKEN_BACK);
            meetings.remove(call);
        }
    }

    private void write(KeptMeeting kept, State state) {
        MeetingRef meeting = kept.meeting();
        try {
            append(List.of(
                    meeting.call().value(),
                    meeting.platform().toString(),
                    meeting.id(),
                    kept.start().toString(),
                    state.word(),
                    kept.digest(),
                    kept.at().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write to " + NAME + "; what was made last is on the platform, and is found again", e);
        }
    }

    private void append(List<String> row) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(row);
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
