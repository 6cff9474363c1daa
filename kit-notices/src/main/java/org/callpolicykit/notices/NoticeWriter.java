package org.callpolicykit.notices;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callpolicykit.api.call.Call;
import org.callpolicykit.api.call.CallKind;
import org.callpolicykit.api.call.Notice.Topic;
import org.callpolicykit.api.call.PlatformId;
import org.callpolicykit.api.school.School;
import org.callpolicykit.api.school.SchoolContact;
import org.jspecify.annotations.Nullable;

/**
 * Writes the notice of a call from two templates, {@code notice.txt.ftl} and {@code notice.html.ftlh}. A school that puts templates of its own
 * into a directory replaces the kit's, one by one. Immutable; any number of threads may use it at once.
 */
public final class NoticeWriter {

    private static final String TEXT = "notice.txt.ftl";
    private static final String HTML = "notice.html.ftlh";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final Map<PlatformId, String> PLATFORMS = new TreeMap<>(Map.of(
            PlatformId.GOOGLE_MEET, "Google Meet",
            PlatformId.MICROSOFT_TEAMS, "Microsoft Teams",
            PlatformId.SCHOOLCLOUD, "SchoolCloud"));

    private final Configuration templates;

    private NoticeWriter(TemplateLoader loader) {
        templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setTemplateLoader(loader);
        templates.setDefaultEncoding("UTF-8");
        templates.setLocale(Locale.UK);
        templates.setLocalizedLookup(false);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    }

    /** Writes with the kit's templates. */
    public static NoticeWriter withKitTemplates() {
        return new NoticeWriter(ofKit());
    }

    /**
     * Writes with the templates of a directory, and with the kit's where it has none of its own.
     *
     * @throws UncheckedIOException if there is no such directory
     */
    public static NoticeWriter withTemplatesIn(Path directory) {
        try {
            return new NoticeWriter(new MultiTemplateLoader(
                    new TemplateLoader[] {new FileTemplateLoader(directory.toFile()), ofKit()}));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no directory of templates " + directory, e);
        }
    }

    private static TemplateLoader ofKit() {
        return new ClassTemplateLoader(NoticeWriter.class, "");
    }

    /**
     * Writes the notice of a call.
     *
     * @throws TemplateProblem if a template cannot be used
     */
    public CallNotice write(School school, Call call, NoticeDetails details) {
        Map<String, Object> values = values(school, call, details);
        String text = fill(TEXT, values);
        return new CallNotice(
                text.lines().findFirst().orElse(call.title()), text, fill(HTML, values), topics(school, call, details));
    }

    private static Map<String, Object> values(School school, Call call, NoticeDetails details) {
        Map<String, Object> values = new HashMap<>();
        LocalDateTime start = school.localTimeOf(call.start());
        values.put("school", plain(school.name()));
        values.put("title", plain(call.title()));
        values.put("withPupils", CallKind.WITH_PUPILS.contains(call.kind()));
        values.put("individual", call.kind() == CallKind.INDIVIDUAL_PUPIL);
        values.put("day", DAY.format(start));
        values.put("starts", TIME.format(start));
        values.put("ends", TIME.format(school.localTimeOf(call.end())));
        values.put(
                "staff",
                call.staff().stream()
                        .map(member -> plain(member.person().name()))
                        .toList());
        values.put(
                "visitors",
                call.visitors().stream()
                        .map(visitor -> plain(visitor.person().name()))
                        .toList());
        values.put("sites", sites(call, details));
        put(values, "activity", details.activity());
        put(values, "howToJoin", details.howToJoin());
        put(values, "link", details.link());
        values.put("guidance", details.guidance());
        SchoolContact contact = school.contact();
        put(values, "email", contact == null ? null : contact.email());
        put(values, "telephone", contact == null ? null : contact.telephone());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, plain(value));
        }
    }

    /** Characters that control a terminal or a mail have no place in a notice. */
    private static String plain(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static List<String> sites(Call call, NoticeDetails details) {
        PlatformId platform = call.platform();
        if (!details.sites().isEmpty() || platform == null) {
            return details.sites().stream().map(NoticeWriter::plain).toList();
        }
        return List.of(PLATFORMS.getOrDefault(platform, platform.value()));
    }

    private static Set<Topic> topics(School school, Call call, NoticeDetails details) {
        EnumSet<Topic> topics = EnumSet.of(Topic.TIME, Topic.ETIQUETTE, Topic.SAFEGUARDING, Topic.ACCEPTABLE_USE);
        tell(topics, Topic.SITES, !sites(call, details).isEmpty());
        tell(topics, Topic.STAFF, !call.staff().isEmpty());
        tell(topics, Topic.ACTIVITY, details.activity() != null);
        tell(topics, Topic.HOW_TO_JOIN, details.howToJoin() != null);
        tell(topics, Topic.JOINING_DETAILS, details.link() != null);
        tell(topics, Topic.GUIDANCE_LINKS, !details.guidance().isEmpty());
        tell(topics, Topic.VISITORS, !call.visitors().isEmpty());
        tell(topics, Topic.CAMERA_CHOICE, CallKind.WITH_PARENTS.contains(call.kind()));
        SchoolContact contact = school.contact();
        tell(
                topics,
                Topic.FEEDBACK_CONTACT,
                contact != null && (contact.email() != null || contact.telephone() != null));
        return topics;
    }

    private static void tell(Set<Topic> topics, Topic topic, boolean isTold) {
        if (isTold) {
            topics.add(topic);
        }
    }

    private String fill(String name, Map<String, Object> values) {
        try {
            Template template = templates.getTemplate(name);
            StringWriter out = new StringWriter();
            template.process(values, out);
            return out.toString();
        } catch (ParseException e) {
            throw new TemplateProblem(
                    "template " + name + ", line " + e.getLineNumber() + ", column " + e.getColumnNumber()
                            + ": this is no FreeMarker template; correct it, or take it away to use the kit's",
                    e);
        } catch (TemplateException e) {
            throw new TemplateProblem(
                    "template " + name + ", line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": "
                            + e.getBlamedExpressionString()
                            + " cannot be filled in; use the values that docs/notices.md lists",
                    e);
        } catch (IOException e) {
            throw new TemplateProblem("template " + name + " cannot be read", e);
        }
    }
}
