package org.callpolicykit.schooldesk.report;

import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.utility.DeepUnwrap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callpolicykit.core.schedule.ScheduleReview;
import org.callpolicykit.schooldesk.report.Summary.Totals;

/** What the page's template can name. */
final class PageModel {

    private static final int WHOLE_BAR = 1000;

    private final Summary summary;
    private final SchoolTimes times;

    PageModel(Summary summary) {
        this.summary = summary;
        this.times = new SchoolTimes(summary.input().school().zone());
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        Totals totals = summary.totals();
        values.put("summary", summary);
        values.put("totals", totals);
        values.put("school", summary.input().school().name());
        values.put("period", Notes.period(summary.input().review().schedule(), times));
        values.put("columns", ClauseLine.COLUMNS);
        values.put("notes", notes());
        values.put("errors", summary.input().sources().errors());
        values.put("shareRefused", share(totals.refused(), totals));
        values.put("shareRefusedOrDuties", share(totals.refused() + totals.permittedWithDuties(), totals));
        PagePart style = PagePart.read("report.css");
        PagePart script = PagePart.read("report.js");
        values.put("style", style.text());
        values.put("styleHash", style.hash());
        values.put("script", script.text());
        values.put("scriptHash", script.hash());
        values.put("data", data());
        addFunctions(values);
        return values;
    }

    private void addFunctions(Map<String, Object> values) {
        values.put("day", function(Instant.class, times::day));
        values.put("moment", function(Instant.class, times::moment));
        values.put("code", function(Enum.class, constant -> Wording.code(constant)));
        values.put("word", function(Enum.class, constant -> Wording.plain(constant)));
        values.put("calls", function(Number.class, number -> Wording.calls(number.intValue())));
    }

    private static int share(int calls, Totals totals) {
        return totals.checked() == 0 ? 0 : (int) ((long) calls * WHOLE_BAR / totals.checked());
    }

    private List<String> notes() {
        ScheduleReview review = summary.input().review();
        List<String> notes = new ArrayList<>();
        review.unusedWaivers().forEach(waiver -> notes.add(Notes.unused(waiver)));
        if (!review.idleRules().isEmpty()) {
            notes.add(Notes.idle(review.idleRules()));
        }
        summary.input().policy().warnings().forEach(warning -> notes.add("Policy: " + warning));
        return notes;
    }

    private TemplateDirectiveModel data() {
        return (environment, parameters, loopVariables, body) ->
                JsonOut.insideHtml(environment.getOut(), new CallData(summary.input())::write);
    }

    private static <T> TemplateMethodModelEx function(Class<T> type, Function<T, String> function) {
        return arguments -> {
            TemplateModel argument = (TemplateModel) arguments.get(0);
            Object value =
                    argument instanceof TemplateNumberModel number ? number.getAsNumber() : DeepUnwrap.unwrap(argument);
            if (!type.isInstance(value)) {
                throw new TemplateModelException("expected a " + type.getSimpleName() + ", found " + value);
            }
            return function.apply(type.cast(value));
        };
    }
}
