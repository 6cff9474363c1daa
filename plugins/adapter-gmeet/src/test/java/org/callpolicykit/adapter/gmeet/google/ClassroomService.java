package org.callpolicykit.adapter.gmeet.google;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callpolicykit.testkit.platform.Received;
import org.jspecify.annotations.Nullable;

/** Google Classroom: courses, their students, and what is announced in them. */
final class ClassroomService {

    private static final Pattern COURSE =
            Pattern.compile("/v1/courses/([^/]+)/(announcements|students)(?:/([^/:]+)(:modifyAssignees)?)?");
    private static final Pattern PROFILE = Pattern.compile("/v1/userProfiles/([^/]+)");
    private static final Set<String> MASKS = Set.of("text", "state", "scheduledTime");

    private static final Shape MATERIAL = new Shape().object("link", new Shape().text("url"));
    private static final Shape ANNOUNCEMENT = new Shape()
            .text("text", "scheduledTime")
            .oneOf("state", "PUBLISHED", "DRAFT", "DELETED")
            .objects("materials", MATERIAL)
            .oneOf("assigneeMode", "ALL_STUDENTS", "INDIVIDUAL_STUDENTS")
            .object("individualStudentsOptions", new Shape().texts("studentIds"));
    private static final Shape ASSIGNEES = new Shape()
            .oneOf("assigneeMode", "ALL_STUDENTS", "INDIVIDUAL_STUDENTS")
            .object(
                    "modifyIndividualStudentsOptions",
                    new Shape().texts("addStudentIds").texts("removeStudentIds"));

    private final SignIn signIn;
    private final Page pages;
    private final Supplier<Instant> clock;
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final Map<String, String> users = new LinkedHashMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private boolean off;

    /** A course. */
    static final class Course {
        final Set<String> teachers = new TreeSet<>();
        final Map<String, String> students = new LinkedHashMap<>();
        final Map<String, JsonObject> announcements = new LinkedHashMap<>();
        final Set<String> byOthers = new TreeSet<>();
        final String id;

        Course(String id) {
            this.id = id;
        }
    }

    ClassroomService(SignIn signIn, Page pages, Supplier<Instant> clock) {
        this.signIn = signIn;
        this.pages = pages;
        this.clock = clock;
    }

    /** Returns a course by its id or alias; it is made when there is none. */
    Course course(String alias) {
        return courses.computeIfAbsent(alias, any -> new Course(String.valueOf(600_100 + courses.size())));
    }

    void remove(String alias) {
        courses.remove(alias);
    }

    void user(String id, String email) {
        users.put(id, email);
    }

    /** Does not show a user's profile to anybody. */
    void hide(String id) {
        hidden.add(id);
    }

    void switchOff() {
        off = true;
    }

    boolean isUser(String email) {
        return users.containsValue(email);
    }

    List<Course> courses() {
        return new ArrayList<>(courses.values());
    }

    @Nullable
    JsonObject answer(Received request) {
        Matcher profile = PROFILE.matcher(request.path());
        if (profile.matches()) {
            return profile(request, profile.group(1));
        }
        Matcher path = COURSE.matcher(request.path());
        if (!path.matches()) {
            throw Refusal.missing(request.path());
        }
        boolean isAnnouncement = path.group(2).equals("announcements");
        String subject =
                signIn.subject(request, isAnnouncement ? "classroom.announcements" : "classroom.rosters.readonly");
        isOn();
        Course course = find(path.group(1));
        if (!course.teachers.contains(subject)) {
            throw Refusal.denied("The caller does not have permission");
        }
        return isAnnouncement
                ? announcements(request, course, path.group(3), path.group(4))
                : student(request, course, String.valueOf(path.group(3)));
    }

    private void isOn() {
        if (off) {
            throw Refusal.denied("@ClassroomDisabled The user is not permitted to access Classroom");
        }
    }

