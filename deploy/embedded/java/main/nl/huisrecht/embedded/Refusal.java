package nl.huisrecht.embedded;

/** A reason to stop that a person can act on: one sentence for stderr and an exit code. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final ExitCode code;

    Refusal(ExitCode code, String sentence) {
        this(code, sentence, null);
    }

    Refusal(ExitCode code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }
}
