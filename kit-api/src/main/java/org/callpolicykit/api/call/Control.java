package org.callpolicykit.api.call;

/** A thing that a video platform can restrict in a call, each put as the question who is free to do it. */
public enum Control {
    /** Who enters without being let in from the waiting room. */
    WAITING_ROOM("waiting room", "enters without being let in"),
    /** Who may still join once the call has started. */
    LOCK("lock", "may join after the start"),
    /** Who may present their screen. */
    SCREEN_SHARE("screen sharing", "may share a screen"),
    /** Who may send files. */
    FILE_TRANSFER("file transfer", "may send files"),
    /** Who may send private messages. */
    PRIVATE_CHAT("private chat", "may send private messages"),
    /** Who enters with microphone and camera on. */
    MUTE_ON_ENTRY("mute on entry", "enters with microphone and camera on"),
    /** Who may change the name they appear under. */
    RENAME("renaming", "may change the displayed name"),
    /** Who may record the call. */
    RECORDING("recording", "may record"),
    /** Who may have the call transcribed. */
    TRANSCRIPTION("transcription", "may transcribe"),
    /** Who needs an app or a sign-in to join, where a web link would do. */
    WEB_JOIN("joining by web link", "needs an app or a sign-in"),
    /** Who may pass the invitation on to others. */
    FORWARD_INVITATION("passing on the invitation", "may pass the invitation on");

    private final String label;
    private final String question;

    Control(String label, String question) {
        this.label = label;
        this.question = question;
    }

    /** Returns the control in words, for people. */
    public String label() {
        return label;
    }

    /** Returns what a {@link Who} answers, without the "who": "may share a screen". */
    public String question() {
        return question;
    }
}