    private Course find(String id) {
        Course course = courses.get(id);
        if (course == null) {
            course = courses.values().stream()
                    .filter(one -> one.id.equals(id))
                    .findFirst()
                    .orElse(null);
        }
        if (course == null) {
            throw Refusal.missing("course");
        }
        return course;
    }

    private JsonObject profile(Received request, String id) {
        String subject = signIn.subject(request, "classroom.profile.emails", "classroom.rosters.readonly");
        isOn();
        String user = id.equals("me") ? idOf(subject) : id;
        String email = users.get(user);
        if (email == null || hidden.contains(user)) {
            throw Refusal.denied("The caller does not have permission");
        }
        JsonObject profile = new JsonObject();
        profile.addProperty("id", user);
        profile.addProperty("emailAddress", email);
        return profile;
    }

    /** Returns the id of whoever has that account. */
    String idOf(String email) {
        return users.entrySet().stream()
                .filter(user -> user.getValue().equals(email))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Refusal.missing("user"));
    }

    private static JsonObject student(Received request, Course course, String id) {
        only(request, "GET");
        for (Map.Entry<String, String> student : course.students.entrySet()) {
            if (student.getKey().equals(id) || student.getValue().equals(id)) {
                JsonObject json = new JsonObject();
                json.addProperty("courseId", course.id);
                json.addProperty("userId", student.getKey());
                return json;
            }
        }
        throw Refusal.missing("student");
    }

    private @Nullable JsonObject announcements(
            Received request, Course course, @Nullable String id, @Nullable String action) {
        publish(course);
        if (id == null) {
            return request.method().equals("GET") ? list(request, course) : make(request, course);
        }
        JsonObject announcement = course.announcements.get(id);
        if (announcement == null) {
            throw Refusal.missing("announcement");
        }
        if (course.byOthers.contains(id)) {
            throw Refusal.denied(
                    "@ProjectPermissionDenied The Developer Console project is not permitted to make this request.");
        }
        if (action != null) {
            return assign(request, course, announcement);
        }
        return switch (request.method()) {
            case "PATCH" -> patch(request, announcement);
            case "DELETE" -> {
                course.announcements.remove(id);
                yield new JsonObject();
            }
            default -> throw Refusal.missing(request.method());
        };
    }

    /** Classroom itself publishes at the scheduled time. */
    private void publish(Course course) {
        course.announcements.values().forEach(announcement -> {
            String at = Json.text(announcement, "scheduledTime");
            if (at != null
                    && "DRAFT".equals(Json.text(announcement, "state"))
                    && !Instant.parse(at).isAfter(clock.get())) {
                announcement.addProperty("state", "PUBLISHED");
                announcement.remove("scheduledTime");
            }
        });
    }

    private JsonObject list(Received request, Course course) {
        Query query = new Query(request.query(), Set.of("announcementStates", "orderBy", "pageSize", "pageToken"));
        List<String> states = query.all("announcementStates");
        Set<String> wanted = states.isEmpty() ? Set.of("PUBLISHED") : Set.copyOf(states);
        return pages.of(
                "announcements",
                course.announcements.values().stream()
                        .filter(announcement -> wanted.contains(Json.text(announcement, "state")))
                        .map(JsonObject::deepCopy)
                        .toList(),
                query,
                20);
    }

    private JsonObject make(Received request, Course course) {
        only(request, "POST");
        new Query(request.query(), Set.of());
        JsonObject body = Json.parsed(request.body());
        ANNOUNCEMENT.check(body, "announcement");
        text(body);
        boolean draft = !"PUBLISHED".equals(Json.text(body, "state"));
        scheduled(body, draft);
        if (!body.has("state")) {
            body.addProperty("state", "DRAFT");
        }
        JsonObject options = Json.object(body, "individualStudentsOptions");
        boolean some = "INDIVIDUAL_STUDENTS".equals(Json.text(body, "assigneeMode"));
        if (some != (options != null)) {
            throw Refusal.invalid("individualStudentsOptions belongs to INDIVIDUAL_STUDENTS");
        }
        if (options != null) {
            enrolled(course, options.getAsJsonArray("studentIds"));
        }
        String id = "a" + (course.announcements.size() + 1) + "-" + course.id;
        body.addProperty("id", id);
        body.addProperty("courseId", course.id);
        course.announcements.put(id, body);
        return body.deepCopy();
    }

    private static void text(JsonObject body) {
        String text = Json.text(body, "text");
        if (text == null || text.isBlank() || text.length() > 30_000) {
            throw Refusal.invalid("announcement.text");
        }
    }

    private void scheduled(JsonObject body, boolean draft) {
        String at = Json.text(body, "scheduledTime");
        if (at == null) {
            return;
        }
        try {
            if (!draft || !Instant.parse(at).isAfter(clock.get())) {
                throw Refusal.invalid("scheduledTime has to lie ahead, of a draft");
            }
        } catch (DateTimeException e) {
            throw Refusal.invalid("scheduledTime");
        }
    }

    private static void enrolled(Course course, @Nullable JsonArray ids) {
        if (ids == null || ids.isEmpty()) {
            throw new Refusal(400, "FAILED_PRECONDITION", "@EmptyAssignees");
        }
        for (JsonElement id : ids) {
            if (!course.students.containsKey(id.getAsString())) {
                throw Refusal.invalid("not a student of the course");
            }
        }
    }

    private JsonObject patch(Received request, JsonObject announcement) {
        JsonObject body = Json.parsed(request.body());
        ANNOUNCEMENT.check(body, "announcement");
        Set<String> mask = Set.of(new Query(request.query(), Set.of("updateMask"))
                .get("updateMask", "")
                .split(",", -1));
        if (!MASKS.containsAll(mask) || !mask.equals(body.keySet())) {
            throw Refusal.invalid("updateMask has to name exactly what is sent: text, state or scheduledTime");
        }
        scheduled(body, "DRAFT".equals(Json.text(announcement, "state")));
        Json.merge(announcement, body);
        return announcement.deepCopy();
    }

    private static JsonObject assign(Received request, Course course, JsonObject announcement) {
        only(request, "POST");
        JsonObject body = Json.parsed(request.body());
        ASSIGNEES.check(body, "request");
        JsonObject options = Json.object(body, "modifyIndividualStudentsOptions");
        boolean some = "INDIVIDUAL_STUDENTS".equals(Json.text(body, "assigneeMode"));
        if (some != (options != null)) {
            throw Refusal.invalid("modifyIndividualStudentsOptions belongs to INDIVIDUAL_STUDENTS");
        }
        announcement.addProperty("assigneeMode", Json.text(body, "assigneeMode"));
        if (options == null) {
            announcement.remove("individualStudentsOptions");
            return announcement.deepCopy();
        }
        JsonObject before = Json.object(announcement, "individualStudentsOptions");
        Set<String> ids = new TreeSet<>();
        ids.addAll(texts(before, "studentIds"));
        ids.addAll(texts(options, "addStudentIds"));
        ids.removeAll(texts(options, "removeStudentIds"));
        JsonArray list = new JsonArray();
        ids.forEach(list::add);
        enrolled(course, list);
        JsonObject after = new JsonObject();
        after.add("studentIds", list);
        announcement.add("individualStudentsOptions", after);
        return announcement.deepCopy();
    }

    private static List<String> texts(@Nullable JsonObject object, String name) {
        List<String> texts = new ArrayList<>();
        if (object != null && object.has(name)) {
            object.getAsJsonArray(name).forEach(text -> texts.add(text.getAsString()));
        }
        return texts;
    }

    private static void only(Received request, String method) {
        if (!request.method().equals(method)) {
            throw Refusal.missing(request.method() + " " + request.path());
        }
    }
}
