package org.callpolicykit.api.rule.check;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds personal information in what people write: addresses, numbers, links to social media, passwords. */
public final class PersonalInformation {

    private static final int LONGEST = 100_000;
    private static final Pattern EMAIL = Pattern.compile("[\\w.%+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\w/.-])(?:\\+44|0)[\\s()-]{0,3}(?:\\d[\\s()-]{0,2}){8,10}\\d(?!\\w)");
    private static final Pattern SOCIAL = Pattern.compile(
            "\\b(?:facebook|fb|instagram|insta|snapchat|tiktok|twitter|discord|whatsapp|telegram|linkedin)(?:\\.com|\\.me|\\.gg)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSWORD =
            Pattern.compile("\\b(?:password|passcode|pin)\\s{0,3}(?:is|:|=)\\s{0,3}\\S", Pattern.CASE_INSENSITIVE);

    private PersonalInformation() {}

    /** What can be found. */
    public enum Kind {
        /** An e-mail address. */
        EMAIL("an e-mail address"),
        /** A telephone number. */
        TELEPHONE("a telephone number"),
        /** A social media account. */
        SOCIAL_MEDIA("a social media account"),
        /** A password. */
        PASSWORD("a password");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the kind in words, for people. */
        public String label() {
            return label;
        }
    }

    /**
     * Returns what kinds of personal information a text holds. Only its first 100,000 characters are read.
     *
     * @param text the text
     * @param ofTheSchool addresses and numbers that are the school's own, or domains of which every address is; they are not personal
     */
    public static Set<Kind> in(String text, Collection<String> ofTheSchool) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        if (hasOther(EMAIL.matcher(read), ofTheSchool)) {
            found.add(Kind.EMAIL);
        }
        if (hasOther(TELEPHONE.matcher(read), ofTheSchool)) {
            found.add(Kind.TELEPHONE);
        }
        if (SOCIAL.matcher(read).find()) {
            found.add(Kind.SOCIAL_MEDIA);
        }
        if (PASSWORD.matcher(read).find()) {
            found.add(Kind.PASSWORD);
        }
        return Collections.unmodifiableSet(found);
    }

    private static boolean hasOther(Matcher matcher, Collection<String> ofTheSchool) {
        while (matcher.find()) {
            String found = plain(matcher.group());
            if (ofTheSchool.stream().map(PersonalInformation::plain).noneMatch(known -> isSame(found, known))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String found, String known) {
        return found.equals(known) || found.endsWith("@" + known);
    }

    private static String plain(String address) {
        return address.replaceAll("[\\s()]", "")
                .replaceFirst("^\\+44", "0")
                .replaceAll("(?<=\\d)-(?=\\d)", "")
                .toLowerCase(Locale.ROOT);
    }
}
