package org.callpolicykit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Makes a change of the API something that a person writes down: everything public is listed in {@code api.txt}. To accept a change,
 * run {@code mvn test -pl kit-api -Dtest=ApiSignatureTest -Dapi.accept=true} and read the difference before committing it.
 */
@DisplayName("The signatures of the API")
class ApiSignatureTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path ACCEPTED = Path.of("api.txt");

    @Test
    void areThoseThatWereAccepted() throws IOException {
        List<String> signatures = signatures();
        if (Boolean.getBoolean("api.accept")) {
            Files.writeString(ACCEPTED, String.join("\n", signatures) + "\n");
        }
        assertThat(signatures)
                .as("the API changed; see the comment of this test on how to accept that")
                .isEqualTo(Files.readAllLines(ACCEPTED));
    }

    private static List<String> signatures() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : publicTypes()) {
            lines.add(header(type));
            Stream.of(
                            members(type.getDeclaredFields()),
                            members(type.getDeclaredConstructors()),
                            members(type.getDeclaredMethods()))
                    .flatMap(List::stream)
                    .sorted()
                    .forEach(member -> lines.add("    " + member));
        }
        return lines;
    }

    /** Written out here, because JDKs differ in how they print sealed types. */
    private static String header(Class<?> type) {
        StringBuilder header = new StringBuilder(Modifier.isFinal(type.getModifiers()) ? "final " : "");
        if (type.isSealed()) {
            header.append("sealed ");
        }
        if (type.isInterface()) {
            header.append("interface ");
        } else {
            header.append(type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ");
        }
        header.append(type.getName()).append(Arrays.toString(type.getTypeParameters()));
        for (Class<?> parent : type.getInterfaces()) {
            header.append(" ").append(parent.getName());
        }
        return header.toString();
    }

    private static List<Class<?>> publicTypes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<String> names = files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
            List<Class<?>> types = new ArrayList<>();
            for (String name : names) {
                Class<?> type = load(name);
                if (Modifier.isPublic(type.getModifiers()) && !type.isSynthetic() && !type.isAnonymousClass()) {
                    types.add(type);
                }
            }
            return types;
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiSignatureTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> members(Member[] members) {
        return Arrays.stream(members)
                .filter(member -> !member.isSynthetic()
                        && (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers())))
                .map(ApiSignatureTest::signature)
                .toList();
    }

    private static String signature(Member member) {
        if (member instanceof Method method) {
            return method.toGenericString();
        }
        return member instanceof Constructor<?> constructor
                ? constructor.toGenericString()
                : ((Field) member).toGenericString();
    }
}
