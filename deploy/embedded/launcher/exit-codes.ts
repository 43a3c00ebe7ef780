/** How a part of the stack ends when it cannot go on; the same in Java, see `ExitCode.java`. */
export const exitCodes = {
  stopped: 0,
  unexpected: 1,
  usage: 2,
  dataUnreadable: 3,
  portTaken: 4,
  diskFull: 5,
  folderUnusable: 6,
  /** The launcher's own word for a part that does not answer in time. */
  tooLate: 124,
} as const;
