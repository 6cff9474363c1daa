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
    private static final int LONGEST_LOCAL_PART = 64;
    static final Pattern EMAIL = Pattern.compile("[\\w.%+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\w/.-])(?:\\+44|0)[\\s()-]{0,3}(?:\\d[\\s()-]{0,2}){8,10}\\d(?!\\w)");
    private static final Pattern SOCIAL = Pattern.compile(
            "\\b(?:facebook|fb|instagram|insta|snapchat|tiktok|twitter|discord|whatsapp|telegram|linkedin)(?:\\.com|\\.me|\\.gg)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSWORD =
            Pattern.compile("\\b(?:password|passcode|pin)\\s{0,3}(?:is|:|=)\\s{0,3}\\S", Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACES = Pattern.compile("[\\s()]");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)-(?=\\d)");
    private static final String UNITED_KINGDOM = "+44";
    private static final int FEWEST_DIGITS = 10;

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
        if (hasOtherEmail(read, ofTheSchool)) {
            found.add(Kind.EMAIL);
        }
        if (mayHoldTelephone(read) && hasOther(TELEPHONE.matcher(read), ofTheSchool)) {
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

    /** Looks only at what stands before and after an @: anywhere else, every letter might begin an address. */
    private static boolean hasOtherEmail(String text, Collection<String> ofTheSchool) {
        Matcher matcher = null;
        int from = 0;
        for (int sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', Math.max(from, sign + 1))) {
            int begin = sign;
            while (begin > from && sign - begin < LONGEST_LOCAL_PART && isOfLocalPart(text.charAt(begin - 1))) {
                begin--;
            }
            if (begin < sign) {
                matcher = matcher == null ? EMAIL.matcher(text) : matcher;
                if (matcher.region(begin, text.length()).lookingAt()) {
                    if (!isOfTheSchool(matcher.group(), ofTheSchool)) {
                        return true;
                    }
                    from = matcher.end();
                }
            }
        }
        return false;
    }

    /** What the pattern of addresses allows before the @. */
    private static boolean isOfLocalPart(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || "_.%+-".indexOf(letter) >= 0;
    }

    private static boolean hasOther(Matcher matcher, Collection<String> ofTheSchool) {
        while (matcher.find()) {
            if (!isOfTheSchool(matcher.group(), ofTheSchool)) {
                return true;
            }
        }
        return false;
    }

    /** As a rule the school's own is written just as it is known. */
    private static boolean isOfTheSchool(String found, Collection<String> ofTheSchool) {
        if (ofTheSchool.contains(found)) {
            return true;
        }
        String plain = plain(found);
        for (String known : ofTheSchool) {
            String own = plain(known);
            if (plain.equals(own) || plain.endsWith("@" + own)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String address) {
        String plain = SPACES.matcher(address).replaceAll("");
        String national = plain.startsWith(UNITED_KINGDOM) ? "0" + plain.substring(UNITED_KINGDOM.length()) : plain;
        return BETWEEN_DIGITS.matcher(national).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean mayHoldTelephone(String text) {
        int digits = 0;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            digits += letter >= '0' && letter <= '9' ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }
}
