package nl.huisrecht.embedded;

/** How the three programs end. The launcher reads these; see README.md. */
enum ExitCode {
    STOPPED(0),
    UNEXPECTED(1),
    USAGE(2),
    DATA_UNREADABLE(3),
    PORT_TAKEN(4),
    DISK_FULL(5),
    FOLDER_UNUSABLE(6);

    final int value;

    ExitCode(int value) {
        this.value = value;
    }
}
