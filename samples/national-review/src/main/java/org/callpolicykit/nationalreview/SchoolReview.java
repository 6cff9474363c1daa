package org.callpolicykit.nationalreview;

import com.google.common.collect.Iterators;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.decision.Finding;
import org.callpolicykit.api.request.Schedule;
import org.callpolicykit.core.SchoolDesk;
import org.callpolicykit.core.policy.InvalidPolicyException;
import org.callpolicykit.core.policy.PolicyFile;
import org.callpolicykit.core.policy.PolicyProblem;
import org.callpolicykit.core.policy.SchoolPolicy;
import org.callpolicykit.core.report.ClauseCoverage;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.callpolicykit.schooldesk.folder.FolderReading;
import org.callpolicykit.schooldesk.folder.SchoolFolder;
import org.callpolicykit.schooldesk.input.Problem;
import org.jspecify.annotations.Nullable;

/** Reviews schools one after the other, inside an executor. Whatever is wrong with a school is in its row, and stops no other. */
final class SchoolReview {

    private static final String POLICY = "school-policy.yaml";

    private final Function<SchoolPolicy, SchoolDesk> kit;
    private final Question question;

    /** @param kit gives a school its desk, as {@code PolicyKit.school} does */
    SchoolReview(Function<SchoolPolicy, SchoolDesk> kit, Question question) {
        this.kit = kit;
        this.question = question;
    }

    /** Returns the lines of a school. The folder is read before this returns, and not afterwards. */
    Iterator<Row> lines(ListedSchool school, Path folder) {
        try {
            return Files.isDirectory(folder) ? read(school, folder) : notChecked(school, Reason.NO_FOLDER, List.of());
        } catch (InvalidPolicyException e) {
            List<String> places = e.problems().stream()
                    .filter(problem -> problem.severity() == PolicyProblem.Severity.ERROR)
                    .map(problem ->
                            place(problem.origin().file(), problem.origin().line()))
                    .toList();
            return notChecked(school, Reason.INVALID_POLICY, places);
        } catch (RuntimeException e) {
            return notChecked(school, Reason.FAILED, List.of(place(e)));
        }
    }

    /** Returns the lines of a school of which nothing was checked. */
    Iterator<Row> notChecked(ListedSchool school, Reason reason, List<String> places) {
        List<ClauseCoverage> clauses = kit.apply(SchoolPolicy.seed()).coverage();
        return Iterators.singletonIterator(Line.ofSchool(SchoolRow.notChecked(school, reason, places, clauses)));
    }

    private Iterator<Row> read(ListedSchool school, Path folder) {
        FolderReading reading = SchoolFolder.read(folder, question.reading());
        Path file = folder.resolve(POLICY);
        SchoolDesk desk = kit.apply(Files.exists(file) ? PolicyFile.read(file) : SchoolPolicy.seed());
        List<String> errors = reading.errors().stream().map(SchoolReview::place).toList();
        if (reading.schedule().isEmpty()) {
            return notChecked(school, Reason.NO_CALLS, errors);
        }
        return review(school, desk, reading.schedule().get(), errors);
    }

    private Iterator<Row> review(ListedSchool school, SchoolDesk desk, Schedule schedule, List<String> errors) {
        ScheduleReview review = desk.review(schedule, question.at());
        ClauseTally tally = new ClauseTally();
        tally.addAboutSchool(review.aboutSchool());
        long findings = review.aboutSchool().size();
        for (List<Finding> onCall : review.findings()) {
            tally.addAboutCall(onCall);
            findings += onCall.size();
        }
        List<ClauseCoverage> coverage = desk.coverage();
        boolean isRuleMissing = coverage.stream().anyMatch(one -> one.state() == ClauseCoverage.State.FAILED);
        Reason reason = isRuleMissing || tally.hasFailures() ? Reason.RULE_FAILED : null;
        Row row = SchoolRow.checked(
                school, errors.isEmpty() ? reason : Reason.READ_ERRORS, errors, review, findings, tally.rows(coverage));
        return Iterators.concat(
                Iterators.singletonIterator(Line.ofSchool(row)),
                lines(school, null, review.aboutSchool()),
                onCalls(school, review));
    }

    /** Made one call after the other as they are written: a year's findings as rows take more memory than the review itself. */
    private static Iterator<Row> onCalls(ListedSchool school, ScheduleReview review) {
        List<Call> calls = review.schedule().calls();
        Iterator<Integer> places = IntStream.range(0, calls.size()).iterator();
        return Iterators.concat(Iterators.transform(
                places,
                place -> lines(school, calls.get(place), review.findings().get(place))));
    }

    private static Iterator<Row> lines(ListedSchool school, @Nullable Call call, List<Finding> findings) {
        return Iterators.transform(
                findings.iterator(), finding -> Line.ofFinding(FindingRow.of(school, call, finding)));
    }

    /** Where a problem is, and no more: what was found there is a line of a school's file, with the names in it. */
    private static String place(Problem problem) {
        return place(problem.file(), problem.line());
    }

    private static String place(String file, int line) {
        return line == 0 ? file : file + " line " + line;
    }

    /** What was thrown, and where; its message may quote a file. */
    private static String place(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
